import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { Source } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import type { VerdictTotal } from '../tables/typed-source.js';
import { REJECTIONS, VERDICT } from '../tables/verdict.js';
import type { Fingerprints } from './fingerprints.js';
import type { Ingested } from './ingest.js';
import type { IngestedTable } from './ingested.js';
import type { LoadedSource, LoadedSources } from './load-sources.js';
import { fieldProvenance, lastDayOf, type Owners } from './provenance.js';

/** The table that carries revenue. Fails when not one of its rows can be used. */
export function requireUsableRows(loaded: LoadedSources): LoadedTable {
  const table = loaded.tables.get('invoice-lines') ?? loaded.tables.get('customers');
  if (table === undefined) throw new Error('no table with revenue was loaded');
  const rows = countRows(table.totals);
  if (rows.used > 0) return table;
  const [source] = loaded.sources.get(table.id) ?? [];
  const position = source === undefined ? {} : { file: source.source.raw.file };
  if (rows.read === 0) throw new Failure('data', [problem('KW104', { position })]);
  const summary = problem('KW406', {
    position,
    details: { rejected: rows.rejected, setAside: rows.setAside },
  });
  throw new Failure('data', [summary, ...loaded.problems]);
}

/** Describes every file and sheet: what it became, how it was read, what became of its rows. */
export async function describeSources(
  loaded: LoadedSources,
  ingested: Ingested,
  fingerprints: Pick<Fingerprints, 'of'>,
  owners: Owners = {},
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const each of ingested.tables) {
    const { raw, recognised } = { raw: each.opened.raw, recognised: each.recognised };
    const sha256 = await fingerprints.of(raw.file);
    const found = recognised === null ? null : findLoaded(loaded, each);
    sources.push(found === null ? unused(each, sha256) : used(found, sha256, owners));
  }
  return sources;
}

interface Found {
  readonly table: LoadedTable;
  readonly index: number;
  readonly source: LoadedSource;
}

function findLoaded(loaded: LoadedSources, { opened, recognised }: IngestedTable): Found | null {
  const id = recognised?.table.id ?? '';
  const table = loaded.tables.get(id);
  const sources = loaded.sources.get(id) ?? [];
  const index = sources.findIndex(
    ({ source: { raw } }) =>
      raw.file === opened.raw.file &&
      raw.sheet === opened.raw.sheet &&
      raw.headerRow === opened.raw.headerRow,
  );
  const source = sources[index];
  return table === undefined || source === undefined ? null : { table, index, source };
}

function used({ table, index, source: each }: Found, sha256: string, owners: Owners): Source {
  const { source, typed, unmapped } = each;
  const rows = countRows(table.totals.filter((total) => total.source === index));
  return {
    file: source.raw.file,
    sheet: source.raw.sheet,
    table: table.id,
    sha256,
    rowsRead: rows.read,
    rowsUsed: rows.used,
    rowsRejected: rows.rejected,
    rowsSetAside: rows.setAside,
    asOf: lastDayOf(table, index),
    fields: fieldProvenance(table, index, each, owners),
    dialect: { ...source.raw.dialect, ...typed.dialect },
    mapping: Object.fromEntries([...source.columns].map(([id, match]) => [id, match.heading])),
    unmapped,
  };
}

/** A table that is not read by itself: it completes others, or is of no use. */
function unused(
  { opened: { raw }, recognised, completing, unmapped }: IngestedTable,
  sha256: string,
): Source {
  const { rows, used: usedRows } = completing ?? { rows: 0, used: 0 };
  return {
    file: raw.file,
    sheet: raw.sheet,
    table: recognised?.table.id ?? null,
    sha256,
    rowsRead: rows,
    rowsUsed: usedRows,
    rowsRejected: 0,
    rowsSetAside: rows - usedRows,
    asOf: Number.NaN,
    fields: [],
    dialect: raw.dialect,
    mapping: Object.fromEntries([...(recognised?.columns ?? [])].map(([id, match]) => [id, match.heading])),
    unmapped,
  };
}

function countRows(
  totals: readonly VerdictTotal[],
): Record<'read' | 'used' | 'rejected' | 'setAside', number> {
  const sum = (belongs: (verdict: number) => boolean): number =>
    totals.reduce((all, total) => (belongs(total.verdict) ? all + total.rows : all), 0);
  const read = sum(() => true);
  const used = sum((verdict) => verdict === VERDICT.used);
  const rejected = sum((verdict) => REJECTIONS.has(verdict));
  return { read, used, rejected, setAside: read - used - rejected };
}
