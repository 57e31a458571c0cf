import type { Bilingual } from '../../language/bilingual.js';
import type { CustomerCondition, Formula, TableFormulas } from '../../results/formula.js';
import type { Input, StageInputs } from '../../results/input.js';
import {
  cellOf,
  codeOf,
  constant,
  EMPTY,
  hasCode,
  inputOf,
  ofCustomer,
  operation,
  when,
} from '../formula-parts.js';
import { ESTIMATE_SOURCES } from '../potential-sources.js';
import { CELLS, CHANNELS, type MatrixCell, type PotentialClass } from './cells.js';
import type { WalletSettings } from './settings.js';

const TOLERANCE = 1e-9;
const CENTS = 100;
const CLASSES = ['high', 'medium', 'low'] as const satisfies readonly PotentialClass[];
const CHANNEL_INPUT = { high: 'channelHigh', medium: 'channelMedium', low: 'channelLow' } as const;

const POTENTIAL = 'wallet.potential';
const POTENTIAL_SOURCE = 'wallet.potentialSource';
const BEFORE = 'wallet.potentialShareBefore';
const POTENTIAL_CLASS = 'wallet.potentialClass';
const SHARE = 'wallet.shareOfWallet';
const SHARE_CLASS = 'wallet.shareClass';
const CELL = 'wallet.cell';

/** Cut lines and channels of the matrix. */
export function walletInputs(settings: WalletSettings): StageInputs {
  const amount = (value: number | null): number | null => (value === null ? null : value * CENTS);
  const input = (
    id: keyof WalletSettings,
    label: Bilingual,
    rest: Omit<Input, 'id' | 'setting' | 'label'>,
  ) => ({
    id,
    setting: `stages.wallet.${id}`,
    label,
    ...rest,
  });
  const limit = { least: 0, optional: true };
  const channel = (id: 'channelHigh' | 'channelMedium' | 'channelLow', label: Bilingual): Input =>
    input(id, label, { unit: 'code', value: settings[id], range: { choices: CHANNELS } });
  return {
    values: [
      input(
        'shareCut',
        { de: 'Lieferanteil hoch ab', en: 'Share of wallet high from' },
        { unit: 'share', value: settings.shareCut, range: { least: 0, most: 1 } },
      ),
      input(
        'highPotentialFrom',
        {
          de: 'Potenzial hoch ab (leer: erstes Drittel des kumulierten Potenzials)',
          en: 'Potential high from (empty: first third of cumulated potential)',
        },
        { unit: 'amount', value: amount(settings.highPotentialFrom), range: limit },
      ),
      input(
        'mediumPotentialFrom',
        {
          de: 'Potenzial mittel ab (leer: zweites Drittel)',
          en: 'Potential medium from (empty: second third)',
        },
        { unit: 'amount', value: amount(settings.mediumPotentialFrom), range: limit },
      ),
      channel('channelHigh', { de: 'Kanal bei hohem Potenzial', en: 'Channel for high potential' }),
      channel('channelMedium', { de: 'Kanal bei mittlerem Potenzial', en: 'Channel for medium potential' }),
      channel('channelLow', { de: 'Kanal bei niedrigem Potenzial', en: 'Channel for low potential' }),
    ],
    tables: [],
  };
}

/** Classes, cell, strategy and channel of a customer, from his potential, his share and the inputs. */
export function walletFormulas(): Readonly<Record<string, Formula>> {
  return {
    potentialClass: potentialClass(),
    shareClass: known(
      SHARE,
      when(
        operation('>=', ofCustomer(SHARE), inputOf('wallet.shareCut')),
        codeOf(SHARE_CLASS, 'high'),
        codeOf(SHARE_CLASS, 'low'),
      ),
    ),
    cell: when(
      operation(
        'and',
        operation('isGiven', ofCustomer(POTENTIAL_CLASS)),
        operation('isGiven', ofCustomer(SHARE_CLASS)),
      ),
      firstOf(CELLS.map((cell) => [isIn(cell), codeOf(CELL, cell.id)])),
      EMPTY,
    ),
    strategy: when(
      operation('isGiven', ofCustomer(CELL)),
      when(hasCode(POTENTIAL_CLASS, 'low'), byShare('yield', 'opportunistic'), byShare('star', 'question')),
      EMPTY,
    ),
    channel: when(
      operation('isGiven', ofCustomer(POTENTIAL_CLASS)),
      firstOf(
        CLASSES.map((each) => [hasCode(POTENTIAL_CLASS, each), inputOf(`wallet.${CHANNEL_INPUT[each]}`)]),
      ),
      EMPTY,
    ),
  };
}

/** By amount where both limits are there, otherwise by thirds of the cumulated potential. */
function potentialClass(): Formula {
  const high = inputOf('wallet.highPotentialFrom');
  const medium = inputOf('wallet.mediumPotentialFrom');
  const classes = (isHigh: Formula, isMedium: Formula): Formula =>
    when(
      isHigh,
      codeOf(POTENTIAL_CLASS, 'high'),
      when(isMedium, codeOf(POTENTIAL_CLASS, 'medium'), codeOf(POTENTIAL_CLASS, 'low')),
    );
  const atLeast = (limit: Formula): Formula => operation('>=', ofCustomer(POTENTIAL), limit);
  const within = (share: number): Formula =>
    operation(
      'and',
      operation('isFigure', ofCustomer(BEFORE)),
      operation('<', ofCustomer(BEFORE), constant(share - TOLERANCE)),
    );
  return known(
    POTENTIAL,
    when(
      operation('and', operation('isFigure', high), operation('isFigure', medium)),
      classes(atLeast(high), atLeast(medium)),
      classes(within(1 / 3), within(2 / 3)),
    ),
  );
}

/** The figures of the matrix by the cells of its rows; customers who have no place are the rest. */
export function matrixFormulas(hasEstimates: boolean): TableFormulas {
  const where = [
    { column: POTENTIAL_CLASS, is: cellOf('potentialClass') },
    { column: SHARE_CLASS, is: cellOf('shareClass') },
  ];
  const sum = (of: string): Formula => ({ customers: 'sum', of, where });
  const placed: Readonly<Record<string, Formula>> = {
    customers: { customers: 'count', where },
    newCustomers: {
      customers: 'count',
      where: [...where, { column: 'status', is: codeOf('status', 'new') }],
    },
    revenue: sum('revenue'),
    potential: sum(POTENTIAL),
    shareOfWallet: operation(
      'known',
      operation('-', constant(1), operation('/', cellOf('untappedRevenue'), cellOf('potential'))),
    ),
    untappedRevenue: sum('wallet.untappedRevenue'),
    untappedMargin: sum('wallet.untappedMargin'),
    ...(hasEstimates
      ? {
          estimated: ofEstimates((condition) => ({ customers: 'count', where: [...where, condition] })),
          estimatedPotential: ofEstimates((condition) => ({
            customers: 'sum',
            of: POTENTIAL,
            where: [...where, condition],
          })),
        }
      : {}),
  };
  return { rows: Object.fromEntries(CELLS.map((_, row) => [row, placed])) };
}

/** The channel of each cell of the matrix, from the inputs. */
export function strategyFormulas(): TableFormulas {
  const channel = (cell: MatrixCell): Formula => inputOf(`wallet.${CHANNEL_INPUT[cell.potential]}`);
  return { rows: Object.fromEntries(CELLS.map((cell, row) => [row, { channel: channel(cell) }])) };
}

/** A figure of the customers whose potential is estimated: those of each way of estimating, added up. */
function ofEstimates(figureOf: (condition: CustomerCondition) => Formula): Formula {
  return ESTIMATE_SOURCES.map((source) =>
    figureOf({ column: POTENTIAL_SOURCE, is: codeOf(POTENTIAL_SOURCE, source) }),
  ).reduce((sum, each) => operation('+', sum, each));
}

function known(column: string, formula: Formula): Formula {
  return when(operation('isFigure', ofCustomer(column)), formula, EMPTY);
}

function isIn({ potential, share }: MatrixCell): Formula {
  return operation('and', hasCode(POTENTIAL_CLASS, potential), hasCode(SHARE_CLASS, share));
}

function byShare(high: MatrixCell['strategy'], low: MatrixCell['strategy']): Formula {
  return when(hasCode(SHARE_CLASS, 'high'), codeOf('wallet.strategy', high), codeOf('wallet.strategy', low));
}

/** The result of the first case that holds; the last one needs no condition. */
function firstOf(cases: readonly (readonly [Formula, Formula])[]): Formula {
  return cases
    .slice(0, -1)
    .reduceRight<Formula>(
      (otherwise, [condition, result]) => when(condition, result, otherwise),
      cases.at(-1)![1],
    );
}
