import type { Engine } from '../engine/engine.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { ExchangeRates } from '../tables/currency-marks.js';
import type { LoadedTable } from '../tables/load-table.js';
import { bookingDays } from './booking-days.js';
import { currencyOfLines } from './currency-of-lines.js';
import { findPeriod } from './find-period.js';
import { positiveCreditNotes } from './line-plausibility.js';

/** The settings that bear on currency and period. */
export interface TermSettings {
  readonly currency: string;
  readonly currencies: ExchangeRates;
  readonly asOf: number | null;
  readonly months: number | null;
  readonly used: readonly { readonly path: string; readonly origin: string }[];
}

/** In which currency amounts are, and what period they are about. */
export interface Terms {
  readonly currency: string;
  /** Null where no line has a date. */
  readonly period: Period | null;
  readonly problems: readonly Problem[];
}

/**
 * Currency and period of the evaluation. The currency is that of the lines' own column, else the
 * one that is set, else the one whose marks stand in headings and cells, if they agree.
 *
 * @param named the currencies that headings and cells of amounts name, one for each source
 * @throws Failure where several currencies lack rates, or files are marked with different ones
 */
export async function findTerms(
  engine: Engine,
  lines: LoadedTable | null,
  named: readonly (string | null)[],
  settings: TermSettings,
): Promise<Terms> {
  const isSet = settings.used.some(({ path, origin }) => path === 'currency' && origin !== 'default');
  const marks = new Set(named.filter((each) => each !== null));
  if (marks.size > 1) {
    const currencies = [...marks].sort();
    throw new Failure('data', [
      problem('KW405', { details: { currencies: currencies.join(', '), foreign: currencies[1] ?? '' } }),
    ]);
  }
  const marked = !isSet && marks.size === 1 ? ([...marks][0] ?? null) : null;
  const fallback = marked ?? settings.currency;
  if (lines === null) return { currency: fallback, period: null, problems: [] };
  const own = await currencyOfLines(engine, lines, settings.currencies, settings.currency);
  const days = await bookingDays(engine, lines);
  const problems = [...own.problems, ...positiveCreditNotes(lines)];
  if (days !== null && settings.months !== null) {
    // Who sets the as-of date need not hear what would have become of it.
    const late = ['KW421', 'KW422'];
    problems.push(...days.problems.filter(({ code }) => settings.asOf === null || !late.includes(code)));
  }
  return {
    currency: own.currency ?? fallback,
    period: findPeriod(lines, settings.asOf, settings.months, days),
    problems,
  };
}
