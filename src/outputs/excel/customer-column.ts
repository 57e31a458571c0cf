import { type ColumnDefinition, type NumberColumn, type TextColumn, wordsIn } from '../../results/column.js';
import { holdsClassLetters } from './class-colours.js';
import { figureWidth } from './column-widths.js';
import type { Drawing } from './drawing.js';
import type { RecordColumn } from './package/record-cells.js';
import { columnLetters } from './package/reference.js';
import { longestWordWidth, TEXT_PADDING, textWidth } from './text-width.js';
import { excelColumn, excelNumber, headingWithUnit, shownText, unitFormat } from './unit-format.js';

const WIDEST_COLUMN = 42;
const LEAST_WIDTH = 9;
const FILTER_BUTTON_WIDTH = 3;
/** Average width of a letter; measuring every name of a large file would cost more than it gives. */
const LETTER_WIDTH = 1.06;

/** A customer column as the sheet needs it. */
export interface CustomerColumn {
  readonly definition: ColumnDefinition;
  readonly heading: string;
  readonly width: number;
  readonly style: number;
  readonly classLetters: boolean;
  readonly records: RecordColumn;
}

/** The customers' columns with headings that tell them apart, formats by unit and measured widths. */
export function customerColumns(drawing: Drawing): CustomerColumn[] {
  const { columns, data } = drawing.result.customers;
  const headings = customerHeadings(drawing);
  return columns.map((definition, index) => {
    const values = data[index] ?? [];
    const heading = headings[index] ?? '';
    if (values instanceof Float64Array)
      return computed(drawing, figureColumn(drawing, definition, heading, values));
    const column = definition.unit === 'code' ? codeColumn : textColumn;
    return computed(drawing, column(drawing, definition, heading, wordsIn(values, drawing.language)));
  });
}

/** What stands for the number of the row while a formula is written: no wording holds it. */
const ROW = '\u0001';

/** The column as formulas, where it follows from others and the workbook computes. */
function computed({ live, result }: Drawing, column: CustomerColumn): CustomerColumn {
  const { columns, formulas } = result.customers;
  const { id } = column.definition;
  const formula = formulas?.[id];
  if (live === null || formula === undefined || column.records.kind === 'computed') return column;
  const customer = (asked: string): string | null => {
    const place = columns.findIndex((each) => each.id === asked);
    return place < 0 ? null : `$${columnLetters(place + 1)}${ROW}`;
  };
  const written = live.writer.write(formula, { customer }, id.slice(0, id.indexOf('.')));
  if (written === null || written.isArray) return column;
  return {
    ...column,
    records: { kind: 'computed', pieces: written.text.split(ROW), results: column.records },
  };
}

/** Labels with unit; a label that several stages use names its stage. */
function customerHeadings({ result, language, say }: Drawing): string[] {
  const labels = result.customers.columns.map(({ label, unit }) =>
    headingWithUnit(label[language], unit, result.currency, language),
  );
  return labels.map((label, index) => {
    const repeated = labels.some((other, place) => place !== index && other === label);
    const id = result.customers.columns[index]?.id ?? '';
    const stage = result.stages.find((each) => id.startsWith(`${each.id}.`));
    return repeated && stage ? `${label} – ${say(stage.title)}` : label;
  });
}

function figureColumn(
  { language, looks }: Drawing,
  definition: ColumnDefinition,
  heading: string,
  data: NumberColumn,
): CustomerColumn {
  const { unit } = definition;
  const format = unitFormat(unit, language);
  const widths = range(data).map((value) => figureWidth(excelNumber(value, unit) ?? 0, format));
  return {
    definition,
    heading,
    style: looks.record('figure', format),
    width: columnWidth(heading, Math.max(...widths)),
    classLetters: false,
    records: excelColumn(data, unit),
  };
}

function textColumn(
  { looks }: Drawing,
  definition: ColumnDefinition,
  heading: string,
  data: TextColumn,
): CustomerColumn {
  return {
    definition,
    heading,
    style: looks.record('text', 'General'),
    width: columnWidth(heading, longestOf(data) * LETTER_WIDTH),
    classLetters: false,
    records: { kind: 'texts', values: data },
  };
}

function codeColumn(
  { language, looks }: Drawing,
  definition: ColumnDefinition,
  heading: string,
  data: TextColumn,
): CustomerColumn {
  const codes = [...new Set(data)].filter((code) => code !== null);
  const shown = (code: string): string => shownText(code, definition.values, language);
  const classLetters = holdsClassLetters(definition, codes);
  return {
    definition,
    heading,
    style: looks.record(classLetters ? 'letter' : 'text', 'General'),
    width: columnWidth(heading, longestOf(codes.map(shown)) * LETTER_WIDTH),
    classLetters,
    records: { kind: 'codes', values: data, shown },
  };
}

function columnWidth(heading: string, content: number): number {
  const forHeading = Math.max(longestWordWidth(heading, 11, true), (textWidth(heading, 11, true) / 2) * 1.2);
  const needed = Math.max(LEAST_WIDTH, forHeading + FILTER_BUTTON_WIDTH, content) + TEXT_PADDING;
  return Math.round(Math.min(WIDEST_COLUMN, needed) * 10) / 10;
}

function longestOf(texts: TextColumn): number {
  let longest = 0;
  for (let index = 0; index < texts.length; index++) {
    const length = texts[index]?.length ?? 0;
    if (length > longest) longest = length;
  }
  return longest;
}

/** The least and the greatest of the known figures, or zero. */
function range(values: NumberColumn): readonly [number, number] {
  let least = 0;
  let greatest = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value > greatest && value !== Number.POSITIVE_INFINITY) greatest = value;
    else if (value < least && value !== Number.NEGATIVE_INFINITY) least = value;
  }
  return [least, greatest];
}
