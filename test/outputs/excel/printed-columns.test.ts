import { describe, expect, test } from 'vitest';
import { printedWidth } from '../../../src/outputs/excel/package/page-size.js';
import { printedColumns } from '../../../src/outputs/excel/printed-columns.js';
import type { Unit } from '../../../src/results/column.js';

const WIDTH = 10;
const ONE = printedWidth([WIDTH]);

/** Columns of one width; `class` is a column of class letters. */
const columns = (...units: readonly (Unit | 'class')[]) =>
  units.map((unit) => ({
    width: WIDTH,
    classLetters: unit === 'class',
    definition: { unit: unit === 'class' ? ('code' as const) : unit },
  }));

describe('the columns that are printed', () => {
  test('are all of them while they fit on so many pages', () => {
    const five = columns('text', 'amount', 'text', 'text', 'text');
    expect(printedColumns(five, 1, 3 * ONE, 2)).toEqual([
      { from: 1, end: 3 },
      { from: 3, end: 5 },
    ]);
  });

  test('are classes and money where they do not, in the order of the sheet', () => {
    const nine = columns('text', 'text', 'amount', 'class', 'text', 'text', 'text', 'class', 'class');
    expect(printedColumns(nine, 1, 3 * ONE, 2)).toEqual([
      { from: 2, end: 4 },
      { from: 7, end: 9 },
    ]);
  });

  test('never stand on two pages, and never exceed the room beside the repeated ones', () => {
    const many = columns(
      ...Array.from({ length: 60 }, (_, at) => (['text', 'amount', 'class', 'share'] as const)[at % 4]!),
    );
    const stretches = printedColumns(many, 2, 9.5 * ONE, 3);
    expect(stretches).toHaveLength(3);
    stretches.forEach(({ from, end }, index) => {
      expect(from).toBeGreaterThanOrEqual(stretches[index - 1]?.end ?? 2);
      expect(end - from).toBeLessThanOrEqual(7);
    });
  });

  test('are at least one where a single column is wider than a page', () => {
    const wide = columns('text', 'amount', 'text').map((column) => ({ ...column, width: 250 }));
    expect(printedColumns(wide, 1, 3 * ONE, 3)).toEqual([
      { from: 1, end: 2 },
      { from: 2, end: 3 },
    ]);
  });
});
