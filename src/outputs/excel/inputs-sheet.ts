import type { Input, InputTable } from '../../results/input.js';
import type { StageReport } from '../../results/run-result.js';
import { changedCell, changedCells } from './changed-cells.js';
import { ChoiceLists } from './choice-lists.js';
import type { Drawing } from './drawing.js';
import { addRule, type InputCell, inputCell, plainCell, wasText } from './input-cells.js';
import { InputOrigins } from './input-origins.js';
import { InputRows } from './input-rows.js';
import { CHANGE_COLUMN, inputWidths, VALUE_COLUMN } from './input-widths.js';
import { CHANGED_INPUTS, columnName, inputName, KEY } from './live-names.js';
import { PALETTE } from './looks.js';
import { cellReference } from './package/reference.js';
import type { Sheet } from './package/sheet.js';
import type { CellValue } from './package/sheet-spec.js';
import { PageBreaks } from './page-breaks.js';
import { ASSUMPTIONS, OVERVIEW } from './sheet-keys.js';
import { headingWithUnit, shownText } from './unit-format.js';
import { WORDING } from './wording.js';

const TITLE_HEIGHT = 30;
const SECTION_GAP = 12;
const TABLE_GAP = 9;

/**
 * Every setting that formulas of the workbook ask for, as a cell to be filled in: named by its setting, marked,
 * with what may be entered. Only workbooks that compute have it.
 */
export function drawInputsSheet(drawing: Drawing): void {
  const { live, book, say, result, footer } = drawing;
  if (live === null) return;
  const stages = result.stages.filter(({ inputs }) => inputs !== undefined);
  const widths = inputWidths(drawing, stages);
  const sheet = book.addSheet({
    key: ASSUMPTIONS,
    name: say(WORDING.assumptions),
    columns: widths.map((width) => ({ width })),
    freezeRows: 2,
    printTitleRows: 1,
    landscape: true,
    fitToWidth: 1,
    showGridLines: false,
    tabColor: PALETTE.accent,
    footer,
  });
  new InputsSheet(drawing, sheet, widths).draw(stages);
}

class InputsSheet {
  readonly #rows: InputRows;
  readonly #lists: ChoiceLists;
  readonly #origins: InputOrigins;
  readonly #pages: PageBreaks;
  /** The cells that tell of changes. */
  readonly #changes: string[] = [];

  constructor(
    private readonly drawing: Drawing,
    private readonly sheet: Sheet,
    widths: readonly number[],
  ) {
    this.#rows = new InputRows(drawing, sheet, widths);
    this.#lists = new ChoiceLists(drawing);
    this.#origins = new InputOrigins(drawing);
    this.#pages = new PageBreaks(sheet, widths, TITLE_HEIGHT);
  }

  draw(stages: readonly StageReport[]): void {
    const { say } = this.drawing;
    this.#rows.addLine(say(WORDING.assumptions), 'title', TITLE_HEIGHT);
    const back = this.drawing.looks.named('backLink');
    this.sheet.addRow([{ value: say(WORDING.backToOverview), style: back, link: { sheet: OVERVIEW } }]);
    this.#rows.addLine(say(WORDING.inputsIntro), 'intro');
    this.#counterRow();
    for (const stage of stages) this.#stage(stage);
    this.#pages.keepTogether(SECTION_GAP, () => {
      this.#rows.addLine(say(WORDING.choiceLists), 'section');
      this.#lists.draw(this.sheet, ASSUMPTIONS);
    });
    this.#countChanges();
  }

  #stage({ id, title, inputs }: StageReport): void {
    const { values, tables } = inputs ?? { values: [], tables: [] };
    // The heading of a stage never ends a page: without values of its own it stays with the first table.
    const withHeading = values.length === 0 ? 1 : 0;
    this.#pages.keepTogether(SECTION_GAP, () => {
      this.#rows.addLine(this.drawing.say(title), 'section');
      this.#values(id, values);
      for (const table of tables.slice(0, withHeading)) {
        this.sheet.addRow([], { height: TABLE_GAP });
        this.#table(id, table);
      }
    });
    for (const table of tables.slice(withHeading))
      this.#pages.keepTogether(TABLE_GAP, () => this.#table(id, table));
  }

  /** What was changed is told on top and added up at the end, where everything has its place. */
  #counterRow(): void {
    const { say, looks } = this.drawing;
    this.sheet.addRow([
      { value: say(WORDING.changedInputs), style: looks.named('listTitle') },
      { value: 0, style: looks.figure('0', true, false), formula: { text: CHANGED_INPUTS } },
    ]);
  }

  #countChanges(): void {
    const { looks, book, say } = this.drawing;
    const text = this.#changes.length === 0 ? '0' : `SUM(${this.#changes.join(',')})`;
    const cell = { value: 0, style: looks.named('quiet'), formula: { text } };
    const row = this.#rows.addQuiet(say(WORDING.changedInputs), [cell]);
    book.defineName(CHANGED_INPUTS, ASSUMPTIONS, single(row, VALUE_COLUMN));
  }

  #values(stage: string, inputs: readonly Input[]): void {
    const { say, result, language } = this.drawing;
    if (inputs.length === 0) return;
    const headings = [WORDING.assumption, WORDING.value, WORDING.inThisRun].map(say);
    this.#rows.addValueHeadings(headings, [say(WORDING.setting), say(WORDING.origin)]);
    for (const input of inputs) {
      const { id, label, unit, range = {}, formula } = input;
      const name = inputName(stage, id);
      const written = formula && this.drawing.live?.writer.write(formula, {}, stage);
      const cell: InputCell = {
        value: input.value,
        unit,
        range,
        ...(written ? { formula: written.text } : {}),
      };
      const heading = headingWithUnit(say(label), unit, result.currency, language);
      const change = written ? null : changedCell(name, wasText(this.drawing, cell));
      const row = this.#rows.addValues(
        heading,
        [inputCell(this.drawing, cell), plainCell(this.drawing, cell)],
        [range, range],
        [input.setting, this.#origins.nameOf(input.setting)],
        change === null ? [] : [this.#change(change)],
      );
      this.drawing.book.defineName(name, ASSUMPTIONS, single(row, VALUE_COLUMN));
      addRule(this.sheet, row, VALUE_COLUMN, cell, this.#lists.nameOf(range.choices), name, heading);
      if (change !== null) this.#changes.push(cellReference(row, CHANGE_COLUMN));
    }
  }

  #change(text: string): CellValue {
    const { looks, say } = this.drawing;
    return { value: 0, style: looks.mark(`"${say(WORDING.changed)}";;`), formula: { text } };
  }

  #table(stage: string, table: InputTable): void {
    const { say, result, language } = this.drawing;
    this.#rows.addLine(say(table.title), 'section');
    const columns = [table.key, ...table.columns];
    const headings = columns.map(({ label, unit }) =>
      headingWithUnit(say(label), unit, result.currency, language),
    );
    const units = columns.map(({ unit }) => unit);
    const first = this.#rows.addHeadings(headings, units) + 1;
    const ranges = table.columns.map(({ range = {} }) => range);
    const all: (readonly InputCell[])[] = [];
    for (const [key, ...cells] of table.rows) {
      const keyText = typeof key === 'string' ? shownText(key, table.key.values, language) : '';
      const rowNumber = this.sheet.rowCount + 1;
      const inputs = table.columns.map((column, index): InputCell => {
        const value = cells[index];
        const place = {
          cell: (id: string) => {
            const at = table.columns.findIndex((each) => each.id === id);
            return at < 0
              ? null
              : { reference: cellReference(rowNumber, at + VALUE_COLUMN), isMistakable: false };
          },
        };
        const written = column.formula && this.drawing.live?.writer.write(column.formula, place, stage);
        return {
          value: typeof value === 'number' || typeof value === 'string' ? value : null,
          unit: column.unit,
          range: column.range ?? {},
          ...(written ? { formula: written.text } : {}),
        };
      });
      const row = this.#rows.addCells(
        keyText,
        inputs.map((cell) => inputCell(this.drawing, cell)),
        ranges,
      );
      for (const [index, cell] of inputs.entries()) {
        const column = index + VALUE_COLUMN;
        const path = `${table.setting}.${key}.${table.columns[index]!.id}`;
        const hint = this.#origins.behind(`${keyText}: ${headings[index + 1]}`, path);
        addRule(this.sheet, row, column, cell, this.#lists.nameOf(cell.range.choices), keyText, hint);
      }
      all.push(inputs);
    }
    this.#tableChanges(first, all);
    for (const [index, id] of [KEY, ...table.columns.map((column) => column.id)].entries()) {
      const column = index + 1;
      const toRow = first + table.rows.length - 1;
      const range = { fromRow: first, toRow, fromColumn: column, toColumn: column };
      this.drawing.book.defineName(columnName(stage, table.id, id), ASSUMPTIONS, range);
    }
  }

  /** How many cells of each column were changed, in a row below the table. */
  #tableChanges(first: number, rows: readonly (readonly InputCell[])[]): void {
    const { looks, say } = this.drawing;
    const style = looks.named('quiet');
    const row = this.sheet.rowCount + 1;
    const counts = (rows[0] ?? []).map(({ formula }, index): CellValue => {
      if (formula !== undefined) return null;
      const was = rows.map((cells) => wasText(this.drawing, cells[index]!));
      const text = changedCells(index + VALUE_COLUMN, first, was);
      if (text === null) return null;
      this.#changes.push(cellReference(row, index + VALUE_COLUMN));
      return { value: 0, style, formula: { text } };
    });
    this.#rows.addQuiet(say(WORDING.changedValues), counts);
  }
}

function single(row: number, column: number) {
  return { fromRow: row, toRow: row, fromColumn: column, toColumn: column };
}
