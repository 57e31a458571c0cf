/** How a forecast does against another: clearly better or worse, no difference beyond chance, or one of each. */
export type Verdict = 'better' | 'equal' | 'mixed' | 'worse';

/** By how many standard errors a forecast is better than another (positive) or worse. */
export interface Advantage {
  /** In the mean absolute error. */
  readonly errors: number;
  /** In the rank correlation with what came. */
  readonly ranks: number;
}

const CLEAR = 1.96;

/**
 * Compares two forecasts customer by customer (paired): the difference of their absolute errors, and that of what each
 * customer adds to the rank correlations, each over its standard error.
 */
export function advantage(
  one: Float64Array,
  other: Float64Array,
  came: Float64Array,
  ranksOf: (values: Float64Array) => Float64Array,
): Advantage {
  const [first, second, truth] = [one, other, came].map((each) => standardised(ranksOf(each)));
  return {
    errors: inStandardErrors(
      one.map((each, at) => Math.abs(other[at]! - came[at]!) - Math.abs(each - came[at]!)),
    ),
    ranks: inStandardErrors(truth!.map((each, at) => each * (first![at]! - second![at]!))),
  };
}

export function compare({ errors, ranks }: Advantage): Verdict {
  const isBetter = errors >= CLEAR || ranks >= CLEAR;
  const isWorse = errors <= -CLEAR || ranks <= -CLEAR;
  if (isBetter && isWorse) return 'mixed';
  if (isBetter) return 'better';
  return isWorse ? 'worse' : 'equal';
}

/** The verdict over all comparisons: as good as the weakest of them. */
export function overall(verdicts: readonly Verdict[]): Verdict {
  const weakest = (['worse', 'mixed', 'equal', 'better'] as const).find((each) => verdicts.includes(each));
  return weakest ?? 'equal';
}

function inStandardErrors(differences: Float64Array): number {
  const count = differences.length;
  const mean = differences.reduce((sum, each) => sum + each, 0) / count;
  const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const error = Math.sqrt(squares / count / count);
  return error > 0 ? mean / error : 0;
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);
  return values.map((each) => (deviation > 0 ? (each - mean) / deviation : 0));
}
