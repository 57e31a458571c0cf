import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberSql } from '../../../../src/tables/typed-sql.js';
import { evaluate, openTestEngine, type TestEngine } from '../../../engine/test-engine.js';
import { cell, planOf, readQuickly, takenFrom } from './quick-records.js';
import { FIGURES } from './random-export.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

type Mark = ',' | '.';
const MARKS: readonly Mark[] = [',', '.'];

/** Each cell with the exact decimal that is taken from it, as the engine writes it; those left alone are left out. */
async function taken(
  cells: readonly string[],
  decimal: Mark,
  given: { readonly factor?: number; readonly delimiter?: string } = {},
): Promise<readonly (readonly [string, string | null])[]> {
  const { factor = 1, delimiter = ';' } = given;
  const path = join(test.folder, 'figures.csv');
  const values = await takenFrom(path, cells, { role: 'amount', factor }, { decimal, delimiter });
  return cells.flatMap((cell, at) => {
    const value = values[at];
    return value === undefined ? [] : [[cell, typeof value === 'bigint' ? exact(value) : null] as const];
  });
}

/** Millionths as a decimal. */
function exact(millionths: bigint): string {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, '0');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** What is taken from cells, and what the engine makes of their text. */
async function bothReadings(cells: readonly string[], decimal: Mark, factor = 1) {
  const quick = await taken(cells, decimal, { factor });
  const given = quick.map(([cell]) => cell);
  const found = await evaluate(test.engine, ['', ...given], numberSql('cell', decimal, factor));
  return { quick, text: given.map((cell, at) => [cell, found[at + 1]] as const) };
}

/** Cells with what they are under a decimal comma. */
const TAKEN: readonly (readonly [string, string | null])[] = [
  ['', null],
  ['0', '0.000000'],
  ['5', '5.000000'],
  ['-5', '-5.000000'],
  ['-0,00', '0.000000'],
  ['007', '7.000000'],
  ['1234', '1234.000000'],
  ['5,5', '5.500000'],
  ['0,000001', '0.000001'],
  ['-0,05', '-0.050000'],
  ['1.234', '1234.000000'],
  ['1.234,56', '1234.560000'],
  ['-12.345.678,9', '-12345678.900000'],
  ['999.999.999', '999999999.000000'],
  ['123456789,012345', '123456789.012345'],
];

const LEFT_ALONE = (
  '-|+|+5|--5|5-|(5)|\u22125| 5|5 |\u00a05|5\u00a0|5 €|€5|5,|,5|-,5|.5|5.|-.5|.,5|12.50|1.2|12.3456|1234.567|1.23.456|1.2345|1..234|.234|1.234.|' +
  '1,2,3|1,5.000|1.23,4|12,5.5|1_000|1_0|1e3|1E+2|0x1F|inf|nan|true|n.v.|12 34|1 234,56|1\u202f234|1\u2009234|1’234|0,0000001|0,1234567|1.234,1234567|' +
  '1234567890123456|9999999999999|1234567890123456789012|123.456.789.012.345,6|123.456.789.012.345.678.901|\u0661|１２|5,5,|5"|"5"|5;5'
).split('|');

const swapped = (cell: string): string => cell.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));

describe('a figure in bytes', () => {
  it('is taken where it leaves no doubt, under either decimal mark', async () => {
    const points = TAKEN.map(([cell, figure]) => [swapped(cell), figure]);
    expect(
      await taken(
        TAKEN.map(([cell]) => cell),
        ',',
      ),
    ).toEqual(TAKEN);
    expect(
      await taken(
        TAKEN.map(([cell]) => swapped(cell)),
        '.',
      ),
    ).toEqual(points);
  });

  it('is left to the slower reading otherwise', async () => {
    expect(await taken(LEFT_ALONE, ',')).toEqual([]);
    expect(await taken(LEFT_ALONE.map(swapped), '.')).toEqual([]);
  });

  it('ends with its cell, though what parts the cells may stand in figures', async () => {
    const comma = { delimiter: ',' };
    expect(await taken(['18', '1.5', '1,234.5', '1,5', '1.234,5'], '.', comma)).toEqual([
      ['18', '18.000000'],
      ['1.5', '1.500000'],
      ['1,234.5', '1234.500000'],
    ]);
    expect(await taken(['18', '1,5', '1.234', '-1.234,5'], ',', comma)).toEqual([
      ['18', '18.000000'],
      ['1,5', '1.500000'],
      ['1.234', '1234.000000'],
      ['-1.234,5', '-1234.500000'],
    ]);
    for (const delimiter of ['-', '.', "'", '/']) {
      const figures = ['18', '-5', '1.234,5'];
      expect((await taken(figures, ',', { delimiter })).map(([cell]) => cell)).toEqual(figures);
    }
  });

  it('is not carried on by the next cell', async () => {
    const amounts = [cell(1, { role: 'amount' }), cell(2, { role: 'amount' })];
    const path = join(test.folder, 'neighbours.csv');
    for (const [decimal, delimiter] of [
      [',', ','],
      ['.', ','],
      [',', '.'],
    ] as const) {
      const content = `k${delimiter}18${delimiter}125\nk${delimiter}1${delimiter}-5\n`;
      const plan = planOf([cell(0, { role: 'key' }), ...amounts], { decimal });
      const read = await readQuickly(path, { content, delimiter, width: 3, skipLines: 0 }, plan);
      expect(read?.rows).toEqual([
        ['k', 18_000_000n, 125_000_000n],
        ['k', 1_000_000n, -5_000_000n],
      ]);
    }
  });

  it.each(MARKS)('is what its text is, however it is spelt, under a decimal mark of %s', async (mark) => {
    const part = fc.constantFrom('0', '1', '23', '456', '.789', ',012', '.', ',', ' ', '-', '00', '1234567');
    const spelling = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.constantFrom(...FIGURES),
    );
    let count = 0;
    const factor = fc.constantFrom(1, 1, 60, 1000, 1_000_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(spelling, { minLength: 20, maxLength: 60, size: 'max' }),
        factor,
        async (cells, factor) => {
          const { quick, text } = await bothReadings(cells, mark, factor);
          expect(quick).toEqual(text);
          count += quick.length;
        },
      ),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(200);
  });

  it.each(MARKS)('is taken from every usual spelling of an amount under %s', async (mark) => {
    const group = mark === ',' ? '.' : ',';
    const amount = fc.record({
      millionths: fc.oneof(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 }),
      ),
      scale: fc.integer({ min: 0, max: 6 }),
      grouped: fc.boolean(),
    });
    type Amount = typeof amount extends fc.Arbitrary<infer T> ? T : never;
    const write = ({ millionths, scale, grouped }: Amount): string => {
      const digits = String(Math.abs(millionths)).padStart(7, '0');
      const whole = digits.slice(0, -6);
      const decimals = digits.slice(-6).slice(0, scale);
      const written = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
      return `${millionths < 0 ? '-' : ''}${written}${scale === 0 ? '' : mark + decimals}`;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 20, maxLength: 60, size: 'max' }), async (drawn) => {
        const { quick, text } = await bothReadings(drawn.map(write), mark);
        expect(quick).toEqual(text);
        expect(quick).toHaveLength(drawn.length);
      }),
      { numRuns: 30 },
    );
  });
});
