import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { customersWith } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMER_SHARE, CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import { futureSourceFormulas } from './formulas.js';
import type { FutureSource } from './future-value.js';
import type { PriorityResult } from './priority-result.js';
import { FUTURE_CLASSES } from './rules.js';
import { FUTURE_NAMES, SOURCE_NAMES } from './wording.js';

const SOURCES: readonly FutureSource[] = ['potential', 'lifetime', 'both', 'unknown'];

/** How many customers have their future value from potential and from lifetime value, where both count. */
export function futureSourceTable({ input, priorities }: PriorityResult): readonly ReportTable[] {
  const { future, futureSource, lifetimeClass } = priorities;
  if (lifetimeClass.every((each) => each === null)) return [];
  const revenue = input.number('revenue');
  const rows = SOURCES.map((source): Cell[] => {
    const own = customersWith(futureSource, source);
    const counts = new Map<string | null, number>();
    for (const customer of own) counts.set(future[customer]!, (counts.get(future[customer]!) ?? 0) + 1);
    return [
      source,
      own.length,
      own.length / input.customers,
      ...FUTURE_CLASSES.map((each) => counts.get(each) ?? 0),
      groupTotal(revenue, own),
    ];
  });
  return [
    {
      id: 'futureSources',
      title: { de: 'Woher der künftige Wert kommt', en: 'Where the future value comes from' },
      note: {
        de: 'Es zählt die höhere Klasse: Was ein Kunde kaufen könnte und was von ihm zu erwarten ist, sind beides Gründe, sich zu kümmern. Ruhende, verlorene und andere ohne Regel zählen nicht mit. Der Lebenswert ist der des Laufs.',
        en: 'The higher class counts: what a customer could buy and what is to be expected of him are both reasons to care. Dormant, lost and others without a rule are not counted. Lifetime value is that of the run.',
      },
      columns: [
        {
          ...column(
            'source',
            'code',
            'Künftiger Wert aus',
            'Future value from',
            'Was die höhere Klasse gibt, oder allein bekannt ist.',
            'What gives the higher class, or is known alone.',
          ),
          values: SOURCE_NAMES,
        },
        CUSTOMERS,
        CUSTOMER_SHARE,
        ...FUTURE_CLASSES.map((each) =>
          column(
            each,
            'count',
            `davon ${FUTURE_NAMES[each].de}`,
            `of these ${FUTURE_NAMES[each].en}`,
            'Kunden mit diesem künftigen Wert.',
            'Customers of this future value.',
          ),
        ),
        PERIOD_REVENUE,
      ],
      rows,
      barColumns: ['customerShare'],
      formulas: futureSourceFormulas(),
    },
  ];
}
