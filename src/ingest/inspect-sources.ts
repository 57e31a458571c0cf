import type { Engine } from '../engine/engine.js';
import type { InspectedColumn, InspectedSource, ReadingEvidence, RowTotal } from '../results/inspection.js';
import type { ColumnMatch } from '../tables/column-match.js';
import { columnCoverage, rawCoverage } from '../tables/coverage.js';
import { dateEvidence } from '../tables/date-evidence.js';
import type { LoadedTable } from '../tables/load-table.js';
import { numberEvidence } from '../tables/number-evidence.js';
import type { ColumnReading } from '../tables/plan-records.js';
import { FORM_NAMES } from '../tables/reading-dialect.js';
import type { RecognisedTable } from '../tables/recognised-table.js';
import type { VerdictTotal } from '../tables/typed-source.js';
import { REJECTIONS, VERDICT } from '../tables/verdict.js';
import type { IngestedTable } from './ingested.js';
import type { LoadedSource, LoadedSources } from './load-sources.js';
import { fieldProvenance, lastDayOf, type Owners } from './provenance.js';
import { indexOfHeading, isComplete, unmappedHeadings } from './recognise.js';
import { matchEvidence, otherTables, suggestColumns } from './recognition-evidence.js';
import { type SourceSettingsByTable, speaksOf } from './source-settings.js';

/** What the settings say about sources and their columns. */
interface InspectionSettings {
  readonly tables: SourceSettingsByTable;
  readonly owners: Owners;
}

/** Describes every file and sheet: what it is taken for and why, how full its columns are, what became of its rows. */
export async function inspectSources(
  engine: Engine,
  ingested: readonly IngestedTable[],
  loaded: LoadedSources,
  settings: InspectionSettings,
): Promise<readonly InspectedSource[]> {
  const sources: InspectedSource[] = [];
  const seen = new Map<string, number>();
  for (const each of ingested) {
    const id = each.recognised?.table.id;
    const index = id === undefined ? 0 : (seen.get(id) ?? 0);
    if (id !== undefined) seen.set(id, index + 1);
    const source = id === undefined ? undefined : loaded.sources.get(id)?.[index];
    if (source !== undefined) {
      const table = loaded.tables.get(id ?? '') ?? null;
      sources.push(await inspectSource(engine, table, source, index, settings));
    } else if (each.recognised !== null && each.completing !== undefined) {
      sources.push(await inspectCompleting(engine, each.recognised, each.completing, settings.tables));
    } else sources.push(unused(each));
  }
  return sources;
}

function unused({ opened: { raw }, recognised }: IngestedTable): InspectedSource {
  const table = recognised?.table.id ?? null;
  return {
    file: raw.file,
    sheet: raw.sheet,
    table,
    tableAlone: table,
    headerRow: raw.headerRow,
    dialect: raw.dialect,
    columns: [],
    fields: [],
    asOf: Number.NaN,
    absent: [],
    unmapped: raw.headings
      .filter((each) => each.trim() !== '')
      .map((heading) => ({ heading, nearest: null })),
    others: otherTables(raw.headings, recognised?.table ?? null),
    rows: null,
  };
}

/** A table that is not read by itself: its cells complete the rows of others. */
async function inspectCompleting(
  engine: Engine,
  recognised: RecognisedTable,
  { rows, used }: NonNullable<IngestedTable['completing']>,
  settings: SourceSettingsByTable,
): Promise<InspectedSource> {
  const { raw, table, columns: matches } = recognised;
  const known = new Map(
    table.columns.flatMap(({ id }) => {
      const match = matches.get(id);
      return match === undefined ? [] : [[id, match] as const];
    }),
  );
  const cells = [...known].map(([id, { index }]) => ({ id, cell: `c${index}` }));
  const coverage = await rawCoverage(engine, raw, cells);
  const total = (count: number): RowTotal => ({ rows: count, revenue: null });
  return {
    ...described({ ...recognised, columns: known }, unmappedHeadings(raw.headings, known)),
    columns: inspectColumns({ ...recognised, columns: known }, settings, coverage, () => null),
    fields: [],
    asOf: Number.NaN,
    rows: { read: total(rows), used: total(used), rejected: total(0), setAside: total(rows - used) },
  };
}

async function inspectSource(
  engine: Engine,
  table: LoadedTable | null,
  loaded: LoadedSource,
  index: number,
  { tables, owners }: InspectionSettings,
): Promise<InspectedSource> {
  const { source, typed, unmapped } = loaded;
  const coverage = await columnCoverage(engine, table, loaded, index);
  const undecided = new Set(typed.problems.map(({ position }) => position.column));
  const evidenceOf = (id: string, { heading }: ColumnMatch): ReadingEvidence | null => {
    const reading = typed.readings.find(({ column }) => column.id === id);
    return reading === undefined ? null : readingEvidence(loaded, reading, undecided.has(heading));
  };
  return {
    ...described(source, unmapped),
    dialect: { ...source.raw.dialect, ...typed.dialect },
    columns: inspectColumns(source, tables, coverage, evidenceOf),
    fields: table === null ? [] : fieldProvenance(table, index, loaded, owners),
    asOf: table === null ? Number.NaN : lastDayOf(table, index),
    rows: table === null ? null : rowTotals(table, index),
  };
}

/** What a source is taken for, and what of it and of the table has no counterpart. */
function described(
  { raw, table, columns }: RecognisedTable,
  unmapped: readonly string[],
): Pick<
  InspectedSource,
  'file' | 'sheet' | 'table' | 'tableAlone' | 'headerRow' | 'dialect' | 'absent' | 'unmapped' | 'others'
> {
  const own = new Map([...columns].filter(([, { joinedFrom = [] }]) => joinedFrom.length === 0));
  return {
    file: raw.file,
    sheet: raw.sheet,
    table: table.id,
    tableAlone: isComplete(table, own) ? table.id : 'order-items',
    headerRow: raw.headerRow,
    dialect: raw.dialect,
    absent: table.columns.filter(({ id }) => !columns.has(id)).map(({ id, label }) => ({ id, label })),
    unmapped: suggestColumns(table, unmapped, new Set(columns.keys())),
    others: otherTables(raw.headings, table),
  };
}

function inspectColumns(
  { raw, table, columns }: RecognisedTable,
  settings: SourceSettingsByTable,
  coverage: ReadonlyMap<string, number>,
  evidenceOf: (id: string, match: ColumnMatch) => ReadingEvidence | null,
): InspectedColumn[] {
  const own = settings[table.id];
  const chosen = own !== undefined && speaksOf(own, raw.file, raw.sheet) ? own.columns : {};
  return table.columns.flatMap((column): InspectedColumn[] => {
    const match = columns.get(column.id);
    if (match === undefined) return [];
    const sharing = [...columns.values()].filter(({ index }) => index === match.index).length;
    const joinedFrom = match.joinedFrom ?? [];
    const isFound = indexOfHeading(raw.headings, match.heading) === match.index && sharing === 1;
    return [
      {
        id: column.id,
        label: column.label,
        heading: match.heading,
        isAddressable: isFound && joinedFrom.length === 0 && match.isLaidDown !== true,
        ...matchEvidence(table, column, match, chosen),
        joinedFrom,
        coverage: coverage.get(column.id) ?? null,
        evidence: evidenceOf(column.id, match),
      },
    ];
  });
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
    serial: values.filter((value) => /^\s*[2-7]\d{4}([.,]\d+)?\s*$/.test(value ?? '')).length,
    dmy: dayFirst,
    mdy: monthFirst,
  };
  const supporting = counts[form];
  const all = plain.iso + plain.dotted + plain.compact + dayFirst + monthFirst + counts.serial;
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
