import type { CellRange } from '../../../../src/outputs/excel/package/reference.js';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** `B7`, `$B$7:$D$9`, `$A:$B` or `$1:$2` as a range; null where it is none inside a worksheet. */
export function parseArea(reference: string): CellRange | null {
  const columns = COLUMNS.exec(reference);
  if (columns) return checked(1, columnNumber(columns[1]!), LAST_ROW, columnNumber(columns[2]!));
  const rows = ROWS.exec(reference);
  if (rows) return checked(Number(rows[1]), 1, Number(rows[2]), LAST_COLUMN);
  const [from = '', to = from, ...others] = reference.split(':');
  const start = CELL.exec(from);
  const end = CELL.exec(to);
  if (start === null || end === null || others.length > 0) return null;
  return checked(Number(start[4]), columnNumber(start[2]!), Number(end[4]), columnNumber(end[2]!));
}

/** A list of references with spaces between, as `sqref` has it; null where one of them is none. */
export function parseAreas(references: string): CellRange[] | null {
  const areas = references.split(' ').map(parseArea);
  return areas.some((area) => area === null) ? null : (areas as CellRange[]);
}

function checked(fromRow: number, fromColumn: number, toRow: number, toColumn: number): CellRange | null {
  const inside = toRow <= LAST_ROW && toColumn <= LAST_COLUMN;
  return inside && fromRow <= toRow && fromColumn <= toColumn
    ? { fromRow, fromColumn, toRow, toColumn }
    : null;
}

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** How many cells a range has. */
export function cellCount({ fromRow, fromColumn, toRow, toColumn }: CellRange): number {
  return (toRow - fromRow + 1) * (toColumn - fromColumn + 1);
}

/** A reference into a named sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: CellRange;
}

/** `'O''Brien'!$A$1:$B$2,Blatt!$C:$C` as ranges of sheets; null where it is anything else. */
export function parseSheetAreas(text: string): SheetArea[] | null {
  const found: SheetArea[] = [];
  const piece = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!([$A-Z\d:]+)(,|$)/uy;
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (match === null) return null;
    const area = parseArea(match[3]!);
    if (area === null) return null;
    found.push({ sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, area });
  }
  return found.length === 0 || text.endsWith(',') ? null : found;
}
