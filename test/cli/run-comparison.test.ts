import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { kundenwert } from './program.js';
import { workspace } from './workspace.js';

const ROOT = workspace();
const RECORD = '.kundenwert.json';
const HEAD = 'Kundennummer;Kunde;Gebiet;Datum;Umsatz';
const LINES = [
  '1;=Nord(1);Nord;02.01.2026;9000,00',
  '2;Zwei;Nord;05.02.2026;5000,00',
  '3;Drei;Süd;06.02.2026;900,00',
  '4;Vier;Süd;07.02.2026;800,00',
  '5;Fünf;Süd;08.02.2026;100,00',
  '6;Sechs;Süd;09.02.2026;50,00',
];

/** A folder with an export; runs `score` in it, with further arguments. */
function place(name: string) {
  const cwd = join(ROOT, name);
  mkdirSync(cwd);
  const write = (lines: readonly string[]): void =>
    writeFileSync(join(cwd, 'export.csv'), [HEAD, ...lines, ''].join('\r\n'));
  write(LINES);
  const out = join(cwd, 'kundenwert-out');
  const score = async (...args: string[]) => {
    const ended = await kundenwert(['score', 'export.csv', ...args], { cwd });
    expect(ended.exit).toBe(0);
    return ended;
  };
  const changes = (): string[][] =>
    Papa.parse<string[]>(readFileSync(join(out, 'changes.csv'), 'utf8'), { skipEmptyLines: true }).data;
  return { cwd, out, write, score, changes };
}

function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

describe.concurrent('a run after another one in the same folder', () => {
  it('gives the same bytes in every file where nothing has changed, and says so', async () => {
    const { out, score } = place('same');
    const first = await score();
    expect(first.stdout).not.toContain('Gegenüber dem Lauf davor');
    const before = bytesIn(out);
    expect(Object.keys(before)).toContain(RECORD);
    expect(Object.keys(before)).not.toContain('changes.csv');
    const second = await score();
    expect(second.stdout).toContain('Gegenüber dem Lauf davor (gleiche Daten)\n  Nichts hat sich geändert.');
    expect(bytesIn(out)).toEqual(before);
  });

  it('says which settings, figures and customers changed', async () => {
    const { out, score, changes } = place('settings');
    await score();
    const told = (await score('--set', 'stages.abc.cutPoints=[0.5,0.9]', '--lang', 'en')).stdout;
    expect(told).toContain('Compared with the run before (same data)');
    expect(told).toMatch(/stages\.abc\.cutPoints: \[0\.8, 0\.95\] → \[0\.5, 0\.9\]/);
    expect(told).toMatch(/Care hours +[\d,.]+ +[\d,.]+ +[+-]/);
    expect(told).toContain('ABC class: 2 customers move\n    A → B 1 · B → C 1');
    expect(told).toContain('changes.csv');
    const [head, ...rows] = changes();
    expect(head).toEqual(['customerId', 'name', 'column', 'before', 'after']);
    expect(rows).toContainEqual(['2', 'Zwei', 'abc.class', 'A', 'B']);
    const result = readFileSync(join(out, 'result.json'), 'utf8');
    const fresh = place('settings-fresh');
    await fresh.score('--set', 'stages.abc.cutPoints=[0.5,0.9]', '--lang', 'en');
    expect(readFileSync(join(fresh.out, 'result.json'), 'utf8')).toBe(result);
    expect(readFileSync(join(fresh.out, RECORD), 'utf8')).toBe(readFileSync(join(out, RECORD), 'utf8'));
  });

  it('tells new and vanished customers, and of other data; no name acts as a formula', async () => {
    const { score, write, changes } = place('data');
    await score();
    write([...LINES.slice(0, 5), '=7;+Sieben;Nord;31.03.2026;70,00', '1;=Nord(1);Nord;31.03.2026;1,00']);
    const { stdout } = await score();
    expect(stdout).toContain('(andere Daten, Stichtag 09.02.2026 → 31.03.2026)');
    expect(stdout).toContain('Neue Kunden: 1 · Weggefallene Kunden: 1');
    expect(stdout).toMatch(/Umsatz gelesen +15\.850 +15\.871 +\+21/);
    expect(changes()).toContainEqual(["'=7", "'+Sieben", 'customerId', '', "'=7"]);
    expect(changes()).toContainEqual(['6', '', 'customerId', '6', '']);
  });

  it('empties the list of an earlier change where there is none any more', async () => {
    const { score, changes } = place('emptied');
    await score();
    await score('--set', 'stages.abc.cutPoints=[0.5,0.9]');
    expect(changes().length).toBeGreaterThan(1);
    await score('--set', 'stages.abc.cutPoints=[0.5,0.9]');
    expect(changes()).toHaveLength(1);
  });

  it('compares nothing with --no-compare, but leaves its record for the next one', async () => {
    const { score } = place('off');
    await score();
    const { stdout } = await score('--set', 'stages.abc.cutPoints=[0.5,0.9]', '--no-compare');
    expect(stdout).not.toContain('Gegenüber dem Lauf davor');
    expect((await score('--set', 'stages.abc.cutPoints=[0.5,0.9]')).stdout).toContain(
      'Nichts hat sich geändert',
    );
  });
});

describe.concurrent('a record that cannot be used', () => {
  let sound = '';

  beforeAll(async () => {
    const { out, score } = place('sound');
    await score('-f', 'json');
    sound = readFileSync(join(out, RECORD), 'utf8');
  });

  it.each([
    ['empty', () => ''],
    ['cut off', () => sound.slice(0, sound.length / 2)],
    ['of something else', () => '{"name":"kundenwert"}'],
    ['a list', () => '[1,2,3]'],
    ['of another form', () => sound.replace('run record 1', 'run record 99')],
    ['with places that do not exist', () => sound.replace(/"at":\[0/, '"at":[99')],
    ['with fewer customers than figures', () => sound.replace(/"customerIds":\["1",/, '"customerIds":[')],
    ['with texts for figures', () => sound.replace(/"revenueRead":\d+/, '"revenueRead":"x"')],
    ['of bytes that are no text', () => '\0\u0001\ufffd'],
  ])('is told and passed over: %s', async (name, text) => {
    const { out, score } = place(name.replaceAll(' ', '-'));
    mkdirSync(out);
    writeFileSync(join(out, RECORD), text());
    const { stdout, stderr } = await score('-f', 'json');
    expect(stdout).not.toContain('Gegenüber dem Lauf davor');
    expect(stderr).toContain('KW621');
    expect(readFileSync(join(out, RECORD), 'utf8')).toBe(sound);
  });

  it('cannot act on the terminal', async () => {
    const { out, score } = place('hostile');
    await score('-f', 'json');
    const record = JSON.parse(readFileSync(join(out, RECORD), 'utf8'));
    record.settings['stages.\u001b[31mevil'] = '\u001b]0;title\u0007';
    record.columns['abc.class'].words[0] = '\u001b[2J';
    writeFileSync(join(out, RECORD), JSON.stringify(record));
    const { stdout, stderr } = await score('-f', 'json');
    expect(stderr).toBe('');
    expect(stdout).toContain('Gegenüber dem Lauf davor');
    expect(stdout).toContain('evil');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(stdout).not.toMatch(/[\u001b\u0007]/);
  });
});
