import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings as settingsSchema } from '../../../src/stages/contribution/settings.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { cellsOf, columnOf, flaws, problemCodes, rowOf, tableOf } from '../report-rows.js';
import { account, cost, type GivenCosts, serviceHours } from './given-costs.js';

const unknown = Number.NaN;
const total = (cells: readonly unknown[]): number =>
  cells.map(Number).reduce((sum, cell) => sum + (Number.isNaN(cell) ? 0 : cell), 0);
const gap = (output: StageOutput): string[] =>
  (output.findings ?? []).filter(({ question }) => question === 'gap').map(({ text }) => text.de);

describe('without any costs', () => {
  const output = account({ revenue: [1000, 500], margin: [400, 100] });

  it('the scheme ends at margin I, and what lies beyond is unknown, not zero', () => {
    expect(cellsOf(output, 'levels', 'amount')).toEqual([1500, -1000, 500]);
    expect(tableOf(output, 'levels').note?.de).toContain('nur bis Deckungsbeitrag I');
    expect(columnOf(output, 'netContribution')).toEqual([unknown, unknown]);
    expect(columnOf(output, 'costToServe')).toEqual([unknown, unknown]);
    expect(columnOf(output, 'salesCostShare')).toEqual([unknown, unknown]);
    expect(output.tables.map(({ id }) => id)).not.toContain('costToServe');
  });

  it('what would help is said', () => {
    expect(gap(output).join()).toContain('keine Kosten bekannt');
    expect(gap(output).join()).toContain('Mailings als Aktivitäten');
  });
});

describe('a bucket', () => {
  const given: GivenCosts = { revenue: [1000_00, 500_00], margin: [400_00, 100_00] };

  it('costs what is measured at the rate that is set, and says so', () => {
    const output = account({ ...given, numbers: { invoices: [3, 1] } }, { rates: { order: 20 } });
    expect(columnOf(output, 'costToServe')).toEqual([60_00, 20_00]);
    expect(columnOf(output, 'salesCostShare')).toEqual([0.06, 0.04]);
    expect(rowOf(output, 'levels', 'abzüglich Auftragsabwicklung').basis).toEqual({
      de: '4 Aufträge × 20,00\u00a0EUR',
      en: '4 orders × 20.00\u00a0EUR',
    });
    expect(rowOf(output, 'levels', 'Deckungsbeitrag II').amount).toBe(unknown);
    expect(rowOf(output, 'levels', 'Deckungsbeitrag III').amount).toBe(420_00);
  });

  it('takes a pool instead of the rate, and direct bookings beside either', () => {
    const numbers = { invoices: [3, 1] };
    const costs = [cost('Auftragsabwicklung', 100_00), cost('Auftragsabwicklung', 7_00, 1)];
    expect(columnOf(account({ ...given, numbers, costs }), 'costToServe')).toEqual([75_00, 32_00]);
    const booked = account({ ...given, numbers, costs: costs.slice(1) });
    expect(columnOf(booked, 'costToServe')).toEqual([135_00, 52_00]);
  });

  it('of service takes the cost that the ledger states, and hours for the rest', () => {
    const stated = {
      ...serviceHours(0, 0),
      entriesWithoutCost: 0,
      statedCost: 12_34,
      minutesWithoutCost: unknown,
    };
    const bare = {
      ...serviceHours(1, 0),
      minutes: unknown,
      minutesWithoutCost: unknown,
      entriesWithoutCost: 2,
    };
    const output = account({ ...given, services: [stated, serviceHours(0, 2), bare] });
    expect(columnOf(output, 'costToServe')).toEqual([12_34 + 130_00, 65_00]);
    expect(cellsOf(output, 'pools', 'source').slice(0, -1)).toEqual(['ledger', 'assumed']);
  });

  it('of calls and mailings counts their activities, but no e-mails and quotations', () => {
    const activity = (type: string, count: number) => ({ customer: 0, type, count });
    const activities = [
      activity('Telefonat', 2),
      activity('E-Mail', 9),
      activity('Angebot', 4),
      activity('Mailing', 1),
    ];
    expect(columnOf(account({ ...given, activities }), 'costToServe')).toEqual([280_00, 0]);
  });

  it('of your own takes the pools that the settings give it', () => {
    const settings = {
      levels: [
        { id: 'one', german: 'Eins', english: 'One', buckets: ['goods'] },
        { id: 'two', german: 'Zwei', english: 'Two', buckets: ['hazard'] },
      ],
      buckets: { hazard: { german: 'Gefahrgut', english: 'Dangerous goods', pools: ['GGVSEB'] } },
    };
    const output = account({ ...given, costs: [cost('ggvseb', 30_00, 0, 'Umsatz')] }, settings);
    expect(rowOf(output, 'levels', 'abzüglich Gefahrgut').amount).toBe(-30_00);
    expect(rowOf(output, 'levels', 'Zwei').amount).toBe(470_00);
  });
});

describe('time-driven rates', () => {
  const given: GivenCosts = {
    revenue: [1000_00, 500_00],
    margin: [400_00, 100_00],
    numbers: { invoices: [30, 10] },
    costs: [cost('Auftragsabwicklung', 1000_00)],
  };
  const pools = (capacity: number) => ({ pools: { Auftragsabwicklung: { capacity } } });

  it('charge what is used and show idle capacity apart', () => {
    const output = account(given, pools(50));
    expect(columnOf(output, 'costToServe')).toEqual([600_00, 200_00]);
    expect(rowOf(output, 'pools', 'Auftragsabwicklung')).toMatchObject({
      source: 'capacity',
      rate: 20_00,
      amount: 1000_00,
      charged: 800_00,
      idle: 200_00,
      elsewhere: 0,
    });
    expect(output.findings?.some(({ text }) => text.de.includes('Leerkosten'))).toBe(true);
  });

  it('never charge more than the pool, and report more work than capacity', () => {
    const output = account(given, pools(25));
    expect(columnOf(output, 'costToServe')).toEqual([750_00, 250_00]);
    expect(rowOf(output, 'pools', 'Summe')).toMatchObject({ charged: 1000_00, idle: 0 });
    expect(problemCodes(output)).toContain('KW517');
  });
});

describe('deductions', () => {
  it('set as percentages lower net revenue and margin I', () => {
    const output = account(
      { revenue: [1000_00, -100_00], margin: [400_00, -20_00] },
      { deductions: { cashDiscount: 0.02 } },
    );
    expect(columnOf(output, 'value')).toEqual([380_00, -18_00]);
    expect(rowOf(output, 'levels', 'Nettoumsatz nach allen Erlösschmälerungen').amount).toBe(882_00);
  });

  it('in the data go before percentages; a collective bonus is shared out by the revenue of its group', () => {
    const given: GivenCosts = {
      revenue: [300_00, 100_00, 600_00],
      margin: [100_00, 50_00, 200_00],
      texts: { industry: ['Verbund', 'Verbund', 'Handel'] },
      costs: [cost('Jahresbonus', 40_00, 'Verbund')],
    };
    const output = account(given, { deductions: { bonus: 0.5 } });
    expect(columnOf(output, 'value')).toEqual([70_00, 40_00, 200_00]);
    expect(problemCodes(output)).toEqual([]);
  });
});

describe('costs of a segment', () => {
  const given: GivenCosts = {
    revenue: [300_00, 100_00, 600_00],
    margin: [100_00, 50_00, 200_00],
    texts: { industry: ['Bau', 'Bau', 'Handel'], territory: ['Nord', 'Süd', 'Süd'] },
    numbers: { invoices: [1, 1, 1] },
    costs: [cost('Messe', 60_00, 'bau'), cost('Messe', 5_00, 'Chemie')],
  };

  it('stay there', () => {
    const output = account(given, { rates: { order: 0 } });
    expect(rowOf(output, 'segments', 'bau')).toMatchObject({
      customers: 2,
      last: 150_00,
      cost: 60_00,
      after: 90_00,
    });
    expect(columnOf(output, 'costToServe')).toEqual([0, 0, 0]);
    expect(problemCodes(output)).toContain('KW516');
    expect(rowOf(output, 'pools', 'Summe')).toMatchObject({ amount: 65_00, charged: 0, elsewhere: 65_00 });
  });

  it('are shared out among its customers when asked for', () => {
    const output = account(given, { segmentCosts: 'allocate', rates: { order: 0 } });
    expect(columnOf(output, 'costToServe')).toEqual([30_00, 30_00, 0]);
    expect(output.tables.map(({ id }) => id)).not.toContain('segments');
  });
});

describe('what cannot be charged is named and counted', () => {
  const given: GivenCosts = { revenue: [300_00, 100_00], margin: [100_00, 50_00] };

  it.each([
    ['KW514', [cost('Mailing', 10_00, undefined, 'Mailings')]],
    ['KW515', [cost('Sonstiges', 10_00)]],
    ['KW519', [cost('Mailing', 10_00, undefined, 'Quadratmeter')]],
  ])('%s', (code, costs) => {
    const output = account({ ...given, costs });
    expect(problemCodes(output)).toContain(code);
    const { amount, charged, elsewhere } = rowOf(output, 'pools', 'Summe');
    expect([amount, Number(charged) + Number(elsewhere)]).toEqual([10_00, 10_00]);
    expect(flaws(output)).toEqual([]);
  });

  it('also costs of unknown customers', () => {
    const output = account({ ...given, costs: [{ ...cost('Fracht', 9_00), bearer: { kind: 'stranger' } }] });
    expect(rowOf(output, 'pools', 'Transport')).toMatchObject({ source: 'stranger', elsewhere: 9_00 });
  });
});

describe('the level that counts as value', () => {
  const given: GivenCosts = {
    revenue: [1000_00, 900_00],
    margin: [400_00, 390_00],
    numbers: { invoices: [8, 0], visits: [1, 0] },
  };

  it('is margin I unless the settings name another', () => {
    expect(columnOf(account(given), 'value')).toEqual([400_00, 390_00]);
    const output = account(given, { valueLevel: 'dbIII' });
    expect(columnOf(output, 'value')).toEqual([-140_00, 390_00]);
    expect(columnOf(output, 'class')).toEqual(['loss', 'A']);
    expect(tableOf(output, 'classes').columns.find(({ id }) => id === 'sum')?.label.de).toBe(
      'Deckungsbeitrag III',
    );
    expect(columnOf(account(given, { valueLevel: 'last' }), 'value')).toEqual([-140_00, 390_00]);
  });

  it('is the last known one above where nothing is known of it', () => {
    const output = account(given, { valueLevel: 'dbIV' });
    expect(problemCodes(output)).toEqual(['KW513']);
    expect(columnOf(output, 'value')).toEqual([-140_00, 390_00]);
  });

  it('must be one of the scheme', () => {
    expect(settingsSchema.safeParse({ valueLevel: 'dbX' }).success).toBe(false);
    const level = { id: 'x', german: 'X', english: 'X', buckets: ['goods'] };
    expect(settingsSchema.safeParse({ levels: [level, level] }).success).toBe(false);
    expect(settingsSchema.safeParse({ levels: [{ ...level, buckets: ['visits'] }] }).success).toBe(false);
  });
});

describe('customers whose margin is eaten up', () => {
  const output = account({
    revenue: [1000_00, 900_00, 50_00],
    margin: [400_00, 100_00, unknown],
    numbers: { invoices: [1, 9, 2] },
  });

  it('are listed with the largest item', () => {
    expect(cellsOf(output, 'eatenUp', 'customerId')).toEqual(['K0001']);
    expect(cellsOf(output, 'eatenUp', 'last')).toEqual([-305_00]);
    expect(cellsOf(output, 'eatenUp', 'largest')).toMatchObject([{ de: 'Auftragsabwicklung: 405\u00a0EUR' }]);
  });

  it('of unknown margin have costs, but no result', () => {
    expect(columnOf(output, 'costToServe')).toEqual([45_00, 405_00, 90_00]);
    expect(columnOf(output, 'netContribution')).toEqual([355_00, -305_00, unknown]);
    expect(rowOf(output, 'levels', 'abzüglich Auftragsabwicklung').amount).toBe(-450_00);
  });
});

describe('laws of contribution accounting', () => {
  const someone = fc.record({
    revenue: fc.integer({ min: -5000, max: 1_000_000 }),
    margin: fc.oneof(fc.integer({ min: -9000, max: 500_000 }), fc.constant(unknown)),
    invoices: fc.integer({ min: 0, max: 9 }),
    visits: fc.integer({ min: 0, max: 4 }),
    freight: fc.integer({ min: 0, max: 5000 }),
  });
  const everybody = fc.array(someone, { minLength: 1, maxLength: 25 });
  const pool = fc.record({
    amount: fc.integer({ min: 0, max: 900_000 }),
    key: fc.constantFrom('Umsatz', 'Aufträge', 'aktive Kunden', 'Besuche'),
  });
  type Person = typeof someone extends fc.Arbitrary<infer Value> ? Value : never;
  const given = (
    people: readonly Person[],
    { amount, key }: { amount: number; key: string },
  ): GivenCosts => ({
    revenue: people.map(({ revenue }) => revenue),
    margin: people.map(({ margin }) => margin),
    numbers: { invoices: people.map((each) => each.invoices), visits: people.map((each) => each.visits) },
    costs: [
      cost('Katalog', amount, undefined, key),
      ...people.map(({ freight }, at) => cost('Fracht', freight, at)),
    ],
  });

  it('every cost is charged, idle, or named as charged to nobody, to the cent', () => {
    fc.assert(
      fc.property(everybody, pool, fc.integer({ min: 1, max: 40 }), (people, own, capacity) => {
        const output = account(given(people, own), { pools: { Katalog: { capacity } } });
        const { amount, charged, idle, elsewhere } = rowOf(output, 'pools', 'Summe');
        expect(amount).toBe(Number(charged) + Number(idle) + Number(elsewhere));
        expect(total(columnOf(output, 'costToServe'))).toBe(charged);
        expect(Number(idle)).toBeGreaterThanOrEqual(0);
        const costs = own.amount + total(people.map(({ freight }) => freight));
        const rates = total(people.map(({ invoices, visits }) => invoices * 45_00 + visits * 180_00));
        expect(amount).toBe(costs + rates);
      }),
    );
  });

  it('levels add up, for everybody together and for each customer', () => {
    fc.assert(
      fc.property(everybody, pool, (people, own) => {
        const output = account(given(people, own));
        const table = output.customerTables?.[0];
        const rows = people.map((_, at) =>
          Object.fromEntries(
            (table?.columns ?? []).map(({ id }, place) => [id, Number(table?.data[place]?.[at])]),
          ),
        );
        for (const [at, row] of rows.entries()) {
          const costs = Object.entries(row).filter(([id]) => id.startsWith('cost-'));
          const last = row.dbI! + total(costs.map(([, cents]) => cents));
          expect(columnOf(output, 'netContribution')[at]).toBe(last);
        }
        const amounts = cellsOf(output, 'levels', 'amount').map(Number);
        const labels = cellsOf(output, 'levels', 'level').map((label) => (label as { de: string }).de);
        let running = 0;
        labels.forEach((label, at) => {
          if (Number.isNaN(amounts[at])) return;
          if (label.startsWith('abzüglich')) running += amounts[at]!;
          else {
            if (at > 0) expect(amounts[at]).toBe(running);
            running = amounts[at]!;
          }
        });
        expect(flaws(output)).toEqual([]);
      }),
    );
  });

  it('classes of the waterfall add up to everybody', () => {
    fc.assert(
      fc.property(everybody, pool, (people, own) => {
        for (const row of tableOf(account(given(people, own)), 'waterfall').rows) {
          expect(total(row.slice(1, -1))).toBe(total(row.slice(-1)));
        }
      }),
    );
  });

  it('money in another unit scales values and leaves classes', () => {
    fc.assert(
      fc.property(everybody, pool, fc.integer({ min: 2, max: 9 }), (people, own, factor) => {
        const scaled = people.map((each) => ({
          ...each,
          revenue: each.revenue * factor,
          margin: each.margin * factor,
          freight: each.freight * factor,
        }));
        const rates = (times: number) => ({ order: 45 * times, visit: 180 * times });
        const settings = { valueLevel: 'last' };
        const one = account(given(people, { ...own, amount: 0 }), { ...settings, rates: rates(1) });
        const other = account(given(scaled, { ...own, amount: 0 }), { ...settings, rates: rates(factor) });
        expect(columnOf(other, 'class')).toEqual(columnOf(one, 'class'));
        expect(columnOf(other, 'netContribution')).toEqual(
          columnOf(one, 'netContribution').map((cents) => Number(cents) * factor),
        );
      }),
    );
  });

  it('the key in force changes nobody, and the order of customers nothing', () => {
    fc.assert(
      fc.property(everybody, pool, (people, own) => {
        const output = account(given(people, own));
        const chosen = output.tables
          .find(({ id }) => id === 'keySensitivity')
          ?.rows.filter((row) => row[3] === 'yes');
        for (const row of chosen ?? []) expect(row.slice(-3)).toEqual([0, 0, 0]);
        const ids = people.map((_, at) => `K${String(at).padStart(4, '0')}`);
        const turned = account({ ...given([...people].reverse(), own), ids: [...ids].reverse() });
        for (const id of ['costToServe', 'netContribution', 'class'])
          expect(columnOf(turned, id).reverse()).toEqual(columnOf(output, id));
        const withoutSources = (each: StageOutput) => each.tables.filter(({ id }) => id !== 'pools');
        expect(withoutSources(turned)).toEqual(withoutSources(output));
      }),
    );
  });
});

describe('the key', () => {
  it('that decides about class and sign is shown with the customers concerned', () => {
    const output = account({
      revenue: [900_00, 100_00],
      margin: [300_00, 50_00],
      numbers: { invoices: [1, 9] },
      costs: [cost('Auftragsabwicklung', 100_00, undefined, 'Aufträge')],
    });
    expect(columnOf(output, 'netContribution')).toEqual([290_00, -40_00]);
    const keys = cellsOf(output, 'keySensitivity', 'key');
    const changes = Object.fromEntries(
      keys.map((key, at) => [key, cellsOf(output, 'keySensitivity', 'signChanges')[at]]),
    );
    expect(changes).toEqual({ revenue: 1, orders: 0, customers: 1 });
    expect(cellsOf(output, 'keyCustomers', 'customerId')).toEqual(['K0001']);
    expect(cellsOf(output, 'keyCustomers', 'highest')).toEqual([40_00]);
    expect(gap(output).join()).toContain('Verteilungsschlüssel');
  });
});
