import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import type { Problem } from '../problems/problem.js';
import type { CanonicalTable } from './canonical-table.js';
import { listFaults, listRejections } from './faults.js';
import { marginSql, revenueOf } from './line-amounts.js';
import type { RecognisedTable, TypedColumn } from './recognised-table.js';
import { REQUIRED_AMOUNT, type RecordShape, recordsSql, SQL_TYPES, typedName } from './record-sql.js';
import type { SourceSelect, TypedSource, VerdictTotal } from './typed-source.js';
import { UnreadableSource } from './unreadable-source.js';
import { REJECTIONS, VERDICT } from './verdict.js';

/** A canonical table in the engine, named by its id; columns it lacks altogether are not in `columns`. */
export interface LoadedTable {
  readonly id: string;
  readonly columns: ReadonlySet<string>;
  readonly totals: readonly VerdictTotal[];
  readonly problems: readonly Problem[];
}

/** Columns that no fact needs: recognised, but neither read nor kept. A column less is a tenth of the time. */
const UNREAD: ReadonlySet<string> = new Set(['discount', 'productGroup', 'note', 'person']);
/** Read for what they say about the row, but not kept. */
const UNKEPT: ReadonlySet<string> = new Set(['documentType']);
/** What revenue is multiplied from where a line does not give it. */
const FACTORS: ReadonlySet<string> = new Set(['quantity', 'unitPrice']);

/** Optional columns that are read as values: text cannot be faulty. */
const CHECKED_TYPES: readonly TypedColumn['type'][] = ['amount', 'number', 'share', 'date'];

/**
 * Fills a canonical table from all raw tables recognised as such. Every row of every source is in
 * it, with its `verdict`; `_source` is the index of the source. Unreadable optional cells count as
 * unknown and are listed.
 */
export async function loadTable(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
): Promise<LoadedTable> {
  const present = new Set(sources.flatMap(({ typed }) => [...typed.columns.keys()]));
  const isLines = table.id === 'invoice-lines';
  if (isLines && present.has('unitPrice')) present.add('revenue');
  const ids = table.columns
    .map((column) => column.id)
    .filter((id) => present.has(id) && !UNREAD.has(id) && !UNKEPT.has(id) && !(isLines && FACTORS.has(id)));
  const texts = sources.map((each, index) => textSelect(table, each, index, ids));
  let totals = await loadConverted(engine, table, sources, ids, present);
  if (totals === null) {
    await fill(engine, table.id, texts);
    totals = await verdictTotals(engine, table.id, present);
  }
  const problems: Problem[] = [];
  for (const [index, each] of sources.entries()) {
    const select = texts[index];
    if (select === undefined) continue;
    const rejected = totals.filter((total) => total.source === index && REJECTIONS.has(total.verdict));
    if (rejected.length > 0) problems.push(...(await listRejections(engine, each, select, rejected)));
    problems.push(...(await listFaults(engine, table.id, each, index, select)));
  }
  return { id: table.id, columns: present, totals, problems };
}

async function fill(engine: Engine, id: string, selects: readonly SourceSelect[]): Promise<void> {
  for (const [index, select] of selects.entries()) {
    const into = index === 0 ? `CREATE TABLE ${identifier(id)} AS` : `INSERT INTO ${identifier(id)}`;
    try {
      await engine.run(`${into} ${select.all}`);
    } catch (error) {
      throw UnreadableSource.from(error, index) ?? error;
    }
  }
}

/**
 * Tries the quick way: the engine converts figures and dates as it reads. It counts only if every
 * cell took it and every row can be used or set aside; otherwise the table is loaded from text,
 * where each odd cell is looked at and each rejection has its value. Null if it does not count.
 */
async function loadConverted(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
  ids: readonly string[],
  present: ReadonlySet<string>,
): Promise<readonly VerdictTotal[] | null> {
  const readings = sources.map(({ source, typed }) =>
    typed.converted === null ? null : (source.raw.convert?.(typed.converted.conversion) ?? null),
  );
  if (readings.every((reading) => reading === null)) return null;
  const selects = sources.map((each, index) => {
    const reading = readings[index];
    const columns = each.typed.converted?.columns;
    if (reading === null || reading === undefined || columns === undefined)
      return textSelect(table, each, index, ids);
    return select(table, { source: each.source, columns, relation: reading.relation }, index, ids);
  });
  try {
    const checks = readings.map((reading) => reading?.isExact() ?? true);
    const [, ...exact] = await Promise.all([fill(engine, table.id, selects), ...checks]);
    const totals = exact.every(Boolean) ? await verdictTotals(engine, table.id, present) : null;
    if (totals?.every((total) => !REJECTIONS.has(total.verdict))) return totals;
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
  }
  await engine.run(`DROP TABLE IF EXISTS ${identifier(table.id)}`);
  return null;
}

/** A source with the way to read its columns: as text, or converted. */
interface Reading {
  readonly source: RecognisedTable;
  readonly columns: ReadonlyMap<string, TypedColumn>;
  readonly relation: string;
}

function textSelect(
  table: CanonicalTable,
  { source, typed }: TypedSource,
  index: number,
  ids: readonly string[],
): SourceSelect {
  return select(table, { source, columns: typed.columns, relation: source.raw.relation }, index, ids);
}

function select(
  table: CanonicalTable,
  reading: Reading,
  index: number,
  columnIds: readonly string[],
): SourceSelect {
  const shape = shapeOf(table, reading);
  const values = columnIds.map((id) => {
    const type = SQL_TYPES[table.columns.find((each) => each.id === id)?.type ?? 'text'];
    const column = reading.columns.get(id);
    if (id === 'revenue' && shape.amount !== null) return `${REQUIRED_AMOUNT} AS revenue`;
    // A document number is only ever counted: its hash takes a third of the memory of its text.
    if (id === 'invoiceNumber') {
      const hash =
        column === undefined
          ? 'CAST(NULL AS UBIGINT)'
          : `CASE WHEN ${column.cell} IS NOT NULL THEN hash(${column.cell}) END`;
      return `${hash} AS ${identifier(id)}`;
    }
    return `${column === undefined ? `CAST(NULL AS ${type})` : typedName(id)} AS ${identifier(id)}`;
  });
  const own = [`CAST(${index} AS USMALLINT) AS _source`, 'verdict', 'faults'];
  return {
    all: `SELECT ${[...values, ...own].join(', ')} FROM (${recordsSql(shape, reading.relation)})`,
    shape,
  };
}

function shapeOf(table: CanonicalTable, { source, columns: given }: Reading): RecordShape {
  const key = given.get(table.requires[0]?.[0] ?? '');
  if (key === undefined) throw new Error(`${table.id} without its key`);
  const amount = table.id === 'invoice-lines' ? revenueOf(given) : null;
  const required = new Set([key.id, 'date', ...(amount === null ? [] : ['revenue', ...FACTORS])]);
  const hasRevenue = amount !== null && given.has('revenue');
  const columns = [...given.values()].filter(({ id }) => !UNREAD.has(id) && !(hasRevenue && FACTORS.has(id)));
  // The first column too: that is where a total row says what it is.
  const cells = new Map([[0, [...given.values()].find((column) => column.index === 0)?.cell ?? 'c0']]);
  for (const { index, cell } of columns) cells.set(index, cell);
  return {
    cells: [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell),
    width: source.raw.headings.length,
    columns,
    amount,
    key,
    date: given.get('date') ?? null,
    checkWidth: source.raw.hasPositions && source.raw.sheet === null,
    checked: columns.filter((column) => !required.has(column.id) && CHECKED_TYPES.includes(column.type)),
  };
}

async function verdictTotals(
  engine: Engine,
  id: string,
  present: ReadonlySet<string>,
): Promise<VerdictTotal[]> {
  const micros = (sql: string | null): string =>
    sql === null ? "'0'" : `CAST(CAST(coalesce(sum(${sql}), 0) * 1000000 AS HUGEINT) AS VARCHAR)`;
  const result = await engine.columns(
    `SELECT CAST(_source AS DOUBLE) AS source, CAST(verdict AS DOUBLE) AS verdict, CAST(count(*) AS DOUBLE) AS row_count, ` +
      `${micros(present.has('revenue') ? 'revenue' : null)} AS revenue, ${micros(marginSql(present))} AS margin ` +
      `FROM ${identifier(id)} GROUP BY ALL ORDER BY 1, 2`,
  );
  const sources = result.number('source');
  const verdicts = result.number('verdict');
  const rows = result.number('row_count');
  const revenue = result.text('revenue');
  const margins = result.text('margin');
  return [...sources.keys()].map((at) => ({
    source: sources[at] ?? 0,
    verdict: verdicts[at] ?? VERDICT.used,
    rows: rows[at] ?? 0,
    revenueMicros: BigInt(revenue[at] ?? '0'),
    marginMicros: BigInt(margins[at] ?? '0'),
  }));
}
