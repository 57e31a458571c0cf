import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings as settingsSchema } from '../../../src/stages/abc/settings.js';
import { abc } from '../../../src/stages/abc/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { chartOf, pointsOf, seriesNames } from '../chart-points.js';
import { stageInput } from '../stage-input.js';

function run(revenue: readonly number[], settings: object = {}): StageOutput {
  return abc.run(
    stageInput({
      settings: settingsSchema.parse(settings),
      customers: revenue.length,
      numbers: { revenue },
      texts: {
        customerId: revenue.map((_, index) => `K${index}`),
        status: revenue.map(() => 'active'),
      },
    }),
  );
}

describe('the ABC curve', () => {
  const ten = run(
    [45000, 28000, 12000, 5000, 3500, 2500, 1800, 1200, 600, 400].map((amount) => amount * 100),
  );

  it('goes through every customer of a small ranking, from nobody to all', () => {
    const points = pointsOf(ten, 'pareto', 0);
    expect(points).toHaveLength(11);
    expect(points.slice(0, 4)).toEqual([
      [0, 0],
      [0.1, 0.45],
      [0.2, 0.73],
      [0.3, 0.85],
    ]);
    expect(points.at(-1)).toEqual([1, 1]);
  });

  it('has a limit for each cut point, from the axis over the curve down to the better customers', () => {
    expect(seriesNames(ten, 'pareto')).toEqual(['ABC-Kurve', 'Klassengrenze A/B', 'Klassengrenze B/C']);
    // AAABBBCCCC: three customers are better than B.
    expect(pointsOf(ten, 'pareto', 1)).toEqual([
      [0, 0.8],
      [0.3, 0.8],
      [0.3, 0],
    ]);
    expect(pointsOf(ten, 'pareto', 2)).toEqual([
      [0, 0.95],
      [0.6, 0.95],
      [0.6, 0],
    ]);
  });

  it('rises steadily to 100 % in at most 101 points, whatever is bought', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 400 }), (revenue) => {
        const points = pointsOf(run(revenue), 'pareto', 0) as [number, number][];
        expect(points.length).toBeLessThanOrEqual(101);
        points.forEach(([x, y], index) => {
          const [beforeX, beforeY] = points[index - 1] ?? [-1, -1];
          expect(x).toBeGreaterThan(beforeX);
          expect(y).toBeGreaterThanOrEqual(beforeY);
          // The best come first: nowhere below the diagonal.
          expect(y).toBeGreaterThanOrEqual(x - 1e-9);
        });
        expect(points.at(-1)).toEqual([1, 1]);
      }),
      { numRuns: 50 },
    );
  });

  it('is not drawn where nobody is ranked', () => {
    expect(run([0, -5]).charts).toEqual([]);
    expect(() => chartOf(run([]), 'pareto')).toThrow('no chart');
  });
});
