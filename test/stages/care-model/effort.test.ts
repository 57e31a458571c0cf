import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsIn, cellsOf, flaws, rowOf, tableOf } from '../report-rows.js';
import { type Customer, run } from './run-care.js';

const customers: readonly Customer[] = [
  {
    class: 'A',
    visits: 4,
    channel: 'Außendienst',
    rep: 'Eva',
    margin: 900_00,
    shareClass: 'high',
    potentialClass: 'low',
  },
  {
    class: 'B',
    visits: 6,
    channel: 'Außendienst',
    rep: 'Eva',
    margin: 500_00,
    shareClass: 'low',
    potentialClass: 'low',
  },
  {
    class: 'C',
    visits: 10,
    channel: 'Außendienst',
    rep: 'Udo',
    margin: 100_00,
    shareClass: 'high',
    potentialClass: 'low',
  },
  {
    class: 'D',
    visits: 0,
    channel: 'Innendienst',
    rep: null,
    margin: -50_00,
    shareClass: 'low',
    potentialClass: 'low',
  },
  {
    class: 'new',
    status: 'new',
    visits: 0,
    channel: null,
    rep: 'Udo',
    margin: 10_00,
    shareClass: 'low',
    potentialClass: 'low',
  },
];
const calls = { activityCounts: [{ customer: 0, type: 'Anruf', count: 3 }] };

describe('care today against the plan', () => {
  it('counts visits, calls, hours and cost on both sides alike', () => {
    const { output } = run(customers, {}, 12, calls);
    expect(rowOf(output, 'effort-by-class', 'A')).toMatchObject({
      visitsToday: 4,
      visits: 12,
      callsToday: 3,
      calls: 12,
      fulfilment: 1 / 3,
      hoursToday: (4 * 135 + 3 * 20) / 60,
      hours: 31,
      costToday: 700_00,
      cost: 31 * 70_00,
      costShareToday: 0.7,
    });
    expect(flaws(output)).toEqual([]);
  });

  it('leaves calls out on both sides where none are on record', () => {
    const { output } = run(customers);
    expect(tableOf(output, 'effort-by-class').columns.map(({ id }) => id)).not.toContain('calls');
    expect(rowOf(output, 'effort-by-class', 'A')).toMatchObject({ hoursToday: 9, hours: 27 });
  });

  it('holds visits beyond the plan of one customer against no other', () => {
    const two = [
      { class: 'B', visits: 8 },
      { class: 'B', visits: 0 },
    ];
    expect(rowOf(run(two).output, 'effort-by-class', 'B')).toMatchObject({
      visitsToday: 8,
      visits: 8,
      fulfilment: 0.5,
    });
  });

  it('is not said where nothing is known of today', () => {
    const { output } = run([{ class: 'A' }]);
    const ids = output.tables.map(({ id }) => id);
    for (const id of ['effort-by-class', 'effort-by-channel', 'effort-by-rep', 'time-shift'])
      expect(ids).not.toContain(id);
  });

  it('names for each rep what he does, gives away, and what is left', () => {
    const { output } = run(customers, {}, 12, calls);
    expect(rowOf(output, 'effort-by-rep', 'Udo')).toMatchObject({
      customers: 2,
      visitsToday: 10,
      visits: 2,
      fulfilment: 0,
      handedOver: 1,
      handedRevenue: 100_000,
      handedHours: 20,
    });
    expect(cellsOf(output, 'effort-by-rep', 'customers')).toEqual([2, 2, 1, 5]);
  });

  it('adds up to the same by class, by channel, by rep and over the customers', () => {
    const customer = fc.record({
      class: fc.constantFrom('A', 'B', 'C', 'D', 'dormant', 'unknown'),
      channel: fc.constantFrom('Außendienst', 'Innendienst', 'Shop', 'Filialnetz', null),
      rep: fc.constantFrom('Eva', 'Udo', null),
      visits: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 25 }), (list) => {
        const some: readonly Customer[] = [...list, { class: 'A', channel: 'KAM', rep: 'Eva', visits: 1 }];
        const { output, number } = run(some, {}, 12, calls);
        const all = number('hours').reduce((sum, each) => sum + each, 0);
        for (const id of ['effort-by-class', 'effort-by-channel', 'effort-by-rep']) {
          const cells = cellsOf(output, id, 'hours') as number[];
          expect(cells.at(-1)).toBeCloseTo(all, 8);
          expect(cells.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeCloseTo(all, 8);
          const today = cellsOf(output, id, 'hoursToday') as number[];
          expect(today.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeCloseTo(today.at(-1)!, 8);
        }
      }),
    );
  });
});

describe('channel changes', () => {
  it('say who goes where, what that frees and what hangs on it', () => {
    const { output } = run(customers, {}, 12, calls);
    const moves = tableOf(output, 'channel-moves');
    expect(moves.rows.map((row) => [row[0], row[1]])).toEqual([
      ['field', 'inside'],
      ['inside', 'dealer'],
      ['total', null],
    ]);
    expect(cellsIn(moves, 'contribution')).toEqual([100_00, -50_00, 50_00]);
    expect((cellsIn(moves, 'hoursFreed') as number[])[0]).toBeCloseTo(20 - 80 / 60, 8);
    expect(cellsOf(output, 'channel-change-list', 'customerId')).toEqual(['2', '3']);
    expect(output.findings?.map(({ text }) => text.de.replaceAll('\u00a0', ' '))).toContain(
      '2 Kunden (Umsatz 2.000 EUR, Deckungsbeitrag 50 EUR) wechseln den Kanal, davon 1 aus dem Außendienst in einen kostengünstigeren. Das macht 19 Stunden im Jahr frei, zum angenommenen Stundensatz 1.307 EUR.',
    );
  });
});

describe('where time moves', () => {
  it('warns where newcomers get what customers with a high share of wallet lose', () => {
    const { output, codes } = run(customers);
    expect(rowOf(output, 'time-shift', 'hoher Lieferanteil')).toMatchObject({
      customers: 2,
      hoursToday: 29,
      hours: 27,
      taken: 20,
      added: 18,
      losing: 1,
    });
    expect(rowOf(output, 'time-shift', 'neu oder ohne Kauf')).toMatchObject({
      hoursToday: 0,
      hours: 4.5,
    });
    expect(codes).toContain('KW605');
    expect(output.findings?.some(({ text }) => text.de.startsWith('Vorsicht, Falle'))).toBe(true);
  });

  it('does not where they keep their time in sum', () => {
    const { codes } = run(customers, { exceptions: [{ where: { shareClass: 'high' }, visits: 12 }] });
    expect(codes).not.toContain('KW605');
  });
});

describe('time against value', () => {
  const spread = (list: readonly Customer[], given = {}) =>
    tableOf(run(list, given).output, 'concentration').rows.map(([, gini, top]) => [gini, top]);

  it('is alike where every customer brings and gets the same', () => {
    const alike = Array.from({ length: 10 }, () => ({ class: 'A', visits: 12, margin: 5_00 }));
    for (const [gini, top] of spread(alike)) {
      expect(gini).toBeCloseTo(0, 12);
      expect(top).toBeCloseTo(0.2, 12);
    }
  });

  it('shows when the valuable get less than they bring', () => {
    const list = [
      { class: 'A', visits: 0, margin: 900_00 },
      ...Array.from({ length: 4 }, () => ({ class: 'C', visits: 5, margin: 25_00 })),
    ];
    const [value, today, plan] = spread(list);
    expect(value![1]).toBeCloseTo(0.9, 12);
    expect(today).toEqual([expect.closeTo(0.2, 12), 0]);
    expect(plan![1]).toBeCloseTo(31 / (31 + 4 * (80 / 60)), 12);
  });

  it('takes losses for nothing and does not ask who comes first among equals', () => {
    const list: readonly Customer[] = [
      { class: 'A', visits: 3, margin: -900_00 },
      { class: 'B', visits: 1, margin: 0 },
      { class: 'A', visits: 2, margin: 10_00 },
      { class: 'C', visits: 9, margin: 10_00 },
    ];
    expect(spread(list)).toEqual(spread([...list].reverse()));
  });
});

describe('the case for a team of its own', () => {
  it('says what it costs against today, and what would have to come in addition', () => {
    const list = [
      { class: 'A', potentialClass: 'high', shareClass: 'high', visits: 10, margin: 1 },
      { class: 'C', potentialClass: 'low', shareClass: 'high', visits: 6, margin: 1 },
      { class: 'C', potentialClass: 'low', shareClass: 'high', visits: 6, margin: 1 },
    ];
    const { output } = run(list);
    expect(rowOf(output, 'team-cases', 'Key-Account-Team')).toMatchObject({
      customers: 1,
      hoursToday: 22.5,
      hours: 31,
      costToday: 22.5 * 70_00,
      costAsField: 31 * 70_00,
      costInTeam: 31 * 83_00,
      extra: 31 * 83_00 - 22.5 * 70_00,
      neededPerAccount: 31 * 83_00 - 22.5 * 70_00,
    });
    const desk = rowOf(output, 'team-cases', 'Kleinkundenteam');
    const calls = Math.round((2 * 80 * 45_00) / 60);
    expect(desk).toMatchObject({ customers: 2, costToday: 24 * 70_00, extra: calls - 24 * 70_00 });
    expect(desk.neededPerAccount).toBeNaN();
  });

  it('compares with the field force where today is not known', () => {
    const { output } = run([{ class: 'C' }, { class: 'C' }, { class: 'C' }]);
    const desk = rowOf(output, 'team-cases', 'Kleinkundenteam');
    expect(desk).toMatchObject({ costAsField: 4 * 70_00, costInTeam: 4 * 45_00, extra: -4 * 25_00 });
    expect(desk).not.toHaveProperty('costToday');
  });
});

describe('shares by class', () => {
  it('add up to one', () => {
    const { output } = run(customers);
    for (const id of ['customers', 'revenue', 'contribution', 'hours']) {
      const cells = cellsOf(output, 'class-shares', id) as number[];
      expect(cells.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('care by cell of the matrix', () => {
  it('shows what a factor for a low share of wallet adds', () => {
    const list = [
      { class: 'B', cell: 'high-low', potentialClass: 'high', shareClass: 'low' },
      { class: 'B', cell: 'high-high', potentialClass: 'high', shareClass: 'high' },
      { class: 'B', cell: null, potentialClass: null, shareClass: null },
    ];
    const { output } = run(list, { lowShareFactor: 1.5 });
    expect(cellsOf(output, 'care-by-cell', 'customers')).toEqual([1, 1]);
    expect(cellsOf(output, 'care-by-cell', 'visits')).toEqual([6, 4]);
    expect(cellsOf(output, 'care-by-cell', 'hoursEach')).toEqual([16.5, 11]);
  });
});
