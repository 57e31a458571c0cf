import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import { type DateEvidence, dateEvidence } from './date-evidence.js';
import { type DateForm, dateSql } from './date-sql.js';
import { distinctValues } from './distinct-values.js';

/** Days that a spreadsheet read with month and day the wrong way round, beside those that it could not read. */
export interface TurnedDays {
  /** Different values that stayed text, and different days. */
  readonly texts: number;
  readonly days: number;
  /** The first of each, and which day the latter stands for. */
  readonly text: string;
  readonly day: string;
  readonly meant: string;
}

/** So many different values of either kind are no chance: of real days, three in five lie behind the twelfth. */
const FEWEST = 8;
/** Months, told as days of the month: a report by month has always the same day. Fewer are right where the texts lie in them. */
const FEWEST_MONTHS = 3;

const WRITTEN_OUT = /^\s*(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\.(\d\d)\.(\d{4}))(?:[ T].*)?$/;

/**
 * Finds out whether a column was opened in a spreadsheet that reads dates in the other order: it took
 * 1/2/2026 for a day, with day and month swapped, and left 1/13/2026 as text. Then no text could be
 * read in the other order, and no day is one behind the twelfth. Null where that isn't certain.
 */
export async function turnedDays(
  engine: Engine,
  raw: RawTable,
  index: number,
  found: DateEvidence,
): Promise<TurnedDays | null> {
  if (!isSuspect(found)) return null;
  const values = await distinctValues(engine, raw, index, '\\d');
  const texts: string[] = [];
  const days = new Map<string, readonly [year: string, month: string, day: string]>();
  const whole = dateEvidence(values);
  if (!isSuspect(whole)) return null;
  for (const value of values) {
    const [, year, month, day, dayFirst, monthBehind, yearLast] = WRITTEN_OUT.exec(value ?? '') ?? [];
    if (year !== undefined) days.set(`${year}-${month}-${day}`, [year, month ?? '', day ?? '']);
    else if (yearLast !== undefined)
      days.set(`${yearLast}-${monthBehind}-${dayFirst}`, [yearLast, monthBehind ?? '', dayFirst ?? '']);
    else if (value?.includes('/') === true) texts.push(value);
  }
  const daysOfMonth = new Set([...days.values()].map(([, , day]) => Number(day)));
  const months = new Set(texts.map((text) => Number(text.split('/')[whole.monthFirst > 0 ? 0 : 1])));
  const areMonths = [...daysOfMonth].every((day) => day <= 12);
  const isVaried = daysOfMonth.size >= FEWEST_MONTHS || [...daysOfMonth].every((day) => months.has(day));
  const first = [...days.values()].find(([, month, day]) => month !== day);
  if (!areMonths || !isVaried || days.size < FEWEST || texts.length < FEWEST || first === undefined)
    return null;
  const [year, month, day] = first;
  return {
    texts: texts.length,
    days: days.size,
    text: texts[0] ?? '',
    day: `${year}-${month}-${day}`,
    meant: `${year}-${day}-${month}`,
  };
}

/** Dates in two forms, of which one holds nothing but values that a single order allows. */
function isSuspect({ dayFirst, monthFirst, ambiguous, same, plain }: DateEvidence): boolean {
  const isOneOrder = dayFirst > 0 !== monthFirst > 0 && ambiguous + same === 0;
  return isOneOrder && plain.iso > 0 !== plain.dotted > 0;
}

/** SQL of the day of a cell whose days are turned: text as it says, days with month and day exchanged. */
export function turnedSql(cell: string, forms: readonly DateForm[]): string {
  const isText = (form: DateForm): boolean => form === 'dmy' || form === 'mdy';
  const day = dateSql(
    cell,
    forms.filter((form) => !isText(form)),
  );
  const exchanged = `CASE WHEN day(${day}) <= 12 THEN make_date(year(${day}), day(${day}), month(${day})) END`;
  return `coalesce(${dateSql(cell, forms.filter(isText))}, ${exchanged})`;
}
