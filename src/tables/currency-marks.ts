/** Currencies whose marks may stand beside an amount. */
export type Currency = 'EUR' | 'USD' | 'GBP' | 'CHF';

/**
 * How each is written, as a pattern. The general currency sign is what a euro of ISO-8859-15
 * becomes in the code page of Windows.
 */
export const CURRENCY_MARKS: Readonly<Record<Currency, string>> = {
  EUR: '€|EURO?|¤',
  USD: String.raw`US\$|\$|USD`,
  GBP: '£|GBP',
  CHF: String.raw`CHF|S?Fr\.`,
};

/** The spellings that are read from bytes, a part of those above. */
export const PLAIN_MARKS: Readonly<Record<Currency, readonly string[]>> = {
  EUR: ['€', 'EUR'],
  USD: ['$', 'USD'],
  GBP: ['£', 'GBP'],
  CHF: ['CHF'],
};

/** Whether amounts may carry marks of a currency. */
export function isMarked(currency: string | null): currency is Currency {
  return currency !== null && Object.hasOwn(CURRENCY_MARKS, currency);
}

/** SQL of the code of a currency, however it is written: `€` and `euro` are EUR. */
export function currencyCodeSql(cell: string): string {
  const code = `upper(trim(${cell}, ' \t\u00a0'))`;
  return (Object.entries(CURRENCY_MARKS) as [Currency, string][]).reduce(
    (sql, [currency, marks]) => `regexp_replace(${sql}, '^(${marks})$', '${currency}')`,
    code,
  );
}

/** How many units of the report's currency one unit of another is, by its code. */
export type ExchangeRates = Readonly<Record<string, number>>;

/** SQL of the factor that turns an amount into the report's currency: 1 where no rate is known. */
export function rateSql(cell: string, rates: ExchangeRates): string {
  const known = Object.entries(rates).map(
    ([code, rate]) => `WHEN '${code}' THEN CAST('${rate}' AS DECIMAL(18, 9))`,
  );
  return `CASE ${currencyCodeSql(cell)} ${known.join(' ')} ELSE 1 END`;
}

const PATTERNS = (Object.entries(CURRENCY_MARKS) as [Currency, string][]).map(
  ([currency, marks]) => [currency, new RegExp(`(?:^|[^a-z])(?:${marks})(?:[^a-z]|$)`, 'i')] as const,
);

/** The currency that a heading of amounts names, such as `Umsatz (CHF)` or `Umsatz in T€`; null where it names none. */
export function currencyOfHeading(heading: string): Currency | null {
  const text = heading.replace(/(?<![a-z])(?:t|k|m|tsd\.?)(?=€|\$|£|eur|usd|gbp|chf)/i, ' ');
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

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
