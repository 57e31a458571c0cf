import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings as settingsSchema } from '../../../src/stages/score/settings.js';
import { score } from '../../../src/stages/score/stage.js';
import { cellsOf, columnOf, expectOrderIrrelevant, flaws, problemCodes, rowOf } from '../report-rows.js';
import { runScore, unknown } from './run-score.js';

const one = (column: string, rest: object = {}) => ({ criteria: [{ column, weight: 1, ...rest }] });

describe('normalisation', () => {
  it('percentile: the share below and half of the equals', () => {
    const output = runScore({ numbers: { x: [10, 30, 10, unknown, 20] } }, one('x'));
    expect(columnOf(output, 'points')).toEqual([25, 87.5, 25, unknown, 62.5]);
  });

  it('min-max lets one giant squeeze the others, percentile does not', () => {
    const numbers = { x: [1, 2, 3, 1000] };
    const squeezed = columnOf(runScore({ numbers }, one('x', { normalise: 'min-max' })), 'points');
    expect(squeezed.slice(0, 3).every((points) => Number(points) < 1)).toBe(true);
    expect(columnOf(runScore({ numbers }, one('x')), 'points')).toEqual([12.5, 37.5, 62.5, 87.5]);
  });

  it('min-max of equal values says nothing', () => {
    const output = runScore({ numbers: { x: [5, 5] } }, one('x', { normalise: 'min-max' }));
    expect(columnOf(output, 'points')).toEqual([50, 50]);
  });

  it('log-min-max works in currency units and takes negative values as zero', () => {
    const given = { numbers: { x: [-5000, 0, 900, 9900] }, units: { x: 'amount' } } as const;
    const points = columnOf(runScore(given, one('x', { normalise: 'log-min-max' })), 'points');
    expect(points).toEqual([0, 0, expect.closeTo(50, 10), 100]);
  });

  it('anchors: straight between, level outside, amounts in currency units', () => {
    const anchors = [
      { value: 0, points: 0 },
      { value: 10, points: 40 },
      { value: 50, points: 100 },
    ];
    const given = { numbers: { x: [-100, 500, 3000, 9900] }, units: { x: 'amount' } } as const;
    const output = runScore(given, one('x', { normalise: 'anchors', anchors }));
    expect(columnOf(output, 'points')).toEqual([0, 20, 70, 100]);
  });

  it('values: points by category, what is not listed is unknown', () => {
    const output = runScore(
      { numbers: {}, texts: { size: ['high', 'low', 'other', null] } },
      one('size', { normalise: 'values', values: { high: 100, low: 10 } }),
    );
    expect(columnOf(output, 'points')).toEqual([100, 10, unknown, unknown]);
    expect(columnOf(output, 'class')).toEqual(['A', 'D', 'unknown', 'unknown']);
  });

  it('turns round where less is better', () => {
    const output = runScore({ numbers: { x: [1, 2] } }, one('x', { direction: 'lower' }));
    expect(columnOf(output, 'points')).toEqual([75, 25]);
  });
});

describe('the score', () => {
  /** Ten criteria, 0 to 10 points, weights of 100 % in all: 25 of 100 points decide about keeping a customer. */
  it('reproduces a published catalogue of ten criteria with its limit of 25 points', () => {
    const weights = [20, 15, 15, 10, 10, 10, 5, 5, 5, 5];
    const anchors = [
      { value: 0, points: 0 },
      { value: 10, points: 100 },
    ];
    const numbers = Object.fromEntries(weights.map((_, at) => [`c${at}`, [10, 2.5, 2.4]]));
    const criteria = weights.map((weight, at) => ({
      column: `c${at}`,
      weight,
      normalise: 'anchors',
      anchors,
    }));
    const output = runScore({ numbers }, { criteria, limits: [25] });
    expect(columnOf(output, 'points')).toEqual([100, expect.closeTo(25, 9), expect.closeTo(24, 9)]);
    expect(columnOf(output, 'class')).toEqual(['A', 'A', 'B']);
  });

  it('ranks 1,000,000 at 2 % below 100,000 at 25 % where the margin in currency is the criterion', () => {
    const given = { numbers: { 'contribution.value': [2_000_000, 2_500_000] } };
    const [giant, solid] = columnOf(runScore(given, one('contribution.value')), 'points');
    expect(Number(giant)).toBeLessThan(Number(solid));
  });

  it('spreads the weight of what is unknown, shows coverage, and refuses below half', () => {
    const criteria = [
      {
        column: 'x',
        weight: 50,
        normalise: 'anchors',
        anchors: [
          { value: 0, points: 0 },
          { value: 1, points: 100 },
        ],
      },
      {
        column: 'y',
        weight: 30,
        normalise: 'anchors',
        anchors: [
          { value: 0, points: 0 },
          { value: 1, points: 100 },
        ],
      },
      {
        column: 'z',
        weight: 20,
        normalise: 'anchors',
        anchors: [
          { value: 0, points: 0 },
          { value: 1, points: 100 },
        ],
      },
    ];
    const output = runScore(
      { numbers: { x: [1, 1, unknown], y: [0, unknown, 1], z: [0, unknown, unknown] } },
      { criteria },
    );
    expect(columnOf(output, 'points')).toEqual([50, 100, unknown]);
    expect(columnOf(output, 'coverage').map((each) => Math.round(Number(each) * 100))).toEqual([100, 50, 30]);
    expect(columnOf(output, 'class')).toEqual(['B', 'A', 'unknown']);
    expect(problemCodes(output)).toContain('KW539');
  });

  it('takes the first column that the data have, and reports a criterion that they lack', () => {
    const output = runScore(
      { numbers: { y: [1, 2] } },
      {
        criteria: [
          { column: ['x', 'y'], weight: 3 },
          { column: 'z', weight: 1 },
        ],
      },
    );
    expect(cellsOf(output, 'criteria', 'column')).toEqual(['y', 'z']);
    expect(cellsOf(output, 'criteria', 'known')).toEqual([2, 0]);
    expect(problemCodes(output)).toEqual(['KW538']);
  });

  it('warns of two criteria that say the same', () => {
    const criteria = [
      { column: 'x', weight: 1 },
      { column: 'y', weight: 1 },
      { column: 'z', weight: 1 },
    ];
    const output = runScore({ numbers: { x: [1, 2, 3, 4], y: [2, 4, 6, 9], z: [3, 1, 4, 1] } }, { criteria });
    expect(problemCodes(output)).toEqual(['KW537']);
    expect(output.problems?.[0]?.message.de).toContain('„x“ und „y“');
  });

  it('counts who changes class when a weight moves by a fifth', () => {
    const fixed = {
      normalise: 'anchors',
      anchors: [
        { value: 0, points: 0 },
        { value: 100, points: 100 },
      ],
    };
    const output = runScore(
      // 0.5 × 100 + 0.5 × 0 = 50; with x at 0.6 / 1.1 it is 54.5, with 0.4 / 0.9 it is 44.4.
      { numbers: { x: [100, 80], y: [0, 80] } },
      {
        criteria: [
          { column: 'x', weight: 1, ...fixed },
          { column: 'y', weight: 1, ...fixed },
        ],
        limits: [52],
      },
    );
    expect(columnOf(output, 'class')).toEqual(['B', 'A']);
    expect(rowOf(output, 'sensitivity', 'x')).toMatchObject({ more: 1, less: 0, largest: 0.5 });
    expect(rowOf(output, 'sensitivity', 'y')).toMatchObject({ more: 0, less: 1 });
    expect(flaws(output)).toEqual([]);
  });

  it('leaves newcomers and customers without a booking out; they move nobody', () => {
    const status = ['active', 'new', 'dormant', 'prospect', 'active'];
    const revenue = [100, 100, 0, unknown, 100];
    const output = runScore({ numbers: { revenue, x: [1, 9, 9, 9, 2] }, status }, one('x'));
    expect(columnOf(output, 'points')).toEqual([25, unknown, unknown, unknown, 75]);
    expect(columnOf(output, 'class')).toEqual(['D', 'new', 'dormant', 'prospect', 'A']);
    const all = runScore(
      { numbers: { revenue, x: [1, 9, 9, 9, 2] }, status },
      { ...one('x'), newCustomers: 'classify' },
    );
    expect(columnOf(all, 'class')).toEqual(['D', 'A', 'dormant', 'prospect', 'B']);
  });

  it('says so where nobody has points, and draws nothing', () => {
    const output = runScore({ numbers: { revenue: [1, 2] } }, one('x'));
    expect(columnOf(output, 'class')).toEqual(['unknown', 'unknown']);
    expect(output.charts).toEqual([]);
    expect(output.findings?.map(({ question }) => question)).toEqual(['gap']);
    expect(flaws(output)).toEqual([]);
  });
});

describe('laws', () => {
  const figures = fc.array(
    fc.tuple(
      fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.constant(unknown)),
      fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(unknown)),
    ),
    { minLength: 1, maxLength: 30 },
  );
  const criteria = (first: number, second: number) => ({
    criteria: [
      { column: 'x', weight: first },
      { column: 'y', weight: second, direction: 'lower' },
    ],
  });
  const numbers = (pairs: readonly (readonly [number, number])[]) => ({
    x: pairs.map(([x]) => x),
    y: pairs.map(([, y]) => y),
  });

  it('money on another scale leaves percentile scores as they are', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 2, max: 1000 }), (pairs, factor) => {
        const plain = runScore({ numbers: numbers(pairs) }, criteria(1, 1));
        const scaled = runScore({ numbers: numbers(pairs.map(([x, y]) => [x * factor, y])) }, criteria(1, 1));
        expect(columnOf(scaled, 'points')).toEqual(columnOf(plain, 'points'));
      }),
    );
  });

  it('only the ratio of weights counts', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(2, 4, 0.5), (pairs, factor) => {
        const plain = runScore({ numbers: numbers(pairs) }, criteria(3, 1));
        const more = runScore({ numbers: numbers(pairs) }, criteria(3 * factor, factor));
        expect(columnOf(more, 'points')).toEqual(columnOf(plain, 'points'));
        expect(columnOf(more, 'class')).toEqual(columnOf(plain, 'class'));
      }),
    );
  });

  it('points lie between 0 and 100, and classes add up to all customers', () => {
    fc.assert(
      fc.property(figures, (pairs) => {
        const output = runScore({ numbers: numbers(pairs) }, criteria(2, 1));
        for (const each of columnOf(output, 'points')) {
          expect(Number.isNaN(each) || (Number(each) >= 0 && Number(each) <= 100)).toBe(true);
        }
        const counts = cellsOf(output, 'classes', 'customers').map(Number);
        expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
        expect(flaws(output)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(figures, (pairs) => {
        expectOrderIrrelevant(pairs, (own, ids) => runScore({ numbers: numbers(own), ids }, criteria(2, 1)), [
          'points',
          'class',
          'coverage',
        ]);
      }),
    );
  });
});

describe('settings', () => {
  it('name the columns they ask for, with their kind', () => {
    const settings = settingsSchema.parse({
      criteria: [
        { column: ['a', 'b'], weight: 1 },
        { column: 'c', weight: 1, normalise: 'values', values: { x: 1 } },
      ],
    });
    expect(score.asks?.(settings)).toEqual([
      { setting: 'stages.score.criteria[0].column', column: 'a', kind: 'number' },
      { setting: 'stages.score.criteria[0].column', column: 'b', kind: 'number' },
      { setting: 'stages.score.criteria[1].column', column: 'c', kind: 'text' },
    ]);
  });

  it.each([
    { criteria: [] },
    { criteria: [{ column: 'x', weight: 0 }] },
    { criteria: [{ column: 'x', weight: 1, normalise: 'anchors' }] },
    { criteria: [{ column: 'x', weight: 1, normalise: 'values' }] },
    {
      criteria: [
        {
          column: 'x',
          weight: 1,
          normalise: 'anchors',
          anchors: [
            { value: 1, points: 0 },
            { value: 1, points: 9 },
          ],
        },
      ],
    },
    { limits: [30, 50] },
    { limits: [100] },
  ])('refuse %j', (settings) => {
    expect(settingsSchema.safeParse(settings).success).toBe(false);
  });
});
