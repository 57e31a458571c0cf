import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Engine } from '../../src/engine/engine.js';
import { identifier, literal } from '../../src/engine/sql.js';

/** An engine with a private folder, for all tests of one file. */
export interface TestEngine {
  readonly engine: Engine;
  readonly folder: string;
  close(): Promise<void>;
}

export async function openTestEngine(threads = 2): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'kundenwert-test-'));
  const engine = await Engine.open({ threads, memoryLimit: '500MB', tempDirectory: folder });
  return {
    engine,
    folder,
    close: async () => {
      engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An engine for the tests of the file that asks for it: opened before the first of them, closed after the last. */
export function engineForTests(threads = 2): TestEngine {
  let opened: TestEngine;
  beforeAll(async () => {
    opened = await openTestEngine(threads);
  });
  afterAll(() => opened.close());
  return {
    get engine() {
      return opened.engine;
    },
    get folder() {
      return opened.folder;
    },
    close: () => opened.close(),
  };
}

/** Drops every table and view, so that the next test starts with an empty engine. */
export async function dropTables(engine: Engine): Promise<void> {
  const views = await engine.columns('SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1');
  for (const name of views.text('view_name')) await engine.run(`DROP VIEW ${identifier(name ?? '')}`);
  const found = await engine.columns('SELECT table_name FROM duckdb_tables() ORDER BY 1');
  for (const name of found.text('table_name')) await engine.run(`DROP TABLE ${identifier(name ?? '')}`);
}

/** What an expression over the column `cell` gives for each of the values, as text. */
export async function evaluate(
  engine: Engine,
  values: readonly (string | null)[],
  expression: string,
): Promise<readonly (string | null)[]> {
  const rows = values.map((value, at) => `(${at}, ${value === null ? 'NULL' : literal(value)})`);
  const result = await engine.columns(
    `SELECT CAST(${expression} AS VARCHAR) AS found FROM (VALUES ${rows.join(', ')}) AS given(place, cell) ORDER BY place`,
  );
  return result.text('found');
}
