import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kundenwert } from './program.js';
import { workspace, writeLines } from './workspace.js';

const ROOT = workspace();
/** From here on lifetime value is found out by another thread. */
const CUSTOMERS = 10_000;
const DAY = 86_400_000;

/** Purchases of three years; who bought how often and when follows from the customer's number. */
function purchases(): readonly string[] {
  const lines = ['Kundennummer;Beleg;Datum;Umsatz;Einstandswert'];
  let state = 7;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * limit);
  };
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    const first = below(900);
    for (let purchase = below(4) * below(3); purchase >= 0; purchase -= 1) {
      const day = new Date(Date.UTC(2023, 0, 1) + (first + below(1090 - first)) * DAY);
      const euros = 50 + below(200);
      const cost = `${euros - 20},00`;
      lines.push(
        [100_000 + customer, lines.length, day.toISOString().slice(0, 10), `${euros},00`, cost].join(';'),
      );
    }
  }
  return lines;
}

describe('what another thread finds out about many customers', () => {
  it('is what a run about one of them finds without it', async () => {
    writeLines(ROOT, 'sales.csv', purchases());
    const stages = ['--stages', 'lifetime-value', '-q'];
    const all = await kundenwert(['score', 'sales.csv', '--format', 'csv', '-o', 'all', ...stages], {
      cwd: ROOT,
    });
    expect(all).toMatchObject({ exit: 0, stderr: '' });
    const one = await kundenwert(['customer', '100007', 'sales.csv', '-f', 'json', '-o', 'one'], {
      cwd: ROOT,
    });
    expect(one).toMatchObject({ exit: 0, stderr: '' });

    const [heading = '', ...rows] = readFileSync(join(ROOT, 'all', 'customers.csv'), 'utf8').split('\n');
    const row = rows.find((each) => each.startsWith('100007,'))?.split(',');
    const value = Number(row?.[heading.split(',').indexOf('lifetime-value.value')]);
    const about = JSON.parse(readFileSync(join(ROOT, 'one', 'customer-100007.json'), 'utf8')) as {
      stages: Record<string, { figures: readonly { id: string; value: number }[] }>;
    };
    expect(value).toBeGreaterThan(0);
    expect(about.stages['lifetime-value']?.figures).toContainEqual(
      expect.objectContaining({ id: 'lifetime-value.value', value }),
    );
  });
});
