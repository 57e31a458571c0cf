import type { Unit } from '../../results/column.js';
import type { InputRange } from '../../results/input.js';
import type { Drawing } from './drawing.js';
import { formulaText } from './package/formula-text.js';
import type { Sheet } from './package/sheet.js';
import type { CellValue, StyledCell } from './package/sheet-spec.js';
import { excelNumber, reportFormat, shownText } from './unit-format.js';

/** A value that may be changed, or one that follows from others. */
export interface InputCell {
  /** As results hold it: amounts in cents, codes as ids. */
  readonly value: number | string | null;
  readonly unit: Unit;
  readonly range: InputRange;
  /** Of a value that can't be entered. */
  readonly formula?: string;
}

const LARGEST = 1e12;

/** The value as the sheet shows it, and formulas compare it. */
export function shownInput({ language }: Drawing, { value, unit, range }: InputCell): string | number | null {
  if (value === null) return null;
  if (typeof value === 'string') return shownText(value, range.choices, language);
  return excelNumber(value, unit);
}

/** The cell, marked as one to be filled in unless it follows from others. */
export function inputCell(drawing: Drawing, input: InputCell): CellValue {
  if (input.formula !== undefined) return { ...plainCell(drawing, input), formula: { text: input.formula } };
  const style = drawing.looks.input(formatOf(drawing, input), typeof input.value !== 'string');
  return { value: shownInput(drawing, input), style };
}

/** The value as it was in the run, not to be changed. */
export function plainCell(drawing: Drawing, input: InputCell): StyledCell {
  const style = drawing.looks.besideInput(formatOf(drawing, input), typeof input.value !== 'string');
  return { value: shownInput(drawing, input), style };
}

/** What may be entered into it, as a rule of the sheet; `listName` names the range of its choices. */
export function addRule(
  sheet: Sheet,
  row: number,
  column: number,
  { range, formula }: InputCell,
  listName: string | null,
  title: string,
  hint: string,
): void {
  if (formula !== undefined) return;
  if (listName !== null) {
    sheet.addRule(row, column, { kind: 'choice', rangeName: listName }, title, hint);
    return;
  }
  const { least = -LARGEST, most = LARGEST, optional = false } = range;
  sheet.addRule(row, column, { kind: 'figure', least, most, optional }, title, hint);
}

/** The value of the run as formulas compare it. */
export function wasText(drawing: Drawing, input: InputCell): string {
  const value = shownInput(drawing, input);
  if (value === null) return '""';
  return typeof value === 'number' ? String(value) : formulaText(value);
}

/** The number format of the value. */
export function formatOf({ language }: Drawing, input: InputCell): string {
  return typeof input.value === 'string' ? 'General' : inputFormat(input, language);
}

function inputFormat({ unit, value }: InputCell, language: Drawing['language']): string {
  // As many decimals as were set: 0.125 must not read 12.5 % where it is 12.49 %.
  if (unit === 'share') return '0.0##%';
  if (unit === 'number') return '#,##0.##';
  return reportFormat(unit, [value], language);
}
