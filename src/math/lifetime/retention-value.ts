/** What a contract brings and how long it lasts. */
export interface Retention {
  /** Margin of a year, before the cost of keeping the customer. */
  readonly margin: number;
  /** Share of customers who stay for another year. */
  readonly retention: number;
  /** Yearly discount rate. */
  readonly rate: number;
  /**
   * `now`: the first margin is received at once and for certain; `year-end`: at the end of the first year, if the
   * customer is still there.
   */
  readonly firstMargin: 'now' | 'year-end';
  /** Years ahead; Infinity for a customer without an end. */
  readonly years: number;
  /** Yearly cost of keeping the customer, spent in the middle of each year on those who are there. */
  readonly keepingCost?: number;
}

/**
 * Customer lifetime value of the simple retention model (Kundenbindungsmodell):
 *
 *     now        m Σ_{i=0}^{n} (r/(1+d))^i − M Σ_{i=1}^{n} r^{i−1}/(1+d)^{i−0.5}
 *     year-end   m Σ_{i=1}^{n} (r/(1+d))^i − the same cost
 *
 * Without an end and cost these are m (1+d)/(1+d−r) and m r/(1+d−r).
 *
 * Source: Berger & Nasr 1998, case 1 (`now`); Gupta & Lehmann 2003 and 2005.
 *
 * @throws RangeError where r lies outside 0 … 1, the rate is negative, or nothing limits the sum
 */
export function retentionValue({
  margin,
  retention,
  rate,
  firstMargin,
  years,
  keepingCost = 0,
}: Retention): number {
  if (!(retention >= 0 && retention <= 1)) throw new RangeError(`retention is a share, not ${retention}`);
  if (!(rate >= 0)) throw new RangeError(`a discount rate is zero or more, not ${rate}`);
  if (years === Number.POSITIVE_INFINITY && retention === 1 && rate === 0)
    throw new RangeError('without loss, discount and end there is no value');
  const step = retention / (1 + rate);
  const later = step * geometric(step, years);
  const received = firstMargin === 'now' ? 1 + later : later;
  return margin * received - (keepingCost * geometric(step, years)) / Math.sqrt(1 + rate);
}

/** Σ_{i=0}^{n−1} s^i; added up where it ends, because the closed form loses its digits as s nears 1. */
function geometric(step: number, terms: number): number {
  if (terms === Number.POSITIVE_INFINITY) return 1 / (1 - step);
  let sum = 0;
  let power = 1;
  for (let term = 0; term < terms; term += 1, power *= step) sum += power;
  return sum;
}
