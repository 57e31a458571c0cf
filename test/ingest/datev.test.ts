import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDatevHeader } from '../../src/ingest/datev/datev-header.js';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { loadFiles, refusalOf, rowsOf, verdictsOf } from './load-files.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

interface Head {
  readonly category?: number;
  readonly from?: string;
  readonly to?: string;
  readonly length?: number;
  readonly chart?: string;
}

function firstLine({
  category = 21,
  from = '20250101',
  to = '20251231',
  length = 4,
  chart = '',
}: Head): string {
  const fields = ['"EXTF"', 700, category, '"Name"', 9, 20260101, '', '"XY"', '""', '""', 1001, 456];
  const rest = [
    `${from.slice(0, 4)}0101`,
    length,
    from,
    to,
    '"Stapel"',
    '""',
    1,
    '',
    0,
    '"EUR"',
    '',
    '',
    '',
    '',
    `"${chart}"`,
  ];
  return [...fields, ...rest, '', '', '""', '""'].join(';');
}

const HEADINGS = [
  'Umsatz (ohne Soll/Haben-Kz)',
  'Soll/Haben-Kennzeichen',
  'WKZ Umsatz',
  'Konto',
  'Gegenkonto (ohne BU-Schlüssel)',
  'BU-Schlüssel',
  'Belegdatum',
  'Belegfeld 1',
  'Buchungstext',
  'Generalumkehr',
].join(';');

/** A file of postings in the encoding that DATEV writes. */
function postings(rows: readonly string[], head: Head = {}): Uint8Array {
  return Buffer.from(`${[firstLine(head), HEADINGS, ...rows].join('\r\n')}\r\n`, 'latin1');
}

const COLUMNS = ['customerId', 'date', 'revenue'] as const;

describe('postings of DATEV', () => {
  it('of debtors against revenue accounts are invoice lines, on whichever side the debtor stands', async () => {
    const { ingested, loaded } = await loadFiles(test, {
      'EXTF.csv': postings([
        '1190,00;"S";"";10000;8400;"";2202;"RE1";"Verkauf";""',
        '238,00;"H";"";8400;10001;"";102;"RE2";"Verkauf, Erlöskonto vorn";""',
        '119,00;"H";"";10000;8400;"";2302;"GU1";"Gutschrift";""',
        '1071,00;"H";"";10000;1200;"";2803;"RE1";"Zahlung";""',
        '24,95;"H";"";1200;4940;"8";2102;"";"Fachbuch für Büro";""',
      ]),
    });
    expect(await rowsOf(test, 'invoice-lines', COLUMNS)).toEqual([
      '10000 | 2025-02-22 | 1190.000000',
      '10000 | 2025-02-23 | -119.000000',
      '10001 | 2025-02-01 | 238.000000',
    ]);
    expect(verdictsOf(loaded, 'invoice-lines')).toMatchObject({ used: [3, 1_309_000_000n] });
    expect(ingested.problems.map((each) => [each.code, each.message.en])).toEqual([
      [
        'KW445',
        'DATEV postings: 3 revenue postings to debtors are used, 2 other postings set aside. The amounts include value-added tax.',
      ],
    ]);
  });

  it('that take back others count with the opposite sign', async () => {
    await loadFiles(test, {
      'EXTF.csv': postings([
        '100,00;"S";"";10000;8400;"";101;"A";"";""',
        '100,00;"S";"";10000;8400;"";201;"A";"";"1"',
      ]),
    });
    expect((await rowsOf(test, 'invoice-lines', ['revenue'])).sort()).toEqual(['-100.000000', '100.000000']);
  });

  it('get the year in which their day lies between the first and the last day of the file', async () => {
    await loadFiles(test, {
      'EXTF.csv': postings(
        ['1,00;"S";"";10000;8400;"";3006;"A";"";""', '2,00;"S";"";10000;8400;"";107;"B";"";""'],
        {
          from: '20250701',
          to: '20260630',
        },
      ),
    });
    expect(await rowsOf(test, 'invoice-lines', ['date', 'revenue'])).toEqual([
      '2025-07-01 | 2.000000',
      '2026-06-30 | 1.000000',
    ]);
  });

  it('know accounts of more than four digits, and the chart that the file names', async () => {
    await loadFiles(test, {
      'EXTF.csv': postings(
        ['5,00;"S";"";100000;44000;"";101;"A";"";""', '7,00;"S";"";100000;84000;"";101;"B";"";""'],
        { length: 5, chart: '04' },
      ),
    });
    expect(await rowsOf(test, 'invoice-lines', COLUMNS)).toEqual(['100000 | 2025-01-01 | 5.000000']);
  });

  it('reject a posting that says neither debit nor credit', async () => {
    const { loaded } = await loadFiles(test, {
      'EXTF.csv': postings([
        '5,00;"S";"";10000;8400;"";101;"A";"";""',
        '7,00;"";"";10000;8400;"";101;"B";"";""',
      ]),
    });
    expect(verdictsOf(loaded, 'invoice-lines')).toMatchObject({
      used: [1, 5_000_000n],
      amountFaulty: [1, 0n],
    });
  });

  it('are refused where two charts are possible, and where there is no revenue at all', async () => {
    const both = postings([
      '5,00;"S";"";10000;4400;"";101;"A";"";""',
      '7,00;"S";"";10000;8400;"";101;"B";"";""',
    ]);
    const none = postings(['5,00;"H";"";1200;4940;"";101;"A";"";""']);
    const [first] = await refusalOf(test, { 'EXTF.csv': both });
    const [second] = await refusalOf(test, { 'EXTF.csv': none });
    expect([first?.code, first?.message.en]).toEqual([
      'KW446',
      'DATEV postings: Debtors are posted against accounts 4… as well as 8…; the file does not say which of them are revenue.',
    ]);
    expect([second?.code, second?.message.en]).toEqual([
      'KW446',
      'DATEV postings: There is no posting of a debtor against a revenue account.',
    ]);
  });

  it('find the names of debtors in the master data; creditors are no customers', async () => {
    const headings =
      'Konto;Name (Adressatentyp Unternehmen);Name (Adressatentyp natürl. Person);Vorname (Adressatentyp natürl. Person);Name (Adressatentyp keine Angabe);Postleitzahl;Ort;Land;Kundennummer';
    const rows = [
      '10000;"";"Mustermann";"Sabine";"";"50999";"Köln";"DE";""',
      '70001;"Meyer GmbH";"";"";"";"";"";"";""',
    ];
    const masters = Buffer.from(
      `${[firstLine({ category: 16 }), headings, ...rows].join('\r\n')}\r\n`,
      'latin1',
    );
    await loadFiles(test, {
      'EXTF.csv': postings(['5,00;"S";"";10000;8400;"";101;"A";"";""']),
      'Stammdaten.csv': masters,
    });
    expect(await rowsOf(test, 'customers', ['customerId', 'name', 'postalCode', 'city'])).toEqual([
      '10000 | Sabine Mustermann | 50999 | Köln',
    ]);
  });
});

describe('the first line of DATEV', () => {
  it('says category, length of accounts, period, currency and chart', () => {
    expect(
      parseDatevHeader(`${firstLine({ from: '20250201', to: '20250228', chart: '03' })}\r\nKonto`),
    ).toEqual({
      category: 21,
      accountLength: 4,
      from: { year: 2025, month: 2, day: 1 },
      to: { year: 2025, month: 2, day: 28 },
      currency: 'EUR',
      chart: '03',
    });
  });

  it('is told from every other first line', () => {
    expect(parseDatevHeader('Konto;Betrag\n')).toBeNull();
    expect(parseDatevHeader('"EXTF";700\n')).toBeNull();
  });
});
