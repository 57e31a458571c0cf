import type { Settings } from '../config/settings.js';
import { Engine } from '../engine/engine.js';
import { whileUnchanged } from '../ingest/file-state.js';
import { requireOpened, survey } from '../ingest/ingest.js';
import { loadDecided } from '../ingest/load-sources.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { tableById } from '../tables/registry.js';
import { type LeftOutRow, leftOutRows, type TableFileFormat, writeTable } from '../tables/write-table.js';
import type { RunProgress, RunSettings } from './contracts.js';

export type { LeftOutRow } from '../tables/write-table.js';

import { readingContext } from './reading.js';

/** Where the files of exported tables are written: the caller knows. */
export interface TableTarget {
  readonly format: TableFileFormat;
  /** Has a file of this name written, at the path that it is given. */
  write(name: string, write: (path: string) => Promise<void>): Promise<void>;
  /** Writes the rows that a table leaves out, if there are any. */
  writeLeftOut(table: string, rows: AsyncIterable<LeftOutRow>): Promise<void>;
}

/** What became of an export of the tables. */
export interface TablesOutcome {
  readonly tables: readonly { readonly id: string; readonly rows: number; readonly leftOut: number }[];
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/**
 * Writes every recognised table with all its columns, one line for each record, and beside it what was left out.
 *
 * @throws Failure where files cannot be opened, nothing is recognised, or a cell can be read in two ways
 */
export async function exportTables(
  files: readonly string[],
  { reading, complete }: RunSettings,
  tempDirectory: string,
  progress: RunProgress,
  target: TableTarget,
): Promise<TablesOutcome> {
  // How Parquet groups rows and orders dictionaries would depend on the number of threads.
  const threads = target.format === 'parquet' ? 1 : reading.engine.threads;
  const engine = await Engine.open({ ...reading.engine, threads, tempDirectory });
  try {
    return await whileUnchanged(files, async () => {
      progress.engine(engine);
      progress.step('open');
      const found = await survey(files, readingContext(engine, reading, tempDirectory, progress, null));
      const { ingested, unopened, headings, revenue } = found;
      requireOpened(unopened);
      if (headings !== null) throw headings;
      if (revenue !== null && ingested.tables.every((each) => each.recognised === null)) throw revenue;
      const settings = await complete();
      const loaded = await loadDecided(
        engine,
        ingested.tables,
        { table: (file) => progress.step('read', file) },
        'whole',
        reading,
      );
      if (loaded.undecided.length > 0) throw new Failure('data', loaded.undecided);
      const tables: { id: string; rows: number; leftOut: number }[] = [];
      for (const [id, table] of loaded.tables) {
        progress.step('write', id);
        const sources = loaded.sources.get(id) ?? [];
        await target.write(`${id}.${target.format}`, (path) =>
          writeTable(engine, tableById(id), table, path, target.format),
        );
        const rows = table.totals.reduce((sum, each) => (each.verdict === 0 ? sum + each.rows : sum), 0);
        const leftOut = table.totals.reduce((sum, each) => sum + each.rows, 0) - rows;
        if (leftOut > 0) await target.writeLeftOut(id, leftOutRows(engine, table, sources));
        tables.push({ id, rows, leftOut });
      }
      return { tables, settings, problems: [...ingested.problems, ...loaded.problems] };
    });
  } finally {
    engine.close();
  }
}
