import type { Bilingual } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { type CustomerNames, nameCells } from '../customer-names.js';
import { inSentence } from '../sentence-parts.js';
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
  for (let index = 0; index < margin.length; index++) if (margin[index]! < 0) members.push(index);
  return members.sort((first, second) => margin[first]! - margin[second]! || byId(first, second));
}

const columns = (measure: Bilingual): readonly ColumnDefinition[] => [
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
    label: measure,
    unit: 'amount',
    definition: { de: 'Negativ: Der Kunde kostet Geld.', en: 'Negative: the customer costs money.' },
  },
  {
    id: 'marginShare',
    label: { de: 'DB in %', en: 'Margin share' },
    unit: 'share',
    definition: {
      de: 'Geteilt durch Nettoumsatz.',
      en: 'Divided by net revenue.',
    },
  },
];

/** The loss makers (Verlustkunden) with their sum; those beyond `atMost` share one row. */
export function lossMakersTable(
  values: CustomerValues,
  members: readonly number[],
  who: CustomerNames,
  atMost: number,
  measure: Bilingual,
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
      de: `Kunden mit negativem Betrag (${measure.de}) im Zeitraum, die größten Verluste zuerst.`,
      en: `Customers with a negative amount (${inSentence(measure.en)}) in the period, largest losses first.`,
    },
    columns: columns(measure),
    rows: [...rows, [TOTAL, null, null, ...together(members)]],
    hasTotal: true,
    barColumns: ['value'],
  };
}
