import type { Formula, TableFormulas } from '../../results/formula.js';
import type { StageInputs } from '../../results/input.js';
import { cellOf, codeOf, constant, inputOf, operation, ratio, when } from '../formula-parts.js';
import type { Balance } from './balance.js';
import { SIZE_NAMES, sizeMeasure } from './balance.js';
import type { Settings } from './settings.js';

/** The table of territories, which others refer to. */
export const TERRITORIES = 'territories';
const TOLERANCE = 1e-9;

/** The width of the band as an input. */
export function territoryInputs({ tolerance }: Settings): StageInputs {
  return {
    values: [
      {
        id: 'tolerance',
        setting: 'stages.territory.tolerance',
        label: { de: 'Toleranzband um den Durchschnitt', en: 'Tolerance around the average' },
        unit: 'share',
        value: tolerance,
        range: { least: 0, most: 1 },
      },
    ],
    tables: [],
  };
}

/** What the rows of the table of territories stand for. */
interface TerritoryRows {
  readonly territories: number;
  /** Whether a row for customers without one follows. */
  readonly hasRest: boolean;
  /** The customers' column with the classes that are counted, and the table's columns for them. */
  readonly classColumn: string | null;
  readonly classes: readonly { readonly id: string; readonly column: string }[];
  readonly channels: readonly string[];
}

/** Counts and workload by territory; customers without one are the rest of all. */
export function territoryFormulas(rows: TerritoryRows): TableFormulas {
  const { territories, hasRest, classColumn, classes, channels } = rows;
  const here = { column: 'territory', is: cellOf('territory') };
  const workload = (where: readonly (typeof here)[]): Formula =>
    operation(
      'sum',
      ...channels.map(
        (channel): Formula => ({
          customers: 'sum',
          of: 'care-model.hours',
          where: [...where, { column: 'care-model.channel', is: codeOf('care-model.channel', channel) }],
        }),
      ),
    );
  const counted = (column: string, code: string, where: readonly (typeof here)[]): Formula => ({
    customers: 'count',
    where: [...where, { column, is: codeOf(column, code) }],
  });
  const figures = (where: readonly (typeof here)[]): Readonly<Record<string, Formula>> => {
    const potential = (id: string): Formula => counted('wallet.potentialClass', id, where);
    const known = operation('sum', potential('high'), potential('medium'), potential('low'));
    return {
      ...(classColumn === null
        ? {}
        : Object.fromEntries(classes.map(({ id, column }) => [column, counted(classColumn, id, where)]))),
      lowPotentialShare: ratio(potential('low'), known),
      workloadHours: workload(where),
      utilisation: ratio(cellOf('workloadHours'), cellOf('capacityHours')),
    };
  };
  const all = figures([]);
  const above = (column: string): Formula =>
    operation(
      'sum',
      ...Array.from({ length: territories }, (_, index): Formula => ({ above: column, rows: index + 1 })),
    );
  const rest = Object.fromEntries(
    ['workloadHours', ...classes.map(({ column }) => column)].flatMap((column) =>
      all[column] === undefined ? [] : [[column, operation('-', all[column], above(column))]],
    ),
  );
  const own = figures([here]);
  return {
    counted: territories,
    rows: Object.fromEntries([
      ...Array.from({ length: territories }, (_, index) => [index, own] as const),
      ...(hasRest ? [[territories, rest] as const] : []),
    ]),
    total: all,
  };
}

/** Load indices and the place relative to the band. */
export function indexFormulas(all: readonly Balance[]): TableFormulas {
  const size = sizeMeasure(all)?.measure;
  const edge = (sign: '+' | '-'): Formula =>
    operation(
      sign,
      operation('*', constant(100), operation(sign, constant(1), inputOf('territory.tolerance'))),
      constant(TOLERANCE),
    );
  const code = (id: keyof typeof SIZE_NAMES): Formula => ({ text: SIZE_NAMES[id] });
  return {
    columns: {
      ...(all.some(({ measure }) => measure === 'workloadHours')
        ? {
            workloadHours: operation(
              '/',
              operation('*', constant(100), { table: TERRITORIES, column: 'workloadHours', row: 'same' }),
              operation('mean', { table: TERRITORIES, column: 'workloadHours' }),
            ),
          }
        : {}),
      ...(size === undefined
        ? {}
        : {
            size: when(
              operation('>', cellOf(size), edge('+')),
              code('too-big'),
              when(operation('<', cellOf(size), edge('-')), code('too-small'), code('balanced')),
            ),
          }),
    },
  };
}
