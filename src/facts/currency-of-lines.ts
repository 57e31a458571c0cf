import type { Engine } from '../engine/engine.js';
import { formatNumber } from '../language/numbers.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { currencyCodeSql, type ExchangeRates } from '../tables/currency-marks.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';

/** The currency of the amounts; null where the lines name none. */
export interface LineCurrency {
  readonly currency: string | null;
  /** What was converted: rows, rate and amount of each currency. */
  readonly problems: readonly Problem[];
}

/**
 * The one currency of the lines. Several are added up only where each has a rate to that of the
 * report, by which the amounts were converted when they were read.
 *
 * @param report the currency into which rates convert
 * @throws Failure where a currency among several has no rate
 */
export async function currencyOfLines(
  engine: Engine,
  lines: LoadedTable,
  rates: ExchangeRates = {},
  report = 'EUR',
): Promise<LineCurrency> {
  if (!lines.columns.has('currency')) return { currency: null, problems: [] };
  const found = await engine.columns(
    `SELECT ${currencyCodeSql('currency')} AS code, CAST(sum(_rows) AS DOUBLE) AS row_count, CAST(sum(revenue) AS DOUBLE) AS amount ` +
      `FROM "${lines.id}" WHERE verdict = ${VERDICT.used} AND currency IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  const codes = found.text('code').filter((code): code is string => code !== null);
  const converted = codes.filter((code) => Object.hasOwn(rates, code) && code !== report);
  if (converted.length === 0 && codes.length <= 1) return { currency: codes[0] ?? null, problems: [] };
  const without = codes.filter((code) => code !== report && !Object.hasOwn(rates, code));
  if (without.length > 0) {
    throw new Failure('data', [
      problem('KW405', {
        details: { currencies: codes.slice(0, 10).join(', '), foreign: without[0] ?? '' },
      }),
    ]);
  }
  const rows = found.number('row_count');
  const amounts = found.number('amount');
  const problems = converted.map((code) => {
    const at = codes.indexOf(code);
    const amount = amounts[at] ?? 0;
    return problem('KW420', {
      details: {
        from: code,
        to: report,
        rate: String(rates[code]),
        rows: rows[at] ?? 0,
        amount: { de: formatNumber(amount, 2, 'de'), en: formatNumber(amount, 2, 'en') },
      },
    });
  });
  return { currency: report, problems };
}
