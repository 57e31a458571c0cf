import type { CustomerCondition, Formula, TableFormulas } from '../../results/formula.js';
import { CHANNELS, type Channel } from '../channels.js';
import { isOneOf } from '../class-formulas.js';
import { isLetter } from '../class-letters.js';
import type { ClassStage } from '../class-source.js';
import { estimatedFormula } from '../estimated-potential.js';
import {
  anyOf,
  cellOf,
  codeOf,
  constant,
  countOf,
  EMPTY,
  EVERYBODY,
  figureOf,
  hasCode,
  inputOf,
  isChosen,
  lookUp,
  ofCustomer,
  operation,
  ratio,
  when,
} from '../formula-parts.js';

const CARE = 'care-model.care';
const VALUE_CLASS = 'care-model.valueClass';
const CLASS = 'care-model.careClass';
const VISITS = 'care-model.visits';
const CALLS = 'care-model.calls';
const HOURS = 'care-model.hours';

/** What the care plan of a customer follows from beside the inputs. */
interface PlanSources {
  readonly classStages: readonly ClassStage[];
  readonly newcomersApart: boolean;
  /** Whether there are classes of potential and share of wallet. */
  readonly hasWallet: boolean;
  /** Every class that a customer may come into. */
  readonly classes: readonly string[];
}

/** The care plan of a customer as formulas (see care-plan.ts). */
export function careFormulas(sources: PlanSources): Readonly<Record<string, Formula>> {
  const { hasWallet, classes } = sources;
  const own = ofCustomer(CLASS);
  const letters = classes.filter(isLetter);
  const isHigh = hasCode('wallet.potentialClass', 'high');
  const toWin = operation('and', isHigh, hasCode('wallet.shareClass', 'low'));
  const looked = (column: string): Formula => lookUp(CARE, column, own);
  const contacts = (column: string): Formula =>
    hasWallet
      ? operation(
          '*',
          looked(column),
          when(
            operation('and', toWin, isOneOf(own, letters)),
            inputOf('care-model.lowShareFactor'),
            constant(1),
          ),
        )
      : looked(column);
  const timed = (perVisit: string, perCall: string): Formula =>
    operation(
      '/',
      operation(
        '+',
        operation('*', ofCustomer(VISITS), looked(perVisit)),
        operation('*', ofCustomer(CALLS), looked(perCall)),
      ),
      constant(60),
    );
  const isLifted = operation('not', operation('=', own, ofCustomer(VALUE_CLASS)));
  const isLifting = hasWallet && sources.classStages[0] !== 'priority';
  const outside = ['new', 'dormant', 'lost', 'prospect', 'excluded'].map((id) => hasCode(CLASS, id));
  return {
    valueClass: valueClass(sources),
    careClass: isLifting
      ? when(
          operation(
            'and',
            isChosen('care-model.liftHighPotential', 'yes'),
            toWin,
            anyOf([
              ...letters
                .filter((letter) => letter > 'B')
                .map((letter) => operation('=', ofCustomer(VALUE_CLASS), constant(letter))),
              hasCode(VALUE_CLASS, 'unknown'),
            ]),
          ),
          constant('B'),
          ofCustomer(VALUE_CLASS),
        )
      : ofCustomer(VALUE_CLASS),
    careClassReason: when(
      isLifted,
      codeOf('care-model.careClassReason', 'potential'),
      when(
        hasCode(CLASS, 'unknown'),
        EMPTY,
        when(
          anyOf(outside),
          codeOf('care-model.careClassReason', 'status'),
          codeOf('care-model.careClassReason', 'value'),
        ),
      ),
    ),
    channel: hasWallet
      ? when(
          operation(
            'and',
            isChosen('care-model.keyAccounts', 'yes'),
            operation('=', own, constant('A')),
            isHigh,
          ),
          codeOf('care-model.channel', 'key-account'),
          looked('responsibility'),
        )
      : looked('responsibility'),
    intensity: looked('intensity'),
    visits: contacts('visits'),
    calls: contacts('calls'),
    hours: timed('minutesPerVisit', 'minutesPerCall'),
    conversationHours: timed('visitMinutes', 'callMinutes'),
    careCost: operation(
      'round',
      operation('*', ofCustomer(HOURS), inputOf('care-model.costPerHour')),
      constant(2),
    ),
    serviceLevelHours: looked('serviceLevelHours'),
    planning: looked('planning'),
    priceRule: looked('priceRule'),
    visitGap: when(
      operation('isFigure', ofCustomer('care-model.visitsMade')),
      operation('-', ofCustomer(VISITS), ofCustomer('care-model.visitsMade')),
      EMPTY,
    ),
  };
}

/** The class of the first stage that knows one; newcomers stay apart where they have care of their own. */
function valueClass({ classStages, newcomersApart }: PlanSources): Formula {
  const known = classStages
    .map((stage) => `${stage}.class`)
    .reduceRight<Formula | null>(
      (otherwise, column) =>
        otherwise === null
          ? ofCustomer(column)
          : when(hasCode(column, 'unknown'), otherwise, ofCustomer(column)),
      null,
    );
  if (known === null) throw new Error('care without a class');
  return newcomersApart ? when(hasCode('status', 'new'), codeOf(VALUE_CLASS, 'new'), known) : known;
}

/**
 * From which channel to which customers go.
 *
 * @param rows the channel of today of each row; the last row is the total
 */
export function channelFormulas(rows: readonly string[]): TableFormulas {
  const today = { column: 'care-model.channelToday', is: cellOf('today') };
  const planned = (id: string) => ({ column: 'care-model.channel', is: codeOf('care-model.channel', id) });
  const isChannel = (id: string): id is Channel => (CHANNELS as readonly string[]).includes(id);
  const counts = Object.fromEntries(
    CHANNELS.map((id): [string, Formula] => [id, { customers: 'count', where: [today, planned(id)] }]),
  );
  const revenue = (where: readonly CustomerCondition[]): Formula => ({
    customers: 'sum',
    of: 'revenue',
    where,
  });
  const row = (id: string): Readonly<Record<string, Formula>> =>
    isChannel(id)
      ? {
          ...counts,
          changing: operation('-', cellOf('customers'), cellOf(id)),
          changingRevenue: operation('-', revenue([today]), revenue([today, planned(id)])),
        }
      : counts;
  const sum = (column: string): Formula =>
    operation('sum', ...rows.slice(1).map((_, index): Formula => ({ above: column, rows: index + 1 })));
  const columns = [...CHANNELS, 'changing', 'changingRevenue'];
  return {
    rows: Object.fromEntries(rows.slice(0, -1).map((id, index) => [index, row(id)])),
    total: Object.fromEntries(columns.map((id) => [id, sum(id)])),
  };
}

/**
 * Sums by care class.
 *
 * @param measures the ids of the table's columns with the customers' columns they add up
 * @param hasEstimates whether potentials may be estimates
 */
export function classSumFormulas(
  measures: ReadonlyMap<string, string>,
  hasEstimates: boolean,
): TableFormulas {
  const sums = [...measures].map(([id, column]) => [id, figureOf('sum', column, CLASS, 'class')] as const);
  const cost = operation(
    'round',
    operation('*', cellOf('hours'), inputOf('care-model.costPerHour')),
    constant(2),
  );
  const columns: Readonly<Record<string, Formula>> = {
    customers: countOf(CLASS, 'class'),
    customerShare: ratio(cellOf('customers'), EVERYBODY),
    ...Object.fromEntries(sums),
    ...(hasEstimates
      ? {
          estimatedShare: ratio(
            estimatedFormula([{ column: CLASS, is: cellOf('class') }]),
            cellOf('potential'),
          ),
        }
      : {}),
    careCost: cost,
    careCostShare: ratio(cellOf('careCost'), cellOf('revenue')),
    visits: figureOf('sum', VISITS, CLASS, 'class'),
    calls: figureOf('sum', CALLS, CLASS, 'class'),
  };
  const total = (of: string): Formula => ({ customers: 'sum', of, where: [] });
  return {
    columns,
    total: {
      hours: total(HOURS),
      careCost: cost,
      careCostShare: ratio(cellOf('careCost'), cellOf('revenue')),
      visits: total(VISITS),
      calls: total(CALLS),
    },
  };
}

/**
 * Mean and median by care class.
 *
 * @param amounts which of the measures are amounts
 * @param lastRow the row of all customers
 */
export function classAverageFormulas(
  measures: ReadonlyMap<string, string>,
  amounts: ReadonlySet<string>,
  lastRow: number,
): TableFormulas {
  const average = (id: string, figure: Formula): Formula =>
    operation('known', amounts.has(id) ? operation('round', figure, constant(2)) : figure);
  const all = (of: string, what: 'mean' | 'median'): Formula => ({ customers: what, of, where: [] });
  const entries = (figure: (column: string, what: 'mean' | 'median') => Formula) =>
    [...measures].flatMap(([id, column]) => [
      [`${id}Mean`, average(id, figure(column, 'mean'))] as const,
      [`${id}Median`, average(id, figure(column, 'median'))] as const,
    ]);
  return {
    columns: {
      customers: countOf(CLASS, 'class'),
      ...Object.fromEntries(entries((column, what) => figureOf(what, column, CLASS, 'class'))),
    },
    rows: { [lastRow]: { customers: EVERYBODY, ...Object.fromEntries(entries(all)) } },
  };
}
