import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, outcomeOf } from '../../../cli/case-outcome.js';
import { kundenwert } from '../../../cli/program.js';
import { workspace } from '../../../cli/workspace.js';
import { cell, planOf, readQuickly } from './quick-records.js';

const ROOT = workspace();

describe('reading in several threads', () => {
  const path = join(ROOT, 'records.csv');
  let code: URL;
  beforeAll(async () => {
    const input = fileURLToPath(
      new URL('../../../../src/ingest/text/quick/piece-worker.ts', import.meta.url),
    );
    const bundle = await rolldown({ input, platform: 'node' });
    const file = join(ROOT, 'piece-worker.mjs');
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    code = pathToFileURL(file);
  });

  const plan = planOf([
    cell(0, { role: 'key' }),
    cell(1),
    cell(2, { role: 'day', form: 'iso' }),
    cell(3, { role: 'amount' }),
    cell(4, { role: 'hash' }),
  ]);
  const names = [
    'Kurz',
    'Ein Name von mehr als zwölf Bytes',
    '"zwei\nZeilen; eine Zelle"',
    '',
    '"drei\n\n\nZeilen" ',
  ];
  const content = (count: number): string =>
    Array.from({ length: count }, (_, row) => {
      const name = names[row % 101 === 100 ? 4 : row % 4]?.trimEnd() ?? '';
      const amount = row % 97 === 0 ? 'kein Betrag' : `${row},5`;
      return `k${row % 50};${name};2025-01-${row % 9 === 0 ? '' : '1'}${row % 9};${amount};R${row >> 2}\n`;
    }).join('');

  it('gives what reading in one gives', async () => {
    const file = { content: content(4000), delimiter: ';', width: 5, skipLines: 0 };
    const here = await readQuickly(path, file, plan);
    expect(here?.rows.length).toBeGreaterThan(3000);
    expect(here?.odd.length).toBeGreaterThan(100);
    for (const threads of [1, 2, 3])
      expect(await readQuickly(path, file, plan, { code, threads, pieceBytes: 10_000 })).toEqual(here);
  });

  it('gives way as well where the structure is broken, and is ready for the next file', async () => {
    for (const broken of ['k;a\n', 'k;"a;b;c;d\n', 'k;"a"b;c;d;e\n']) {
      const file = { content: content(500) + broken + content(500), delimiter: ';', width: 5, skipLines: 0 };
      expect(await readQuickly(path, file, plan, { code, threads: 2, pieceBytes: 5000 })).toBeNull();
    }
  });

  it('fails where a thread does, instead of waiting for it', async () => {
    const file = { content: content(500), delimiter: ';', width: 5, skipLines: 0 };
    const missing = pathToFileURL(join(ROOT, 'missing.mjs'));
    await expect(
      readQuickly(path, file, plan, { code: missing, threads: 2, pieceBytes: 1000 }),
    ).rejects.toThrow();
    const failing = join(ROOT, 'failing.mjs');
    writeFileSync(failing, 'throw new Error("nothing is read here");');
    await expect(
      readQuickly(path, file, plan, { code: pathToFileURL(failing), threads: 2, pieceBytes: 1000 }),
    ).rejects.toThrow('nothing is read here');
    const ending = join(ROOT, 'ending.mjs');
    writeFileSync(ending, 'process.exit(0);');
    await expect(
      readQuickly(path, file, plan, { code: pathToFileURL(ending), threads: 2, pieceBytes: 1000 }),
    ).rejects.toThrow('ended early');
  });
});

describe('a large file from the command line', () => {
  it('gives the same bytes whatever the number of threads', async () => {
    const rows = 285_000;
    const lines = ['Kundennummer;Kunde;Datum;Umsatz;Rechnungsnr;Belegart\n'];
    for (let row = 0; row < rows; row += 1) {
      const day = 1 + (row % 28);
      const name = row % 1000 === 0 ? '"Müller\nStraßenbau"' : `Kunde Nummer ${row % 500}`;
      const amount = row % 50_000 === 7 ? 'unklar' : `1.${100 + (row % 900)},25`;
      lines.push(
        `${10_000 + (row % 500)};${name};${day < 10 ? 0 : ''}${day}.03.2025;${amount};RE-${row >> 2};Rechnung\n`,
      );
    }
    const text = lines.join('');
    expect(text.length).toBeGreaterThan(16 << 20);
    const source = join(ROOT, 'large.csv');
    writeFileSync(source, text);
    const outputs = await Promise.all(
      [1, 2].map(async (threads) => {
        const cwd = join(ROOT, `threads-${threads}`);
        mkdirSync(cwd);
        linkSync(source, join(cwd, 'large.csv'));
        const args = [
          'score',
          'large.csv',
          '--format',
          'csv,json',
          '-q',
          '--set',
          `engine.threads=${threads}`,
        ];
        const ended = await kundenwert(args, { cwd });
        const out = join(cwd, 'kundenwert-out');
        return {
          outcome: outcomeOf(ended, out),
          bytes: ['customers.csv', 'result.json'].map((name) => readFileSync(join(out, name), 'utf8')),
        };
      }),
    );
    const [one, two] = outputs;
    expect(one?.outcome.exit).toBe(0);
    expect(one?.outcome.customers).toHaveLength(500);
    expect(at(one?.outcome.result, 'sources.0.rowsRead')).toBe(rows);
    // Quoted line breaks stand above the rows that are listed.
    const listed = one?.outcome.problems.filter(({ code }) => code === 'KW203').map(({ row }) => row);
    const breaks = (row: number): number => Math.ceil(row / 1000);
    expect(listed).toEqual(
      [0, 1, 2, 3, 4, 5].map((each) => each * 50_000 + 7).map((row) => row + 2 + breaks(row)),
    );
    expect(one?.bytes.map((bytes, at) => bytes === two?.bytes[at])).toEqual([true, true]);
  });
});
