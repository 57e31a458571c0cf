import { describe, expect, it } from 'vitest';
import { makeFacts } from '../../src/facts/customer-facts.js';
import { customerHints } from '../../src/facts/customer-plausibility.js';
import { findPeriod } from '../../src/facts/find-period.js';
import { engineForTests } from '../engine/test-engine.js';
import { type Files, loadFiles } from '../ingest/load-files.js';

const test = engineForTests();

const hintsOf = async (files: Files) => {
  const { loaded } = await loadFiles(test, files);
  const lines = loaded.tables.get('invoice-lines')!;
  await makeFacts(test.engine, loaded.tables, findPeriod(lines, null, 12), {
    newCustomerMonths: 12,
    missingMargins: { lines: 10 },
    groups: null,
    details: new Set(),
  });
  const hints = await customerHints(test.engine);
  return hints.map(({ code, message }) => [code, message.de]);
};

const HEAD = 'Kundennr;Datum;Umsatz;Kundenname\n';

describe('hints about customers', () => {
  it('are none where all is well', async () => {
    expect(
      await hintsOf({ 'l.csv': `${HEAD}1;01.01.2025;5,00;Alfa\n2;01.01.2025;5,00;Diverse Waren GmbH\n` }),
    ).toEqual([]);
    expect(await hintsOf({ 'l.csv': 'Kundennr;Datum;Umsatz\n1;01.01.2025;5,00\n' })).toEqual([]);
  });

  it('name collective accounts by number, with their share of revenue', async () => {
    const rows =
      '9000;01.01.2025;5,00;Barverkauf\n9001;01.01.2025;20,00;CPD Inland\n1;01.01.2025;75,00;Alfa\n';
    const [hint] = await hintsOf({ 'l.csv': HEAD + rows });
    expect(hint?.[0]).toBe('KW424');
    expect(hint?.[1]).toContain('CPD): 2 (9000, 9001), mit 25,0\u00a0% des Umsatzes');
  });

  it('count names under several numbers, without the names', async () => {
    const rows = '1;01.01.2025;5,00;Alfa\n2;01.01.2025;5,00;ALFA\n3;01.01.2025;5,00;Beta\n';
    expect(await hintsOf({ 'l.csv': HEAD + rows })).toEqual([
      [
        'KW425',
        'Namen, die unter mehreren Kundennummern stehen: 1 (etwa 1 / 2). Jede Nummer zählt als eigener Kunde.',
      ],
    ]);
  });

  it('tell numbers that begin with # where others do not, with what they come to', async () => {
    const rows =
      '1;01.01.2025;5,00;Alfa\n#2;01.01.2025;20,50;Beta\n#2;01.01.2025;1,00;Beta\n3;01.01.2025;7,00;Delta\n';
    const [hint, ...others] = await hintsOf({ 'l.csv': HEAD + rows });
    expect(others).toEqual([]);
    expect(hint?.[0]).toBe('KW426');
    expect(hint?.[1]).toContain('1 (etwa #2), mit 21,50 Umsatz');
  });

  it('say nothing where all numbers begin with #', async () => {
    expect(await hintsOf({ 'l.csv': `${HEAD}#1;01.01.2025;5,00;Alfa\n#2;01.01.2025;5,00;Beta\n` })).toEqual(
      [],
    );
  });

  it('find numbers that a spreadsheet has cut down, and leave long ones whole', async () => {
    const rows = '1,23457E+14;01.01.2025;5,00;Alfa\n123456789012345;01.01.2025;5,00;Beta\n';
    const hints = await hintsOf({ 'l.csv': HEAD + rows });
    expect(hints.map(([code]) => code)).toEqual(['KW226']);
    expect(hints[0]?.[1]).toContain('1,23457E+14');
  });
});
