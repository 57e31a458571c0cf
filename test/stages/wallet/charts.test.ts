import { describe, expect, it } from 'vitest';
import type { StageOutput } from '../../../src/stages/stage.js';
import { chartOf, pointsOf, seriesNames } from '../chart-points.js';
import { type Given, runWallet } from './run-wallet.js';

const GIVEN: Given = {
  ids: ['K1', 'K2', 'K3', 'K4', 'K5'],
  revenue: [400_000_00, 5_000_00, -100_00, 30_000_00, 10_000_00],
  potential: [500_000_00, 400_000_00, 90_000_00, 20_000_00, Number.NaN],
};

/** All points of all series. */
function points(output: StageOutput): unknown[][] {
  return chartOf(output, 'portfolio').series.flatMap((_, place) => pointsOf(output, 'portfolio', place));
}

describe('the portfolio of potential and share of wallet', () => {
  it('has a bubble for each customer of known potential, cell by cell', () => {
    const output = runWallet(GIVEN);
    expect(points(output)).toHaveLength(4);
    expect(points(output)).toContainEqual([500_000_00, 0.8, 400_000_00]);
    // More bought than potential: the share ends at 100 %; more returned than bought: no area.
    expect(points(output)).toContainEqual([20_000_00, 1, 30_000_00]);
    expect(points(output)).toContainEqual([90_000_00, 0, 0]);
    expect(new Set(seriesNames(output, 'portfolio')).size).toBe(chartOf(output, 'portfolio').series.length);
    expect(chartOf(output, 'portfolio').note?.de).toContain('1 Kunde ohne Umsatz hat keine Fläche.');
  });

  it('divides high from low shares at the cut', () => {
    const { x, y } = chartOf(runWallet(GIVEN, { shareCut: 0.4 }), 'portfolio');
    expect(y).toMatchObject({ crossing: 0.4, min: 0, max: 1 });
    expect(x).toMatchObject({ isLogarithmic: true, min: 10_000_00, max: 1_000_000_00 });
  });

  it('shows the 150 largest potentials and says of how many', () => {
    const many = Array.from({ length: 400 }, (_, index) => (index + 1) * 1_000_00);
    const output = runWallet({ revenue: many.map((amount) => amount / 2), potential: many });
    const shown = points(output).map(([potential]) => Number(potential));
    expect(shown).toHaveLength(150);
    expect(Math.min(...shown)).toBe(251 * 1_000_00);
    expect(chartOf(output, 'portfolio').note?.de).toContain(
      'die 150 Kunden mit dem größten Potenzial von 400',
    );
    expect(chartOf(output, 'portfolio').note?.en).toContain(
      '150 customers of the largest potential out of 400',
    );
  });

  it('does not depend on the order of the customers', () => {
    const turned = {
      ids: [...GIVEN.ids!].reverse(),
      revenue: [...GIVEN.revenue].reverse(),
      potential: [...GIVEN.potential!].reverse(),
    };
    expect(runWallet(turned).charts).toEqual(runWallet(GIVEN).charts);
  });

  it('is not drawn where nobody with a known potential buys', () => {
    expect(runWallet({ revenue: [0, 5], potential: [100, Number.NaN] }).charts).toEqual([]);
  });
});
