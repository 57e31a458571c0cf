import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import type { ClassGroups } from '../class-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { TOTAL } from '../total-row.js';
import type { Step } from './steps.js';

/** From list revenue to the last level for each value class (Wasserfall je Wertklasse): rows are those of the scheme. */
export function classWaterfall(steps: readonly Step[], groups: ClassGroups): ReportTable {
  const known = steps.flatMap(({ label, values }) => (values === null ? [] : [{ label, values }]));
  return {
    id: 'waterfall',
    title: {
      de: 'Vom Listenumsatz zum Ergebnis je Wertklasse',
      en: 'From list revenue to result by value class',
    },
    note: {
      de: 'Jede Spalte ist eine Wertklasse: was von ihrem Umsatz auf dem Weg nach unten übrig bleibt. Unbekannte Kosten sind nicht abgezogen.',
      en: 'Each column is a value class: what is left of its revenue on the way down. Unknown costs are not deducted.',
    },
    columns: [
      column('level', 'text', 'Stufe', 'Level', 'Zeile des Schemas.', 'Row of the scheme.'),
      ...groups.classes.map(({ id }) => {
        const name = OUTSIDE_CLASSES[id] ?? { de: `Klasse ${id}`, en: `Class ${id}` };
        const meaning = 'Summe der Kunden dieser Gruppe.';
        return column(
          `class-${id}`,
          'amount',
          name.de,
          name.en,
          meaning,
          'Sum of the customers of this group.',
        );
      }),
      column('all', 'amount', TOTAL.de, TOTAL.en, 'Alle Kunden.', 'All customers.'),
    ],
    rows: known.map(({ label, values }): Cell[] => [
      label,
      ...groups.classes.map(({ members }) => groupTotal(values, members)),
      knownTotal(values),
    ]),
  };
}
