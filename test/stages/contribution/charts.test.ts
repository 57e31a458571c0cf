import { describe, expect, it } from 'vitest';
import { settings as settingsSchema } from '../../../src/stages/contribution/settings.js';
import { contribution } from '../../../src/stages/contribution/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { pointsOf, seriesNames } from '../chart-points.js';
import { stageInput } from '../stage-input.js';
import { account, type GivenCosts } from './given-costs.js';

function run(
  revenue: readonly number[],
  margin: readonly number[],
  status: readonly string[] = revenue.map(() => 'active'),
): StageOutput {
  return contribution.run(
    stageInput({
      settings: settingsSchema.parse({}),
      customers: revenue.length,
      numbers: { revenue, contributionMargin: margin },
      texts: { customerId: revenue.map((_, index) => `K${index}`), status },
    }),
  );
}

describe('the whale curve', () => {
  it('rises over 100 % and falls back behind its peak', () => {
    const output = run([1000, 1000, 1000], [80, 40, -20]);
    expect(pointsOf(output, 'whale', 0)).toEqual([
      [0, 0],
      [1 / 3, 0.8],
      [2 / 3, 1.2],
      [1, 1],
    ]);
    expect(seriesNames(output, 'whale')).toEqual(['Walkurve', 'Gipfel', 'Gesamter Deckungsbeitrag']);
    expect(pointsOf(output, 'whale', 1)).toEqual([[2 / 3, 1.2]]);
    expect(pointsOf(output, 'whale', 2)).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('has no peak to mark where nobody loses, or nobody earns', () => {
    expect(seriesNames(run([10, 10], [5, 3]), 'whale')).toEqual(['Walkurve', 'Gesamter Deckungsbeitrag']);
    expect(seriesNames(run([10, 10], [-5, -3]), 'whale')).toHaveLength(2);
  });

  it('is drawn in amounts where the total is a loss', () => {
    const output = run([1000, 1000], [50, -80]);
    expect(pointsOf(output, 'whale', 0)).toEqual([
      [0, 0],
      [0.5, 50],
      [1, -30],
    ]);
  });

  it('is not drawn where nobody has booked with a known margin', () => {
    expect(run([0, 0], [Number.NaN, Number.NaN]).charts).toEqual([]);
  });
});

describe('the chart of value classes in each class by revenue', () => {
  it('shows those in the ranking only, a series for each value class that occurs there', () => {
    const output = run(
      [9000, 500, 400, 60, 30, 10, 0],
      [100, 250, 60, 20, 10, -5, 0],
      ['active', 'active', 'active', 'active', 'active', 'active', 'dormant'],
    );
    const classes = pointsOf(output, 'cross', 0).map(([id]) => id);
    expect(classes).toEqual(['A', 'B', 'C']);
    const counts = seriesNames(output, 'cross').map((_, place) =>
      pointsOf(output, 'cross', place).map(([, count]) => count),
    );
    const ranked = counts.flat().reduce<number>((sum, count) => sum + Number(count), 0);
    expect(ranked).toBe(6);
    expect(counts.every((each) => each.some((count) => Number(count) > 0))).toBe(true);
  });
});

describe('the waterfall', () => {
  const given: GivenCosts = {
    revenue: [600_00, 300_00],
    margin: [300_00, 100_00],
    numbers: { listRevenue: [800_00, 300_00], invoices: [1, 1] },
  };

  it('hangs what is deducted between the levels', () => {
    const output = account(given);
    expect(pointsOf(output, 'waterfall', 0)).toEqual([
      [expect.objectContaining({ de: 'Umsatz zu Listenpreisen' }), 0],
      [expect.objectContaining({ de: 'Rabatt' }), 900_00],
      [expect.objectContaining({ de: 'Nettoumsatz' }), 0],
      [expect.objectContaining({ de: 'Wareneinsatz' }), 400_00],
      [expect.objectContaining({ de: 'Deckungsbeitrag I' }), 0],
      [expect.objectContaining({ de: 'Auftragsabwicklung' }), 310_00],
      [expect.objectContaining({ de: 'Deckungsbeitrag III' }), 0],
    ]);
    const heights = (place: number) => pointsOf(output, 'waterfall', place).map(([, height]) => height);
    expect(heights(1)).toEqual([1100_00, 0, 900_00, 0, 400_00, 0, 310_00]);
    expect(heights(2)).toEqual([0, 200_00, 0, 500_00, 0, 90_00, 0]);
  });

  it('is not drawn where a level is negative', () => {
    const output = account({ ...given, numbers: { invoices: [9, 9] } });
    expect(output.charts?.map(({ id }) => id)).not.toContain('waterfall');
  });
});

describe('the chart of what becomes of net revenue', () => {
  it('leaves out classes that end in a loss, and is not drawn where nothing beyond margin I is known', () => {
    const given: GivenCosts = { revenue: [900_00, 50_00], margin: [300_00, 20_00] };
    const output = account({ ...given, numbers: { invoices: [1, 1] } }, { cutPoints: [0.9] });
    expect(pointsOf(output, 'revenueUse', 0)).toEqual([['A', 600_00]]);
    expect(pointsOf(output, 'revenueUse', 1)).toEqual([['A', 45_00]]);
    expect(pointsOf(output, 'revenueUse', 2)).toEqual([['A', 255_00]]);
    expect(account(given).charts?.map(({ id }) => id)).not.toContain('revenueUse');
  });
});
