import { columnNumber } from './cell-area.js';
import type { OpenedPackage, OpenedSheet } from './opened-package.js';
import { unescaped, wholeText } from './opened-package.js';
import { childOf, childrenOf, type XmlElement } from './xml-element.js';

/** A cell's value as the file keeps it, formulas as their cached value. */
export type KeptValue = string | number | boolean | null;

/** The values of all sheets by place. */
export interface CellLookup {
  /** Null where there is no value; row and column count from 1. */
  of(sheet: string, row: number, column: number): KeptValue;
  /** The last row and column with a cell; 0 where the sheet is empty or missing. */
  end(sheet: string): { readonly row: number; readonly column: number };
}

/** Reads the values of all cells. */
export function cellLookup(opened: OpenedPackage): CellLookup {
  const sheets = new Map(opened.sheets.map((sheet) => [sheet.name, valuesOf(opened, sheet)]));
  return {
    of: (sheet, row, column) => sheets.get(sheet)?.get(row)?.get(column) ?? null,
    end: (sheet) => {
      const rows = sheets.get(sheet) ?? new Map<number, Map<number, KeptValue>>();
      const columns = [...rows.values()].flatMap((row) => [...row.keys()]);
      return {
        row: [...rows.keys()].at(-1) ?? 0,
        column: columns.reduce((most, column) => Math.max(most, column), 0),
      };
    },
  };
}

function valuesOf(opened: OpenedPackage, { root }: OpenedSheet): Map<number, Map<number, KeptValue>> {
  return new Map(
    childrenOf(root, 'sheetData').map((row) => [
      Number(row.attributes.r),
      new Map(
        row.children.map((cell) => [
          columnNumber((cell.attributes.r ?? '').replace(/\d+$/, '')),
          keptValue(opened, cell),
        ]),
      ),
    ]),
  );
}

function keptValue({ strings }: OpenedPackage, cell: XmlElement): KeptValue {
  const { t = 'n' } = cell.attributes;
  if (t === 'inlineStr') return wholeText(cell);
  const value = childOf(cell, 'v')?.text;
  if (value === undefined) return null;
  if (t === 's') return strings[Number(value)] ?? null;
  if (t === 'b') return value === '1';
  return t === 'n' ? Number(value) : unescaped(value);
}
