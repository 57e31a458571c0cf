import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { start } from '../cli/program.js';
import { workspace } from '../cli/workspace.js';
import { type ArchiveEntry, archive } from '../ingest/workbook/make-archive.js';
import { sharedStringsXml, sheetXml, workbookParts } from '../ingest/workbook/make-workbook.js';

const ROOT = workspace();
const MOST_BYTES = 1_000_000_000;
const MOST_MS = 10_000;
/** Other tests run beside this one: what takes longer is slow, not stuck. */
const SLACK = 3;
const WATCH_MS = 50;
const MEGABYTE = 1_000_000;
const HEADING = 'Kundennummer;Name;Datum;Umsatz\n';

const HEADING_ROW =
  '<row><c t="str"><v>Kundennummer</v></c><c t="str"><v>Datum</v></c><c t="str"><v>Umsatz</v></c></row>';
const recordRow = (customer: number): string =>
  `<row><c t="str"><v>${customer}</v></c><c t="d"><v>2026-01-02</v></c><c><v>10.5</v></c></row>`;
const SHEET = sheetXml(HEADING_ROW + recordRow(1) + recordRow(2));

interface Seen {
  readonly exit: number | null;
  readonly stderr: string;
  readonly stdout: string;
  /** Revenue read, as the result says; null where nothing was written. */
  readonly revenue: number | null;
}

/** Evaluates a file within the limits; whatever comes of it is said in words and leaves nothing behind. */
async function seen(file: string): Promise<Seen> {
  const [out, temporary] = [join(ROOT, 'out'), join(ROOT, 'tmp')];
  for (const folder of [out, temporary]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(temporary);
  const began = performance.now();
  const { process: running, ended } = start(['score', file, '-o', out, '-f', 'csv,json'], {
    cwd: ROOT,
    env: { TMPDIR: temporary },
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(running.pid));
  }, WATCH_MS);
  const { exit, stdout, stderr } = await ended;
  clearInterval(watch);
  expect([0, 65, 66]).toContain(exit);
  expect(stderr).not.toMatch(/KW90|\n\s+at /);
  expect(performance.now() - began).toBeLessThan(MOST_MS * SLACK);
  expect(peakBytes).toBeLessThan(MOST_BYTES);
  expect(readdirSync(temporary)).toEqual([]);
  const result = join(out, 'result.json');
  const revenue = existsSync(result)
    ? (JSON.parse(readFileSync(result, 'utf8')) as { control: { revenueRead: number } }).control.revenueRead
    : null;
  return { exit, stdout, stderr, revenue };
}

/** The most memory a process has had so far; 0 where the system doesn't tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const entriesOf = (parts: Readonly<Record<string, string | Buffer>>): ArchiveEntry[] =>
  Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) }));

function written(name: string, content: string | Buffer): string {
  const path = join(ROOT, name);
  writeFileSync(path, content);
  return path;
}

/** A text with so many megabytes of the same between two others. */
function stretched(name: string, before: string, filling: string, megabytes: number, after: string): string {
  const path = join(ROOT, name);
  const file = openSync(path, 'w');
  writeSync(file, before);
  const block = Buffer.alloc(MEGABYTE, filling);
  for (let at = 0; at < megabytes; at += 1) writeSync(file, block);
  writeSync(file, after);
  closeSync(file);
  return path;
}

afterEach(() => {
  for (const name of readdirSync(ROOT)) rmSync(join(ROOT, name), { recursive: true, force: true });
});

describe('a workbook made to do harm', () => {
  it('that inflates without end is refused', async () => {
    const bomb = Buffer.alloc(300 * MEGABYTE, ' ');
    const path = written('bombe.xlsx', archive(entriesOf(workbookParts(bomb))));
    expect(await seen(path)).toMatchObject({ exit: 65, stderr: expect.stringContaining('KW156') });
  });

  it('that lies about its size is refused', async () => {
    const entries = entriesOf(workbookParts(Buffer.alloc(300 * MEGABYTE, ' ')));
    const lying = entries.map((entry) => ({ ...entry, claimedSize: Math.min(entry.content.length, 1000) }));
    expect(await seen(written('luege.xlsx', archive(lying)))).toMatchObject({ exit: 66, revenue: null });
  });

  it('of more than ten thousand parts is refused', async () => {
    const many = Array.from({ length: 10_001 }, (_, at) => ({
      name: `xl/media/${at}.png`,
      content: Buffer.from('x'),
    }));
    const path = written('viele.xlsx', archive([...entriesOf(workbookParts(SHEET)), ...many]));
    expect(await seen(path)).toMatchObject({ exit: 65, stderr: expect.stringContaining('KW156') });
  });

  it('whose parts point out of the folder writes nothing anywhere', async () => {
    const outside = ['../boese.txt', '..\\boese.txt', '/boese.txt', '../../boese.txt'];
    const entries = outside.map((name) => ({ name, content: Buffer.from('x') }));
    const path = written('hinaus.xlsx', archive([...entriesOf(workbookParts(SHEET)), ...entries]));
    expect((await seen(path)).exit).not.toBe(70);
    expect(existsSync(join(ROOT, 'boese.txt')) || existsSync(join(ROOT, '..', 'boese.txt'))).toBe(false);
  });

  it('with an external entity is refused, and the entity not read', async () => {
    const secret = written('geheim.txt', 'streng geheim');
    const dtd = `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`;
    const path = written('dtd.xlsx', archive(entriesOf(workbookParts(dtd + SHEET.replace('Umsatz', '&e;')))));
    const { exit, stderr, stdout } = await seen(path);
    expect({ exit, stdout }).toEqual({ exit: 65, stdout: '' });
    expect(stderr).toContain('KW155');
    expect(stderr).not.toContain('streng');
  });

  it('with a used range of the whole sheet is read like any other', async () => {
    const sheet = SHEET.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>');
    expect(await seen(written('bereich.xlsx', archive(entriesOf(workbookParts(sheet)))))).toMatchObject({
      exit: 0,
      revenue: 21,
    });
  });

  it('with millions of shared strings stays within the limits', async () => {
    const items = Array.from({ length: 4_000_000 }, (_, at) => `<si><t>${at % 7}</t></si>`);
    const strings = sharedStringsXml().replace('</sst>', `${items.join('')}</sst>`);
    const path = written(
      'texte.xlsx',
      archive(entriesOf(workbookParts(SHEET, { 'xl/sharedStrings.xml': strings }))),
    );
    expect(await seen(path)).toMatchObject({ exit: 0, revenue: 21 });
  });

  it('with a million empty formatted rows is read like any other', async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 4}" s="1" customFormat="1"><c r="A${at + 4}" s="1"/></row>`,
    );
    const sheet = sheetXml(HEADING_ROW + recordRow(1) + recordRow(2) + empty.join(''));
    expect(await seen(written('leer.xlsx', archive(entriesOf(workbookParts(sheet)))))).toMatchObject({
      exit: 0,
      revenue: 21,
    });
  });
});

describe('a text file made to do harm', () => {
  it('of 5,000 columns is read', async () => {
    const extra = Array.from({ length: 5000 }, (_, at) => `Spalte ${at}`).join(';');
    const cells = ';'.repeat(4999);
    const lines = [1, 2].map((customer) => `${customer};A;0${customer}.01.2026;10,50;${cells}\n`);
    const path = written('breit.csv', `${HEADING.trimEnd()};${extra}\n${lines.join('')}`);
    expect(await seen(path)).toMatchObject({ exit: 0, revenue: 21 });
  });

  it.each([
    ['a quoted field', '1;"', '";02.01.2026;10,50\n'],
    ['a field', '1;', ';02.01.2026;10,50\n'],
  ])('with %s of 20 MB loses no amount in silence', async (_, before, after) => {
    const path = stretched('lang.csv', HEADING + before, 'x', 20, `${after}2;B;03.01.2026;10,50\n`);
    const { exit, stdout, revenue } = await seen(path);
    if (exit === 0 && revenue !== 21) expect(stdout).toMatch(/KW\d+/);
  });

  it('with a quote that is never closed in front of 20 MB loses no amount in silence', async () => {
    const path = stretched(
      'offen.csv',
      `${HEADING}1;A;02.01.2026;10,50\n2;"`,
      '3;C;04.01.2026;1,0\n',
      20,
      '',
    );
    const { exit, stdout } = await seen(path);
    if (exit === 0) expect(stdout).toMatch(/KW\d+/);
  });

  it('with cells of 100,000 digits rejects them, and shows them short', async () => {
    const digits = '9'.repeat(100_000);
    const lines = [
      '1;A;02.01.2026;10,50',
      `2;B;03.01.2026;${digits}`,
      `${digits};C;04.01.2026;10,50`,
      `3;D;${digits};1,00`,
    ];
    const { exit, stdout, revenue } = await seen(written('ziffern.csv', `${HEADING}${lines.join('\n')}\n`));
    expect({ exit, revenue }).toEqual({ exit: 0, revenue: 22 });
    expect(stdout).toContain('KW203');
    expect(stdout.length).toBeLessThan(50_000);
  });

  it.each([
    ['nothing but zeros', Buffer.alloc(3 * MEGABYTE)],
    ['nothing but quotes', Buffer.alloc(3 * MEGABYTE, '"')],
    ['nothing but delimiters', Buffer.alloc(3 * MEGABYTE, ';')],
    ['nothing but line ends', Buffer.alloc(3 * MEGABYTE, '\n')],
  ])('of %s is refused', async (name, bytes) => {
    const { exit } = await seen(written(`${name.replaceAll(' ', '-')}.csv`, bytes));
    expect([65, 66]).toContain(exit);
  });
});
