import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type Ended, start } from '../cli/program.js';
import { workspace } from '../cli/workspace.js';
import { type ArchiveEntry, archive } from '../ingest/workbook/make-archive.js';
import { sharedStringsXml, sheetXml, workbookParts } from '../ingest/workbook/make-workbook.js';
import { entries, pack } from '../ingest/workbook/read-outcome.js';

const ROOT = workspace();
const MOST_BYTES = 1_000_000_000;
/** Ten seconds, twice: other tests run beside these. */
const PATIENCE = { timeout: 20_000 };
const WATCH_MS = 50;
const MEGABYTE = 1_000_000;
const MOST_COLUMNS = 16_384;
const LONGEST_CELL = 1 << 24;

const HEADING = 'Kundennummer;Name;Datum;Umsatz';
/** Two records whose revenue comes to 21. */
const RECORDS = ['1;A;02.01.2026;10,50', '2;B;03.01.2026;10,50'];
const REVENUE = 21;

/** Runs the program within the limits; whatever comes of it is said in words and leaves nothing behind. */
async function seen(args: readonly string[]): Promise<Ended> {
  const temporary = mkdtempSync(join(ROOT, 'tmp-'));
  const { process: running, ended } = start(args, { cwd: ROOT, env: { TMPDIR: temporary } });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(running.pid));
  }, WATCH_MS);
  const end = await ended;
  clearInterval(watch);
  expect(end.stderr).not.toMatch(/KW90|\n\s+at /);
  expect(peakBytes).toBeLessThan(MOST_BYTES);
  expect(readdirSync(temporary)).toEqual([]);
  return end;
}

/** The most memory a process has had so far; 0 where the system doesn't tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Evaluates files; gives the revenue read, as the result says, null where nothing was written. */
async function scored(...files: readonly string[]): Promise<Ended & { readonly revenue: number | null }> {
  const out = join(ROOT, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const found = await seen(['score', ...files, '-o', out, '-f', 'json']);
  const result = join(out, 'result.json');
  const revenue = existsSync(result)
    ? (JSON.parse(readFileSync(result, 'utf8')) as { control: { revenueRead: number } }).control.revenueRead
    : null;
  return { ...found, revenue };
}

/** What is wrong with each of several files that are opened in one run, beside one that is sound. */
async function refusals(...files: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const sound = written('heil.csv', [HEADING, ...RECORDS].join('\n'));
  const { exit, stdout } = await seen(['check', sound, ...files, '-f', 'json', '--lang', 'en']);
  expect(exit).toBe(65);
  const { problems } = JSON.parse(stdout) as {
    problems: { code: string; severity: string; position: { file?: string } }[];
  };
  return Object.fromEntries(
    problems
      .filter(({ severity, position }) => severity === 'error' && position.file !== undefined)
      .map(({ code, position }) => [basename(position.file ?? ''), code]),
  );
}

function written(name: string, content: string | Buffer): string {
  const path = join(ROOT, name);
  writeFileSync(path, content);
  return path;
}

const text = (name: string, lines: readonly string[]): string => written(name, `${lines.join('\n')}\n`);

const book = (name: string, sheet: string, replaced: Readonly<Record<string, string>> = {}): string =>
  written(name, pack(workbookParts(sheet, replaced)));

/** A sheet from the cells of its rows, every one as text. */
const sheetOf = (rows: readonly (readonly string[])[], before = ''): string =>
  sheetXml(
    before +
      rows.map((row) => `<row>${row.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`).join(''),
  );

const page = (name: string, rows: readonly (readonly string[])[]): string =>
  written(
    name,
    `<html><table>${rows.map((row) => `<tr><td>${row.join('<td>')}</tr>`).join('')}</table></html>`,
  );

/** Heading and records with so many columns in all. */
function wide(columns: number, heading: string): string[][] {
  const rows = [HEADING, ...RECORDS].map((line) => line.split(';'));
  const [own = [], ...records] = rows;
  const more = Array.from({ length: columns - own.length }, (_, at) => `${heading}${at}`);
  return [
    [...own, ...more],
    ...records.map((record) => [...record, ...more.map((_, at) => String(at % 10))]),
  ];
}

const lines = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join(';'));

/** A record with a name of so many characters. */
const long = (characters: number, quote = ''): string =>
  `1;${quote}${'x'.repeat(characters)}${quote};02.01.2026;10,50`;

/** So much of the same, packed without packing all of it. */
function repeated(unit: Buffer, times: number): Buffer {
  const block = deflateRawSync(unit, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => block), deflateRawSync(Buffer.alloc(0))]);
}

afterEach(() => {
  for (const name of readdirSync(ROOT)) rmSync(join(ROOT, name), { recursive: true, force: true });
});

describe('files made to do harm', PATIENCE, () => {
  it('as workbooks and pages are refused, each for what it is', async () => {
    const sheet = sheetOf(wide(4, ''));
    const parts = (replaced: Partial<ArchiveEntry>): ArchiveEntry[] =>
      entries(workbookParts(sheet)).map((entry) =>
        entry.name.endsWith('sheet1.xml') ? { ...entry, ...replaced } : entry,
      );
    const bomb = {
      packed: repeated(Buffer.alloc(MEGABYTE, ' '), 300),
      claimedSize: 300 * MEGABYTE,
      claimedChecksum: 0,
    };
    const many = Array.from({ length: 10_001 }, (_, at) => ({
      name: `xl/media/${at}.png`,
      content: Buffer.from('x'),
      method: 0,
    }));
    const secret = written('geheim.txt', 'streng geheim');
    const dtd = `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`;
    const found = await refusals(
      written('bombe.xlsx', archive(parts(bomb))),
      written('luege.xlsx', archive(parts({ ...bomb, claimedSize: 1000 }))),
      written('viele.xlsx', archive([...parts({}), ...many])),
      written('dtd.xlsx', archive(parts({ content: Buffer.from(dtd + sheet.replace('Umsatz', '&e;')) }))),
      book('breit.xlsx', sheetOf(wide(50_000, 'F'))),
      book('lang.xlsx', sheetOf([...wide(4, ''), ['x'.repeat(LONGEST_CELL + 2 * MEGABYTE)]])),
      page('breit.html', wide(50_000, 'F')),
      page('lang.html', [...wide(4, ''), ['x'.repeat(LONGEST_CELL + 1)]]),
    );
    expect(found).toEqual({
      'bombe.xlsx': 'KW156',
      'luege.xlsx': 'KW153',
      'viele.xlsx': 'KW156',
      'dtd.xlsx': 'KW155',
      'breit.xlsx': 'KW165',
      'lang.xlsx': 'KW156',
      'breit.html': 'KW165',
      'lang.html': 'KW166',
    });
  });

  it('as text are refused, each for what it is', async () => {
    const bytes = 5 * MEGABYTE;
    const found = await refusals(
      text('breit.csv', lines(wide(50_000, 'F'))),
      text('knapp.csv', lines(wide(MOST_COLUMNS + 1, 'F'))),
      // Its heading alone is longer than what other files are told by.
      text('breite-namen.csv', lines(wide(50_000, 'Eine Spalte mit Namen '))),
      written('nullen.csv', Buffer.alloc(bytes)),
      written('anfuehrungszeichen.csv', Buffer.alloc(bytes, '"')),
      written('trennzeichen.csv', Buffer.alloc(bytes, ';')),
    );
    expect(found).toEqual({
      'breit.csv': 'KW165',
      'knapp.csv': 'KW165',
      'breite-namen.csv': 'KW165',
      'nullen.csv': 'KW166',
      'anfuehrungszeichen.csv': 'KW166',
      'trennzeichen.csv': 'KW166',
    });
  });

  it('say in which line why they are refused', async () => {
    const path = text('breit.csv', ['Bericht', '', ...lines(wide(50_000, 'F'))]);
    const { exit, stderr } = await scored(path);
    expect(exit).toBe(65);
    expect(stderr).toMatch(/KW165\s+.*breit\.csv, Zeile 3\n\s+Die Tabelle hat 50\.000 Spalten/);
  });

  it('read no file but those that are named, and write nothing elsewhere', async () => {
    const outside = ['../boese.txt', '..\\boese.txt', '/boese.txt', '../../boese.txt'];
    const strangers = outside.map((name) => ({ name, content: Buffer.from('x') }));
    const sheet = sheetOf(wide(4, ''));
    const secret = written('geheim.txt', 'streng geheim');
    const dtd = `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`;
    const out = written('hinaus.xlsx', archive([...entries(workbookParts(sheet)), ...strangers]));
    const entity = book('dtd.xlsx', dtd + sheet.replace('Umsatz', '&e;'));
    const { stdout, stderr } = await scored(out, entity);
    expect(stdout + stderr).not.toContain('streng');
    expect(existsSync(join(ROOT, 'boese.txt')) || existsSync(join(ROOT, '..', 'boese.txt'))).toBe(false);
  });
});

describe('files that only look like harm', PATIENCE, () => {
  it('are read where a sheet claims to be full, has half a million texts, empty rows or columns', async () => {
    const items = Array.from({ length: 500_000 }, (_, at) => `<si><t>${at % 7}</t></si>`);
    const strings = sharedStringsXml().replace('</sst>', `${items.join('')}</sst>`);
    const rows = wide(4, '');
    const empty = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 4}" s="1" customFormat="1"><c r="A${at + 4}" s="1"/></row>`,
    );
    const { exit, revenue } = await scored(
      book(
        'bereich.xlsx',
        sheetOf(rows).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
      ),
      book('texte.xlsx', sheetOf(rows), { 'xl/sharedStrings.xml': strings }),
      book('leer.xlsx', sheetOf(rows).replace('</sheetData>', `${empty.join('')}</sheetData>`)),
      book('breit.xlsx', sheetOf(wide(MOST_COLUMNS, 'F'))),
      page('breit.html', wide(MOST_COLUMNS, 'F')),
      // Longer names than the reader of bytes looks for: it goes the slower way, like the workbooks.
      text('breite-namen.csv', lines(wide(MOST_COLUMNS, 'Spalte '))),
    );
    expect({ exit, revenue }).toEqual({ exit: 0, revenue: 6 * REVENUE });
  });

  it('are read where a text has thousands of columns, a field of a megabyte or odd headings', async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '=1+1',
      "'; DROP TABLE x; --",
      '',
    ];
    const odd = lines(wide(4 + names.length, '')).map((line, at) =>
      at === 0 ? [HEADING, ...names].join(';') : line,
    );
    const { exit, revenue } = await scored(
      text('breit.csv', lines(wide(2000, 'F'))),
      text('breiter.csv', lines(wide(MOST_COLUMNS, 'F'))),
      text('feld.csv', [HEADING, long(MEGABYTE), RECORDS[1] ?? '']),
      text('zitat.csv', [HEADING, long(MEGABYTE, '"'), RECORDS[1] ?? '']),
      text('namen.csv', odd),
    );
    expect({ exit, revenue }).toEqual({ exit: 0, revenue: 5 * REVENUE });
  });

  it('are read record by record where one is wide or long beyond measure', async () => {
    const broken = text('bruch.csv', [
      HEADING,
      ...RECORDS,
      ';'.repeat(50_000),
      `3;"${'x'.repeat(3 * MEGABYTE)}`,
    ]);
    const { exit, stdout, revenue } = await scored(broken);
    expect({ exit, revenue }).toEqual({ exit: 0, revenue: REVENUE });
    expect(stdout).toContain('KW106');
  });

  it('have cells of 100,000 digits rejected, and shown short', async () => {
    const digits = '9'.repeat(100_000);
    const { exit, stdout, revenue } = await scored(
      text('ziffern.csv', [
        HEADING,
        '1;A;02.01.2026;10,50',
        `2;B;03.01.2026;${digits}`,
        `${digits};C;04.01.2026;10,50`,
        `3;D;${digits};1,00`,
      ]),
    );
    expect({ exit, revenue }).toEqual({ exit: 0, revenue: 22 });
    expect(stdout).toContain('KW203');
    expect(stdout.length).toBeLessThan(50_000);
  });
});

describe('a text without end', PATIENCE, () => {
  it.each([
    ['a field', long(LONGEST_CELL + 1)],
    ['a quoted field', long(LONGEST_CELL + 1, '"')],
  ])('in %s is refused with its line', async (_, record) => {
    const { exit, stderr, revenue } = await scored(text('lang.csv', [HEADING, ...RECORDS, record]));
    expect({ exit, revenue }).toEqual({ exit: 65, revenue: null });
    expect(stderr).toMatch(/KW166\s+.*lang\.csv, Zeile 4/);
  });

  it('in a column that is needed is refused by its heading, in time; in another it does no harm', async () => {
    const megabyte = 'x'.repeat(MEGABYTE);
    const letters = (cells: (at: number) => string): string[] =>
      Array.from({ length: 60 }, (_, at) => cells(at));
    const documents = text('briefe.csv', [
      'Kundennummer;Kunde;Datum;Umsatz',
      ...letters((at) => `${at};${at}${megabyte};02.01.2026;1,00`),
    ]);
    const refused = await scored(documents);
    expect([refused.exit, refused.revenue]).toEqual([65, null]);
    expect(refused.stderr).toMatch(/KW167\s+.*briefe\.csv, Spalte „Kunde“\n\s+Die Spalte enthält 60 Zellen/);
    const remarks = text('bemerkungen.csv', [
      'Kundennummer;Kunde;Datum;Umsatz;Bemerkung',
      ...letters((at) => `${at};A;02.01.2026;1,00;${megabyte}`),
    ]);
    expect(await scored(remarks)).toMatchObject({ exit: 0, revenue: 60 });
  });

  it('behind a quote that is never closed loses no amount in silence', async () => {
    const records = `3;${'C'.repeat(180)};04.01.2026;1,0\n`.repeat((5 * MEGABYTE) / 200);
    const path = written('offen.csv', `${HEADING}\n${RECORDS[0]}\n2;"${records}`);
    const { exit, stdout } = await scored(path);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/KW\d+/);
  });
});

describe('the raw records of a file', PATIENCE, () => {
  it('may have more columns than a table that is read', async () => {
    const { exit, stdout } = await seen(['rows', text('breit.csv', lines(wide(50_000, 'F')))]);
    expect(exit).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(',').length)).toEqual([50_000, 50_001, 50_001, 1]);
  });

  it('end where a line does not', async () => {
    const path = text('lang.csv', [HEADING, ...RECORDS, long(LONGEST_CELL + 1)]);
    const { exit, stderr } = await seen(['rows', path, '--lang', 'en']);
    expect(exit).toBe(65);
    expect(stderr).toMatch(/KW166\s+.*lang\.csv, line 4/);
  });
});
