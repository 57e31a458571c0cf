import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DemoFormat } from '../../src/demo/limits.js';
import { type DemoProgress, type DemoRequest, writeDemo } from '../../src/demo/write-demo.js';
import { demoFolders } from './demo-folders.js';

const newFolder = demoFolders();

const SMALL = { customers: 25, lines: 700, seed: 'a', formats: ['xlsx', 'csv'] as DemoFormat[] };

async function bytesOf(request: Partial<DemoRequest>): Promise<Record<string, string>> {
  const { files } = await writeDemo({ ...SMALL, directory: newFolder(), ...request });
  return Object.fromEntries(files.map((file) => [basename(file), readFileSync(file, 'base64')]));
}

const CSV_FILES = [
  'musterwerk-kunden.csv',
  'musterwerk-rechnungspositionen.csv',
  'musterwerk-services.csv',
  'musterwerk-besuche.csv',
  'musterwerk-vertrieb.csv',
  'musterwerk-zeitstudie.csv',
  'musterwerk-kosten.csv',
  'musterwerk-entscheidungen.csv',
];

describe('the written demo', () => {
  it('is the same to the byte for the same request, and another for another seed', async () => {
    const [one, same, other] = await Promise.all([
      bytesOf({}),
      bytesOf({}),
      bytesOf({ seed: 'b', directory: newFolder() }),
    ]);
    expect(Object.keys(one)).toEqual(['musterwerk.xlsx', ...CSV_FILES, 'musterwerk-kontrolle.json']);
    expect(same).toEqual(one);
    for (const name of Object.keys(one)) expect(other[name]).not.toBe(one[name]);
  });

  it('does not depend on which formats are written together', async () => {
    const together = await bytesOf({});
    expect(await bytesOf({ formats: ['csv', 'xlsx'] })).toEqual(together);
    const csv = await bytesOf({ formats: ['csv'] });
    expect(Object.keys(csv)).toEqual([...CSV_FILES, 'musterwerk-kontrolle.json']);
    for (const name of Object.keys(csv)) expect(csv[name]).toBe(together[name]);
  });

  it('replaces earlier files and leaves nothing else behind', async () => {
    const directory = newFolder();
    writeFileSync(join(directory, 'musterwerk.xlsx'), 'old');
    writeFileSync(join(directory, 'mine.txt'), 'mine');
    await writeDemo({ ...SMALL, formats: ['xlsx'], directory });
    expect(readdirSync(directory).sort()).toEqual([
      'mine.txt',
      'musterwerk-kontrolle.json',
      'musterwerk.xlsx',
    ]);
    expect(readFileSync(join(directory, 'musterwerk.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(directory, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('creates the folder, also below others that do not exist', async () => {
    const directory = join(newFolder(), 'below', 'demo');
    const { files } = await writeDemo({ ...SMALL, formats: ['csv'], directory });
    expect(files.map((file) => join(directory, basename(file)))).toEqual([...files]);
  });

  it('keeps the earlier files when interrupted', async () => {
    const directory = newFolder();
    for (const name of CSV_FILES) writeFileSync(join(directory, name), 'old');
    const stop = new AbortController();
    const work = writeDemo({
      ...SMALL,
      directory,
      lines: 12_000,
      formats: ['csv'],
      signal: stop.signal,
      onProgress: ({ rows }) => {
        if (rows > 8_000) stop.abort(new Error('interrupted'));
      },
    });
    await expect(work).rejects.toThrow('interrupted');
    expect(readdirSync(directory).sort()).toEqual([...CSV_FILES].sort());
    for (const name of CSV_FILES) expect(readFileSync(join(directory, name), 'utf8')).toBe('old');
  });

  it('tells how far it is', async () => {
    const seen: DemoProgress[] = [];
    const request = { ...SMALL, lines: 10_000, formats: ['csv'] as DemoFormat[], directory: newFolder() };
    const { control } = await writeDemo({ ...request, onProgress: (progress) => seen.push(progress) });
    const lines = seen.filter(({ table }) => table === 'Rechnungspositionen');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.at(-1)).toEqual({ table: 'Rechnungspositionen', rows: 10_000, totalRows: 10_000 });
    const order = [
      'Kunden',
      'Rechnungspositionen',
      'Services',
      'Besuche',
      'Vertrieb',
      'Zeitstudie',
      'Kosten',
      'Entscheidungen',
    ];
    expect([...new Set(seen.map(({ table }) => table))]).toEqual(order);
    expect(seen.findLast(({ table }) => table === 'Services')?.rows).toBe(control.rows.services);
  });
});
