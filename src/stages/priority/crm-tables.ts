import type { Bilingual } from '../../language/bilingual.js';
import type { CustomerCondition, Formula, TableFormulas } from '../../results/formula.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { orderedClasses } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { cellOf, codeOf, countOf } from '../formula-parts.js';
import { TOTAL } from '../total-row.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import type { CrmComparison } from './crm-classes.js';
import { MEASURE_COLUMNS } from './measure-columns.js';
import { measuresOf, type PriorityResult } from './priority-result.js';

const [CLASS, REASON] = CUSTOMER_COLUMNS;

/** The class of the customer master against the priority, and who stands elsewhere; none where the data keep no class. */
export function crmTables(
  result: PriorityResult,
  comparison: CrmComparison | null,
  reasons: readonly Bilingual[],
): readonly ReportTable[] {
  if (comparison === null) return [];
  const differing = differencesTable(result, comparison, reasons);
  return [crossTable(result, comparison), ...(differing.rows.length === 0 ? [] : [differing])];
}

const NONE: Bilingual = { de: '(keine Klasse)', en: '(no class)' };

function crossTable({ input, priorities }: PriorityResult, comparison: CrmComparison): ReportTable {
  const kept = input.text('crmClass');
  const columns = orderedClasses(priorities.classes);
  const rows = new Map<string | null, { letter: string | null; counts: number[]; all: number[] }>();
  const places = new Map(columns.map((id, place) => [id, place]));
  for (let customer = 0; customer < input.customers; customer += 1) {
    const text = kept[customer] ?? null;
    let row = rows.get(text);
    if (row === undefined) {
      row = {
        letter: comparison.letters[customer] ?? null,
        counts: columns.map(() => 0),
        all: [0, 0],
      };
      rows.set(text, row);
    }
    row.counts[places.get(priorities.classes[customer]!)!]! += 1;
    const verdict = comparison.verdicts[customer];
    if (verdict != null) row.all[0]! += 1;
    if (verdict === 'same') row.all[1]! += 1;
  }
  const cells = (counts: readonly number[], compared: number, same: number): Cell[] => [
    ...counts,
    counts.reduce((sum, count) => sum + count, 0),
    compared > 0 ? same / compared : Number.NaN,
  ];
  const ordered = [...rows].sort(([one, first], [other, second]) => {
    const [left, right] = [first.letter ?? '~', second.letter ?? '~'];
    if (left !== right) return left < right ? -1 : 1;
    return one === null ? 1 : other === null ? -1 : one < other ? -1 : 1;
  });
  // A text that is more than a letter could act as a pattern where a workbook counts by it.
  const isPlain = ordered.every(([text]) => text === null || /^[A-Z]$/.test(text));
  return {
    id: 'crmCross',
    title: { de: 'Klasse im Kundenstamm × Priorität', en: 'Class in the customer master × priority' },
    note: {
      de: 'Anzahl Kunden. Übereinstimmung: gleicher Buchstabe; ruhend, verloren oder Verlust passt nur zur letzten Klasse des Stamms. Neue und andere ohne Rang werden nicht verglichen; die Übereinstimmung zeigt den Stand des Laufs.',
      en: 'Number of customers. Agreement: the same letter; dormant, lost or loss-making fits the last class of the master alone. New customers and others without a rank are not compared; the agreement shows the run.',
    },
    columns: [
      KEPT_CLASS,
      column(
        'letter',
        'text',
        'gilt als',
        'taken as',
        'Der Buchstabe, mit dem verglichen wird; leer: keiner zu erkennen.',
        'The letter that is compared; empty: none can be told.',
      ),
      ...columns.map((id) => {
        const name = OUTSIDE_CLASSES[id];
        return column(
          `priority-${id}`,
          'count',
          `Priorität: ${name?.de ?? id}`,
          `Priority: ${name?.en ?? id}`,
          'Davon mit dieser Priorität.',
          'Of these with this priority.',
        );
      }),
      column('all', 'count', TOTAL.de, TOTAL.en, 'Alle Kunden der Zeile.', 'All customers of the row.'),
      column(
        'agreeing',
        'share',
        'Übereinstimmung',
        'Agreement',
        'Anteil der Verglichenen, die hier ebenso stehen.',
        'Share of those compared who stand alike here.',
      ),
    ],
    rows: [
      ...ordered.map(([text, { letter, counts, all }]): Cell[] => [
        text ?? NONE,
        letter,
        ...cells(counts, all[0]!, all[1]!),
      ]),
      [
        TOTAL,
        null,
        ...cells(
          columns.map((_, place) => ordered.reduce((sum, [, { counts }]) => sum + counts[place]!, 0)),
          comparison.compared,
          comparison.agreeing,
        ),
      ],
    ],
    hasTotal: true,
    barColumns: ['agreeing'],
    ...(isPlain ? { formulas: crossFormulas(columns, ordered) } : {}),
  };
}

/** Counts by both columns; a row of customers without a class is what the others leave. */
function crossFormulas(
  columns: readonly string[],
  rows: readonly (readonly [string | null, unknown])[],
): TableFormulas {
  const priority = (id: string): CustomerCondition => ({
    column: 'priority.class',
    is: codeOf('priority.class', id),
  });
  const of = (where: readonly CustomerCondition[]): Readonly<Record<string, Formula>> =>
    Object.fromEntries(
      columns.map((id): [string, Formula] => [
        `priority-${id}`,
        { customers: 'count', where: [...where, priority(id)] },
      ]),
    );
  const row = { ...of([{ column: 'crmClass', is: cellOf('kept') }]), all: countOf('crmClass', 'kept') };
  return {
    rows: Object.fromEntries(rows.flatMap(([text], place) => (text === null ? [] : [[place, row]]))),
    total: of([]),
  };
}

const DIRECTIONS: Readonly<Record<string, Bilingual>> = {
  lower: { de: 'im Stamm zu hoch', en: 'too high in the master' },
  higher: { de: 'im Stamm zu tief', en: 'too low in the master' },
};

function differencesTable(
  { input, priorities }: PriorityResult,
  { verdicts, gap, typical }: CrmComparison,
  reasons: readonly Bilingual[],
): ReportTable {
  const members: number[] = [];
  const weight = new Float64Array(input.customers).fill(Number.NaN);
  verdicts.forEach((verdict, customer) => {
    if (verdict === null || verdict === 'same') return;
    members.push(customer);
    // Most telling is money that speaks for the new class: less than alike ones bring, or more.
    weight[customer] = verdict === 'lower' ? 0 - gap[customer]! : gap[customer]!;
  });
  return customerListTable(input, {
    id: 'crmDifferences',
    title: {
      de: 'Anders als die Klasse im Kundenstamm',
      en: 'Other than the class in the customer master',
    },
    note: {
      de: 'Die mit dem größten Abstand zum mittleren Kunden derselben Klasse im Stamm zuerst: A, die nichts bringen, und C, die viel bringen. Klasse im Stamm berichtigen oder die Priorität als Ausnahme begründen.',
      en: 'Those farthest from the median customer of the same class in the master first: A that bring nothing, and C that bring much. Correct the class in the master, or give the reason for an exception of priority.',
    },
    members,
    weight,
    columns: [
      ...identityColumns(input),
      listColumn(KEPT_CLASS, input.text('crmClass')),
      listColumn(CLASS!, priorities.classes),
      listColumn(
        {
          ...column(
            'direction',
            'code',
            'Abweichung',
            'Difference',
            'Ob der Stamm den Kunden zu hoch oder zu tief führt.',
            'Whether the master keeps the customer too high or too low.',
          ),
          values: DIRECTIONS,
        },
        verdicts,
      ),
      ...[...measuresOf(input)].map(([measure, of]) =>
        listColumn(MEASURE_COLUMNS[measure]!, input.number(of)),
      ),
      listColumn(
        column(
          'typical',
          'amount',
          'Mittlerer Kunde dieser Klasse',
          'Median customer of this class',
          'Median des Deckungsbeitrags, ohne ihn des Umsatzes, aller, die im Stamm ebenso heißen.',
          'Median margin, or else revenue, of all whom the master calls the same.',
        ),
        typical,
      ),
      listColumn(
        column(
          'gap',
          'amount',
          'Abstand',
          'Distance',
          'Eigener Betrag weniger den des mittleren Kunden.',
          'Own amount less that of the median customer.',
        ),
        gap,
      ),
      listColumn(REASON!, reasons),
    ],
  });
}

const KEPT_CLASS = column(
  'kept',
  'text',
  'Klasse im Stamm',
  'Class in the master',
  'Wie CRM oder ERP sie führt.',
  'As the CRM or ERP keeps it.',
);
