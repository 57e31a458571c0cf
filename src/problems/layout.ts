import type { Language } from '../language/bilingual.js';
import { formatNumber } from '../language/numbers.js';
import { printable } from '../language/printable.js';
import { groupProblems, type ProblemGroup } from './group.js';
import type { Problem, Severity, SourcePosition } from './problem.js';

/** A message that quotes a whole field of the data is shortened in its middle. */
const LONGEST_LINE = 400;
const MOST_EACH = 20;

const WORDING = {
  de: {
    error: 'Fehler',
    warning: 'Warnung',
    info: 'Hinweis',
    row: 'Zeile',
    line: 'Zeile',
    column: 'Spalte',
    quotes: ['„', '“'],
    more: (count: string, one: boolean) => `${count} ${one ? 'weiterer Fall' : 'weitere Fälle'} dieser Art`,
    files: (count: string) => `, insgesamt in ${count} Dateien`,
    others: (count: string) => `${count} weitere`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    row: 'row',
    line: 'line',
    column: 'column',
    quotes: ['"', '"'],
    more: (count: string) => `${count} more like this`,
    files: (count: string) => `, in ${count} files altogether`,
    others: (count: string) => `${count} more`,
  },
} as const;

/** How a severity reads at the head of a problem. */
export function severityWord(severity: Severity, language: Language): string {
  return WORDING[language][severity];
}

/**
 * A problem (Befund) as text: place, what was found, what to do, how many more there are. Several lines
 * without a final line break. Text from the data cannot act as an escape sequence.
 *
 *     error KW203  rechnungen.csv, line 118, column "DB II"
 *       "1.234.56" is not an amount.
 *       Correct the cell. 12 more like this.
 */
export function problemText(problem: Problem, language: Language): string {
  return groupText({ problem, count: problem.count, files: 1 }, language);
}

/** All problems, those of one kind in one column as one; errors first, then warnings, then notes. */
export function problemsText(problems: readonly Problem[], language: Language): string {
  return groupProblems(problems)
    .map((group) => groupText(group, language))
    .join('\n');
}

/** Every problem by itself, because each takes a correction of its own; of very many the first. */
export function eachProblemText(problems: readonly Problem[], language: Language): string {
  const others = problems.length - MOST_EACH;
  return [
    ...problems.slice(0, MOST_EACH).map((problem) => problemText(problem, language)),
    ...(others > 0 ? [`… ${WORDING[language].others(formatNumber(others, 0, language))}`] : []),
  ].join('\n');
}

/** A group of problems as text: its first finding, and how many follow. */
export function groupText(group: ProblemGroup, language: Language): string {
  const { problem } = group;
  const head = `${severityWord(problem.severity, language)} ${problem.code}`;
  const place = positionText(problem.position, language);
  const remedy = [problem.remedy[language], moreText(group, language)].filter((part) => part !== '');
  return [
    place === '' ? head : `${head}  ${place}`,
    ...indented(problem.message[language]),
    ...indented(remedy.join(' ')),
  ].join('\n');
}

/** Where something was found: `rechnungen.csv, line 118, column "DB II"` or `umsatz.xlsx [Tabelle1] G118`. */
export function positionText(position: SourcePosition, language: Language): string {
  const { file, sheet, row, column } = position;
  const words = WORDING[language];
  const source = [
    ...(file === undefined ? [] : [printable(file)]),
    ...(sheet === undefined ? [] : [`[${printable(sheet)}]`]),
  ].join(' ');
  if (sheet !== undefined && row !== undefined && column !== undefined && isCellColumn(column)) {
    return `${source} ${column}${row}`;
  }
  const [open, close] = words.quotes;
  return [
    ...(source === '' ? [] : [source]),
    ...(row === undefined ? [] : [`${sheet === undefined ? words.line : words.row} ${row}`]),
    ...(column === undefined ? [] : [`${words.column} ${open}${shortened(printable(column))}${close}`]),
  ].join(', ');
}

/**
 * Only single letters count as Excel's column letters: two or three may as well be a heading (DB, PLZ, ID), and
 * row with column is right for both.
 */
function isCellColumn(column: string): boolean {
  return /^[A-Z]$/.test(column);
}

function moreText(group: ProblemGroup, language: Language): string {
  const words = WORDING[language];
  const others = group.count - 1;
  if (others < 1) return '';
  const more = words.more(formatNumber(others, 0, language), others === 1);
  const files = group.files > 1 ? words.files(formatNumber(group.files, 0, language)) : '';
  return `${more}${files}.`;
}

function indented(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `  ${shortened(printable(line))}`);
}

function shortened(line: string): string {
  const characters = line.length > LONGEST_LINE ? Array.from(line) : [];
  if (characters.length <= LONGEST_LINE) return line;
  const half = LONGEST_LINE / 2;
  return `${wholeWords(characters.slice(0, half), -1)} … ${wholeWords(characters.slice(-half), 1)}`;
}

/** Without the word that is cut off at one side, and without the comma there; a long word is cut nonetheless. */
function wholeWords(characters: readonly string[], side: -1 | 1): string {
  const text = characters.join('');
  const cut = side === 1 ? text.replace(/^\S{0,60}\s+/, '') : text.replace(/\s+\S{0,60}$/, '');
  return side === 1 ? cut : cut.replace(/[\s,;]+$/, '');
}
