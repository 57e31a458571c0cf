import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rep } from '../../../src/facts/fact.js';
import type { ReportTable } from '../../../src/results/report-table.js';
import { settings } from '../../../src/stages/salesforce-sizing/settings.js';
import { salesforceSizing } from '../../../src/stages/salesforce-sizing/stage.js';
import { cellsIn, problemCodes, tableOf } from '../report-rows.js';
import { sampleRep } from '../sample-rep.js';
import { stageInput } from '../stage-input.js';

interface Customer {
  readonly class: string;
  readonly channel: string;
  readonly hours: number;
  readonly territory?: string | null;
}

function run(
  customers: readonly Customer[],
  reps: readonly Rep[] | null = null,
  given: Parameters<typeof settings.parse>[0] = {},
) {
  const withTerritory = customers.some((each) => each.territory !== undefined);
  const output = salesforceSizing.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        'care-model.hours': customers.map((each) => each.hours),
        'care-model.conversationHours': customers.map((each) => each.hours / 2),
        'care-model.travelHours': customers.map((each) => each.hours / 4),
        'care-model.visits': customers.map(() => 1),
        'care-model.calls': customers.map(() => 2),
      },
      texts: {
        'care-model.careClass': customers.map((each) => each.class),
        'care-model.channel': customers.map((each) => each.channel),
        ...(withTerritory ? { territory: customers.map((each) => each.territory ?? null) } : {}),
      },
      details: reps === null ? {} : { reps },
    }),
  );
  return { output, table: (id: string) => tableOf(output, id), codes: problemCodes(output) };
}

/** Rows of the scenario table for one role as `share → figure`. */
function scenario(table: ReportTable, role: string, figure: string): Record<string, unknown> {
  const shares = cellsIn(table, 'share');
  const figures = cellsIn(table, figure);
  return Object.fromEntries(
    cellsIn(table, 'role').flatMap((each, row) =>
      each === role ? [[String(shares[row]), figures[row]]] : [],
    ),
  );
}

/** 1,000 A customers with 36 and 2,000 B customers with 12 one-hour calls a year. */
const TALLEY: readonly Customer[] = [
  ...Array.from({ length: 1000 }, () => ({ class: 'A', channel: 'field', hours: 36 })),
  ...Array.from({ length: 2000 }, () => ({ class: 'B', channel: 'field', hours: 12 })),
];

describe('people required', () => {
  it('reproduces the textbook case of 60,000 one-hour calls: 358 heads at 10 %, 60 at 60 %', () => {
    const { table } = run(TALLEY);
    const scenarios = table('scenarios');
    expect(scenario(scenarios, 'field', 'hours')['0.1']).toBe(60_000);
    expect(scenario(scenarios, 'field', 'fullTime')['0.6']).toBeCloseTo(59.52, 2);
    expect(scenario(scenarios, 'field', 'fullTime')['0.1']).toBeCloseTo(357.1, 1);
    expect(scenario(scenarios, 'field', 'heads')).toEqual({ '0.1': 358, '0.2': 179, '0.4': 90, '0.6': 60 });
  });

  it('shows the capacity row by row: 210 days, 1,680 hours, 168 for customers', () => {
    const capacity = run(TALLEY).table('capacity');
    expect(cellsIn(capacity, 'days').slice(0, 7)).toEqual([365, -104, -11, -30, -10, 0, 210]);
    expect(cellsIn(capacity, 'hours').slice(7)).toEqual([8, 1680, null, 168]);
  });

  it('says that the share is assumed and that no territory is known', () => {
    expect(run(TALLEY).codes).toEqual(['KW571', 'KW574']);
  });

  it('promises nothing and calls 60 % an ambition', () => {
    const { output, table } = run(TALLEY);
    expect(output.findings!.map((each) => each.text.de).join(' ')).toContain('Anspruch, kein Plan');
    expect(cellsIn(table('scenarios'), 'kind')).toContainEqual({ de: 'Anspruch', en: 'ambition' });
  });

  it('rounds heads up for every territory', () => {
    const third = 1680 * 0.1 * 0.3;
    const customers = ['Nord', 'Süd', 'West', null].map((territory) => ({
      class: 'A',
      channel: 'field',
      hours: third,
      territory,
    }));
    const scenarios = run(customers).table('scenarios');
    expect(scenario(scenarios, 'field', 'fullTime')['0.1']).toBeCloseTo(1.2, 9);
    expect(scenario(scenarios, 'field', 'heads')['0.1']).toBe(3);
    const once = run(customers, null, { headsPerTerritory: [] }).table('scenarios');
    expect(scenario(once, 'field', 'heads')['0.1']).toBe(2);
  });

  it('serves customers without a territory in the time that rounding leaves, as far as it goes', () => {
    const person = 1680 * 0.1;
    const heads = (hours: number) => {
      const lost = { class: 'A', channel: 'field', hours, territory: null };
      const { table } = run([{ ...lost, hours: person / 2, territory: 'Nord' }, lost]);
      return scenario(table('scenarios'), 'field', 'heads')['0.1'];
    };
    expect(heads(person / 4)).toBe(1);
    expect(heads(person)).toBe(2);
  });

  it('rounds a role whose people have no territory once', () => {
    const customers = ['Nord', 'Süd', 'West'].flatMap((territory) => [
      { class: 'A', channel: 'field', hours: 10, territory },
      { class: 'C', channel: 'inside', hours: 10, territory },
    ]);
    const reps = [sampleRep({ territory: 'Nord' }), sampleRep({ rep: 'M2', role: 'Innendienst' })];
    const scenarios = run(customers, reps).table('scenarios');
    expect(scenario(scenarios, 'field', 'heads')['0.1']).toBe(3);
    expect(scenario(scenarios, 'inside', 'heads')['0.1']).toBe(1);
  });

  it('needs nobody for dealers and digital channels', () => {
    const { table } = run([
      { class: 'D', channel: 'dealer', hours: 500 },
      { class: 'E', channel: 'digital', hours: 500 },
    ]);
    expect(scenario(table('scenarios'), 'total', 'heads')['0.1']).toBe(0);
    expect(cellsIn(table('workload-by-channel'), 'fullTime')).toEqual([0, 0, 0]);
  });

  it('sizes by conversation alone when the share was measured so', () => {
    const { table } = run(TALLEY, null, { shareMeasures: 'conversation' });
    expect(scenario(table('scenarios'), 'field', 'hours')['0.1']).toBe(30_000);
  });
});

describe('people present', () => {
  const customers: readonly Customer[] = [
    { class: 'A', channel: 'field', hours: 1680 },
    { class: 'C', channel: 'inside', hours: 168 },
  ];
  const reps = [
    sampleRep({
      rep: 'M1',
      role: 'Gebietsverkaufsleiter',
      customerFacingShare: 0.3,
      costPerYear: 10_000_000,
    }),
    sampleRep({
      rep: 'M2',
      role: 'Innendienst',
      fullTimeShare: 0.5,
      customerFacingShare: 0.6,
      costPerYear: 3_000_000,
    }),
    sampleRep({ rep: 'M3', role: 'Vertriebsleiter', customerFacingShare: 0.05, costPerYear: 15_000_000 }),
  ];

  it('weights the measured share by full-time share and leaves management out', () => {
    const { output, codes } = run(customers, reps);
    const share = output.keyFigures!.find((each) => each.id === 'customerShare')!.value;
    expect(share).toBeCloseTo((0.3 + 0.6 * 0.5) / 1.5, 12);
    expect(codes).toEqual(['KW573', 'KW574']);
  });

  it('compares with the people of the data by role', () => {
    const comparison = run(customers, reps).table('comparison');
    expect(cellsIn(comparison, 'role')).toEqual(['field', 'inside', 'other', 'total']);
    expect(cellsIn(comparison, 'presentHeads')).toEqual([1, 1, 1, 3]);
    expect(cellsIn(comparison, 'presentFullTime')).toEqual([1, 0.5, 1, 2.5]);
    const required = cellsIn(comparison, 'requiredFullTime') as number[];
    // Each role by its own measured share: 1,680 / (1,680 × 30 %), 168 / (1,680 × 60 %).
    expect(required[0]).toBeCloseTo(10 / 3, 9);
    expect(required[1]).toBeCloseTo(1 / 6, 9);
    expect(cellsIn(comparison, 'requiredHeads')).toEqual([4, 1, 0, 5]);
    expect(cellsIn(comparison, 'customersPerHead').slice(0, 2)).toEqual([1, 1]);
    expect(cellsIn(comparison, 'presentCost')).toEqual([10_000_000, 3_000_000, 15_000_000, 28_000_000]);
    expect(cellsIn(comparison, 'requiredCost')).toEqual([40_000_000, 6_000_000, 0, 46_000_000]);
  });

  it('counts unknown shares of full time as full time, and says so', () => {
    const { codes, table } = run(customers, [sampleRep({ fullTimeShare: Number.NaN })]);
    expect(codes).toContain('KW572');
    expect(cellsIn(table('comparison'), 'presentFullTime').at(-1)).toBe(1);
    expect(cellsIn(table('comparison'), 'presentCost').at(-1)).toBe(12_000_000);
  });
});

describe('laws of the workload', () => {
  const customers = fc.array(
    fc.record({
      class: fc.constantFrom('A', 'B', 'C', 'new', 'loss'),
      channel: fc.constantFrom('key-account', 'field', 'inside', 'dealer', 'digital'),
      hours: fc.integer({ min: 0, max: 5000 }),
      territory: fc.constantFrom('Nord', 'Süd', null),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('adds up alike by class, by channel and over the customers', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const { table } = run(list);
        const hours = list.reduce((sum, each) => sum + each.hours, 0);
        for (const id of ['workload-by-class', 'workload-by-channel']) {
          const cells = cellsIn(table(id), 'hours') as number[];
          expect(cells.at(-1)).toBe(hours);
          expect(cells.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(hours);
        }
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(customers, (list) => {
        expect(run([...list].reverse()).output.tables).toEqual(run(list).output.tables);
      }),
    );
  });

  it('needs fewer people the more time they have for customers', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const heads = Object.values(scenario(run(list).table('scenarios'), 'total', 'heads')) as number[];
        expect([...heads].sort((a, b) => b - a)).toEqual(heads);
      }),
    );
  });
});
