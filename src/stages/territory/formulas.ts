import type { Formula, TableFormulas } from '../../results/formula.js';
import type { StageInputs } from '../../results/input.js';
import { cellOf, codeOf, constant, inputOf, operation, ratio, when } from '../formula-parts.js';
import type { Balance } from './balance.js';
import { mixedMeasures, SIZE_NAMES, sizeMeasure } from './balance.js';
import type { Settings } from './settings.js';

/** The table of territories, which others refer to. */
export const TERRITORIES = 'territories';
/** The same figures by sales person. */
export const BY_REP = 'by-rep';
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
  /** The table's column with their names, and the customers' column that these are values of. */
  readonly name: string;
  readonly basis: string;
  readonly territories: number;
  /** Whether a row for customers without one follows. */
  readonly hasRest: boolean;
  /** The customers' column with the classes that are counted, and the table's columns for them. */
  readonly classColumn: string | null;
  readonly classes: readonly { readonly id: string; readonly column: string }[];
  /** The customers' column that customers of class A and B are valued by. */
  readonly valueColumn: string | null;
  readonly channels: readonly string[];
}

/** The condition that a row stands for. */
type Here = readonly { readonly column: string; readonly is: Formula }[];

/** Workload and value by territory; customers without one are the rest of all. */
export function territoryFormulas(table: TerritoryRows): TableFormulas {
  const { classColumn, valueColumn, channels } = table;
  const figures = (where: Here): Readonly<Record<string, Formula>> => {
    const potential = (id: string): Formula => countOf('wallet.potentialClass', id, where);
    const known = operation('sum', potential('high'), potential('medium'), potential('low'));
    const workload = channels.map(
      (channel): Formula => ({
        customers: 'sum',
        of: 'care-model.hours',
        where: [...where, { column: 'care-model.channel', is: codeOf('care-model.channel', channel) }],
      }),
    );
    return {
      ...(classColumn === null || valueColumn === null
        ? {}
        : { priorityValue: valueOfBest(valueColumn, classColumn, where) }),
      lowPotentialShare: ratio(potential('low'), known),
      workloadHours: operation('sum', ...workload),
      utilisation: ratio(cellOf('workloadHours'), cellOf('capacityHours')),
    };
  };
  return formulasOf(table, figures, ['workloadHours', 'priorityValue']);
}

/** Customers of each class by territory. */
export function classFormulas(table: TerritoryRows): TableFormulas {
  const { classColumn, classes } = table;
  if (classColumn === null) return {};
  const figures = (where: Here): Readonly<Record<string, Formula>> =>
    Object.fromEntries(classes.map(({ id, column }) => [column, countOf(classColumn, id, where)]));
  return formulasOf(
    table,
    figures,
    classes.map(({ column }) => column),
  );
}

function countOf(column: string, code: string, where: Here): Formula {
  return { customers: 'count', where: [...where, { column, is: codeOf(column, code) }] };
}

/** The value of the customers in classes A and B. */
function valueOfBest(column: string, classColumn: string, where: Here): Formula {
  const ofClass = (id: string): Formula => ({
    customers: 'sum',
    of: column,
    where: [...where, { column: classColumn, is: codeOf(classColumn, id) }],
  });
  return operation('sum', ofClass('A'), ofClass('B'));
}

/** @param additive the columns whose rest is what the territories leave of all */
function formulasOf(
  { name, basis, territories, hasRest }: TerritoryRows,
  figures: (where: Here) => Readonly<Record<string, Formula>>,
  additive: readonly string[],
): TableFormulas {
  const all = figures([]);
  const above = (column: string): Formula =>
    operation(
      'sum',
      ...Array.from({ length: territories }, (_, index): Formula => ({ above: column, rows: index + 1 })),
    );
  const rest = Object.fromEntries(
    additive.flatMap((column) =>
      all[column] === undefined ? [] : [[column, operation('-', all[column], above(column))]],
    ),
  );
  const own = figures([{ column: basis, is: cellOf(name) }]);
  return {
    counted: territories,
    rows: Object.fromEntries([
      ...Array.from({ length: territories }, (_, index) => [index, own] as const),
      ...(hasRest ? [[territories, rest] as const] : []),
    ]),
    total: all,
  };
}

/** The indices that follow from inputs, with the column of the territories that they compare. */
const LIVE = ['workloadHours', 'priorityValue'] as const;

/** Load indices and the place relative to the band. */
export function indexFormulas(all: readonly Balance[], weights: Settings['alignmentWeights']): TableFormulas {
  const size = sizeMeasure(all)?.measure;
  const edge = (sign: '+' | '-'): Formula =>
    operation(
      sign,
      operation('*', constant(100), operation(sign, constant(1), inputOf('territory.tolerance'))),
      constant(TOLERANCE),
    );
  const code = (id: keyof typeof SIZE_NAMES): Formula => ({ text: SIZE_NAMES[id] });
  const index = (column: string): Formula =>
    operation(
      '/',
      operation('*', constant(100), { table: TERRITORIES, column, row: 'same' }),
      operation('mean', { table: TERRITORIES, column }),
    );
  const isThere = (id: string): boolean => all.some(({ measure }) => measure === id);
  return {
    columns: {
      ...Object.fromEntries(LIVE.filter(isThere).map((id) => [id, index(id)])),
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
    ...(isThere('alignment') ? { rows: alignmentFormulas(all, weights) } : {}),
  };
}

/** The weighted mix in each row, of what is known there. */
function alignmentFormulas(
  all: readonly Balance[],
  weights: Settings['alignmentWeights'],
): NonNullable<TableFormulas['rows']> {
  const parts = mixedMeasures(all, weights);
  const rows = parts[0]?.balance.indices.length ?? 0;
  return Object.fromEntries(
    Array.from({ length: rows }, (_, row) => {
      const known = parts.filter(({ balance }) => !Number.isNaN(balance.indices[row]!));
      const total = known.reduce((sum, { weight }) => sum + weight, 0);
      const mix = known.map(({ balance, weight }) =>
        operation('*', constant(weight / total), cellOf(balance.measure)),
      );
      return [row, known.length === 0 ? {} : { alignment: operation('sum', ...mix) }];
    }),
  );
}
