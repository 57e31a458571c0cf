import { PAGE_HEIGHT, PAGE_WIDTH, printedWidth, UPRIGHT_HEIGHT, UPRIGHT_WIDTH } from './package/page-size.js';
import type { Sheet } from './package/sheet.js';

/** A block longer than a page starts on a new one if less than this part of the page is left. */
const LEAST_REST = 0.3;

/** Keeps headings with their tables: starts a new printed page before a block that would be cut. */
export class PageBreaks {
  readonly #sheet: Sheet;
  readonly #pageHeight: number;
  #pageStart: number;

  /**
   * @param repeated height of the rows repeated on every page, in points
   * @param pagesAcross how many pages the sheet is wide
   * @param isUpright whether pages stand upright
   */
  constructor(sheet: Sheet, widths: readonly number[], repeated: number, pagesAcross = 1, isUpright = false) {
    this.#sheet = sheet;
    const [width, height] = isUpright ? [UPRIGHT_WIDTH, UPRIGHT_HEIGHT] : [PAGE_WIDTH, PAGE_HEIGHT];
    // Excel scales a sheet down to the width of the page, never up.
    const scale = Math.min(1, (pagesAcross * width) / printedWidth(widths));
    this.#pageHeight = height / scale - repeated;
    // On the first page the repeated rows are simply the first ones.
    this.#pageStart = repeated;
  }

  /** Draws a block below an empty row and breaks the page there if that keeps it whole. */
  keepTogether(gapHeight: number, draw: () => void): void {
    const start = this.#sheet.height;
    const gap = this.#sheet.addRow([], { height: gapHeight });
    draw();
    const end = this.#sheet.height;
    if (end - this.#pageStart <= this.#pageHeight) return;
    const rest = this.#pageHeight - (start - this.#pageStart);
    const fitsOnePage = end - start <= this.#pageHeight;
    if (start > this.#pageStart && (fitsOnePage || rest < this.#pageHeight * LEAST_REST)) {
      this.#sheet.breakPageAfter(gap);
      this.#pageStart = start;
    }
    while (end - this.#pageStart > this.#pageHeight) this.#pageStart += this.#pageHeight;
  }
}
