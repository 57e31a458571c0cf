import Papa from 'papaparse';
import { knownHeadings } from '../recognise.js';

/** How a text file is laid out. */
export interface Dialect {
  readonly delimiter: string;
  readonly headings: readonly string[];
  /** 1-based line of the heading; everything above it is preamble. */
  readonly headerRow: number;
  /** Physical lines up to and including the heading. */
  readonly linesToSkip: number;
  /** The records of the head below the heading. */
  readonly sample: readonly (readonly string[])[];
  /** The heading or what stands above it holds a line break within quotes. */
  readonly brokenHead: boolean;
}

const DELIMITERS = [';', ',', '\t', '|'];
/** A heading stands within the first records of a file, below a title and a few lines of selection criteria. */
const HEAD_RECORDS = 60;

interface Reading {
  readonly delimiter: string;
  readonly records: readonly (readonly string[])[];
  /** Share of records that have the most frequent width, and that width. */
  readonly consistency: number;
  readonly width: number;
  readonly header: { readonly index: number; readonly known: number };
}

/**
 * Finds delimiter and heading from a file's head. The delimiter is the one under which the most
 * headings are known; where none is, the one that cuts the records into equal widths.
 */
export function detectDialect(
  head: string,
  fixed: { readonly delimiter?: string | undefined; readonly headerRow?: number | undefined },
  extraHeadings: readonly string[] = [],
): Dialect | null {
  // Files put together from several have mixed line ends, of which the parser takes one kind only.
  const lines = head.replace(/\r\n?/g, '\n');
  const declared = /^"?sep=(.)"?\n/i.exec(lines)?.[1];
  const candidates = fixed.delimiter ?? declared;
  const readings = (candidates === undefined ? DELIMITERS : [candidates]).map((delimiter) =>
    readWith(lines, delimiter, fixed.headerRow, extraHeadings),
  );
  const best = readings.reduce((a, b) => (isBetter(b, a) ? b : a));
  const headings = best.records[best.header.index];
  if (headings === undefined) return null;
  const above = best.records.slice(0, best.header.index + 1);
  const breaks = above.map((record) => record.reduce((sum, cell) => sum + countBreaks(cell), 0));
  const linesToSkip = above.length + breaks.reduce((sum, each) => sum + each, 0);
  return {
    delimiter: best.delimiter,
    headings: headings.map((heading) => heading.trim()),
    headerRow: linesToSkip - (breaks.at(-1) ?? 0),
    linesToSkip,
    sample: best.records.slice(best.header.index + 1),
    brokenHead: linesToSkip !== above.length,
  };
}

function readWith(
  head: string,
  delimiter: string,
  headerRow: number | undefined,
  extraHeadings: readonly string[],
): Reading {
  const { data } = Papa.parse<string[]>(head, {
    delimiter,
    newline: '\n',
    preview: 400,
    skipEmptyLines: false,
  });
  const widths = new Map<number, number>();
  for (const record of data)
    if (!isBlank(record)) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
  let width = 0;
  let count = 0;
  for (const [each, times] of widths)
    if (times > count || (times === count && each > width)) [width, count] = [each, times];
  return {
    delimiter,
    records: data,
    width,
    consistency: total === 0 ? 0 : count / total,
    header:
      headerRow === undefined
        ? findHeader(data, width, extraHeadings)
        : { index: recordOnLine(data, headerRow), known: 0 },
  };
}

/** The record with the most known headings; where none is known, the first as wide as the data. */
export function findHeader(
  records: readonly (readonly (string | null)[])[],
  width: number,
  extraHeadings: readonly string[] = [],
): { readonly index: number; readonly known: number } {
  const extra = new Set(extraHeadings.map((heading) => heading.trim()));
  let best = { index: -1, known: 0 };
  let fallback = -1;
  records.slice(0, HEAD_RECORDS).forEach((record, index) => {
    const cells = record.map((cell) => cell ?? '');
    if (isBlank(cells)) return;
    if (fallback === -1 && cells.filter((cell) => cell.trim() !== '').length >= Math.max(1, width * 0.6))
      fallback = index;
    const known = knownHeadings(cells) + cells.filter((cell) => extra.has(cell.trim())).length;
    if (known > best.known) best = { index, known };
  });
  // One known word can be chance: a title such as "Umsatz" above the table.
  if (best.known >= 2 || (best.known === 1 && best.index === fallback)) return best;
  return { index: Math.max(fallback, 0), known: 0 };
}

/** The record that begins on a line, or the next; lines count as in an editor. */
function recordOnLine(records: readonly (readonly string[])[], line: number): number {
  let beginning = 1;
  return records.findIndex((record) => {
    const isThere = beginning >= line;
    beginning += 1 + record.reduce((sum, cell) => sum + countBreaks(cell), 0);
    return isThere;
  });
}

function isBetter(one: Reading, other: Reading): boolean {
  if (one.header.known !== other.header.known) return one.header.known > other.header.known;
  const score = (reading: Reading): number =>
    reading.width > 1 ? reading.consistency * Math.log2(reading.width + 1) : 0;
  return score(one) > score(other);
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

/** Line breaks within one cell. */
function countBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
