/** Pivots this small beside the largest entry make a matrix singular. */
const SINGULAR = 1e-13;

/**
 * Solves A X = B by elimination with pivoting (Gauß-Verfahren); null where A is singular.
 *
 * @param matrix the rows of A
 * @param right the rows of B, each with an entry for every right-hand side
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...right[at]!]);
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    if (!(Math.abs(rows[pivot]![column]!) > SINGULAR * largest)) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const own = rows[column]!;
    for (let row = 0; row < size; row += 1) {
      const other = rows[row]!;
      const factor = row === column ? 0 : other[column]! / own[column]!;
      if (factor === 0) continue;
      for (let at = column; at < other.length; at += 1) other[at]! -= factor * own[at]!;
    }
  }
  return rows.map((row, at) => row.slice(size).map((value) => value / row[at]!));
}

/** The inverse of a matrix; null where it is singular. */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  return solveLinear(
    matrix,
    matrix.map((_, row) => matrix.map((__, column) => (row === column ? 1 : 0))),
  );
}
