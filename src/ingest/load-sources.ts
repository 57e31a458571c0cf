import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import type { Bilingual } from '../language/bilingual.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { type LoadedTable, loadTable } from '../tables/load-table.js';
import type { RecognisedTable } from '../tables/recognised-table.js';
import { TABLES } from '../tables/registry.js';
import { typeColumns } from '../tables/typed-columns.js';
import type { TypedSource } from '../tables/typed-source.js';
import { UnreadableSource } from '../tables/unreadable-source.js';
import type { IngestedTable } from './ingest.js';

/** The canonical tables in the engine, with the sources each came from. */
export interface LoadedSources {
  readonly tables: ReadonlyMap<string, LoadedTable>;
  readonly sources: ReadonlyMap<string, readonly LoadedSource[]>;
  readonly problems: readonly Problem[];
}

/** A source as it was read in the end. */
export interface LoadedSource extends TypedSource {
  readonly unmapped: readonly string[];
}

/** Interprets the cells of all recognised tables and loads the canonical ones. */
export async function loadSources(
  engine: Engine,
  ingested: readonly IngestedTable[],
  onTable: (file: string) => void,
): Promise<LoadedSources> {
  const tables = new Map<string, LoadedTable>();
  const sources = new Map<string, readonly LoadedSource[]>();
  const problems: Problem[] = [];
  const undecided: Problem[] = [];
  for (const table of TABLES) {
    const own = ingested.filter((each) => each.recognised?.table.id === table.id);
    if (own.length === 0) continue;
    for (const each of own) onTable(each.opened.raw.file);
    const group = new SourceGroup(engine, own);
    const loaded = await group.load();
    problems.push(...group.problems);
    undecided.push(...group.undecided);
    if (loaded === null) continue;
    tables.set(table.id, loaded);
    sources.set(table.id, group.sources);
    problems.push(...loaded.problems);
  }
  if (undecided.length > 0) throw new Failure('data', undecided);
  return { tables, sources, problems };
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

  constructor(
    private readonly engine: Engine,
    private readonly ingested: readonly IngestedTable[],
  ) {}

  async load(): Promise<LoadedTable | null> {
    const [first] = this.ingested;
    if (first?.recognised == null) return null;
    const { table } = first.recognised;
    // Every source can be read again once, so this ends.
    for (let attempt = 0; attempt <= this.ingested.length; attempt += 1) {
      try {
        this.sources = await this.#type();
        this.undecided = this.sources.flatMap(({ typed }) => typed.problems);
        if (this.undecided.length > 0) return null;
        return await loadTable(this.engine, table, this.sources);
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
      const source = this.#reread.get(index) ?? recognised;
      if (source === null) continue;
      try {
        typed.push({ source, typed: await typeColumns(this.engine, source), unmapped });
      } catch (error) {
        throw UnreadableSource.from(error, index) ?? error;
      }
    }
    return typed;
  }

  async #readAgain(error: UnreadableSource): Promise<void> {
    const each = this.ingested[error.index];
    if (each?.recognised == null || each.opened.reread === null || this.#reread.has(error.index))
      throw error.cause;
    const { raw, badBytes } = await each.opened.reread(error.message);
    const found = describeBreak(error.message);
    const position = { file: raw.file, ...(found.line === null ? {} : { row: found.line }) };
    this.problems.push(
      problem(badBytes ? 'KW107' : 'KW106', { position, details: { reason: found.reason } }),
    );
    this.#reread.set(error.index, { ...each.recognised, raw });
  }
}

/** What the engine says is wrong with the structure, without quoting the record. */
function describeBreak(message: string): { readonly line: number | null; readonly reason: Bilingual } {
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const widths = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  const reason: Bilingual =
    widths !== null
      ? { de: `${widths[2]} statt ${widths[1]} Felder`, en: `${widths[2]} instead of ${widths[1]} fields` }
      : /unterminated quote/i.test(message)
        ? { de: 'ein Anführungszeichen an falscher Stelle', en: 'a quote in the wrong place' }
        : /unicode|utf-?8|byte sequence/i.test(message)
          ? { de: 'einzelne Bytes sind kein UTF-8', en: 'some bytes are not UTF-8' }
          : { de: 'uneinheitliche Sätze', en: 'records that do not match' };
  return { line: line === undefined ? null : Number(line), reason };
}
