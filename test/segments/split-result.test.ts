import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/problems/failure.js';
import { splitColumns } from '../../src/segments/split-column.js';
import { SplitResult } from '../../src/segments/split-result.js';
import { columnOf } from '../outputs/build-columns.js';
import { resultOf, type SampleCustomer } from './split-sample.js';

const cents = fc.integer({ min: -5_000_000, max: 90_000_000 });
const unknownAtTimes = (values: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 5, arbitrary: values }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const CUSTOMER: fc.Arbitrary<SampleCustomer> = fc.record({
  territory: fc.constantFrom('Nord', 'Süd', 'nord', '=SUM(1)', '', '  ', null),
  class: fc.constantFrom('A', 'B', 'C', 'new', 'lost', null),
  revenue: cents,
  margin: unknownAtTimes(cents),
  hours: unknownAtTimes(fc.integer({ min: 0, max: 80_000 }).map((thousandths) => thousandths / 1000)),
  stake: unknownAtTimes(fc.integer({ min: 0, max: 1000 })),
});
const CUSTOMERS = fc.array(CUSTOMER, { minLength: 1, maxLength: 60 });

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const known = (values: Iterable<number>): number[] => [...values].filter((value) => !Number.isNaN(value));
const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
};
const some = (territory: string | null, more: Partial<SampleCustomer> = {}): SampleCustomer => ({
  ...{ territory, class: 'A', revenue: 100_00, margin: 10_00, hours: 1, stake: Number.NaN },
  ...more,
});

describe('the segments of a result', () => {
  it.each(['territory', 'class'])('by %s hold every customer once, with all that is known of him', (by) => {
    fc.assert(
      fc.property(CUSTOMERS, (customers) => {
        const result = resultOf(customers);
        const split = new SplitResult(result, by);
        const segments = split.names.map((_, place) => split.segment(place));
        const ids = segments.flatMap(({ customers: { data } }) => data[0] as readonly string[]);
        expect(ids.toSorted()).toEqual(result.customers.data[0]);
        for (const { customers: own, tables } of segments) {
          const members = (own.data[0] as readonly string[]).map(Number);
          expect(own.count).toBe(members.length);
          result.customers.data.forEach((column, index) => {
            expect([...own.data[index]!]).toEqual(members.map((customer) => column[customer]));
          });
          expect([...tables[0]!.data[0]!]).toEqual([...own.data[0]!]);
          const changing = members
            .filter((customer) => !Number.isNaN(customers[customer]!.stake))
            .sort((one, other) => customers[other]!.stake - customers[one]!.stake || one - other);
          expect((tables[1]!.data[0] as readonly string[]).map(Number)).toEqual(changing);
        }
      }),
    );
  });

  it('add up to the whole, to the last digit shown', () => {
    fc.assert(
      fc.property(CUSTOMERS, (customers) => {
        const split = new SplitResult(resultOf(customers), 'territory');
        const { columns, segments, sums, whole } = split.index(split.names.map(String));
        expect(sums).toEqual(whole);
        const of = (id: string): number => columns.findIndex((column) => column.id === id);
        expect(whole[of('customers')]).toBe(customers.length);
        expect(whole[of('revenue')]).toBe(sum(customers.map(({ revenue }) => revenue)));
        const margins = known(customers.map(({ margin }) => margin));
        expect(whole[of('contributionMargin')]).toBe(margins.length === 0 ? Number.NaN : sum(margins));
        expect(whole[of('changes')] || 0).toBe(known(customers.map(({ stake }) => stake)).length);
        // Tenths of hours, added up as whole numbers by a reader of the index.
        const hours = known(segments.map(({ figures }) => figures[of('hours')]!)).map((value) => value * 10);
        for (const tenths of hours) expect(tenths).toBeCloseTo(Math.round(tenths), 6);
        const exact = sum(known(customers.map((each) => each.hours)));
        expect(Math.abs(sum(hours.map(Math.round)) - exact * 10)).toBeLessThanOrEqual(0.5 + 1e-6);
        split.names.forEach((_, place) => {
          for (const total of split.segment(place).totals) {
            if (Number.isNaN(total.value)) continue;
            expect(total.value + total.rest).toBeCloseTo(total.whole, 6);
          }
        });
      }),
    );
  });

  it('stand by revenue, those without a value last, blanks among them', () => {
    const split = new SplitResult(
      resultOf([
        some(null, { revenue: 900_00 }),
        some('Nord'),
        some('  '),
        some('Süd', { revenue: 70_00 }),
        some('Süd', { revenue: 80_00 }),
        some('Ost'),
      ]),
      'territory',
    );
    expect(split.names.map(({ de }) => de)).toEqual(['Süd', 'Nord', 'Ost', 'ohne Angabe']);
    expect(split.names.at(-1)?.en).toBe('not given');
    expect(split.sizes).toEqual([2, 1, 1, 2]);
  });

  it('of codes stand in their order and under their wording', () => {
    const classes = ['lost', 'C', 'new', 'A', null].map((each) => some('Nord', { class: each }));
    const split = new SplitResult(resultOf(classes), 'abc.class');
    expect(split.names.map(({ en }) => en)).toEqual(['A', 'C', 'new', 'lost', 'not given']);
  });

  it('tell of others nothing but totals', () => {
    const result = resultOf([some('Nord'), some('Süd')]);
    const split = new SplitResult(result, 'territory');
    const told = JSON.stringify([split.frame, split.segment(0)]);
    expect(told).toContain('Kunde 0');
    expect(told).not.toContain('Kunde 1');
    expect(split.frame.result).toMatchObject({ problems: [], sources: [], customers: { count: 0 } });
  });

  it('say who is large, where money is lost and what is to be done', () => {
    const split = new SplitResult(
      resultOf([
        some('Nord', { revenue: 5_000_00 }),
        some('Nord', { margin: -300_00, stake: 7 }),
        some('Nord', { margin: -100_00 }),
        some('Süd', { margin: Number.NaN }),
      ]),
      'territory',
    );
    const texts = (place: number, question: string): string[] =>
      split
        .segment(place)
        .findings.filter((each) => each.question === question)
        .map(({ text }) => text.de.replaceAll('\u00a0', ' '));
    expect(texts(0, 'who')[0]).toBe(
      'Kunde 0 (0000): Umsatz 5.000 EUR, Deckungsbeitrag I 10 EUR, ABC-Klasse A.',
    );
    expect(texts(0, 'money')).toEqual([
      'Mit 2 Kunden wird Geld verloren: zusammen -400 EUR Deckungsbeitrag I.',
      'Kunde 1 (0001): Deckungsbeitrag I -300 EUR bei Umsatz 100 EUR.',
      'Kunde 2 (0002): Deckungsbeitrag I -100 EUR bei Umsatz 100 EUR.',
    ]);
    expect(texts(0, 'action')).toEqual([
      'Für 1 Kunden ändert sich etwas, siehe Blatt „Änderungen“. Die wichtigsten:',
      'Kunde 1 (0001): Anrufen.',
    ]);
    expect(texts(1, 'gap')).toEqual(['Deckungsbeitrag I: bei 1 von 1 Kunden unbekannt.']);
  });
});

describe('the column to split by', () => {
  it('is named by id, by label in either language, or by a word', () => {
    expect(splitColumns('territory')).toEqual(['territory']);
    expect(splitColumns('GEBIET')).toEqual(['territory']);
    expect(splitColumns('Wallet.Cell')).toEqual(['wallet.cell']);
    expect(splitColumns('Matrix cell')).toEqual(['wallet.cell']);
    expect(splitColumns('class')).toEqual([
      'care-model.careClass',
      'priority.class',
      'contribution.class',
      'abc.class',
    ]);
  });

  it('is refused where there is none, where it holds figures, or where several are called so', () => {
    expect(codesOf(() => splitColumns('teritory'))).toEqual(['KW180']);
    expect(codesOf(() => splitColumns('revenue'))).toEqual(['KW180']);
    expect(codesOf(() => splitColumns('__proto__'))).toEqual(['KW180']);
    const alike = [
      columnOf('one.channel', 'code', 'Kanal'),
      columnOf('two.channel', 'code', 'kanal'),
      columnOf('three.kanal', 'count', 'Kanal'),
    ];
    expect(codesOf(() => splitColumns('Kanal', alike))).toEqual(['KW181']);
    expect(splitColumns('two.channel', alike)).toEqual(['two.channel']);
  });

  it('is refused where the data lack it, before anything is written', () => {
    const result = resultOf([some('Nord')]);
    expect(codesOf(() => new SplitResult(result, 'rep'))).toEqual(['KW182']);
    expect(codesOf(() => new SplitResult(result, 'class'))).toEqual([]);
  });

  it('is refused beyond a thousand values', () => {
    const of = (count: number) => resultOf(Array.from({ length: count }, (_, index) => some(`G${index}`)));
    expect(codesOf(() => new SplitResult(of(1000), 'territory'))).toEqual([]);
    expect(codesOf(() => new SplitResult(of(1001), 'territory'))).toEqual(['KW183']);
  });
});
