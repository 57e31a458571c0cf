import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedTotals, groupSizes } from '../../src/math/grouped-totals.js';
import { knownTotal } from '../../src/math/known-total.js';

describe('totals by group', () => {
  it('leave out what is unknown and what belongs to no group', () => {
    expect([...groupedTotals([1, Number.NaN, 2, 5], [0, 0, 0, -1], 2)]).toEqual([3, 0]);
    expect([...groupSizes([0, 0, 0, -1], 2)]).toEqual([3, 0]);
  });

  it('are those of each group alone', () => {
    const entries = fc.array(
      fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -1, max: 3 })),
    );
    fc.assert(
      fc.property(entries, (list) => {
        const values = list.map(([value]) => value);
        const groups = list.map(([, group]) => group);
        const totals = groupedTotals(values, groups, 4);
        for (let group = 0; group < 4; group += 1) {
          const own = values.filter((_, at) => groups[at] === group);
          expect(totals[group]).toBe(own.length === 0 ? 0 : knownTotal(own) + 0);
          expect(groupSizes(groups, 4)[group]).toBe(own.length);
        }
      }),
    );
  });
});
