import type { Language } from '../../language/bilingual.js';
import { formatDay } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { RunResult } from '../../results/run-result.js';
import { controlLines } from './control-lines.js';
import { findingLines, missingLines } from './finding-lines.js';
import { indented, indentedItems } from './indented.js';
import { joinLines } from './join-lines.js';
import { createPaint } from './paint.js';
import { printableResult, type ShownResult } from './printable-result.js';
import { problemLines } from './problem-lines.js';
import { sourceLines } from './source-lines.js';
import { stageLines } from './stage-lines.js';

/** How the terminal is: whether it shows colours, and how many characters fit into a line. */
export interface TerminalOptions {
  readonly color: boolean;
  readonly width: number;
  /** Whether each stage shows its first table, however many stages there are. */
  readonly verbose: boolean;
}

const NARROWEST = 40;
/** The tables of more stages would hide what has been found out. */
const MOST_TABLES = 3;

/**
 * The summary of a run for the terminal (Zusammenfassung): what was read, the reconciliation, the key figures of
 * each stage, with its first table where there are few, findings, what is missing and why, problems. Ends with a line break. Nothing that comes from the
 * data can act as an escape sequence.
 */
export function terminalSummary(result: RunResult, language: Language, options: TerminalOptions): string {
  const words = TERMINAL[language];
  const paint = createPaint(options.color);
  const width = Math.max(NARROWEST, options.width);
  const shown = printableResult(result);
  const done = shown.stages.filter((stage) => stage.status === 'done');
  const showsTables = options.verbose || done.length <= MOST_TABLES;
  const sections = [
    headLines(shown, language, width).map((line, index) => (index === 0 ? paint.heading(line) : line)),
    [paint.heading(words.sources), ...sourceLines(shown.sources, language, width, paint)],
    joinLines(shown.joins, language, width),
    [paint.heading(words.control), ...controlLines(shown.control, language, width, paint)],
    ...done.map((stage) => stageLines(stage, language, width, paint, showsTables)),
    showsTables ? [] : indented(words.tablesElsewhere, 0, width).map(paint.quiet),
    findingLines(shown.findings ?? [], done, language, width, paint),
    missingLines(shown.stages, 'skipped', language, width, paint),
    missingLines(shown.stages, 'failed', language, width, paint),
    problemLines(result.problems, language, width, paint),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Company and program, period and currency. */
export function headLines(result: ShownResult, language: Language, width: number): string[] {
  const words = TERMINAL[language];
  const { start, asOf, months } = result.period;
  const length = months === null ? words.everything : words.months(months);
  const about = [
    `${words.period(formatDay(start, language), formatDay(asOf, language))} (${length})`,
    words.asOf(formatDay(asOf, language)),
    words.amountsIn(result.currency),
  ];
  const program = `kundenwert ${result.version}`;
  return [
    ...indented(result.company === null ? program : `${result.company} – ${program}`, 0, width),
    ...indentedItems(about, 0, width),
  ];
}
