import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineForTests } from '../../engine/test-engine.js';
import { loadFiles, rowsOf } from '../load-files.js';

/** One thread: over a handful of rows, several only wait for each other. */
const test = engineForTests(1);

interface Position {
  readonly order: number;
  readonly product: number;
  readonly quantity: number;
}
interface Export {
  /** Customer of each order; null where its head is missing. */
  readonly heads: readonly (number | null)[];
  /** Price in cents of each article; null where it is missing in the master. */
  readonly prices: readonly (number | null)[];
  readonly positions: readonly Position[];
  /** Whether the positions' numbers have lost their leading zeros. */
  readonly isBare: boolean;
  /** In how many files the positions come. */
  readonly files: number;
}

const exports: fc.Arbitrary<Export> = fc.record({
  heads: fc.array(fc.option(fc.integer({ min: 100, max: 105 }), { freq: 8 }), {
    minLength: 4,
    maxLength: 12,
  }),
  prices: fc.array(fc.option(fc.integer({ min: 1, max: 99_999 }), { freq: 8 }), {
    minLength: 4,
    maxLength: 9,
  }),
  positions: fc.array(
    fc.record({
      order: fc.nat({ max: 11 }),
      product: fc.nat({ max: 8 }),
      quantity: fc.integer({ min: -5, max: 50 }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  isBare: fc.boolean(),
  files: fc.integer({ min: 1, max: 3 }),
});

const orderKey = (order: number): string => String(order + 1).padStart(5, '0');
const money = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

function filesOf({ heads, prices, positions, isBare, files }: Export): Record<string, string> {
  const table = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  const written: Record<string, string> = {
    'heads.csv': table([
      'Belegnr;Kundennr;Datum',
      ...heads.flatMap((customer, at) =>
        customer === null ? [] : [`${orderKey(at)};${customer};02.03.2026`],
      ),
    ]),
    'products.csv': table([
      'Artikelnr;Preis',
      ...prices.flatMap((price, at) => (price === null ? [] : [`P${at};${money(price)}`])),
    ]),
  };
  for (let part = 0; part < files; part += 1) {
    const own = positions.filter((_, at) => at % files === part);
    if (own.length === 0) continue;
    written[`positions-${part}.csv`] = table([
      'Belegnr;Artikelnr;Menge',
      ...own.map(({ order, product, quantity }) => {
        const key = orderKey(order);
        return `${isBare ? key.replace(/^0+/, '') : key};P${product};${quantity}`;
      }),
    ]);
  }
  return written;
}

/** What a person with a pocket calculator would book to each customer, in cents. */
function byHand({ heads, prices, positions }: Export): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { order, product, quantity } of positions) {
    const [customer, price] = [heads[order] ?? null, prices[product] ?? null];
    if (customer === null || price === null) continue;
    sums.set(String(customer), (sums.get(String(customer)) ?? 0) + price * quantity);
  }
  return sums;
}

/** The settings name the keys, so that even a join that finds little is carried out. */
const NAMED = {
  'order-items': { columns: { invoiceNumber: 'Belegnr', productId: 'Artikelnr' } },
};

describe('joining and then adding up', () => {
  it('is adding up key by key, and every position is used, rejected or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(exports, async (given) => {
        const expected = byHand(given);
        // Where nothing can be joined at all, nothing is: that is another test.
        fc.pre(expected.size > 0);
        const { loaded } = await loadFiles(test, filesOf(given), NAMED);
        const sums = new Map<string, number>();
        for (const row of await rowsOf(test, 'invoice-lines', ['customerId', 'revenue'])) {
          const [customer = '', revenue = ''] = row.split(' | ');
          sums.set(customer, (sums.get(customer) ?? 0) + Math.round(Number(revenue) * 100));
        }
        expect(sums).toEqual(expected);
        const totals = loaded.tables.get('invoice-lines')?.totals ?? [];
        expect(totals.reduce((rows, each) => rows + each.rows, 0)).toBe(given.positions.length);
      }),
      { numRuns: 15, seed: 20_260_331 },
    );
  }, 60_000);
});
