import { open } from 'node:fs/promises';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { strictRecord } from './delimited-record.js';
import type { RecordForm } from './record-form.js';

/** A last record longer than this is not looked at. */
const TAIL_BYTES = 1 << 16;
/** So many other cells of the last column must agree to say how they are written. */
const FEWEST_CELLS = 3;
const MOST_SHAPES = 3;
const TOTAL_LINE = /^\W*(?:summe|gesamt|total|insgesamt|zwischensumme)/i;

/** What the end of a file is compared with. */
export interface ExpectedEnd {
  readonly form: RecordForm;
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/**
 * Looks whether a file was cut off within its last record: it has no final line end, and its last
 * record is shorter than the others, or its last cell is not written as those above it.
 *
 * @param path the file in UTF-8
 * @param shown the path to show
 */
export async function findCutOff(
  path: string,
  shown: string,
  expected: ExpectedEnd,
): Promise<readonly Problem[]> {
  const { form, headings, sample } = expected;
  const last = await lastLine(path);
  if (form.kind !== 'delimited' || last === null || TOTAL_LINE.test(last)) return [];
  const position = { file: shown };
  const record = strictRecord([last], form.delimiter, form.quoting);
  if (record === 'open') return [problem('KW141', { position })];
  if (record === 'broken') return [];
  const named = headings.findLastIndex((heading) => heading !== '') + 1;
  if (record.cells.length < named) return [problem('KW141', { position })];
  if (last.trimEnd().endsWith(form.quoting.quote)) return [];
  const column = record.cells.length - 1;
  const others = sample.filter((cells) => cells.length > column).map((cells) => cells[column] ?? '');
  // The last of a short file is in the sample itself.
  const own = others.lastIndexOf(record.cells[column] ?? '');
  if (sample.length < 400 && own === others.length - 1) others.pop();
  const verdict = judge(record.cells[column] ?? '', others);
  if (verdict === 'whole') return [];
  return [problem(verdict === 'cut' ? 'KW141' : 'KW142', { position })];
}

/** Whether a cell is as whole as others of its column. */
function judge(cell: string, others: readonly string[]): 'whole' | 'cut' | 'unknown' {
  if (others.length < FEWEST_CELLS) return 'unknown';
  const shapes = new Set(others.map(shapeOf));
  if (cell === '' && !shapes.has('')) return 'cut';
  if (shapes.size > MOST_SHAPES || [...shapes].some(isOpen)) return 'unknown';
  if (!shapes.has(shapeOf(cell))) return 'cut';
  return shapes.size === 1 ? 'whole' : 'unknown';
}

/** How a cell is written: an amount by its decimals, anything else sign by sign. */
function shapeOf(cell: string): string {
  const text = cell.trim();
  const decimals = /^[-+(]?[\d.,' \u00a0]*([.,])(\d+)(\D*)$/.exec(text);
  if (decimals !== null) return `decimals ${decimals[1]}${decimals[2]?.length} ${decimals[3]}`;
  return text.replace(/\d/g, '9').replace(/\p{L}/gu, 'a');
}

/** Whether the beginning of such a cell can look like a whole one. */
function isOpen(shape: string): boolean {
  return shape === '' || /^[-+]?9+$|a/.test(shape.replace(/^decimals .*/, '.'));
}

/** The last line of a file that does not end with a line end; null where it does or is very long. */
async function lastLine(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(new Uint8Array(length), 0, length, size - length);
    const text = new TextDecoder('utf-8').decode(buffer);
    const begin = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    if (begin === text.length || (begin === 0 && length < size)) return null;
    return text.slice(begin);
  } finally {
    await file.close();
  }
}
