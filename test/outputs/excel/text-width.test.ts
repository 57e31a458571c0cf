import { describe, expect, test } from 'vitest';
import { sharedWidths } from '../../../src/outputs/excel/column-widths.js';
import { figureColumn, type GridTable, textColumn } from '../../../src/outputs/excel/grid-table.js';
import {
  longestWordWidth,
  mostWidth,
  rowHeight,
  textWidth,
  wrappedLines,
} from '../../../src/outputs/excel/text-width.js';

function table(...rows: GridTable['rows'][number][]): GridTable {
  return {
    kind: 'table',
    title: 't',
    columns: [textColumn('Kunde'), figureColumn('Umsatz (EUR)', '#,##0.00')],
    rows,
  };
}

describe('sizes', () => {
  test('follow the widths of letters, not their number', () => {
    expect(textWidth('0000000000')).toBeGreaterThanOrEqual(10);
    expect(textWidth('0000000000')).toBeLessThan(11);
    expect(textWidth('illi')).toBeLessThan(textWidth('WMWM') / 3);
    expect(textWidth('客户')).toBe(4);
  });

  test('know the longest word, whatever parts it from others, and the most that so many letters take', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = `ab${String.fromCharCode(code)}abc`;
      const words = text.split(/[\s-]+/).map((word) => textWidth(word, 13, true));
      expect(longestWordWidth(text, 13, true)).toBe(Math.max(...words));
      expect(mostWidth(text.length, 13, true)).toBeGreaterThanOrEqual(textWidth(text, 13, true));
    }
    expect(longestWordWidth('')).toBe(0);
  });

  test('count the lines of wrapped text', () => {
    expect(wrappedLines('', 20)).toBe(1);
    expect(wrappedLines('a\nb\nc', 20)).toBe(3);
    expect(wrappedLines('Wort '.repeat(20).trim(), 24)).toBeGreaterThanOrEqual(4);
    expect(wrappedLines('x'.repeat(100), 23)).toBeGreaterThanOrEqual(4);
    expect(wrappedLines('Ein Satz, der passt.', 40)).toBe(1);
  });

  test('never exceed the highest row of Excel', () => {
    expect(rowHeight(1)).toBeLessThanOrEqual(18);
    expect(rowHeight(10_000)).toBe(409);
  });

  test('leave room for the longest figure of any table that shares the column', () => {
    const [, short = 0] = sharedWidths([table(['a', 1])]);
    const [, shared = 0] = sharedWidths([table(['a', 1]), table(['b', -123_456_789_012.34])]);
    expect(shared).toBeGreaterThan('-123.456.789.012,34'.length * 0.8);
    expect(shared).toBeGreaterThan(short);
  });

  test('let long text wrap instead of widening the sheet without end', () => {
    const [first = 0] = sharedWidths([table(['x '.repeat(500), 1])]);
    expect(first).toBeLessThan(42);
  });
});
