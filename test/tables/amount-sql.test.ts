import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountSql, numberSql } from '../../src/tables/typed-sql.js';
import { engineForTests, evaluate } from '../engine/test-engine.js';

const test = engineForTests();

const amounts = (values: readonly (string | null)[], mark: ',' | '.', factor = 1) =>
  evaluate(test.engine, values, amountSql('cell', mark, factor));

/** Each spelling with its value under a decimal comma and under a decimal point; null where it is none. */
const SPELLINGS: readonly (readonly [string, string | null, string | null])[] = [
  ['0', '0.000000', '0.000000'],
  ['5', '5.000000', '5.000000'],
  ['00012', '12.000000', '12.000000'],
  ['1.234,56', '1234.560000', null],
  ['1,234.56', null, '1234.560000'],
  ['1.234.567,89', '1234567.890000', null],
  ['1,234,567.89', null, '1234567.890000'],
  ['1.234.567', '1234567.000000', null],
  ['1.234', '1234.000000', '1.234000'],
  ['1,234', '1.234000', '1234.000000'],
  ['-5', '-5.000000', '-5.000000'],
  ['+5', '5.000000', '5.000000'],
  ['- 5', '-5.000000', '-5.000000'],
  ['5-', '-5.000000', '-5.000000'],
  ['1.000-', '-1000.000000', '-1.000000'],
  ['\u22125', '-5.000000', '-5.000000'],
  ['(5)', '-5.000000', '-5.000000'],
  ['(1.234,56)', '-1234.560000', null],
  ["1'234.56", null, '1234.560000'],
  ['1\u2019234,56', '1234.560000', null],
  ['1 234,56', '1234.560000', null],
  ['1\u00a0234,56', '1234.560000', null],
  ['1\u202f234\u202f567,89', '1234567.890000', null],
  ['1\u2009234.56', null, '1234.560000'],
  [' 12,5 ', '12.500000', null],
  ['\u00a012.5\u00a0', null, '12.500000'],
  ['\t12', '12.000000', '12.000000'],
  ['5 €', '5.000000', '5.000000'],
  ['€5', '5.000000', '5.000000'],
  ['-€5', '-5.000000', '-5.000000'],
  ['€ -5', '-5.000000', '-5.000000'],
  ['5,50 EUR', '5.500000', null],
  ['EUR 5.50', null, '5.500000'],
  ['5,00- €', '-5.000000', null],
  ['- 5,00 €', '-5.000000', null],
  ['(5,00 €)', '-5.000000', null],
  ['5,00 ¤', '5.000000', null],
  ['5 Euro', '5.000000', '5.000000'],
  ['1.234.567,89 EUR', '1234567.890000', null],
  ['EUR 1.234,56-', '-1234.560000', null],
  ['1 234 567,89\u00a0€', '1234567.890000', null],
  ['1\u2007234,5', '1234.500000', null],
  ['1\u00b4234.56', null, '1234.560000'],
  ['\u20135', '-5.000000', '-5.000000'],
  ['5\u2013', '-5.000000', '-5.000000'],
  ['\u20115', '-5.000000', '-5.000000'],
  ['5,-', '5.000000', null],
  ['5,-- €', '5.000000', null],
  ['1.234,– €', '1234.000000', null],
  ['-5,-', '-5.000000', null],
  ['5.-', null, '5.000000'],
  ['5 T€', '5000.000000', '5000.000000'],
  ['12,5 TEUR', '12500.000000', null],
  ['T€ -5', '-5000.000000', '-5000.000000'],
  ['12 Tsd. €', '12000.000000', '12000.000000'],
  ['1.2 Mio. €', null, '1200000.000000'],
  ['1,25 Mio EUR', '1250000.000000', null],
  ['1e5', '100000.000000', '100000.000000'],
  ['1,5E+03', '1500.000000', null],
  [',5', '0.500000', null],
  ['.5', null, '0.500000'],
  ['5,', '5.000000', null],
  ['5.', null, '5.000000'],
  ['12.50', null, '12.500000'],
  ['12,50', '12.500000', null],
  ['0,123456', '0.123456', null],
  ['123.456.789,12', '123456789.120000', null],
  ['999999999999,99', '999999999999.990000', null],
];

/** What is no number in any style. */
const NO_NUMBERS = [
  null,
  '',
  ' ',
  '-',
  '–',
  'n.v.',
  'ca. 500',
  '#WERT!',
  'inf',
  'nan',
  'TRUE',
  'e5',
  '1e',
  '1e400',
  '0x10',
  '1_000',
  '1,2,3',
  '1.2.3',
  '1.23.456',
  '1,23,456',
  '12.345.6',
  '1..2',
  '1,,2',
  '12 34',
  '5 10',
  "1'2",
  '12,5 0',
  '12.5 0',
  '1€50',
  '5EUR5',
  '--5',
  '-5-',
  '+5-',
  '(5',
  '5)',
  '(-5)',
  '-(5)',
  '5 %',
  'DM 5',
  '31.12.2025',
  '2025-12-31',
  '9999999999999999999',
];

describe('an amount', () => {
  it.each([
    [',', 1],
    ['.', 2],
  ] as const)('is read from every spelling under a decimal mark of %s', async (mark, at) => {
    const found = await amounts(
      SPELLINGS.map(([spelling]) => spelling),
      mark,
    );
    const pairs = SPELLINGS.map((each, index) => [each[0], found[index]]);
    expect(pairs).toEqual(SPELLINGS.map((each) => [each[0], each[at]]));
  });

  it.each([',', '.'] as const)('is not guessed from what is no number (%s)', async (mark) => {
    const found = await amounts(NO_NUMBERS, mark);
    expect(NO_NUMBERS.map((each, index) => [each, found[index]])).toEqual(
      NO_NUMBERS.map((each) => [each, null]),
    );
  });

  it('is refused with the mark of another currency', async () => {
    const values = ['5 €', '5 $', '$5', 'US$ 5', '5 GBP', '£5', 'CHF 5', '5'];
    const read = (currency: 'EUR' | 'USD' | 'GBP' | 'CHF') =>
      evaluate(test.engine, values, `${amountSql('cell', '.', 1, currency)} IS NOT NULL`);
    const [yes, no] = ['true', 'false'];
    expect(await read('EUR')).toEqual([yes, no, no, no, no, no, no, yes]);
    expect(await read('USD')).toEqual([no, yes, yes, yes, no, no, no, yes]);
    expect(await read('GBP')).toEqual([no, no, no, no, yes, yes, no, yes]);
    expect(await read('CHF')).toEqual([no, no, no, no, no, no, yes, yes]);
  });

  it('is multiplied exactly under a heading that counts in thousands, and refused where it grows too large', async () => {
    expect(await amounts(['1,5', '1.234,567', '-0,001', '999999999999', 'x'], ',', 1000)).toEqual([
      '1500.000000',
      '1234567.000000',
      '-1.000000',
      null,
      null,
    ]);
    expect(await amounts(['1.5'], '.', 1e6)).toEqual(['1500000.000000']);
  });

  it('counts like any number where no currency belongs', async () => {
    const found = await evaluate(test.engine, ['12', '-3', '1.000', '5 €', '2,5'], numberSql('cell', ','));
    expect(found).toEqual(['12.000000', '-3.000000', '1000.000000', null, '2.500000']);
  });

  it('comes back to the cent from any spelling of it', async () => {
    const spelling = fc.record({
      cents: fc.oneof(
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }),
      ),
      mark: fc.constantFrom<',' | '.'>(',', '.'),
      group: fc.constantFrom('', 'mark', ' ', '\u00a0', '\u202f', "'", '\u2019'),
      sign: fc.constantFrom('before', 'behind', 'brackets', 'minus'),
      unit: fc.constantFrom('', '€', ' €', 'EUR ', '\u00a0EUR'),
      blanks: fc.constantFrom('', ' ', '\u00a0'),
    });
    type Spelling = typeof spelling extends fc.Arbitrary<infer T> ? T : never;
    const write = ({ cents, mark, group, sign, unit, blanks }: Spelling): string => {
      const digits = String(Math.abs(cents)).padStart(3, '0');
      const separator = group === 'mark' ? (mark === ',' ? '.' : ',') : group;
      const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
      const figure = `${whole}${mark}${digits.slice(-2)}`;
      const marked = unit === 'EUR ' ? unit + figure : figure + unit;
      const signed =
        cents >= 0
          ? marked
          : { before: `-${marked}`, behind: `${marked}-`, brackets: `(${marked})`, minus: `\u2212${marked}` }[
              sign
            ];
      return blanks + signed + blanks;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(spelling, { minLength: 20, maxLength: 40 }), async (all) => {
        for (const mark of [',', '.'] as const) {
          const own = all.filter((each) => each.mark === mark);
          if (own.length === 0) continue;
          const found = await evaluate(
            test.engine,
            own.map(write),
            `CAST(CAST(${amountSql('cell', mark, 1)} AS DECIMAL(38, 6)) * 100 AS BIGINT)`,
          );
          expect(own.map((each, at) => [write(each), found[at]])).toEqual(
            own.map((each) => [write(each), String(each.cents)]),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('adds up exactly, where floating point would not', async () => {
    const total = async (rows: number, spelling: string): Promise<string | null> => {
      const result = await test.engine.columns(
        `SELECT CAST(sum(${amountSql('cell', ',', 1)}) AS VARCHAR) AS total FROM (SELECT '${spelling}' AS cell FROM range(${rows}))`,
      );
      return result.text('total')[0] ?? null;
    };
    expect(await total(100_000, '0,10')).toBe('10000.000000');
    expect(await total(3, '19,99')).toBe('59.970000');
    expect(await total(1_000_000, '1.234.567,89')).toBe('1234567890000.000000');
    expect(await total(1_000_000, '0,000001')).toBe('1.000000');
  });
});
