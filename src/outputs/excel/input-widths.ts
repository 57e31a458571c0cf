import type { Input, InputColumn, InputRange, InputTable } from '../../results/input.js';
import type { StageReport } from '../../results/run-result.js';
import { figureWidth } from './column-widths.js';
import type { Drawing } from './drawing.js';
import { formatOf, type InputCell, shownInput } from './input-cells.js';
import { PAGE_WIDTH, printedWidth } from './package/page-size.js';
import { CELL_PADDING, longestWordWidth, TEXT_PADDING, textWidth, wrappedLines } from './text-width.js';
import { headingWithUnit, isFigure, shownText } from './unit-format.js';
import { ORIGINS } from './wording.js';

/** Where the value of an input stands. */
export const VALUE_COLUMN = 2;
/** From here to the next one stands the path of its setting. */
export const SETTING_COLUMN = 4;
/** From here to the next one stands where the value comes from. */
export const ORIGIN_COLUMN = 9;
/** Where it is told that it was changed. */
export const CHANGE_COLUMN = 11;
/** What stands beside choices and labels stays readable. */
const WIDEST_CHOICE = 36;
const WIDEST_LABEL = 60;
const LEAST_WIDTH = 8;
/** Keeps headings of neighbouring figures apart. */
const FIGURE_DISTANCE = 0.4;
/** A value may be replaced by a larger one. */
const LEAST_VALUE_WIDTH = 13;
/** The sheet is not printed smaller than this, if wrapping can help it. */
const SMALLEST_PRINT = 0.6;
/** How much narrower labels and choices are made, step by step. */
const NARROWER = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

/** Something that a column must hold, in characters. */
interface Need {
  /** From 0. */
  readonly column: number;
  readonly width: number;
  /** How narrow it may become by wrapping: texts alone. */
  readonly least?: number;
}

/**
 * Widths of the sheet of inputs: enough for figures, and for labels and every choice that may be made, which wrap the
 * sooner the wider the sheet would be.
 */
export function inputWidths(drawing: Drawing, stages: readonly StageReport[]): readonly number[] {
  const needs = stages.flatMap(({ inputs }) => [
    ...(inputs?.values ?? []).flatMap((input) => needsOfValue(drawing, input)),
    ...(inputs?.tables ?? []).flatMap((table) => needsOfTable(drawing, table)),
  ]);
  let widths: number[] = [];
  for (const narrower of NARROWER) {
    widths = widthsFor(needs, narrower);
    if (printedWidth(widths) * SMALLEST_PRINT <= PAGE_WIDTH) break;
  }
  const origins = Object.values(ORIGINS).map((each) => drawing.say(each));
  makeRoom(widths, SETTING_COLUMN, ORIGIN_COLUMN, pathsOf(stages));
  makeRoom(widths, ORIGIN_COLUMN, CHANGE_COLUMN, origins);
  return widths;
}

/** Widens the first of joined columns where they don't hold the texts. */
function makeRoom(widths: number[], from: number, end: number, texts: readonly string[]): void {
  const room = widths.slice(from - 1, end - 1).reduce((sum, width) => sum + width, 0);
  const needed = Math.max(0, ...texts.map((text) => textWidth(text) + TEXT_PADDING));
  widths[from - 1]! += Math.max(0, Math.ceil(needed - room));
}

function widthsFor(needs: readonly Need[], narrower: number): number[] {
  const columns = Math.max(CHANGE_COLUMN, ...needs.map(({ column }) => column + 1));
  const widths: number[] = Array.from({ length: columns }, (_, column) =>
    column === VALUE_COLUMN - 1 || column === VALUE_COLUMN ? LEAST_VALUE_WIDTH : LEAST_WIDTH,
  );
  for (const { column, width, least = width } of needs) {
    const widest = (column === 0 ? WIDEST_LABEL : WIDEST_CHOICE) * narrower;
    widths[column] = Math.max(widths[column]!, Math.min(width, Math.max(least, widest)));
  }
  return widths.map(Math.ceil);
}

function needsOfValue(drawing: Drawing, input: Input): Need[] {
  const { label, unit, value, range = {} } = input;
  const heading = headingWithUnit(drawing.say(label), unit, drawing.result.currency, drawing.language);
  const columns = [VALUE_COLUMN - 1, VALUE_COLUMN];
  return [
    wrapping(0, heading),
    ...choicesOf(drawing, columns, range),
    ...columns.flatMap((column) => needsOfFigure(drawing, column, { unit, value, range })),
  ];
}

function needsOfTable(drawing: Drawing, { key, columns, rows }: InputTable): Need[] {
  const { language } = drawing;
  return [
    ...rows.map(([id]) => wrapping(0, typeof id === 'string' ? shownText(id, key.values, language) : '')),
    ...columns.flatMap((column, index): Need[] => [
      headingOf(drawing, index + 1, column),
      ...(rows.length === 0 ? [] : choicesOf(drawing, [index + 1], column.range ?? {})),
      ...rows.flatMap((row) => {
        const value = row[index + 1];
        const known = typeof value === 'number' || typeof value === 'string' ? value : null;
        const cell = { unit: column.unit, value: known, range: column.range ?? {} };
        return needsOfFigure(drawing, index + 1, cell);
      }),
    ]),
  ];
}

/** Headings take as many lines as they have words. */
function headingOf({ say, result, language }: Drawing, column: number, { label, unit }: InputColumn): Need {
  const heading = headingWithUnit(say(label), unit, result.currency, language);
  const padding = isFigure(unit) ? CELL_PADDING + FIGURE_DISTANCE : TEXT_PADDING;
  return { column, width: longestWordWidth(heading, 11, true) + padding };
}

/** Every choice that may be made in some columns. */
function choicesOf({ say }: Drawing, columns: readonly number[], { choices = {} }: InputRange): Need[] {
  const needs = Object.values(choices).map((each) => choiceWidths(say(each)));
  return columns.flatMap((column) => needs.map((widths) => ({ column, ...widths })));
}

function needsOfFigure(drawing: Drawing, column: number, cell: InputCell): Need[] {
  const shown = shownInput(drawing, cell);
  if (typeof shown !== 'number') return [];
  return [{ column, width: figureWidth(shown, formatOf(drawing, cell)) + CELL_PADDING }];
}

function wrapping(column: number, text: string): Need {
  return {
    column,
    width: textWidth(text) + TEXT_PADDING,
    least: longestWordWidth(text) + TEXT_PADDING,
  };
}

/** A choice takes two lines at most: its rows would be high for all others. */
function choiceWidths(text: string): Pick<Need, 'width' | 'least'> {
  const width = textWidth(text) + TEXT_PADDING;
  let narrow = longestWordWidth(text) + TEXT_PADDING;
  while (narrow < width && wrappedLines(text, narrow) > 2) narrow += 1;
  return { width, least: Math.min(narrow, width) };
}

function pathsOf(stages: readonly StageReport[]): readonly string[] {
  return stages.flatMap(({ inputs }) => (inputs?.values ?? []).map(({ setting }) => setting));
}
