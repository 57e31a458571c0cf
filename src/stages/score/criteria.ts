import { percentileRanks } from '../../math/percentile-ranks.js';
import { type Anchor, piecewiseLinear } from '../../math/piecewise-linear.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { AskedColumn, StageInput } from '../stage.js';
import type { Criterion, Settings } from './settings.js';

/** A criterion (Kriterium) of this run. */
export interface ScoredCriterion {
  readonly settings: Criterion;
  /** The column that was taken, or the first that was asked for where the data have none of them. */
  readonly id: string;
  /** Null where the run does not know the column, as its stage is not part of it. */
  readonly definition: ColumnDefinition | null;
  /** Share of this criterion in all weight. */
  readonly weight: number;
  /** Points 0–100 of every customer; NaN where the value is unknown. Null where the data have no such column. */
  readonly points: Float64Array | null;
}

/** The columns that criteria name, for checking. */
export function askedColumns({ criteria }: Settings): readonly AskedColumn[] {
  return criteria.flatMap((criterion, index) =>
    alternatives(criterion).map((column) => ({
      setting: `stages.score.criteria[${index}].column`,
      column,
      kind: kindOf(criterion),
    })),
  );
}

/**
 * Brings every criterion to points from 0 to 100 (Normierung), over the customers who are scored.
 *
 * @param isScored whether a customer takes part; the others have no points and move nobody's
 */
export function scoredCriteria(
  input: StageInput<Settings>,
  isScored: readonly boolean[],
): readonly ScoredCriterion[] {
  const { criteria } = input.settings;
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.map((criterion) => {
    const columns = alternatives(criterion);
    const found = columns.find((id) => input.has(id));
    const id = found ?? columns[0]!;
    return {
      settings: criterion,
      id,
      definition: input.definition(id),
      weight: criterion.weight / all,
      points: found === undefined ? null : pointsOf(input, criterion, found, isScored),
    };
  });
}

function alternatives({ column }: Criterion): readonly string[] {
  return typeof column === 'string' ? [column] : column;
}

function kindOf({ normalise }: Criterion): AskedColumn['kind'] {
  return normalise === 'values' ? 'text' : 'number';
}

function pointsOf(
  input: StageInput<Settings>,
  criterion: Criterion,
  id: string,
  isScored: readonly boolean[],
): Float64Array {
  const values = valuesOf(input, criterion, id).slice();
  for (let customer = 0; customer < values.length; customer += 1)
    if (isScored[customer] !== true) values[customer] = Number.NaN;
  return valuePoints(values, criterion);
}

/** The points of each value beside the others; NaN where it is unknown. */
export function valuePoints(values: Float64Array, criterion: Criterion): Float64Array {
  const points = normalised(values, criterion);
  return criterion.direction === 'lower' ? points.map((each) => 100 - each) : points;
}

/** Values in the units in which people set anchors: amounts in currency units. */
export function valuesOf(
  input: StageInput<Settings>,
  { normalise, values }: Criterion,
  id: string,
): Float64Array {
  if (normalise === 'values') {
    return Float64Array.from(input.text(id), (text) =>
      text !== null && Object.hasOwn(values, text) ? values[text]! : Number.NaN,
    );
  }
  const figures = input.number(id);
  return input.definition(id)?.unit === 'amount' ? figures.map((cents) => cents / 100) : figures;
}

function normalised(values: Float64Array, { normalise, anchors }: Criterion): Float64Array {
  switch (normalise) {
    case 'percentile':
      return percentileRanks(values).map((rank) => rank * 100);
    case 'anchors': {
      const fixed = anchors.map(({ value, points }): Anchor => [value, points]);
      return values.map((value) => piecewiseLinear(value, fixed));
    }
    case 'min-max':
      return betweenExtremes(values);
    case 'log-min-max':
      // Logarithms know nothing below zero: who costs us money is worth as little as who brings nothing.
      return betweenExtremes(values.map((value) => Math.log1p(Math.max(0, value))));
    case 'values':
      return values;
  }
}

/** 0 for the smallest and 100 for the largest value; 50 for all where they are equal. */
function betweenExtremes(values: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    return most > least ? ((value - least) / (most - least)) * 100 : 50;
  });
}
