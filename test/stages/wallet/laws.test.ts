import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallet } from '../../../src/stages/wallet/stage.js';
import { cellsOf, columnOf, expectOrderIrrelevant, flaws } from '../report-rows.js';
import { type Given, runWallet, unknown } from './run-wallet.js';

describe('laws of the wallet stage', () => {
  const someone = fc.record({
    revenue: fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.constant(unknown)),
    potential: fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.constant(unknown)),
    share: fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constant(unknown)),
    margin: fc.oneof(fc.integer({ min: -500, max: 30_000 }), fc.constant(unknown)),
    status: fc.constantFrom('active', 'new', 'prospect', null),
  });
  const everybody = fc.array(someone, { maxLength: 30 });
  type Someone = { revenue: number; potential: number; share: number; margin: number; status: string | null };
  const given = (people: readonly Someone[]): Given => ({
    revenue: people.map(({ revenue }) => revenue),
    potential: people.map(({ potential }) => potential),
    statedShareOfWallet: people.map(({ share }) => share),
    contributionMargin: people.map(({ margin }) => margin),
    status: people.map(({ status }) => status),
  });

  it('the rows of the matrix add up to all customers, revenue and potential to the cent', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const output = runWallet(given(people));
        for (const column of [
          'customers',
          'newCustomers',
          'revenue',
          'potential',
          'untappedRevenue',
          'untappedMargin',
        ]) {
          const cells = cellsOf(output, 'matrix', column).map(Number);
          const known = cells.slice(0, -1).filter((cell) => !Number.isNaN(cell));
          expect(known.reduce((sum, cell) => sum + cell, 0)).toBe(cells.at(-1)! || 0);
        }
        const exact = people.reduce((sum, { revenue }) => sum + (Number.isNaN(revenue) ? 0 : revenue), 0);
        expect(Number(cellsOf(output, 'matrix', 'revenue').at(-1)) || 0).toBe(exact);
        expect(flaws(output)).toEqual([]);
      }),
    );
  });

  it('the share lies between 0 and 100 %, nothing untapped is negative, amounts are whole cents', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const output = runWallet(given(people));
        for (const share of columnOf(output, 'shareOfWallet').map(Number))
          expect(Number.isNaN(share) || (share >= 0 && share <= 1)).toBe(true);
        for (const id of ['potential', 'untappedRevenue', 'untappedMargin'])
          for (const amount of columnOf(output, id).map(Number))
            expect(Number.isNaN(amount) || (amount >= 0 && Number.isInteger(amount))).toBe(true);
      }),
    );
  });

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        expectOrderIrrelevant(
          people,
          (those, ids) => runWallet({ ...given(those), ids }),
          wallet.columns.map(({ id }) => id),
        );
      }),
    );
  });
});
