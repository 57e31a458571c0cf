import type { Unit } from '../../results/column.js';
import type { InputRange } from '../../results/input.js';
import type { Drawing } from './drawing.js';
import { CHANGE_COLUMN, ORIGIN_COLUMN, SETTING_COLUMN } from './input-widths.js';
import type { LookName } from './looks.js';
import type { Sheet } from './package/sheet.js';
import type { CellValue } from './package/sheet-spec.js';
import { CELL_PADDING, rowHeight, TEXT_PADDING, wrappedLines } from './text-width.js';
import { isFigure } from './unit-format.js';

/** Rows of the sheet of inputs, as high as what they hold and may come to hold. */
export class InputRows {
  constructor(
    private readonly drawing: Drawing,
    private readonly sheet: Sheet,
    private readonly widths: readonly number[],
  ) {}

  /** A text over all columns. */
  addLine(value: string, look: LookName, height?: number): void {
    const style = this.drawing.looks.named(look);
    const { size, bold } = this.drawing.looks.font(look);
    const room = this.widths.reduce((sum, width) => sum + width, 0);
    const row = this.sheet.addRow(
      this.widths.map((_, index) => ({ value: index === 0 ? value : null, style })),
      { height: height ?? rowHeight(wrappedLines(value, room, size, bold), size) },
    );
    this.sheet.merge(row, 1, row, this.widths.length);
  }

  /** Headings stand as what is below them: figures at the right. */
  addHeadings(headings: readonly string[], units: readonly Unit[]): number {
    const lines = headings.map((heading, index) => {
      // Figures keep less room at their sides than the texts that lines are counted for.
      const added = isFigure(units[index]!) ? TEXT_PADDING - CELL_PADDING : 0;
      return wrappedLines(heading, this.widths[index]! + added, 11, true);
    });
    const cells = headings.map((heading, index) =>
      this.#text(heading, isFigure(units[index]!) ? 'inputFigureHeader' : 'header'),
    );
    return this.sheet.addRow(cells, { height: rowHeight(Math.max(...lines)) + 3 });
  }

  /** Headings of single values, with those of their sources. */
  addValueHeadings(headings: readonly string[], sources: readonly [string, string]): void {
    const cells = headings.map((heading) => this.#text(heading, 'header'));
    this.#addWithSources(cells, sources, 'header', [], rowHeight(1) + 3);
  }

  /**
   * Cells behind a label, then where their value comes from, then what follows.
   *
   * @param sources the path of the setting and its origin, over several columns each
   */
  addValues(
    label: string,
    cells: readonly CellValue[],
    ranges: readonly InputRange[],
    sources: readonly [string, string],
    behind: readonly CellValue[],
  ): number {
    const labelled = [this.#text(label, 'inputLabel'), ...cells];
    return this.#addWithSources(labelled, sources, 'inputSource', behind, this.#height(label, ranges));
  }

  /** Cells behind a label, each of which may hold what its range allows. */
  addCells(label: string, cells: readonly CellValue[], ranges: readonly InputRange[]): number {
    return this.sheet.addRow([this.#text(label, 'inputLabel'), ...cells], {
      height: this.#height(label, ranges),
    });
  }

  /** Figures in small print behind a label. */
  addQuiet(label: string, cells: readonly CellValue[]): number {
    return this.sheet.addRow([this.#text(label, 'quiet'), ...cells]);
  }

  #addWithSources(
    cells: readonly CellValue[],
    [setting, origin]: readonly [string, string],
    look: LookName,
    behind: readonly CellValue[],
    height: number,
  ): number {
    const style = this.drawing.looks.named(look);
    const over = (value: string, from: number, end: number): CellValue[] =>
      Array.from({ length: end - from }, (_, index) => ({ value: index === 0 ? value : null, style }));
    const sources = [
      ...over(setting, SETTING_COLUMN, ORIGIN_COLUMN),
      ...over(origin, ORIGIN_COLUMN, CHANGE_COLUMN),
    ];
    const row = this.sheet.addRow([...cells, ...sources, ...behind], { height });
    this.sheet.merge(row, SETTING_COLUMN, row, ORIGIN_COLUMN - 1);
    this.sheet.merge(row, ORIGIN_COLUMN, row, CHANGE_COLUMN - 1);
    return row;
  }

  /** Enough for the label and for whatever may be chosen behind it. */
  #height(label: string, ranges: readonly InputRange[]): number {
    const lines = ranges.flatMap(({ choices }, index) =>
      Object.values(choices ?? {}).map((each) =>
        wrappedLines(this.drawing.say(each), this.widths[index + 1]!),
      ),
    );
    return rowHeight(Math.max(wrappedLines(label, this.widths[0]!), ...lines));
  }

  #text(value: string, look: LookName): CellValue {
    return { value, style: this.drawing.looks.named(look) };
  }
}
