/** Customers with so many active months can be told to be regular or not. */
const LEAST_ACTIVE_MONTHS = 6;
/** So many of them are needed to say something about all. */
const LEAST_CUSTOMERS = 10;
/** More purchases than this in an active month are no contract, but many orders. */
const MOST_PURCHASES = 1.25;
/** Variation of the intervals up to which they are even; random purchases have about 0.8. */
const EVEN = 0.35;

/**
 * Share of customers who buy as by contract (vertragsartig): about once in each active month, and at even intervals.
 * Purchase models take intervals for random and would see silence everywhere. NaN where too few customers buy often
 * enough to tell.
 *
 * @param activeMonths bits of months with a purchase
 */
export function contractLikeShare(
  activeMonths: ArrayLike<number>,
  repeatPurchases: ArrayLike<number>,
): number {
  let told = 0;
  let alike = 0;
  for (let at = 0; at < activeMonths.length; at += 1) {
    const bits = activeMonths[at]!;
    // Most customers have bought in too few months: they need no list of them.
    if (monthCount(bits) < LEAST_ACTIVE_MONTHS) continue;
    const months = monthsOf(bits);
    told += 1;
    const isSingle = (repeatPurchases[at]! + 1) / months.length <= MOST_PURCHASES;
    if (isSingle && variationOfGaps(months) <= EVEN) alike += 1;
  }
  return told >= LEAST_CUSTOMERS ? alike / told : Number.NaN;
}

/** The months with a purchase, latest first; 0 is the last month up to the as-of date. */
export function monthsOf(bits: number): number[] {
  const months: number[] = [];
  // No bitwise operators: they end at 32 bits.
  for (let month = 0, rest = bits; rest > 0; month += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) months.push(month);
  }
  return months;
}

const WORD = 2 ** 31;

/** How many months there is a purchase in. */
function monthCount(bits: number): number {
  let count = 0;
  // Both words without their lowest bit until nothing is left.
  for (let word = bits % WORD; word !== 0; word &= word - 1) count += 1;
  for (let word = Math.floor(bits / WORD); word !== 0; word &= word - 1) count += 1;
  return count;
}

function variationOfGaps(months: readonly number[]): number {
  const gaps = months.slice(1).map((month, at) => month - months[at]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  return Math.sqrt(squares / gaps.length) / mean;
}
