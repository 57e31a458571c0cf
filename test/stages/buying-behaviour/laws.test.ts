import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buyingBehaviour } from '../../../src/stages/buying-behaviour/stage.js';
import { cellsOf, columnOf, expectOrderIrrelevant, flaws } from '../report-rows.js';
import { type Buyer, type Document, runBuying } from './run-buying.js';

/** Each run is the whole stage. */
const RUNS = { numRuns: 40 };

const document: fc.Arbitrary<Document> = fc.tuple(
  fc.integer({ min: 0, max: 800 }),
  fc.integer({ min: -2000, max: 20_000 }),
);
const buyer: fc.Arbitrary<Buyer> = fc.record({
  documents: fc.array(document, { maxLength: 12 }),
  status: fc.constantFrom('active', 'active', 'active', 'new'),
});
const buyers = fc.array(buyer, { maxLength: 15 });

describe('laws of the buying behaviour', () => {
  it('money in another unit leaves scores, segments, regularity and trend', () => {
    fc.assert(
      fc.property(buyers, fc.constantFrom(10, 100, 1000), (people, factor) => {
        const scaled = people.map((each) => ({
          ...each,
          documents: each.documents.map(([ago, value]): Document => [ago, value * factor]),
        }));
        const [one, other] = [runBuying({ buyers: people }), runBuying({ buyers: scaled })];
        for (const id of ['recency', 'frequency', 'segment', 'regularity'])
          expect(columnOf(other, id)).toEqual(columnOf(one, id));
        columnOf(other, 'trend').forEach((trend, at) => {
          const before = Number(columnOf(one, 'trend')[at]);
          expect(trend).toEqual(Number.isNaN(before) ? before : expect.closeTo(before, 9));
        });
        for (const figure of ['recencyCustomers', 'frequencyCustomers', 'monetaryCustomers'])
          expect(cellsOf(other, 'cutPoints', figure)).toEqual(cellsOf(one, 'cutPoints', figure));
      }),
      RUNS,
    );
  });

  it('every customer stands in one segment and one class of regularity, and scores add up to those scored', () => {
    fc.assert(
      fc.property(buyers, (people) => {
        const output = runBuying({ buyers: people });
        for (const table of ['segments', 'regularity']) {
          const customers = cellsOf(output, table, 'customers').map(Number);
          expect(customers.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(people.length);
        }
        const scored = output.keyFigures?.find(({ id }) => id === 'scored')?.value;
        for (const figure of ['recencyCustomers', 'frequencyCustomers', 'monetaryCustomers']) {
          const counts = cellsOf(output, 'cutPoints', figure).map(Number);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(scored);
        }
        expect(flaws(output)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('nobody is both missed and declining, and nobody at no stake', () => {
    fc.assert(
      fc.property(buyers, (people) => {
        const [missed, declining] = runBuying({ buyers: people }).customerTables ?? [];
        missed!.order!.forEach((stake, at) => {
          const lost = declining!.order![at]!;
          expect(Number.isNaN(stake) || Number.isNaN(lost)).toBe(true);
          expect(stake <= 0 || lost <= 0).toBe(false);
        });
      }),
      RUNS,
    );
  });

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(buyers, (people) => {
        expectOrderIrrelevant(
          people,
          (those, ids) => runBuying({ buyers: those, ids }),
          buyingBehaviour.columns.map(({ id }) => id),
        );
      }),
      RUNS,
    );
  });
});
