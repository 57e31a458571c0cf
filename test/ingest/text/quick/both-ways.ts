import { type LoadedSources, loadSources } from '../../../../src/ingest/load-sources.js';
import { dropTables, type TestEngine } from '../../../engine/test-engine.js';
import { type Files, loadFiles } from '../../load-files.js';

/** Which way the rows of a table were read: if from bytes, it is a view over the rows of each source. */
export async function wayOf({ engine }: TestEngine, table: string): Promise<'bytes' | 'text'> {
  const views = await engine.columns('SELECT view_name FROM duckdb_views() WHERE NOT internal');
  return views.text('view_name').includes(table) ? 'bytes' : 'text';
}

/**
 * Loads files twice, the second time with every cell read as text, and says each time what came of it.
 *
 * @throws Failure where the files leave open what they mean
 */
export async function loadBothWays<T>(
  test: TestEngine,
  files: Files,
  describe: (loaded: LoadedSources) => Promise<T>,
): Promise<{ readonly quick: T; readonly text: T }> {
  const { ingested, loaded } = await loadFiles(test, files);
  const quick = await describe(loaded);
  await dropTables(test.engine);
  const asText = ingested.tables.map((each) =>
    each.recognised === null
      ? each
      : { ...each, recognised: { ...each.recognised, raw: { ...each.recognised.raw, readRecords: null } } },
  );
  const text = await describe(await loadSources(test.engine, asText, {}));
  return { quick, text };
}
