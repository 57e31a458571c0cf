import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import { identifier } from '../engine/sql.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import type { Join } from '../results/run-result.js';
import { contradictedDates } from '../tables/contradicted-dates.js';
import type { ExchangeRates } from '../tables/currency-marks.js';
import { UNREAD } from '../tables/kept-columns.js';
import { dropLoaded, type LoadedTable, loadTable, type TableForm } from '../tables/load-table.js';
import { requireShortCells } from '../tables/long-texts.js';
import { lacksMargins } from '../tables/missing-margins.js';
import type { RecognisedTable } from '../tables/recognised-table.js';
import { TABLES } from '../tables/registry.js';
import { typeColumns } from '../tables/typed-columns.js';
import type { TypedSource } from '../tables/typed-source.js';
import { uniteKeys } from '../tables/unite-keys.js';
import { UnreadableSource } from '../tables/unreadable-source.js';
import type { IngestedTable } from './ingested.js';
import { masterJoins } from './joins/master-joins.js';
import { rereadSource } from './reread-source.js';

/** The canonical tables in the engine, with the sources each came from. */
export interface LoadedSources {
  readonly tables: ReadonlyMap<string, LoadedTable>;
  readonly sources: ReadonlyMap<string, readonly LoadedSource[]>;
  readonly problems: readonly Problem[];
  /** What keeps a table from being read because nothing decides between two readings; it is not in `tables`. */
  readonly undecided: readonly Problem[];
  /** How the keys of the tables agree. */
  readonly joins: readonly Join[];
}

/** Who wants to know how far the loading is. */
export interface LoadingWatch {
  /** The rows of this file are about to be read. */
  table?(file: string): void;
  /** Threads or the engine are at work, so that the caller's thread has time for something else. */
  underWay?(): void;
}

/** What the settings say about all tables alike. */
export interface LoadingRules {
  /** Rates by which amounts in other currencies are converted. */
  readonly currencies: ExchangeRates;
  /** The currency of the report. */
  readonly currency?: string;
  readonly customerNumbers: { readonly leadingZeros: 'ignore' | 'keep' };
  /** Columns that stay unread where tables are read as needed. */
  readonly unread: ReadonlySet<string>;
  /** Of those the ones that are read all the same where lines turn out to lack their margin. */
  readonly ifMarginsLack: ReadonlySet<string>;
}

const PLAIN_RULES: LoadingRules = {
  currencies: {},
  customerNumbers: { leadingZeros: 'ignore' },
  unread: UNREAD,
  ifMarginsLack: new Set(),
};

/** A source as it was read in the end. */
export interface LoadedSource extends TypedSource {
  readonly unmapped: readonly string[];
}

/**
 * Interprets the cells of all recognised tables and loads the canonical ones.
 *
 * @throws Failure where a cell can be read in two ways and nothing decides
 */
export async function loadSources(
  engine: Engine,
  ingested: readonly IngestedTable[],
  watch: LoadingWatch,
  rules: LoadingRules = PLAIN_RULES,
): Promise<LoadedSources> {
  const loaded = await loadDecided(engine, ingested, watch, 'needed', rules);
  if (loaded.undecided.length > 0) throw new Failure('data', loaded.undecided);
  return loaded;
}

/** The same, but what is undecided is returned beside the tables that can be loaded. */
export async function loadDecided(
  engine: Engine,
  ingested: readonly IngestedTable[],
  watch: LoadingWatch,
  form: TableForm = 'needed',
  rules: LoadingRules = PLAIN_RULES,
): Promise<LoadedSources> {
  const tables = new Map<string, LoadedTable>();
  const sources = new Map<string, readonly LoadedSource[]>();
  const problems: Problem[] = [];
  const undecided: Problem[] = [];
  for (const table of TABLES) {
    // What completes others has been joined to them.
    const own = ingested.filter((each) => table.completes !== true && each.recognised?.table.id === table.id);
    if (own.length === 0) continue;
    const group = new SourceGroup(engine, own, form, rules, watch);
    const loaded = await group.load();
    problems.push(...group.problems);
    undecided.push(...group.undecided);
    sources.set(table.id, group.sources);
    if (loaded === null) continue;
    tables.set(table.id, loaded);
    problems.push(...group.sources.flatMap(({ typed }) => typed.notes), ...loaded.problems);
  }
  if (rules.customerNumbers.leadingZeros === 'ignore') problems.push(...(await uniteKeys(engine, tables)));
  const masters = await masterJoins(engine, tables, sources);
  problems.push(...masters.problems);
  return { tables, sources, problems, undecided, joins: masters.joins };
}

/**
 * The sources of one canonical table. A text file that the engine refuses because its structure is
 * broken is read again with the tolerant reader, and the table is loaded anew.
 */
class SourceGroup {
  sources: LoadedSource[] = [];
  readonly problems: Problem[] = [];
  undecided: readonly Problem[] = [];
  readonly #reread = new Map<number, RecognisedTable>();
  #unread: ReadonlySet<string>;

  constructor(
    private readonly engine: Engine,
    private readonly ingested: readonly IngestedTable[],
    private readonly form: TableForm,
    private readonly rules: LoadingRules,
    private readonly watch: LoadingWatch,
  ) {
    this.#unread = rules.unread;
  }

  async load(): Promise<LoadedTable | null> {
    const [first] = this.ingested;
    if (first?.recognised == null) return null;
    const { table } = first.recognised;
    // Every source can be read again once, and all of them once more, so this ends.
    for (let attempt = 0; attempt <= this.ingested.length + 1; attempt += 1) {
      try {
        this.sources = await this.#type();
        this.undecided = this.sources.flatMap(({ typed }) => typed.problems);
        if (this.undecided.length > 0) return null;
        const loading = loadTable(this.engine, table, this.sources, this.form, this.#unread);
        this.watch.underWay?.();
        const loaded = await loading;
        if (this.#asksForMore(loaded)) {
          await dropLoaded(this.engine, table.id);
          continue;
        }
        this.undecided = await this.#contradicted(loaded);
        if (this.undecided.length === 0) return loaded;
        await dropLoaded(this.engine, table.id);
        return null;
      } catch (error) {
        if (!(error instanceof UnreadableSource)) throw error;
        await this.engine.run(`DROP TABLE IF EXISTS ${identifier(table.id)}`);
        await this.#readAgain(error);
      }
    }
    throw new Error(`table ${table.id} could not be loaded`);
  }

  async #type(): Promise<LoadedSource[]> {
    const typed: LoadedSource[] = [];
    for (const [index, { recognised, unmapped }] of this.ingested.entries()) {
      const found = this.#reread.get(index) ?? recognised;
      if (found === null) continue;
      const source = announced(found, this.watch);
      try {
        await requireShortCells(this.engine, source, this.form, this.#unread);
        const { currencies, currency } = this.rules;
        typed.push({ source, typed: await typeColumns(this.engine, source, currencies, currency), unmapped });
      } catch (error) {
        throw UnreadableSource.from(error, index) ?? error;
      }
    }
    return typed;
  }

  /**
   * Whether the lines are to be read again, with the columns that tell what margins they lack. Only where they lack
   * some: one column more is a tenth of the time.
   */
  #asksForMore(loaded: LoadedTable): boolean {
    const { ifMarginsLack } = this.rules;
    const more = [...ifMarginsLack].filter((id) => this.#unread.has(id));
    const isThere = this.sources.some(({ source }) => more.some((id) => source.columns.has(id)));
    if (this.form === 'whole' || !isThere || !lacksMargins(loaded)) return false;
    this.#unread = new Set([...this.#unread].filter((id) => !ifMarginsLack.has(id)));
    return true;
  }

  /** What only the records behind the first ones say: that nothing decides how dates are read. */
  async #contradicted({ problems }: LoadedTable): Promise<readonly Problem[]> {
    const found: Problem[] = [];
    for (const [index, source] of this.sources.entries()) {
      try {
        found.push(...(await contradictedDates(this.engine, source, problems)));
      } catch (error) {
        throw UnreadableSource.from(error, index) ?? error;
      }
    }
    return found;
  }

  async #readAgain(error: UnreadableSource): Promise<void> {
    const each = this.ingested[error.index];
    if (each?.recognised == null || this.#reread.has(error.index)) throw error.cause;
    const { raw, problems } = await rereadSource(each, error);
    this.problems.push(...problems);
    this.#reread.set(error.index, { ...each.recognised, raw });
  }
}

/** The same table, which says so when its rows begin to be read, whichever way that is. */
function announced(source: RecognisedTable, watch: LoadingWatch): RecognisedTable {
  const { readRecords, requireReadable, file } = source.raw;
  const say = (): void => watch.table?.(file);
  const raw: RawTable = {
    ...source.raw,
    readRecords:
      readRecords &&
      ((plan, sink) => {
        say();
        return readRecords(plan, sink);
      }),
    requireReadable: async () => {
      say();
      await requireReadable?.();
    },
  };
  return { ...source, raw };
}
