import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupMembers } from '../../../src/facts/fact.js';
import type { ServiceUse } from '../../../src/facts/service-ledger.js';
import { cellsIn } from '../report-rows.js';
import { sampleRep } from '../sample-rep.js';
import { runSizing, type SizedCustomer } from './run-sizing.js';

describe('scenarios of customer time and visits', () => {
  const customers = [{ hours: 60_000 }];

  it('need a sixth of the people at 60 % of those at 10 %', () => {
    const { table } = runSizing(customers);
    const scenarios = table('scenarios');
    const roles = cellsIn(scenarios, 'role');
    const fullTime = cellsIn(scenarios, 'fullTime').filter((_, at) => roles[at] === 'field') as number[];
    expect(fullTime[0]! / fullTime[3]!).toBeCloseTo(6, 9);
  });

  it('show heads at 10, 20, 40, 60 % and a fifth fewer, as many, a fifth more visits', () => {
    const levers = runSizing(customers).table('share-and-visits');
    expect(cellsIn(levers, 'share')).toEqual([0.1, 0.2, 0.4, 0.6]);
    expect(cellsIn(levers, 'heads2')).toEqual([358, 179, 90, 60]);
    expect(cellsIn(levers, 'heads1')).toEqual([286, 143, 72, 48]);
    expect(cellsIn(levers, 'heads3')).toEqual([429, 215, 108, 72]);
    expect(cellsIn(levers, 'cost2')).toEqual([358, 179, 90, 60].map((heads) => heads * 12_000_000));
  });

  it('say what more time of the people there are is worth, and promise nothing', () => {
    const reps = [sampleRep({}), sampleRep({ rep: 'M2' })];
    const { table, output } = runSizing(customers, { reps });
    const levers = table('share-and-visits');
    // Two people, 1,680 hours each: half of them more, as many hours as ten people have at 10 %.
    expect((cellsIn(levers, 'freedHours') as number[])[3]).toBeCloseTo(1680, 9);
    expect((cellsIn(levers, 'freedPeople') as number[])[3]).toBeCloseTo(10, 9);
    expect(levers.note!.de).toContain('Kein Ertrag ist damit zugesagt');
    expect(output.findings!.some(({ text }) => text.de.includes('Anspruch'))).toBe(true);
  });
});

describe('the workload by role', () => {
  it('adds up from conversation, travel and preparation, and tells what serving costs', () => {
    const { table } = runSizing([
      { hours: 1680, revenue: 100_000_000 },
      { hours: 168, channel: 'inside', revenue: 50_000_000 },
      { hours: 500, channel: 'dealer', revenue: 1 },
    ]);
    const roles = table('workload-by-role');
    expect(cellsIn(roles, 'role')).toEqual(['key-account', 'field', 'inside', 'total']);
    expect(cellsIn(roles, 'hours')).toEqual([0, 1680, 168, 1848]);
    expect(cellsIn(roles, 'conversation')).toEqual([0, 840, 84, 924]);
    expect(cellsIn(roles, 'travel')).toEqual([0, 420, 42, 462]);
    expect(cellsIn(roles, 'preparation')).toEqual([0, 420, 42, 462]);
    expect(cellsIn(roles, 'heads')).toEqual([0, 10, 1, 11]);
    expect(cellsIn(roles, 'atTarget')[1]).toBeCloseTo(1680 / 1008, 9);
    // 10 × 120,000 on 1 million of revenue.
    expect(cellsIn(roles, 'costToServe')[1]).toBeCloseTo(1.2, 9);
    // 420 hours at 60 km/h and 1.40 a kilometre.
    expect(cellsIn(roles, 'travelCost')[1]).toBe(420 * 60 * 140);
  });

  it('gives service a row of its own by its minutes, outside the total', () => {
    const service = { customer: 0, isPrevious: false, entries: 1 } as ServiceUse;
    const serviceUse = [
      { ...service, minutes: 840 * 60 },
      { ...service, minutes: Number.NaN, entries: 3 },
      { ...service, minutes: 999, isPrevious: true },
    ];
    const { table, codes } = runSizing([{ hours: 100 }], { serviceUse });
    const roles = table('workload-by-role');
    expect(cellsIn(roles, 'role').at(-1)).toBe('service');
    // 840 hours / (1,680 × 50 %).
    expect(cellsIn(roles, 'fullTime').at(-1)).toBeCloseTo(1, 9);
    expect(cellsIn(roles, 'hours')).toEqual([0, 100, 0, 100, 840]);
    expect(codes).toContain('KW617');
  });

  it('says how many customers one person can look after, by class', () => {
    const { table, output } = runSizing([
      { hours: 16.8, class: 'A' },
      { hours: 1.68, class: 'B' },
      { hours: 5, class: 'D', channel: 'dealer' },
    ]);
    const perPerson = cellsIn(table('workload-by-class'), 'customersPerFullTime') as number[];
    expect(perPerson[0]).toBeCloseTo(10, 9);
    expect(perPerson[1]).toBeCloseTo(100, 9);
    expect(perPerson[2]).toBeNaN();
    expect(perPerson[3]).toBeCloseTo(2 / 0.11, 9);
    expect(output.findings!.some(({ text }) => /kann bei 10\s%/u.test(text.de))).toBe(true);
  });
});

describe('work by task', () => {
  it('splits hunters and farmers by status and class without losing an hour', () => {
    const { table } = runSizing(
      [
        { hours: 10, status: 'active' },
        { hours: 5, status: 'dormant' },
        { hours: 3, class: 'new', status: 'active' },
        { hours: 2, status: 'lost' },
        { hours: 7, channel: 'dealer', status: 'new' },
      ],
      { reps: [sampleRep({ role: 'Außendienst Neukunden' }), sampleRep({ rep: 'M2', fullTimeShare: 0.5 })] },
    );
    const tasks = table('work-by-task');
    expect(cellsIn(tasks, 'hours')).toEqual([8, 12]);
    expect(cellsIn(tasks, 'customers')).toEqual([2, 2]);
    expect(cellsIn(tasks, 'presentFullTime')).toEqual([1, 0.5]);
  });

  it('tells global customers by a column, or groups with members in several countries', () => {
    const byColumn = runSizing(
      [
        { hours: 10, customerType: 'Konzern' },
        { hours: 5, customerType: 'Händler' },
      ],
      {},
      { globalCustomers: { column: 'customerType', values: ['konzern'] } },
    );
    expect(cellsIn(byColumn.table('work-by-task'), 'hours').slice(2)).toEqual([10, 5]);
    const groupMembers = {
      count: 4,
      customer: Int32Array.of(0, 0, 1, 1),
      countries: ['DE', 'AT', 'DE', 'DE'],
    } as unknown as GroupMembers;
    const byCountry = runSizing([{ hours: 10 }, { hours: 5 }], { groupMembers });
    expect(cellsIn(byCountry.table('work-by-task'), 'hours').slice(2)).toEqual([10, 5]);
    expect(runSizing([{ hours: 10 }]).table('work-by-task').rows).toHaveLength(2);
  });
});

describe('managers', () => {
  const customers = (country: string, count: number): SizedCustomer[] =>
    Array.from({ length: count }, () => ({ hours: 168, country, territory: `${country} 1` }));

  it('are rounded up by country, where there are several', () => {
    const { table } = runSizing([...customers('DE', 9), ...customers('AT', 1)]);
    const managers = table('managers');
    expect(cellsIn(managers, 'heads')).toEqual([1, 9, 10]);
    expect(cellsIn(managers, 'managers')).toEqual([1, 2, 3]);
  });

  it('are those of all, or of the regions of the settings', () => {
    expect(cellsIn(runSizing(customers('DE', 9)).table('managers'), 'managers')).toEqual([2]);
    const { table, codes } = runSizing(
      [...customers('DE', 9), ...customers('AT', 1)],
      {},
      {
        regions: { Alpen: ['AT 1', 'Tirol'], Nord: ['DE 1'] },
        spanOfControl: 3,
      },
    );
    expect(cellsIn(table('managers'), 'managers')).toEqual([1, 3, 4]);
    expect(codes).toContain('KW616');
  });
});

describe('other methods', () => {
  const customers = Array.from({ length: 10 }, (_, at) => ({
    hours: 100,
    revenue: 100_000_000,
    margin: 40_000_000,
    potential: 200_000_000 * (at + 1),
    territory: `G${at}`,
  }));
  const reps = Array.from({ length: 10 }, (_, at) => sampleRep({ rep: `M${at}`, costPerYear: 10_000_000 }));

  it('stand beside the workload: breakdown, incremental, expense rule, potential', () => {
    const { table, output } = runSizing(
      customers,
      { reps },
      { breakdown: { salesPerPerson: 250_000, turnover: 0.1 } },
    );
    const methods = table('size-methods');
    const people = cellsIn(methods, 'people') as number[];
    expect(people[0]).toBe(10);
    expect(people[1]).toBeCloseTo(1000 / 168, 9);
    expect(people[2]).toBeCloseTo(1000 / 1008, 9);
    // 10 million / 250,000 × 1.1.
    expect(people[3]).toBeCloseTo(44, 9);
    // 0.31 × 40 % of 10 million / 100,000.
    expect(people[5]).toBeCloseTo(12.4, 9);
    const optimal = 10 * 1.24 ** (1 / 0.69);
    expect(Math.abs(people[4]! - optimal)).toBeLessThan(1);
    expect(output.findings!.at(-1)!.text.de).toContain('Gegenprobe');
    const loss = cellsIn(table('response'), 'loss') as number[];
    expect(Math.min(...loss)).toBeCloseTo(0, 12);
  });

  it('measures the elasticity of territories where their size explains it', () => {
    const { table } = runSizing(
      customers.map((each) => ({ ...each, revenue: each.potential ** 0.6 * 100 })),
      { reps },
    );
    const methods = table('size-methods');
    expect(cellsIn(methods, 'basis').at(-1)).toEqual({
      de: 'Elastizität 0,40, gemessen',
      en: 'elasticity 0.40, measured',
    });
    expect(cellsIn(methods, 'people').at(-1)).toBeGreaterThan(0);
  });

  it('are left out where nothing is known that they start from', () => {
    expect(runSizing(customers).ids).not.toContain('size-methods');
    expect(runSizing([{ hours: 10, revenue: 5 }], { reps }).ids).not.toContain('size-methods');
    const assumed = runSizing([{ hours: 10, revenue: 500_000_000 }], { reps }, { marginShare: 0.3 });
    expect(assumed.ids).toContain('size-methods');
  });
});

describe('laws of the size', () => {
  it('does not depend on the order of customers', () => {
    const customer = fc.record({
      hours: fc.integer({ min: 0, max: 500 }),
      channel: fc.constantFrom('field', 'inside', 'key-account', 'dealer'),
      country: fc.constantFrom('DE', 'AT'),
      territory: fc.constantFrom('Nord', 'Süd'),
      revenue: fc.integer({ min: 0, max: 1_000_000 }),
      margin: fc.integer({ min: 0, max: 400_000 }),
      status: fc.constantFrom('active', 'new', 'dormant'),
    });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 30 }), (list) => {
        const reps = [sampleRep({ customerFacingShare: 0.2 })];
        expect(runSizing([...list].reverse(), { reps }).output.tables).toEqual(
          runSizing(list, { reps }).output.tables,
        );
      }),
    );
  });
});
