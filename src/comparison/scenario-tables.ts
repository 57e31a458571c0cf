import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition } from '../results/column.js';
import type { ColumnMoves } from '../results/comparison.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import type { RunRecord } from '../results/run-record.js';
import type { CustomerChange, RunComparison } from './compare-runs.js';
import { column, measureColumns, measureOf, SCENARIO } from './scenario-columns.js';

/** A scenario beside the base. */
export interface Compared {
  readonly name: string;
  readonly record: RunRecord;
  readonly runs: RunComparison;
}

/** Who counts as moved: for whom the care changes. */
export const MOVING = ['care-model.careClass', 'care-model.channel'];
const OVERVIEW = ['heads', 'fullTime', 'hours', 'cost'];
const FURTHER = ['careCost', 'costToServe'];
/** How many customers a sheet lists; the file holds all. */
const MOST_LISTED = 1000;

/** One row for each scenario, the base first (Szenarien im Vergleich). */
export function overviewTable(base: RunRecord, baseName: Bilingual, all: readonly Compared[]): ReportTable {
  const known = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => (base.figures[id] ?? null) !== null);
  const [measures, further] = [known(OVERVIEW), known(FURTHER)];
  const row = (name: Cell, { figures }: RunRecord, moved: number | null): Cell[] => {
    const pairs = (ids: readonly string[]): Cell[] =>
      ids.flatMap((id) => pair(figures[id] ?? null, moved === null ? null : (base.figures[id] ?? null)));
    return [name, ...pairs(measures), moved, ...pairs(further)];
  };
  return {
    id: 'overview',
    title: { de: 'Szenarien im Vergleich', en: 'Scenarios compared' },
    note: {
      de: 'Alle über dieselben Daten, beim heutigen Anteil der Kundenzeit. Δ: Änderung gegenüber der Basis. Kundenwechsel: Kunden mit anderer Betreuungsklasse oder anderem Kanal. Die Werte sind die des Laufs und folgen geänderten Annahmen nicht.',
      en: 'All over the same data, at the present customer-facing share. Δ: change against the base. Customers moved: with another care class or channel. The values are those of the run and do not follow changed assumptions.',
    },
    columns: [
      SCENARIO,
      ...measures.flatMap((id) => measureColumns(measureOf(id))),
      column('moved', 'count', 'Kundenwechsel', 'Customers moved'),
      ...further.flatMap((id) => measureColumns(measureOf(id))),
    ],
    rows: [
      row(baseName, base, null),
      ...all.map(({ name, record, runs }) => row(name, record, movedCustomers(runs).size)),
    ],
  };
}

/** The groups of one kind under each scenario: roles, classes, channels or territories. */
export function groupTable(
  kind: string,
  title: Bilingual,
  key: ColumnDefinition,
  wanted: readonly string[],
  base: RunRecord,
  baseName: Bilingual,
  all: readonly Compared[],
): ReportTable | null {
  const known = base.groups[kind];
  if (known === undefined || known.keys.length === 0) return null;
  const measures = wanted.filter((id) => known.measures[id]?.some((value) => value !== null) === true);
  const ordered = inOrder(
    [base, ...all.map(({ record }) => record)].flatMap((each) => each.groups[kind]?.keys ?? []),
    key,
  );
  const rows = (name: Cell, record: RunRecord, isBase: boolean): Cell[][] =>
    ordered.map((group) => [
      name,
      group,
      ...measures.flatMap((id) =>
        pair(figureOf(record, kind, group, id), isBase ? null : figureOf(base, kind, group, id)),
      ),
    ]);
  return {
    id: kind,
    title,
    columns: [SCENARIO, key, ...measures.flatMap((id) => measureColumns(measureOf(id)))],
    rows: [...rows(baseName, base, true), ...all.flatMap(({ name, record }) => rows(name, record, false))],
  };
}

/** Each key once: letters and names first, then what has a wording, in the order of the wordings. */
function inOrder(keys: readonly string[], { values = {} }: ColumnDefinition): readonly string[] {
  const worded = Object.keys(values);
  const rank = (key: string): number => worded.indexOf(key);
  return [...new Set(keys)].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

/** How many customers go from where to where under each scenario (Kundenwechsel). */
export function movesTable(all: readonly Compared[]): ReportTable {
  const name = ({ values = {} }: ColumnDefinition, word: string | null): Cell =>
    word === null ? null : Object.hasOwn(values, word) ? values[word]! : word;
  const rows = (scenario: string, { column: of, moves }: ColumnMoves): Cell[][] =>
    moves.map(({ from, to, customers }) => [scenario, of.label, name(of, from), name(of, to), customers]);
  return {
    id: 'moves',
    title: { de: 'Kundenwechsel gegenüber der Basis', en: 'Customers who move against the base' },
    columns: [
      SCENARIO,
      column('column', 'text', 'Was', 'What'),
      column('from', 'text', 'von', 'from'),
      column('to', 'text', 'nach', 'to'),
      column('customers', 'count', 'Kunden', 'Customers'),
    ],
    rows: all.flatMap(({ name: scenario, runs }) =>
      runs
        .moves()
        .filter(({ column: of }) => MOVING.includes(of.id))
        .flatMap((each) => rows(scenario, each)),
    ),
  };
}

/** The settings in which scenarios differ from the base. */
export function settingsTable(all: readonly Compared[]): ReportTable {
  const text = (value: unknown): Cell => {
    if (value === undefined || value === null) return null;
    return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
  };
  return {
    id: 'settings',
    title: { de: 'Was die Szenarien anders annehmen', en: 'What the scenarios assume otherwise' },
    columns: [
      SCENARIO,
      column('setting', 'text', 'Einstellung', 'Setting'),
      column('before', 'text', 'Basis', 'Base'),
      column('after', 'text', 'Szenario', 'Scenario'),
    ],
    rows: all.flatMap(({ name, runs }) =>
      runs
        .summary()
        .settings.map(({ path, before, after }): Cell[] => [name, path, text(before), text(after)]),
    ),
  };
}

/** The customers who move, one row for each column that changes. */
export function* movedRows(
  all: readonly Compared[],
  names: readonly (string | null)[] | null,
): Generator<Cell[]> {
  for (const { name, runs } of all) {
    for (const each of changesOfMoved(runs)) {
      const customer = each.customer === null ? null : (names?.[each.customer] ?? null);
      yield [name, each.id, customer, each.column, each.before, each.after];
    }
  }
}

/** {@link movedRows} as a table; of very many the first, those with the most revenue. */
export function movedTable(rows: readonly Cell[][]): ReportTable {
  return {
    id: 'moved-customers',
    title: { de: 'Kunden, für die sich etwas ändert', en: 'Customers for whom something changes' },
    note: {
      de: `Nach Umsatz, höchstens ${MOST_LISTED} Zeilen; alle stehen in scenario-customers.csv.`,
      en: `By revenue, ${MOST_LISTED} rows at most; all are in scenario-customers.csv.`,
    },
    columns: MOVED_COLUMNS,
    rows: rows.slice(0, MOST_LISTED),
  };
}

export const MOVED_COLUMNS: readonly ColumnDefinition[] = [
  SCENARIO,
  column('customerId', 'text', 'Kundennummer', 'Customer ID'),
  column('name', 'text', 'Name', 'Name'),
  column('column', 'text', 'Spalte', 'Column'),
  column('before', 'text', 'Basis', 'Base'),
  column('after', 'text', 'Szenario', 'Scenario'),
];

/** The customers whose care class or channel changes. */
export function movedCustomers(runs: RunComparison): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const { id, column: of } of runs.changes()) if (MOVING.includes(of)) moved.add(id);
  return moved;
}

function* changesOfMoved(runs: RunComparison): Generator<CustomerChange> {
  for (const each of runs.changes()) if (MOVING.includes(each.column)) yield each;
}

/** A figure and its change; the base has no change. */
function pair(value: number | null, base: number | null): Cell[] {
  return [value ?? Number.NaN, base === null ? null : (value ?? Number.NaN) - base];
}

/** A group that a run does not have has nobody and takes nothing. */
function figureOf({ groups }: RunRecord, kind: string, key: string, measure: string): number | null {
  const group = groups[kind];
  const place = group?.keys.indexOf(key) ?? -1;
  return place < 0 ? 0 : (group?.measures[measure]?.[place] ?? null);
}
