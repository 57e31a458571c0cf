import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StageOutput } from '../../../src/stages/stage.js';
import { settings } from '../../../src/stages/value-to-value/settings.js';
import { valueToValue } from '../../../src/stages/value-to-value/stage.js';
import { chartOf, pointsOf, seriesNames } from '../chart-points.js';
import { stageInput } from '../stage-input.js';
import { statedService as stated } from './service-use.js';

type Customer = readonly [contribution: number, service: number];

function run(customers: readonly Customer[], given: object = {}) {
  return valueToValue.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        revenue: customers.map(() => 100_000),
        contributionMargin: customers.map(([contribution]) => contribution),
      },
      texts: {
        customerId: customers.map((_, index) => `K${String(index).padStart(4, '0')}`),
        status: customers.map(() => 'active'),
      },
      details: {
        serviceUse: customers.flatMap(([, cost], index) => (cost > 0 ? [stated(index, cost)] : [])),
      },
    }),
  );
}

/** Contribution and service cost in cents: large and hardly served, large and well served, small ones, a loss. */
const CUSTOMERS: readonly Customer[] = [
  [50_000_00, 100_00],
  [40_000_00, 4_000_00],
  [1_000_00, 500_00],
  [800_00, 0],
  [-300_00, 200_00],
];
/** Low and high value, of little and then of much service. */
const NAMES = ['Opportunistisch', 'Win-win prüfen', 'Problemgruppe', 'Investitionskunden'];
type Point = [number, number];

/** Points that lie on another side of a cut line than their segment says. */
function onTheWrongSide(output: StageOutput, cutBy: 'intensity' | 'amount'): string[] {
  const names = seriesNames(output, 'quadrant');
  const lineOf = (name: string): Point[] => {
    const place = names.findIndex((each) => each?.startsWith(name));
    return place < 0 ? [] : (pointsOf(output, 'quadrant', place) as Point[]);
  };
  const [valueCut] = lineOf('Kundenwert');
  const [serviceCut] = lineOf('Service hoch');
  /** Above zero: right of the line. Not a number: there is no line. */
  const beyond = ([cost, brought]: Point): number => {
    if (serviceCut === undefined) return Number.NaN;
    return cutBy === 'amount' ? cost - serviceCut[0] : cost / brought - serviceCut[0] / serviceCut[1];
  };
  return names.flatMap((name, place) => {
    const segment = NAMES.indexOf(name ?? '');
    if (segment < 0) return [];
    return (pointsOf(output, 'quadrant', place) as Point[])
      .filter((point) => {
        const isHigh = segment % 2 === 1;
        const isServed = segment >= 2;
        const above = valueCut === undefined || point[1] >= valueCut[1] === isHigh;
        // On the line both are right.
        const beside = !(Math.abs(beyond(point)) > 1e-3) || beyond(point) > 0 === isServed;
        return !above || !beside;
      })
      .map((point) => `${name} ${point}`);
  });
}

const SET = { valueCut: 10_000, intensityCut: 0.05, amountCut: 400 };

describe('the portfolio of value from and value to the customer', () => {
  it('has a series for each segment that occurs, and the two cut lines', () => {
    const output = run(CUSTOMERS, SET);
    expect(seriesNames(output, 'quadrant')).toEqual([
      'Problemgruppe',
      'Investitionskunden',
      'Win-win prüfen',
      'Opportunistisch',
      'Kundenwert hoch ab 10.000\u00a0EUR',
      'Service hoch ab 5,0\u00a0% des DB',
    ]);
    expect(pointsOf(output, 'quadrant', 2)).toEqual([[100_00, 50_000_00]]);
  });

  it('puts every customer on the side of the lines that his segment says, at the edges too', () => {
    const amounts = fc.integer({ min: -500_000_00, max: 500_000_00 });
    const costs = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000_00 }));
    const customers = fc.array(fc.tuple(amounts, costs), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(customers, fc.constantFrom('intensity' as const, 'amount' as const), (those, cutBy) => {
        const output = run(those, { ...SET, cutBy });
        if (output.charts?.length !== 0) expect(onTheWrongSide(output, cutBy)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets figures that a logarithmic axis does not reach stand at its edge, beside what they really are', () => {
    const output = run(CUSTOMERS, SET);
    const chart = chartOf(output, 'quadrant');
    expect(chart.x).toMatchObject({ isLogarithmic: true, min: 1_00, max: 10_000_00 });
    expect(chart.y).toMatchObject({ isLogarithmic: true, min: 100_00, max: 100_000_00 });
    expect(pointsOf(output, 'quadrant', 3)).toEqual([[5_00, 800_00]]);
    const rows = chart.data![0]!.rows;
    expect(rows.find(([id]) => id === 'K0004')).toEqual([
      'K0004',
      'problem',
      200_00,
      -300_00,
      200_00,
      100_00,
    ]);
  });

  it('shows 300 customers, of small segments all, and says of how many', () => {
    const many: Customer[] = Array.from({ length: 900 }, (_, index) =>
      index < 5 ? [50_000_00 + index, 10_000_00] : [100_00 + index, index % 2 === 0 ? 90_00 : 0],
    );
    const output = run(many, SET);
    const shown = chartOf(output, 'quadrant').data![0]!.rows.map((row) => row[1]);
    expect(shown).toHaveLength(300);
    expect(shown.filter((segment) => segment === 'investment')).toHaveLength(5);
    expect(shown.filter((segment) => segment === 'problem').length).toBeGreaterThan(100);
    expect(chartOf(output, 'quadrant').note?.de).toContain('300 von 900 Kunden');
  });

  it('is not drawn where no service costs anything', () => {
    expect(run([[100, 0]]).charts).toEqual([]);
  });
});
