import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadedSources } from '../../../../src/ingest/load-sources.js';
import { openTestEngine, type TestEngine } from '../../../engine/test-engine.js';
import { brief, type Files, rowsOf, verdictsOf } from '../../load-files.js';
import { loadBothWays, wayOf } from './both-ways.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

interface Loaded {
  readonly rows: readonly string[];
  readonly verdicts: Record<string, readonly [number, bigint]>;
  readonly problems: readonly string[];
}

/** Loads files from bytes, and says what they would give from text. */
async function load(
  files: Files | string,
  columns: readonly string[],
  table = 'invoice-lines',
): Promise<{ readonly quick: Loaded; readonly text: Loaded }> {
  const given = typeof files === 'string' ? { 'x.csv': files } : files;
  const ways: string[] = [];
  const found = await loadBothWays(test, given, async (loaded: LoadedSources) => {
    ways.push(await wayOf(test, table));
    return {
      rows: await rowsOf(test, table, columns),
      verdicts: verdictsOf(loaded, table),
      problems: loaded.problems.map(brief),
    };
  });
  expect(ways).toEqual(['bytes', 'text']);
  return found;
}

/** What the engine says of the table as it was read from bytes, and from text. */
async function ask(files: Files | string, sql: string): Promise<readonly (readonly (string | null)[])[]> {
  const given = typeof files === 'string' ? { 'x.csv': files } : files;
  const { quick, text } = await loadBothWays(test, given, async () => {
    const way = await wayOf(test, 'invoice-lines');
    return [way, ...(await test.engine.columns(sql)).text('found')];
  });
  expect([quick[0], text[0]]).toEqual(['bytes', 'text']);
  return [quick.slice(1), text.slice(1)];
}

const DOCUMENTS = 'SELECT CAST(count(DISTINCT "invoiceNumber") AS VARCHAR) AS found FROM "invoice-lines"';

describe('rows read from bytes beside others read as text', () => {
  it('are those of one document, though some of its lines are odd', async () => {
    const head = 'Kundennr;Datum;Umsatz;Rechnungsnr\n';
    const lines = [
      '5,00;R1',
      '5 €;R1',
      ' 7,00;R1',
      '5,00;R2',
      '(3,00);R2',
      '5 €;Rechnung 2025/000017',
      '1,00;Rechnung 2025/000017',
    ];
    const content = head + lines.map((line) => `1;01.02.2025;${line}\n`).join('');
    expect(await ask(content, DOCUMENTS)).toEqual([['3'], ['3']]);
    const { quick, text } = await load(content, ['customerId', 'date']);
    expect(quick.verdicts).toEqual({ used: [7, 25_000_000n] });
    expect(quick.verdicts).toEqual(text.verdicts);
  });

  it('are those of one document, however its number is quoted', async () => {
    const head = 'Kundennr;Datum;Umsatz;Rechnungsnr\n';
    const lines = ['5,00;"R1"', '5 €;R1', '6,00;R1'];
    expect(await ask(head + lines.map((line) => `1;01.02.2025;${line}\n`).join(''), DOCUMENTS)).toEqual([
      ['1'],
      ['1'],
    ]);
  });

  it('are those of one document, though quotes within its number are doubled', async () => {
    const content = 'Kundennr;Datum;Umsatz;Rechnungsnr\n1;01.02.2025;5,00;"R""1"\n1;01.02.2025;6,00;R"1\n';
    const { quick, text } = await loadBothWays(test, { 'x.csv': content }, async () =>
      (await test.engine.columns(DOCUMENTS)).text('found'),
    );
    expect([quick, text]).toEqual([['1'], ['1']]);
  });

  it('are listed with the lines on which they stand', async () => {
    const content =
      'Bericht\r\n\r\nKundennr;Kunde;Datum;Umsatz;DB\r\n' +
      '1;"zwei\r\nZeilen";01.02.2025;5,00;1\r\n\r\n2;b;01.02.2025;unklar;1\r\n3;c;31.02.2025;5,00;1\r\n' +
      '4;"und\r\ndrei\r\nmehr";01.02.2025;5,00;eins\r\n;;;;\r\n5;e;01.02.2025;;1\r\n6;f;;1,00;1';
    const { quick, text } = await load(content, ['customerId', 'name', 'faults']);
    expect(quick.problems).toEqual([
      'KW203 x.csv row 7 Umsatz "unklar"',
      'KW204 x.csv row 8 Datum "31.02.2025"',
      'KW205 x.csv row 13 Umsatz',
      'KW206 x.csv row 14 Datum',
      'KW208 x.csv row 9 DB "eins"',
    ]);
    expect(quick).toEqual(text);
  });

  it('have the same amounts, whether they are whole cents of nine digits or not', async () => {
    // Amounts are kept in four bytes as long as all of some thousand rows fit; one that does not is in the second half.
    const large = ['9999999,99', '10000000,00', '-9999999,99', '-10000000,00', '0,005', '12345678901,25', ''];
    for (const each of large) {
      const lines = Array.from({ length: 70_000 }, (_, at) => {
        const amount = at === 60_000 ? each : `${at % 1000},${10 + (at % 90)}`;
        return `${1 + (at % 7)};0${1 + (at % 9)}.02.2025;${at};1,00;${amount}\n`;
      });
      const content = `Kundennr;Datum;Rechnungsnr;Umsatz;DB\n${lines.join('')}`;
      const sums =
        'SELECT CAST(CAST(sum(revenue) AS DECIMAL(38, 6)) AS VARCHAR) || CAST(CAST(sum("contributionMargin") AS DECIMAL(38, 6)) AS VARCHAR) || \' \' || ' +
        'count("contributionMargin") AS found FROM "invoice-lines" GROUP BY "customerId" ORDER BY "customerId"';
      const [quick, text] = await ask(content, sums);
      expect(quick).toHaveLength(7);
      expect(quick).toEqual(text);
    }
  });

  it('keep credit notes with positive amounts apart, which may have to be deducted', async () => {
    const head = 'Kundennr;Datum;Umsatz;Belegart\n';
    const types = [
      'Rechnung',
      'Gutschrift',
      'GUTSCHRIFT ',
      'Retoure',
      'Rechnungsstorno',
      'Rücksendung',
      'CREDİT NOTE',
      '',
    ];
    const lines = types.flatMap((type, at) => [
      `1;0${at + 1}.02.2025;5,00;${type}\n`,
      `2;0${at + 1}.02.2025;-5,00;${type}\n`,
    ]);
    const { quick, text } = await loadBothWays(test, { 'x.csv': head + lines.join('') }, async (loaded) => ({
      way: await wayOf(test, 'invoice-lines'),
      credits: loaded.tables.get('invoice-lines')?.totals.map(({ positiveCredits }) => positiveCredits),
      flagged: (
        await test.engine.columns(
          `SELECT CAST(day(date) AS VARCHAR) || ' ' || "customerId" AS found FROM "invoice-lines" WHERE faults > 0 ORDER BY 1`,
        )
      ).text('found'),
    }));
    expect(quick).toEqual({ way: 'bytes', credits: [5], flagged: ['2 1', '3 1', '4 1', '6 1', '7 1'] });
    expect({ ...text, way: 'bytes' }).toEqual(quick);
  });

  it('are set aside with their amount where they belong to nobody', async () => {
    const content =
      'Datum;Kundennr;Umsatz\n01.02.2025;1;5,00\n01.02.2025;;7,00\n02.02.2025;;8,00\n02.02.2025; ;1,00\nSumme;;21,00\n';
    const { quick, text } = await load(content, ['customerId', 'revenue']);
    expect(quick.verdicts).toEqual({
      used: [1, 5_000_000n],
      noCustomer: [3, 16_000_000n],
      totalRow: [1, 21_000_000n],
    });
    expect(quick).toEqual(text);
  });

  it('keep texts of any length, and every character', async () => {
    const names = [
      'Ö',
      'Größe',
      'zwölf Bytes',
      'dreizehnBytes',
      'Müller & Söhne Straßenbau',
      'ß'.repeat(300),
      '日本',
      '😀 Bau',
    ];
    const lines = names.flatMap((name, at) => [
      `${at + 1};${name};01.02.2025;5,00\n`,
      `${at + 1};${name};01.02.2025;+5,00\n`,
    ]);
    const { quick, text } = await load(`Kundennr;Kunde;Datum;Umsatz\n${lines.join('')}`, [
      'customerId',
      'name',
    ]);
    expect(quick.rows).toEqual(names.flatMap((name, at) => [`${at + 1} | ${name}`, `${at + 1} | ${name}`]));
    expect(quick).toEqual(text);
  });

  it('leave no long text behind where their record turns out to be odd', async () => {
    const long = 'Ein Name von mehr als zwölf Bytes';
    const lines = [
      `1;${long} eins;x`,
      '2;kurz;5,00',
      `3;${long} drei;x`,
      '4;;6,00',
      `5;${long} fünf;7,00`,
      `6;${long} sechs;x`,
    ];
    const content = `Kundennr;Kunde;Umsatz;Datum\n${lines.map((line) => `${line};01.02.2025\n`).join('')}`;
    const { quick, text } = await load(content, ['customerId', 'name', 'revenue']);
    expect(quick.rows).toEqual(['2 | kurz | 5.000000', '4 | . | 6.000000', `5 | ${long} fünf | 7.000000`]);
    expect(quick).toEqual(text);
  });
});

describe('the product of quantity and price', () => {
  const revenues = async (content: string): Promise<readonly [string, readonly (string | null)[]]> => {
    const { quick, text } = await loadBothWays(test, { 'x.csv': content }, async () => {
      const found = await test.engine.columns(
        'SELECT CAST(CAST(revenue AS DECIMAL(38, 12)) AS VARCHAR) AS found FROM "invoice-lines" ORDER BY date',
      );
      return [await wayOf(test, 'invoice-lines'), found.text('found')] as const;
    });
    expect(quick[1]).toEqual(text[1]);
    return quick;
  };
  const file = (...rows: string[]): string =>
    `Kundennr;Datum;Menge;Einzelpreis\n${rows.map((row, at) => `1;${10 + at}.02.2025;${row}\n`).join('')}`;

  it('is exact', async () => {
    expect(await revenues(file('2;1,5', '-3;1.234,567', '0,5;0,00002', '0;5', '1 000;2,5'))).toEqual([
      'bytes',
      ['3.000000000000', '-3703.701000000000', '0.000010000000', '0.000000000000', '2500.000000000000'],
    ]);
  });

  it('is read from text where it has more decimals than the table keeps', async () => {
    expect(await revenues(file('2;1,5', '0,5555;0,5555'))).toEqual([
      'text',
      ['3.000000000000', '0.308580250000'],
    ]);
  });

  it('is read from text where it is larger', async () => {
    const [way, found] = await revenues(file('2;1,5', '1.000.000;9.000.000'));
    expect([way, found[1]]).toEqual(['text', '9000000000000.000000000000']);
  });

  it('is none of a figure that is too large itself, though nothing was bought', async () => {
    expect(await revenues(file('2;1,5', '0;9999999999999'))).toEqual(['bytes', ['3.000000000000', null]]);
  });
});

describe('neighbouring rows that agree in all but what is added up', () => {
  const HEAD = 'Kundennr;Kunde;Rechnungsnr;Datum;Umsatz;DB\n';
  const ROWS = `SELECT concat_ws(' | ', "customerId", CAST(sum(revenue) AS DECIMAL(38, 6)), sum(_rows), count("contributionMargin")) AS found FROM "invoice-lines" GROUP BY "customerId", "name", "invoiceNumber", date, "contributionMargin" IS NULL ORDER BY 1`;

  it('are one that counts for all of them, and no other is', async () => {
    const lines = [
      '1;Alpha;R1;01.02.2025;5,00;1,00',
      '1;Alpha;R1;01.02.2025;-2,00;-1,00',
      '1;Alpha;R1;01.02.2025;7,00;2,50',
      '2;Alpha;R1;01.02.2025;1,00;1,00',
      '3;Alpha;R1;01.02.2025;1,00;1,00',
      '3;Alpha AG mit langem Namen;R1;01.02.2025;2,00;1,00',
      '3;Alpha AG mit langem Name;R1;01.02.2025;3,00;1,00',
      '4;;R1;01.02.2025;1,00;1,00',
      '4;;R2;01.02.2025;2,00;1,00',
      '4;;;01.02.2025;4,00;1,00',
      '5;;R1;01.02.2025;1,00;1,00',
      '5;;R1;02.02.2025;2,00;1,00',
      '6;;R1;01.02.2025;1,00;',
      '6;;R1;01.02.2025;2,00;1,00',
      '6;;R1;01.02.2025;3,00;',
    ];
    const content = HEAD + lines.map((line) => `${line}\n`).join('');
    const found = [
      '1 | 10.000000 | 3 | 1',
      '2 | 1.000000 | 1 | 1',
      '3 | 1.000000 | 1 | 1',
      '3 | 2.000000 | 1 | 1',
      '3 | 3.000000 | 1 | 1',
      '4 | 1.000000 | 1 | 1',
      '4 | 2.000000 | 1 | 1',
      '4 | 4.000000 | 1 | 1',
      '5 | 1.000000 | 1 | 1',
      '5 | 2.000000 | 1 | 1',
      '6 | 2.000000 | 1 | 1',
      '6 | 4.000000 | 2 | 0',
    ];
    const [quick, text] = await ask(content, ROWS);
    expect(quick).toEqual(found);
    expect(text).toEqual(found.with(0, '1 | 10.000000 | 3 | 3'));
  });

  it('are counted, each of them, in what became of the rows', async () => {
    const content = `${HEAD}${'1;Alpha;R1;01.02.2025;5,00;1,00\n'.repeat(70_000)};;R1;01.02.2025;3,00;\n;;R1;01.02.2025;4,00;\n`;
    const { quick, text } = await loadBothWays(test, { 'x.csv': content }, async (loaded) => ({
      verdicts: verdictsOf(loaded, 'invoice-lines'),
      margin: loaded.tables.get('invoice-lines')?.totals.map(({ marginMicros }) => marginMicros),
    }));
    expect(quick.verdicts).toEqual({ used: [70_000, 350_000_000_000n], noCustomer: [2, 7_000_000n] });
    expect(quick).toEqual(text);
  });

  it('stay apart where their sum would be too large', async () => {
    const content = HEAD + '1;Alpha;R1;01.02.2025;999.999.999.999,00;1,00\n'.repeat(3);
    const sums = `SELECT CAST(CAST(sum(revenue) AS DECIMAL(38, 6)) AS VARCHAR) AS found FROM "invoice-lines"`;
    expect(await ask(content, sums)).toEqual([['2999999999997.000000'], ['2999999999997.000000']]);
  });
});

describe('several files of one table', () => {
  const HEAD = 'Kundennr;Datum;Umsatz;Rechnungsnr\n';
  const COLUMNS = ['customerId', 'date', 'revenue', '_source'];

  it('are read from bytes, each with its own decimal mark and order of dates', async () => {
    const files = {
      'a.csv': `${HEAD}1;01.02.2025;1.234,50;R1\n2;01.02.2025;5 €;R2\n`,
      'b.csv': `Rechnungsnr,Kundennr,Kunde,Umsatz,Datum\nR1,1,Alpha,"1,234.50",2025-03-31\nR3,3,Beta,x,2025-03-31\n`,
    };
    const { quick, text } = await load(files, COLUMNS);
    expect(quick.rows).toEqual([
      '1 | 2025-02-01 | 1234.500000 | 0',
      '1 | 2025-03-31 | 1234.500000 | 1',
      '2 | 2025-02-01 | 5.000000 | 0',
    ]);
    expect(quick.problems).toEqual(['KW203 b.csv row 3 Umsatz "x"']);
    expect(quick).toEqual(text);
    expect(await ask(files, DOCUMENTS)).toEqual([['3'], ['3']]);
  });

  it('are all read as text where the structure of one is broken, even far below', async () => {
    const files = {
      'a.csv': `${HEAD}1;01.02.2025;5,00;R1\n2;01.02.2025;5 €;R2\n`,
      'b.csv': `${HEAD}3;01.02.2025;5 €;R1\n${'4;01.02.2025;1,00;R1\n'.repeat(3000)}5;01.02.2025;1,00;R1;zu viel\n`,
    };
    const { quick } = await loadBothWays(test, files, async (loaded) => ({
      way: await wayOf(test, 'invoice-lines'),
      verdicts: verdictsOf(loaded, 'invoice-lines'),
      documents: (await test.engine.columns(DOCUMENTS)).text('found'),
      left: (await test.engine.columns('SELECT table_name FROM duckdb_tables() ORDER BY 1')).text(
        'table_name',
      ),
    }));
    expect(quick.way).toBe('text');
    expect(quick.verdicts).toMatchObject({ used: [3003, 3_015_000_000n] });
    expect(quick.documents).toEqual(['2']);
    expect(quick.left.filter((name) => name?.includes(' rows ') || name?.includes(' cells '))).toEqual([]);
  });
});

describe('other tables with dates', () => {
  const LINES = 'Kundennr;Datum;Umsatz\n1;01.02.2025;5,00\n';

  it('are read from bytes too: services, charged or not', async () => {
    const services =
      'Kundennr;Datum;Serviceart;Dauer;Berechnet\n' +
      '1;01.02.2025;Schulung beim Kunden vor Ort;30;ja\n1;01.02.2025;Beratung;1.234,5;nein\n2;02.02.2025;Beratung;;vielleicht\n' +
      '3;02.02.2025;Beratung;15; Ja \n4;02.02.2025;Beratung;15;\n4;02.02.2025;Beratung;15;FALSCH\n';
    const files = { 'lines.csv': LINES, 'services.csv': services };
    const columns = ['customerId', 'date', 'service', 'minutes', 'charged'];
    const { quick, text } = await load(files, columns, 'services');
    expect(quick.rows).toEqual([
      '1 | 2025-02-01 | Beratung | 1234.500000 | nein',
      '1 | 2025-02-01 | Schulung beim Kunden vor Ort | 30.000000 | ja',
      '2 | 2025-02-02 | Beratung | . | vielleicht',
      '3 | 2025-02-02 | Beratung | 15.000000 | Ja',
      '4 | 2025-02-02 | Beratung | 15.000000 | FALSCH',
      '4 | 2025-02-02 | Beratung | 15.000000 | .',
    ]);
    expect(quick).toEqual(text);
  });

  it('are read from bytes too: activities, none of which is like another', async () => {
    const visit = '1;01.02.2025;Besuch;60;30\n';
    const activities = `Kundennr;Datum;Aktivität;Dauer;Fahrzeit\n${visit}${visit}2;02.02.2025;Anruf;5 Min;0\n`;
    const files = { 'lines.csv': LINES, 'activities.csv': activities };
    const columns = ['customerId', 'date', 'activityType', 'minutes', 'travelMinutes'];
    const { quick, text } = await load(files, columns, 'activities');
    expect(quick.rows).toHaveLength(3);
    expect(quick.rows[0]).toBe('1 | 2025-02-01 | Besuch | 60.000000 | 30.000000');
    expect(quick).toEqual(text);
  });
});
