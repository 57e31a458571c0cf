import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { countDifferent } from './different-hashes.js';
import type { RecordHashes } from './record-hashes.js';
import { RECORD_HASH } from './row-origin.js';
import type { TypedSource } from './typed-source.js';
import { VERDICT } from './verdict.js';

/** Records that could be looked at, and how many of them are different. */
interface Counted {
  readonly records: number;
  readonly different: number;
}

/** What a table's sources repeat: each by itself, and all of them together. */
export interface Repeated {
  readonly sources: readonly Counted[];
  readonly all: Counted;
}

/** A table has more records than are compared. */
export interface NotCompared {
  readonly records: number;
  readonly most: number;
}

/** Rows that are compared: records with and without a customer, not those that are faulty or none. */
export const COMPARED_VERDICTS = [VERDICT.used, VERDICT.noCustomer] as const;

/**
 * Reports records that are alike in every cell (exakte Duplikate): within a source, where they may be
 * right, and across sources, as exports with overlapping periods have them. None is removed. Says so where
 * there are too many records to compare them.
 */
export function reportRepeated(
  sources: readonly TypedSource[],
  repeated: Repeated | NotCompared | null,
): readonly Problem[] {
  if (repeated === null) return [];
  if ('most' in repeated) return [problem('KW250', { details: { ...repeated } })];
  const within = sources.flatMap(({ source: { raw } }, index) => {
    const { records, different } = repeated.sources[index] ?? { records: 0, different: 0 };
    if (records === different) return [];
    const position = { file: raw.file, ...(raw.sheet === null ? {} : { sheet: raw.sheet }) };
    return [problem('KW244', { position, details: { repeated: records - different, records } })];
  });
  const inSources = repeated.sources.reduce((sum, { different }) => sum + different, 0);
  const across = inSources - repeated.all.different;
  return across === 0 ? within : [...within, problem('KW245', { details: { repeated: across } })];
}

/**
 * Counts by the hashes that were made while reading.
 *
 * @param most how many records of the table are compared
 */
export function repeatedByHash(sources: readonly RecordHashes[], most: number): Repeated | NotCompared {
  const parts = sources.map((each) => each.parts);
  const records = sources.reduce((sum, each) => sum + each.count, 0);
  if (parts.some((each) => each === null)) return { records, most };
  const counted = sources.map(({ count }, index) => ({
    records: count,
    different: countDifferent(parts[index] ?? []),
  }));
  const [only] = counted;
  if (counted.length === 1 && only !== undefined) return { sources: counted, all: only };
  return {
    sources: counted,
    all: { records, different: countDifferent(parts.flatMap((each) => each ?? [])) },
  };
}

/** Counts by the hashes that stand in the loaded table. */
export async function repeatedInTable(engine: Engine, tableId: string, sources: number): Promise<Repeated> {
  const counts = `CAST(count(*) AS DOUBLE) AS records, CAST(count(DISTINCT ${RECORD_HASH}) AS DOUBLE) AS different`;
  const rows = `FROM ${identifier(tableId)} WHERE verdict IN (${COMPARED_VERDICTS.join(', ')})`;
  const bySource = await engine.columns(
    `SELECT CAST(_source AS DOUBLE) AS source, ${counts} ${rows} GROUP BY _source ORDER BY 1`,
  );
  const counted = Array.from({ length: sources }, (): Counted => ({ records: 0, different: 0 }));
  const different = bySource.number('different');
  const records = bySource.number('records');
  for (const [at, source] of bySource.number('source').entries())
    counted[source] = { records: records[at] ?? 0, different: different[at] ?? 0 };
  const [only] = counted;
  if (sources === 1 && only !== undefined) return { sources: counted, all: only };
  const all = await engine.columns(`SELECT ${counts} ${rows}`);
  return {
    sources: counted,
    all: { records: all.number('records')[0] ?? 0, different: all.number('different')[0] ?? 0 },
  };
}
