import { solveLinear } from './linear-system.js';

/** A customer relationship as a Markov chain over the periods since the last purchase. */
export interface RecencyMigration {
  /** Probability of a purchase in the next period, by recency 1, 2 … periods; beyond the last the customer is lost. */
  readonly purchaseProbabilities: readonly number[];
  /** Margin of a period with a purchase. */
  readonly margin: number;
  /** Cost of addressing a customer of recency 1, 2 … for a period; those who are not addressed don't buy. */
  readonly contactCost: number;
  /** Discount rate of a period. */
  readonly rate: number;
  /** Periods ahead; Infinity solves (I − P/(1+d))⁻¹ R. */
  readonly periods: number;
}

/**
 * Value of a customer by recency (Wert je Zustand der Markow-Kette), the margin of a purchase that has just been made
 * included: V = Σ_{t=0}^{T} (P/(1+d))^t R. The last entry is that of lost customers, 0.
 *
 * Source: Pfeifer & Carraway 2000, Journal of Interactive Marketing 14(2).
 *
 * @param addressed customers of recency 1 … so many are addressed, the others are given up; default: all
 */
export function recencyValues(migration: RecencyMigration, addressed?: number): readonly number[] {
  const { purchaseProbabilities, margin, contactCost, rate, periods } = migration;
  const states = purchaseProbabilities.length;
  const last = Math.min(addressed ?? states, states);
  const discounted = transitions(purchaseProbabilities, last).map((row) =>
    row.map((each) => each / (1 + rate)),
  );
  const rewards = Array.from(
    { length: states + 1 },
    (_, state) => (state === 0 ? margin : 0) - (state < last ? contactCost : 0),
  );
  if (periods !== Number.POSITIVE_INFINITY) {
    let values = rewards;
    for (let period = 0; period < periods; period += 1) {
      const before = values;
      values = discounted.map((row, state) =>
        row.reduce((sum, p, to) => sum + p * before[to]!, rewards[state]!),
      );
    }
    return values;
  }
  const system = discounted.map((row, i) => row.map((each, j) => (i === j ? 1 : 0) - each));
  const solved = solveLinear(
    system,
    rewards.map((each) => [each]),
  );
  if (solved === null) throw new RangeError('without loss and discount there is no value');
  return solved.map(([value]) => value!);
}

/**
 * Up to which recency it pays to address customers (Abbruch der Bearbeitung): from the last state down, states whose
 * value is negative are given up. 0 where none pays.
 */
export function lastPayingRecency(migration: RecencyMigration): number {
  for (let addressed = migration.purchaseProbabilities.length; addressed > 0; addressed -= 1) {
    const values = recencyValues(migration, addressed);
    // The purchase of the state itself is made already and no reason to go on.
    const ahead = values[addressed - 1]! - (addressed === 1 ? migration.margin : 0);
    if (ahead >= 0) return addressed;
  }
  return 0;
}

function transitions(probabilities: readonly number[], addressed: number): number[][] {
  const states = probabilities.length;
  return Array.from({ length: states + 1 }, (_, state) => {
    const row = new Array<number>(states + 1).fill(0);
    const p = state < addressed ? probabilities[state]! : 0;
    row[0]! += p;
    row[state >= addressed ? states : state + 1]! += 1 - p;
    return row;
  });
}
