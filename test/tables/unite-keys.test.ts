import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { brief, type Files, loadFiles, rowsOf, verdictsOf } from '../ingest/load-files.js';
import { wayOf } from '../ingest/text/quick/both-ways.js';

const test = engineForTests();

const load = async (files: Files, leadingZeros: 'ignore' | 'keep' = 'ignore') => {
  const { loaded } = await loadFiles(test, files, {}, { customerNumbers: { leadingZeros } });
  return { loaded, codes: loaded.problems.map(brief) };
};
const HEAD = 'Kundennr;Datum;Umsatz\n';

describe('customer numbers that differ in leading zeros', () => {
  it('are one customer across files, in the spelling of most rows', async () => {
    const files = {
      'l.csv': `${HEAD}000123;01.01.2025;5,00\n000123;02.01.2025;6,00\n000456;01.01.2025;7,00\n`,
      'k.csv': 'Kundennr;Kundenname\n123;Alfa\n456;Beta\n789;Gamma\n',
    };
    const { loaded, codes } = await load(files);
    expect(codes).toEqual(['KW220 × 2']);
    expect(await wayOf(test, 'invoice-lines')).toBe('bytes');
    expect(await rowsOf(test, 'customers', ['customerId', 'name'])).toEqual([
      '000123 | Alfa',
      '000456 | Beta',
      '789 | Gamma',
    ]);
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [3, 18_000_000n] });
    expect(loaded.problems[0]?.message.de).toContain('(123 = 000123, 456 = 000456)');
  });

  it('are one customer within a file, and all its rows are found under one number', async () => {
    const { codes } = await load({
      'l.csv': `${HEAD}123;01.01.2025;5,00\n0123;02.01.2025;6 €\n00123;02.01.2025;7,00\n123;03.01.2025;8,00\n`,
    });
    expect(codes).toEqual(['KW220 × 2']);
    expect(await rowsOf(test, 'invoice-lines', ['customerId', 'revenue'])).toEqual(
      ['5', '6', '7', '8'].map((amount) => `123 | ${amount}.000000`),
    );
  });

  it('are two where one file has both under different names, and that is said', async () => {
    const lines = `${HEAD}123;01.01.2025;5,00\n0123;02.01.2025;6,00\n`;
    const apart = await load({ 'l.csv': lines, 'k.csv': 'Kundennr;Kundenname\n123;Alfa\n0123;Beta\n' });
    expect(apart.codes).toEqual(['KW221']);
    expect(await rowsOf(test, 'invoice-lines', ['customerId'])).toEqual(['0123', '123']);
    const alike = await load({ 'l.csv': lines, 'k.csv': 'Kundennr;Kundenname\n123;Alfa AG\n0123;ALFA-AG\n' });
    expect(alike.codes).toEqual(['KW220']);
    const elsewhere = await load({
      'l.csv': `Kundennr;Datum;Umsatz;Kunde\n123;01.01.2025;5,00;Alfa\n`,
      'k.csv': 'Kundennr;Kundenname\n0123;Alfa AG & Co\n',
    });
    expect(elsewhere.codes).toEqual(['KW220']);
  });

  it('stay apart where the settings say so, and where there are letters', async () => {
    const lines = `${HEAD}123;01.01.2025;5,00\n0123;02.01.2025;6,00\n0A;02.01.2025;6,00\nA;02.01.2025;6,00\n`;
    expect((await load({ 'l.csv': lines }, 'keep')).codes).toEqual([]);
    expect(await rowsOf(test, 'invoice-lines', ['customerId'])).toEqual(['0123', '0A', '123', 'A']);
    await load({ 'l.csv': lines });
    expect(await rowsOf(test, 'invoice-lines', ['customerId'])).toEqual(['0123', '0123', '0A', 'A']);
  });
});
