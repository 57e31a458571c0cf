import { describe, expect, it } from 'vitest';
import type { PositiveSide } from '../../src/tables/positive-side.js';
import { engineForTests } from '../engine/test-engine.js';
import { brief, loadFiles, refusalOf, rowsOf, verdictsOf } from '../ingest/load-files.js';

const test = engineForTests();

const load = async (headings: string, rows: readonly string[], positiveSide?: PositiveSide) => {
  const content = `Kundennr;Datum;${headings}\n${rows.map((row, at) => `A;0${at + 1}.01.2026;${row}\n`).join('')}`;
  const own = { columns: {}, ...(positiveSide === undefined ? {} : { positiveSide }) };
  const { loaded } = await loadFiles(test, { 'l.csv': content }, { 'invoice-lines': own });
  return {
    amounts: await rowsOf(test, 'invoice-lines', ['revenue']),
    verdicts: verdictsOf(loaded, 'invoice-lines'),
    problems: loaded.problems.map(({ code, position }) => `${code} ${position.column ?? ''}`),
  };
};

describe('a letter for debit or credit behind an amount', () => {
  it.each([
    [['1.234,56 S', '2.000,00 H', '0,50 H']],
    [['1.234,56S', '2.000,00H', '0,50 h ']],
    [['1.234,56 Soll', '2.000,00 Haben', '0,50 Haben']],
    [['1.234,56 EUR S', '2.000,00 EUR H', '0,50 EUR H']],
    [['1,234.56 Dr', '2,000.00 Cr', '0.50 CR']],
    [['1,234.56 D', '2,000.00 C', '0.50 C']],
  ])('gives it its sign where all amounts have one: %j', async (rows) => {
    const found = await load('Umsatz', rows);
    expect(found.amounts).toEqual(['-1234.560000', '0.500000', '2000.000000']);
    expect(found.problems).toEqual(['KW222 Umsatz']);
  });

  it('may lack beside zero and where nothing stands', async () => {
    const found = await load('Umsatz', ['5,00 H', '0,00', '3,00 S', '']);
    expect(found.amounts).toEqual(['-3.000000', '0.000000', '5.000000']);
    expect(found.problems).toEqual(['KW222 Umsatz', 'KW205 Umsatz']);
  });

  it('is no amount where others stand without one: on which side would they be', async () => {
    const found = await load('Umsatz', ['1.234,56', '2.000,00 H', '0,50']);
    expect(found.verdicts).toEqual({ used: [2, 1_235_060_000n], amountFaulty: [1, 0n] });
    expect(found.problems).toEqual(['KW203 Umsatz']);
  });

  it('is turned round by a setting, doubted where most are debits, and left alone on demand', async () => {
    const rows = ['5,00 S', '3,00 S', '1,00 H'];
    expect(await load('Umsatz', rows, 'debit')).toMatchObject({
      amounts: ['-1.000000', '3.000000', '5.000000'],
      problems: ['KW224 Umsatz'],
    });
    expect((await load('Umsatz', rows)).problems).toEqual(['KW225 Umsatz']);
  });

  it('is no plus or minus, which is read by itself', async () => {
    const found = await load('Umsatz', ['5,00+', '3,00-', '1,00 +']);
    expect([found.amounts, found.problems]).toEqual([['-3.000000', '1.000000', '5.000000'], []]);
  });

  it('stands behind each amount of a line for itself', async () => {
    await load('Umsatz;Wareneinsatz', ['5,00 H;3,00 S', '2,00 S;1,00 H']);
    expect(await rowsOf(test, 'invoice-lines', ['revenue', 'cost'])).toEqual([
      '-2.000000 | 1.000000',
      '5.000000 | -3.000000',
    ]);
  });
});

describe('a column of plus and minus', () => {
  it.each([
    ['Umsatz;VZ', ['5,00;+', '3,00;-', '1,00;+']],
    ['Umsatz;+/-', ['5,00;', '3,00;-', '1,00;']],
    ['Umsatz;Vorzeichen', ['5,00; + ', '3,00;−', '1,00;']],
    ['Umsatz;', ['5,00;', '3,00;-', '1,00;']],
    ['Umsatz;', ['5,00;+', '3,00;–', '1,00;+']],
  ])('gives amounts their sign: %s', async (headings, rows) => {
    const found = await load(headings, rows);
    expect(found.amounts).toEqual(['-3.000000', '1.000000', '5.000000']);
    expect(found.problems.map((each) => each.slice(0, 5))).toEqual(['KW210']);
  });

  it('is none where a dash may as well say that there is nothing', async () => {
    const found = await load('Umsatz;Bemerkung', ['5,00;-', '3,00;-', '1,00;']);
    expect([found.amounts, found.problems]).toEqual([['1.000000', '3.000000', '5.000000'], []]);
  });

  it('is asked about under a heading that says something else, unless the settings say what it is', async () => {
    const rows = ['5,00;+', '3,00;-', '1,00;+'];
    const content = `Kundennr;Datum;Umsatz;Art\n${rows.map((row, at) => `A;0${at + 1}.01.2026;${row}\n`).join('')}`;
    expect((await refusalOf(test, { 'l.csv': content })).map(brief)).toEqual(['KW248 l.csv Art']);
    const named = { 'invoice-lines': { columns: { debitCredit: 'Art' } } };
    await loadFiles(test, { 'l.csv': content }, named);
    expect(await rowsOf(test, 'invoice-lines', ['revenue'])).toEqual(['-3.000000', '1.000000', '5.000000']);
    expect((await load('Umsatz;Art', rows, 'none')).amounts).toEqual(['1.000000', '3.000000', '5.000000']);
  });

  it('is none where it rates, stands elsewhere or has gaps', async () => {
    const rows = ['5,00;+', '3,00;-', '1,00;+'];
    expect((await load('Umsatz;Trend', rows)).problems).toEqual([]);
    expect((await load('Umsatz;Art', ['5,00;+', '3,00;-', '1,00;'])).problems).toEqual([]);
    const far = rows.map((row) => row.replace(';', ';x;'));
    expect((await load('Umsatz;Ort;Art', far)).problems).toEqual([]);
  });

  it('is left out where the amounts have signs themselves, which is said, or the settings say so', async () => {
    const signed = await load('Umsatz;VZ', ['5,00;+', '-3,00;-']);
    expect([signed.amounts, signed.problems]).toEqual([['-3.000000', '5.000000'], ['KW223 VZ']]);
    const left = await load('Umsatz;VZ', ['5,00;+', '3,00;-'], 'none');
    expect([left.amounts, left.problems]).toEqual([['3.000000', '5.000000'], []]);
  });
});
