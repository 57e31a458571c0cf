import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/results/run-result.js';
import { customerView } from '../../src/segments/customer-view.js';
import { columnOf, customersOf } from '../outputs/build-columns.js';
import { RESULT as SAMPLE_RESULT } from '../outputs/result-fixture.js';

const column = columnOf;

/** A run about the second of four customers. */
const RESULT: RunResult = {
  ...SAMPLE_RESULT,
  customers: customersOf(
    [column('customerId', 'text', 'Kundennummer'), ['1', '2', '3', '4']],
    [column('name', 'text', 'Name'), ['Eins', 'Zwei', 'Drei', null]],
    [column('territory', 'text', 'Gebiet'), ['Nord', 'Süd', null, 'Süd']],
    [column('revenue', 'amount', 'Umsatz'), Float64Array.of(400, 200, 100, Number.NaN)],
    [column('potential', 'amount', 'Potenzial'), Float64Array.of(400, Number.NaN, 100, 5)],
    [column('abc.class', 'code', 'Klasse'), ['A', 'B', 'B', 'B']],
    [column('abc.rank', 'count', 'Rang'), Float64Array.of(1, 2, 3, Number.NaN)],
  ),
  stages: [
    {
      id: 'abc',
      title: { de: 'ABC', en: 'ABC' },
      summary: { de: '', en: '' },
      status: 'done',
      keyFigures: [],
      findings: [],
      tables: [],
      customerTables: [
        {
          id: 'plan',
          title: { de: 'Plan', en: 'Plan' },
          note: { de: '', en: '' },
          columns: [
            column('name', 'text', 'Name'),
            column('class', 'code', 'Klasse'),
            column('visits', 'count', 'Besuche'),
          ],
          data: [['Eins', 'Zwei', 'Drei', null], ['A', 'B', 'B', 'B'], Float64Array.of(4, 2, 2, 2)],
          order: null,
          totals: [],
          action: null,
        },
        {
          id: 'changes',
          title: { de: 'Änderungen', en: 'Changes' },
          note: { de: '', en: '' },
          columns: [column('visits', 'count', 'Besuche')],
          data: [Float64Array.of(4, 2, 2, 2)],
          order: Float64Array.of(1, Number.NaN, 3, 4),
          totals: [],
          action: null,
        },
      ],
    },
    {
      id: 'wallet',
      title: { de: 'Potenzial', en: 'Potential' },
      summary: { de: '', en: '' },
      status: 'skipped',
      reason: { de: 'Fehlt.', en: 'Missing.' },
      keyFigures: [],
      findings: [],
      tables: [],
    },
  ],
  about: { customer: 1, tables: [] },
};

describe('the view of one customer', () => {
  const view = customerView(RESULT);

  it('says who he is, and with whom he is compared', () => {
    expect([view.id, view.name]).toEqual(['2', 'Zwei']);
    expect(view.head.map(({ value }) => value)).toEqual(['Süd']);
    expect(view.comparedWith).toMatchObject({ definition: { id: 'abc.class' }, value: 'B' });
  });

  it('sets his figures beside the medians of those who are known, and leaves out what is not', () => {
    expect(view.figures).toEqual([
      expect.objectContaining({ value: 200, meanOfClass: 150, ofClass: 150, ofAll: 200, rank: 2, ranked: 3 }),
    ]);
  });

  it('sets them beside the mean of his class, too, which a large one lifts; amounts in whole cents', () => {
    const customers = customersOf(
      [column('customerId', 'text', 'Kundennummer'), ['1', '2', '3', '4']],
      [column('revenue', 'amount', 'Umsatz'), Float64Array.of(5000, 200, 100, 250)],
      [column('orders', 'number', 'Aufträge'), Float64Array.of(9, 2, 1, 7)],
      [column('abc.class', 'code', 'Klasse'), ['B', 'B', 'B', 'A']],
    );
    expect(customerView({ ...RESULT, customers, stages: [] }).figures).toEqual([
      expect.objectContaining({ value: 200, meanOfClass: 1767, ofClass: 200, ofAll: 225 }),
      expect.objectContaining({ value: 2, meanOfClass: 4, ofClass: 2, ofAll: 4.5 }),
    ]);
  });

  it('shows every stage with its columns and his rows, but nothing twice, and says what is missing', () => {
    const [abc] = view.stages;
    expect(abc!.codes.map(({ value }) => value)).toEqual(['B']);
    expect(abc!.figures).toEqual([expect.objectContaining({ value: 2, rank: 2, ranked: 3 })]);
    expect(abc!.rows).toEqual([
      expect.objectContaining({
        title: { de: 'Plan', en: 'Plan' },
        values: [expect.objectContaining({ value: 2 })],
      }),
    ]);
    expect(view.missing).toEqual([
      { title: { de: 'Potenzial', en: 'Potential' }, reason: { de: 'Fehlt.', en: 'Missing.' } },
    ]);
  });

  it('is of nobody where the run was about all', () => {
    const { about: _, ...everybody } = RESULT;
    expect(() => customerView(everybody)).toThrow('about no customer');
  });
});
