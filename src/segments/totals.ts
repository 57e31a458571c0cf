import { knownTotal } from '../math/known-total.js';
import { roundToTotal } from '../math/round-to-total.js';
import type { ColumnDefinition, NumberColumn, Unit } from '../results/column.js';
import type { CustomerTable } from '../results/customer-table.js';
import type { RunResult } from '../results/run-result.js';
import type { SegmentTotal } from '../results/segment.js';
import type { Group } from './groups.js';

/** Amounts of customers that are added up where the result has them, in this order. */
const AMOUNTS: readonly string[] = [
  'revenue',
  'previousRevenue',
  'contributionMargin',
  'value-to-value.serviceCost',
  'wallet.untappedRevenue',
];

/** The parts of a unit that outputs show: sums are rounded to them. Everything else is shown as whole numbers. */
const SHOWN_PARTS: Readonly<Partial<Record<Unit, number>>> = { hours: 10, number: 100, fte: 10 };

/** What is added up: the customers themselves, or a figure of theirs. */
interface Summand {
  readonly definition: ColumnDefinition;
  /** NaN: unknown, or none of those counted. */
  readonly values: NumberColumn;
}

/** Figures of all groups and of the company, column by column. */
export interface Totals {
  readonly columns: readonly ColumnDefinition[];
  /** By column, then by group. */
  readonly groups: readonly Float64Array[];
  readonly whole: readonly number[];
}

/**
 * Adds up customers, amounts, and the totals that stages name in their tables. Sums are rounded as they are shown, by
 * largest remainder: those of the groups add up to those of the company to the last digit.
 */
export function groupTotals(
  result: RunResult,
  tables: readonly CustomerTable[],
  groups: readonly Group[],
): Totals {
  const summands = [countOf(result), ...amounts(result), ...tables.flatMap(ofTable)];
  const sums = summands.map((summand) => roundedSums(summand, groups));
  return {
    columns: summands.map(({ definition }) => definition),
    groups: sums.map(({ parts }) => parts),
    whole: sums.map(({ whole }) => whole),
  };
}

/** The figures of one group beside those of the company. */
export function totalsOf(totals: Totals, group: number): readonly SegmentTotal[] {
  return totals.columns.map((definition, column) => {
    const value = totals.groups[column]![group]!;
    const whole = totals.whole[column]!;
    return {
      definition,
      value,
      rest: exactDifference(whole, value, definition.unit),
      whole,
      share: whole > 0 && value >= 0 ? value / whole : Number.NaN,
    };
  });
}

/** What figures that are rounded as shown add up to; NaN where none is known. */
export function sumOf(figures: Iterable<number>, unit: Unit): number {
  const parts = partsOf(unit);
  let sum = 0;
  let isKnown = false;
  for (const figure of figures) {
    if (Number.isNaN(figure)) continue;
    sum += Math.round(figure * parts);
    isKnown = true;
  }
  return isKnown ? sum / parts : Number.NaN;
}

function exactDifference(whole: number, value: number, unit: Unit): number {
  return Number.isNaN(value) ? whole : sumOf([whole, -value], unit);
}

function roundedSums({ definition, values }: Summand, groups: readonly Group[]) {
  const parts = partsOf(definition.unit);
  const exact = groups.map(({ members }) => knownTotal(values, members) * parts);
  const whole = Math.round(knownTotal(values) * parts);
  if (Number.isNaN(whole)) return { parts: Float64Array.from(exact), whole };
  const rounded = roundToTotal(
    exact.map((sum) => (Number.isNaN(sum) ? 0 : sum)),
    whole,
  );
  return {
    parts: rounded.map((sum, group) => (Number.isNaN(exact[group]!) ? Number.NaN : sum / parts)),
    whole: whole / parts,
  };
}

function partsOf(unit: Unit): number {
  return SHOWN_PARTS[unit] ?? 1;
}

function countOf({ customers }: RunResult): Summand {
  return {
    definition: {
      id: 'customers',
      label: { de: 'Kunden', en: 'Customers' },
      unit: 'count',
      definition: { de: 'Anzahl der Kunden.', en: 'Number of customers.' },
    },
    values: new Float64Array(customers.count).fill(1),
  };
}

function amounts({ customers: { columns, data } }: RunResult): readonly Summand[] {
  return AMOUNTS.flatMap((id) => {
    const index = columns.findIndex((column) => column.id === id);
    const values = data[index];
    return values instanceof Float64Array ? [{ definition: columns[index]!, values }] : [];
  });
}

/** How many of the customers are in a table that not all are in, and its own totals. */
function ofTable({ id, title, note, columns, data, order, totals }: CustomerTable): readonly Summand[] {
  const members: readonly Summand[] =
    order === null
      ? []
      : [
          {
            definition: { id, label: title, unit: 'count', definition: note },
            values: order.map((place) => (Number.isNaN(place) ? Number.NaN : 1)),
          },
        ];
  const own = totals.flatMap((total) => {
    const index = columns.findIndex((column) => column.id === total);
    const values = data[index];
    return values instanceof Float64Array ? [{ definition: columns[index]!, values }] : [];
  });
  return [...members, ...own];
}
