import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/territory/settings.js';
import { territory } from '../../../src/stages/territory/stage.js';
import { chartOf, pointsOf, seriesNames } from '../chart-points.js';
import { stageInput } from '../stage-input.js';

function run(names: readonly (string | null)[], revenue: readonly number[], hours?: readonly number[]) {
  return territory.run(
    stageInput({
      settings: settings.parse({}),
      customers: names.length,
      numbers: { revenue, ...(hours === undefined ? {} : { 'care-model.hours': hours }) },
      texts: {
        territory: names,
        status: names.map(() => 'active'),
        ...(hours === undefined ? {} : { 'care-model.channel': names.map(() => 'field') }),
      },
    }),
  );
}

describe('the chart of territories', () => {
  it('holds the indices of every measure against 100', () => {
    const output = run(['Nord', 'Süd', 'Süd', null], [100, 100, 200, 900], [10, 5, 5, 7]);
    expect(seriesNames(output, 'indices')).toEqual(['Arbeitslast', 'Umsatz', 'Durchschnitt = 100']);
    expect(pointsOf(output, 'indices', 0)).toEqual([
      ['Nord', 100],
      ['Süd', 100],
    ]);
    expect(pointsOf(output, 'indices', 1)).toEqual([
      ['Nord', 50],
      ['Süd', 150],
    ]);
    expect(pointsOf(output, 'indices', 2)).toEqual([
      ['Nord', 100],
      ['Süd', 100],
    ]);
    expect(chartOf(output, 'indices').series[2]?.drawn).toBe('limit');
  });

  it('shows workload alone where there are many, and of very many those furthest from the average', () => {
    const names = Array.from({ length: 60 }, (_, index) => `G${String(index).padStart(2, '0')}`);
    const some = run(
      names.slice(0, 20),
      names.slice(0, 20).map(() => 100),
      names.slice(0, 20).map((_, index) => index + 1),
    );
    expect(seriesNames(some, 'indices')).toEqual(['Arbeitslast', 'Durchschnitt = 100']);
    const hours = names.map((_, index) => (index < 25 || index >= 45 ? index * 10 : 300));
    const output = run(
      names,
      names.map(() => 100),
      hours,
    );
    const shown = pointsOf(output, 'indices', 0);
    expect(shown).toHaveLength(40);
    expect(shown[0]![0]).toBe('G00');
    expect(shown.at(-1)![0]).toBe('G59');
    expect(shown.map(([name]) => name)).toEqual([...shown.map(([name]) => name)].sort());
    expect(chartOf(output, 'indices').note?.de).toContain('40 von 60 Gebieten');
  });

  it('is not drawn for a single territory', () => {
    expect(run(['Nord', null], [1, 2]).charts).toEqual([]);
  });
});
