import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../src/outputs/packed-columns.js';
import type { ColumnData } from '../../src/results/column.js';

/** The columns as another thread gets them. */
function sent(data: readonly ColumnData[]): readonly ColumnData[] {
  const { columns, memory } = packColumns(data, 'de');
  return unpackColumns(structuredClone(columns, { transfer: [...memory] }));
}

describe('columns for another thread', () => {
  it('come out as they went in', () => {
    const word = fc.option(fc.constantFrom('A', 'B', '', '__proto__', 'ä', 'null'), { nil: null });
    const column = fc.oneof(
      fc.array(word),
      fc.array(fc.option(fc.string(), { nil: null })),
      fc.array(fc.double()).map((values) => Float64Array.from(values)),
    );
    fc.assert(
      fc.property(fc.array(column), (data) => {
        expect(sent(data)).toEqual(data);
      }),
    );
  });

  it('keep words of which there are more than places can tell apart', () => {
    const begin = new Array<string | null>(2000).fill('same');
    const data = [...begin, ...Array.from({ length: 70_000 }, (_, at) => `number ${at}`), null];
    expect(sent([data])[0]).toEqual(data);
  });

  it('hold each word once where words repeat, and all of them where they do not', () => {
    const codes = Array.from({ length: 5000 }, (_, at) => 'ABC'[at % 3]!);
    const numbers = Array.from({ length: 5000 }, (_, at) => String(at));
    const { columns } = packColumns([codes, numbers], 'de');
    expect(columns[0]).toMatchObject({ words: ['A', 'B', 'C'] });
    expect(columns[1]).toBe(numbers);
  });

  it('say sentences in the one language that is asked for', () => {
    const sentences = [{ de: 'Ja', en: 'Yes' }, null];
    expect(unpackColumns(packColumns([sentences], 'en').columns)).toEqual([['Yes', null]]);
  });

  it('leave the figures at home as they are', () => {
    const figures = Float64Array.of(1, Number.NaN);
    sent([figures]);
    expect([...figures]).toEqual([1, Number.NaN]);
  });
});
