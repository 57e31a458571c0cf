import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceUse } from '../../../src/facts/service-ledger.js';
import { levelByAmount, levelByIntensity } from '../../../src/stages/value-to-value/cut-lines.js';
import { wayOut } from '../../../src/stages/value-to-value/negotiation.js';
import { rateDay } from '../../../src/stages/value-to-value/rates.js';
import { rateDays } from '../../../src/stages/value-to-value/service-recognition.js';
import { settings } from '../../../src/stages/value-to-value/settings.js';
import { valueToValue } from '../../../src/stages/value-to-value/stage.js';
import { tableOf } from '../report-rows.js';
import { stageInput, YEAR_2026 } from '../stage-input.js';
import { serviceUse, statedService, valuedService } from './service-use.js';

const day = (iso: string): number => Date.parse(iso) / 86_400_000;

describe('standard rates', () => {
  const dated = settings.parse({
    services: { technicalHelp: { rate: 60, rates: { '2026-07-01': 72, '2025-01-01': 66 } } },
  });

  it('hold from their day on', () => {
    const days = rateDays(dated);
    expect(days).toEqual([day('2025-01-01'), day('2026-07-01')]);
    const cost = (ratesFrom: number): number =>
      valuedService(serviceUse('Hotline', { minutes: 60, ratesFrom }), dated).given;
    expect([Number.NaN, ...days].map(cost)).toEqual([6_000, 6_600, 7_200]);
  });

  it('take days that exist only', () => {
    expect(rateDay('2026-02-30')).toBeNull();
    expect(rateDay('01.01.2026')).toBeNull();
    expect(settings.safeParse({ services: { training: { rates: { '2026-13-01': 1 } } } }).success).toBe(
      false,
    );
  });
});

describe('free, reduced, charged', () => {
  const value = (part: Partial<ServiceUse>, given: object = {}) =>
    valuedService(statedService(0, 10_000, part), settings.parse(given));

  it('gives away what is not charged', () => {
    expect(value({}).given).toBe(10_000);
    expect(value({ charge: 'charged' }).given).toBe(0);
    expect(value({ charge: 'reduced', paid: 4_000 })).toMatchObject({ given: 6_000, recovered: 4_000 });
    expect(value({ charge: 'reduced', paid: 12_000 }).given).toBe(0);
    expect(value({ charge: 'reduced' }, { reducedShare: 0.3 })).toMatchObject({
      given: 3_000,
      entriesByShare: 1,
    });
  });

  it('always adds up: cost = recovered + given away', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom('free', 'reduced', 'charged'),
        fc.option(fc.integer({ min: -5_000, max: 2_000_000 }), { nil: Number.NaN }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (cost, charge, paid, reducedShare) => {
          const line = valuedService(
            statedService(0, cost, { charge, paid }),
            settings.parse({ reducedShare }),
          );
          return line.given >= 0 && line.recovered >= 0 && line.given + line.recovered === line.statedCost;
        },
      ),
    );
  });
});

describe('appreciation', () => {
  const lost = (part: Partial<ServiceUse>, given: object = {}): number =>
    valuedService(statedService(0, 10_000, part), settings.parse(given)).unappreciated;

  it('is cost beyond the perceived value; unasked is unknown, not zero', () => {
    expect(lost({})).toBeNaN();
    expect(lost({ perceivedValue: 0 })).toBe(10_000);
    expect(lost({ perceivedValue: 2_500 })).toBe(7_500);
    expect(lost({ perceivedValue: 99_000 })).toBe(0);
  });

  it('takes ratings, school marks too', () => {
    expect([1, 2, 3, 5].map((rating) => lost({ rating }))).toEqual([10_000, 10_000, 0, 0]);
    const marks = { ratingRange: [6, 1] };
    expect([1, 3, 5].map((rating) => lost({ rating }, marks))).toEqual([0, 0, 10_000]);
  });
});

interface Customer {
  readonly contribution: number;
  readonly before?: number;
  readonly services?: readonly Partial<ServiceUse>[];
}

const isGift = ({ isPrevious, charge }: ServiceUse): boolean => !isPrevious && charge !== 'charged';

function run(customers: readonly Customer[], given: object = {}) {
  const ledger = customers.flatMap(({ services = [] }, customer) =>
    services.map((part) => statedService(customer, 1_000, part)),
  );
  return valueToValue.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        revenue: customers.map(() => 100_000),
        previousRevenue: customers.map(() => 100_000),
        contributionMargin: customers.map(({ contribution }) => contribution),
      },
      texts: {
        customerId: customers.map((_, index) => String(index)),
        status: customers.map(() => 'active'),
      },
      details: {
        previousMargin: Float64Array.from(customers, ({ before }) => before ?? Number.NaN),
        serviceUse: ledger.filter(isGift),
        otherServices: ledger.filter((use) => !isGift(use)),
      },
    }),
  );
}

describe('the ledger in the report', () => {
  const output = run([
    {
      contribution: 20_000,
      services: [
        { statedCost: 5_000, perceivedValue: 1_000 },
        { statedCost: 2_000, charge: 'charged' },
        { statedCost: 3_000, isPrevious: true },
      ],
    },
    { contribution: 80_000 },
  ]);

  it('counts charged services without calling them a gift', () => {
    const rows = tableOf(output, 'charges').rows.map(([id, entries, , full, , given]) => [
      id,
      entries,
      full,
      given,
    ]);
    expect(rows).toEqual([
      ['free', 1, 5_000, 5_000],
      ['reduced', 0, 0, 0],
      ['charged', 1, 2_000, 0],
      ['total', 2, 7_000, 5_000],
    ]);
    expect([...(output.columns.serviceCost as Float64Array)]).toEqual([5_000, 0]);
    expect([...(output.columns.priceEquivalent as Float64Array)]).toEqual([0.05, 0]);
  });

  it('says of how many reduced services only a share is assumed', () => {
    const { problems } = run([{ contribution: 1, services: [{ charge: 'reduced', entries: 3 }] }]);
    const found = problems!.find(({ code }) => code === 'KW555');
    expect(found!.message.en).toContain('3. 50\u00a0% of their cost');
    const charged = run([{ contribution: 1, services: [{ charge: 'reduced', paid: 5 }] }]).problems!;
    expect(charged.map(({ code }) => code)).not.toContain('KW555');
  });

  it('lists cost that the customer does not value', () => {
    expect(tableOf(output, 'unappreciated').rows).toEqual([['0', 5_000, 5_000, 4_000, 0.8]]);
    expect(output.findings!.some(({ text }) => text.de.includes('40\u00a0EUR von 50\u00a0EUR'))).toBe(true);
  });

  it('gives the problem group what it takes to negotiate', () => {
    const [row] = tableOf(output, 'problem-group').rows;
    const columns = tableOf(output, 'problem-group').columns.map(({ id }) => id);
    const cell = (id: string) => row![columns.indexOf(id)];
    // 5 % of the company's contribution is service; 5,000 of 20,000 must come below 1,000 or 100,000.
    expect(cell('lessService')).toBe(4_001);
    expect(cell('priceRise')).toBeCloseTo(0.8, 4);
    expect(cell('services')).toMatchObject({ de: expect.stringMatching(/Hotline 50$/) });
  });
});

describe('the way out of much service', () => {
  const cents = fc.integer({ min: 1, max: 10_000_000 });

  it('leads below the line, each way by itself, and no cent less would do', () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: -1_000_000, max: 10_000_000 }),
        fc.double({ min: 0.001, max: 3, noNaN: true }),
        (serviceCost, contribution, intensity) => {
          const cuts = { value: 0, intensity, amount: Number.NaN };
          fc.pre(levelByIntensity(serviceCost, contribution, intensity) === 'high');
          const out = wayOut({ contribution, serviceCost, revenue: 1_000_000 }, cuts, 'intensity');
          const less = serviceCost - out.lessService;
          expect(levelByIntensity(less, contribution, intensity)).toBe('low');
          expect(levelByIntensity(less + 1, contribution, intensity)).toBe('high');
          const more = contribution + out.moreContribution;
          expect(levelByIntensity(serviceCost, more, intensity)).toBe('low');
          expect(out.priceRise).toBeCloseTo(out.moreContribution / 1_000_000, 12);
        },
      ),
    );
  });

  it('by amount is less service alone', () => {
    fc.assert(
      fc.property(cents, cents, (serviceCost, amount) => {
        fc.pre(levelByAmount(serviceCost, amount) === 'high');
        const cuts = { value: 0, intensity: 0.1, amount };
        const out = wayOut({ contribution: 1, serviceCost, revenue: 1 }, cuts, 'amount');
        expect(levelByAmount(serviceCost - out.lessService, amount)).toBe('low');
        expect(levelByAmount(serviceCost - out.lessService + 1, amount)).toBe('high');
        expect(out.priceRise).toBeNaN();
      }),
    );
  });
});

describe('service and what follows', () => {
  const previousDay = YEAR_2026.start - 365;
  const served = (cost: number, change: number): Customer => ({
    before: 10_000,
    contribution: 10_000 + change,
    services: [{ statedCost: cost, isPrevious: true, firstDay: previousDay }],
  });
  const grown = Array.from({ length: 12 }, (_, at) => served(100 + at, at * 10));

  it('compares the service of the period before with the change since, by thirds and by rank', () => {
    const output = run([...grown, { before: 10_000, contribution: 9_000 }]);
    const rows = tableOf(output, 'service-effect').rows;
    expect(rows.map((row) => row[1])).toEqual([1, 4, 4, 4]);
    expect(rows[0]!.slice(2, 6)).toEqual([0, 10_000, 9_000, -1_000]);
    expect(rows.at(-1)!.at(-1)).toBe(1);
    const [inMoney, relative] = tableOf(output, 'service-correlation').rows;
    expect(inMoney!.slice(1, 3)).toEqual([13, expect.closeTo(1, 12)]);
    expect(relative![2]).toBeCloseTo(1, 12);
    const said = output.findings!.find(({ text }) => text.en.includes('Spearman'));
    expect(said!.text.en).toContain('not effect');
  });

  it.each([
    [
      'the ledger begins too late',
      grown.map((each) => ({ ...each, services: [{ isPrevious: true, firstDay: previousDay + 60 }] })),
      'reicht nicht',
    ],
    ['too few had service', grown.slice(0, 5), 'zu wenige Kunden'],
  ])('is not compared where %s, and says so', (_, customers, why) => {
    const output = run(customers);
    expect(output.tables.some(({ id }) => id === 'service-effect')).toBe(false);
    expect(output.findings!.find(({ question }) => question === 'gap')!.text.de).toContain(why);
  });
});
