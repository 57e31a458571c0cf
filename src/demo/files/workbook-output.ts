import { writeFile } from 'node:fs/promises';
import type { StagedFiles } from '../../files/staged-files.js';
import type { Sheet } from '../../outputs/excel/package/sheet.js';
import { WorkbookPackage } from '../../outputs/excel/package/workbook-package.js';
import type { CellKind, DemoCell, DemoTable } from '../tables.js';
import type { TableOutput } from './table-output.js';

/** Days between Excel's day 0 and 1970-01-01. */
const EXCEL_EPOCH = 25_569;

const NUMBER_FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  count: '0',
  amount: '#,##0.00',
  date: 'dd.mm.yyyy',
  percent: '0%',
  tenths: '0.0',
};

/** One workbook with a sheet for each table, the bare way an ERP exports: a heading row and cells. */
export class WorkbookOutput implements TableOutput {
  readonly #workbook: WorkbookPackage;
  readonly #path: string;
  #sheet: Sheet | null = null;
  #columns: DemoTable['columns'] = [];

  constructor(files: StagedFiles, name: string, title: string) {
    this.#path = files.add(name);
    this.#workbook = new WorkbookPackage({ title });
  }

  async beginTable(table: DemoTable): Promise<void> {
    this.#columns = table.columns;
    this.#sheet = this.#workbook.addSheet({
      name: table.sheet,
      columns: table.columns.map(({ kind, width }) => ({
        width,
        style: this.#workbook.style({ numberFormat: NUMBER_FORMATS[kind] }),
      })),
      freezeRows: 1,
    });
    const style = this.#workbook.style({ font: { bold: true } });
    this.#sheet.addRow(table.columns.map(({ heading }) => ({ value: heading, style })));
  }

  row(cells: readonly DemoCell[]): void {
    this.#sheet?.addRow(
      cells.map((cell, index) =>
        typeof cell === 'number' ? excelNumber(this.#columns[index]?.kind, cell) : cell,
      ),
    );
  }

  async settle(): Promise<void> {
    await this.#sheet?.settle();
  }

  async finish(): Promise<void> {
    await writeFile(this.#path, await this.#workbook.toBytes());
  }

  async abandon(): Promise<void> {}
}

function excelNumber(kind: CellKind | undefined, value: number): number {
  if (kind === 'date') return value + EXCEL_EPOCH;
  return kind === 'amount' ? value / 100 : value;
}
