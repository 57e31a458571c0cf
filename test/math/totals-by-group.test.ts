import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownTotal } from '../../src/math/known-total.js';
import { totalsByGroup } from '../../src/math/totals-by-group.js';

describe('totals by group', () => {
  it('adds up what is known; a group of which nothing is known has no total', () => {
    expect([...totalsByGroup([1, 2, Number.NaN, Number.NaN], [0, 1, 1, 2], 4)]).toEqual([
      1,
      2,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('leaves out entries that belong to no group', () => {
    expect([...totalsByGroup([1, 2, 4], [0, -1, 7], 1)]).toEqual([1]);
  });

  it('is the known total of the members of each group', () => {
    const entry = fc.record({
      value: fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
      group: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(entry), (list) => {
        const values = list.map(({ value }) => value ?? Number.NaN);
        const groups = list.map(({ group }) => group);
        const members = [0, 1, 2, 3].map((group) =>
          list.flatMap((each, at) => (each.group === group ? [at] : [])),
        );
        expect([...totalsByGroup(values, groups, 4)]).toEqual(members.map((own) => knownTotal(values, own)));
      }),
    );
  });
});
