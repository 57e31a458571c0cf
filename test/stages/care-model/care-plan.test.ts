import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/care-model/settings.js';
import { cellsOf } from '../report-rows.js';
import { type Customer, run } from './run-care.js';

describe('care by class', () => {
  it('follows the preset: A and B by the field force, C by inside sales, D by dealers', () => {
    const { text, number } = run([{ class: 'A' }, { class: 'B' }, { class: 'C' }, { class: 'D' }]);
    expect(text('channel')).toEqual(['field', 'field', 'inside', 'dealer']);
    expect(number('hours')).toEqual([31, 11, 80 / 60, 0]);
  });

  it('gives newcomers care of their own, never that of the last class', () => {
    const { text, number } = run([
      { class: 'C', status: 'new' },
      { class: 'new', status: 'new' },
    ]);
    expect(text('careClass')).toEqual(['new', 'new']);
    expect(text('careClassReason')).toEqual(['status', 'status']);
    expect(number('visits')).toEqual([2, 2]);
    expect(run([{ class: 'C', status: 'new' }], { newCustomers: 'class' }).text('careClass')).toEqual(['C']);
  });

  it('uses the ABC class where contribution is unknown, and says whose class nobody knows', () => {
    const customers = [{ class: 'unknown', abc: 'B' }, { class: 'unknown', abc: 'unknown' }, { class: null }];
    const { text, codes } = run(customers);
    expect(text('careClass')).toEqual(['B', 'unknown', 'unknown']);
    expect(codes).toContain('KW564');
    expect(run(customers, { classFrom: 'contribution' }).text('careClass')).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('takes the priority as it is: it knows potential, newcomers and exceptions', () => {
    const customers = [
      { class: 'A', priority: 'B' },
      { class: 'C', status: 'new', priority: 'B' },
      { class: 'C', priority: 'D', potentialClass: 'high', shareClass: 'low' },
      { class: 'B', priority: 'excluded' },
      { class: 'B', priority: 'unknown' },
    ];
    const { text, number } = run(customers);
    expect(text('careClass')).toEqual(['B', 'B', 'D', 'excluded', 'B']);
    expect(text('careClassReason')).toEqual(['value', 'value', 'value', 'status', 'value']);
    expect(number('visits')).toEqual([4, 4, 0, 0, 4]);
    expect(run(customers, { classFrom: 'contribution' }).text('careClass')).toEqual([
      'A',
      'new',
      'B',
      'B',
      'B',
    ]);
    expect(run([{ class: 'A' }], { classFrom: 'priority' }).text('careClass')).toEqual(['A']);
  });

  it('lets a class without care of its own inherit, and says so', () => {
    const { text, codes, output } = run([{ class: 'D' }, { class: 'E' }, { class: 'G' }], {
      furtherClasses: { F: { responsibility: 'digital' } },
    });
    expect(text('channel')).toEqual(['dealer', 'dealer', 'digital']);
    expect(codes).toEqual(['KW561', 'KW561']);
    expect(output.problems![0]!.message.de).toContain('E');
  });
});

describe('potential', () => {
  const toWin = { potentialClass: 'high', shareClass: 'low' };

  it('raises customers of high potential and low share to B, except those whose status decides', () => {
    const { text } = run([
      { class: 'C', ...toWin },
      { class: 'unknown', ...toWin },
      { class: 'A', ...toWin },
      { class: 'dormant', ...toWin },
      { class: 'C', potentialClass: 'high', shareClass: 'high' },
    ]);
    expect(text('careClass')).toEqual(['B', 'B', 'A', 'dormant', 'C']);
    expect(text('careClassReason')).toEqual(['potential', 'potential', 'value', 'status', 'value']);
    expect(run([{ class: 'C', ...toWin }], { liftHighPotential: false }).text('careClass')).toEqual(['C']);
  });

  it('is shown with the share that is estimated, in the table of classes and in the sentence', () => {
    const customers = [
      { class: 'A', potential: 1_000_000, potentialSource: 'given' },
      { class: 'C', ...toWin, potential: 300_000, potentialSource: 'driver' },
      { class: 'C', ...toWin, potential: 100_000, potentialSource: 'derived' },
      { class: 'C', potentialSource: null },
    ];
    const { output, table } = run(customers);
    expect(cellsOf(output, 'classes', 'estimatedShare')).toEqual([0, 0.75, Number.NaN, 300 / 1400]);
    expect(output.findings?.map(({ text }) => text.de).join('\n')).toMatch(/\(davon 75\s%\sgeschätzt\)/);
    const known = run(customers.map((each) => ({ ...each, potentialSource: 'given' })));
    expect(known.table('classes')?.columns.map(({ id }) => id)).not.toContain('estimatedShare');
    expect(table('classes')?.formulas?.columns).toHaveProperty('estimatedShare');
  });

  it('hands class A of high potential to key account management, unless that is switched off', () => {
    expect(run([{ class: 'A', ...toWin }]).text('channel')).toEqual(['key-account']);
    expect(run([{ class: 'A', ...toWin }], { keyAccounts: false }).text('channel')).toEqual(['field']);
  });

  it('grants more time by a factor only when one is set', () => {
    const customers = [
      { class: 'B', ...toWin },
      { class: 'B', potentialClass: 'low', shareClass: 'low' },
    ];
    expect(run(customers).number('visits')).toEqual([4, 4]);
    expect(run(customers, { lowShareFactor: 1.25 }).number('visits')).toEqual([5, 4]);
  });
});

describe('plan against today', () => {
  const customers: readonly Customer[] = [
    { class: 'A', visits: 4, revenue: 900_000, potentialClass: 'medium', shareClass: 'low' },
    { class: 'B', visits: 4 },
    { class: 'C', visits: 10, revenue: 700_000, potentialClass: 'medium', shareClass: 'high' },
  ];

  it('names who gets too little and too much, with money', () => {
    const { table, number } = run(customers);
    expect(number('visitGap')).toEqual([8, 0, -10]);
    expect(table('under-served')!.rows.map((row) => row[0])).toEqual(['0']);
    const over = table('over-served')!;
    const cell = (id: string) => over.rows[0]![over.columns.findIndex((column) => column.id === id)];
    expect(cell('hoursFree')).toBe((10 * 120) / 60);
    expect(cell('costFree')).toBe(20 * 7_000);
  });

  it('scales visits made to a year', () => {
    expect(run(customers, {}, 6).number('visitGap')).toEqual([4, -4, -20]);
  });

  it('warns when the plan cuts time of customers with a high share of wallet', () => {
    const { codes, output } = run(customers);
    expect(codes).toContain('KW563');
    expect(output.findings!.some((each) => each.text.de.startsWith('Vorsicht'))).toBe(true);
  });

  it('knows no gap without activities', () => {
    const { number, table } = run([{ class: 'A' }]);
    expect(number('visitGap')).toEqual([Number.NaN]);
    expect(table('under-served')).toBeUndefined();
  });
});

describe('channel changes', () => {
  it('compares the channel of the master with the plan, and reports names it cannot match', () => {
    const { table, output } = run(
      [
        { class: 'A', channel: 'Außendienst' },
        { class: 'C', channel: 'AD', revenue: 5_000 },
        { class: 'C', channel: 'Verkaufsinnendienst' },
        { class: 'B', channel: 'Onlineshop', revenue: 3_000 },
        { class: 'B', channel: 'Team Nord' },
        { class: 'B', channel: null },
        { class: 'B', channel: 'Sonderkanal' },
      ],
      { channelNames: { field: ['sonderkanal'] } },
    );
    const changes = table('channel-changes')!;
    expect(changes.rows.map((row) => row[0])).toEqual([
      'field',
      'inside',
      'digital',
      'unmatched',
      'unknown',
      'total',
    ]);
    expect(changes.rows.at(-1)!.slice(-3)).toEqual([7, 2, 8_000]);
    expect(output.problems!.find((each) => each.code === 'KW562')!.message.de).toContain('„Team Nord“');
  });
});

describe('laws of the care plan', () => {
  const customers = fc.array(
    fc.record({ class: fc.constantFrom('A', 'B', 'C', 'D', 'dormant', 'loss', 'unknown') }),
    { minLength: 1, maxLength: 40 },
  );

  it('adds exactly customers × minutes when a class gets one visit more', () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 0, max: 20 }), (list, visits) => {
        const hours = (each: number) =>
          run(list, { classes: { B: { visits: each } } })
            .number('hours')
            .reduce((sum, value) => sum + value, 0);
        const inClass = list.filter((each) => each.class === 'B').length;
        expect(hours(visits + 1) - hours(visits)).toBeCloseTo((inClass * 125) / 60, 8);
      }),
    );
  });

  it('shows letters that nobody has before those that occur, because changed cut points may fill them', () => {
    const { table } = run([{ class: 'A' }, { class: 'D' }, { class: null }]);
    for (const id of ['classes', 'class-averages']) {
      const rows = table(id)!.rows.map(([first, customers]) => [first, customers]);
      expect(rows).toEqual([
        ['A', 1],
        ['B', 0],
        ['C', 0],
        ['D', 1],
        ['unknown', 1],
        ['total', 3],
      ]);
    }
    const [, share, revenue] = table('classes')!.rows[1]!.slice(1);
    expect([share, revenue]).toEqual([0, 0]);
    expect(table('class-averages')!.rows[1]!.slice(2)).toEqual(
      table('class-averages')!
        .columns.slice(2)
        .map(() => Number.NaN),
    );
  });

  it('partitions the customers into classes whose figures add up', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const { table, number } = run(list);
        const rows = table('classes')!.rows;
        const place = table('classes')!.columns.findIndex((column) => column.id === 'hours');
        const sum = (column: number) =>
          rows.slice(0, -1).reduce((all, row) => all + (row[column] as number), 0);
        expect(sum(1)).toBe(list.length);
        expect(sum(place)).toBeCloseTo(rows.at(-1)![place] as number, 8);
        expect(sum(place)).toBeCloseTo(
          number('hours').reduce((all, each) => all + each, 0),
          8,
        );
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const forward = run(list);
        const backward = run([...list].reverse());
        expect([...backward.text('careClass')].reverse()).toEqual(forward.text('careClass'));
        expect(backward.number('hours').reverse()).toEqual(forward.number('hours'));
      }),
    );
  });

  it('refuses settings it does not know', () => {
    expect(settings.safeParse({ classes: { A: { visit: 3 } } }).success).toBe(false);
    expect(settings.safeParse({ classes: { Q: {} } }).success).toBe(false);
    expect(settings.safeParse({ furtherClasses: { E: {} } }).success).toBe(true);
  });
});
