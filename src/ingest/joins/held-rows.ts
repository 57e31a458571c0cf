import type { Engine } from '../../engine/engine.js';
import type { RawTable } from '../../engine/raw-table.js';
import { identifier } from '../../engine/sql.js';
import type { Problem } from '../../problems/problem.js';
import type { ColumnMatch } from '../../tables/column-match.js';
import { identifierSql } from '../../tables/typed-sql.js';
import { UnreadableSource } from '../../tables/unreadable-source.js';
import type { IngestedTable } from '../ingested.js';
import { rereadSource } from '../reread-source.js';

/** The raw rows of a table, held in the engine: joining looks at them more than once. */
export interface HeldRows {
  readonly each: IngestedTable;
  readonly raw: RawTable;
  readonly table: string;
  /** The column that gives the order of the file. */
  readonly order: string;
  readonly columns: ReadonlyMap<string, ColumnMatch>;
  readonly rows: number;
  /** What a broken structure made of the file. */
  readonly problems: readonly Problem[];
}

/** Reads the rows of a recognised table into the engine; a text file of broken structure is read tolerantly. */
export async function holdRows(engine: Engine, each: IngestedTable, name: string): Promise<HeldRows> {
  const columns = each.recognised?.columns ?? new Map<string, ColumnMatch>();
  let raw = each.recognised?.raw ?? each.opened.raw;
  const problems: Problem[] = [];
  if (!raw.hasPositions) {
    try {
      await raw.requireReadable?.();
      await hold(engine, raw, name);
    } catch (error) {
      const refusal = UnreadableSource.from(error, 0);
      if (refusal === null) throw error;
      await engine.run(`DROP TABLE IF EXISTS ${identifier(name)}`);
      const again = await rereadSource(each, refusal);
      raw = again.raw;
      problems.push(...again.problems);
    }
  }
  if (raw.hasPositions) await engine.run(`CREATE TABLE ${identifier(name)} AS SELECT * FROM ${raw.relation}`);
  const counted = await engine.row(`SELECT count(*) AS row_count FROM ${identifier(name)}`);
  const order = raw.hasPositions ? '_row' : '_n';
  return { each, raw, table: name, order, columns, rows: counted.get('row_count') ?? 0, problems };
}

async function hold(engine: Engine, raw: RawTable, name: string): Promise<void> {
  await engine.inFileOrder(() =>
    engine.run(
      `CREATE TABLE ${identifier(name)} AS SELECT *, row_number() OVER () AS _n FROM ${raw.relation}`,
    ),
  );
}

/** SQL of a key in a held table, in its canonical form. */
export function keySql(index: number, alias = ''): string {
  return identifierSql(`${alias === '' ? '' : `${alias}.`}c${index}`);
}
