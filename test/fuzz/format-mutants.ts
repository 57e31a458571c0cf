import { gzipSync } from 'node:zlib';
import { sheetXml, workbookParts } from '../ingest/workbook/make-workbook.js';
import { pack } from '../ingest/workbook/read-outcome.js';
import type { Mutant } from './conservation.js';
import { type KnownLine, knownLines } from './known-lines.js';
import { LinePieces } from './line-pieces.js';
import { SeededRandom } from './seeded-random.js';
import { mutate } from './text-mutants.js';
import { pageRows, sheetRows } from './written-sheet.js';

const LINES = 16;

/** A format whose rows lie in a text one behind the other, and what is made of that text. */
interface Format {
  readonly name: string;
  readonly rows: (lines: readonly KnownLine[]) => readonly string[];
  readonly above: string;
  readonly below: string;
  /** How a row ends; without it, the next one begins nowhere. */
  readonly rowEnd: string;
  /** Whether broken tags are refused: a page is read whatever its tags are, and what they swallow nobody can tell. */
  readonly isStrict: boolean;
  readonly file: (text: Buffer) => Buffer;
}

const [SHEET_BEGIN = '', SHEET_END = ''] = sheetXml('\n').split('\n');
const FORMATS: readonly Format[] = [
  {
    name: 'mappe.xlsx',
    rows: sheetRows,
    above: SHEET_BEGIN,
    below: SHEET_END,
    rowEnd: '</row>\n',
    isStrict: true,
    file: (text) => pack(workbookParts(text)),
  },
  {
    name: 'seite.xls',
    rows: pageRows,
    above: '<html><table>',
    below: '</table></html>',
    rowEnd: '</tr>\n',
    isStrict: false,
    file: (text) => text,
  },
  {
    name: 'seite.html.gz',
    rows: pageRows,
    above: '<html><table>',
    below: '</table></html>',
    rowEnd: '</tr>\n',
    isStrict: false,
    file: (text) => gzipSync(text),
  },
];

/** Rows of a page whose tags are whole. */
const PAGE_ROW = /^(?:<tr>(?:<td>[^<>&]*){6}<\/tr>\n)*$/;

/** A small workbook or web page to whose text something happened: the same for the same seed and run. */
export function formatMutant(seed: number, run: number): Mutant {
  const random = new SeededRandom(seed + run);
  const format = random.of(FORMATS);
  const lines = knownLines(random, LINES);
  const [heading = '', ...rows] = format.rows(lines);
  const texts = [`${format.above}\n${heading}\n`, ...rows.map((row) => `${row}\n`), format.below];
  const pieces = new LinePieces(
    texts.map((text) => Buffer.from(text)),
    lines,
    Buffer.from(format.rowEnd),
  );
  const { how } = mutate(pieces, run, random);
  const { bytes, intact, hit, mostOthers } = pieces;
  return {
    name: format.name,
    bytes: format.file(bytes),
    edits: how.length,
    how: `${how.join(', then ')} of the text of ${format.name}`,
    intact,
    hit,
    mostOthers,
    isBeyondJudgement:
      !pieces.isHeadingIntact ||
      (!format.isStrict && pieces.changed.some((each) => !PAGE_ROW.test(each.toString('latin1')))),
    isTorn: false,
    strict: 'unknown',
  };
}
