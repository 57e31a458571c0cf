import type { Engine } from '../engine/engine.js';
import type { CellKind } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { ColumnMatch } from './column-match.js';
import { type DateEvidence, type DateOrder, dateEvidence, decidedOrder } from './date-evidence.js';
import { type DateForm, dateSql } from './date-sql.js';
import { distinctValues } from './distinct-values.js';
import type { RecognisedTable } from './recognised-table.js';
import { positionOf } from './signed-amounts.js';
import { type TurnedDays, turnedDays, turnedSql } from './turned-days.js';

/** How the dates of a source are read. */
export interface DecidedForms {
  /** The forms of each column, the most frequent first, by its place in the file. */
  readonly forms: ReadonlyMap<number, readonly DateForm[]>;
  /** What nothing decides, and what is to be said about the way it was decided. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  /** Whether the days of a column take more than their forms to be read: they are turned, or numbers. */
  isSpecial(index: number): boolean;
  /** SQL of the day of a cell. */
  sqlOf(index: number, cell: string): string;
}

/** One value is a stray, and so are few beside many: less than one in so many. */
const FEWEST_CONTRADICTIONS = 2;
const MOST_STRAYS = 10;
/** A pattern that every date has in it whose order may be open. */
export const NUMERIC_DATE = '\\d[/-]\\d';
const DAY = 86_400_000;
/** Spreadsheets count from 30 December 1899. */
const DAYS_BEFORE_1970 = 25_569;

interface DateColumn {
  readonly match: ColumnMatch;
  readonly kind: CellKind;
}

/** Decides in which forms the dates of each column are written, from its values. */
export async function decideForms(
  engine: Engine,
  source: RecognisedTable,
  columns: readonly DateColumn[],
): Promise<DecidedForms> {
  const decided = new Map<number, DecidedColumn>();
  for (const column of columns) decided.set(column.match.index, await decideColumn(engine, source, column));
  const all = [...decided.values()];
  return {
    forms: new Map([...decided].map(([index, { forms }]) => [index, forms])),
    problems: all.flatMap(({ problems = [] }) => problems),
    notes: all.flatMap(({ notes = [] }) => notes),
    isSpecial: (index) => decided.get(index)?.notes !== undefined,
    sqlOf: (index, cell) => {
      const { forms, isTurned } = decided.get(index) ?? PLAIN;
      return isTurned === true ? turnedSql(cell, forms) : dateSql(cell, forms);
    },
  };
}

/** How one column is read; notes where it takes more than its forms. */
interface DecidedColumn {
  readonly forms: readonly DateForm[];
  readonly isTurned?: true;
  readonly problems?: readonly Problem[];
  readonly notes?: readonly Problem[];
}

const PLAIN: DecidedColumn = { forms: ['iso'] };

async function decideColumn(
  engine: Engine,
  source: RecognisedTable,
  { match, kind }: DateColumn,
): Promise<DecidedColumn> {
  if (kind === 'date') return PLAIN;
  const sample = source.raw.sample.map((row) => row[match.index] ?? null);
  const serial = firstSerial(sample);
  if (serial !== null)
    return { forms: ['serial', 'iso', 'dotted', 'compact'], notes: [serialNote(source, match, serial)] };
  let found = dateEvidence(sample);
  let order = source.fixed.dateOrder ?? decidedOrder(found);
  const problems: Problem[] = [];
  const { iso, dotted, compact } = found.plain;
  // Sorted files begin with one day over and over, and some begin without any.
  const isOpen = found.ambiguous + found.same > 0 || iso + dotted + compact === 0;
  if (order === null && isOpen) {
    const { example } = found;
    const all = dateEvidence(await distinctValues(engine, source.raw, match.index, NUMERIC_DATE));
    found = { ...all, example: example ?? all.example };
    order = decidedOrder(found) ?? (found.ambiguous === 0 && found.same > 0 ? 'dmy' : null);
  }
  const isFixed = source.fixed.dateOrder !== undefined;
  if (!isFixed && found.ambiguous > 0 && (order === null || isContradictory(found)))
    problems.push(ambiguousDate(source, match, found));
  const forms = formsOf(found, order);
  if (isFixed || (order !== 'dmy' && order !== 'mdy')) return { forms, problems };
  const turned = await turnedDays(engine, source.raw, match.index, found);
  if (turned === null) return { forms, problems };
  return { forms, isTurned: true, problems, notes: [turnedNote(source, match, turned, order)] };
}

/** The first value of a column that holds nothing but days as spreadsheets count them; null of every other. */
function firstSerial(sample: readonly (string | null)[]): string | null {
  const given = sample.filter((value) => value !== null && value.trim() !== '');
  return given.every((value) => /^\s*[2-7]\d{4}(?:[.,]\d+)?\s*$/.test(value ?? ''))
    ? (given[0] ?? null)
    : null;
}

function serialNote({ raw }: RecognisedTable, { heading }: ColumnMatch, value: string): Problem {
  const day = new Date((Math.trunc(Number.parseInt(value, 10)) - DAYS_BEFORE_1970) * DAY);
  const meant = day.toISOString().slice(0, 10);
  return problem('KW213', { position: positionOf(raw, heading), value, details: { value, meant } });
}

/** The forms of a column, the most frequent first; all forms that leave no doubt stay possible. */
function formsOf(found: DateEvidence, order: DateOrder | null): readonly DateForm[] {
  const counted: (readonly [DateForm, number])[] = [
    ['iso', found.plain.iso],
    ['dotted', found.plain.dotted],
    ['compact', found.plain.compact],
  ];
  if (order !== null && order !== 'ymd')
    counted.push([order, found.dayFirst + found.monthFirst + found.ambiguous + found.same]);
  return counted.sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

/** Whether the values of a column contradict each other in more than a stray: then none decides for the others. */
export function isContradictory({ dayFirst, monthFirst }: DateEvidence): boolean {
  const [fewer, more] = [Math.min(dayFirst, monthFirst), Math.max(dayFirst, monthFirst)];
  return fewer >= FEWEST_CONTRADICTIONS && fewer * MOST_STRAYS > more;
}

/** The two readings of a column of dates, as a problem, with how many values allow one of them alone. */
export function ambiguousDate(
  source: RecognisedTable,
  match: Pick<ColumnMatch, 'heading'>,
  found: DateEvidence,
): Problem {
  const value = found.example ?? '';
  const { dayFirst, monthFirst } = found;
  return problem(dayFirst > 0 && monthFirst > 0 ? 'KW214' : 'KW202', {
    position: positionOf(source.raw, match.heading),
    value,
    details: { value, table: source.table.id, dayFirst, monthFirst },
    count: found.ambiguous,
  });
}

function turnedNote(
  source: RecognisedTable,
  match: ColumnMatch,
  { texts, days, text, day, meant }: TurnedDays,
  order: DateOrder,
): Problem {
  return problem('KW211', {
    position: positionOf(source.raw, match.heading),
    value: day,
    details: { texts, days, text, day, meant, order, table: source.table.id },
  });
}
