import { MOST_COLUMNS } from '../table-limits.js';
import { delimiterCandidates } from './delimiters.js';
import { gapsOfWidths } from './fixed-cells.js';
import { findFixedList } from './fixed-list.js';
import { isFramedList } from './framed-list.js';
import {
  type FoundHeading,
  findHeader,
  isBlank,
  isData,
  numberedHeadings,
  withGroups,
} from './heading-row.js';
import { detectQuoting } from './quoting.js';
import { RecordFinder, type TextRecord } from './record-finder.js';
import { delimited, isPlainForm, type RecordForm } from './record-form.js';
import { laterHeadings, otherHeadings } from './second-table.js';
import { linesOf } from './text-lines.js';

export { findHeader } from './heading-row.js';

/** How a text file is laid out. */
export interface Dialect {
  readonly form: RecordForm;
  readonly headings: readonly string[];
  /** 1-based line of the heading; everything above it is preamble. 0 where there is none. */
  readonly headerRow: number;
  /** Physical lines before the first record. */
  readonly linesToSkip: number;
  /** A line `sep=;` says what the delimiter is. */
  readonly isDeclared: boolean;
  /** The file seems to have no heading; nobody said so. */
  readonly assumesNoHeading: boolean;
  /** The records of the head below the heading. */
  readonly sample: readonly (readonly string[])[];
  /** Whether nothing about head and form keeps the fast readers from the file. */
  readonly isPlain: boolean;
  /** The heading records of further tables in the head. */
  readonly others: readonly TextRecord[];
  /** The file may be a list of fixed width whose borders can't be told. */
  readonly isDoubtful: boolean;
  /** A record that is wider than any table that is read, where the table itself or one below it is so wide. */
  readonly tooWide: { readonly row: number; readonly columns: number } | null;
}

/** What the user fixed about the layout of a file. */
export interface FixedLayout {
  readonly delimiter?: string | undefined;
  /** 0: there is none. */
  readonly headerRow?: number | undefined;
  /** Widths of columns that stand below each other, in characters. */
  readonly widths?: readonly number[] | undefined;
}

/** Records read to choose among forms. */
const FIRST_RECORDS = 60;
/** Records kept as evidence for how cells are written. */
const SAMPLE_RECORDS = 400;
/** So much of the head says how cells are quoted. */
const QUOTING_CHARACTERS = 1 << 15;
/** What an unusual delimiter must be better by. */
const DOUBT_OF_OTHERS = 0.9;
const USUAL = ';,\t|';
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?(?:\r\n|\n|\r)/i;

interface Reading {
  readonly form: RecordForm;
  readonly records: readonly TextRecord[];
  /** Share of records that have the most frequent width, and that width. */
  readonly consistency: number;
  readonly width: number;
  readonly header: FoundHeading;
}

/**
 * Finds form and heading of a file's records from its head. The delimiter is the one under which the
 * most headings are known; where none is, the one that cuts the records into equal widths.
 *
 * @returns null where the head holds no record
 */
export function detectDialect(
  head: string,
  fixed: FixedLayout,
  named: readonly string[] = [],
): Dialect | null {
  const declared = SEPARATOR_LINE.exec(head)?.[1];
  const search = new ReadingSearch(head, declared !== undefined, fixed, named);
  const best = search.best(declared);
  const { reading, isDoubtful } = best;
  if (reading.records.length === 0 || (fixed.headerRow ?? 0) > lastRow(reading)) return null;
  const { header, records } = reading;
  const hasHeading = fixed.headerRow === undefined ? !search.lacksHeading(reading) : fixed.headerRow > 0;
  const first = records[Math.max(header.index, 0)];
  if (first === undefined) return null;
  const headings = hasHeading
    ? headingsOf(records, header.index)
    : numberedHeadings(Math.max(reading.width, 1), named);
  const linesToSkip = hasHeading ? first.row + first.lines - 1 : first.row - 1;
  const below = records.slice(header.index + (hasHeading ? 1 : 0));
  const others = [
    ...otherHeadings(below, headings),
    ...laterHeadings(head, reading.form, headings, lastRow(reading)),
  ];
  const above = records.slice(0, hasHeading ? header.index + 1 : header.index);
  return {
    form: reading.form,
    headings,
    headerRow: hasHeading ? first.row : 0,
    linesToSkip,
    isDeclared: declared !== undefined,
    assumesNoHeading: !hasHeading && fixed.headerRow === undefined,
    sample: sampleOf(below, others[0]),
    isPlain:
      isPlainForm(reading.form) &&
      others.length === 0 &&
      above.every(({ lines }) => lines === 1) &&
      !hasLoneReturn(head),
    others,
    isDoubtful,
    tooWide: tooWideOf(reading, headings, others),
  };
}

/** A single record that is too wide is a fault of its own line. */
function tooWideOf(
  { records, width }: Reading,
  headings: readonly string[],
  others: readonly TextRecord[],
): Dialect['tooWide'] {
  const isWide = [width, headings.length, ...others.map(({ cells }) => cells.length)].some(exceeds);
  const found = isWide ? [...records, ...others].find(({ cells }) => exceeds(cells.length)) : undefined;
  return found === undefined ? null : { row: found.row, columns: found.cells.length };
}

function exceeds(columns: number): boolean {
  return columns > MOST_COLUMNS;
}

function headingsOf(records: readonly TextRecord[], index: number): readonly string[] {
  const [header, above] = [records[index], records[index - 1]];
  const headings = (header?.cells ?? []).map((heading) => heading.trim());
  const isRightAbove = above !== undefined && above.row + above.lines === header?.row;
  return isRightAbove ? withGroups(headings, above.cells) : headings;
}

function sampleOf(
  below: readonly TextRecord[],
  next: TextRecord | undefined,
): readonly (readonly string[])[] {
  return below
    .slice(0, SAMPLE_RECORDS)
    .filter((record) => next === undefined || record.row < next.row)
    .map(({ cells }) => cells);
}

function lastRow({ records }: Reading): number {
  return records.at(-1)?.row ?? 0;
}

/** A carriage return without a line feed: the fast readers take it for part of a cell, or for the end of all. */
function hasLoneReturn(head: string): boolean {
  return head.includes('\r') && /\r(?!\n|$)/.test(head);
}

/** Tries the forms that a head may have. */
class ReadingSearch {
  constructor(
    private readonly head: string,
    private readonly hasSeparatorLine: boolean,
    private readonly fixed: FixedLayout,
    private readonly named: readonly string[],
  ) {}

  best(declared: string | undefined): { readonly reading: Reading; readonly isDoubtful: boolean } {
    const { widths, delimiter = declared } = this.fixed;
    if (widths !== undefined) {
      const form: RecordForm = { kind: 'fixed', gaps: gapsOfWidths(widths) };
      return { reading: this.#whole(form), isDoubtful: false };
    }
    const candidates = delimiter === undefined ? delimiterCandidates(this.head) : [delimiter];
    const readings = candidates.map((each) => this.#read(this.#formWith(each), FIRST_RECORDS));
    const best = readings.reduce((a, b) => (isBetter(b, a) ? b : a));
    const list = delimiter === undefined && best.header.known < 2 ? this.#fixedList() : null;
    if (list !== null && list !== 'doubt' && list.known > best.header.known)
      return { reading: this.#whole({ kind: 'fixed', gaps: list.gaps }), isDoubtful: false };
    const { form } = best;
    const quoting =
      form.kind === 'delimited'
        ? detectQuoting(this.head.slice(0, QUOTING_CHARACTERS), form.delimiter)
        : null;
    const quoted = form.kind === 'delimited' && quoting !== null ? { ...form, quoting } : form;
    return { reading: this.#whole(quoted), isDoubtful: list === 'doubt' };
  }

  /** Whether data stand where the heading would, and no heading is known. */
  lacksHeading({ records, header }: Reading): boolean {
    const first = records[header.index];
    if (first === undefined || header.known > 0) return false;
    const below = records.slice(header.index + 1, header.index + 1 + SAMPLE_RECORDS);
    return isData(
      first.cells,
      below.map(({ cells }) => cells),
    );
  }

  #fixedList(): ReturnType<typeof findFixedList> {
    const lines: string[] = [];
    for (const [line] of linesOf(this.head)) {
      lines.push(line);
      if (lines.length === 2 * SAMPLE_RECORDS) break;
    }
    return findFixedList(lines, this.named);
  }

  #formWith(delimiter: string): RecordForm {
    if (delimiter !== '|' || !/^\s*\|/m.test(this.head.slice(0, 1 << 14))) return delimited(delimiter);
    const lines = this.head
      .slice(0, 1 << 16)
      .split(/\r\n|\n|\r/)
      .slice(0, -1);
    return isFramedList(lines) ? { kind: 'framed' } : delimited(delimiter);
  }

  /** More records of the head, now that their form is known. */
  #whole(form: RecordForm): Reading {
    const some = this.#read(form, FIRST_RECORDS);
    return this.#read(form, Math.max(SAMPLE_RECORDS, this.fixed.headerRow ?? 0), some.width);
  }

  #read(form: RecordForm, limit: number, width = 0): Reading {
    const found: TextRecord[] = [];
    let widest = 0;
    const finder = new RecordFinder(
      form,
      1,
      (cells) => width === 0 || cells.length === width,
      (record) => {
        if (record.text !== '' && record.cells.length > 0) found.push(record);
        widest = Math.max(widest, record.cells.length);
      },
    );
    for (const [line, end] of linesOf(this.head)) {
      finder.take(line, end);
      // One such record says enough; more of them would take seconds.
      if (found.length >= limit || exceeds(widest)) break;
    }
    finder.finish();
    const records = this.hasSeparatorLine ? found.filter(({ row }) => row > 1) : found;
    const { width: common, consistency } = commonWidth(records.slice(0, SAMPLE_RECORDS));
    return { form, records, width: common, consistency, header: this.#header(records, common) };
  }

  #header(records: readonly TextRecord[], width: number): FoundHeading {
    const { headerRow } = this.fixed;
    if (headerRow === undefined) {
      const cells = records.slice(0, SAMPLE_RECORDS).map((record) => record.cells);
      return findHeader(cells, width, this.named);
    }
    return { index: headerRow === 0 ? 0 : records.findIndex(({ row }) => row >= headerRow), known: 0 };
  }
}

/** The most frequent width of records, the wider one where two are. */
function commonWidth(records: readonly TextRecord[]): {
  readonly width: number;
  readonly consistency: number;
} {
  const widths = new Map<number, number>();
  let total = 0;
  for (const { cells } of records) {
    if (isBlank(cells)) continue;
    total += 1;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  let width = 0;
  let count = 0;
  for (const [each, times] of widths)
    if (times > count || (times === count && each > width)) [width, count] = [each, times];
  return { width, consistency: total === 0 ? 0 : count / total };
}

function isBetter(one: Reading, other: Reading): boolean {
  if (one.header.known !== other.header.known) return one.header.known > other.header.known;
  return score(one) > score(other);
}

function score({ form, width, consistency }: Reading): number {
  if (width < 2) return 0;
  const isUsual = form.kind !== 'delimited' || USUAL.includes(form.delimiter);
  return consistency * Math.log2(width + 1) * (isUsual ? 1 : DOUBT_OF_OTHERS);
}
