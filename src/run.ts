import type { ReadingSettings } from './config/reading.js';
import type { Settings } from './config/settings.js';
import { Engine } from './engine/engine.js';
import { customerFacts } from './facts/customer-facts.js';
import { factColumns } from './facts/fact-columns.js';
import { findPeriod } from './facts/find-period.js';
import { currencyOfLines, positiveCreditNotes } from './facts/line-plausibility.js';
import { UNDATED } from './facts/period.js';
import { reconcile } from './facts/reconciliation.js';
import { ingest } from './ingest/ingest.js';
import { loadSources } from './ingest/load-sources.js';
import { describeSources, requireUsableRows } from './ingest/sources.js';
import { customerColumns } from './results/customer-columns.js';
import type { RunResult } from './results/run-result.js';
import { resultSettings } from './results/used-settings.js';
import { VERSION } from './version.js';

/** What a run tells while it goes on. */
export interface RunProgress {
  /** A step has begun; `file` is the one it works on. */
  step(name: 'open' | 'read' | 'facts' | 'stages', file?: string): void;
  /** Rows of a workbook that have been read so far. */
  rows(count: number): void;
  /** The engine is up: `progress()` tells how far the running query is. */
  engine(engine: Pick<Engine, 'progress' | 'interrupt'>): void;
}

/** What a run leaves to its caller: the result, the settings it went by, and what failed stages threw. */
export interface RunOutcome {
  readonly result: RunResult;
  readonly settings: Settings;
  readonly defects: readonly { readonly stage: string; readonly error: unknown }[];
}

/** The settings of a run: what reading needs at once, and all of it as soon as it is loaded. */
export interface RunSettings {
  readonly reading: ReadingSettings;
  complete(): Promise<Settings>;
}

/**
 * The whole flow: export files → raw tables → canonical tables → customer facts → stages → result.
 * Writes nothing but temporary data into `tempDirectory`, a private folder of the caller's.
 *
 * @param readingThread the module with which threads help to read large text files; null reads without
 * @throws Failure with everything that keeps the data or the settings from being used
 */
export async function run(
  files: readonly string[],
  { reading, complete }: RunSettings,
  tempDirectory: string,
  progress: RunProgress,
  readingThread: URL | null = null,
): Promise<RunOutcome> {
  const engine = await Engine.open({ ...reading.engine, tempDirectory });
  try {
    progress.engine(engine);
    progress.step('open');
    const ingested = await ingest(files, {
      engine,
      tempDirectory,
      settings: reading.tables,
      onRows: (rows) => progress.rows(rows),
      threads: { code: readingThread, most: reading.engine.threads },
    });
    const loading = loadSources(engine, ingested.tables, (file) => progress.step('read', file));
    // The engine reads in threads of its own. Meanwhile settings and methods are loaded: on a small
    // file that takes as long.
    const [settings, { runPipeline }] = await whileReading(engine, loading, complete);
    const loaded = await loading;
    const revenueTable = requireUsableRows(loaded);

    progress.step('facts');
    const lines = loaded.tables.get('invoice-lines') ?? null;
    const currency = (lines && (await currencyOfLines(engine, lines))) ?? settings.currency;
    const period = lines && findPeriod(lines, settings.asOf, settings.months);
    const { facts, problems } = await customerFacts(
      engine,
      loaded.tables,
      period,
      settings.facts.newCustomerMonths,
    );
    const control = await reconcile(engine, revenueTable);
    const signs = lines === null ? [] : positiveCreditNotes(lines);

    progress.step('stages');
    const stages = runPipeline(facts, settings.stages, settings.stage, period ?? UNDATED, currency);
    const result: RunResult = {
      version: VERSION,
      company: settings.company,
      currency,
      period: period ?? UNDATED,
      sources: await describeSources(loaded, ingested),
      control,
      settings: resultSettings(settings.used, { asOf: period?.asOf ?? null, currency }),
      customers: customerColumns(facts.count, [...factColumns(facts), ...stages.columns]),
      stages: stages.reports,
      problems: [...ingested.problems, ...loaded.problems, ...problems, ...signs, ...stages.problems],
    };
    return { result, settings, defects: stages.defects };
  } finally {
    engine.close();
  }
}

/** Settings that cannot be used end the reading at once. */
async function whileReading(
  engine: Engine,
  loading: Promise<unknown>,
  complete: RunSettings['complete'],
): Promise<readonly [Settings, typeof import('./pipeline/pipeline.js')]> {
  // A failure of the reading is reported by whoever awaits it, after those of the settings.
  loading.catch(() => undefined);
  try {
    return await Promise.all([complete(), import('./pipeline/pipeline.js')]);
  } catch (error) {
    engine.interrupt();
    await loading.catch(() => undefined);
    throw error;
  }
}
