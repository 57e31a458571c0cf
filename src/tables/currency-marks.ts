/** Currencies whose marks may stand beside an amount. */
export type Currency = 'EUR' | 'USD' | 'GBP' | 'CHF';

/**
 * How each is written, as a pattern. The general currency sign is what a euro of ISO-8859-15
 * becomes in the code page of Windows.
 */
export const CURRENCY_MARKS: Readonly<Record<Currency, string>> = {
  EUR: '€|EUR|¤',
  USD: String.raw`US\$|\$|USD`,
  GBP: '£|GBP',
  CHF: 'CHF',
};

const PATTERNS = (Object.entries(CURRENCY_MARKS) as [Currency, string][]).map(
  ([currency, marks]) => [currency, new RegExp(`(?:^|[^a-z])(?:${marks})(?:[^a-z]|$)`, 'i')] as const,
);

/**
 * The currencies that values of amounts name, in a fixed order. One that stands beside less than
 * half of them is not that of the others: `100 GBP` among bare figures is a foreign amount.
 */
export function namedCurrencies(values: Iterable<string | null>): readonly Currency[] {
  const found = new Map<Currency, number>();
  let figures = 0;
  for (const value of values) {
    if (value === null || !/\d/.test(value)) continue;
    figures += 1;
    for (const [currency, pattern] of PATTERNS)
      if (pattern.test(value)) found.set(currency, (found.get(currency) ?? 0) + 1);
  }
  const named = PATTERNS.flatMap(([currency]) => (found.has(currency) ? [currency] : []));
  const [only] = named;
  return named.length === 1 && only !== undefined && (found.get(only) ?? 0) * 2 < figures ? [] : named;
}
