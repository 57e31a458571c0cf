import { knownTotal } from '../math/known-total.js';
import {
  type ColumnData,
  type ColumnDefinition,
  type TextColumn,
  textsOf,
  type Unit,
} from '../results/column.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import type { RunResult } from '../results/run-result.js';
import { orderCodes } from './code-order.js';
import { CLASS_COLUMNS } from './split-column.js';

/**
 * Makes the table of a group's customers by the class that they have in the company.
 *
 * @returns null where there are no classes
 */
export function classOverview(result: RunResult): ((members: readonly number[]) => ReportTable) | null {
  const found = columnOf(result, ...CLASS_COLUMNS);
  const classes = found === null ? null : textsOf(found.data);
  if (found === null || classes === null) return null;
  const amounts = ['revenue', 'contributionMargin'].flatMap((id) => columnOf(result, id) ?? []);
  const everywhere = new Map<string, number>();
  for (const each of classes) if (each !== null) everywhere.set(each, (everywhere.get(each) ?? 0) + 1);
  const all = [...everywhere.values()].reduce((sum, count) => sum + count, 0);
  const codes = orderCodes(found.definition, everywhere.keys());
  const row = (first: Cell, own: readonly number[], group: number, elsewhere: number): Cell[] => [
    first,
    own.length,
    own.length / group,
    elsewhere / result.customers.count,
    ...amounts.map(({ data }) => (own.length === 0 ? Number.NaN : knownTotal(data as Float64Array, own))),
  ];
  return (members) => {
    const byClass = membersByClass(classes, members);
    const classified = [...byClass.values()].flat();
    return {
      id: 'classes',
      title: { de: 'Kunden nach Klassen', en: 'Customers by class' },
      note: {
        de: 'Die Klassen sind die des ganzen Unternehmens: Sie werden für ein Segment nicht neu gebildet.',
        en: 'The classes are those of the whole company: they are not formed anew for a segment.',
      },
      columns: [
        found.definition,
        figure('customers', 'count', 'Kunden', 'Customers', 'Anzahl der Kunden.', 'Number of customers.'),
        figure(
          'share',
          'share',
          'Anteil hier',
          'Share here',
          'Anteil an den Kunden hier.',
          'Share of the customers here.',
        ),
        figure(
          'companyShare',
          'share',
          'Anteil im Unternehmen',
          'Share in the company',
          'Anteil der Klasse an allen Kunden des Unternehmens.',
          'Share of the class in all customers of the company.',
        ),
        ...amounts.map(({ definition }) => definition),
      ],
      rows: [
        ...codes.map((each) => row(each, byClass.get(each) ?? [], members.length, everywhere.get(each)!)),
        row({ de: 'Summe', en: 'Total' }, classified, members.length, all),
      ],
      hasTotal: true,
    };
  };
}

function membersByClass(
  classes: TextColumn,
  members: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const byClass = new Map<string, number[]>();
  for (const customer of members) {
    const own = classes[customer];
    if (own == null) continue;
    const others = byClass.get(own);
    if (others === undefined) byClass.set(own, [customer]);
    else others.push(customer);
  }
  return byClass;
}

/** The first of the columns that the result has. */
export function columnOf(
  { customers: { columns, data } }: RunResult,
  ...ids: readonly string[]
): { readonly definition: ColumnDefinition; readonly data: ColumnData } | null {
  for (const id of ids) {
    const index = columns.findIndex((column) => column.id === id);
    if (index !== -1) return { definition: columns[index]!, data: data[index]! };
  }
  return null;
}

function figure(
  id: string,
  unit: Unit,
  de: string,
  en: string,
  meaning: string,
  meaningEnglish: string,
): ColumnDefinition {
  return { id, label: { de, en }, unit, definition: { de: meaning, en: meaningEnglish } };
}
