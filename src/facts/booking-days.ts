import type { Engine } from '../engine/engine.js';
import { formatDay } from '../language/numbers.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';

/** So few rows, behind so long a silence in days, are isolated: a few wrong dates among many right ones. */
const FEW = { share: 0.01, late: 92, early: 366 };
/** In a small table a single row is more than few; behind so long a silence it is isolated all the same. */
const SOME = { share: 0.25, silence: 5 * 366 };
/** A silence of more than a year before the last bookings is worth a word even where nothing follows from it. */
const YEAR = 366;

/** First and last day of the bookings, as days since 1970-01-01, without isolated ones. */
export interface BookingDays {
  readonly start: number;
  readonly end: number;
  readonly problems: readonly Problem[];
}

interface DayCount {
  readonly day: number;
  readonly rows: number;
}

/**
 * From which day to which bookings run. A few wrong dates (2062 for 2026, 1970-01-01 for none) must
 * not move the as-of date, which would make all customers dormant, nor prove that the data reach
 * back far enough to call customers new. Their rows are used like others; they lie outside the period.
 */
export async function bookingDays(engine: Engine, lines: LoadedTable): Promise<BookingDays | null> {
  const found = await engine.columns(
    `SELECT CAST(date - DATE '1970-01-01' AS DOUBLE) AS day, CAST(sum(_rows) AS DOUBLE) AS row_count ` +
      `FROM "${lines.id}" WHERE verdict = ${VERDICT.used} AND date IS NOT NULL GROUP BY date ORDER BY date`,
  );
  const rows = found.number('row_count');
  const days = [...found.number('day')].map((day, at) => ({ day, rows: rows[at] ?? 0 }));
  const [first] = days;
  if (first === undefined) return null;
  const late = isolated([...days].reverse(), FEW.late);
  const early = isolated(days, FEW.early);
  const problems: Problem[] = [];
  if (late !== null) {
    problems.push(
      problem('KW421', {
        details: { rows: late.rows, first: wording(late.border), asOf: wording(late.next) },
        count: late.rows,
      }),
    );
  } else problems.push(...silenceBeforeLast(days));
  if (early !== null) {
    problems.push(
      problem('KW423', {
        details: { rows: early.rows, last: wording(early.border), start: wording(early.next) },
        count: early.rows,
      }),
    );
  }
  return { start: early?.next ?? first.day, end: late?.next ?? days.at(-1)?.day ?? first.day, problems };
}

/** The rows at one end of the bookings that are isolated: how many, the day next to the silence, and the one beyond it. */
function isolated(
  fromEnd: readonly DayCount[],
  silence: number,
): { readonly rows: number; readonly border: number; readonly next: number } | null {
  const all = fromEnd.reduce((sum, { rows }) => sum + rows, 0);
  let rows = 0;
  let found = null;
  for (const [at, { day, rows: own }] of fromEnd.entries()) {
    const next = fromEnd[at + 1];
    rows += own;
    if (next === undefined || rows > SOME.share * all) break;
    const gap = Math.abs(next.day - day);
    if ((rows <= FEW.share * all && gap > silence) || gap > SOME.silence)
      found = { rows, border: day, next: next.day };
  }
  return found;
}

function silenceBeforeLast(days: readonly DayCount[]): readonly Problem[] {
  const at = days.findLastIndex(({ day }, index) => index > 0 && day - (days[index - 1]?.day ?? day) > YEAR);
  const [last, before] = [days[at], days[at - 1]];
  if (last === undefined || before === undefined) return [];
  const rows = days.slice(at).reduce((sum, each) => sum + each.rows, 0);
  const details = { rows, first: wording(last.day), before: wording(before.day) };
  return [problem('KW422', { details, count: rows })];
}

function wording(day: number): { readonly de: string; readonly en: string } {
  return { de: formatDay(day, 'de'), en: formatDay(day, 'en') };
}
