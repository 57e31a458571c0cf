import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, segmentOf, segmentsOf } from '../../../src/stages/value-to-value/segments.js';
import { settings } from '../../../src/stages/value-to-value/settings.js';
import { valueToValue } from '../../../src/stages/value-to-value/stage.js';
import { cellsOf, columnOf, flaws, rowOf, tableOf } from '../report-rows.js';
import { stageInput, YEAR_2026 } from '../stage-input.js';
import { statedService } from './service-use.js';

interface Customer {
  readonly contribution: number;
  readonly service: number;
}

function run(people: readonly Customer[], given: object = {}) {
  return valueToValue.run(
    stageInput({
      settings: settings.parse({ grid: 3, ...given }),
      customers: people.length,
      numbers: {
        revenue: people.map(() => 100_000),
        contributionMargin: people.map(({ contribution }) => contribution),
      },
      texts: { customerId: people.map((_, at) => `K${at}`), status: people.map(() => 'active') },
      period: YEAR_2026,
      details: {
        serviceUse: people.flatMap(({ service }, at) => (service > 0 ? [statedService(at, service)] : [])),
      },
    }),
  );
}

/** Contribution 800 (high up to 80 %), 150 (medium up to 95 %) and 50; service at 20 %, 7 % and 1 % of it, line 10 %. */
const LINES = { intensityCut: 0.1 };
const NINE: readonly Customer[] = [0.2, 0.07, 0.01].flatMap((share) =>
  [80_000, 15_000, 5_000].map((contribution) => ({ contribution, service: contribution * share })),
);
const CUTS = { ...LINES, valueCut: 800, valueMediumCut: 150 };

describe('nine fields', () => {
  it('put every pair of levels into a field of its own, the corners as with four', () => {
    expect(columnOf(run(NINE, CUTS), 'segment')).toEqual([
      ...['investment', 'demanding', 'problem'],
      ...['foster', 'balanced', 'limit'],
      ...['win-win', 'develop', 'opportunistic'],
    ]);
    const levels: readonly Level[] = ['high', 'medium', 'low'];
    const fields = levels.flatMap((value) => levels.map((service) => segmentOf(value, service)));
    expect(new Set(fields)).toEqual(new Set(segmentsOf(3)));
    expect(segmentsOf(2).every((field) => segmentsOf(3).includes(field))).toBe(true);
  });

  it('find the lines of medium in the data', () => {
    const people = [80_000, 15_000, 5_000].map((contribution) => ({ contribution, service: 0 }));
    const output = run([...people, { contribution: 0, service: 10_000 }]);
    expect(columnOf(output, 'valueLevel')).toEqual(['high', 'medium', 'low', 'low']);
    const lines = tableOf(output, 'cut-lines').rows;
    expect(lines.map(([, amount]) => amount)).toEqual([80_000, null, 10_000, 15_000, null, 5_000]);
    expect(lines.map(([, , share]) => share)).toEqual([null, 0.1, null, null, 0.05, null]);
  });

  it('show every field with its strategy, in lists and tables too', () => {
    const output = run(NINE, CUTS);
    expect(flaws(output)).toEqual([]);
    expect(cellsOf(output, 'segments-by-intensity', 'segment').slice(0, 9)).toEqual([...segmentsOf(3)]);
    for (const field of segmentsOf(3))
      expect(rowOf(output, 'segments-by-intensity', field).strategy).toHaveProperty('de');
    expect(cellsOf(output, 'problem-group', 'customerId')).toEqual(['K2']);
    expect(cellsOf(output, 'win-win', 'customerId')).toEqual(['K6']);
    expect(tableOf(output, 'views').columns).toHaveLength(11);
    expect(output.charts?.[0]?.series.length).toBe(9 + 4);
  });

  it('are the four with their lower halves parted: high stays high', () => {
    const people = fc.array(
      fc.record({
        contribution: fc.integer({ min: -5_000, max: 90_000 }),
        service: fc.integer({ min: 0, max: 20_000 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(people, fc.constantFrom('intensity', 'amount'), (some, cutBy) => {
        const [four, nine] = [run(some, { grid: 2, cutBy }), run(some, { cutBy })];
        for (const column of ['valueLevel', 'serviceLevel']) {
          const isHigh = (output: typeof four): boolean[] =>
            columnOf(output, column).map((level) => level === 'high');
          expect(isHigh(nine)).toEqual(isHigh(four));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are asked for: without, nobody is medium and no line of it is there', () => {
    const output = run(NINE, { ...CUTS, grid: 2 });
    expect(columnOf(output, 'valueLevel')).not.toContain('medium');
    expect(tableOf(output, 'cut-lines').rows).toHaveLength(3);
    expect(output.inputs?.values.some(({ id }) => id.includes('Medium'))).toBe(false);
    expect(run(NINE, CUTS).inputs?.values.filter(({ id }) => id.includes('Medium'))).toHaveLength(6);
  });
});
