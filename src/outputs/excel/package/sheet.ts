import { CellXml } from './cell-xml.js';
import type { PlacedChart } from './chart/chart-spec.js';
import {
  type ConditionalFormat,
  conditionalFormattingXml,
  dataBarExtensionXml,
} from './conditional-format.js';
import type { CompressedPart, DeflatedPart } from './deflated-part.js';
import { type RecordColumn, recordCells } from './record-cells.js';
import { RecordWriter } from './record-writer.js';
import {
  type CellRange,
  cellReference,
  checkRange,
  MAXIMUM_COLUMNS,
  MAXIMUM_ROWS,
  rangeReference,
} from './reference.js';
import type { SharedStrings } from './shared-strings.js';
import type {
  CellValue,
  FileLink,
  LinkTarget,
  RowOptions,
  SheetSpec,
  StyledCell,
  TableSpec,
} from './sheet-spec.js';
import {
  DEFAULT_ROW_HEIGHT,
  type EntryRule,
  fileLinkXml,
  hyperlinkXml,
  printXml,
  promptXml,
  ruleXml,
  sheetHeadXml,
} from './sheet-xml.js';
import type { StyleSheet } from './style-sheet.js';
import type { Colour, DifferenceSpec } from './style-spec.js';
import { checkNoOverlap, type PlacedTable, placeTable } from './table.js';

/** Excel stops following links beyond this many on one sheet. */
const MOST_LINKS = 65_530;

const ROWS_BETWEEN_PAUSES = 1000;

/** What a sheet needs from the workbook it belongs to. */
export interface SheetSurroundings {
  readonly number: number;
  readonly part: DeflatedPart;
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  claimTable(spec: TableSpec): number;
  sheetNamed(key: string): string;
}

/** One worksheet. Rows are written once, from top to bottom; everything else may come in any order. */
export class Sheet {
  /** The name as Excel shows it. */
  readonly name: string;
  readonly spec: SheetSpec;
  readonly #around: SheetSurroundings;
  readonly #columnStyles: (number | undefined)[];
  readonly #cells: CellXml;
  readonly #links: { cell: string; target: LinkTarget | FileLink }[] = [];
  readonly #merges: CellRange[] = [];
  readonly #formats: ConditionalFormat[] = [];
  readonly #prompts: string[] = [];
  readonly #pageBreaks: number[] = [];
  readonly #digitsAsText: string[] = [];
  readonly #claimedTables: { id: number; spec: TableSpec }[] = [];
  readonly #charts: PlacedChart[] = [];
  #rows = 0;
  #height = 0;

  constructor(name: string, spec: SheetSpec, around: SheetSurroundings) {
    this.name = name;
    this.spec = spec;
    this.#around = around;
    this.#cells = new CellXml(around.styles, around.strings);
    this.#columnStyles = spec.columns.map((column) => column.style);
    around.part.append(sheetHeadXml(spec, around.number === 1));
  }

  /** How many rows were written. */
  get rowCount(): number {
    return this.#rows;
  }

  /** How high the rows written so far are, in points; rows that Excel fits count as one line. */
  get height(): number {
    return this.#height;
  }

  /**
   * Writes the next row and returns its number. A bare value takes the style of its column.
   * Throws a RangeError beyond 1,048,576 rows or 16,384 columns: the caller continues on another sheet.
   */
  addRow(cells: readonly CellValue[], options?: RowOptions): number {
    if (this.#rows >= MAXIMUM_ROWS) throw new RangeError(`a worksheet ends at row ${MAXIMUM_ROWS}`);
    if (cells.length > MAXIMUM_COLUMNS) throw new RangeError(`a worksheet ends at column ${MAXIMUM_COLUMNS}`);
    this.#rows += 1;
    const row = this.#rows;
    let xml = '';
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell === null || cell === undefined) continue;
      if (typeof cell === 'object') xml += this.#styledCell(row, index, cell);
      else xml += this.#cells.filled(row, index, cell, this.#columnStyles[index] ?? 0);
    }
    const height = options?.height === undefined ? '' : ` ht="${options.height}" customHeight="1"`;
    if (xml !== '' || height !== '') this.#around.part.append(`<row r="${row}"${height}>${xml}</row>`);
    this.#height += options?.height ?? DEFAULT_ROW_HEIGHT;
    return row;
  }

  /**
   * Writes the records from … up to, but not including, end as the next rows: what `addRow` does with bare
   * values, but without a cell or a row ever being an object. Throws a RangeError where `addRow` does.
   */
  async addRecords(columns: readonly RecordColumn[], from: number, end: number): Promise<void> {
    if (this.#rows + end - from > MAXIMUM_ROWS)
      throw new RangeError(`a worksheet ends at row ${MAXIMUM_ROWS}`);
    const rows = { first: this.#rows + 1, last: this.#rows + end - from };
    const cells = columns.map((column, index) =>
      recordCells(column, index, this.#columnStyles[index] ?? 0, this.#cells, rows),
    );
    const { part } = this.#around;
    const top = new RecordWriter(
      part,
      this.#cells,
      cells.map(({ first }) => first),
    );
    const others = new RecordWriter(
      part,
      this.#cells,
      cells.map(({ further }) => further),
    );
    for (let record = from; record < end; record++) {
      this.#rows += 1;
      (record === from ? top : others).write(record, this.#rows);
      if (this.#rows % ROWS_BETWEEN_PAUSES === 0) await this.settle();
    }
    this.#height += (end - from) * DEFAULT_ROW_HEIGHT;
  }

  #styledCell(row: number, index: number, cell: StyledCell): string {
    const style = cell.style ?? this.#columnStyles[index] ?? 0;
    if (cell.link) this.#links.push({ cell: cellReference(row, index + 1), target: cell.link });
    if (cell.formula) return this.#cells.computed(row, index, cell.formula, cell.value, style);
    if (cell.value === null) return this.#cells.empty(row, index, style);
    return this.#cells.filled(row, index, cell.value, style);
  }

  /** Starts a new printed page below a row. */
  breakPageAfter(row: number): void {
    this.#pageBreaks.push(row);
  }

  /** Joins the cells of a range; only the top left one shows its value. */
  merge(fromRow: number, fromColumn: number, toRow: number, toColumn: number): void {
    this.#merges.push(checkRange({ fromRow, fromColumn, toRow, toColumn }));
  }

  /** Makes rows a real Excel table. Throws a RangeError for names or headings Excel would repair. */
  addTable(spec: TableSpec): void {
    this.#claimedTables.push({ id: this.#around.claimTable(spec), spec });
  }

  /** Puts a chart over the cells. What it shows may stand on any sheet. */
  addChart(chart: PlacedChart): void {
    this.#charts.push(chart);
  }

  /** Bars from zero in the cells of a range; negative values go to the left. */
  addDataBar(range: CellRange, colour: Colour): void {
    this.#formats.push({ kind: 'dataBar', range: checkRange(range), colour });
  }

  /** Colours from the least to the greatest value: two colours, or three with the median between. */
  addColourScale(range: CellRange, colours: readonly Colour[]): void {
    if (colours.length !== 2 && colours.length !== 3) throw new RangeError('two or three colours');
    this.#formats.push({ kind: 'colourScale', range: checkRange(range), colours });
  }

  /** A look for the cells of a range that show exactly this text. */
  addTextFormat(range: CellRange, text: string, look: DifferenceSpec): void {
    const difference = this.#around.styles.difference(look);
    this.#formats.push({ kind: 'equals', range: checkRange(range), text, difference });
  }

  /** Spares texts made of digits, such as customer numbers, Excel's green mark for a suspected mistake. */
  acceptDigitsAsText(range: CellRange): void {
    this.#digitsAsText.push(rangeReference(checkRange(range)));
  }

  /** A hint that Excel shows when the cell is selected (title 32, text 255 characters). */
  addPrompt(row: number, column: number, title: string, text: string): void {
    this.#prompts.push(promptXml(cellReference(row, column), title, text));
  }

  /** Refuses what may not be entered into a cell; the hint shows when it is selected. */
  addRule(row: number, column: number, rule: EntryRule, title: string, text: string): void {
    this.#prompts.push(ruleXml(cellReference(row, column), rule, title, text));
  }

  /** Lets compression catch up: await it every thousand rows or so of a very long sheet. */
  async settle(): Promise<void> {
    await this.#around.part.settle();
  }

  /** The tables with their final ranges. */
  tables(): readonly PlacedTable[] {
    return this.#claimedTables.map(({ id, spec }) => ({ id, spec, range: placeTable(spec, this.#rows) }));
  }

  /** The charts in the order in which they were put. */
  charts(): readonly PlacedChart[] {
    return this.#charts;
  }

  /** The files it links to, with the names of their relationships. */
  fileLinks(): readonly { readonly id: string; readonly file: string }[] {
    const files = this.#links.flatMap(({ target }) => ('file' in target ? [target.file] : []));
    return files.map((file, index) => ({ id: fileLinkId(index), file }));
  }

  /** Writes what follows the rows and closes the part. */
  async finish(): Promise<CompressedPart> {
    const { part, number } = this.#around;
    const tables = this.tables();
    const filter = this.spec.autoFilter;
    checkNoOverlap([...tables.map((table) => table.range), ...(filter ? [checkRange(filter)] : [])]);
    part.append(
      '</sheetData>' +
        (filter ? `<autoFilter ref="${rangeReference(filter)}"/>` : '') +
        list(
          'mergeCells',
          this.#merges.map((range) => `<mergeCell ref="${rangeReference(range)}"/>`),
        ) +
        conditionalFormattingXml(this.#formats, number) +
        list('dataValidations', this.#prompts) +
        this.#hyperlinks() +
        printXml(this.spec, this.#height) +
        this.#breaks() +
        this.#ignoredErrors() +
        // Its relationship comes behind those of the tables.
        (this.#charts.length === 0 ? '' : `<drawing r:id="rId${tables.length + 1}"/>`) +
        list(
          'tableParts',
          tables.map((_, index) => `<tablePart r:id="rId${index + 1}"/>`),
        ) +
        dataBarExtensionXml(this.#formats, number) +
        '</worksheet>',
    );
    return part.finish();
  }

  #hyperlinks(): string {
    if (this.#links.length > MOST_LINKS)
      throw new RangeError(`more than ${MOST_LINKS} links on ${this.name}`);
    if (this.#links.length === 0) return '';
    let files = 0;
    const links = this.#links.map(({ cell, target }) => {
      if ('file' in target) return fileLinkXml(cell, fileLinkId(files++));
      return hyperlinkXml(cell, this.#around.sheetNamed(target.sheet), target.cell ?? 'A1');
    });
    return `<hyperlinks>${links.join('')}</hyperlinks>`;
  }

  #ignoredErrors(): string {
    if (this.#digitsAsText.length === 0) return '';
    const ranges = this.#digitsAsText.join(' ');
    return `<ignoredErrors><ignoredError sqref="${ranges}" numberStoredAsText="1"/></ignoredErrors>`;
  }

  #breaks(): string {
    const breaks = this.#pageBreaks;
    if (breaks.length === 0) return '';
    const marks = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
    return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${marks}</rowBreaks>`;
  }
}

function fileLinkId(index: number): string {
  return `file${index + 1}`;
}

function list(element: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${element} count="${items.length}">${items.join('')}</${element}>`;
}
