import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { kundenwert } from './program.js';
import { workspace } from './workspace.js';

const ROOT = workspace();
const NAMES = ['kunden', 'rechnungspositionen', 'services', 'besuche', 'vertrieb', 'entscheidungen'];
const FILES = NAMES.map((name) => `demo/musterwerk-${name}.csv`);

const run = (command: string, out: string, ...args: string[]) =>
  kundenwert([command, ...FILES, '-o', out, ...args], { cwd: ROOT });

function scenario(name: string, ...lines: string[]): string {
  writeFileSync(join(ROOT, name), `${lines.join('\n')}\n`);
  return name;
}

/** The rows of a CSV by heading. */
function csv(out: string, name: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(join(ROOT, out, name), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const json = (out: string, name: string) => JSON.parse(readFileSync(join(ROOT, out, name), 'utf8'));

beforeAll(async () => {
  const size = ['--customers', '150', '--lines', '15000', '--format', 'csv', '-q'];
  expect((await kundenwert(['demo', 'demo', ...size], { cwd: ROOT })).exit).toBe(0);
  scenario('fewer.yaml', 'name: "=Weniger"', 'stages:', '  care-model: { classes: { A: { visits: 4 } } }');
  scenario(
    'sharper.yaml',
    'stages: { abc: { cutPoints: [0.5, 0.7] }, contribution: { cutPoints: [0.5, 0.7] } }',
  );
});

describe.concurrent('kundenwert size', () => {
  it('gives the figures of score, in files of its own', async () => {
    const [sized, scored] = await Promise.all([run('size', 'sized'), run('score', 'scored')]);
    expect([sized.exit, sized.stderr, scored.exit]).toEqual([0, '', 0]);
    expect(readdirSync(join(ROOT, 'sized')).sort()).toEqual([
      '.kundenwert.json',
      'sizing.csv',
      'sizing.json',
      'sizing.xlsx',
      'territories.csv',
    ]);
    for (const name of ['sizing.csv', 'territories.csv']) {
      expect(readFileSync(join(ROOT, 'sized', name), 'utf8')).toBe(
        readFileSync(join(ROOT, 'scored', name), 'utf8'),
      );
    }
    const [one, other] = [json('sized', 'sizing.json').stages, json('scored', 'result.json').stages];
    for (const id of ['care-model', 'salesforce-sizing', 'territory']) expect(one[id]).toEqual(other[id]);
    expect(sized.stdout).toContain('In Kürze\n  Köpfe ');
    expect(sized.stdout).toContain('Personalbedarf nach Kundenzeitanteil');
    expect(sized.stdout).toContain('Auslastung');
    expect(sized.stdout).not.toContain('ABC-Analyse\n');
  });

  it('computes scenarios as runs of their own would', async () => {
    const { exit, stdout } = await run(
      'size',
      'both',
      '--scenario',
      'fewer.yaml',
      '--scenario',
      'sharper.yaml',
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('Szenarien im Vergleich');
    const alone = await run('size', 'alone', '--set', 'stages.care-model.classes.A.visits=4', '-f', 'csv');
    expect(alone.exit).toBe(0);
    const own = csv('alone', 'sizing.csv').filter(({ kind }) => kind === 'measured' || kind === 'assumed');
    const rows = csv('both', 'scenarios.csv').filter((row) => row.scenario === "'=Weniger");
    for (const measure of ['heads', 'cost', 'hours']) {
      for (const { role = '', ...row } of own) {
        if (row.heads === '') continue;
        const found = rows.find(
          (each) => each.level === 'role' && each.key === role && each.measure === measure,
        );
        expect(Number(found?.value), `${role} ${measure}`).toBe(Number(row[measure]));
      }
    }
    for (const { value, base, change } of rows) {
      if (change !== '') expect(Number(value) - Number(base)).toBeCloseTo(Number(change), 5);
    }
    const total = rows.find(({ level, measure }) => level === 'total' && measure === 'visits');
    expect(Number(total?.change)).toBeLessThan(0);
  });

  it('counts the customers who move as often as it lists them, in every output', async () => {
    const { exit } = await run('size', 'moves', '--scenario', 'sharper.yaml', '--lang', 'en');
    expect(exit).toBe(0);
    const listed = csv('moves', 'scenario-customers.csv');
    expect(listed.length).toBeGreaterThan(0);
    const { tables } = json('moves', 'sizing.json').stages.scenarios;
    const table = (id: string) => tables.find((each: { id: string }) => each.id === id);
    const moved = table('moves').rows.filter((row: unknown[]) => row[1] === 'Care class');
    const sum = moved.reduce((all: number, row: number[]) => all + row.at(-1)!, 0);
    expect(sum).toBe(listed.filter(({ column }) => column === 'care-model.careClass').length);
    const place = table('overview').columns.findIndex((each: { id: string }) => each.id === 'moved');
    expect(table('overview').rows[1][place]).toBe(new Set(listed.map(({ customerId }) => customerId)).size);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(join(ROOT, 'moves', 'sizing.xlsx')) as never);
    expect(book.worksheets.map(({ name }) => name).slice(0, 5)).toEqual([
      'Overview',
      'Customers',
      'Scenarios',
      'Salesforce sizing',
      'Care model',
    ]);
  });

  it('gives the same bytes again, whatever the folder holds', { timeout: 180_000 }, async () => {
    const twice = async () => {
      const { exit } = await run('size', 'twice', '--scenario', 'fewer.yaml');
      expect(exit).toBe(0);
      return Object.fromEntries(
        readdirSync(join(ROOT, 'twice')).map((name) => [
          name,
          readFileSync(join(ROOT, 'twice', name)).toString('base64'),
        ]),
      );
    };
    const first = await twice();
    expect(await twice()).toEqual(first);
  });
});

describe.concurrent('a scenario that cannot be computed', () => {
  it.each([
    ['another period', ['months: 24'], 'KW620', 'Zeile 1'],
    ['the stages', ['stages:', '  run: [abc]'], 'KW620', 'Zeile 2'],
    ['a mapping', ['name: x', 'tables:', '  invoice-lines:', '    headerRow: 3'], 'KW620', 'Zeile 4'],
    ['an unknown key', ['stages:', '  abc:', '    cutpoint: [0.5]'], 'KW303', 'Zeile 3'],
    [
      'a value that cannot be',
      ['stages:', '  care-model: { classes: { A: { visits: -1 } } }'],
      'KW304',
      'Zeile 2',
    ],
    ['a name that is none', ['name: [x]'], 'KW304', 'Zeile 1'],
    ['no YAML', ['stages: {'], 'KW301', 'none.yaml'],
  ])('is refused with its place: %s', async (name, lines, code, placed) => {
    const file = scenario(name === 'no YAML' ? 'none.yaml' : `${name.replaceAll(' ', '-')}.yaml`, ...lines);
    const { exit, stdout, stderr } = await run('size', `refused-${file}`, '--scenario', file);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
    expect(stderr).toContain(file);
    expect(stderr).toContain(placed);
  });

  it('is refused where two are called alike, or a file is missing', async () => {
    const twice = await run('size', 'alike', '--scenario', 'fewer.yaml', '--scenario', 'fewer.yaml');
    expect([twice.exit, twice.stderr.includes('KW622')]).toEqual([2, true]);
    const missing = await run('size', 'missing', '--scenario', 'nowhere.yaml');
    expect([missing.exit, missing.stderr.includes('KW101')]).toEqual([66, true]);
  });

  it('may repeat what holds for all', async () => {
    const file = scenario('repeats.yaml', 'months: 12', 'stages: { abc: { cutPoints: [0.6, 0.9] } }');
    expect((await run('size', 'repeats', '--scenario', file, '-f', 'csv', '-q')).exit).toBe(0);
  });
});
