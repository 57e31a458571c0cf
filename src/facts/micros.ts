import { roundToTotal } from '../math/round-to-total.js';

/** Exact amounts come from the engine as whole millionths of a currency unit. */
const MICROS_PER_CENT = 10_000n;

/** Millionths rounded to cents, half away from zero. */
export function centsOf(micros: bigint): number {
  const half = MICROS_PER_CENT / 2n;
  const rounded = (micros < 0n ? micros - half : micros + half) / MICROS_PER_CENT;
  return Number(rounded);
}

/**
 * Rounds exact parts to cents that add up to a total in cents, in the order given. A total that
 * is no rounding of their sum but the difference of two others may lie a cent beside it: the
 * largest part takes that cent.
 */
export function partsInCents(parts: readonly bigint[], total: number): readonly number[] {
  const sum = centsOf(parts.reduce((all, part) => all + part, 0n));
  const cents = [
    ...roundToTotal(
      parts.map((part) => Number(part) / Number(MICROS_PER_CENT)),
      sum,
    ),
  ];
  const size = (at: number): bigint => ((parts[at] ?? 0n) < 0n ? -(parts[at] ?? 0n) : (parts[at] ?? 0n));
  const largest = [...parts.keys()].reduce((best, at) => (size(at) > size(best) ? at : best), 0);
  return cents.map((each, at) => (at === largest ? each + total - sum : each));
}
