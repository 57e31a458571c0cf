import type { Language } from '../../../language/bilingual.js';
import { CUSTOMER } from '../../../language/customer.js';
import { formatDay, formatNumber } from '../../../language/numbers.js';
import type { ComparedFigure, CustomerView, KnownValue } from '../../../results/customer-view.js';
import type { RunResult } from '../../../results/run-result.js';
import { type Drawing, startDrawing } from '../drawing.js';
import { type GridCell, type GridColumn, type GridTable, gridTable, textColumn } from '../grid-table.js';
import { PALETTE } from '../looks.js';
import { periodLine } from '../overview-content.js';
import { drawReportSheet, type SentenceBlock } from '../report-sheet.js';
import { OVERVIEW } from '../sheet-keys.js';
import { excelCell, excelNumber, headingWithUnit, reportFormat, shownText } from '../unit-format.js';

/** More of an entry would make the sheet wider than a page. */
const WIDEST_TEXT = 30;
const WIDEST_STAGE = 32;

/**
 * One customer to take along: a sheet with his figures, where he stands and why, what would bring him on and what he
 * got, for one or two pages; all figures of all stages on a second one. Holds nothing of other customers but medians.
 */
export async function customerWorkbook(
  result: RunResult,
  view: CustomerView,
  language: Language,
): Promise<Uint8Array> {
  const words = CUSTOMER[language];
  const name = view.name === null ? view.id : `${view.name} (${view.id})`;
  const nobody = { ...result.customers, count: 0, columns: [], data: [], formulas: {} };
  const drawing = startDrawing({ ...result, customers: nobody, stages: [] }, language, 'off', name);
  const head = view.head.map((each) => `${each.definition.label[language]}: ${wording(each, language)}`);
  drawReportSheet(drawing, {
    key: OVERVIEW,
    name: words.cockpit,
    title: name,
    intro: [head.join(' · '), periodLine(drawing), words.intro].join('\n'),
    tabColour: PALETTE.title,
    isStart: true,
    isUpright: true,
    blocks: [
      figureTable(drawing, view, words.figures, view.figures),
      reasonBlock(view, language),
      ...view.stages.flatMap(({ id, tables }) =>
        tables.map((table) => readable(gridTable(table, id, view.currency, language))),
      ),
      ...view.tables.map((table) => readable(gridTable(table, 'customer', view.currency, language))),
    ],
  });
  drawReportSheet(drawing, {
    key: 'figures',
    name: words.allFigures,
    title: words.allFigures,
    intro: words.allFiguresIntro,
    tabColour: PALETTE.quietTab,
    isUpright: true,
    blocks: [allFigures(drawing, view)],
  });
  return drawing.book.toBytes();
}

function reasonBlock(view: CustomerView, language: Language): SentenceBlock {
  return {
    kind: 'sentences',
    title: CUSTOMER[language].reasons,
    sentences: view.stages.flatMap(({ title, reasons }) =>
      reasons.map((reason, index) => ({
        label: index === 0 ? title[language] : '',
        text: reason[language],
      })),
    ),
  };
}

/** Figures with mean and median of his class, the median of all, and his rank. */
function figureTable(
  { language }: Drawing,
  view: CustomerView,
  title: string,
  figures: readonly ComparedFigure[],
): GridTable {
  return {
    kind: 'table',
    title,
    columns: [textColumn(CUSTOMER[language].figure, WIDEST_TEXT), ...comparedColumns(view, language)],
    rows: figures.map((each) => [label(each, view, language), ...comparedCells(each, view, language)]),
  };
}

/** Everything that the stages say of him, below each other. */
function allFigures({ language }: Drawing, view: CustomerView): GridTable {
  const words = CUSTOMER[language];
  const said = (stage: string, each: KnownValue): GridCell[] => [
    stage,
    label(each, view, language),
    valueCell(each, language),
  ];
  return {
    kind: 'table',
    title: words.allFigures,
    columns: [
      textColumn(words.stage, WIDEST_STAGE),
      textColumn(words.figure, WIDEST_TEXT),
      ...comparedColumns(view, language),
    ],
    rows: view.stages.flatMap(({ title, codes, figures, rows }) => [
      ...codes.map((each) => said(title[language], each)),
      ...figures.map((each) => [
        title[language],
        label(each, view, language),
        ...comparedCells(each, view, language),
      ]),
      ...rows.flatMap((row) => row.values.map((each) => said(row.title[language], each))),
    ]),
  };
}

function comparedColumns({ comparedWith }: CustomerView, language: Language): GridColumn[] {
  const words = CUSTOMER[language];
  const figure = (heading: string): GridColumn => ({ heading, format: 'General', figure: true });
  return [
    figure(words.customer),
    ...(comparedWith === null
      ? []
      : [
          figure(words.meanOf(wording(comparedWith, language))),
          figure(words.medianOf(wording(comparedWith, language))),
        ]),
    figure(words.medianAll),
    textColumn(words.rank),
  ];
}

function comparedCells(each: ComparedFigure, { comparedWith }: CustomerView, language: Language): GridCell[] {
  const { definition, value, meanOfClass, ofClass, ofAll, rank, ranked } = each;
  const count = (figure: number): string => formatNumber(figure, 0, language);
  const cell = (figure: number): GridCell => ({
    value: excelNumber(figure, definition.unit),
    format: reportFormat(definition.unit, [value, ofAll], language),
  });
  return [
    cell(value),
    ...(comparedWith === null ? [] : [cell(meanOfClass), cell(ofClass)]),
    cell(ofAll),
    CUSTOMER[language].rankOf(count(rank), count(ranked)),
  ];
}

function label({ definition }: KnownValue, { currency }: CustomerView, language: Language): string {
  return headingWithUnit(definition.label[language], definition.unit, currency, language);
}

function valueCell({ definition, value }: KnownValue, language: Language): GridCell {
  if (typeof value === 'string') return excelCell(value, definition, language);
  return {
    value: excelNumber(value, definition.unit),
    format: reportFormat(definition.unit, [value], language),
  };
}

/** The table with texts that wrap early, so that a page suffices across. */
function readable(table: GridTable): GridTable {
  return {
    ...table,
    columns: table.columns.map((column) => (column.figure ? column : { ...column, widest: WIDEST_TEXT })),
  };
}

/** A value inside a sentence. */
function wording({ definition, value }: KnownValue, language: Language): string {
  if (typeof value === 'string') return shownText(value, definition.values, language);
  return definition.unit === 'date' ? formatDay(value, language) : formatNumber(value, 0, language);
}
