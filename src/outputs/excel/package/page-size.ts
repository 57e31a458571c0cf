/** The part of an A4 page in landscape that is printed on, in points. */
export const PAGE_WIDTH = 768;
export const PAGE_HEIGHT = 505;
/** The same of a page that stands upright. */
export const UPRIGHT_WIDTH = 521;
export const UPRIGHT_HEIGHT = 752;
/** A column of the default font: 7 pixels for each character and 5 between, at 96 pixels an inch. */
const POINTS_PER_CHARACTER = 5.25;
const POINTS_PER_COLUMN = 3.75;

/** How wide columns are on paper in full size, in points. */
export function printedWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width * POINTS_PER_CHARACTER + POINTS_PER_COLUMN, 0);
}
