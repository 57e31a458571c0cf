import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.js';
import type { RawTable } from '../../src/engine/raw-table.js';
import type { RecordBatch } from '../../src/engine/record-plan.js';
import { identifier } from '../../src/engine/sql.js';
import { type Ingested, ingest } from '../../src/ingest/ingest.js';
import type { IngestedTable } from '../../src/ingest/ingested.js';
import { rereadSource } from '../../src/ingest/reread-source.js';
import { Failure } from '../../src/problems/failure.js';
import { straightTable } from '../../src/tables/load-quickly.js';
import { type LoadedTable, loadTable } from '../../src/tables/load-table.js';
import type { RecognisedTable } from '../../src/tables/recognised-table.js';
import { type TypedColumns, typeColumns } from '../../src/tables/typed-columns.js';
import { UnreadableSource } from '../../src/tables/unreadable-source.js';
import { dropTables, type TestEngine } from '../engine/test-engine.js';
import {
  crashed,
  type FileReading,
  LINES,
  type NamedFile,
  type ReadRow,
  readAlone,
  readingOf,
  requireTotals,
  rowsOf,
  toldCodes,
} from './file-reading.js';

const ODD = `${LINES} odd rows 0`;
const RAW = 'raw_0';
/** A file whose cells are about to be interpreted, and what was said about it so far. */
interface Member {
  readonly at: number;
  readonly each: IngestedTable;
  readonly source: RecognisedTable;
  readonly typed: TypedColumns;
  readonly codes: readonly string[];
}

/** Files whose records are interpreted by the same SQL, so that the engine need plan it only once for all. */
interface Group {
  readonly members: Member[];
  /** The table with their cells; null where they are still to be read from bytes. */
  readonly cells: string | null;
}

/**
 * Reads many files, each by itself as a run does: opened, laid out, recognised, its columns typed from its own
 * values, its records read from bytes, by the engine or tolerantly, whatever it takes. Only the last step is one
 * for all files that come to the same SQL: planning it takes the engine longer than reading the files. What needs
 * more than that – several tables, or none of invoice lines – is read alone and in whole.
 *
 * @param onFile told the place of each file before something is done with it
 */
export async function readTogether(
  test: TestEngine,
  files: readonly NamedFile[],
  onFile: (at: number) => void = () => undefined,
): Promise<readonly FileReading[]> {
  const reading = new ReadingTogether(test, onFile);
  try {
    return await reading.read(files);
  } finally {
    await dropTables(test.engine);
  }
}

class ReadingTogether {
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #readings = new Map<number, FileReading>();
  readonly #groups = new Map<string, Group>();
  readonly #alone = new Set<number>();
  /** What ended the reading of files together. */
  readonly #failed: { readonly members: readonly Member[]; readonly error: unknown }[] = [];

  constructor(
    private readonly test: TestEngine,
    private readonly onFile: (at: number) => void,
  ) {
    this.#engine = test.engine;
    this.#folder = join(test.folder, 'together');
    mkdirSync(this.#folder, { recursive: true });
  }

  async read(files: readonly NamedFile[]): Promise<readonly FileReading[]> {
    for (const [at, { name, bytes }] of files.entries()) {
      const folder = join(this.#folder, String(at));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), bytes);
      await this.#trying(at, () => this.#open(at, folder, name));
    }
    for (const group of [...this.#groups.values()].filter(({ cells }) => cells === null))
      await this.#load(group);
    for (const group of [...this.#groups.values()].filter(({ cells }) => cells !== null))
      await this.#load(group);
    await dropTables(this.#engine);
    for (const at of this.#alone)
      await this.#trying(at, async () => {
        this.#readings.set(at, await readAlone(this.test, files[at] as NamedFile));
      });
    for (const { members, error } of this.#failed) {
      // A fault of reading together, which otherwise nobody would notice but by the time it takes.
      if (!members.some(({ at }) => this.#readings.get(at)?.is === 'crashed')) throw error;
    }
    return files.map((_, at) => this.#readings.get(at) ?? crashed(new Error('nothing became of the file')));
  }

  async #trying(at: number, work: () => Promise<void>): Promise<void> {
    this.onFile(at);
    try {
      await work();
    } catch (error) {
      const isRefusal = error instanceof Failure && error.problems.length > 0;
      this.#readings.set(
        at,
        isRefusal ? { is: 'refused', codes: error.problems.map(({ code }) => code) } : crashed(error),
      );
      await dropRaw(this.#engine);
    }
  }

  async #open(at: number, folder: string, name: string): Promise<void> {
    const ingested = await ingest([join(folder, name)], {
      engine: this.#engine,
      // Copies in other encodings are read last.
      tempDirectory: folder,
      settings: {},
      onRows: () => undefined,
      threads: { code: null, most: null },
    });
    const each = onlyLines(ingested);
    if (each === null) {
      this.#alone.add(at);
      await dropRaw(this.#engine);
      return;
    }
    const source = each.recognised as RecognisedTable;
    const codes = toldCodes(ingested.problems);
    try {
      const typed = await typeColumns(this.#engine, source);
      if (refuses(typed)) {
        this.#readings.set(at, refusedBy(typed));
        await dropRaw(this.#engine);
      } else if (source.raw.readRecords === null)
        await this.#keepCells({ at, each, source, typed, codes }, source.raw);
      else
        this.#groupOf(['bytes', shapeOf(source, typed)], null).members.push({
          at,
          each,
          source,
          typed,
          codes,
        });
    } catch (error) {
      await this.#readAgain({ at, each, source, codes }, error);
    }
  }

  #groupOf(key: readonly unknown[], cells: string | null): Group {
    const text = JSON.stringify(key);
    const found = this.#groups.get(text) ?? { members: [], cells };
    this.#groups.set(text, found);
    return found;
  }

  /** What the engine refuses is read tolerantly; anything else is a crash. */
  async #readAgain(member: Omit<Member, 'typed'>, error: unknown): Promise<void> {
    const refusal = UnreadableSource.from(error, 0);
    if (refusal === null) throw error;
    const { raw, problems } = await rereadSource(member.each, refusal);
    const source = { ...member.source, raw };
    const typed = await typeColumns(this.#engine, source);
    const codes = [...member.codes, ...toldCodes(problems)];
    if (refuses(typed)) {
      this.#readings.set(member.at, refusedBy(typed));
      await dropRaw(this.#engine);
    } else await this.#keepCells({ ...member, source, typed, codes }, raw);
  }

  /** Puts the cells of a file to those of others. */
  async #keepCells(member: Member, raw: RawTable): Promise<void> {
    await raw.requireReadable?.();
    const { source, typed } = member;
    const key = ['cells', raw.hasPositions, raw.sheet === null, shapeOf(source, typed)];
    const name = this.#groups.get(JSON.stringify(key))?.cells ?? `cells ${this.#groups.size}`;
    const isNew = !this.#groups.has(JSON.stringify(key));
    const columns = raw.headings.map((_, index) => `c${index}`);
    const place = raw.hasPositions ? '_row, _cells' : 'row_number() OVER () AS _row, 0 AS _cells';
    const rows = `SELECT ${[...columns, place, `${member.at} AS _member`].join(', ')} FROM ${raw.relation}`;
    await this.#engine.run(
      `${isNew ? `CREATE TABLE ${identifier(name)} AS` : `INSERT INTO ${identifier(name)}`} ${rows}`,
    );
    this.#groupOf(key, name).members.push(member);
    if (raw.hasPositions) await this.#engine.run(`DROP TABLE ${raw.relation}`);
  }

  async #load(group: Group): Promise<void> {
    try {
      if (group.cells === null) await this.#loadBytes(group.members);
      else await this.#loadCells(group.members, group.cells);
    } catch (error) {
      // Whose fault it is shows when each is read by itself.
      for (const { at } of group.members) this.#alone.add(at);
      this.#failed.push({ members: group.members, error });
    }
    await this.#dropLoaded();
  }

  async #loadBytes(members: readonly Member[]): Promise<void> {
    const [first] = members;
    if (first === undefined) return;
    /** By the table of straightforward rows, the file of each of them. */
    const straight = new Map<string, number[]>();
    const odd: number[] = [];
    const left: Member[] = [];
    const readRecords: RawTable['readRecords'] = async (plan, sink) => {
      for (const member of members) {
        this.onFile(member.at);
        const taken: (() => Promise<void> | void)[] = [];
        const rows: RecordBatch[] = [];
        const odds: number[] = [];
        const isRead = await member.source.raw.readRecords?.(plan, {
          take: async (batch) => {
            taken.push(() => sink.take(batch));
            rows.push(batch);
          },
          odd: async (record) => {
            taken.push(() => sink.odd(record));
            odds.push(member.at);
          },
          hashes: (halves) => {
            taken.push(() => sink.hashes(halves));
          },
          // Several files are read into one table.
          documentsApart: () => undefined,
        });
        if (isRead !== true) {
          left.push(member);
          continue;
        }
        for (const hand of taken) await hand();
        for (const { rows: count, form } of rows) {
          const name = straightTable(LINES, form, 0);
          const places = straight.get(name) ?? [];
          straight.set(name, places);
          places.push(...new Array<number>(count).fill(member.at));
        }
        odd.push(...odds);
      }
      return true;
    };
    const raw = { ...first.source.raw, readRecords, requireReadable: () => Promise.reject(new NotPlanned()) };
    let loaded: LoadedTable | null = null;
    try {
      loaded = await this.#engine.inFileOrder(() => loadOne(this.#engine, first, raw));
    } catch (error) {
      if (!(error instanceof NotPlanned)) throw error;
      left.splice(0, left.length, ...members);
    }
    if (loaded !== null) {
      const rows: (readonly [number, ReadRow])[] = [];
      for (const [name, places] of straight) rows.push(...(await rowsOf(this.#engine, name, places)));
      if (odd.length > 0) rows.push(...(await rowsOf(this.#engine, ODD, odd)));
      this.#hand(
        members.filter((member) => !left.includes(member)),
        loaded,
        rows,
      );
    }
    await this.#dropLoaded();
    for (const member of left)
      await this.#trying(member.at, async () => {
        try {
          await this.#keepCells(member, member.source.raw);
        } catch (error) {
          await this.#readAgain(member, error);
        }
      });
  }

  async #loadCells(members: readonly Member[], cells: string): Promise<void> {
    const [first] = members;
    if (first === undefined) return;
    const raw = { ...first.source.raw, relation: identifier(cells), hasPositions: true, readRecords: null };
    // What the engine has cut into records is as wide as the heading.
    const isCut = first.source.raw.hasPositions;
    const sheet = isCut ? raw.sheet : '';
    const { requireReadable: _, ...readable } = { ...raw, sheet };
    const loaded = await this.#engine.inFileOrder(() => loadOne(this.#engine, first, readable));
    const places = await this.#engine.columns(
      `SELECT CAST(_member AS DOUBLE) AS member FROM ${identifier(cells)} ORDER BY rowid`,
    );
    this.#hand(members, loaded, await rowsOf(this.#engine, LINES, [...places.number('member')]));
  }

  /** Gives each file its rows, after comparing what the program says about all of them with what they are. */
  #hand(
    members: readonly Member[],
    loaded: LoadedTable,
    rows: readonly (readonly [number, ReadRow])[],
  ): void {
    requireTotals(
      loaded,
      rows.map(([, row]) => row),
    );
    const own = new Map<number, ReadRow[]>(members.map(({ at }) => [at, []]));
    for (const [at, row] of rows) own.get(at)?.push(row);
    for (const { at, codes } of members) this.#readings.set(at, readingOf(codes, own.get(at) ?? []));
  }

  async #dropLoaded(): Promise<void> {
    const views = await this.#engine.row(
      `SELECT count(*) AS n FROM duckdb_views() WHERE view_name = '${LINES}'`,
    );
    await this.#engine.run(`DROP ${views.get('n') === 1 ? 'VIEW' : 'TABLE'} IF EXISTS ${identifier(LINES)}`);
    const parts = await this.#engine.columns(
      `SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, '${LINES} ')`,
    );
    for (const name of parts.text('table_name'))
      await this.#engine.run(`DROP TABLE ${identifier(name ?? '')}`);
  }
}

/** The files cannot be read from bytes by any plan. */
class NotPlanned extends Error {}

const refuses = ({ problems }: TypedColumns): boolean => problems.length > 0;
const refusedBy = ({ problems }: TypedColumns): FileReading => ({
  is: 'refused',
  codes: problems.map(({ code }) => code),
});

/** The table of invoice lines, where a file holds nothing else. */
function onlyLines({ tables }: Ingested): IngestedTable | null {
  const [only, ...others] = tables;
  return others.length === 0 && only?.recognised?.table.id === LINES ? only : null;
}

async function dropRaw(engine: Engine): Promise<void> {
  const found = await engine.columns(
    `SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, '${RAW}') ORDER BY 1`,
  );
  for (const name of found.text('table_name')) await engine.run(`DROP TABLE ${identifier(name ?? '')}`);
}

/** All that the SQL of a source goes by. */
function shapeOf(source: RecognisedTable, typed: TypedColumns): unknown {
  return [source.raw.headings.length, [...typed.columns.values()], typed.readings, typed.currency];
}

/** Loads one source; whether rows belong to the customer above them can't be told over the files of others. */
function loadOne(engine: Engine, { source, typed }: Member, raw: RawTable): Promise<LoadedTable> {
  const fixed = { ...source.fixed, fillDown: false };
  return loadTable(engine, source.table, [{ source: { ...source, raw, fixed }, typed }]);
}
