import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings as settingsSchema } from '../../../src/stages/contribution/settings.js';
import { contribution } from '../../../src/stages/contribution/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { cellsOf, columnOf, expectOrderIrrelevant, flaws, rowOf, tableOf } from '../report-rows.js';
import { stageInput } from '../stage-input.js';

interface Given {
  readonly revenue: readonly number[];
  readonly contributionMargin: readonly number[];
  readonly listRevenue?: readonly number[];
  readonly status?: readonly (string | null)[];
  readonly ids?: readonly string[];
  readonly names?: readonly (string | null)[];
  readonly abcClass?: readonly string[];
}

const unknown = Number.NaN;

function run(given: Given, settings: object = {}): StageOutput {
  return contribution.run(
    stageInput({
      settings: settingsSchema.parse(settings),
      customers: given.revenue.length,
      numbers: {
        revenue: given.revenue,
        contributionMargin: given.contributionMargin,
        ...(given.listRevenue === undefined ? {} : { listRevenue: given.listRevenue }),
      },
      texts: {
        customerId: given.ids ?? given.revenue.map((_, index) => `K${String(index).padStart(4, '0')}`),
        status: given.status ?? given.revenue.map(() => 'active'),
        ...(given.names === undefined ? {} : { name: given.names }),
        ...(given.abcClass === undefined ? {} : { 'abc.class': given.abcClass }),
      },
    }),
  );
}

/** Three customers: list revenue, deductions in percent and bonus, cost of goods in percent of list. */
const THREE: Given = {
  ids: ['A', 'B', 'C'],
  listRevenue: [50_000_000, 20_000_000, 6_000_000],
  revenue: [43_600_000, 18_620_000, 6_000_000],
  contributionMargin: [43_600_000 - 31_000_000, 18_620_000 - 12_000_000, 6_000_000 - 3_480_000],
};

describe('customer contribution accounting of the worked example', () => {
  it('comes to contribution margin I per customer', () => {
    const output = run(THREE);
    expect(columnOf(output, 'value')).toEqual([12_600_000, 6_620_000, 2_520_000]);
    expect(columnOf(output, 'marginShare').map((share) => Number(Number(share).toFixed(4)))).toEqual([
      0.289, 0.3555, 0.42,
    ]);
  });

  it('leads from list revenue to contribution margin I', () => {
    const output = run(THREE);
    expect(cellsOf(output, 'levels', 'amount')).toEqual([
      76_000_000, -7_780_000, 68_220_000, -46_480_000, 21_740_000,
    ]);
    expect(flaws(output)).toEqual([]);
  });
});

describe('margin-weighted value', () => {
  it('ranks 1,000,000 at 2 % below 100,000 at 25 %, and says why', () => {
    const output = run({ revenue: [100_000_000, 10_000_000], contributionMargin: [2_000_000, 2_500_000] });
    expect(columnOf(output, 'rank')).toEqual([2, 1]);
    expect(columnOf(output, 'rankChange')).toEqual([-1, 1]);
    expect(cellsOf(output, 'movers', 'reason')).toMatchObject([
      {
        de: 'Hohe Marge: 25,0\u00a0% statt 4,1\u00a0%',
        en: 'High margin: 25.0\u00a0% instead of 4.1\u00a0%',
      },
      { de: 'Niedrige Marge: 2,0\u00a0% statt 4,1\u00a0%' },
    ]);
    expect(cellsOf(output, 'movers', 'gap')).toEqual([2_090_909, -2_090_909]);
  });

  it('names a discount above average as part of the reason', () => {
    const output = run({
      revenue: [60_000, 50_000],
      listRevenue: [100_000, 50_000],
      contributionMargin: [-5_000, 20_000],
    });
    expect(cellsOf(output, 'movers', 'reason').at(-1)).toMatchObject({
      de: 'Verlust: DB -8,3\u00a0% statt 13,6\u00a0%; Rabatt 40,0\u00a0% statt 26,7\u00a0%',
    });
  });

  it('gives no margin share without positive revenue', () => {
    const output = run({ revenue: [0, -100, 100], contributionMargin: [-5, -50, 25] });
    expect(columnOf(output, 'marginShare')).toEqual([unknown, unknown, 0.25]);
  });

  it('has a whale curve that rises over 100 %', () => {
    const output = run({ revenue: [500, 400, 300], contributionMargin: [80, -20, 40] });
    expect(columnOf(output, 'cumulativeShare')).toEqual([0.8, 1, 1.2]);
    expect(rowOf(output, 'lossMakers', 'Summe')).toMatchObject({ revenue: 400, value: -20 });
    const peak = tableOf(output, 'whale').rows.find((row) => row.at(-1) !== null);
    expect(peak?.slice(1, 4)).toEqual([2, 120, 1.2]);
    expect(output.findings?.some(({ text }) => text.de.includes('120,0\u00a0%'))).toBe(true);
  });

  it('counts loss makers beyond the limit in one row, and their sum whole', () => {
    const output = run({ revenue: [9, 9, 9, 9], contributionMargin: [-4, -3, -2, 8] }, { lossMakers: 1 });
    expect(cellsOf(output, 'lossMakers', 'value')).toEqual([-4, -5, -9]);
  });
});

describe('customers outside the ranking by value', () => {
  const given: Given = {
    revenue: [1000, 800, 600, 0, 500, 400],
    contributionMargin: [300, -100, unknown, 0, 200, 0],
    status: ['active', 'active', 'active', 'dormant', 'new', 'active'],
  };

  it('keep their status, and unknown margin is not zero', () => {
    const output = run(given);
    expect(columnOf(output, 'class')).toEqual(['A', 'loss', 'unknown', 'dormant', 'new', 'loss']);
    expect(columnOf(output, 'rank')).toEqual([1, 3, unknown, unknown, unknown, 2]);
    expect(rowOf(output, 'classes', 'Summe').sum).toBe(400);
    expect(output.findings?.some(({ question }) => question === 'gap')).toBe(true);
  });

  it('leave the scheme in a row of their own where their margin is unknown', () => {
    expect(cellsOf(run(given), 'levels', 'amount')).toEqual([3300, -600, -2300, 400]);
  });

  it('are counted in the cross table', () => {
    const output = run({ ...given, abcClass: ['A', 'A', 'B', 'dormant', 'new', 'C'] });
    expect(tableOf(output, 'cross').columns[0]?.label.de).toBe('ABC-Klasse');
    expect(rowOf(output, 'cross', 'A')).toMatchObject({ 'value-A': 1, 'value-loss': 1, all: 2 });
    expect(rowOf(output, 'cross', 'Summe')).toMatchObject({ 'value-unknown': 1, all: 6 });
  });

  it('are held against classes by revenue where no ABC analysis ran', () => {
    expect(tableOf(run(given), 'cross').columns[0]?.label.de).toBe('Umsatzklasse');
  });
});

describe('doubtful contribution margins', () => {
  it('above revenue are reported', () => {
    const output = run({ revenue: [100, 100], contributionMargin: [150, 20] });
    expect(output.problems).toMatchObject([{ code: 'KW505', count: 1 }]);
  });

  it('that are negative as a whole give no shares of profit', () => {
    const output = run({ revenue: [100, 100], contributionMargin: [10, -50] });
    expect(output.problems?.map(({ code }) => code)).toEqual(['KW506']);
    expect(columnOf(output, 'cumulativeShare')).toEqual([unknown, unknown]);
    expect(flaws(output)).toEqual([]);
  });
});

describe('laws of the contribution stage', () => {
  const someone = fc.record({
    revenue: fc.integer({ min: -1000, max: 100_000 }),
    contributionMargin: fc.oneof(fc.integer({ min: -5000, max: 50_000 }), fc.constant(unknown)),
    status: fc.constantFrom('active', 'active', 'new', 'dormant', null),
  });
  const everybody = fc.array(someone, { maxLength: 30 });
  const given = (
    people: readonly { revenue: number; contributionMargin: number; status: string | null }[],
  ) => ({
    revenue: people.map(({ revenue }) => revenue),
    contributionMargin: people.map(({ contributionMargin }) => contributionMargin),
    status: people.map(({ status }) => status),
  });
  const total = (cells: readonly unknown[]): number =>
    cells.map(Number).reduce((sum, cell) => sum + (Number.isNaN(cell) ? 0 : cell), 0);

  it('classes, whale curve and scheme end at the same contribution margin', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const output = run(given(people));
        const exact = total(people.map(({ contributionMargin }) => contributionMargin));
        expect(total(cellsOf(output, 'classes', 'sum').slice(0, -1))).toBe(exact);
        expect(Number(cellsOf(output, 'whale', 'profit').at(-1) ?? 0)).toBe(exact);
        expect(total(cellsOf(output, 'levels', 'amount').slice(-1))).toBe(exact);
        expect(cellsOf(output, 'cross', 'all').at(-1)).toBe(people.length);
        expect(flaws(output)).toEqual([]);
      }),
    );
  });

  it('changes of place are differences of ranks over the same customers', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const output = run(given(people));
        const rank = columnOf(output, 'rank').map(Number);
        const compared = rank.flatMap((place, index) => (Number.isNaN(place) ? [] : [index]));
        const changes = columnOf(output, 'rankChange').map(Number);
        for (const index of compared) {
          const revenueRank =
            1 + compared.filter((other) => people[other]!.revenue > people[index]!.revenue).length;
          expect(changes[index]).toBe(revenueRank - rank[index]!);
        }
      }),
    );
  });

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        expectOrderIrrelevant(people, (those, ids) => run({ ...given(those), ids }), [
          'class',
          'rank',
          'rankChange',
          'cumulativeShare',
        ]);
      }),
    );
  });
});
