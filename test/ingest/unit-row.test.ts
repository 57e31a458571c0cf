import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles, rowsOf, verdictsOf } from './load-files.js';

const test = engineForTests();

const load = async (headings: string, units: string) => {
  const rows = ['1;02.01.2026;10,5', '2;03.01.2026;20,25'];
  const content = [`Kundennr;Datum;${headings}`, units, ...rows].join('\n').concat('\n');
  const { ingested, loaded } = await loadFiles(test, { 'l.csv': content });
  return {
    amounts: await rowsOf(test, 'invoice-lines', ['revenue']),
    verdicts: Object.keys(verdictsOf(loaded, 'invoice-lines')).sort(),
    problems: [...ingested.problems, ...loaded.problems].map(({ code }) => code),
  };
};

describe('a row of units below the headings', () => {
  it.each([
    [';;T€', ['10500.000000', '20250.000000']],
    [';TT.MM.JJJJ;TEUR', ['10500.000000', '20250.000000']],
    [';;in Tsd. EUR', ['10500.000000', '20250.000000']],
    [';;Mio. €', ['10500000.000000', '20250000.000000']],
  ])('gives amounts their scale and is set aside: %s', async (units, amounts) => {
    expect(await load('Umsatz', units)).toEqual({
      amounts,
      verdicts: ['units', 'used'],
      problems: ['KW219'],
    });
  });

  it('is set aside without a word where it multiplies nothing', async () => {
    const amounts = ['10.500000', '20.250000'];
    expect(await load('Umsatz', ';;EUR')).toEqual({ amounts, verdicts: ['units', 'used'], problems: [] });
  });

  it('does not multiply what the heading has multiplied', async () => {
    expect((await load('Umsatz (T€)', ';;T€')).amounts).toEqual(['10500.000000', '20250.000000']);
  });

  it('is none where it belongs to somebody or has a figure', async () => {
    expect((await load('Umsatz', '3;;T€')).verdicts).toEqual(['amountFaulty', 'used']);
    expect((await load('Umsatz', ';;5 T€')).amounts).toEqual(['10.500000', '20.250000']);
  });
});
