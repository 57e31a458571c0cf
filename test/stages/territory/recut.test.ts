import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/territory/settings.js';
import { territory } from '../../../src/stages/territory/stage.js';
import { cellsIn, problemCodes, tableOf } from '../report-rows.js';
import { stageInput } from '../stage-input.js';

interface Customer {
  readonly territory: string | null;
  readonly hours: number;
  /** Degrees north of the equator; null is unknown. */
  readonly north?: number | null;
  readonly channel?: string;
  readonly revenue?: number;
  readonly class?: string;
}

function run(
  customers: readonly Customer[],
  given: Parameters<typeof settings.parse>[0] = {},
  ids?: readonly string[],
) {
  const output = territory.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        revenue: customers.map((each) => each.revenue ?? 1_000_00),
        contributionMargin: customers.map((each) => (each.revenue ?? 1_000_00) / 2),
        latitude: customers.map((each) => (each.north === null ? Number.NaN : (each.north ?? 1))),
        longitude: customers.map(() => 0.001),
        'care-model.hours': customers.map((each) => each.hours),
        'care-model.visits': customers.map((each) => each.hours / 2),
      },
      texts: {
        customerId: ids ?? customers.map((_, at) => String(at + 1).padStart(2, '0')),
        territory: customers.map((each) => each.territory),
        status: customers.map(() => 'active'),
        'abc.class': customers.map((each) => each.class ?? 'C'),
        'care-model.channel': customers.map((each) => each.channel ?? 'field'),
      },
    }),
  );
  return {
    output,
    table: (id: string) => tableOf(output, id),
    has: (id: string) => output.tables.some((each) => each.id === id),
    said: output.findings!.map(({ text }) => text.de),
    codes: problemCodes(output),
  };
}

/** Ten accounts on a line, the first six in one territory; a tenth of a degree apart. */
const TEN: readonly Customer[] = [40, 30, 60, 20, 50, 50, 10, 45, 25, 70].map((hours, place) => ({
  hours,
  territory: place < 6 ? 'Gebiet 1' : 'Gebiet 2',
  north: (place + 1) / 10,
  class: place === 5 ? 'A' : 'C',
  revenue: 1_000_00 * (place + 1),
}));

describe('the proposal of a fairer cut', () => {
  const { table, said } = run(TEN);

  it('moves the account at the border: 250 to 150 becomes 200 to 200', () => {
    expect(cellsIn(table('recut'), 'hoursBefore')).toEqual([250, 150, 400]);
    expect(cellsIn(table('recut'), 'hoursAfter')).toEqual([200, 200, 400]);
    expect(cellsIn(table('recut'), 'indexBefore').slice(0, 2)).toEqual([125, 75]);
    expect(cellsIn(table('recut'), 'indexAfter').slice(0, 2)).toEqual([100, 100]);
    expect(cellsIn(table('recut'), 'sizeAfter').slice(0, 2)).toEqual(['balanced', 'balanced']);
    expect(cellsIn(table('recut-customers'), 'customerId')).toEqual(['06']);
  });

  it('says what it costs in relations, not the number alone', () => {
    expect(table('recut-moves').rows.at(-1)!.slice(2)).toEqual([1, 50, 6_000_00, 3_000_00, 1, 6_000_00]);
    const sentence = said.find((text) => text.includes('fairerer Zuschnitt'))!;
    expect(sentence).toMatch(/alle 2 bleibenden Gebiete ins Band/);
    expect(sentence).toMatch(/50 Stunden \(13\s%\), 6\.000\sEUR Umsatz, darunter 1 A-Kunde mit 6\.000\sEUR/);
    expect(sentence).toMatch(/kostet 1 Kunden den .*Verlust 150\sEUR/);
  });

  it('shows contribution before and after, which it neither makes nor loses', () => {
    const before = cellsIn(table('recut'), 'contributionBefore');
    const after = cellsIn(table('recut'), 'contributionAfter');
    expect(before.at(-1)).toBe(after.at(-1));
    expect(after[1]).toBe((before[1] as number) + 3_000_00);
  });

  it('looks for somebody else where the relation is worth too much', () => {
    const dear = TEN.map((each, place) => (place === 5 ? { ...each, revenue: 90_000_000_00 } : each));
    const moved = cellsIn(run(dear, { relationLoss: 1 }).table('recut-customers'), 'customerId');
    expect(moved).not.toContain('06');
    expect(moved.length).toBeGreaterThan(0);
  });

  it('keeps those who are cared for by others than the field force', () => {
    const fixed = TEN.map((each, place) => (place === 5 ? { ...each, channel: 'key-account' } : each));
    expect(cellsIn(run(fixed).table('recut-customers'), 'customerId')).not.toContain('06');
  });

  it('is not made where everything is balanced, nothing is on the map, or nobody may move so far', () => {
    const balanced = TEN.map((each, place) => (place === 5 ? { ...each, territory: 'Gebiet 2' } : each));
    expect(run(balanced).has('recut')).toBe(false);
    const nowhere = run(TEN.map((each) => ({ ...each, north: null })));
    expect([nowhere.has('recut'), nowhere.has('travel'), nowhere.codes.includes('KW641')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(run(TEN, { maxKilometres: 1 }).has('recut')).toBe(false);
  });
});

describe('territories to dissolve', () => {
  const customers: readonly Customer[] = [
    { territory: 'A', hours: 100, north: 1 },
    { territory: 'A', hours: 100, north: 1.2 },
    { territory: 'B', hours: 200, north: 3 },
    { territory: 'Klein', hours: 10, north: 1.5, class: 'A' },
    { territory: 'Klein', hours: 8, north: 2.9 },
    { territory: 'Klein', hours: 2, north: 1.4, channel: 'inside' },
    { territory: 'Klein', hours: 0, north: 1.4, channel: 'dealer' },
  ];

  it('are those that keep too little work on site, with the neighbours who would take over', () => {
    const { table, said } = run(customers);
    expect(table('dissolvable').rows).toEqual([
      ['Klein', 18, 18 / (418 / 3), 2, 2_000_00, 1_000_00, 1, 1_000_00, 'A (1), B (1)'],
    ]);
    expect(said.some((text) => text.includes('kaum Arbeit vor Ort: Klein (18 h)'))).toBe(true);
  });

  it('are gone in the proposal: all of their customers go somewhere, and the mean is that of the others', () => {
    const { table } = run(customers);
    expect(cellsIn(table('recut'), 'sizeAfter')).toEqual(['balanced', 'balanced', 'dissolved', null]);
    expect(cellsIn(table('recut'), 'hoursAfter')).toEqual([212, 208, 0, 420]);
    expect(cellsIn(table('recut'), 'contributionAfter')[2]).toBe(0);
  });

  it('have no takers where no place is known', () => {
    const { table, has } = run(customers.map((each) => ({ ...each, north: null })));
    expect(cellsIn(table('dissolvable'), 'takenBy')).toEqual([null]);
    expect(has('recut')).toBe(false);
  });

  it('are none where the limit says so, and never people', () => {
    expect(run(customers, { dissolveBelow: 0 }).has('dissolvable')).toBe(false);
  });
});

describe('laws of the proposal', () => {
  const list = fc.array(
    fc.record({
      territory: fc.constantFrom('N', 'O', 'S', null),
      hours: fc.integer({ min: 0, max: 60 }),
      north: fc.option(fc.integer({ min: 1, max: 60 }).map((each) => each / 20)),
      channel: fc.constantFrom('field', 'field', 'inside', 'dealer', 'key-account'),
      revenue: fc.integer({ min: -1_000, max: 900_000 }),
      class: fc.constantFrom('A', 'B', 'C'),
    }),
    { minLength: 2, maxLength: 30 },
  );

  it('keeps all hours and all money, and does not lie further from the band than before', () => {
    fc.assert(
      fc.property(list, (customers) => {
        const { table, has } = run(customers);
        if (!has('recut')) return;
        for (const what of ['hours', 'contribution']) {
          const [before, after] = [`${what}Before`, `${what}After`].map(
            (id) => cellsIn(table('recut'), id) as number[],
          );
          expect(after!.at(-1)).toBeCloseTo(before!.at(-1)!, 6);
        }
        const moved = table('recut-moves').rows.at(-1)![2];
        expect(moved).toBeGreaterThan(0);
        const indices = (cellsIn(table('recut'), 'indexAfter').slice(0, -1) as number[]).filter(
          (each) => each >= 0,
        );
        expect(indices.reduce((sum, each) => sum + each, 0) / indices.length).toBeCloseTo(100, 6);
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(list, (customers) => {
        const ids = customers.map((_, at) => String(at).padStart(3, '0'));
        const forth = run(customers, {}, ids);
        const back = run([...customers].reverse(), {}, [...ids].reverse());
        expect(forth.has('recut')).toBe(back.has('recut'));
        if (!forth.has('recut')) return;
        expect(cellsIn(back.table('recut'), 'hoursAfter')).toEqual(
          cellsIn(forth.table('recut'), 'hoursAfter'),
        );
        expect(back.table('recut-customers').rows).toEqual(forth.table('recut-customers').rows);
      }),
    );
  });
});
