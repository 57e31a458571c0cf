import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adbudgElasticity, judgedAdbudg } from '../../../src/math/response/adbudg.js';
import { settings } from '../../../src/stages/visit-allocation/settings.js';
import { cellsIn, expectOrderIrrelevant, flaws, rowOf } from '../report-rows.js';
import { sampleRep } from '../sample-rep.js';
import { allocate, type Visited } from './run-allocation.js';

const GIVEN = (hours: number) => ({ capacityHours: hours });

describe('visits by marginal value', () => {
  it('have the published result: √visits, 12 visits, 100, 60 and 20', () => {
    const customers = [100, 60, 20].map((value) => ({ value, plan: 4, hoursPerVisit: 1 }));
    const { visits, output } = allocate(customers, {
      ...GIVEN(12),
      response: 'power',
      elasticity: 0.5,
      minimumVisits: 0,
    });
    expect(visits).toEqual([8, 3, 1]);
    // √(visits / 4) for √visits: half of 406.7658.
    const contribution = rowOf(output, 'scenarios', 'now').contribution as number;
    expect(contribution / 100).toBeCloseTo(406.7658 / 2, 2);
    expect(flaws(output)).toEqual([]);
  });

  it('take no more hours than there are, and respect the limits of visits', () => {
    const customer = fc.record({
      value: fc.integer({ min: -50, max: 1000 }),
      plan: fc.constantFrom(0, 0.5, 1, 2, 4, 12),
      hoursPerVisit: fc.constantFrom(1.5, 2, 2.25),
    });
    fc.assert(
      fc.property(
        fc.array(customer, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 0, max: 300 }),
        (customers, hours) => {
          const { visits, difference, output } = allocate(customers, GIVEN(hours));
          const isCovered = !output.problems?.some(({ code }) => code === 'KW633');
          let used = 0;
          for (const [at, { plan, hoursPerVisit }] of customers.entries()) {
            if (plan === 0) {
              expect([visits[at], difference[at]]).toEqual([Number.NaN, Number.NaN]);
              continue;
            }
            expect(Number.isInteger(visits[at])).toBe(true);
            expect(visits[at]).toBeGreaterThanOrEqual(isCovered ? 1 : 0);
            expect(visits[at]).toBeLessThanOrEqual(Math.ceil(plan * 2));
            expect(difference[at]).toBe(visits[at]! - plan);
            used += visits[at]! * hoursPerVisit;
          }
          expect(used).toBeLessThanOrEqual(hours + 1e-6);
          expect(flaws(output)).toEqual([]);
        },
      ),
    );
  });

  it('do not depend on the order of rows, also among equals', () => {
    const customers: Visited[] = [7, 7, 7, 7, 3, 3, 900, 40].map((value, at) => ({
      value,
      class: at % 2 === 0 ? 'A' : 'B',
      plan: at % 2 === 0 ? 4 : 2,
    }));
    expectOrderIrrelevant(
      customers,
      (some, ids) =>
        allocate(
          some.map((each, at) => ({ ...each, id: ids[at]! })),
          GIVEN(38),
        ).output,
      ['visits', 'difference'],
    );
  });

  it('bring at least what the class plan brings with the same hours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 20 }),
        (values) => {
          const { output } = allocate(
            values.map((value) => ({ value })),
            { capacity: 'plan' },
          );
          expect(rowOf(output, 'scenarios', 'now').againstPlan).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('are those of the plan where all customers of a class are alike', () => {
    const { visits, output, text } = allocate(
      Array.from({ length: 6 }, () => ({ value: 500 })),
      { capacity: 'plan' },
    );
    expect(visits).toEqual([4, 4, 4, 4, 4, 4]);
    expect(rowOf(output, 'scenarios', 'now').againstPlan).toBe(0);
    expect(text).not.toContain('jede Stunde dorthin');
  });
});

describe('the assumed response', () => {
  it('has by default the mean elasticity of personal selling, about 0.31', () => {
    const { atZero, atOneAndHalf, atSaturation } = settings.parse({}).curve;
    const curve = judgedAdbudg({ atZero, atOneAndHalf, atSaturation });
    expect(adbudgElasticity(curve, 1)).toBeCloseTo(0.31, 2);
    const curves = allocate([{ value: 1 }]).table('curves');
    expect(cellsIn(curves, 'class')).toEqual(['all']);
    expect(cellsIn(curves, 'at2')).toEqual([1]);
    expect(cellsIn(curves, 'elasticity')[0]).toBeCloseTo(0.312, 3);
  });

  it('can be judged by class, so that visits go where more is left to win', () => {
    const customers = [
      { value: 100, class: 'A' },
      { value: 100, class: 'B' },
    ];
    const flat = { atZero: 0.98, atOneAndHalf: 1.005, atSaturation: 1.01 };
    const { visits, codes, table } = allocate(customers, {
      ...GIVEN(16),
      classCurves: { A: flat, Z: flat },
    });
    expect(visits[1]).toBeGreaterThan(visits[0]!);
    expect(codes).toEqual(['KW637']);
    expect(cellsIn(table('curves'), 'class')).toEqual(['A', 'Z', 'others']);
  });

  it('can be judged by class of potential', () => {
    const customers = [
      { value: 100, potentialClass: 'high' },
      { value: 100, potentialClass: 'low' },
    ];
    const { visits } = allocate(customers, {
      ...GIVEN(16),
      curvesBy: 'potentialClass',
      classCurves: { low: { atZero: 0.98, atOneAndHalf: 1.005, atSaturation: 1.01 } },
    });
    expect(visits[0]).toBeGreaterThan(visits[1]!);
  });

  it('takes a judgement for half as many visits into account', () => {
    const half = (atHalf: number | null) => {
      const { table } = allocate([{ value: 1 }], { curve: { atHalf } });
      return cellsIn(table('curves'), 'at1')[0] as number;
    };
    expect(half(0.65)).toBeLessThan(half(null));
    expect(half(0.65)).toBeCloseTo(0.65, 1);
    expect(half(0.9)).toBeGreaterThan(half(null));
  });

  it('is refused unless it rises', () => {
    expect(settings.safeParse({ curve: { atSaturation: 1.05 } }).success).toBe(false);
    expect(settings.safeParse({ curve: { atHalf: 0.5 } }).success).toBe(false);
    expect(settings.safeParse({ curve: { atZero: 1 } }).success).toBe(false);
  });
});

describe('the value at stake', () => {
  const customers = [
    { value: 100, untapped: 0, profit: 50 },
    { value: 100, untapped: 4000, profit: 900 },
  ];

  it('counts untapped potential by its weight, unless contribution alone is wanted', () => {
    const list = allocate(customers, GIVEN(16)).table('more-visits');
    expect(cellsIn(list, 'customerId')).toEqual(['K001']);
    expect(cellsIn(list, 'value')).toEqual([110_000]);
    expect(cellsIn(list, 'reason')).toEqual(['untapped']);
    expect(allocate(customers, { ...GIVEN(16), valueFrom: 'contribution' }).visits).toEqual([4, 4]);
    expect(allocate(customers, { ...GIVEN(16), potentialWeight: 0 }).visits).toEqual([4, 4]);
  });

  it('can be the profit potential', () => {
    const { visits } = allocate(customers, { ...GIVEN(16), valueFrom: 'potentialProfit' });
    expect(visits[1]).toBeGreaterThan(visits[0]!);
  });

  it('is not zero where it is unknown: those customers keep their plan', () => {
    const { visits, codes, output } = allocate([{ value: null }, { value: 100 }, { value: 50 }], GIVEN(20));
    expect(visits[0]).toBe(4);
    expect(codes).toEqual(['KW632']);
    expect(rowOf(output, 'classes', 'A').customers).toBe(2);
    expect(rowOf(output, 'scenarios', 'now').hours).toBeLessThanOrEqual(20);
  });

  it('earns no more than the least visits where it is zero or negative', () => {
    const { visits, table } = allocate([{ value: -80 }, { value: 100 }], GIVEN(100));
    expect(visits).toEqual([1, 8]);
    expect(cellsIn(table('fewer-visits'), 'reason')).toEqual(['none']);
  });
});

describe('the hours for visits', () => {
  const people = [
    sampleRep({ customerFacingShare: 0.2 }),
    sampleRep({ rep: 'M2', role: 'Key Account Manager', fullTimeShare: 0.5 }),
    sampleRep({ rep: 'M3', role: 'Innendienst', customerFacingShare: 0.3 }),
    sampleRep({ rep: 'M4', role: 'Geschäftsführung', customerFacingShare: 0.9 }),
  ];

  it('are those of field sales and key account management, less the planned calls of their customers', () => {
    const customers = [
      { value: 100, callHours: 30 },
      { value: 100, callHours: 500, channel: 'inside', plan: 0 },
    ];
    const { output, codes } = allocate(customers, {}, people);
    // 1,680 × 20 % for one, and half of 1,680 × 25 %, the mean of what was measured, for the other.
    expect(rowOf(output, 'capacity', 'Außendienst').hours).toBe(336);
    expect(rowOf(output, 'capacity', 'Key-Account-Management').hours).toBe(210);
    expect(rowOf(output, 'capacity', '= Stunden für Besuche').hours).toBe(516);
    expect(codes).toEqual([]);
  });

  it('are those of the class plan where no such people are known, and said to be', () => {
    const { output, codes } = allocate([{ value: 100 }, { value: 1 }], {}, people.slice(2));
    expect(rowOf(output, 'capacity', 'Besuchsstunden des Klassenplans').hours).toBe(16);
    expect(codes).toEqual(['KW635']);
    expect(allocate([{ value: 1 }], { capacity: 'plan' }, people).codes).toEqual([]);
  });

  it('may be used up by calls', () => {
    const { visits, codes } = allocate([{ value: 100, callHours: 900 }], {}, people);
    expect(visits).toEqual([0]);
    expect(codes).toEqual(['KW633', 'KW636']);
  });

  it('give nobody a least number of visits where they do not suffice for all', () => {
    const customers = [1, 2, 300].map((value) => ({ value }));
    const { visits, codes } = allocate(customers, GIVEN(5));
    expect(visits).toEqual([0, 0, 2]);
    expect(codes).toEqual(['KW633']);
  });

  it('stay over where nobody may get more visits, and one more hour is worth nothing', () => {
    const { visits, output, text } = allocate([{ value: 100 }], GIVEN(1000));
    expect(visits).toEqual([8]);
    expect(rowOf(output, 'scenarios', 'now')).toMatchObject({ hours: 16, nextHour: 0, gap: 0 });
    expect(text).toContain('brächte unter der angenommenen Kurve nichts');
  });

  it('are worth less the more there are', () => {
    const customers = Array.from({ length: 40 }, (_, at) => ({ value: 5000 / (at + 1) }));
    const { output } = allocate(customers, GIVEN(300));
    const row = (id: string) => rowOf(output, 'scenarios', id) as Record<string, number>;
    expect(row('less').nextHour).toBeGreaterThanOrEqual(row('now').nextHour!);
    expect(row('now').nextHour).toBeGreaterThanOrEqual(row('more').nextHour!);
    expect(row('less').contribution).toBeLessThan(row('now').contribution!);
    expect(row('now').contribution).toBeLessThan(row('more').contribution!);
  });
});
