/**
 * A border between two columns of fixed width: the places that are blank in every line, up to before
 * the second. One without width cuts exactly there.
 */
export type ColumnGap = readonly [from: number, to: number];

/**
 * The cells of a line, without the blanks that fill its columns, cut where its borders are blank;
 * null where a border is not, so that a value could be cut in two.
 */
export function fixedCells(line: string, gaps: readonly ColumnGap[]): readonly string[] | null {
  const cells: string[] = [];
  let from = 0;
  for (const [start, end] of gaps) {
    const cut = start === end ? start : blankIn(line, start, end);
    if (cut === null) return null;
    cells.push(line.slice(from, cut).trim());
    from = cut;
  }
  cells.push(line.slice(from).trim());
  return cells;
}

/** The place of a blank in the only run of blanks between two places. */
function blankIn(line: string, start: number, end: number): number | null {
  const text = line.slice(start, end).padEnd(end - start, ' ');
  const runs = text.match(/ +/g) ?? [];
  return runs.length === 1 ? start + text.indexOf(' ') : null;
}

/** The borders of columns of given widths, in characters; the last takes the rest of the line. */
export function gapsOfWidths(widths: readonly number[]): readonly ColumnGap[] {
  let at = 0;
  return widths.slice(0, -1).map((width) => {
    at += width;
    return [at, at] as const;
  });
}
