import { knownMean } from '../../math/known-total.js';
import { knownValues } from '../../math/known-values.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { type ClassGroups, TOTAL } from '../class-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';

/** What is known beside the ranked figure; null where the data carry none. */
export interface ProfileFacts {
  readonly revenue: Float64Array;
  readonly contributionMargin: Float64Array | null;
  readonly potential: Float64Array | null;
  readonly invoices: Float64Array | null;
}

interface ProfileColumn extends ColumnDefinition {
  /** Of some customers, or of all. */
  readonly figure: (members?: readonly number[]) => number;
}

/** The profile of the classes (Kennzahlen je Klasse): what an average customer of each class looks like. */
export function profileTable(groups: ClassGroups, facts: ProfileFacts): ReportTable {
  const figures = profileColumns(facts);
  return {
    id: 'profile',
    title: { de: 'Kennzahlen je Klasse', en: 'Figures per class' },
    note: {
      de: 'Durchschnitte je Kunde mit bekanntem Wert; die letzte Zeile gilt für alle Kunden.',
      en: 'Averages per customer with a known value; the last row is about all customers.',
    },
    columns: [
      {
        id: 'class',
        label: { de: 'Klasse', en: 'Class' },
        unit: 'code',
        values: OUTSIDE_CLASSES,
        definition: { de: 'ABC-Klasse oder Status.', en: 'ABC class or status.' },
      },
      {
        id: 'customers',
        label: { de: 'Kunden', en: 'Customers' },
        unit: 'count',
        definition: { de: 'Anzahl der Kunden.', en: 'Number of customers.' },
      },
      ...figures.map(({ figure: _, ...column }) => column),
    ],
    rows: [
      ...groups.classes.map(({ id, members }): Cell[] => [
        id,
        members.length,
        ...figures.map(({ figure }) => figure(members)),
      ]),
      [TOTAL, facts.revenue.length, ...figures.map(({ figure }) => figure())],
    ],
  };
}

function profileColumns(facts: ProfileFacts): ProfileColumn[] {
  const { revenue, contributionMargin, potential, invoices } = facts;
  const columns: ProfileColumn[] = [
    {
      id: 'meanRevenue',
      label: { de: 'Ø Umsatz', en: 'Mean revenue' },
      unit: 'amount',
      definition: { de: 'Nettoumsatz je Kunde im Zeitraum.', en: 'Net revenue per customer in the period.' },
      figure: (members) => Math.round(knownMean(revenue, members)),
    },
  ];
  if (contributionMargin !== null) {
    columns.push(
      {
        id: 'meanMargin',
        label: { de: 'Ø Deckungsbeitrag I', en: 'Mean contribution margin I' },
        unit: 'amount',
        definition: { de: 'Deckungsbeitrag I je Kunde.', en: 'Contribution margin I per customer.' },
        figure: (members) => Math.round(knownMean(contributionMargin, members)),
      },
      {
        id: 'marginShare',
        label: { de: 'DB in %', en: 'Margin share' },
        unit: 'share',
        definition: {
          de: 'Deckungsbeitrag I geteilt durch Nettoumsatz der Klasse.',
          en: 'Contribution margin I divided by net revenue of the class.',
        },
        figure: (members) => ratio(contributionMargin, revenue, members),
      },
    );
  }
  if (potential !== null) {
    columns.push(
      {
        id: 'customersWithPotential',
        label: { de: 'Kunden mit Potenzial', en: 'Customers with potential' },
        unit: 'count',
        definition: {
          de: 'Kunden, deren Potenzial bekannt ist.',
          en: 'Customers whose potential is known.',
        },
        figure: (members) => knownValues(potential, members).length,
      },
      {
        id: 'meanPotential',
        label: { de: 'Ø Potenzial', en: 'Mean potential' },
        unit: 'amount',
        definition: {
          de: 'Jährliches Potenzial je Kunde, soweit bekannt.',
          en: 'Yearly potential per customer, where known.',
        },
        figure: (members) => Math.round(knownMean(potential, members)),
      },
    );
  }
  if (invoices !== null) {
    columns.push({
      id: 'meanInvoices',
      label: { de: 'Ø Belege', en: 'Mean invoices' },
      unit: 'number',
      definition: { de: 'Belege je Kunde im Zeitraum.', en: 'Documents per customer in the period.' },
      figure: (members) => knownMean(invoices, members),
    });
  }
  return columns;
}

/** Σ above / Σ below over the customers of whom both are known, in cents; NaN unless the divisor is positive. */
function ratio(above: Float64Array, below: Float64Array, members?: readonly number[]): number {
  let dividend = 0;
  let divisor = 0;
  const count = members === undefined ? above.length : members.length;
  for (let place = 0; place < count; place++) {
    const index = members === undefined ? place : members[place]!;
    const one = above[index]!;
    const other = below[index]!;
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    dividend += one;
    divisor += other;
  }
  return divisor > 0 ? dividend / divisor : Number.NaN;
}
