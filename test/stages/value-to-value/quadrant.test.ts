import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/value-to-value/settings.js';
import { valueToValue } from '../../../src/stages/value-to-value/stage.js';
import { tableOf } from '../report-rows.js';
import { stageInput, YEAR_2026 } from '../stage-input.js';
import { statedService as stated } from './service-use.js';

interface Customer {
  readonly id: string;
  readonly status?: string;
  readonly revenue: number;
  readonly contribution: number;
  readonly service?: number | undefined;
}

function run(customers: readonly Customer[], given: Parameters<typeof settings.parse>[0] = {}, months = 12) {
  const input = stageInput({
    settings: settings.parse(given),
    customers: customers.length,
    numbers: {
      revenue: customers.map((each) => each.revenue),
      contributionMargin: customers.map((each) => each.contribution),
    },
    texts: {
      customerId: customers.map((each) => each.id),
      status: customers.map((each) => each.status ?? 'active'),
    },
    period: { ...YEAR_2026, months },
    details: {
      serviceUse: customers.flatMap((each, index) =>
        each.service === undefined ? [] : [stated(index, each.service)],
      ),
    },
  });
  const output = valueToValue.run(input);
  const segment = output.columns.segment as readonly (string | null)[];
  return { output, table: (id: string) => tableOf(output, id), segment };
}

/** Total contribution 100,000; the first two bring 80 %. Company intensity 10 %. */
const FOUR: readonly Customer[] = [
  { id: '1', revenue: 200_000, contribution: 50_000, service: 1_000 },
  { id: '2', revenue: 150_000, contribution: 30_000, service: 6_000 },
  { id: '3', revenue: 50_000, contribution: 12_000, service: 3_000 },
  { id: '4', revenue: 40_000, contribution: 8_000 },
];

describe('the four segments', () => {
  it('divides by the value that reaches 80 % of contribution and by the company intensity', () => {
    expect(run(FOUR).segment).toEqual(['win-win', 'investment', 'problem', 'opportunistic']);
  });

  it('prints the automatic cut lines', () => {
    const [value, intensity, amount] = run(FOUR).table('cut-lines').rows;
    expect(value![1]).toBe(30_000);
    expect(intensity![2]).toBeCloseTo(0.1, 12);
    expect(amount![1]).toBeCloseTo(10_000 / 3, 9);
  });

  it('can judge service by amount instead, and names who changes segment', () => {
    const customers = [...FOUR.slice(0, 2), { ...FOUR[2]!, service: 2_000 }, FOUR[3]!];
    const byAmount = run(customers, { cutBy: 'amount' });
    expect(byAmount.segment).toEqual(['win-win', 'investment', 'opportunistic', 'opportunistic']);
    const changes = byAmount.table('view-changes').rows;
    expect(changes.map((row) => row[0])).toEqual(['3']);
    expect(changes[0]!.slice(-2)).toEqual(['problem', 'opportunistic']);
  });

  it('takes set cut lines in currency units a year', () => {
    const cut = { valueCut: 90, intensityCut: 0.5, amountCut: 20 };
    expect(run(FOUR, cut).segment).toEqual(['win-win', 'win-win', 'win-win', 'opportunistic']);
    expect(run(FOUR, { ...cut, cutBy: 'amount' }).segment).toEqual([
      'win-win',
      'investment',
      'investment',
      'opportunistic',
    ]);
  });

  it('scales set amounts to the length of the period', () => {
    const halved = FOUR.map((each) => ({
      ...each,
      contribution: each.contribution / 2,
      service: each.service === undefined ? undefined : each.service / 2,
    }));
    const cut = { valueCut: 120, amountCut: 30, cutBy: 'amount' } as const;
    expect(run(halved, cut, 6).segment).toEqual(run(FOUR, cut).segment);
    expect(run(FOUR, cut).segment[2]).toBe('investment');
  });

  it('calls any service high where nothing is earned, and no service never', () => {
    const { segment, output } = run([
      { id: '1', revenue: 100_000, contribution: 50_000, service: 40_000 },
      { id: '2', revenue: 100_000, contribution: -10_000, service: 1 },
      { id: '3', revenue: 100_000, contribution: 0, service: 1 },
      { id: '4', revenue: 100_000, contribution: -10_000 },
    ]);
    expect(segment.slice(1)).toEqual(['problem', 'problem', 'opportunistic']);
    expect([...(output.columns.intensity as Float64Array)].slice(1)).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('knows zero service from unknown, and value before from value after service', () => {
    const { output } = run(FOUR);
    expect([...(output.columns.serviceCost as Float64Array)]).toEqual([1_000, 6_000, 3_000, 0]);
    expect([...(output.columns.valueAfterService as Float64Array)]).toEqual([49_000, 24_000, 9_000, 8_000]);
  });

  it('leaves out who neither bought nor got service, and whose contribution is unknown', () => {
    const { segment, output } = run([
      ...FOUR,
      { id: '5', status: 'dormant', revenue: 0, contribution: 0 },
      { id: '6', status: 'dormant', revenue: 0, contribution: 0, service: 500 },
      { id: '7', revenue: 10_000, contribution: Number.NaN, service: 700 },
    ]);
    expect(segment.slice(4)).toEqual([null, 'problem', null]);
    expect(output.problems?.map((each) => each.code)).toEqual(['KW553']);
  });
});

describe('laws of the quadrant', () => {
  const customer = fc.record({
    revenue: fc.integer({ min: -100_000, max: 1_000_000 }),
    contribution: fc.option(fc.integer({ min: -50_000, max: 500_000 }), { nil: Number.NaN, freq: 8 }),
    service: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
    status: fc.constantFrom('active', 'new', 'dormant', 'prospect'),
  });
  const companies = fc
    .array(customer, { minLength: 1, maxLength: 25 })
    .map((list): readonly Customer[] => list.map((each, index) => ({ ...each, id: String(index) })));

  it('partitions the customers, and every column adds up to the company', () => {
    fc.assert(
      fc.property(companies, (customers) => {
        const { table } = run(customers);
        for (const id of ['segments-by-intensity', 'segments-by-amount']) {
          const rows = table(id).rows;
          const parts = rows.slice(0, -1);
          const total = rows.at(-1)!;
          for (const column of [1, 2, 3, 4]) {
            const sum = parts.reduce(
              (all, row) => all + (Number.isNaN(row[column]) ? 0 : (row[column] as number)),
              0,
            );
            expect(sum).toBe(Number.isNaN(total[column]) ? 0 : total[column]);
          }
          expect(total[1]).toBe(customers.length);
        }
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(companies, (customers) => {
        const forward = run(customers);
        const backward = run([...customers].reverse());
        expect([...backward.segment].reverse()).toEqual(forward.segment);
        expect(backward.table('problem-group').rows).toEqual(forward.table('problem-group').rows);
      }),
    );
  });

  it('keeps segments when all money is scaled', () => {
    fc.assert(
      fc.property(companies, fc.constantFrom(2, 10, 100), (customers, factor) => {
        const scaled = customers.map((each) => ({
          ...each,
          revenue: each.revenue * factor,
          contribution: each.contribution * factor,
          service: each.service === undefined ? undefined : each.service * factor,
        }));
        expect(run(scaled).segment).toEqual(run(customers).segment);
      }),
    );
  });
});
