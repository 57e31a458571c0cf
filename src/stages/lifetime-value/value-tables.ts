import type { Cell, ReportTable } from '../../results/report-table.js';
import { classStages, VALUE_STAGES } from '../class-source.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { CUSTOMER_SHARE, CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import type { Estimate } from './estimate.js';
import type { Settings } from './settings.js';

const CLASS = {
  ...column('class', 'code', 'Klasse', 'Class', 'Wertklasse oder Status.', 'Value class or status.'),
  values: OUTSIDE_CLASSES,
};
const VALUE = column(
  'value',
  'amount',
  'Kundenlebenswert',
  'Lifetime value',
  'Summe der Kunden.',
  'Sum of the customers.',
);

/** The classes that customers have in this run; null where no stage before gives them. */
export function classesOf(input: StageInput<Settings>): readonly (string | null)[] | null {
  const [stage] = classStages({ ...input, settings: { classFrom: 'auto' } }, VALUE_STAGES);
  return stage === undefined ? null : input.text(`${stage}.class`);
}

/** What today's classes are worth ahead. */
export function classValueTable(estimate: Estimate, classes: readonly (string | null)[]): ReportTable {
  const members = new Map<string, number[]>();
  classes.forEach((each, customer) => {
    if (each === null || Number.isNaN(estimate.value[customer])) return;
    const own = members.get(each);
    if (own === undefined) members.set(each, [customer]);
    else own.push(customer);
  });
  const all = [...members.values()].flat();
  const row = (label: Cell, some: readonly number[]): Cell[] => {
    const sum = some.reduce((total, at) => total + estimate.value[at]!, 0);
    const alive = some.reduce((total, at) => total + estimate.alive[at]!, 0) / some.length;
    return [
      label,
      some.length,
      some.length / all.length,
      sum,
      estimate.total > 0 ? sum / estimate.total : Number.NaN,
      Math.round(sum / some.length),
      alive,
    ];
  };
  const rows = [...members].sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
  return {
    id: 'by-class',
    title: { de: 'Kundenlebenswert nach Klassen', en: 'Lifetime value by class' },
    note: {
      de: 'Was von den Kunden jeder heutigen Klasse bis zum Horizont zu erwarten ist.',
      en: 'What is to be expected of the customers of each present class up to the horizon.',
    },
    columns: [
      CLASS,
      CUSTOMERS,
      CUSTOMER_SHARE,
      VALUE,
      column('valueShare', 'share', 'Anteil', 'Share', 'Anteil am gesamten Wert.', 'Share of all value.'),
      column('mean', 'amount', 'Je Kunde', 'Per customer', 'Mittelwert.', 'Mean.'),
      column(
        'alive',
        'share',
        'Noch Kunde',
        'Still a customer',
        'Mittlere Wahrscheinlichkeit.',
        'Mean probability.',
      ),
    ],
    rows: [...rows.map(([each, some]) => row(each, some)), row(TOTAL, all)],
    hasTotal: true,
    barColumns: ['value'],
  };
}

/** Letters first, in their order, then what stands outside the classes. */
function place(id: string): number {
  return id.length === 1 ? id.charCodeAt(0) : 1000;
}

/** Customers of high value ahead that today's class does not show. */
export function hiddenValueTable(
  input: StageInput<Settings>,
  estimate: Estimate,
  classes: readonly (string | null)[],
): ReportTable {
  const members: number[] = [];
  classes.forEach((each, customer) => {
    if (each !== 'A' && estimate.value[customer]! > 0) members.push(customer);
  });
  const [value, low, high, alive, purchases] = CUSTOMER_COLUMNS;
  return customerListTable(input, {
    id: 'hidden-value',
    title: { de: 'Hoher Wert, aber nicht Klasse A', en: 'High value, but not class A' },
    note: {
      de: 'Nach Kundenlebenswert. Von ihnen ist mehr zu erwarten, als die heutige Klasse zeigt.',
      en: 'By lifetime value. More is to be expected of them than the present class shows.',
    },
    members,
    weight: estimate.value,
    columns: [
      ...identityColumns(input),
      listColumn(CLASS, classes),
      listColumn(value!, estimate.value),
      listColumn(low!, estimate.low),
      listColumn(high!, estimate.high),
      listColumn(alive!, estimate.alive),
      listColumn(purchases!, estimate.expectedPurchases),
    ],
  });
}
