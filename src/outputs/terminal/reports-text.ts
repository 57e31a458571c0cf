import type { Language } from '../../language/bilingual.js';
import { TERMINAL } from '../../language/terminal.js';
import type { RunResult, StageReport } from '../../results/run-result.js';
import { missingLines } from './finding-lines.js';
import { indented, indentedItems } from './indented.js';
import { createPaint, type Paint } from './paint.js';
import { printableResult } from './printable-result.js';
import { problemLines } from './problem-lines.js';
import { reportTableLines } from './report-table-lines.js';
import { keyFigureText } from './stage-lines.js';
import { headLines, type TerminalOptions } from './terminal-summary.js';

const NARROWEST = 40;
const MOST_ROWS = 24;

/**
 * Some reports of a result with all the tables they hold, one below the other: for a question that a few tables
 * answer. Problems are counted, and listed with `verbose`. Ends with a line break. Nothing that comes from the data can act as an escape sequence.
 */
export function reportsText(result: RunResult, language: Language, options: TerminalOptions): string {
  const shown = printableResult(result);
  const paint = createPaint(options.color);
  const width = Math.max(NARROWEST, options.width);
  const problems = problemLines(result.problems, language, width, paint);
  const elsewhere = indented(TERMINAL[language].problemsElsewhere, 2, width).map(paint.quiet);
  const sections = [
    headLines(shown, language, width).map((line, index) => (index === 0 ? paint.heading(line) : line)),
    ...shown.stages
      .filter(({ status }) => status === 'done')
      .map((report) => reportLines(report, language, width, paint)),
    missingLines(shown.stages, 'skipped', language, width, paint),
    missingLines(shown.stages, 'failed', language, width, paint),
    options.verbose ? problems : [...problems.slice(0, 1), ...(problems.length > 1 ? elsewhere : [])],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function reportLines(
  { title, keyFigures, tables }: Pick<StageReport, 'title' | 'keyFigures' | 'tables'>,
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  return [
    ...indented(title[language], 0, width).map(paint.heading),
    ...indentedItems(
      keyFigures.map((figure) => keyFigureText(figure, language)),
      2,
      width,
    ),
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .flatMap((table) => [
        '',
        ...indented(table.title[language], 2, width).map(paint.quiet),
        ...reportTableLines(table, language, width, paint, { mostRows: MOST_ROWS, wraps: false }),
      ]),
  ];
}
