import { open } from 'node:fs/promises';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { asideKind } from './aside-line.js';
import { strictRecord } from './delimited-record.js';
import { fixedCells } from './fixed-cells.js';
import { framedCells } from './framed-list.js';
import type { RecordForm } from './record-form.js';
import { linesOf } from './text-lines.js';

/** A last record longer than this is not looked at. */
const TAIL_BYTES = 1 << 16;
/** Lines that a record may take at the end of a file. */
const MOST_LINES = 100;
/** A sample of fewer records holds the last one too. */
const WHOLE_SAMPLE = 400;
/** So many other cells of the last column must agree to say how they are written. */
const FEWEST_CELLS = 3;
const MOST_SHAPES = 3;
const TOTAL_LINE = /^\W*(?:summe|gesamt|total|insgesamt|zwischensumme)/i;

/** What the end of a file is compared with. */
export interface ExpectedEnd {
  readonly form: RecordForm;
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** Half a character of the file is missing, or one too many: in UTF-16, all behind it is other text. */
  readonly isTorn?: boolean;
}

/** How a file ends: with a whole record, within one, or so that nobody can tell. */
type End = 'whole' | 'cut' | 'unknown';

/**
 * Looks whether a file was cut off within its last record: it has no final line end, and its last
 * record is shorter than the others, or its last cell is the beginning of one like those above it.
 * So is a file that ends, or was torn somewhere, within a character.
 *
 * @param path the file in UTF-8
 * @param shown the path to show
 */
export async function findCutOff(
  path: string,
  shown: string,
  expected: ExpectedEnd,
): Promise<readonly Problem[]> {
  const cutOff = problem('KW141', { position: { file: shown } });
  if (expected.isTorn === true) return [cutOff];
  const lines = await lastLines(path);
  const last = lines.at(-1);
  if (last === undefined || TOTAL_LINE.test(last) || asideKind(last) !== null) return [];
  const end = endOf(lines, expected);
  if (end === 'whole') return [];
  return [end === 'cut' ? cutOff : problem('KW142', { position: { file: shown } })];
}

function endOf(lines: readonly string[], { form, headings, sample }: ExpectedEnd): End {
  const named = headings.findLastIndex((heading) => heading !== '') + 1;
  const cells = lastCells(lines, form, named);
  if (typeof cells === 'string') return cells;
  if (cells.length < named) return 'cut';
  const column = cells.length - 1;
  const before = sample.length < WHOLE_SAMPLE ? sample.slice(0, -1) : sample;
  const others = before.filter((each) => each.length > column).map((each) => each[column] ?? '');
  return judge(cells[column] ?? '', others);
}

/** The cells of the last record; how the file ends where it is none, or where its form says it already. */
function lastCells(lines: readonly string[], form: RecordForm, named: number): readonly string[] | End {
  const last = lines.at(-1) ?? '';
  if (form.kind === 'framed') {
    const cells = framedCells(last);
    if (cells === null) return last.trimStart().startsWith('|') ? 'cut' : 'whole';
    return cells.length < named ? 'cut' : 'whole';
  }
  // A line that cannot be cut into columns is rejected when it is read.
  if (form.kind === 'fixed') return fixedCells(last, form.gaps) ?? 'whole';
  const { delimiter, quoting } = form;
  const cells = delimitedCells(lines, form, named);
  if (cells !== null) return last.trimEnd().endsWith(quoting.quote) ? 'whole' : cells;
  const alone = strictRecord([last], delimiter, quoting);
  if (alone === 'open') return 'cut';
  // Quotes where none may stand are a fault of their own.
  return alone === 'broken' ? 'whole' : alone.cells;
}

/** A record as wide as the others that takes the last lines to the end: an address may go over several of them. */
function delimitedCells(
  lines: readonly string[],
  { delimiter, quoting }: Extract<RecordForm, { kind: 'delimited' }>,
  named: number,
): readonly string[] | null {
  for (let count = 1; count <= lines.length; count += 1) {
    const found = strictRecord(lines.slice(-count), delimiter, quoting);
    if (typeof found === 'object' && found.lines === count && found.cells.length >= named) return found.cells;
  }
  return null;
}

/** Whether a cell is as whole as others of its column. */
function judge(cell: string, others: readonly string[]): End {
  const shapes = [...new Set(others.map(shapeOf))];
  const own = shapeOf(cell);
  if (own === '' && shapes.length > 0 && !shapes.includes('')) return 'cut';
  if (others.length < FEWEST_CELLS || shapes.length > MOST_SHAPES) return 'unknown';
  const mayGoOn = shapes.some((shape) => shape !== own && isBeginning(cell, shape));
  if (shapes.includes(own)) return mayGoOn || isOpen(own) ? 'unknown' : 'whole';
  if (mayGoOn) return shapes.some(isOpen) ? 'unknown' : 'cut';
  // A sign or a currency behind an amount that is whole.
  return shapes.some((shape) => shape.startsWith(AMOUNT_SHAPE) && own.startsWith(shape))
    ? 'whole'
    : 'unknown';
}

const AMOUNT_SHAPE = 'decimals ';

/** How a cell is written: an amount by its decimals and what stands behind them, anything else sign by sign. */
function shapeOf(cell: string): string {
  const text = cell.trim();
  const decimals = /^[-+(]?[\d.,' \u00a0]*([.,])(\d+)(\D*)$/.exec(text);
  if (decimals !== null) return `${AMOUNT_SHAPE}${decimals[1]}${decimals[2]?.length} ${decimals[3]}`;
  return text.replace(/\d/g, '9').replace(/\p{L}/gu, 'a');
}

/** Whether a cell of a shape can begin like this one. */
function isBeginning(cell: string, shape: string): boolean {
  if (!shape.startsWith(AMOUNT_SHAPE)) return shape.startsWith(shapeOf(cell));
  return /^\s*[-+(]?[\d.,' \u00a0]*$/.test(cell) || shape.startsWith(shapeOf(cell));
}

/** Whether the beginning of such a cell can look like a whole one. */
function isOpen(shape: string): boolean {
  return !shape.startsWith(AMOUNT_SHAPE) && /^[-+]?9+$|a/.test(shape);
}

/** The last lines of a file that does not end with a line end; none where it does, or where the last is very long. */
async function lastLines(path: string): Promise<readonly string[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(new Uint8Array(length), 0, length, size - length);
    const text = new TextDecoder('utf-8').decode(buffer);
    if (/[\r\n]$/.test(text)) return [];
    const lines = [...linesOf(text)].map((each) => each.join(''));
    // The first of a long file begins somewhere within.
    return (length < size ? lines.slice(1) : lines).slice(-MOST_LINES);
  } finally {
    await file.close();
  }
}
