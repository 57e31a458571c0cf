import type { Bilingual } from '../../src/language/bilingual.js';
import type { ColumnData, ColumnDefinition } from '../../src/results/column.js';
import type { CustomerTable } from '../../src/results/customer-table.js';
import type { RunResult } from '../../src/results/run-result.js';
import { columnOf, customersOf, wording } from '../outputs/build-columns.js';
import { RESULT } from '../outputs/result-fixture.js';

/** A customer as tests think of one. */
export interface SampleCustomer {
  readonly territory: string | null;
  readonly class: string | null;
  /** In cents. */
  readonly revenue: number;
  readonly margin: number;
  readonly hours: number;
  /** NaN: not in the table of changes. */
  readonly stake: number;
}

export const OUTSIDE: Readonly<Record<string, Bilingual>> = {
  new: wording('neu', 'new'),
  lost: wording('verloren', 'lost'),
};

/** A result with these customers, a table of all of them and a table of some. */
export function resultOf(customers: readonly SampleCustomer[]): RunResult {
  const numbers = (pick: (each: SampleCustomer) => number): Float64Array =>
    Float64Array.from(customers, pick);
  const ids = customers.map((_, index) => String(index).padStart(4, '0'));
  const names = customers.map((_, index) => `Kunde ${index}`);
  const pairs: readonly (readonly [ColumnDefinition, ColumnData])[] = [
    [columnOf('customerId', 'text', 'Kundennummer', 'Customer ID'), ids],
    [columnOf('name', 'text', 'Name'), names],
    [columnOf('territory', 'text', 'Gebiet', 'Territory'), customers.map((each) => each.territory)],
    [columnOf('revenue', 'amount', 'Umsatz', 'Revenue'), numbers((each) => each.revenue)],
    [columnOf('contributionMargin', 'amount', 'Deckungsbeitrag I', 'Margin'), numbers((each) => each.margin)],
    [columnOf('abc.class', 'code', 'ABC-Klasse', 'ABC class', OUTSIDE), customers.map((each) => each.class)],
  ];
  const revenue = customers.reduce((sum, each) => sum + each.revenue, 0);
  const tables: readonly CustomerTable[] = [
    table('plan', ids, [columnOf('hours', 'hours', 'Stunden', 'Hours')], [numbers((each) => each.hours)], {
      order: null,
      totals: ['hours'],
      action: null,
    }),
    table(
      'changes',
      ids,
      [columnOf('action', 'code', 'Was zu tun ist', 'What to do', { call: wording('Anrufen.', 'Call.') })],
      [customers.map(({ stake }) => (Number.isNaN(stake) ? null : 'call'))],
      { order: numbers((each) => each.stake), totals: [], action: 'action' },
    ),
  ];
  return {
    ...RESULT,
    customers: customersOf(...pairs),
    control: {
      ...RESULT.control,
      customersInData: customers.length,
      revenue: { ...RESULT.control.revenue, inPeriod: revenue },
    },
    stages: [{ ...RESULT.stages[0]!, customerTables: tables }],
  };
}

function table(
  id: string,
  ids: readonly string[],
  columns: readonly ColumnDefinition[],
  data: readonly ColumnData[],
  rest: Pick<CustomerTable, 'order' | 'totals' | 'action'>,
): CustomerTable {
  return {
    id,
    title: wording(id === 'plan' ? 'Plan' : 'Änderungen', id === 'plan' ? 'Plan' : 'Changes'),
    note: wording('Hinweis.', 'Note.'),
    columns: [columnOf('customerId', 'text', 'Kundennummer', 'Customer ID'), ...columns],
    data: [ids, ...data],
    ...rest,
  };
}
