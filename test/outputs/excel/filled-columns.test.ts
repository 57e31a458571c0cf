import { describe, expect, it } from 'vitest';
import { filledColumns } from '../../../src/outputs/excel/filled-columns.js';
import type { ColumnData, ColumnDefinition } from '../../../src/results/column.js';

const column = (id: string): ColumnDefinition => ({
  id,
  label: { de: id, en: id },
  unit: 'number',
  definition: { de: id, en: id },
});

function shown(count: number, data: Readonly<Record<string, ColumnData>>): string[] {
  const columns = Object.keys(data).map(column);
  return filledColumns({ count, columns, data: Object.values(data) }).columns.map(({ id }) => id);
}

describe('columns of customers on a sheet', () => {
  it('are those of which something is known', () => {
    const data = {
      id: ['1', '2'],
      none: [null, null],
      some: [null, 'x'],
      unknown: Float64Array.of(Number.NaN, Number.NaN),
      zero: Float64Array.of(Number.NaN, 0),
    };
    expect(shown(2, data)).toEqual(['id', 'some', 'zero']);
  });

  it('are all of them where there is no customer', () => {
    expect(shown(0, { id: [], revenue: new Float64Array(0) })).toEqual(['id', 'revenue']);
  });
});
