import type { ColumnDefinition } from '../../results/column.js';
import type { Sheet } from './package/sheet.js';
import type { DifferenceSpec } from './package/style-spec.js';

/** Class letters from strong to pale: in black and white the order still shows, and the letter says it anyway. */
const LOOKS: ReadonlyMap<string, DifferenceSpec> = new Map([
  ['A', { fill: 'BDD7EE', font: { bold: true, colour: '1F3864' } }],
  ['B', { fill: 'DDEBF7', font: { colour: '1F3864' } }],
  ['C', { fill: 'EDEDED', font: { colour: '404040' } }],
  ['D', { fill: 'F5F5F5', font: { colour: '595959' } }],
]);

/** Whether a column holds class letters: codes shown as they are, one capital letter each. */
export function holdsClassLetters(column: ColumnDefinition, codes: Iterable<string>): boolean {
  if (column.unit !== 'code') return false;
  let hasBest = false;
  for (const code of codes) {
    if (column.values !== undefined && Object.hasOwn(column.values, code)) continue;
    if (!/^[A-Z]$/.test(code)) return false;
    hasBest ||= code === 'A';
  }
  return hasBest;
}

/** Colours the class letters of a column. */
export function colourClasses(sheet: Sheet, column: number, fromRow: number, toRow: number): void {
  if (toRow < fromRow) return;
  for (const [letter, look] of LOOKS) {
    sheet.addTextFormat({ fromRow, toRow, fromColumn: column, toColumn: column }, letter, look);
  }
}
