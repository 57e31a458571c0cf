import { isRule } from './aside-line.js';

const FRAME = '|';
/** So many lines of a file say whether it is such a list. */
const LINES_LOOKED_AT = 200;

/**
 * The cells of a line between two frames, without the blanks that fill its columns; null for a line
 * that has no frame.
 */
export function framedCells(line: string): readonly string[] | null {
  const text = line.trim();
  if (text.length < 2 || !text.startsWith(FRAME) || !text.endsWith(FRAME)) return null;
  return text
    .slice(1, -1)
    .split(FRAME)
    .map((cell) => cell.trim());
}

/** Whether most lines are framed, as in a list that SAP saved "unconverted". */
export function isFramedList(lines: readonly string[]): boolean {
  const some = lines.filter((line) => line.trim() !== '').slice(0, LINES_LOOKED_AT);
  const framed = some.filter((line) => !isRule(line) && framedCells(line) !== null).length;
  const ruled = some.filter(isRule).length;
  return framed >= 2 && framed + ruled >= some.length / 2;
}
