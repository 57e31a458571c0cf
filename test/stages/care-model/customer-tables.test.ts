import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerTable } from '../../../src/results/customer-table.js';
import { settings } from '../../../src/stages/care-model/settings.js';
import { careModel } from '../../../src/stages/care-model/stage.js';
import { stageInput } from '../stage-input.js';

interface Customer {
  readonly class: string;
  readonly channel?: string | null;
  readonly visits?: number;
  readonly revenue?: number;
  readonly margin?: number;
  readonly share?: string | null;
}

/** The stage's tables by id, with the rows of those who are in them, as they are ordered. */
function tables(customers: readonly Customer[]) {
  const some = (key: keyof Customer) => customers.some((each) => each[key] !== undefined);
  const output = careModel.run(
    stageInput({
      settings: settings.parse({}),
      customers: customers.length,
      numbers: {
        revenue: customers.map((each) => each.revenue ?? 1_000_00),
        ...(some('margin') ? { contributionMargin: customers.map((each) => each.margin ?? Number.NaN) } : {}),
        ...(some('visits') ? { visits: customers.map((each) => each.visits ?? Number.NaN) } : {}),
      },
      texts: {
        customerId: customers.map((_, index) => String(index)),
        status: customers.map(() => 'active'),
        'contribution.class': customers.map((each) => each.class),
        ...(some('channel') ? { channel: customers.map((each) => each.channel ?? null) } : {}),
        ...(some('share')
          ? {
              'wallet.potentialClass': customers.map(() => 'low'),
              'wallet.shareClass': customers.map((each) => each.share ?? null),
            }
          : {}),
      },
    }),
  );
  const found = output.customerTables ?? [];
  const [plan, changes] = ['care-plan', 'changes'].map((id) => found.find((each) => each.id === id));
  return { output, plan: plan!, changes };
}

const columnOf = (table: CustomerTable, id: string) =>
  table.data[table.columns.findIndex((column) => column.id === id)]!;

/** Who is to be treated how, the most important first. */
function actions(table: CustomerTable): (readonly [number, string])[] {
  const ids = columnOf(table, 'action') as readonly (string | null)[];
  const { values = {} } = table.columns.find(({ id }) => id === 'action')!;
  return [...table.order!.keys()]
    .filter((customer) => !Number.isNaN(table.order![customer]!))
    .sort((one, other) => table.order![other]! - table.order![one]!)
    .map((customer) => [customer, values[ids[customer]!]!.de] as const);
}

describe('the care plan of every customer', () => {
  it('says what the columns of the customers say', () => {
    const { plan, output } = tables([{ class: 'A' }, { class: 'C' }, { class: 'loss' }]);
    expect(plan.order).toBeNull();
    for (const id of ['careClass', 'channel', 'visits', 'hours', 'planning', 'priceRule']) {
      expect([...columnOf(plan, id)]).toEqual([...output.columns[id]!]);
    }
    expect(plan.totals).toEqual(['visits', 'calls', 'hours']);
  });

  it('shows what is known of today beside it', () => {
    const { plan } = tables([
      { class: 'A', visits: 3, channel: 'Außendienst' },
      { class: 'C', channel: 'Filialnetz' },
    ]);
    expect(columnOf(plan, 'channelToday')).toEqual(['field', 'unmatched']);
    expect([...columnOf(plan, 'visitsToday')]).toEqual([3, Number.NaN]);
    expect([...columnOf(plan, 'gap')]).toEqual([9, Number.NaN]);
    expect(plan.totals).toContain('visitsToday');
  });
});

describe('what the care plan changes', () => {
  it('is not said where nothing is known of today', () => {
    expect(tables([{ class: 'A' }]).changes).toBeUndefined();
  });

  it('is said in sentences, where most money is at stake first', () => {
    const { changes } = tables([
      { class: 'C', channel: 'Außendienst', visits: 0, margin: 50_00 },
      { class: 'A', channel: 'Außendienst', visits: 12, margin: 900_00 },
      { class: 'B', channel: 'Händler', visits: 3, margin: -700_00 },
      { class: 'A', channel: 'Außendienst', visits: 8, margin: 800_00 },
    ]);
    expect(actions(changes!)).toEqual([
      [3, '4 Besuche im Jahr mehr einplanen.'],
      [2, 'Vom Handelspartner an den Außendienst übergeben. 1 Besuch im Jahr mehr einplanen.'],
      [0, 'Vom Außendienst an den Innendienst übergeben.'],
    ]);
  });

  it('warns of cuts at customers who buy most of their needs from us', () => {
    const { changes } = tables([{ class: 'C', visits: 7, share: 'high' }]);
    expect(actions(changes!)).toEqual([
      [0, '7 Besuche im Jahr weniger einplanen. Hoher Lieferanteil: vor der Kürzung einzeln prüfen.'],
    ]);
  });

  it('has a sentence for whoever is in it, and for nobody else', () => {
    const customer = fc.record({
      class: fc.constantFrom('A', 'B', 'C', 'D', 'loss', 'unknown'),
      channel: fc.constantFrom('Außendienst', 'Innendienst', 'Shop', 'Händler', 'KAM', 'Filialnetz', null),
      visits: fc.constantFrom(0, 2, 3.5, 12, 30, Number.NaN),
      share: fc.constantFrom('high', 'low', null),
      margin: fc.constantFrom(-5, 0, 100, Number.NaN),
    });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 20 }), (customers) => {
        const changes = tables(customers).changes!;
        const ids = columnOf(changes, 'action') as readonly (string | null)[];
        const { values = {} } = changes.columns.find(({ id }) => id === 'action')!;
        ids.forEach((id, index) => {
          expect(id === null).toBe(Number.isNaN(changes.order![index]!));
          if (id === null) return;
          expect(values[id]!.de).toMatch(/^[A-ZÄÖÜ0-9].+\.$/);
          expect(values[id]!.en).toMatch(/^(Hand over|Plan) .+\.$/);
        });
      }),
    );
  });
});
