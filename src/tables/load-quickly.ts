import type { BatchLoader } from '../engine/batch-loader.js';
import type { CellLoader } from '../engine/cell-loader.js';
import type { Engine } from '../engine/engine.js';
import type { MemoryType } from '../engine/memory-type.js';
import {
  type BatchForm,
  type OddRecord,
  plannedColumns,
  type RecordBatch,
  type RecordPlan,
  type RecordReading,
  WIDEST_FORM,
} from '../engine/record-plan.js';
import { identifier } from '../engine/sql.js';
import type { CanonicalTable } from './canonical-table.js';
import { KEY_NUMBER, keyNumber, keyText, type NumberedTable } from './key-numbers.js';
import { planRecords } from './plan-records.js';
import { HashRoom, partitioned, RecordHashes } from './record-hashes.js';
import { recordsSql } from './record-sql.js';
import { COMPARED_VERDICTS } from './repeated-records.js';
import { BEGINS_DOCUMENT, ONE_ROW, ROWS, sourceSql } from './row-origin.js';
import { DOCUMENT_TYPE, rowsSql, sqlType, textSelect } from './table-select.js';
import type { SourceSelect, TypedSource } from './typed-source.js';
import { AMOUNT } from './typed-sql.js';
import { VERDICT } from './verdict.js';
import { WIDE_COLUMNS, WideRows } from './wide-rows.js';

/** A source whose rows are in the table, and the query that finds its faulty rows again. */
export interface LoadedRows {
  readonly source: TypedSource;
  readonly select: SourceSelect;
  /** What its records are told by; null where they are not compared, or their hashes stand in the table. */
  readonly hashes: RecordHashes | null;
}

/** The rows of all sources of a table. */
export interface QuickRows extends NumberedTable {
  readonly sources: readonly LoadedRows[];
  /** Whether the table says of each row if it begins a document, each of which is begun once. */
  readonly areDocumentsApart: boolean;
}

/** A source that can be read from bytes. */
interface Planned {
  readonly source: TypedSource;
  readonly plan: RecordPlan;
  readonly read: RecordReading;
}

/**
 * Loads a canonical table by reading bytes instead of casting text: straightforward rows as they
 * are, the few others as text that goes through the same SQL as ever. Null where one of the sources
 * can't be read that way: document numbers must be hashed alike in all of them.
 *
 * @param mostCompared of how many records hashes are kept
 */
export async function loadQuickly(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
  ids: readonly string[],
  mostCompared: number,
): Promise<QuickRows | null> {
  const planned: Planned[] = [];
  for (const source of sources) {
    const read = source.source.raw.readRecords;
    const plan = read === null ? null : planRecords(table, source.typed.readings, ids);
    if (read === null || plan === null) return null;
    planned.push({ source, plan, read });
  }
  const tables: QuickTable[] = [];
  const room = new HashRoom(mostCompared);
  for (const [index, each] of planned.entries()) {
    const quick = new QuickTable(engine, table, each, index, ids, room);
    tables.push(quick);
    if (!(await quick.fill())) {
      for (const filled of tables) await filled.drop();
      return null;
    }
  }
  const hasKeyNumbers = tables.every((quick) => quick.hasKeyNumbers);
  // Two files may hold lines of the same document.
  const areDocumentsApart = tables.length === 1 && tables.every((quick) => quick.areDocumentsApart);
  const parts = tables.flatMap((quick) => quick.selects(hasKeyNumbers, areDocumentsApart));
  await engine.run(`CREATE VIEW ${identifier(table.id)} AS ${parts.join(' UNION ALL ')}`);
  const loaded: LoadedRows[] = [];
  for (const quick of tables) loaded.push(await quick.loaded());
  const numbered = hasKeyNumbers ? (table.requires[0]?.[0] ?? null) : null;
  return { sources: loaded, numbered, areDocumentsApart };
}

/** The table of the straightforward rows of a source that are held in one form. */
export function straightTable(tableId: string, { amounts, keys }: BatchForm, index: number): string {
  return `${tableId} ${amounts} ${keys} rows ${index}`;
}

/** One of the tables that a source becomes, being loaded. */
interface Loading {
  readonly form: BatchForm;
  readonly loader: Promise<BatchLoader>;
}

/** The rows of one source: a table of the straightforward ones for each form of batches, and one of the others. */
class QuickTable {
  readonly #oddCells: string;
  readonly #oddRows: string;
  /** The columns of batches in their widest form. */
  readonly #columns: ReadonlyMap<string, MemoryType>;
  readonly #key: string;
  readonly #width: number;
  /** The columns that the others keep of a wide file: those that are read, and their two hashes. */
  readonly #kept: readonly number[] | null;
  /** By the names of their tables. */
  readonly #loading = new Map<string, Loading>();
  #odd: CellLoader | null = null;
  readonly #hashes: RecordHashes;
  #hasKeyNumbers = true;
  #areDocumentsApart = false;

  constructor(
    private readonly engine: Engine,
    private readonly table: CanonicalTable,
    private readonly planned: Planned,
    private readonly index: number,
    private readonly ids: readonly string[],
    room: HashRoom,
  ) {
    this.#hashes = new RecordHashes(room);
    this.#oddCells = `${table.id} odd cells ${index}`;
    this.#oddRows = `${table.id} odd rows ${index}`;
    this.#columns = new Map(plannedColumns(planned.plan).map(({ name, type }) => [name, type]));
    this.#key = table.requires[0]?.[0] ?? '';
    this.#width = planned.source.source.raw.headings.length;
    const asked = [0, ...[...planned.source.typed.columns.values()].map((column) => column.index)];
    const kept = [...new Set(asked), this.#width, this.#width + 1].sort((one, other) => one - other);
    this.#kept = this.#width > WIDE_COLUMNS ? kept : null;
  }

  /** Reads the file; false when its rows can't be had that way. */
  async fill(): Promise<boolean> {
    const { plan, read } = this.planned;
    const reading = read(plan, {
      take: async (batch: RecordBatch) => (await this.#loaderOf(batch.form)).add(batch),
      odd: (record) => this.#takeOdd(record),
      hashes: (hashes) => this.#hashes.add(hashes),
      documentsApart: () => {
        this.#areDocumentsApart = true;
      },
    });
    const isRead = await reading.catch(async (error: unknown) => {
      await this.#eachLoader((loader) => loader.abandon()).catch(() => undefined);
      throw error;
    });
    if (!isRead) {
      await this.#eachLoader((loader) => loader.abandon());
      return false;
    }
    // Without any row there is a table all the same.
    if (this.#loading.size === 0) await this.#loaderOf(WIDEST_FORM);
    await this.#eachLoader((loader) => loader.finish());
    this.#hasKeyNumbers = [...this.#loading.values()].every(({ form }) => form.keys === 'number');
    if (this.#odd === null) return true;
    this.#odd.finish();
    await this.engine.run(`CREATE TABLE ${identifier(this.#oddRows)} AS ${this.#oddSelect().all}`);
    this.#hasKeyNumbers &&= await this.#haveOthersKeyNumbers();
    return this.#isExact();
  }

  async drop(): Promise<void> {
    for (const name of [...this.#loading.keys(), this.#oddRows, this.#oddCells])
      await this.engine.run(`DROP TABLE IF EXISTS ${identifier(name)}`);
  }

  /** Whether the keys of all its used rows are numbers; known once it is filled. */
  get hasKeyNumbers(): boolean {
    return this.#hasKeyNumbers;
  }

  /** Whether every row that does not continue the document before it is one of its own; known once it is filled. */
  get areDocumentsApart(): boolean {
    return this.#areDocumentsApart && this.#odd === null;
  }

  /**
   * The queries that give its rows.
   *
   * @param withNumbers whether they give the keys as numbers too
   * @param withDocuments whether they say which rows begin a document
   */
  selects(withNumbers: boolean, withDocuments: boolean): readonly string[] {
    const straight = [...this.#loading].map(([name, { form }]) =>
      this.#straightSql(name, form, withNumbers, withDocuments),
    );
    if (this.#odd === null) return straight;
    const odd = this.ids.map((id) =>
      id === 'revenue' ? `CAST(revenue AS ${AMOUNT}) AS revenue` : identifier(id),
    );
    const number = withNumbers ? [`${keyNumber(identifier(this.#key))} AS ${KEY_NUMBER}`] : [];
    const all = [...odd, '_source', ROWS, 'verdict', 'faults', ...number];
    return [...straight, `SELECT ${all.join(', ')} FROM ${identifier(this.#oddRows)}`];
  }

  #straightSql(name: string, form: BatchForm, withNumbers: boolean, withDocuments: boolean): string {
    const values = this.ids.map((id) => `${this.#valueSql(id, form)} AS ${identifier(id)}`);
    const key = form.keys === 'number' ? KEY_NUMBER : identifier(this.#key);
    const verdict = `CAST(CASE WHEN ${key} IS NULL THEN ${VERDICT.noCustomer} ELSE ${VERDICT.used} END AS UTINYINT) AS verdict`;
    const rows = this.planned.plan.count === null ? ONE_ROW : `abs(${ROWS}) AS ${ROWS}`;
    const all = [...values, sourceSql(this.index), rows, verdict, 'CAST(0 AS INTEGER) AS faults'];
    if (withNumbers) all.push(KEY_NUMBER);
    if (withDocuments) all.push(`${ROWS} > 0 AS ${BEGINS_DOCUMENT}`);
    return `SELECT ${all.join(', ')} FROM ${identifier(name)}`;
  }

  async loaded(): Promise<LoadedRows> {
    const { source, plan } = this.planned;
    const hashes = plan.hashRecords ? this.#hashes : null;
    if (this.#odd === null) {
      // No row is faulty, so none will be looked for.
      return { source, select: textSelect(this.table, source, this.index, this.ids), hashes };
    }
    const raw = { ...source.source.raw, relation: this.#oddRelation, hasPositions: true };
    const select = this.#oddSelect();
    if (hashes !== null) await this.#addOddHashes(hashes, select);
    return { source: { ...source, source: { ...source.source, raw } }, select, hashes };
  }

  /** Which of the other records are compared is known by now. */
  async #addOddHashes(hashes: RecordHashes, { shape }: SourceSelect): Promise<void> {
    const found = await this.engine.columns(
      `SELECT c${this.#width + 1} AS hash FROM (${recordsSql(shape, this.#oddRelation)}) ` +
        `WHERE verdict IN (${COMPARED_VERDICTS.join(', ')})`,
    );
    const values = BigUint64Array.from(found.text('hash'), (hash) => BigInt(hash ?? 0));
    hashes.add(partitioned(values));
  }

  #valueSql(id: string, { keys }: BatchForm): string {
    const column = this.planned.source.typed.columns.get(id);
    const type = this.#columns.get(id);
    if (type === undefined)
      return `CAST(NULL AS ${id === 'invoiceNumber' ? DOCUMENT_TYPE : sqlType(this.table, id)})`;
    // What stands in the table is the raw cell.
    if (column?.type === 'flag') return column.sql.replaceAll(column.cell, identifier(id));
    return id === this.#key && keys === 'number' ? keyText(KEY_NUMBER) : identifier(id);
  }

  async #haveOthersKeyNumbers(): Promise<boolean> {
    const key = identifier(this.#key);
    const found = await this.engine.row(
      `SELECT count(*) AS n FROM ${identifier(this.#oddRows)} WHERE verdict = ${VERDICT.used} AND ${keyNumber(key)} IS NULL`,
    );
    return found.get('n') === 0;
  }

  /** Amounts of other rows may have more decimals than the table keeps, or be larger. */
  async #isExact(): Promise<boolean> {
    if (!this.ids.includes('revenue')) return true;
    const { row_count: inexact } = Object.fromEntries(
      await this.engine.row(
        `SELECT count(*) AS row_count FROM ${identifier(this.#oddRows)} WHERE revenue IS DISTINCT FROM TRY_CAST(revenue AS ${AMOUNT})`,
      ),
    );
    return inexact === 0;
  }

  #oddSelect(): SourceSelect {
    const { source } = this.planned;
    const { shape } = textSelect(this.table, source, this.index, this.ids);
    const ofRecords = { ...shape, checkWidth: false };
    const records = recordsSql(ofRecords, this.#oddRelation);
    const hash = `CAST(c${this.#width} AS ${DOCUMENT_TYPE})`;
    const all = rowsSql(this.table, source.typed.columns, ofRecords, records, this.index, this.ids, hash);
    return { all, shape: ofRecords };
  }

  get #oddRelation(): string {
    return this.#kept === null ? identifier(this.#oddCells) : WideRows.relation(this.#oddCells, this.#kept);
  }

  #loaderOf(form: BatchForm): Promise<BatchLoader> {
    const name = straightTable(this.table.id, form, this.index);
    const known = this.#loading.get(name);
    if (known !== undefined) return known.loader;
    const loader = this.engine.loadBatches(name, plannedColumns(this.planned.plan, form));
    this.#loading.set(name, { form, loader });
    return loader;
  }

  async #eachLoader(work: (loader: BatchLoader) => void): Promise<void> {
    for (const { loader } of this.#loading.values()) work(await loader);
  }

  /** The hashes of the document number and of the record take columns of their own, behind those of the file. */
  async #takeOdd({ line, cells, hash, recordHash }: OddRecord): Promise<void> {
    const width = this.#kept === null ? this.#width + 2 : WideRows.width(this.#kept);
    this.#odd ??= await this.engine.loadCells(this.#oddCells, width);
    const rows = this.#kept === null ? this.#odd : new WideRows(this.#odd, this.#kept);
    const hashes = [hash, recordHash].map((each) => (each === null ? null : String(each)));
    rows.add({ row: line, cells: [...cells, ...hashes] });
  }
}
