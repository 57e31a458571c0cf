import type { Language } from '../../language/bilingual.js';
import type { KeyFigure } from '../../results/report-table.js';
import type { StageReport } from '../../results/run-result.js';
import { figureText } from './cell-text.js';
import { indented, indentedItems } from './indented.js';
import type { Paint } from './paint.js';
import { reportTableLines } from './report-table-lines.js';

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
    ...(table === undefined
      ? []
      : [
          ...indented(table.title[language], 2, width).map(paint.quiet),
          ...reportTableLines(table, language, width, paint, { mostRows: MOST_ROWS, wraps: false }),
        ]),
  ];
}

/** A key figure in words: what it is and how much. */
export function keyFigureText({ label, unit, value }: KeyFigure, language: Language): string {
  const text = typeof value === 'number' ? figureText(value, unit, language) : value;
  return `${label[language]} ${text}`;
}
