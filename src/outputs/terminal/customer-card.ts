import type { Language } from '../../language/bilingual.js';
import { CUSTOMER } from '../../language/customer.js';
import { formatDay, formatNumber } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { ComparedFigure, CustomerView, KnownValue, StageView } from '../../results/customer-view.js';
import type { ReportTable } from '../../results/report-table.js';
import { columnTexts, figureText } from './cell-text.js';
import { indented, indentedItems } from './indented.js';
import { createPaint, type Paint } from './paint.js';
import { withPrintableTexts } from './printable-result.js';
import { reportTableLines } from './report-table-lines.js';
import type { TerminalOptions } from './terminal-summary.js';
import { tableLines } from './text-table.js';

const NARROWEST = 40;
const MOST_ROWS = 16;

/**
 * One customer on the terminal (Kundencockpit): who he is, his figures beside others, where he stands and why, what
 * would bring him on, what he got. Ends with a line break; nothing from the data can act as an escape sequence.
 */
export function customerCard(view: CustomerView, language: Language, options: TerminalOptions): string {
  const shown = withPrintableTexts(view);
  const words = CUSTOMER[language];
  const paint = createPaint(options.color);
  const width = Math.max(NARROWEST, options.width);
  const sections = [
    headLines(shown, language, width, paint),
    [paint.heading(words.figures), ...figureLines(shown, shown.figures, language, width, paint)],
    ...shown.stages.map((stage) => stageLines(stage, language, width, paint)),
    ...shown.tables.map((table) => reportLines(table, language, width, paint, paint.heading)),
    missingLines(shown, language, width, paint),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function headLines(view: CustomerView, language: Language, width: number, paint: Paint): string[] {
  const words = TERMINAL[language];
  const { start, asOf } = view.period;
  const who = view.name === null ? view.id : `${view.name} (${view.id})`;
  return [
    ...indented(who, 0, width).map(paint.heading),
    ...indentedItems(
      [
        ...(Number.isFinite(asOf)
          ? [words.period(formatDay(start, language), formatDay(asOf, language))]
          : []),
        words.amountsIn(view.currency),
      ],
      0,
      width,
    ).map(paint.quiet),
    ...indentedItems(
      view.head.map((each) => valueText(each, language)),
      0,
      width,
    ),
  ];
}

/** The figures of a customer with mean and median of his class, the median of all, and his rank. */
function figureLines(
  view: CustomerView,
  figures: readonly ComparedFigure[],
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  const words = CUSTOMER[language];
  const peers = view.comparedWith;
  const headings = [
    words.figure,
    words.customer,
    ...(peers === null
      ? []
      : [words.meanOf(wording(peers, language)), words.medianOf(wording(peers, language))]),
    words.medianAll,
    words.rank,
  ];
  const rows = figures.map(({ definition, value, meanOfClass, ofClass, ofAll, rank, ranked }) => {
    const text = (figure: number): string => figureText(figure, definition.unit, language);
    const count = (figure: number): string => formatNumber(figure, 0, language);
    return [
      definition.label[language],
      text(value),
      ...(peers === null ? [] : [text(meanOfClass), text(ofClass)]),
      text(ofAll),
      words.rankOf(count(rank), count(ranked)),
    ];
  });
  const columns = headings.map((heading, index) => ({ heading, isText: index === 0, wraps: index === 0 }));
  return tableLines({ columns, rows, hasTotal: false }, width, paint).lines;
}

function stageLines(stage: StageView, language: Language, width: number, paint: Paint): string[] {
  return [
    ...indented(stage.title[language], 0, width).map(paint.heading),
    ...indentedItems(
      [...stage.codes, ...stage.figures].map((each) => valueText(each, language)),
      2,
      width,
    ),
    ...stage.reasons.flatMap((reason) => indented(`• ${reason[language]}`, 2, width)),
    ...stage.rows.flatMap(({ title, values }) => [
      ...indented(title[language], 2, width).map(paint.quiet),
      ...indentedItems(
        values.map((each) => valueText(each, language)),
        4,
        width,
      ),
    ]),
    ...stage.tables.flatMap((table) => reportLines(table, language, width, paint, paint.quiet)),
  ];
}

/** A table with texts that go on below, its first rows and its total. */
function reportLines(
  table: ReportTable,
  language: Language,
  width: number,
  paint: Paint,
  head: (text: string) => string,
): string[] {
  return [
    ...indented(table.title[language], head === paint.heading ? 0 : 2, width).map(head),
    ...(table.note === undefined ? [] : indented(table.note[language], 2, width)),
    ...reportTableLines(table, language, width, paint, { mostRows: MOST_ROWS, wraps: true }),
  ];
}

function missingLines({ missing }: CustomerView, language: Language, width: number, paint: Paint): string[] {
  if (missing.length === 0) return [];
  return [
    paint.heading(CUSTOMER[language].missing),
    ...missing.flatMap(({ title, reason }) => indented(`${title[language]}: ${reason[language]}`, 2, width)),
  ];
}

function valueText(known: KnownValue, language: Language): string {
  return `${known.definition.label[language]} ${wording(known, language)}`;
}

/** A value as a person reads it. */
function wording({ definition, value }: KnownValue, language: Language): string {
  return typeof value === 'number'
    ? figureText(value, definition.unit, language)
    : (columnTexts([value], definition, language)[0] ?? value);
}
