import type { Bilingual } from '../language/bilingual.js';
import { largest } from '../math/largest.js';
import type { ColumnDefinition } from '../results/column.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import { column } from './column.js';
import { byCustomerNumber } from './customer-names.js';
import { CUSTOMER_NAME } from './shared-columns.js';
import type { StageInput } from './stage.js';

/** A column of a customer list with the way to its cell. */
export interface ListColumn extends ColumnDefinition {
  readonly cell: (customer: number) => Cell;
}

/** A column that shows what is known of every customer; unknown figures are NaN, unknown texts null. */
export function listColumn(definition: ColumnDefinition, values: ArrayLike<Cell>): ListColumn {
  return { ...definition, cell: (customer) => values[customer] ?? null };
}

/** Customers to talk about (Kundenliste). */
export interface CustomerList {
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly members: readonly number[];
  /** By what they are ordered, for every customer: most first, unknown (NaN) last, equals by number. */
  readonly weight: ArrayLike<number>;
  readonly columns: readonly ListColumn[];
}

/** The list as a table, which ends at `listLength` and says so where members are left over. */
export function customerListTable(
  input: StageInput<{ readonly listLength: number }>,
  { id, title, note, members, weight, columns }: CustomerList,
): ReportTable {
  const { listLength } = input.settings;
  const weights = new Float64Array(input.customers).fill(Number.NaN);
  for (const customer of members) {
    const own = weight[customer]!;
    weights[customer] = Number.isNaN(own) ? Number.NEGATIVE_INFINITY : own;
  }
  const shown = largest(weights, listLength, byCustomerNumber(input.text('customerId')));
  return {
    id,
    title,
    note: members.length > listLength ? shownOf(note, listLength, members.length) : note,
    columns: columns.map(({ cell: _, ...definition }) => definition),
    rows: shown.map((customer) => columns.map(({ cell }) => cell(customer))),
  };
}

function shownOf(note: Bilingual, shown: number, members: number): Bilingual {
  return {
    de: `${note.de} Gezeigt sind ${shown} von ${members}.`,
    en: `${note.en} ${shown} of ${members} are shown.`,
  };
}

const CUSTOMER_KEY = column(
  'customerId',
  'text',
  'Kundennummer',
  'Customer ID',
  'Schlüssel des Kunden.',
  'Key of the customer.',
);

/** Number and, where the data carry it, name of the customer: how every list begins. */
export function identityColumns(input: StageInput<unknown>): readonly ListColumn[] {
  const number = listColumn(CUSTOMER_KEY, input.text('customerId'));
  return input.has('name') ? [number, listColumn(CUSTOMER_NAME, input.text('name'))] : [number];
}
