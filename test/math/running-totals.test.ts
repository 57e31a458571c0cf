import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownTotal } from '../../src/math/known-total.js';
import { RunningTotals } from '../../src/math/running-totals.js';

describe('running totals', () => {
  it('are the total over all columns, one behind the other', () => {
    const figures = fc.array(fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(Number.NaN)));
    fc.assert(
      fc.property(figures, figures, (first, second) => {
        const totals = new RunningTotals(1);
        for (const values of [first, second]) totals.add(values, new Int8Array(values.length));
        expect(totals.totals()).toEqual(Float64Array.of(knownTotal([...first, ...second])));
      }),
    );
  });

  it('keep groups apart and leave out values of no group', () => {
    const totals = new RunningTotals(2);
    totals.add([1, 2, 4, 8], [0, 1, -1, 2]);
    totals.add([16], [0]);
    expect([...totals.totals()]).toEqual([17, 2]);
  });

  it('are unknown where nothing is known', () => {
    const totals = new RunningTotals(2);
    totals.add([Number.NaN, 3], [0, 1]);
    expect([...totals.totals()]).toEqual([Number.NaN, 3]);
  });
});
