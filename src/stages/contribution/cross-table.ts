import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { CustomerCondition, Formula, TableFormulas } from '../../results/formula.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { orderedClasses } from '../class-order.js';
import type { ClassGroups } from '../class-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { cellOf, codeOf, countOf } from '../formula-parts.js';
import { TOTAL } from '../total-row.js';

const VALUE_CLASS = 'contribution.class';

interface CrossedClasses {
  readonly rowClasses: readonly string[];
  readonly valueGroups: ClassGroups;
  /** Letters by number of cut points may differ between the two analyses. */
  readonly rowLabel: Bilingual;
  /** The customers' column of the rows' classes; null where none holds them. */
  readonly rowColumn: string | null;
}

/** How many customers of each class have which value class: off the diagonal, revenue and profit disagree. */
export function crossTable({ rowClasses, valueGroups, rowLabel, rowColumn }: CrossedClasses): ReportTable {
  const groups = valueGroups.classes;
  const rows = orderedClasses(rowClasses);
  const counts = groups.map(({ members }) => countByClass(rowClasses, members));
  const row = (label: Cell, cells: readonly number[]): Cell[] => [
    label,
    ...cells,
    cells.reduce((sum, count) => sum + count, 0),
  ];
  return {
    id: 'cross',
    title: { de: `${rowLabel.de} × Wertklasse`, en: `${rowLabel.en} × value class` },
    note: {
      de: 'Anzahl Kunden. Rechts der Diagonale stehen Kunden, die nach Deckungsbeitrag weniger wert sind, als die Zeile erwarten lässt; links davon die unterschätzten.',
      en: 'Number of customers. Right of the diagonal stand customers who are worth less by contribution margin than their row suggests; left of it those underrated.',
    },
    columns: [
      {
        id: 'class',
        label: rowLabel,
        unit: 'code',
        values: OUTSIDE_CLASSES,
        definition: { de: 'Klasse der Zeile.', en: 'Class of the row.' },
      },
      ...groups.map(({ id }) => valueClassColumn(id)),
      {
        id: 'all',
        label: TOTAL,
        unit: 'count',
        definition: { de: 'Alle Kunden der Zeile.', en: 'All customers of the row.' },
      },
    ],
    rows: [
      ...rows.map((id) =>
        row(
          id,
          counts.map((byClass) => byClass.get(id) ?? 0),
        ),
      ),
      row(
        TOTAL,
        groups.map(({ members }) => members.length),
      ),
    ],
    hasTotal: true,
    ...(rowColumn === null
      ? {}
      : {
          formulas: crossFormulas(
            rowColumn,
            groups.map(({ id }) => id),
          ),
        }),
  };
}

function crossFormulas(rowColumn: string, classes: readonly string[]): TableFormulas {
  const valueClass = (id: string) => ({ column: VALUE_CLASS, is: codeOf(VALUE_CLASS, id) });
  const row = { column: rowColumn, is: cellOf('class') };
  const of = (where: (id: string) => readonly CustomerCondition[]) =>
    Object.fromEntries(
      classes.map((id): [string, Formula] => [`value-${id}`, { customers: 'count', where: where(id) }]),
    );
  return {
    columns: { ...of((id) => [row, valueClass(id)]), all: countOf(rowColumn, 'class') },
    total: of((id) => [valueClass(id)]),
  };
}

function countByClass(classes: readonly string[], members: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let last: string | undefined;
  let run = 0;
  const countRun = (): void => {
    if (last !== undefined) counts.set(last, (counts.get(last) ?? 0) + run);
  };
  // Customers mostly come by revenue, so classes stand in long runs.
  for (let place = 0; place < members.length; place++) {
    const own = classes[members[place]!]!;
    if (own !== last) {
      countRun();
      last = own;
      run = 0;
    }
    run += 1;
  }
  countRun();
  return counts;
}

function valueClassColumn(id: string): ColumnDefinition {
  const outside = OUTSIDE_CLASSES[id];
  return {
    id: `value-${id}`,
    label: { de: `Wert: ${outside?.de ?? id}`, en: `Value: ${outside?.en ?? id}` },
    unit: 'count',
    definition: {
      de: `Davon in der Wertklasse „${outside?.de ?? id}“.`,
      en: `Of these in value class "${outside?.en ?? id}".`,
    },
  };
}
