import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutCustomer } from '../../../src/stages/score/about.js';
import { scoredCriteria } from '../../../src/stages/score/criteria.js';
import { criterionReaches, nextPoints } from '../../../src/stages/score/next-points.js';
import { score } from '../../../src/stages/score/stage.js';
import { columnOf } from '../report-rows.js';
import { type Given, runScore, scoreInput, unknown } from './run-score.js';

function about(given: Given, settings: object, customer: number) {
  const input = scoreInput(given, settings);
  return aboutCustomer(input, score.run(input), {
    customer,
    number: () => unknown,
    text: () => null,
    services: null,
  });
}

const anchors = [
  { value: 0, points: 0 },
  { value: 100, points: 100 },
];
const two = {
  criteria: [
    { column: 'x', weight: 3, normalise: 'anchors', anchors },
    { column: 'y', weight: 1, normalise: 'anchors', anchors },
  ],
};

describe('what the score says about one customer', () => {
  it('is why he has his class, what is missing, and what each criterion can do', () => {
    const { reasons, tables } = about({ numbers: { x: [40, 60, 90], y: [60, 0, 0] } }, two, 0);
    expect(reasons.map(({ de }) => de)).toEqual([
      'C, weil: 45,0 Punkte, am meisten aus x (30,0).',
      'Bis B (ab 50,0) fehlen 5,0 Punkte; am meisten kann x bringen: bis zu 45,0.',
    ]);
    // 5 points are 5 / 0.75 of x, or 5 / 0.25 of y, which nobody has.
    expect(tables[0]?.rows).toEqual([
      [
        { de: 'x', en: 'x' },
        40,
        30,
        45,
        { de: '40', en: '40' },
        expect.closeTo(46.667, 2),
        { de: '60', en: '60' },
      ],
      [{ de: 'y', en: 'y' }, 60, 15, 10, { de: '60', en: '60' }, 80, null],
    ]);
  });

  it('is no way where he is in the best class, and none by a criterion that is not enough', () => {
    const best = about({ numbers: { x: [100], y: [100] } }, two, 0);
    expect(best.reasons).toHaveLength(1);
    expect(best.tables[0]?.columns.map(({ id }) => id)).not.toContain('needed');
    const low = about({ numbers: { x: [0], y: [0] } }, two, 0);
    expect(low.tables[0]?.rows.map((row) => row[5])).toEqual([40, unknown]);
  });

  it('is the status of who is outside, and what is missing where too little is known', () => {
    const given = { numbers: { x: [1, 2], y: [1, 2], revenue: [0, 1] }, status: ['lost', 'active'] };
    expect(about(given, two, 0).reasons[0]?.en).toBe('No class by points: lost.');
    const unclear = about({ numbers: { x: [unknown, 1], y: [5, 5] } }, two, 0);
    expect(unclear.reasons[0]?.de).toContain('nicht bekannt');
    expect(unclear.tables).toEqual([]);
  });

  it('holds: with the value named, and nothing else changed, he is in the next class or a better one', () => {
    let ways = 0;
    const value = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: -50, max: 150 }) },
      {
        weight: 1,
        arbitrary: fc.constant(unknown),
      },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 15 }),
        fc.constantFrom('percentile', 'min-max', 'log-min-max', 'anchors'),
        fc.constantFrom('higher', 'lower'),
        (people, normalise, direction) => {
          const settings = {
            criteria: [
              { column: 'x', weight: 3, normalise, direction, anchors },
              { column: 'y', weight: 2 },
            ],
          };
          const numbers = { x: people.map(([x]) => x), y: people.map(([, y]) => y) };
          const input = scoreInput({ numbers }, settings);
          const output = score.run(input);
          const points = output.columns.points as Float64Array;
          const isScored = people.map(() => true);
          const criteria = scoredCriteria(input, isScored);
          people.forEach((_, customer) => {
            if (Number.isNaN(points[customer]!)) return;
            const reaches = criterionReaches(input, criteria, isScored, points[customer]!, customer);
            const sum = reaches.reduce((all, { adds }) => all + adds, 0);
            expect(sum).toBeCloseTo(points[customer]!, 9);
            const next = nextPoints(points[customer]!, input.settings.limits);
            for (const { criterion, example, needed } of reaches) {
              if (example === null) continue;
              ways += 1;
              expect(needed).toBeLessThanOrEqual(100);
              const id = criterion.id as 'x' | 'y';
              const changed = numbers[id].with(customer, numbers[id][example]!);
              const after = runScore({ numbers: { ...numbers, [id]: changed } }, settings);
              const reached = String(columnOf(after, 'class')[customer]);
              expect(reached <= next!.to, `${reached} instead of ${next!.to}`).toBe(true);
            }
          });
        },
      ),
    );
    expect(ways).toBeGreaterThan(100);
  });
});
