import { describe, expect, it } from 'vitest';
import { RunComparison } from '../../src/comparison/compare-runs.js';
import { readRecord, recordText } from '../../src/comparison/record-text.js';
import type { ColumnDefinition } from '../../src/results/column.js';
import type { RunRecord } from '../../src/results/run-record.js';

const CLASSES: ColumnDefinition = {
  id: 'abc.class',
  unit: 'code',
  label: { de: 'Klasse', en: 'Class' },
  definition: { de: 'Klasse.', en: 'Class.' },
};

function recordOf(
  customers: Readonly<Record<string, [string | null, number | null]>>,
  more: Partial<RunRecord> = {},
): RunRecord {
  const words = [...new Set(Object.values(customers).flatMap(([word]) => word ?? []))];
  return {
    version: '1',
    currency: 'EUR',
    asOf: 20_000,
    sources: ['aa', 'bb'],
    settings: {},
    figures: {},
    groups: {},
    customerIds: Object.keys(customers),
    columns: {
      'abc.class': {
        words,
        at: Object.values(customers).map(([word]) => (word === null ? -1 : words.indexOf(word))),
      },
      'care-model.visits': { figures: Object.values(customers).map(([, visits]) => visits) },
    },
    ...more,
  };
}

function compare(before: RunRecord, after: RunRecord): RunComparison {
  return new RunComparison(before, after, (id) => (id === CLASSES.id ? CLASSES : null));
}

const BEFORE = recordOf({ a: ['A', 4], b: ['B', 2], c: ['B', 2], d: [null, 0], gone: ['C', 0] });
const AFTER = recordOf({ fresh: ['A', 1], d: ['C', null], c: ['A', 2], b: ['A', 2], a: ['A', 8] });

describe('two runs beside each other', () => {
  it('count who went where among the customers of both, in whatever order they come', () => {
    const { moves, newCustomers, goneCustomers } = compare(BEFORE, AFTER).summary();
    expect(moves).toEqual([
      {
        column: CLASSES,
        customers: 3,
        moves: [
          { from: 'B', to: 'A', customers: 2 },
          { from: null, to: 'C', customers: 1 },
        ],
      },
    ]);
    expect([newCustomers, goneCustomers]).toEqual([1, 1]);
  });

  it('list every word and figure that changed, and who is new or gone', () => {
    const rows = [...compare(BEFORE, AFTER).changes()].map(({ id, column, before, after }) => [
      id,
      column,
      before,
      after,
    ]);
    expect(rows).toEqual([
      ['fresh', 'customerId', null, 'fresh'],
      ['d', 'abc.class', null, 'C'],
      ['d', 'care-model.visits', 0, null],
      ['c', 'abc.class', 'B', 'A'],
      ['b', 'abc.class', 'B', 'A'],
      ['a', 'care-model.visits', 4, 8],
      ['gone', 'customerId', 'gone', null],
    ]);
  });

  it('tell settings that changed, came or went, but not an as-of date, which follows from the data', () => {
    const before = recordOf({}, { settings: { asOf: '2026-01-31', months: 12, 'a.old': 1, same: [1, 2] } });
    const after = recordOf({}, { settings: { asOf: '2026-02-28', months: 6, 'a.new': true, same: [1, 2] } });
    expect(compare(before, after).summary().settings).toEqual([
      { path: 'months', before: 12, after: 6 },
      { path: 'a.new', before: undefined, after: true },
      { path: 'a.old', before: 1, after: undefined },
    ]);
  });

  it('tell figures that differ, beyond what floating point leaves, and only those of both', () => {
    const before = recordOf({}, { figures: { hours: 0.1 + 0.2, heads: 3, cost: 5, visits: null } });
    const after = recordOf({}, { figures: { hours: 0.3, heads: 4, visits: 7, careCost: 1 } });
    expect(
      compare(before, after)
        .summary()
        .figures.map(({ measure, ...rest }) => [measure.id, rest]),
    ).toEqual([['heads', { before: 3, after: 4 }]]);
  });

  it('have the same data where the sources have the same hashes', () => {
    const same = (sources: readonly string[]) =>
      compare(BEFORE, recordOf({}, { sources })).summary().sameData;
    expect([same(['aa', 'bb']), same(['aa']), same(['aa', 'bc']), same([])]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('survive being written and read', () => {
    expect(readRecord(recordText(BEFORE))).toMatchObject(BEFORE);
    expect(compare(readRecord(recordText(AFTER))!, AFTER).summary()).toMatchObject({
      settings: [],
      figures: [],
      moves: [],
      newCustomers: 0,
    });
  });
});
