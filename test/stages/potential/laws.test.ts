import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { potential } from '../../../src/stages/potential/stage.js';
import { columnOf, expectOrderIrrelevant, flaws } from '../report-rows.js';
import { detailOf, runPotential, type Someone } from './run-potential.js';

describe('laws of the potential stage', () => {
  const perhaps = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined, freq: 2 });
  const someone = fc.record({
    revenue: fc.integer({ min: -1000, max: 500_000 }),
    potential: perhaps(fc.integer({ min: -10, max: 900_000 })),
    statedShareOfWallet: perhaps(fc.double({ min: 0.001, max: 1.2, noNaN: true })),
    supplierRank: perhaps(fc.integer({ min: 1, max: 4 })),
    suppliers: perhaps(fc.integer({ min: 1, max: 4 })),
    industry: fc.constantFrom('Bau', 'Chemie', null),
    employees: perhaps(fc.integer({ min: 0, max: 400 })),
    contributionMargin: perhaps(fc.integer({ min: -500, max: 200_000 })),
    status: fc.constantFrom('active', 'new', 'dormant', 'prospect'),
  });
  const everybody = fc.array(someone, { maxLength: 60 }) as fc.Arbitrary<Someone[]>;
  const settings = { minPeers: 3, minKnown: 2, byDriver: 'on', byPeers: 'on', byRegression: 'on' };

  it('an estimate lies within its interval and never below the revenue; all amounts are whole cents', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const output = runPotential(people, settings);
        const [value, low, high, source] = ['value', 'low', 'high', 'method'].map((id) =>
          detailOf(output, id),
        );
        people.forEach(({ revenue }, index) => {
          if (!['driver', 'peer', 'regression'].includes(String(source![index]))) {
            expect(low![index]).toBeNaN();
            return;
          }
          expect(Number(value![index])).toBeGreaterThanOrEqual(Math.max(0, revenue));
          expect(Number(low![index])).toBeLessThanOrEqual(Number(value![index]));
          expect(Number(high![index])).toBeGreaterThanOrEqual(Number(value![index]));
        });
        for (const amount of [...value!, ...low!, ...high!, ...columnOf(output, 'profit')])
          expect(Number.isNaN(amount) || Number.isInteger(amount)).toBe(true);
        expect(flaws(output)).toEqual([]);
      }),
    );
  });

  it('whoever has a source has a potential, whoever has none has none', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const output = runPotential(people, settings);
        const source = columnOf(output, 'source');
        columnOf(output, 'value').forEach((value, index) => {
          expect(Number.isNaN(value)).toBe(source[index] === null);
        });
      }),
    );
  });

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        expectOrderIrrelevant(
          people,
          (those, ids) =>
            runPotential(
              those.map((each, index) => ({ ...each, id: ids[index]! })),
              settings,
            ),
          potential.columns.map(({ id }) => id),
        );
      }),
    );
  });

  it('a hundred times the money makes a hundred times the potential, from the same source', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const times = (people: readonly Someone[]): Someone[] =>
          people.map((each) => ({
            ...each,
            revenue: each.revenue * 100,
            ...(each.potential === undefined ? {} : { potential: each.potential * 100 }),
            ...(each.contributionMargin === undefined
              ? {}
              : { contributionMargin: each.contributionMargin * 100 }),
          }));
        // A potential derived from a share is rounded to the cent, which a larger size would multiply.
        const stated = people.map(({ statedShareOfWallet: _, supplierRank: __, ...each }) => each);
        const one = runPotential(stated, settings);
        const other = runPotential(times(stated), settings);
        expect(columnOf(other, 'source')).toEqual(columnOf(one, 'source'));
        columnOf(one, 'value').forEach((value, index) => {
          if (Number.isNaN(value)) return;
          const scaled = Number(columnOf(other, 'value')[index]) / 100;
          expect(Math.abs(scaled - Number(value))).toBeLessThanOrEqual(0.51 + 1e-6 * scaled);
        });
      }),
    );
  });
});
