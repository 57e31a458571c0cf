import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { READING_DEFAULTS } from '../../src/config/reading.js';
import { type Ingested, ingest } from '../../src/ingest/ingest.js';
import { type LoadedSources, type LoadingRules, loadSources } from '../../src/ingest/load-sources.js';
import type { SourceSettingsByTable } from '../../src/ingest/source-settings.js';
import { Failure } from '../../src/problems/failure.js';
import type { Problem } from '../../src/problems/problem.js';
import { SET_ASIDE_RULES, VERDICT } from '../../src/tables/verdict.js';
import { dropTables, type TestEngine } from '../engine/test-engine.js';

/** File name → content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface LoadedFiles {
  readonly ingested: Ingested;
  readonly loaded: LoadedSources;
}

/** Writes files and reads them into canonical tables, as a run does. */
export async function loadFiles(
  { engine, folder }: TestEngine,
  files: Files,
  settings: SourceSettingsByTable = {},
  rules: Partial<LoadingRules> = {},
): Promise<LoadedFiles> {
  await dropTables(engine);
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, content);
    paths.push(path);
  }
  const ingested = await ingest(paths, {
    engine,
    tempDirectory: folder,
    settings,
    onRows: () => undefined,
    threads: { code: null, most: null },
  });
  return {
    ingested,
    loaded: await loadSources(engine, ingested.tables, {}, { ...READING_DEFAULTS, ...rules }),
  };
}

/** The problems with which reading files ends. Fails if it doesn't. */
export async function refusalOf(...args: Parameters<typeof loadFiles>): Promise<readonly Problem[]> {
  try {
    await loadFiles(...args);
  } catch (error) {
    if (error instanceof Failure) return error.problems;
    throw error;
  }
  throw new Error('the files were read');
}

/** A problem in short: code, file, row, column and value, as far as they are there. */
export function brief({ code, position, value, count }: Problem): string {
  const place = [
    ...(position.file === undefined ? [] : [basename(position.file)]),
    ...(position.row === undefined ? [] : [`row ${position.row}`]),
    ...(position.column === undefined ? [] : [position.column]),
    ...(value === undefined ? [] : [`"${value}"`]),
    ...(count === 1 ? [] : [`× ${count}`]),
  ];
  return [code, ...place].join(' ');
}

const VERDICT_NAMES = new Map<number, string>(
  Object.entries(VERDICT).map(([name, verdict]) => [verdict, name]),
);

/** What became of the rows of a table: verdict → rows and revenue in millionths. */
export function verdictsOf(loaded: LoadedSources, table: string): Record<string, readonly [number, bigint]> {
  const verdicts: Record<string, readonly [number, bigint]> = {};
  for (const total of loaded.tables.get(table)?.totals ?? []) {
    const name = VERDICT_NAMES.get(total.verdict) ?? String(total.verdict);
    const [rows, micros] = verdicts[name] ?? [0, 0n];
    verdicts[name] = [rows + total.rows, micros + total.revenueMicros];
  }
  return verdicts;
}

/** Whether rows of a verdict are set aside by a rule instead of rejected. */
export const isSetAside = (verdict: keyof typeof VERDICT): boolean => SET_ASIDE_RULES.has(VERDICT[verdict]);

/** Rows of a table, sorted, each column as text; whole cents with six decimals as other amounts. */
export async function rowsOf(
  { engine }: TestEngine,
  table: string,
  columns: readonly string[],
): Promise<string[]> {
  const types = await engine.columns(
    `SELECT column_name FROM duckdb_columns() WHERE table_name = '${table}' AND data_type = 'DECIMAL(9,2)'`,
  );
  const cents = new Set(types.text('column_name'));
  const held = (column: string): string =>
    cents.has(column) ? `CAST("${column}" AS DECIMAL(38, 6))` : `"${column}"`;
  const selects = columns.map((column) => `CAST(${held(column)} AS VARCHAR) AS "${column}"`);
  const result = await engine.columns(
    `SELECT ${selects.join(', ')} FROM "${table}" WHERE verdict = 0 ORDER BY ALL`,
  );
  const cells = columns.map((column) => result.text(column));
  return Array.from({ length: result.rowCount }, (_, at) =>
    cells.map((column) => column[at] ?? '.').join(' | '),
  );
}
