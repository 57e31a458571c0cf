import { describe, expect, it } from 'vitest';
import { CUSTOMARY_SEGMENTS, OTHER } from '../../../src/stages/buying-behaviour/customary-segments.js';
import { segmentTable } from '../../../src/stages/buying-behaviour/segments.js';
import { settings } from '../../../src/stages/buying-behaviour/settings.js';
import { cellsOf, columnOf, flaws, problemCodes, rowOf, tableOf } from '../report-rows.js';
import { YEAR_2026 } from '../stage-input.js';
import { type Buyer, regular, runBuying } from './run-buying.js';

describe('recency, frequency and monetary value', () => {
  const output = runBuying({
    buyers: [
      {
        documents: [
          [3, 1000],
          [3, 500],
          [40, 2000],
          [500, 900],
        ],
      },
      {
        documents: [
          [0, 700],
          [0, -700],
          [10, -50],
        ],
      },
      { documents: [[400, 100]], status: 'dormant' },
      { documents: [] },
    ],
  });

  it('count same-day documents once and credit notes as no purchase', () => {
    expect(columnOf(output, 'recency')).toEqual([3, 0, 400, Number.NaN]);
    expect(columnOf(output, 'frequency')).toEqual([2, 1, 0, 0]);
    expect(columnOf(output, 'monetary')).toEqual([3500, -50, 0, 0]);
  });

  it('score those with a purchase in the period; the others show what they are', () => {
    expect(columnOf(output, 'segment').slice(2)).toEqual(['dormant', 'prospect']);
    expect(flaws(output)).toEqual([]);
  });

  it('prints the cut points with the customers of each score', () => {
    const buyers = Array.from(
      { length: 5 },
      (_, at): Buyer => ({ documents: regular(30 + at, at * 10, 1000 * (at + 1)) }),
    );
    const printed = runBuying({ buyers });
    expect(cellsOf(printed, 'cutPoints', 'score')).toEqual([5, 4, 3, 2, 1]);
    // Recencies 0, 10, 20, 30, 40: positions 0.8, 1.6, 2.4, 3.2.
    expect(cellsOf(printed, 'cutPoints', 'recency')).toEqual(
      [8, 16, 24, 32, Number.NaN].map((cut) => (Number.isNaN(cut) ? cut : expect.closeTo(cut, 9))),
    );
    for (const column of ['recencyCustomers', 'monetaryCustomers'])
      expect(cellsOf(printed, 'cutPoints', column)).toEqual([1, 1, 1, 1, 1]);
  });

  it('says when nobody can be scored, and when cut points coincide', () => {
    expect(problemCodes(runBuying({ buyers: [{ documents: [] }] }))).toContain('KW523');
    const same = runBuying({ buyers: [{ documents: [[5, 100]] }, { documents: [[6, 200]] }] });
    expect(same.problems?.find(({ code }) => code === 'KW521')?.message.en).toContain('frequency');
  });

  it('leaves new customers out, unless they are to be classified', () => {
    const buyers: Buyer[] = [{ documents: [[5, 100]], status: 'new' }, { documents: [[5, 100]] }];
    expect(columnOf(runBuying({ buyers }), 'segment')[0]).toBe('new');
    const classified = runBuying({ buyers, settings: { newCustomers: 'classify' } });
    expect(columnOf(classified, 'segment')[0]).toBe(columnOf(classified, 'segment')[1]);
  });
});

describe('segments', () => {
  const rules = CUSTOMARY_SEGMENTS.map(({ advice: _, ...rule }) => rule);

  it('of the default hold every combination of scores', () => {
    const segmentBy = segmentTable(rules);
    const found = new Set<string>();
    for (let at = 0; at < 125; at += 1)
      found.add(segmentBy(1 + Math.floor(at / 25), 1 + (Math.floor(at / 5) % 5), 1 + (at % 5)));
    expect([...found].sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(segmentBy(5, 5, 5)).toBe('champions');
    expect(segmentBy(1, 1, 5)).toBe('cannot-lose');
    expect(segmentBy(3, 3, 3)).toBe('loyal');
  });

  it('go to the first rule that fits, and the rest is reported', () => {
    const own = [
      { id: 'good', german: 'Gut', english: 'Good', scores: 'R3-5 F1-5 M1-5' },
      { id: 'also', german: 'Auch', english: 'Also', scores: 'R5 F1-5 M1-5' },
    ];
    const buyers = Array.from({ length: 5 }, (_, at): Buyer => ({ documents: [[at * 10, 1000 + at]] }));
    const output = runBuying({ buyers, settings: { segments: own } });
    expect(columnOf(output, 'segment')).toEqual(['good', 'good', 'good', OTHER, OTHER]);
    expect(rowOf(output, 'segments', 'Auch').customers).toBe(0);
    expect(rowOf(output, 'segments', OTHER).customerShare).toBe(0.4);
    expect(output.problems?.find(({ code }) => code === 'KW524')?.message.de).toContain('40,0\u00a0%');
    expect(flaws(output)).toEqual([]);
  });

  it('refuse keys that stand twice or are taken, and scores that are none', () => {
    const rule = { id: 'a', german: 'A', english: 'A', scores: 'R1 F1 M1' };
    expect(settings.safeParse({ segments: [rule, rule] }).success).toBe(false);
    expect(settings.safeParse({ segments: [{ ...rule, id: 'new' }] }).success).toBe(false);
    expect(settings.safeParse({ segments: [{ ...rule, scores: 'R0 F1 M1' }] }).success).toBe(false);
    expect(settings.safeParse({ segments: [{ ...rule, scores: 'R4-5 F1-2 M3' }] }).success).toBe(true);
  });

  it('call who only returned goods by his last purchase', () => {
    const output = runBuying({
      buyers: [
        {
          documents: [
            [10, -5],
            [400, 100],
          ],
        },
        {
          documents: [
            [10, -5],
            [900, 100],
          ],
        },
        { documents: [[10, -5]] },
      ],
    });
    expect(columnOf(output, 'segment')).toEqual(['dormant', 'lost', 'prospect']);
  });
});

describe('regularity', () => {
  it('is judged by months, and by quarters where purchases are few', () => {
    const buyers: Buyer[] = [
      { documents: regular(30, 5, 1000) },
      { documents: regular(91, 5, 1000) },
      { documents: [[5, 1000]] },
      { documents: [[5, -1000]] },
      { documents: [[5, 1000]], status: 'new' },
    ];
    const output = runBuying({ buyers });
    expect(columnOf(output, 'regularity')).toEqual(['X', 'X', 'Z', 'zero', 'short']);
    const byMonths = runBuying({ buyers, settings: { regularityBy: 'months' } });
    expect(columnOf(byMonths, 'regularity')[1]).toBe('Z');
    expect(flaws(output)).toEqual([]);
  });

  it('has limits that are included', () => {
    // One quarter of four without revenue: mean 3/4, deviation √3/4, variation 1/√3.
    const documents = [
      [5, 1000],
      [100, 1000],
      [190, 1000],
    ] as const;
    const of = (regularityLimits: readonly number[]) =>
      columnOf(runBuying({ buyers: [{ documents }], settings: { regularityLimits } }), 'regularity');
    expect(of([0.5, 1])).toEqual(['Y']);
    expect(of([0.58, 1])).toEqual(['X']);
    expect(of([0.2, 0.57])).toEqual(['Z']);
    expect(settings.safeParse({ regularityLimits: [1, 0.5] }).success).toBe(false);
  });

  it('is not told from less than twelve months', () => {
    const period = { ...YEAR_2026, dataStart: YEAR_2026.asOf - 200 };
    const output = runBuying({ buyers: [{ documents: regular(10, 5, 1000, 200) }], period });
    expect(columnOf(output, 'regularity')).toEqual(['short']);
    expect(problemCodes(output)).toEqual(expect.arrayContaining(['KW520', 'KW525']));
  });

  it('is crossed with the ABC classes where they are there', () => {
    const output = runBuying({
      buyers: [
        { documents: regular(30, 5, 9000), abc: 'A' },
        { documents: [[5, 1000]], abc: 'C' },
        { documents: [[5, 1000]], abc: 'new', status: 'new' },
      ],
    });
    expect(cellsOf(output, 'abcXyz', 'class').slice(0, 3)).toEqual(['A', 'C', 'new']);
    expect(rowOf(output, 'abcXyz', 'A')).toMatchObject({ 'regularity-X': 1, customers: 1 });
    expect(rowOf(output, 'abcXyz', 'Summe')).toMatchObject({
      'regularity-X': 1,
      'regularity-Z': 1,
      customers: 3,
    });
    expect(output.tables.some(({ id }) => id === 'abcXyz')).toBe(true);
    expect(runBuying({ buyers: [{ documents: [[5, 1]] }] }).tables.some(({ id }) => id === 'abcXyz')).toBe(
      false,
    );
  });
});

describe('trend', () => {
  it('compares with the period before, without the peak of one large order', () => {
    const output = runBuying({
      buyers: [
        {
          documents: [
            [30, 600],
            [400, 1000],
            [500, 1000],
          ],
        },
        {
          documents: [
            [30, 1000],
            [400, 1000],
            [500, 90000],
          ],
        },
        { documents: [[30, 1000]] },
        { documents: [[400, 1000]], status: 'dormant' },
      ],
    });
    expect(columnOf(output, 'trend')).toEqual([-0.7, -0.5, Number.NaN, -1]);
  });

  it('compares halves where the data have no period before, and says so', () => {
    const period = { ...YEAR_2026, dataStart: YEAR_2026.start };
    const output = runBuying({
      buyers: [
        {
          documents: [
            [30, 500],
            [300, 1000],
          ],
        },
        { documents: [[30, 5]] },
      ],
      period,
    });
    expect(columnOf(output, 'trend')).toEqual([-0.5, Number.NaN]);
    expect(problemCodes(output)).toContain('KW522');
    expect(tableOf(output, 'declining').note?.de).toContain('Saison');
  });
});

describe('whom to call', () => {
  const buyers: Buyer[] = [
    { documents: regular(10, 35, 1000) },
    { documents: regular(10, 25, 1000) },
    { documents: regular(60, 90, 1000) },
    { documents: [[400, 5000]], status: 'dormant' },
    {
      documents: [
        [100, 100],
        [400, 1000],
        [450, 1000],
      ],
    },
    { documents: [[900, 1000]], status: 'lost' },
  ];
  const output = runBuying({ buyers });

  it('lists who is overdue by his own rhythm or dormant, by what is at stake', () => {
    expect(cellsOf(output, 'dormant', 'customerId')).toEqual(['K0', 'K3']);
    expect(cellsOf(output, 'dormant', 'action')).toEqual(['overdue', 'dormant']);
    expect(cellsOf(output, 'dormant', 'usualInterval')).toEqual([10, Number.NaN]);
    const soon = runBuying({ buyers, settings: { overdueDays: 20, overdueFactor: 1.4 } });
    expect(cellsOf(soon, 'dormant', 'customerId')).toEqual(['K1', 'K0', 'K2', 'K3'].sort(byStake(soon)));
  });

  it('lists who declines, and nobody twice', () => {
    expect(cellsOf(output, 'declining', 'customerId')).toEqual(['K4']);
    expect(rowOf(output, 'declining', 'K4')).toMatchObject({
      before: 2000,
      now: 100,
      lostRevenue: 1900,
      trend: -0.95,
    });
    const steep = runBuying({ buyers, settings: { declineShare: 0.96 } });
    expect(steep.tables.some(({ id }) => id === 'declining')).toBe(false);
  });

  it('hands over both lists whole, for the workbooks of territories', () => {
    const many = runBuying({ buyers, settings: { listLength: 1 } });
    expect(cellsOf(many, 'dormant', 'customerId')).toEqual(['K0']);
    const whole = many.customerTables?.find(({ id }) => id === 'dormant-customers');
    expect([...(whole?.order ?? [])].filter((stake) => !Number.isNaN(stake))).toHaveLength(2);
    expect(whole?.totals).toEqual(['missedRevenue']);
    expect(many.customerTables?.map(({ columns, data }) => columns.length - data.length)).toEqual([0, 0]);
  });

  it('says it in sentences', () => {
    const said = (output.findings ?? []).map(({ text }) => text.de).join(' ');
    expect(said).toContain('Diese Woche anrufen: 2 Kunden sind überfällig oder ruhend');
    expect(said).toContain('1 Kunde kauft um mindestens 20,0\u00a0% weniger');
    expect(flaws(output)).toEqual([]);
  });
});

/** Most at stake first, as the list has it. */
function byStake(output: ReturnType<typeof runBuying>): (one: string, other: string) => number {
  const stake = (id: string): number => Number(rowOf(output, 'dormant', id).missedRevenue);
  return (one, other) => stake(other) - stake(one) || (one < other ? -1 : 1);
}

describe('order size', () => {
  const small = { documents: regular(20, 5, 4000), contributionMargin: 20_000 };
  const large = {
    documents: [...regular(40, 10, 100_000), [11, 100_000, true] as const],
    contributionMargin: 300_000,
  };

  it('finds small orders by what handling costs against what they bring', () => {
    const output = runBuying({ buyers: [small, large], settings: { costPerOrder: 45 } });
    const orders = cellsOf(output, 'orderSizes', 'orders').map(Number);
    const revenue = columnOf(output, 'monetary').map(Number);
    // 45 € over a margin of 320,000 / revenue.
    const limit = 4500 / (320_000 / (revenue[0]! + revenue[1]!));
    expect(tableOf(output, 'orderSizes').note?.en).toContain(`${Number(limit.toPrecision(2)) / 100}.00`);
    const list = rowOf(output, 'smallOrders', 'K0');
    expect(list).toMatchObject({ orders: 18, small: 18, smallShare: 1, smallCost: 18 * 4500 });
    expect(orders.at(-1)).toBe(orders.slice(0, -1).reduce((sum, count) => sum + count, 0));
    expect(flaws(output)).toEqual([]);
  });

  it('takes the limit as set, and without a margin a quarter of the median order', () => {
    const set = runBuying({ buyers: [small, large], settings: { smallOrder: 41 } });
    expect(cellsOf(set, 'orderSizes', 'small').at(-1)).toBe(18);
    const under = runBuying({ buyers: [small, large], settings: { smallOrder: 40 } });
    expect(cellsOf(under, 'orderSizes', 'small').at(-1)).toBe(0);
    const plain = runBuying({
      buyers: [
        {
          documents: [
            [5, 100],
            [6, 1000],
            [7, 2000],
          ],
        },
      ],
    });
    expect(tableOf(plain, 'orderSizes').note?.de).toContain('2,50');
    expect(cellsOf(plain, 'orderSizes', 'small').at(-1)).toBe(1);
  });

  it('gives mean, median and special orders', () => {
    const output = runBuying({
      buyers: [
        {
          documents: [
            [5, 100, true],
            [6, 200],
            [7, 600],
          ],
          abc: 'A',
        },
      ],
    });
    expect(rowOf(output, 'orderSizes', 'A')).toMatchObject({ mean: 300, median: 200, specialShare: 1 / 3 });
    const said = (output.findings ?? []).map(({ text }) => text.en).join(' ');
    expect(said).toContain('33.3\u00a0% of the orders are special orders');
  });
});
