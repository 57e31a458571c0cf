import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import type { CanonicalColumn } from '../../tables/canonical-table.js';
import { headingsOf } from '../recognise.js';
import type { KeyedRows } from './completion.js';
import { type HeldRows, keySql } from './held-rows.js';

/** The columns by which lines find the rows that complete them. */
export interface ChosenKeys {
  readonly line: number;
  readonly sources: readonly KeyedRows[];
}

/** A table that could complete lines, and whether the settings fix its key. */
export interface Candidate {
  readonly held: HeldRows;
  readonly isFixed: boolean;
}

/**
 * Chooses the key columns of a join: where an export has several numbers of an article or a
 * document, those whose values occur on both sides; among equals the more telling heading.
 *
 * @param column the canonical column that is the key
 */
export async function chooseKeys(
  engine: Engine,
  column: CanonicalColumn,
  line: Candidate,
  sources: readonly Candidate[],
): Promise<ChosenKeys | null> {
  const ofLine = places(column, line);
  const ofSources = sources.map((source) => places(column, source));
  let best: (ChosenKeys & { readonly matched: number }) | null = null;
  const isPlain = ofLine.length === 1 && ofSources.every((each) => each.length === 1);
  for (const key of ofLine) {
    const chosen: KeyedRows[] = [];
    let matched = 0;
    for (const [at, { held }] of sources.entries()) {
      let found = { key: -1, matched: -1 };
      for (const other of ofSources[at] ?? []) {
        const common = isPlain ? 0 : await commonKeys(engine, line.held, key, held, other);
        if (common > found.matched) found = { key: other, matched: common };
      }
      if (found.key === -1) continue;
      chosen.push({ held, key: found.key });
      matched += found.matched;
    }
    if (chosen.length > 0 && (best === null || matched > best.matched))
      best = { line: key, sources: chosen, matched };
  }
  return best;
}

/** The columns that may be the key: the one that was recognised first. */
function places(column: CanonicalColumn, { held, isFixed }: Candidate): readonly number[] {
  const own = held.columns.get(column.id);
  const taken = new Set([...held.columns.values()].map(({ index }) => index));
  const { headings, kept } = held.raw;
  const others = (isFixed ? [] : headingsOf(column, headings)).filter(
    (index) => !taken.has(index) && (kept === undefined || kept.includes(index)),
  );
  return [...(own === undefined ? [] : [own.index]), ...others];
}

async function commonKeys(
  engine: Engine,
  line: HeldRows,
  key: number,
  other: HeldRows,
  otherKey: number,
): Promise<number> {
  const bare = (sql: string): string => `coalesce(nullif(ltrim(${sql}, '0'), ''), ${sql})`;
  const found = await engine.row(
    `SELECT count(*) AS common FROM (SELECT DISTINCT ${bare(keySql(key))} AS key FROM ${identifier(line.table)}) ` +
      `SEMI JOIN (SELECT DISTINCT ${bare(keySql(otherKey))} AS key FROM ${identifier(other.table)}) USING (key)`,
  );
  return found.get('common') ?? 0;
}
