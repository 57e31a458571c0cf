/** Digits in one block or in thousands, then perhaps decimals. */
const GERMAN = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$|^\d+,\d{1,2}$/;
const ENGLISH = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$|^\d+\.\d{1,2}$/;
const PLAIN = /^\d+$/;
const CURRENCY = /\s|€|EUR|CHF|USD|\$|£|GBP/gi;

/**
 * An amount that a person wrote among decisions, in cents; NaN where it is none. A single column mixes classes and
 * amounts, so there is no column to learn its decimal mark from: `250.000` could be thousands or three decimals, but
 * nobody decides on a tenth of a cent, so a mark before three digits separates thousands.
 *
 * @example decidedAmount('250.000 €') // 25_000_000
 */
export function decidedAmount(text: string): number {
  const written = text.replace(CURRENCY, '');
  if (PLAIN.test(written)) return Number(written) * 100;
  if (GERMAN.test(written)) {
    return Math.round(Number(written.replaceAll('.', '').replace(',', '.')) * 100);
  }
  if (ENGLISH.test(written)) return Math.round(Number(written.replaceAll(',', '')) * 100);
  return Number.NaN;
}
