import type { Bilingual } from '../language/bilingual.js';
import { knownMean } from '../math/known-total.js';
import { knownValues as knownValuesOf } from '../math/known-values.js';
import { median } from '../math/median.js';
import { type ColumnDefinition, isTextUnit, textsOf } from '../results/column.js';
import type { ComparedFigure, CustomerView, KnownValue, StageView } from '../results/customer-view.js';
import type { CustomerColumns, RunResult, StageReport } from '../results/run-result.js';
import { CLASS_COLUMNS } from './split-column.js';

/** Classes by priority, where there are any, come before those that other splits go by. */
const COMPARED_CLASSES = new Set(['priority.class', ...CLASS_COLUMNS]);
const IDENTITY: ReadonlySet<string> = new Set(['customerId', 'name']);

/**
 * The one customer that a run is about, beside his class and all others.
 *
 * @throws Error where the result is about nobody
 */
export function customerView(result: RunResult): CustomerView {
  const { about, customers } = result;
  if (about === undefined) throw new Error('the result is about no customer');
  const { customer } = about;
  const peers = peersOf(customers, customer);
  const facts = customers.columns.filter(({ id }) => !id.includes('.'));
  const text = (id: string): string | null => {
    const value = knownValue(customers, id, customer);
    return typeof value === 'string' ? value : null;
  };
  return {
    version: result.version,
    company: result.company,
    currency: result.currency,
    period: result.period,
    id: text('customerId') ?? '',
    name: text('name'),
    head: knownValues(
      customers,
      facts.filter(({ id, unit }) => (isTextUnit(unit) || unit === 'date') && !IDENTITY.has(id)),
      customer,
    ),
    comparedWith: peers.own,
    figures: comparedFigures(customers, facts, customer, peers.members),
    stages: result.stages
      .filter(({ status }) => status === 'done')
      .map((stage) => stageView(stage, customers, customer, peers.members))
      .filter(({ reasons, codes, figures, rows }) =>
        [reasons, codes, figures, rows].some((part) => part.length > 0),
      ),
    tables: about.tables,
    missing: result.stages.flatMap(({ status, title, reason }) =>
      status === 'done' || reason === undefined ? [] : [{ title, reason }],
    ),
  };
}

/** The customers of his class, and what it is. */
function peersOf(
  customers: CustomerColumns,
  customer: number,
): { readonly own: KnownValue | null; readonly members: readonly number[] } {
  for (const id of COMPARED_CLASSES) {
    const index = customers.columns.findIndex((column) => column.id === id);
    const data = customers.data[index];
    const definition = customers.columns[index];
    const classes = data === undefined ? null : textsOf(data);
    if (definition === undefined || classes === null) continue;
    const value = classes[customer] ?? null;
    if (value === null) continue;
    const members = [...classes.keys()].filter((other) => classes[other] === value);
    return { own: { definition, value }, members };
  }
  return { own: null, members: [] };
}

function stageView(
  stage: StageReport,
  customers: CustomerColumns,
  customer: number,
  peers: readonly number[],
): StageView {
  const columns = customers.columns.filter(({ id }) => id.startsWith(`${stage.id}.`));
  const isSaid = saidBefore(knownValues(customers, customers.columns, customer));
  return {
    id: stage.id,
    title: stage.title,
    reasons: [...sentences(customers, columns, customer), ...(stage.about?.reasons ?? [])],
    codes: knownValues(
      customers,
      columns.filter(({ unit }) => isTextUnit(unit) || unit === 'date'),
      customer,
    ),
    figures: comparedFigures(customers, columns, customer, peers),
    rows: (stage.customerTables ?? []).flatMap(({ id, title, columns: own, data, order }) => {
      if (stage.about?.shows?.includes(id) === true) return [];
      if (order !== null && Number.isNaN(order[customer])) return [];
      const table: CustomerColumns = { count: customers.count, columns: own, data };
      const values = knownValues(
        table,
        own.filter(({ id }) => !IDENTITY.has(id)),
        customer,
      ).filter((each) => !isSaid(each));
      return values.length === 0 ? [] : [{ title, values }];
    }),
    tables: stage.about?.tables ?? [],
  };
}

/** What columns of sentences say about him. */
function sentences(
  customers: CustomerColumns,
  columns: readonly ColumnDefinition[],
  customer: number,
): readonly Bilingual[] {
  return columns.flatMap(({ id, unit }) => {
    const said = unit === 'sentence' ? dataOf(customers, id)?.[customer] : null;
    return typeof said === 'object' && said !== null ? [said] : [];
  });
}

/** Whether a value stands among his columns already, under the same label. */
function saidBefore(values: readonly KnownValue[]): (each: KnownValue) => boolean {
  const key = ({ definition, value }: KnownValue): string => `${definition.label.de}\n${value}`;
  const said = new Set(values.map(key));
  return (each) => said.has(key(each));
}

function knownValues(
  customers: CustomerColumns,
  columns: readonly ColumnDefinition[],
  customer: number,
): readonly KnownValue[] {
  return columns.flatMap((definition): KnownValue[] => {
    const value = knownValue(customers, definition.id, customer);
    return value === null ? [] : [{ definition, value }];
  });
}

function comparedFigures(
  customers: CustomerColumns,
  columns: readonly ColumnDefinition[],
  customer: number,
  peers: readonly number[],
): readonly ComparedFigure[] {
  return columns.flatMap((definition): ComparedFigure[] => {
    const { id, unit } = definition;
    const value = knownValue(customers, id, customer);
    const data = dataOf(customers, id);
    if (isTextUnit(unit) || unit === 'date' || typeof value !== 'number' || !(data instanceof Float64Array)) {
      return [];
    }
    return [
      {
        definition,
        value,
        meanOfClass: meanOf(data, peers, unit),
        ofClass: median(peers.map((peer) => data[peer]!)),
        ofAll: median(data),
        rank: data.reduce((place, other) => (other > value ? place + 1 : place), 1),
        ranked: knownValuesOf(data).length,
      },
    ];
  });
}

/** Amounts are whole cents wherever they stand. */
function meanOf(data: Float64Array, members: readonly number[], unit: ColumnDefinition['unit']): number {
  const mean = knownMean(data, members);
  return unit === 'amount' ? Math.round(mean) : mean;
}

function dataOf({ columns, data }: CustomerColumns, id: string) {
  return data[columns.findIndex((column) => column.id === id)] ?? null;
}

function knownValue(customers: CustomerColumns, id: string, customer: number): number | string | null {
  const value = dataOf(customers, id)?.[customer] ?? null;
  if (typeof value === 'object') return null;
  return typeof value === 'number' && Number.isNaN(value) ? null : value;
}
