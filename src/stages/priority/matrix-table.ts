import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMER_SHARE, CUSTOMERS } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { matrixFormulas } from './formulas.js';
import { MEASURE_COLUMNS } from './measure-columns.js';
import { measuresOf, type PriorityResult } from './priority-result.js';
import { FUTURE_CLASSES, type FutureClass, ruled, ruledClasses, STATES } from './rules.js';
import { FUTURE_NAMES } from './wording.js';

const UNKNOWN = 'unknown';

/** The rules with the customers and the money that each is about, then the states for which there is none. */
export function matrixTable({ input, priorities }: PriorityResult): ReportTable {
  const { current, future } = priorities;
  const groups = new Map<string, number[]>();
  const keyOf = (today: string, later: FutureClass | null): string =>
    STATES.has(today) ? today : `${today}/${later ?? UNKNOWN}`;
  current.forEach((today, customer) => {
    const key = keyOf(today, future[customer]!);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [customer]);
    else own.push(customer);
  });
  const futures = future.some((each) => each !== null) ? [...FUTURE_CLASSES, null] : [null];
  const rules = ruledClasses(current, input.settings).flatMap((today) =>
    futures.map((later): readonly [string, FutureClass | null] => [today, later]),
  );
  const states = [...STATES].filter((state) => groups.has(state));
  const measures = [...measuresOf(input)];
  const figures = measures.map(([, id]) => input.number(id));
  const row = (cells: readonly Cell[], own: readonly number[]): Cell[] => [
    ...cells,
    own.length,
    input.customers > 0 ? own.length / input.customers : Number.NaN,
    ...figures.map((each) => groupTotal(each, own)),
  ];
  return {
    id: 'matrix',
    title: {
      de: 'Regeltabelle: Wert heute × künftiger Wert',
      en: 'Table of rules: value today × future value',
    },
    note: {
      de: 'Was die Regel ergibt, bevor Personen anders entscheiden. Ist der künftige Wert unbekannt, entscheidet der Wert heute; für ruhende, verlorene und andere ohne Rang gibt es keine Regel.',
      en: 'What the rule gives before people decide otherwise. Where the future value is unknown, the value today decides; for dormant, lost and others without a rank there is no rule.',
    },
    columns: [
      {
        ...column(
          'current',
          'code',
          'Wert heute',
          'Value today',
          'Klasse oder Status heute.',
          'Class or status today.',
        ),
        values: OUTSIDE_CLASSES,
      },
      {
        ...column(
          'future',
          'code',
          'Künftiger Wert',
          'Future value',
          'Klasse nach Potenzial und Lebenswert.',
          'Class by potential and lifetime value.',
        ),
        values: { ...FUTURE_NAMES, unknown: { de: 'unbekannt', en: 'unknown' } },
      },
      {
        ...column('class', 'code', 'Priorität', 'Priority', 'Was die Regel ergibt.', 'What the rule gives.'),
        values: OUTSIDE_CLASSES,
      },
      CUSTOMERS,
      CUSTOMER_SHARE,
      ...measures.map(([id]) => MEASURE_COLUMNS[id]!),
    ],
    rows: [
      ...rules.map(([today, later]) =>
        row(
          [today, later ?? UNKNOWN, ruled(today, later, input.settings)],
          groups.get(keyOf(today, later)) ?? [],
        ),
      ),
      ...states.map((state) => row([state, null, state], groups.get(state) ?? [])),
      [
        TOTAL,
        null,
        null,
        input.customers,
        input.customers > 0 ? 1 : Number.NaN,
        ...figures.map((each) => knownTotal(each)),
      ],
    ],
    hasTotal: true,
    barColumns: ['customerShare'],
    formulas: matrixFormulas(rules, measures),
  };
}
