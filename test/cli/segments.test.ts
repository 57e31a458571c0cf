import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPackage } from '../outputs/excel/check-package.js';
import { rowsOf } from '../outputs/excel/read-workbook.js';
import { type Ended, kundenwert, start } from './program.js';
import { SOUND_EXPORT, visibleIn, workspace, writeLines } from './workspace.js';

const ROOT = workspace();
const COMPANY = join(ROOT, 'company');
/** Enough for several threads. */
const CUSTOMERS = 2200;
const FILES = ['rechnungspositionen', 'kunden', 'besuche', 'vertrieb'].map((name) =>
  join(COMPANY, `musterwerk-${name}.csv`),
);
const SMALL = writeLines(ROOT, 'export.csv', SOUND_EXPORT);

beforeAll(async () => {
  const size = ['--customers', String(CUSTOMERS), '--lines', String(5 * CUSTOMERS)];
  const made = await kundenwert(['demo', COMPANY, '--format', 'csv', '-q', ...size], { cwd: ROOT });
  expect(made.exit).toBe(0);
});

const score = (files: readonly string[], out: string, ...args: readonly string[]): Promise<Ended> =>
  kundenwert(['score', ...files, '-o', join(ROOT, out), ...args], { cwd: ROOT });
const segmentsIn = (out: string): string => join(ROOT, out, 'segments');
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

async function rowsOfIndex(out: string): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(join(segmentsIn(out), 'index.xlsx')) as never);
  return rowsOf(book.worksheets[0]!);
}

describe('score --split-by', () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await score(FILES, 'out', '--split-by', 'territory');
  });

  it('writes a workbook for each value and an index, and lists the folder alone', async () => {
    expect([ended.exit, ended.stderr]).toEqual([0, '']);
    const names = readdirSync(segmentsIn('out')).filter((name) => name.endsWith('.xlsx'));
    expect(names).toContain('index.xlsx');
    expect(names.length).toBeGreaterThan(5);
    expect(ended.stdout).toContain(`${segmentsIn('out')} (${names.length} Arbeitsmappen)`);
    expect(ended.stdout).not.toContain('index.xlsx');
    for (const name of names) {
      const neighbours = name === 'index.xlsx' ? names : [];
      await checkPackage(readFileSync(join(segmentsIn('out'), name)), neighbours);
    }
  });

  it('has an index that adds up to the figures of the whole', async () => {
    const rows = await rowsOfIndex('out');
    const { control } = JSON.parse(readFileSync(join(ROOT, 'out/result.json'), 'utf8'));
    const head = rows.findIndex((row) => row[0] === 'Segment');
    const files = readdirSync(segmentsIn('out')).filter((name) => /^(?!index).*\.xlsx$/.test(name));
    const segments = rows.slice(head + 1, head + 1 + files.length);
    expect(segments.map((row) => row[1]).sort()).toEqual(files.sort());
    const place = (heading: string): number => rows[head]!.indexOf(heading);
    const sum = (heading: string): number =>
      segments.reduce((total, row) => total + Math.round(Number(row[place(heading)]) * 100), 0) / 100;
    expect(sum('Kunden')).toBe(CUSTOMERS);
    expect(sum('Umsatz (EUR)')).toBe(control.revenueInPeriod);
    expect(sum('Deckungsbeitrag I (EUR)')).toBe(control.contributionMarginInPeriod);
    const differences = rows.find((row) => row[0] === 'Differenz')!.slice(2);
    expect(differences.every((value) => value === 0)).toBe(true);
  });

  it('holds every customer in exactly one workbook', async () => {
    const seen: unknown[] = [];
    for (const name of readdirSync(segmentsIn('out')).filter((each) => /^(?!index).*\.xlsx$/.test(each))) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(readFileSync(join(segmentsIn('out'), name)) as never);
      const sheet = book.getWorksheet('Kunden')!;
      sheet.eachRow((row, number) => {
        if (number > 1) seen.push(row.getCell(1).value);
      });
      expect(book.getWorksheet('Betreuungsplan')!.rowCount).toBe(sheet.rowCount + 3);
    }
    expect([seen.length, new Set(seen).size]).toEqual([CUSTOMERS, CUSTOMERS]);
  });

  it('writes the same bytes with any number of threads, and leaves the other outputs as they are', async () => {
    const [alone, without] = await Promise.all([
      score(FILES, 'alone', '--split-by', 'Gebiet', '--set', 'engine.threads=1'),
      score(FILES, 'without'),
    ]);
    expect([alone.exit, without.exit]).toEqual([0, 0]);
    expect(bytesOf(segmentsIn('alone'))).toEqual(bytesOf(segmentsIn('out')));
    for (const name of ['customers.csv', 'result.json', 'kundenwert.xlsx']) {
      expect(readFileSync(join(ROOT, 'out', name)).equals(readFileSync(join(ROOT, 'without', name)))).toBe(
        true,
      );
    }
    expect(existsSync(segmentsIn('without'))).toBe(false);
  });

  it('replaces the folder of an earlier run as a whole', async () => {
    const again = await score(FILES, 'again', '--split-by', 'class', '--format', 'xlsx', '--lang', 'en');
    expect([again.exit, again.stderr]).toEqual([0, '']);
    const classes = readdirSync(segmentsIn('again'));
    expect(classes).toContain('A.xlsx');
    expect(again.stdout).toContain('workbooks)');
    writeFileSync(join(segmentsIn('again'), '~$A.xlsx'), 'left by Excel');
    expect((await score(FILES, 'again', '--split-by', 'rep', '--format', 'xlsx')).exit).toBe(0);
    expect(readdirSync(segmentsIn('again'))).not.toContain('A.xlsx');
    expect(readdirSync(segmentsIn('again')).length).toBeGreaterThan(3);
    expect(visibleIn(join(ROOT, 'again'))).toEqual(['kundenwert.xlsx', 'segments']);
  });

  it('takes the column from the settings file too', async () => {
    const config = join(ROOT, 'split.yaml');
    writeFileSync(config, 'splitBy: status\nformats: [xlsx]\n');
    const { exit } = await score([SMALL], 'set', '-c', config);
    expect(exit).toBe(0);
    expect(readdirSync(segmentsIn('set'))).toContain('aktiv.xlsx');
  });
});

describe('what does not do to split by', () => {
  it.each([
    ['a column that the data lack', ['--split-by', 'territory'], 'KW182'],
    ['no workbooks', ['--split-by', 'status', '--format', 'csv'], 'KW184'],
  ])('%s', async (name, args, code) => {
    const out = name.replaceAll(' ', '-');
    const ended = await score([SMALL], out, ...args);
    expect([ended.exit, ended.stderr.includes(code)]).toEqual([2, true]);
    expect(existsSync(join(ROOT, out))).toBe(false);
  });

  it('an unknown column, which is told before what is wrong with the data', async () => {
    const lines = ['Kundennummer;Datum;Umsatz', '1;02.01.2026;1.234'];
    const ambiguous = writeLines(ROOT, 'ambiguous.csv', lines);
    expect((await score([ambiguous], 'unknown')).exit).toBe(65);
    const ended = await score([ambiguous], 'unknown', '--split-by', 'Gebeit');
    expect([ended.exit, ended.stderr.includes('KW180')]).toEqual([2, true]);
    const lacking = await score([ambiguous], 'unknown', '--split-by', 'rep');
    expect([lacking.exit, lacking.stderr.includes('KW182')]).toEqual([2, true]);
    expect((await score([ambiguous], 'unknown', '--split-by', 'class')).exit).toBe(65);
    const set = await score([ambiguous], 'unknown', '--set', 'splitBy=Gebeit');
    expect([set.exit, set.stderr.includes('KW180')]).toEqual([2, true]);
  });

  it('names the columns there are', async () => {
    const ended = await score([SMALL], 'named', '--split-by', 'Gebeit', '--lang', 'en');
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain('KW180');
    for (const id of ['territory', 'abc.class, .status; contribution.class', '.regularity', '.priceRule']) {
      expect(ended.stderr).toContain(id);
    }
    expect(existsSync(join(ROOT, 'named'))).toBe(false);
  });

  it('more than a thousand values', async () => {
    const ended = await score(FILES, 'many', '--split-by', 'customerId');
    expect([ended.exit, ended.stderr.includes('KW183')]).toEqual([2, true]);
    expect(existsSync(join(ROOT, 'many'))).toBe(false);
  });

  it('a folder with files of somebody else, which stay', async () => {
    const folder = segmentsIn('foreign');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const ended = await score([SMALL], 'foreign', '--split-by', 'status');
    expect([ended.exit, ended.stderr.includes('KW185')]).toEqual([73, true]);
    expect(ended.stderr).toContain('notes.txt');
    expect(bytesOf(folder)).toEqual({ 'notes.txt': Buffer.from('mine').toString('base64') });
    rmSync(join(folder, 'notes.txt'));
    expect((await score([SMALL], 'foreign', '--split-by', 'status')).exit).toBe(0);
  });

  it('a folder that the input lies in', async () => {
    const folder = segmentsIn('input');
    mkdirSync(folder, { recursive: true });
    const file = writeLines(folder, 'export.csv', SOUND_EXPORT);
    const ended = await score([file], 'input', '--split-by', 'status');
    expect([ended.exit, ended.stderr.includes('KW109')]).toEqual([73, true]);
    expect(readdirSync(folder)).toEqual(['export.csv']);
  });
});

describe.runIf(process.platform !== 'win32')('segments that cannot be finished', () => {
  /** An output folder of an earlier run. */
  function earlier(name: string): string {
    const folder = segmentsIn(name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Nord.xlsx'), 'of an earlier run');
    writeFileSync(join(folder, '.kundenwert'), 'Nord.xlsx\n');
    return folder;
  }
  const expectEarlier = (name: string): void => {
    expect(readdirSync(join(ROOT, name))).toEqual(['segments']);
    expect(readFileSync(join(segmentsIn(name), 'Nord.xlsx'), 'utf8')).toBe('of an earlier run');
    expect(readdirSync(segmentsIn(name)).sort()).toEqual(['.kundenwert', 'Nord.xlsx']);
  };

  it('leave the earlier ones whole where the disk is full', async () => {
    earlier('full');
    const args = ['--split-by', 'territory', '--format', 'xlsx'];
    const line = ['score', ...FILES, '-o', join(ROOT, 'full'), ...args];
    const ended = await kundenwert(line, { cwd: ROOT, shell: 'ulimit -f 64; exec "$@"' });
    expect([ended.exit, ended.stderr.includes('KW108')]).toEqual([73, true]);
    expectEarlier('full');
  });

  // A path of so many bytes is the longest: the workbook of all still has a place, those of territories have none.
  it.runIf(process.platform === 'linux').each([1, 3])(
    'leave the earlier ones whole where one is refused, with %i threads',
    async (threads) => {
      const lines = Array.from(
        { length: 30 },
        (_, at) => `${at};Gebiet ${at} ${'x'.repeat(80)};1${at % 9}.01.2026;1${at % 9},00`,
      );
      const file = writeLines(ROOT, 'long.csv', ['Kundennummer;Verkaufsgebiet;Datum;Umsatz', ...lines]);
      let name = `refused-${threads}`;
      while (join(ROOT, name).length < 3900) name = join(name, 'd'.repeat(100));
      name = join(name, 'd'.repeat(4096 - 60 - join(ROOT, name).length));
      earlier(name);
      const args = ['--split-by', 'territory', '--format', 'xlsx', '--set', `engine.threads=${threads}`];
      const ended = await score([file], name, ...args);
      expect([ended.exit, ended.stderr.includes('ENAMETOOLONG')]).toEqual([73, true]);
      expectEarlier(name);
    },
  );

  it('leave the earlier ones whole on Ctrl-C', async () => {
    earlier('interrupted');
    const args = ['--split-by', 'postalCode', '--format', 'xlsx'];
    const run = start(['score', ...FILES, '-o', join(ROOT, 'interrupted'), ...args], { cwd: ROOT });
    const isWriting = (): boolean =>
      readdirSync(join(ROOT, 'interrupted')).some(
        (name) =>
          name.startsWith('.kundenwert-') &&
          existsSync(join(ROOT, 'interrupted', name, 'segments')) &&
          readdirSync(join(ROOT, 'interrupted', name, 'segments')).length > 2,
      );
    while (!isWriting() && run.process.exitCode === null) await pause(1);
    run.process.kill('SIGINT');
    const ended = await run.ended;
    expect([ended.exit, ended.signal]).toEqual([130, null]);
    expect(ended.stderr).toBe('Abgebrochen. Frühere Ausgaben sind unverändert.\n');
    expectEarlier('interrupted');
  });
});
