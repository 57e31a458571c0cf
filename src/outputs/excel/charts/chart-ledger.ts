import type { ReportChart } from '../../../results/report-chart.js';
import type { StageReport } from '../../../results/run-result.js';
import type { GridTable } from '../grid-table.js';
import type { ChartCorner } from '../package/chart/chart-spec.js';
import type { Sheet } from '../package/sheet.js';

/** Where a table that charts may show was drawn. */
export interface DrawnTable {
  /** Key of its sheet. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly table: GridTable;
}

/** A chart for which room is left on a sheet. */
export interface WaitingChart {
  readonly sheet: Sheet;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  readonly stage: StageReport;
  readonly chart: ReportChart;
}

/** Charts mostly stand above the tables that they show: they wait until it is known where those are. */
export class ChartLedger {
  readonly #drawn = new Map<string, DrawnTable>();
  readonly #waiting: WaitingChart[] = [];

  /** Remembers the place of a table that has a key. */
  tableDrawn(sheet: Sheet, table: GridTable, headerRow: number): void {
    if (table.key === undefined) return;
    this.#drawn.set(table.key, { sheet: sheet.spec.key ?? sheet.spec.name, headerRow, table });
  }

  wait(chart: WaitingChart): void {
    this.#waiting.push(chart);
  }

  get waiting(): readonly WaitingChart[] {
    return this.#waiting;
  }

  /** The place of a table; throws where it was not drawn. */
  table(key: string): DrawnTable {
    const found = this.#drawn.get(key);
    if (found === undefined) throw new RangeError(`a chart shows a table that was not drawn: ${key}`);
    return found;
  }
}
