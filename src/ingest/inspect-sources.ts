import type { Engine } from '../engine/engine.js';
import type { InspectedColumn, InspectedSource, ReadingEvidence, RowTotal } from '../results/inspection.js';
import { columnCoverage } from '../tables/coverage.js';
import { dateEvidence } from '../tables/date-evidence.js';
import type { LoadedTable } from '../tables/load-table.js';
import { numberEvidence } from '../tables/number-evidence.js';
import type { ColumnReading } from '../tables/plan-records.js';
import { FORM_NAMES } from '../tables/reading-dialect.js';
import type { VerdictTotal } from '../tables/typed-source.js';
import { REJECTIONS, VERDICT } from '../tables/verdict.js';
import type { IngestedTable } from './ingested.js';
import type { LoadedSource, LoadedSources } from './load-sources.js';
import { indexOfHeading } from './recognise.js';
import { matchEvidence, otherTables, suggestColumns } from './recognition-evidence.js';
import { type SourceSettingsByTable, speaksOf } from './source-settings.js';

/** Describes every file and sheet: what it is taken for and why, how full its columns are, what became of its rows. */
export async function inspectSources(
  engine: Engine,
  ingested: readonly IngestedTable[],
  loaded: LoadedSources,
  settings: SourceSettingsByTable,
): Promise<readonly InspectedSource[]> {
  const sources: InspectedSource[] = [];
  const seen = new Map<string, number>();
  for (const each of ingested) {
    const id = each.recognised?.table.id;
    const index = id === undefined ? 0 : (seen.get(id) ?? 0);
    if (id !== undefined) seen.set(id, index + 1);
    const source = id === undefined ? undefined : loaded.sources.get(id)?.[index];
    sources.push(
      source === undefined
        ? unused(each)
        : await inspectSource(engine, loaded.tables.get(id ?? '') ?? null, source, index, settings),
    );
  }
  return sources;
}

function unused({ opened: { raw }, recognised }: IngestedTable): InspectedSource {
  return {
    file: raw.file,
    sheet: raw.sheet,
    table: recognised?.table.id ?? null,
    headerRow: raw.headerRow,
    dialect: raw.dialect,
    columns: [],
    absent: [],
    unmapped: raw.headings
      .filter((each) => each.trim() !== '')
      .map((heading) => ({ heading, nearest: null })),
    others: otherTables(raw.headings, null),
    rows: null,
  };
}

async function inspectSource(
  engine: Engine,
  table: LoadedTable | null,
  loaded: LoadedSource,
  index: number,
  settings: SourceSettingsByTable,
): Promise<InspectedSource> {
  const { source, typed, unmapped } = loaded;
  const { raw } = source;
  const own = settings[source.table.id];
  const chosen = own !== undefined && speaksOf(own, raw.file, raw.sheet) ? own.columns : {};
  const coverage = await columnCoverage(engine, table, loaded, index);
  const undecided = new Set(typed.problems.map(({ position }) => position.column));
  const columns = source.table.columns.flatMap((column): InspectedColumn[] => {
    const match = source.columns.get(column.id);
    if (match === undefined) return [];
    const sharing = [...source.columns.values()].filter(({ index: at }) => at === match.index).length;
    const reading = typed.readings.find((each) => each.column.id === column.id);
    return [
      {
        id: column.id,
        label: column.label,
        heading: match.heading,
        isAddressable: indexOfHeading(raw.headings, match.heading) === match.index && sharing === 1,
        ...matchEvidence(source.table, column, match, chosen),
        coverage: coverage.get(column.id) ?? null,
        evidence:
          reading === undefined ? null : readingEvidence(loaded, reading, undecided.has(match.heading)),
      },
    ];
  });
  return {
    file: raw.file,
    sheet: raw.sheet,
    table: source.table.id,
    headerRow: raw.headerRow,
    dialect: { ...raw.dialect, ...typed.dialect },
    columns,
    absent: source.table.columns
      .filter(({ id }) => !source.columns.has(id))
      .map(({ id, label }) => ({ id, label })),
    unmapped: suggestColumns(source.table, unmapped, new Set(source.columns.keys())),
    others: otherTables(raw.headings, source.table),
    rows: table === null ? null : rowTotals(table, index),
  };
}

/** What the first records say about decimal mark or date order; null for columns without, and typed cells of workbooks. */
function readingEvidence(
  { source: { raw } }: LoadedSource,
  { column, index, mark, forms }: ColumnReading,
  isUndecided: boolean,
): ReadingEvidence | null {
  const kind = raw.kinds[index];
  if (kind === 'number' || kind === 'date') return null;
  const values = raw.sample.map((row) => row[index] ?? null);
  const evidence =
    column.type === 'date'
      ? dateReading(values, forms[0] ?? 'iso')
      : numberReading(values, column.type, mark);
  if (evidence === null || evidence.supporting + evidence.opposing + evidence.open === 0) return null;
  return isUndecided ? { ...evidence, reading: null } : evidence;
}

function numberReading(
  values: readonly (string | null)[],
  type: ColumnReading['column']['type'],
  mark: ColumnReading['mark'],
): ReadingEvidence | null {
  if (type !== 'amount' && type !== 'number' && type !== 'share') return null;
  const { comma, point, ambiguous } = numberEvidence(values);
  const [supporting, opposing] = mark === ',' ? [comma, point] : [point, comma];
  return { reading: mark, supporting, opposing, open: ambiguous };
}

function dateReading(
  values: readonly (string | null)[],
  form: ColumnReading['forms'][number],
): ReadingEvidence {
  const { plain, dayFirst, monthFirst, ambiguous, same } = dateEvidence(values);
  const counts = {
    iso: plain.iso,
    ymd: plain.iso,
    dotted: plain.dotted,
    compact: plain.compact,
    dmy: dayFirst,
    mdy: monthFirst,
  };
  const supporting = counts[form];
  const all = plain.iso + plain.dotted + plain.compact + dayFirst + monthFirst;
  return { reading: FORM_NAMES[form], supporting, opposing: all - supporting, open: ambiguous + same };
}

function rowTotals({ totals, columns }: LoadedTable, index: number): InspectedSource['rows'] {
  const own = totals.filter((total) => total.source === index);
  const total = (belongs: (verdict: number) => boolean): RowTotal => {
    const some = own.filter(({ verdict }) => belongs(verdict));
    return {
      rows: some.reduce((sum, each) => sum + each.rows, 0),
      revenue: columns.has('revenue') ? amountOf(some) : null,
    };
  };
  const isRejected = (verdict: number): boolean => REJECTIONS.has(verdict);
  return {
    read: total(() => true),
    used: total((verdict) => verdict === VERDICT.used),
    rejected: total(isRejected),
    setAside: total((verdict) => verdict !== VERDICT.used && !isRejected(verdict)),
  };
}

/** Millionths as cents. */
function amountOf(totals: readonly VerdictTotal[]): number {
  const micros = totals.reduce((sum, each) => sum + each.revenueMicros, 0n);
  return Math.round(Number(micros) / 10_000);
}
