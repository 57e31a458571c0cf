import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { type Counted, TERMINAL } from '../../language/terminal.js';
import { isWritten } from '../../results/column.js';
import type { ReportTable } from '../../results/report-table.js';
import { columnTexts } from './cell-text.js';
import { indented } from './indented.js';
import type { Paint } from './paint.js';
import { tableLines } from './text-table.js';

/** How much of a table is shown. */
interface TableView {
  /** Of so many rows at most, and the total besides if it is not among them. */
  readonly mostRows: number;
  /** Whether texts go on below instead of being cut. */
  readonly wraps: boolean;
}

/** The first rows of a table with its total, and how much of it is left out. */
export function reportTableLines(
  table: ReportTable,
  language: Language,
  width: number,
  paint: Paint,
  { mostRows, wraps }: TableView,
): string[] {
  const words = TERMINAL[language];
  const hasTotal = table.hasTotal === true && table.rows.length > 0;
  const shown = shortened(table.rows, hasTotal, mostRows);
  const texts = table.columns.map((column, index) =>
    columnTexts(
      shown.map((row) => row[index] ?? null),
      column,
      language,
    ),
  );
  const columns = table.columns.map(({ label, unit }) => ({
    heading: label[language],
    isText: isWritten(unit),
    wraps: wraps && isWritten(unit),
  }));
  const rows = shown.map((_, row) => texts.map((column) => column[row] ?? ''));
  const { lines, droppedColumns } = tableLines({ columns, rows, hasTotal }, width, paint);
  const more = (count: number, text: Counted): string[] =>
    count === 0
      ? []
      : indented(text(formatNumber(count, 0, language), count === 1), 2, width).map(paint.quiet);
  return [
    ...lines,
    ...more(table.rows.length - shown.length, words.moreRows),
    ...more(droppedColumns, words.moreColumns),
  ];
}

/** The first rows, and the total where there is one. */
function shortened<Row>(rows: readonly Row[], hasTotal: boolean, most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  return hasTotal ? [...rows.slice(0, most - 1), ...rows.slice(-1)] : rows.slice(0, most);
}
