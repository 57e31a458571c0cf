import { describe, expect, it } from 'vitest';
import { findPeriod } from '../../src/facts/find-period.js';
import { positiveCreditNotes } from '../../src/facts/line-plausibility.js';
import { isoDay } from '../../src/language/numbers.js';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles } from '../ingest/load-files.js';

const test = engineForTests();

const linesOf = async (content: string) => {
  const { loaded } = await loadFiles(test, { 'l.csv': content });
  return loaded.tables.get('invoice-lines')!;
};

describe('credit notes', () => {
  const HEAD = 'Kundennr;Datum;Umsatz;Belegart\n';

  it('with a positive amount are counted, in German and English', async () => {
    const lines = await linesOf(
      `${HEAD}A;01.01.2025;5,00;Gutschrift\nA;01.01.2025;5,00;CREDIT memo\nA;01.01.2025;-5,00;Storno\nA;01.01.2025;5,00;Rechnung\nA;31.02.2025;5,00;Retoure\n`,
    );
    expect(positiveCreditNotes(lines).map(({ code, message }) => [code, message.de.includes(': 2')])).toEqual(
      [['KW407', true]],
    );
  });

  it('are nothing to speak of with a minus, or without document types', async () => {
    expect(positiveCreditNotes(await linesOf(`${HEAD}A;01.01.2025;-5,00;Gutschrift\n`))).toEqual([]);
    expect(positiveCreditNotes(await linesOf('Kundennr;Datum;Umsatz\nA;01.01.2025;5,00\n'))).toEqual([]);
  });
});

describe('the period of invoice lines', () => {
  it('ends with the last usable booking, whatever rejected rows say', async () => {
    const lines = await linesOf(
      'Kundennr;Datum;Umsatz\nA;15.03.2024;5,00\nA;30.06.2025;5,00\nA;31.12.2025;x\n;31.12.2026;5,00\n',
    );
    const period = findPeriod(lines, null, 12)!;
    expect([period.dataStart, period.start, period.asOf].map(isoDay)).toEqual([
      '2024-03-15',
      '2024-07-01',
      '2025-06-30',
    ]);
  });

  it('is none without a usable line', async () => {
    expect(findPeriod(await linesOf('Kundennr;Datum;Umsatz\nA;31.02.2025;5,00\n'), null, 12)).toBeNull();
  });
});
