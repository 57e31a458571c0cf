import { knownMean } from '../../math/known-total.js';
import { knownValues } from '../../math/known-values.js';
import { ratioOfSums } from '../../math/ratio-of-sums.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { CustomerCondition, Formula } from '../../results/formula.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import type { ClassGroups } from '../class-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { cellOf, constant, countOf, operation, ratio } from '../formula-parts.js';
import { CUSTOMERS } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';

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
  /** The same of the customers that meet conditions. */
  readonly formula: (where: readonly CustomerCondition[]) => Formula;
}

const CLASS = 'abc.class';
/** No figure lies below. */
const LARGEST = 1e300;

function meanAmount(of: string, where: readonly CustomerCondition[]): Formula {
  return operation('known', operation('round', { customers: 'mean', of, where }, constant(2)));
}

/** The profile of the classes (Kennzahlen je Klasse): what an average customer of each class looks like. */
export function profileTable(groups: ClassGroups, facts: ProfileFacts): ReportTable {
  const figures = profileColumns(facts);
  const ofClass: Readonly<Record<string, Formula>> = {
    customers: countOf(CLASS, 'class'),
    ...Object.fromEntries(
      figures.map(({ id, formula }) => [id, formula([{ column: CLASS, is: cellOf('class') }])]),
    ),
  };
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
      CUSTOMERS,
      ...figures.map(({ figure: _, formula: __, ...column }) => column),
    ],
    rows: [
      ...groups.classes.map(({ id, members }): Cell[] => [
        id,
        members.length,
        ...figures.map(({ figure }) => figure(members)),
      ]),
      [TOTAL, facts.revenue.length, ...figures.map(({ figure }) => figure())],
    ],
    formulas: { rows: Object.fromEntries(groups.classes.map((_, row) => [row, ofClass])) },
  };
}

function profileColumns({ revenue, contributionMargin, potential, invoices }: ProfileFacts): ProfileColumn[] {
  return [
    {
      id: 'meanRevenue',
      label: { de: 'Ø Umsatz', en: 'Mean revenue' },
      unit: 'amount',
      definition: { de: 'Nettoumsatz je Kunde im Zeitraum.', en: 'Net revenue per customer in the period.' },
      figure: (members) => Math.round(knownMean(revenue, members)),
      formula: (where) => meanAmount('revenue', where),
    },
    ...(contributionMargin === null ? [] : marginColumns(contributionMargin, revenue)),
    ...(potential === null ? [] : potentialColumns(potential)),
    ...(invoices === null ? [] : [invoicesColumn(invoices)]),
  ];
}

function marginColumns(contributionMargin: Float64Array, revenue: Float64Array): ProfileColumn[] {
  return [
    {
      id: 'meanMargin',
      label: { de: 'Ø Deckungsbeitrag I', en: 'Mean contribution margin I' },
      unit: 'amount',
      definition: { de: 'Deckungsbeitrag I je Kunde.', en: 'Contribution margin I per customer.' },
      figure: (members) => Math.round(knownMean(contributionMargin, members)),
      formula: (where) => meanAmount('contributionMargin', where),
    },
    {
      id: 'marginShare',
      label: { de: 'DB in %', en: 'Margin share' },
      unit: 'share',
      definition: {
        de: 'Deckungsbeitrag I geteilt durch Nettoumsatz der Klasse.',
        en: 'Contribution margin I divided by net revenue of the class.',
      },
      figure: (members) => ratioOfSums(contributionMargin, revenue, members),
      formula: (where) =>
        ratio(
          { customers: 'sum', of: 'contributionMargin', where },
          {
            customers: 'sum',
            of: 'revenue',
            where: [...where, { column: 'contributionMargin', above: -LARGEST }],
          },
        ),
    },
  ];
}

function potentialColumns(potential: Float64Array): ProfileColumn[] {
  return [
    {
      id: 'customersWithPotential',
      label: { de: 'Kunden mit Potenzial', en: 'Customers with potential' },
      unit: 'count',
      definition: { de: 'Kunden, deren Potenzial bekannt ist.', en: 'Customers whose potential is known.' },
      figure: (members) => knownValues(potential, members).length,
      formula: (where) => ({
        customers: 'count',
        where: [...where, { column: 'potential', above: -LARGEST }],
      }),
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
      formula: (where) => meanAmount('potential', where),
    },
  ];
}

function invoicesColumn(invoices: Float64Array): ProfileColumn {
  return {
    id: 'meanInvoices',
    label: { de: 'Ø Belege', en: 'Mean invoices' },
    unit: 'number',
    definition: { de: 'Belege je Kunde im Zeitraum.', en: 'Documents per customer in the period.' },
    figure: (members) => knownMean(invoices, members),
    formula: (where) => operation('known', { customers: 'mean', of: 'invoices', where }),
  };
}
