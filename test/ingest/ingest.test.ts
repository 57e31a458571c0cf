import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fingerprints } from '../../src/ingest/fingerprints.js';
import { ingest } from '../../src/ingest/ingest.js';
import { describeSources, requireUsableRows } from '../../src/ingest/sources.js';
import { Failure } from '../../src/problems/failure.js';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { brief, loadFiles, refusalOf, rowsOf, verdictsOf } from './load-files.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const LINES = 'Kundennr;Datum;Umsatz\n1;01.02.2025;5,00\n';
const rows = (...columns: string[]) =>
  rowsOf(test, 'invoice-lines', ['customerId', 'date', 'revenue', ...columns]);

describe('files that cannot be used', () => {
  it.each([
    ['', ['KW103 x.csv']],
    ['<html>Fehler 500</html>', ['KW123 x.csv']],
    ['{"Kunde": 1}', ['KW120 x.csv']],
    ['a;b\n1;2\n', ['KW401 x.csv row 1']],
    ['Bericht\n\na;b\n1;2\n', ['KW401 x.csv row 3']],
    ['Kundennr;Ort\n1;Bonn\n', ['KW402 x.csv row 1']],
    ['Kundennr;Umsatz (%);Datum\n1;5;01.02.2025\n', ['KW402 x.csv row 1']],
    ['\n\n\n', ['KW104 x.csv']],
  ])('%j are refused', async (content, problems) => {
    expect((await refusalOf(test, { 'x.csv': content })).map(brief)).toEqual(problems);
  });

  it('are all named at once', async () => {
    const found = await refusalOf(test, { 'a.csv': '', 'b.csv': '%PDF-1.4', 'c.csv': LINES });
    expect(found.map(brief)).toEqual(['KW103 a.csv', 'KW105 b.csv']);
  });

  it('may be missing, or a folder', async () => {
    await mkdir(join(test.folder, 'ordner'));
    const context = {
      engine: test.engine,
      tempDirectory: test.folder,
      settings: {},
      onRows: () => undefined,
      threads: { code: null, most: null },
    };
    const failure = await ingest(
      [join(test.folder, 'fehlt.csv'), join(test.folder, 'ordner')],
      context,
    ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).kind).toBe('input');
    expect((failure as Failure).problems.map(brief)).toEqual(['KW101 fehlt.csv', 'KW102 ordner']);
  });

  it('hold a heading and nothing else, or no usable row', async () => {
    const empty = await loadFiles(test, { 'x.csv': 'Kundennr;Datum;Umsatz\n' });
    expect(() => requireUsableRows(empty.loaded)).toThrow(Failure);
    const { loaded } = await loadFiles(test, { 'x.csv': 'Kundennr;Datum;Umsatz\n1;31.02.2025;5,00\n;;\n' });
    let found: unknown;
    try {
      requireUsableRows(loaded);
    } catch (error) {
      found = error;
    }
    expect((found as Failure).problems.map(brief)).toEqual([
      'KW406 x.csv',
      'KW204 x.csv row 2 Datum "31.02.2025"',
    ]);
  });

  it('are passed over when nothing in them is known, beside one that can be used', async () => {
    const { ingested } = await loadFiles(test, { 'x.csv': LINES, 'y.csv': 'a;b\n1;2\n' });
    expect(ingested.problems.map(brief)).toEqual(['KW403 y.csv row 1']);
  });

  it('say when a name has to serve as key', async () => {
    const { ingested } = await loadFiles(test, { 'x.csv': 'Firma;Datum;Umsatz\nA;01.02.2025;5,00\n' });
    expect(ingested.problems.map(({ code }) => code)).toEqual(['KW414']);
  });
});

describe('settings for a source', () => {
  const lines = (own: object) => ({ 'invoice-lines': { columns: {}, ...own } });

  it('name headings that no synonym knows', async () => {
    const settings = lines({ columns: { customerId: 'Nr', date: 'Tag', revenue: 'Zahl' } });
    await loadFiles(test, { 'x.csv': 'Titel\nNr;Tag;Zahl\n7;01.02.2025;5,00\n' }, settings);
    expect(await rows()).toEqual(['7 | 2025-02-01 | 5.000000']);
  });

  it('are refused when a heading does not exist', async () => {
    const found = await refusalOf(test, { 'x.csv': LINES }, lines({ columns: { revenue: 'Erlöse' } }));
    expect(found.map(({ code }) => code)).toEqual(['KW404']);
    expect(found[0]?.message.de).toContain('Kundennr · Datum · Umsatz');
  });

  it('that name a price without a quantity don’t make revenue of it', async () => {
    const settings = lines({ file: 'x.csv', columns: { customerId: 'Nr', date: 'Tag', unitPrice: 'Preis' } });
    const found = await refusalOf(test, { 'x.csv': 'Nr;Tag;Preis\n7;01.02.2025;5,00\n' }, settings);
    expect(found.map(({ code }) => code)).toEqual(['KW401']);
  });

  it('speak of one file only when they name it', async () => {
    const files = { 'x.csv': LINES, 'y.csv': 'Kundennr;Datum;Umsatz;Wert 2\n2;01.02.2025;5,00;7,00\n' };
    await loadFiles(test, files, lines({ file: 'y.csv', columns: { revenue: 'Wert 2' } }));
    expect(await rows()).toEqual(['1 | 2025-02-01 | 5.000000', '2 | 2025-02-01 | 7.000000']);
  });

  it('fix encoding, delimiter and heading row', async () => {
    const file = Buffer.from(
      'Kundennr~Datum~Umsatz\nKundennr~Datum~Umsatz\nM\u00fc~01.02.2025~5,00\n',
      'latin1',
    );
    await loadFiles(
      test,
      { 'x.csv': file },
      lines({ encoding: 'windows-1252', delimiter: '~', headerRow: 2 }),
    );
    expect(await rows()).toEqual(['Mü | 2025-02-01 | 5.000000']);
  });

  it('fix decimal mark and order of dates', async () => {
    const file = { 'x.csv': 'Kundennr;Datum;Umsatz\n1;03/04/2025;1.234\n' };
    await loadFiles(test, file, lines({ decimal: ',', dateOrder: 'dmy' }));
    expect(await rows()).toEqual(['1 | 2025-04-03 | 1234.000000']);
    await loadFiles(test, file, lines({ decimal: '.', dateOrder: 'mdy' }));
    expect(await rows()).toEqual(['1 | 2025-03-04 | 1.234000']);
  });
});

describe('the text of a file', () => {
  it('is the same in every encoding', async () => {
    const text = 'Kundennr;Datum;Umsatz\nMüller;01.02.2025;5,00\nGrün;02.02.2025;6,00\n';
    const expected = ['Grün | 2025-02-02 | 6.000000', 'Müller | 2025-02-01 | 5.000000'];
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]) {
      const { loaded } = await loadFiles(test, { 'x.csv': bytes });
      expect(await rows()).toEqual(expected);
      expect(loaded.problems).toEqual([]);
    }
  });

  it('keeps its umlauts when single bytes are wrong, and says so', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${LINES}Müller;01.02.2025;5,00\nGrün;02.02.2025;6,00\nK`),
      Buffer.of(0xf6),
      Buffer.from('ln;03.02.2025;7,00\n'),
    ]);
    const { loaded } = await loadFiles(test, { 'x.csv': bytes });
    expect(await rows()).toEqual([
      '1 | 2025-02-01 | 5.000000',
      'Grün | 2025-02-02 | 6.000000',
      'K\ufffdln | 2025-02-03 | 7.000000',
      'Müller | 2025-02-01 | 5.000000',
    ]);
    expect(loaded.problems.map(({ code }) => code)).toEqual(['KW140']);
  });

  it('is taken for a code page when umlauts of one stand far below an ASCII head', async () => {
    const bytes = Buffer.from(
      `${LINES}${'1;01.02.2025;5,00\n'.repeat(30_000)}M\u00fc;01.02.2025;5,00\n`,
      'latin1',
    );
    const { loaded } = await loadFiles(test, { 'x.csv': bytes });
    expect(loaded.problems.map(({ code }) => code)).toEqual(['KW107', 'KW244']);
    expect((await rows()).at(-1)).toBe('Mü | 2025-02-01 | 5.000000');
    expect(verdictsOf(loaded, 'invoice-lines').used?.[0]).toBe(30_002);
  });
});

describe('the sources', () => {
  it('say what each file became, how it was read and what became of its rows', async () => {
    const files = {
      'lines.csv':
        'Bericht\nKundennr;Datum;Umsatz;Rest\n1;01.02.2025;1.234,56;x\n2;31.02.2025;5,00;\n;01.02.2025;5,00;\n',
      'other.csv': 'a;b\n1;2\n',
    };
    const { ingested, loaded } = await loadFiles(test, files);
    const sources = await describeSources(loaded, ingested, new Fingerprints([], null));
    expect(
      sources.map(({ fields: _, ...source }) => ({
        ...source,
        file: basename(source.file),
        sha256: source.sha256.length,
      })),
    ).toEqual([
      {
        file: 'lines.csv',
        sheet: null,
        table: 'invoice-lines',
        sha256: 64,
        rowsRead: 3,
        rowsUsed: 1,
        rowsRejected: 1,
        rowsSetAside: 1,
        asOf: 20_120,
        dialect: { encoding: 'utf-8', delimiter: ';', headerRow: 2, decimal: ',', dateOrder: 'dd.mm.yyyy' },
        mapping: { customerId: 'Kundennr', date: 'Datum', revenue: 'Umsatz' },
        unmapped: ['Rest'],
      },
      {
        file: 'other.csv',
        sheet: null,
        table: null,
        sha256: 64,
        rowsRead: 0,
        rowsUsed: 0,
        rowsRejected: 0,
        rowsSetAside: 0,
        asOf: Number.NaN,
        dialect: { encoding: 'utf-8', delimiter: ';', headerRow: 1 },
        mapping: {},
        unmapped: ['a', 'b'],
      },
    ]);
  });
});
