/** Excel's limits for one worksheet. */
export const MAXIMUM_ROWS = 1_048_576;
export const MAXIMUM_COLUMNS = 16_384;

/** A rectangle of cells, rows and columns counted from 1, both ends inclusive. */
export interface CellRange {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B7` for row 7, column 2. */
export function cellReference(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `B7:D9`, or `B7` for a single cell. */
export function rangeReference(range: CellRange): string {
  const start = cellReference(range.fromRow, range.fromColumn);
  const end = cellReference(range.toRow, range.toColumn);
  return start === end ? start : `${start}:${end}`;
}

/** `$B$7:$D$9`, as defined names need it. */
export function absoluteReference(range: CellRange): string {
  const start = `$${columnLetters(range.fromColumn)}$${range.fromRow}`;
  return `${start}:$${columnLetters(range.toColumn)}$${range.toRow}`;
}

/** A sheet's name as it stands in a reference: `'O''Brien'`. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Rejects ranges that lie outside a worksheet or end before they start. */
export function checkRange(range: CellRange): CellRange {
  const inside =
    range.fromRow >= 1 &&
    range.fromColumn >= 1 &&
    range.toRow >= range.fromRow &&
    range.toColumn >= range.fromColumn &&
    range.toRow <= MAXIMUM_ROWS &&
    range.toColumn <= MAXIMUM_COLUMNS;
  if (!inside) throw new RangeError(`not a range of a worksheet: ${JSON.stringify(range)}`);
  return range;
}

/** Whether two ranges share a cell. */
export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.fromRow <= other.toRow &&
    other.fromRow <= one.toRow &&
    one.fromColumn <= other.toColumn &&
    other.fromColumn <= one.toColumn
  );
}
