import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { kundenwert } from './program.js';
import { workspace } from './workspace.js';

const ROOT = workspace();
const SOURCE = join(ROOT, 'source');
const NAMES = ['kunden', 'rechnungspositionen', 'services', 'besuche', 'vertrieb', 'entscheidungen'];
const FILES = NAMES.map((name) => `musterwerk-${name}.csv`);
let reference: Record<'customers.csv' | 'result.json', string>;
let runs = 0;

/** Scores copies of the same exports in a folder of their own, so that even paths are the same. */
async function outputsOf(
  given: { env?: Record<string, string>; args?: string[]; change?: (text: string) => string } = {},
): Promise<typeof reference> {
  runs += 1;
  const cwd = join(ROOT, String(runs));
  mkdirSync(cwd);
  for (const file of FILES) {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    writeFileSync(join(cwd, file), given.change?.(text) ?? text);
  }
  const args = ['score', ...FILES, '--format', 'csv,json', '-q', ...(given.args ?? [])];
  const { exit, stderr } = await kundenwert(args, { cwd, env: given.env ?? {} });
  if (exit !== 0) throw new Error(stderr);
  const read = (name: string): string => readFileSync(join(cwd, 'kundenwert-out', name), 'utf8');
  return { 'customers.csv': read('customers.csv'), 'result.json': read('result.json') };
}

/** The records of a CSV in another order, the heading first as before: backwards, then dealt onto seven heaps. */
function shuffled(text: string): string {
  const [heading = '', ...records] = text.split('\r\n').filter((line) => line !== '');
  const heaps: string[][] = Array.from({ length: 7 }, () => []);
  for (const [index, record] of records.reverse().entries()) heaps[index % 7]?.push(record);
  return [heading, ...heaps.flat()].map((line) => `${line}\r\n`).join('');
}

beforeAll(async () => {
  const size = ['--customers', '150', '--lines', '6000', '--format', 'csv', '-q'];
  const { exit, stderr } = await kundenwert(['demo', SOURCE, ...size], { cwd: ROOT });
  expect(stderr).toBe('');
  expect(exit).toBe(0);
  reference = await outputsOf();
});

describe.concurrent('the same exports give the same bytes', () => {
  it('in every stage: this comparison covers them all', () => {
    const { stages } = JSON.parse(reference['result.json']) as { stages: Record<string, { status: string }> };
    expect(Object.values(stages).map(({ status }) => status)).toEqual(
      Object.values(stages).map(() => 'done'),
    );
    expect(reference['customers.csv'].split('\n').length).toBe(152);
  });

  it.each([
    ['in a second run', {}],
    ['on the other side of the date line', { env: { TZ: 'Pacific/Kiritimati' } }],
    ['where the day begins later', { env: { TZ: 'America/Los_Angeles' } }],
    ['without a language of the machine', { env: { LANG: 'C', LC_ALL: 'C' } }],
    ['on a Turkish machine', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }],
    ['with one thread', { args: ['--set', 'engine.threads=1'] }],
    ['with two threads', { args: ['--set', 'engine.threads=2'] }],
    ['with little memory', { args: ['--set', 'engine.memoryLimit=128MB'] }],
  ])('%s', async (_, given) => {
    const outputs = await outputsOf(given);
    expect(outputs['customers.csv'] === reference['customers.csv']).toBe(true);
    expect(outputs['result.json'] === reference['result.json']).toBe(true);
  });

  it('for the customers whatever the order of the rows', async () => {
    const outputs = await outputsOf({ change: shuffled });
    expect(outputs['customers.csv']).toBe(reference['customers.csv']);
    // The sources differ in their fingerprints and in nothing else.
    const withoutPrints = (text: string): string => text.replace(/"sha256": "\w+"/g, '');
    expect(withoutPrints(outputs['result.json'])).toBe(withoutPrints(reference['result.json']));
  });
});
