import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/territory/settings.js';
import { territory } from '../../../src/stages/territory/stage.js';
import { cellsIn, problemCodes, tableOf } from '../report-rows.js';
import { stageInput } from '../stage-input.js';

interface Customer {
  readonly territory: string | null;
  readonly visits: number;
  readonly plan: number;
  readonly today: string;
  readonly channel: string;
  readonly class: string;
  readonly revenue: number;
}

const customer = (given: Partial<Customer>): Customer => ({
  territory: 'N',
  visits: 0,
  plan: 0,
  today: 'field',
  channel: 'field',
  class: 'C',
  revenue: 100_000,
  ...given,
});

interface Given {
  readonly calls?: readonly number[];
  readonly without?: readonly string[];
  readonly hoursToday?: readonly number[];
  readonly settings?: Parameters<typeof settings.parse>[0];
}

function run(
  customers: readonly Customer[],
  { calls, without = [], hoursToday, settings: given = {} }: Given = {},
) {
  const numbers = {
    revenue: customers.map((each) => each.revenue),
    contributionMargin: customers.map((each) => each.revenue / 4),
    visits: customers.map((each) => each.visits),
    'care-model.hours': customers.map((each) => each.plan * 2.25),
    'care-model.visits': customers.map((each) => each.plan),
    ...(hoursToday === undefined ? {} : { 'care-model.hoursToday': hoursToday }),
    'care-model.calls': customers.map(() => 4),
    // 180.00 a visit and 15.00 a call; without calls on record the care model leaves them out.
    'care-model.costToday': customers.map((each, at) => each.visits * 18_000 + (calls?.[at] ?? 0) * 1_500),
    'care-model.comparedCost': customers.map(
      (each) => each.plan * 18_000 + (calls === undefined ? 0 : 4) * 1_500,
    ),
  };
  const texts = {
    territory: customers.map((each) => each.territory),
    rep: customers.map((each) => (each.territory === null ? null : `Frau ${each.territory}`)),
    status: customers.map(() => 'active'),
    'abc.class': customers.map((each) => each.class),
    'care-model.channel': customers.map((each) => each.channel),
    'care-model.channelToday': customers.map((each) => each.today),
  };
  const kept = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !without.includes(id)));
  const output = territory.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: kept(numbers),
      texts: kept(texts),
      details:
        calls === undefined
          ? {}
          : {
              activityCounts: calls.flatMap((count, customer) => [
                { customer, type: 'Anruf', count },
                { customer, type: 'Mailing', count: 99 },
              ]),
            },
    }),
  );
  return {
    output,
    table: (id: string) => tableOf(output, id),
    said: output.findings!.map(({ text }) => text.de),
  };
}

describe('cost of care by territory', () => {
  const customers = [
    customer({ visits: 4, plan: 2 }),
    customer({ visits: 10, plan: 0, territory: 'S', today: 'field', channel: 'inside' }),
  ];

  it('adds up what the care model says of today and of the plan', () => {
    const { table } = run(customers, { calls: [2, 0] });
    expect(cellsIn(table('cost-to-serve'), 'costToday')).toEqual([75_000, 180_000, 255_000]);
    expect(cellsIn(table('cost-to-serve'), 'costPlan')).toEqual([42_000, 6_000, 48_000]);
    expect(cellsIn(table('cost-to-serve'), 'costChange')).toEqual([-33_000, -174_000, -207_000]);
    expect(cellsIn(table('cost-to-serve'), 'shareToday')[0]).toBeCloseTo(0.75, 12);
    expect(cellsIn(table('territories'), 'hoursToday')).toEqual([4 * 2.25 + 2 / 3, 22.5, 9 + 2 / 3 + 22.5]);
  });

  it('leaves out calls on both sides where none is on record, and says so', () => {
    const { table } = run(customers);
    expect(cellsIn(table('cost-to-serve'), 'costToday')).toEqual([72_000, 180_000, 252_000]);
    expect(cellsIn(table('cost-to-serve'), 'costPlan')).toEqual([36_000, 0, 36_000]);
    expect(table('cost-to-serve').note?.de).toContain('Anrufe sind nicht erfasst');
    expect(table('cost-to-serve').columns.map(({ id }) => id)).not.toContain('callsToday');
  });

  it('takes the hours of today from the care model where it has measured them', () => {
    const { table } = run(customers, { calls: [2, 0], hoursToday: [8, 20] });
    expect(cellsIn(table('territories'), 'hoursToday')).toEqual([8, 20, 28]);
  });

  it('is left out without visits, which is said with what would help', () => {
    const { output } = run(customers, { without: ['visits'] });
    expect(output.tables.map(({ id }) => id)).not.toContain('cost-to-serve');
    const [gap] = output.problems!.filter(({ code }) => code === 'KW641');
    expect(gap?.message.de).toContain('Betreuung und Kosten von heute');
    expect(gap?.remedy.de).toContain('Tabelle der Besuche und Anrufe');
  });
});

describe('planned changes of channel', () => {
  const { table, said } = run([
    customer({ visits: 4, plan: 4, channel: 'field' }),
    customer({ visits: 2, plan: 0, channel: 'inside', class: 'A', revenue: 400_000 }),
    customer({ visits: 8, plan: 0, channel: 'dealer', revenue: -50_000 }),
    customer({ visits: 0, plan: 2, today: 'inside', channel: 'field', territory: 'S' }),
    customer({ visits: 3, plan: 0, today: 'unmatched', channel: 'dealer', territory: 'S' }),
  ]);
  const changes = table('channel-changes');

  it('show accounts, hours, relations and class A customers in each territory', () => {
    expect(changes.rows.slice(0, 2)).toEqual([
      ['N', 2, 0, 350_000, 87_500, 1, 400_000, 2, 0, 22.5],
      ['S', 1, 4.5, 100_000, 25_000, 0, 0, 0, 1, 0],
    ]);
    expect(changes.rows.at(-1)!.slice(1)).toEqual([3, 4.5, 450_000, 112_500, 1, 400_000, 2, 1, 22.5]);
  });

  it('are listed by kind, most revenue first', () => {
    expect(table('channel-change-kinds').rows.map((row) => row.slice(0, 3))).toEqual([
      ['field', 'inside', 1],
      ['inside', 'field', 1],
      ['field', 'dealer', 1],
      ['total', null, 3],
    ]);
  });

  it('say how many hours no longer depend on the place', () => {
    expect(said.find((text) => text.includes('auf Distanz'))).toMatch(/löst 23 Stunden im Jahr \(59\s%/);
  });
});

describe('what counts as a territory', () => {
  const customers = [customer({ plan: 4 }), customer({ plan: 2, territory: 'S' })];

  it('is the rep where no territory is known', () => {
    const { output, table } = run(customers, { without: ['territory'] });
    expect(cellsIn(table('territories'), 'territory').slice(0, 2)).toEqual(['Frau N', 'Frau S']);
    expect(problemCodes(output)).toContain('KW640');
    expect(output.tables.map(({ id }) => id)).not.toContain('by-rep');
    expect(table('load-index').columns[0]?.label.de).toBe('Gebiet (Betreuer)');
  });

  it('is the rep on demand', () => {
    const { table, output } = run(customers, { settings: { by: 'rep' } });
    expect(cellsIn(table('load-index'), 'territory')).toEqual(['Frau N', 'Frau S']);
    expect(problemCodes(output)).not.toContain('KW640');
  });

  it('is the territory otherwise, with the people in a table of their own', () => {
    const { table } = run(customers);
    expect(cellsIn(table('by-rep'), 'rep').slice(0, 2)).toEqual(['Frau N', 'Frau S']);
    expect(cellsIn(table('by-rep'), 'workloadHours')).toEqual([9, 4.5, 13.5]);
  });
});

describe('the alignment index', () => {
  it('is the weighted mix of workload, potential and revenue, of what is known', () => {
    const { table } = run([
      customer({ plan: 6, revenue: 100_000 }),
      customer({ plan: 2, revenue: 300_000, territory: 'S' }),
    ]);
    // Two thirds workload, one third revenue: no potential is known.
    const mix = cellsIn(table('load-index'), 'alignment') as number[];
    expect(mix[0]).toBeCloseTo((150 * 2 + 50) / 3, 9);
    expect(mix[1]).toBeCloseTo((50 * 2 + 150) / 3, 9);
  });
});
