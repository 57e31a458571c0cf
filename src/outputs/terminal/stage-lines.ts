import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { type Counted, TERMINAL } from '../../language/terminal.js';
import { isWritten } from '../../results/column.js';
import type { KeyFigure, ReportTable } from '../../results/report-table.js';
import type { StageReport } from '../../results/run-result.js';
import { columnTexts, figureText } from './cell-text.js';
import { indented, indentedItems } from './indented.js';
import type { Paint } from './paint.js';
import { tableLines } from './text-table.js';

const MOST_ROWS = 8;

/** A stage that was computed: title, key figures, and its first table where it is shown. */
export function stageLines(
  report: StageReport,
  language: Language,
  width: number,
  paint: Paint,
  showsTable: boolean,
): string[] {
  const table = showsTable ? report.tables[0] : undefined;
  const figures = report.keyFigures.map((figure) => keyFigureText(figure, language));
  return [
    ...indented(report.title[language], 0, width).map(paint.heading),
    ...indentedItems(figures, 2, width),
    ...(table === undefined ? [] : reportTableLines(table, language, width, paint)),
  ];
}

function keyFigureText({ label, unit, value }: KeyFigure, language: Language): string {
  const text = typeof value === 'number' ? figureText(value, unit, language) : value;
  return `${label[language]} ${text}`;
}

function reportTableLines(table: ReportTable, language: Language, width: number, paint: Paint): string[] {
  const words = TERMINAL[language];
  const hasTotal = table.hasTotal === true && table.rows.length > 0;
  const shown = shortened(table.rows, hasTotal);
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
  }));
  const rows = shown.map((_, row) => texts.map((column) => column[row] ?? ''));
  const { lines, droppedColumns } = tableLines({ columns, rows, hasTotal }, width, paint);
  const more = (count: number, text: Counted) =>
    count === 0
      ? []
      : indented(text(formatNumber(count, 0, language), count === 1), 2, width).map(paint.quiet);
  return [
    ...indented(table.title[language], 2, width).map(paint.quiet),
    ...lines,
    ...more(table.rows.length - shown.length, words.moreRows),
    ...more(droppedColumns, words.moreColumns),
  ];
}

/** The first rows, and the total where there is one. */
function shortened<Row>(rows: readonly Row[], hasTotal: boolean): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  return hasTotal ? [...rows.slice(0, MOST_ROWS - 1), ...rows.slice(-1)] : rows.slice(0, MOST_ROWS);
}
