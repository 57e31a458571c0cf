import { describe, expect, it } from 'vitest';
import { currencyOfLines } from '../../src/facts/currency-of-lines.js';
import { findTerms } from '../../src/facts/line-terms.js';
import type { Failure } from '../../src/problems/failure.js';
import { engineForTests } from '../engine/test-engine.js';
import { brief, loadFiles, rowsOf, verdictsOf } from '../ingest/load-files.js';

const test = engineForTests();

const HEAD = 'Kundennr;Datum;Umsatz;Währung\n';
const load = async (content: string, currencies: Readonly<Record<string, number>> = {}) => {
  const { loaded } = await loadFiles(test, { 'l.csv': content }, {}, { currencies });
  return { loaded, lines: loaded.tables.get('invoice-lines')! };
};
const SETTINGS = { currency: 'EUR', currencies: {}, asOf: null, months: 12, used: [] };

describe('the currency of invoice lines', () => {
  it('is the one they all name, however written, and unknown where none is named', async () => {
    const named = await load(
      `${HEAD}A;01.01.2025;5,00;EUR\nA;01.01.2025;5,00;€\nA;01.01.2025;5,00; Euro\nA;01.01.2025;5,00;\n`,
    );
    expect(await currencyOfLines(test.engine, named.lines)).toEqual({ currency: 'EUR', problems: [] });
    const pounds = await load(`${HEAD}A;01.01.2025;5,00;£\nA;01.01.2025;5,00;gbp\n`);
    expect((await currencyOfLines(test.engine, pounds.lines)).currency).toBe('GBP');
    for (const silent of [`${HEAD}A;01.01.2025;5,00;\n`, 'Kundennr;Datum;Umsatz\nA;01.01.2025;5,00\n'])
      expect((await currencyOfLines(test.engine, (await load(silent)).lines)).currency).toBeNull();
  });

  it('are never several without rates: they are not added up, and the setting is named', async () => {
    const { lines } = await load(`${HEAD}A;01.01.2025;5,00;GBP\nA;01.01.2025;5,00;eur\n`);
    const failure = (await currencyOfLines(test.engine, lines).catch((error: unknown) => error)) as Failure;
    expect(failure.problems.map(brief)).toEqual(['KW405']);
    expect(failure.problems[0]?.message.en).toContain('EUR, GBP');
    expect(failure.problems[0]?.remedy.de).toContain('--set currencies.GBP=');
  });

  it('are several with rates: converted exactly, row by row, and reported by currency', async () => {
    const rates = { GBP: 1.17, USD: 0.923456 };
    const { loaded, lines } = await load(
      `${HEAD}A;01.01.2025;100,00;GBP\nA;02.01.2025;-0,01;£\nB;01.01.2025;19,99;USD\nB;03.01.2025;1,50;EUR\nB;04.01.2025;x;GBP\nC;05.01.2025;2,25;\n`,
      rates,
    );
    expect(await rowsOf(test, 'invoice-lines', ['customerId', 'revenue'])).toEqual([
      'A | -0.011700',
      'A | 117.000000',
      'B | 1.500000',
      'B | 18.459885',
      'C | 2.250000',
    ]);
    expect(verdictsOf(loaded, 'invoice-lines').used).toEqual([5, 139_198_185n]);
    const { currency, problems } = await currencyOfLines(test.engine, lines, rates, 'EUR');
    expect(currency).toBe('EUR');
    expect(problems.map(({ message }) => message.de)).toEqual([
      'Zum Kurs 1.17 aus GBP in EUR umgerechnet: 2 Zeilen, zusammen 116,99 EUR.',
      'Zum Kurs 0.923456 aus USD in EUR umgerechnet: 1 Zeilen, zusammen 18,46 EUR.',
    ]);
  });

  it('are refused where one among several has no rate', async () => {
    const { lines } = await load(`${HEAD}A;01.01.2025;5,00;GBP\nA;01.01.2025;5,00;CHF\n`, { GBP: 1.17 });
    const failure = (await currencyOfLines(test.engine, lines, { GBP: 1.17 }, 'EUR').catch(
      (error: unknown) => error,
    )) as Failure;
    expect(failure.problems[0]?.remedy.en).toContain('currencies.CHF=');
  });

  it('convert prices as well as sums', async () => {
    await load(
      'Kundennr;Datum;Menge;Einzelpreis;Währung\nA;01.01.2025;3;19,99;GBP\nA;02.01.2025;2;1,00;EUR\n',
      {
        GBP: 1.17,
      },
    );
    expect(await rowsOf(test, 'invoice-lines', ['revenue'])).toEqual(['2.000000000000', '70.164900000000']);
  });
});

describe('the currency of a report', () => {
  const termsOf = async (content: string, settings: Partial<Parameters<typeof findTerms>[3]> = {}) => {
    const { loaded, lines } = await load(content);
    const named = loaded.sources.get('invoice-lines')!.map(({ typed }) => typed.currency);
    return (await findTerms(test.engine, lines, named, { ...SETTINGS, ...settings })).currency;
  };

  it('is told by headings and cells where nothing else says it', async () => {
    expect(await termsOf('Kundennr;Datum;Umsatz (CHF)\nA;01.01.2025;5,00\n')).toBe('CHF');
    expect(await termsOf('Kundennr;Datum;Umsatz in TCHF\nA;01.01.2025;5,00\n')).toBe('CHF');
    expect(await termsOf('Kundennr;Datum;Umsatz\nA;01.01.2025;$5,00\n')).toBe('USD');
    expect(await termsOf('Kundennr;Datum;Umsatz\nA;01.01.2025;5,00\n')).toBe('EUR');
  });

  it('is never that of files marked with different ones', async () => {
    const { loaded } = await loadFiles(test, {
      'a.csv': 'Kundennr;Datum;Umsatz (CHF)\nA;01.01.2025;5,00\n',
      'b.csv': 'Kundennr;Datum;Umsatz\nB;01.01.2025;5,00 €\n',
    });
    const named = loaded.sources.get('invoice-lines')!.map(({ typed }) => typed.currency);
    const lines = loaded.tables.get('invoice-lines')!;
    const failure = (await findTerms(test.engine, lines, named, SETTINGS).catch(
      (error: unknown) => error,
    )) as Failure;
    expect(failure.problems.map(({ message }) => message.en)).toEqual([
      'Several currencies in one table: CHF, EUR. Amounts in different currencies are not added up.',
    ]);
  });

  it('is the one that is set, unless the lines have a column for it', async () => {
    const used = [{ path: 'currency', origin: 'flag' }];
    expect(await termsOf('Kundennr;Datum;Umsatz (CHF)\nA;01.01.2025;5,00\n', { used, currency: 'SEK' })).toBe(
      'SEK',
    );
    expect(await termsOf(`${HEAD}A;01.01.2025;5,00;NOK\n`, { used, currency: 'SEK' })).toBe('NOK');
  });
});
