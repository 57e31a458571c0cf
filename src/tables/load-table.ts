import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { CanonicalTable } from './canonical-table.js';
import { compareTotals } from './control-totals.js';
import { listFaults, listRejections } from './faults.js';
import { filledDown, findGrouping } from './grouped-keys.js';
import { keptColumns, UNREAD } from './kept-columns.js';
import type { NumberedTable } from './key-numbers.js';
import { costOf } from './line-amounts.js';
import { type LoadedRows, loadQuickly, type QuickRows } from './load-quickly.js';
import { type PlainSelect, plainSelect, UNDECIDED } from './plain-rows.js';
import { MOST_COMPARED } from './record-hashes.js';
import {
  type NotCompared,
  type Repeated,
  repeatedByHash,
  repeatedInTable,
  reportRepeated,
} from './repeated-records.js';
import { RECORD_HASH } from './row-origin.js';
import { textSelect } from './table-select.js';
import type { SourceSelect, TypedSource, VerdictTotal } from './typed-source.js';
import { UnreadableSource } from './unreadable-source.js';
import { REJECTIONS } from './verdict.js';
import { verdictTotals } from './verdict-totals.js';
import { wholeColumns, wholeSelect } from './whole-select.js';
import { withoutUnread } from './without-unread.js';

/** A canonical table in the engine, named by its id; columns it lacks altogether are not in `columns`. */
export interface LoadedTable extends NumberedTable {
  readonly id: string;
  readonly columns: ReadonlySet<string>;
  readonly totals: readonly VerdictTotal[];
  readonly problems: readonly Problem[];
  /** Whether {@link BEGINS_DOCUMENT} says of each used row if it begins a document, each of which is begun once. */
  readonly areDocumentsApart: boolean;
}

/** What a table holds: the columns that facts need, alike neighbours in one row; or every record with every column. */
export type TableForm = 'needed' | 'whole';

/**
 * Fills a canonical table from all raw tables recognised as such. Every row of every source is in
 * it, with its `verdict`; `_source` is the index of the source, `_rows` for how many of its rows one stands. Unreadable optional cells count as
 * unknown and are listed.
 *
 * @param unread columns that stay out where the table is read as needed
 * @param mostCompared of how many records that are read from bytes repeated ones are counted
 */
export async function loadTable(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
  form: TableForm = 'needed',
  unread: ReadonlySet<string> = UNREAD,
  mostCompared = MOST_COMPARED,
): Promise<LoadedTable> {
  const asked = form === 'whole' ? sources : withoutUnread(sources, unread);
  if (table.id !== 'invoice-lines') return fillTable(engine, table, asked, form, mostCompared);
  const asSet = asked.map((each) => (each.source.fixed.fillDown === true ? filledDown(each) : each));
  const loaded = await fillTable(engine, table, asSet, form, mostCompared);
  const problems: Problem[] = [];
  const filled: TypedSource[] = [];
  for (const [index, each] of asSet.entries()) {
    const { fixed, raw } = each.source;
    const isOpen = fixed.fillDown === undefined || fixed.fillDown === 'auto';
    const found = isOpen ? await findGrouping(engine, table.id, each, index, loaded) : null;
    filled.push(found?.isUnmistakable === true ? filledDown(each) : each);
    if (found === null) continue;
    const position = { file: raw.file, ...(raw.sheet === null ? {} : { sheet: raw.sheet }) };
    const details = { rows: found.rowsWithoutKey, table: table.id };
    problems.push(problem(found.isUnmistakable ? 'KW246' : 'KW247', { position, details }));
  }
  if (filled.every((each, index) => each === asSet[index]))
    return { ...loaded, problems: [...loaded.problems, ...problems] };
  await dropLoaded(engine, table.id);
  const again = await fillTable(engine, table, filled, form, mostCompared);
  return { ...again, problems: [...again.problems, ...problems] };
}

/** Takes a loaded table out of the engine again, with the tables that hold its rows where it is a view of them. */
export async function dropLoaded(engine: Engine, tableId: string): Promise<void> {
  const views = await engine.row(`SELECT count(*) AS n FROM duckdb_views() WHERE view_name = '${tableId}'`);
  await engine.run(`DROP ${views.get('n') === 1 ? 'VIEW' : 'TABLE'} ${identifier(tableId)}`);
  const parts = await engine.columns(
    `SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, '${tableId} ') ORDER BY table_name`,
  );
  for (const part of parts.text('table_name')) await engine.run(`DROP TABLE ${identifier(part ?? '')}`);
}

async function fillTable(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
  form: TableForm,
  mostCompared: number,
): Promise<LoadedTable> {
  const present = new Set(sources.flatMap(({ typed }) => [...typed.columns.keys()]));
  if (table.id === 'invoice-lines' && present.has('unitPrice')) present.add('revenue');
  if (table.id === 'invoice-lines' && sources.some(({ typed }) => costOf(typed.columns) !== null))
    present.add('cost');
  const ids = keptColumns(table, present);
  const {
    sources: loaded,
    numbered,
    areDocumentsApart,
  } = form === 'whole'
    ? await engine.inFileOrder(() =>
        loadFromText(engine, table, sources, (source, index) => wholeSelect(table, source, index, present)),
      )
    : ((await loadQuickly(engine, table, sources, ids, mostCompared)) ??
      (await loadFromText(
        engine,
        table,
        sources,
        (source, index) => textSelect(table, source, index, ids),
        (source, index) => plainSelect(table, source, index, ids),
      )));
  const kept = form === 'whole' ? wholeColumns(table, present) : ids;
  const counting = verdictTotals(engine, { id: table.id, sources: sources.length, present, kept, numbered });
  counting.catch(() => undefined);
  const problems: Problem[] = [
    ...reportRepeated(sources, await countRepeated(engine, table.id, loaded, mostCompared)),
  ];
  const totals = await counting;
  for (const [index, rows] of loaded.entries()) {
    const { source: each, select } = rows;
    const rejected = totals.filter((total) => total.source === index && REJECTIONS.has(total.verdict));
    if (rejected.length > 0) problems.push(...(await listRejections(engine, each, select, rejected)));
    problems.push(...(await listFaults(engine, table.id, each, index, select)));
    problems.push(...(await compareTotals(engine, table.id, rows, index, totals, present)));
  }
  return { id: table.id, columns: present, totals, problems, numbered, areDocumentsApart };
}

/** Null where records are not compared. Hashes made while reading are counted here while the engine does something else. */
async function countRepeated(
  engine: Engine,
  tableId: string,
  loaded: readonly LoadedRows[],
  mostCompared: number,
): Promise<Repeated | NotCompared | null> {
  const hashes = loaded.flatMap((each) => (each.hashes === null ? [] : [each.hashes]));
  if (hashes.length === loaded.length) {
    await new Promise((resolve) => setImmediate(resolve));
    const repeated = repeatedByHash(hashes, mostCompared);
    for (const each of hashes) each.release();
    return repeated;
  }
  const stands = (await engine.columnNames(tableId)).has(RECORD_HASH);
  return stands ? repeatedInTable(engine, tableId, loaded.length) : null;
}

/**
 * Fills the table with every cell cast from text.
 *
 * @param plainOf how to read a source whose rows are nearly all plain; null where there is no such way
 */
async function loadFromText(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
  selectOf: (source: TypedSource, index: number) => SourceSelect,
  plainOf: (source: TypedSource, index: number) => PlainSelect | null = () => null,
): Promise<QuickRows> {
  const loaded = sources.map((source, index) => ({ source, select: selectOf(source, index), hashes: null }));
  for (const [index, { source, select }] of loaded.entries()) {
    const into =
      index === 0 ? `CREATE TABLE ${identifier(table.id)} AS` : `INSERT INTO ${identifier(table.id)}`;
    try {
      await source.source.raw.requireReadable?.();
      const plain = plainOf(source, index);
      await engine.run(`${into} ${(plain ?? select).all}`);
      if (plain === null) continue;
      const undecided = await undecidedRows(engine, table.id);
      if (undecided.count === 0) continue;
      // Deleting so many would leave a table twice as large as it need be.
      if (index === 0 && undecided.count * 2 > undecided.all)
        await engine.run(`CREATE OR REPLACE TABLE ${identifier(table.id)} AS ${select.all}`);
      else await decide(engine, table.id, plain);
    } catch (error) {
      throw UnreadableSource.from(error, index) ?? error;
    }
  }
  return { sources: loaded, numbered: null, areDocumentsApart: false };
}

/** How many of a table's rows take a closer look, and how many it has. */
async function undecidedRows(
  engine: Engine,
  id: string,
): Promise<{ readonly count: number; readonly all: number }> {
  const found = await engine.row(
    `SELECT count(*) FILTER (verdict = ${UNDECIDED}) AS undecided, count(*) AS all_rows FROM ${identifier(id)}`,
  );
  return { count: found.get('undecided') ?? 0, all: found.get('all_rows') ?? 0 };
}

/** Takes that closer look. */
async function decide(engine: Engine, id: string, { others }: PlainSelect): Promise<void> {
  await engine.run(`DELETE FROM ${identifier(id)} WHERE verdict = ${UNDECIDED}`);
  await engine.run(`INSERT INTO ${identifier(id)} ${others}`);
}
