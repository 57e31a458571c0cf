import type { Language } from '../../language/bilingual.js';
import { COMPARISON } from '../../language/comparison.js';
import { formatDay, formatNumber } from '../../language/numbers.js';
import type { ColumnMoves, Comparison, SettingDifference } from '../../results/comparison.js';
import { figureText } from './cell-text.js';
import { indented, indentedItems } from './indented.js';
import { createPaint, type Paint } from './paint.js';
import { withPrintableTexts } from './printable-result.js';
import type { TerminalOptions } from './terminal-summary.js';
import { tableLines } from './text-table.js';
import { cutToWidth } from './text-width.js';

const MOST_SETTINGS = 8;
const MOST_MOVES = 4;
const WIDEST_SETTING = 48;
const NARROWEST = 40;

/**
 * What has changed since the run before, for the terminal: settings, figures, customers who moved. Ends with a line
 * break. Nothing in it can act as an escape sequence: what was kept of the run before is a file like any other.
 */
export function comparisonText(given: Comparison, language: Language, options: TerminalOptions): string {
  const comparison = withPrintableTexts(given);
  const words = COMPARISON[language];
  const paint = createPaint(options.color);
  const width = Math.max(NARROWEST, options.width);
  const body = [
    ...settingLines(comparison.settings, language, width, paint),
    ...figureLines(comparison, language, width, paint),
    ...comparison.moves.flatMap((each) => moveLines(each, language, width)),
    ...customerLines(comparison, language, width),
  ];
  const lines = [
    ...indented(`${words.heading} (${dataText(comparison, language)})`, 0, width).map(paint.heading),
    ...(body.length === 0 ? indented(words.nothing, 2, width) : body),
  ];
  return `${lines.join('\n')}\n`;
}

function dataText({ sameData, asOf }: Comparison, language: Language): string {
  const words = COMPARISON[language];
  const data = sameData ? words.sameData : words.otherData;
  const isSame = asOf.before === asOf.after || Number.isNaN(asOf.before) || Number.isNaN(asOf.after);
  return isSame
    ? data
    : `${data}, ${words.asOf(formatDay(asOf.before, language), formatDay(asOf.after, language))}`;
}

function settingLines(
  settings: readonly SettingDifference[],
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  const words = COMPARISON[language];
  if (settings.length === 0) return [];
  const text = (value: SettingDifference['before']): string =>
    value === undefined ? words.notSet : cutToWidth(settingText(value), WIDEST_SETTING);
  const more = settings.length - MOST_SETTINGS;
  return [
    ...indented(words.settings, 2, width).map(paint.quiet),
    ...settings
      .slice(0, MOST_SETTINGS)
      .flatMap(({ path, before, after }) => indented(`${path}: ${text(before)} → ${text(after)}`, 4, width)),
    ...(more > 0
      ? indented(words.moreSettings(formatNumber(more, 0, language)), 4, width).map(paint.quiet)
      : []),
  ];
}

/** A setting as it is typed after `--set`. */
function settingText(value: Exclude<SettingDifference['before'], undefined>): string {
  return typeof value === 'object' && value !== null ? `[${value.join(', ')}]` : String(value);
}

function figureLines({ figures }: Comparison, language: Language, width: number, paint: Paint): string[] {
  const words = COMPARISON[language];
  if (figures.length === 0) return [];
  const rows = figures.map(({ measure: { label, unit }, before, after }) => {
    const text = (value: number): string => figureText(value, unit, language);
    const change = after - before;
    return [label[language], text(before), text(after), `${change > 0 ? '+' : ''}${text(change)}`];
  });
  const columns = [words.figure, words.before, words.after, words.change].map((heading, index) => ({
    heading,
    isText: index === 0,
  }));
  return tableLines({ columns, rows, hasTotal: false }, width, paint).lines;
}

function moveLines({ column, customers, moves }: ColumnMoves, language: Language, width: number): string[] {
  const words = COMPARISON[language];
  const { label, values = {} } = column;
  const count = (value: number): string => formatNumber(value, 0, language);
  const name = (word: string | null): string => {
    if (word === null) return words.unknown;
    return Object.hasOwn(values, word) ? values[word]![language] : word;
  };
  const shown = moves.slice(0, MOST_MOVES);
  const others = customers - shown.reduce((sum, each) => sum + each.customers, 0);
  return [
    ...indented(words.moved(label[language], count(customers), customers === 1), 2, width),
    ...indentedItems(
      [
        ...shown.map(({ from, to, customers: moved }) => `${name(from)} → ${name(to)} ${count(moved)}`),
        ...(others > 0 ? [words.moreMoves(count(others))] : []),
      ],
      4,
      width,
    ),
  ];
}

function customerLines(
  { newCustomers, goneCustomers }: Comparison,
  language: Language,
  width: number,
): string[] {
  const words = COMPARISON[language];
  const count = (value: number): string => formatNumber(value, 0, language);
  const items = [
    ...(newCustomers > 0 ? [words.newCustomers(count(newCustomers))] : []),
    ...(goneCustomers > 0 ? [words.goneCustomers(count(goneCustomers))] : []),
  ];
  return indentedItems(items, 2, width);
}
