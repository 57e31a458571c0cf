import type { Engine } from '../../engine/engine.js';
import type { CellKind, ColumnCurrency } from '../../engine/raw-table.js';
import { identifier } from '../../engine/sql.js';
import type { ColumnMatch } from '../../tables/column-match.js';
import { textSql } from '../../tables/typed-sql.js';
import { type HeldRows, keySql } from './held-rows.js';

/** One table that completes others, with the column that holds its key. */
export interface KeyedRows {
  readonly held: HeldRows;
  readonly key: number;
}

/** A column that a completion adds to every line. */
export interface AddedColumn {
  readonly id: string;
  readonly match: ColumnMatch;
  readonly kind: CellKind;
  readonly sample: readonly (string | null)[];
  /** The currencies that number formats show in it. */
  readonly currencies: readonly ColumnCurrency[];
}

/** What completes lines: at most one row per key, in the table `name` with `key`, `v0`, `v1`, … */
export interface Completion {
  readonly name: string;
  readonly sources: readonly KeyedRows[];
  readonly added: readonly AddedColumn[];
  /** Keys with rows that contradict each other: nothing is taken from them. */
  readonly contradictions: number;
}

/**
 * Brings tables together that complete others. Rows that agree in all that is taken from them are
 * one; a key whose rows differ decides nothing and is left out.
 *
 * @param ids the canonical columns to be added
 */
export async function gatherCompletion(
  engine: Engine,
  name: string,
  sources: readonly KeyedRows[],
  ids: readonly string[],
): Promise<Completion> {
  const added = ids.flatMap((id) => {
    const column = addedColumn(id, sources);
    return column === null ? [] : [column];
  });
  const selects = sources.map(({ held, key }) => {
    const values = added.map(({ id, match: common }, at) => {
      const match = held.columns.get(id);
      // A heading that counts in another unit can't share a column with the others.
      const isAlike =
        match !== undefined && match.factor === common.factor && match.percent === common.percent;
      return `${isAlike ? textSql(`c${match.index}`) : 'CAST(NULL AS VARCHAR)'} AS v${at}`;
    });
    return `SELECT ${[`${keySql(key)} AS key`, ...values].join(', ')} FROM ${identifier(held.table)}`;
  });
  const different = `SELECT DISTINCT * FROM (${selects.join(' UNION ALL ')}) WHERE key IS NOT NULL`;
  await engine.run(
    `CREATE TABLE ${identifier(name)} AS SELECT * FROM (${different}) QUALIFY count(*) OVER (PARTITION BY key) = 1`,
  );
  const counted = await engine.row(
    `SELECT count(*) AS contradictions FROM (SELECT key FROM (${different}) GROUP BY key HAVING count(*) > 1)`,
  );
  return { name, sources, added, contradictions: counted.get('contradictions') ?? 0 };
}

function addedColumn(id: string, sources: readonly KeyedRows[]): AddedColumn | null {
  const having = sources.flatMap(({ held }) => {
    const match = held.columns.get(id);
    return match === undefined ? [] : [{ held, match, kind: held.raw.kinds[match.index] ?? 'text' }];
  });
  const [first] = having;
  if (first === undefined) return null;
  return {
    id,
    match: {
      ...first.match,
      joinedFrom: having.map(({ held: { raw } }) => ({ file: raw.file, sheet: raw.sheet })),
    },
    kind: having.every(({ kind }) => kind === first.kind) ? first.kind : 'text',
    currencies: having.flatMap(({ held: { raw }, match }) =>
      (raw.currencies ?? []).filter(({ column }) => column === match.index),
    ),
    sample: having.flatMap(({ held, match }) => held.raw.sample.map((row) => row[match.index] ?? null)),
  };
}
