import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../cli/case-outcome.js';
import { kundenwert } from '../cli/run-after-run.js';
import { workspace } from '../cli/workspace.js';
import { isMissing, realData } from './scored.js';

const PURCHASES = realData('cdnow/CDNOW_sample.txt');
const SUMMARY = realData('cdnow/cdnow_customers_summary.csv');
const folder = workspace();

/**
 * CDNOW sample: purchases of 2,357 customers, with the published summary of the first 39 weeks: repeat purchases,
 * weeks from the first purchase to the last and to the end.
 */
describe.skipIf(isMissing(PURCHASES) || isMissing(SUMMARY))('CDNOW', () => {
  it('has the published frequency and recency of every customer who paid anything', async () => {
    const rows = readFileSync(PURCHASES, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.trim().split(/\s+/));
    const lines = rows.map(
      ([, id, date = '', , amount]) =>
        `K${Number(id)};${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)};${amount}`,
    );
    writeFileSync(join(folder, 'cdnow.csv'), `Customer;Date;Revenue\n${lines.join('\n')}\n`);
    const run = 'score cdnow.csv --as-of 1997-09-30 --months all --stages buying-behaviour --format csv,json';
    const ended = await kundenwert(run.split(' '), { cwd: folder });
    expect(ended.stderr).toBe('');
    const { customers } = outcomeOf(ended, join(folder, 'kundenwert-out'));
    const ours = new Map(customers.map((row) => [row.customerId, row]));
    const published = readFileSync(SUMMARY, 'utf8').trim().split(/\r?\n/).slice(1);
    let free = 0;
    for (const line of published) {
      const [id, frequency, recency, age] = line.split(',').map(Number);
      const own = ours.get(`K${id}`);
      if (own?.['buying-behaviour.frequency'] === '0') {
        free += 1;
        continue;
      }
      expect(Number(own?.['buying-behaviour.frequency']), line).toBe(frequency! + 1);
      expect(Number(own?.['buying-behaviour.recency']), line).toBe(Math.round((age! - recency!) * 7));
    }
    expect([published.length, free]).toEqual([2357, 8]);
  });
});
