import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { type CustomerNames, nameCells } from '../customer-names.js';
import { CUSTOMER_ID, CUSTOMER_NAME, PERIOD_REVENUE } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { type CustomerValues, marginShare } from './customer-values.js';

/** Customers with a negative contribution margin, whatever their status, worst first. */
export function lossMakersOf(
  values: CustomerValues,
  byId: (first: number, second: number) => number,
): number[] {
  const margin = values.facts.contributionMargin;
  const members: number[] = [];
  margin.forEach((value, index) => {
    if (value < 0) members.push(index);
  });
  return members.sort((first, second) => margin[first]! - margin[second]! || byId(first, second));
}

const COLUMNS: readonly ColumnDefinition[] = [
  CUSTOMER_ID,
  CUSTOMER_NAME,
  {
    id: 'class',
    label: { de: 'Wertklasse', en: 'Value class' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: { de: 'Klasse oder Status.', en: 'Class or status.' },
  },
  PERIOD_REVENUE,
  {
    id: 'value',
    label: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
    unit: 'amount',
    definition: { de: 'Negativ: Der Kunde kostet Geld.', en: 'Negative: the customer costs money.' },
  },
  {
    id: 'marginShare',
    label: { de: 'DB in %', en: 'Margin share' },
    unit: 'share',
    definition: {
      de: 'Deckungsbeitrag I geteilt durch Nettoumsatz.',
      en: 'Contribution margin I divided by net revenue.',
    },
  },
];

/** The loss makers (Verlustkunden) with their sum; those beyond `atMost` share one row. */
export function lossMakersTable(
  values: CustomerValues,
  members: readonly number[],
  who: CustomerNames,
  atMost: number,
): ReportTable {
  const { revenue, contributionMargin } = values.facts;
  const together = (some: readonly number[]): Cell[] => {
    const net = knownTotal(revenue, some);
    const margin = knownTotal(contributionMargin, some);
    return [net, margin, marginShare(margin, net)];
  };
  const named = members.slice(0, atMost);
  const others = members.slice(atMost);
  const rows = named.map((index): Cell[] => [
    ...nameCells(index, who),
    values.places.classes[index]!,
    revenue[index]!,
    contributionMargin[index]!,
    values.marginShare[index]!,
  ]);
  if (others.length > 0) {
    const label = { de: `${others.length} weitere`, en: `${others.length} more` };
    rows.push([label, null, null, ...together(others)]);
  }
  return {
    id: 'lossMakers',
    title: { de: 'Verlustkunden', en: 'Loss makers' },
    note: {
      de: 'Kunden mit negativem Deckungsbeitrag I im Zeitraum, die größten Verluste zuerst.',
      en: 'Customers with a negative contribution margin I in the period, largest losses first.',
    },
    columns: COLUMNS,
    rows: [...rows, [TOTAL, null, null, ...together(members)]],
    hasTotal: true,
    barColumns: ['value'],
  };
}
