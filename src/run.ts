import type { ReadingSettings } from './config/reading.js';
import type { Settings } from './config/settings.js';
import { Engine } from './engine/engine.js';
import { customerFacts } from './facts/customer-facts.js';
import { customerHints } from './facts/customer-plausibility.js';
import { dataGaps } from './facts/data-gaps.js';
import type { CustomerFacts } from './facts/fact.js';
import { factColumns } from './facts/fact-columns.js';
import { findPeriod } from './facts/find-period.js';
import { findTerms } from './facts/line-terms.js';
import { UNDATED } from './facts/period.js';
import { reconcile } from './facts/reconciliation.js';
import { ingest, requireOpened, survey } from './ingest/ingest.js';
import { inspectSources } from './ingest/inspect-sources.js';
import { type LoadedSources, loadDecided, loadSources } from './ingest/load-sources.js';
import type { OpeningContext } from './ingest/open-source.js';
import { describeSources, requireUsableRows } from './ingest/sources.js';
import { dismissThreads } from './ingest/text/quick/piece-readers.js';
import { startThreads } from './ingest/text/quick/read-records.js';
import { Failure, type FailureKind } from './problems/failure.js';
import type { Problem } from './problems/problem.js';
import { customerColumns } from './results/customer-columns.js';
import type { Inspection } from './results/inspection.js';
import type { Control, Period, RunResult } from './results/run-result.js';
import { resultSettings } from './results/used-settings.js';
import { tableById } from './tables/registry.js';
import { type LeftOutRow, leftOutRows, type TableFileFormat, writeTable } from './tables/write-table.js';
import { VERSION } from './version.js';

export { writeRawRows } from './ingest/raw-rows.js';
export type { LeftOutRow } from './tables/write-table.js';

/** What a run tells while it goes on. */
export interface RunProgress {
  /** A step has begun; `file` is the one it works on. */
  step(name: 'open' | 'read' | 'facts' | 'stages' | 'write', file?: string): void;
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
    startThreads(files, { code: readingThread, most: reading.engine.threads });
    progress.engine(engine);
    progress.step('open');
    const ingested = await ingest(
      files,
      readingContext(engine, reading, tempDirectory, progress, readingThread),
    );
    const loading = loadSources(engine, ingested.tables, (file) => progress.step('read', file), reading);
    // The engine reads in threads of its own. Meanwhile settings and methods are loaded: on a small
    // file that takes as long.
    const [settings, { runPipeline }] = await whileReading(
      engine,
      loading,
      complete,
      () => import('./pipeline/pipeline.js'),
    );
    const loaded = await loading;

    progress.step('facts');
    const { facts, period, currency, control, problems } = await evaluate(engine, loaded, settings);

    progress.step('stages');
    const stages = runPipeline(facts, settings.stages, settings.stage, period ?? UNDATED, currency);
    const result: RunResult = {
      version: VERSION,
      company: settings.company,
      currency,
      period: period ?? UNDATED,
      sources: await describeSources(loaded, ingested, settings.owners),
      joins: [...ingested.joins, ...loaded.joins],
      control,
      settings: resultSettings(settings.used, { asOf: period?.asOf ?? null, currency }),
      customers: customerColumns(facts.count, [...factColumns(facts), ...stages.columns]),
      stages: stages.reports,
      problems: [...ingested.problems, ...loaded.problems, ...problems, ...stages.problems],
    };
    return { result, settings, defects: stages.defects };
  } finally {
    dismissThreads();
    engine.close();
  }
}

/**
 * The same flow up to the stages, without an end at the first obstacle: what was recognised, what is
 * missing, what is wrong.
 *
 * @throws Failure where settings cannot be used or no file can be opened
 */
export async function inspect(
  files: readonly string[],
  { reading, complete }: RunSettings,
  tempDirectory: string,
  progress: RunProgress,
  readingThread: URL | null = null,
): Promise<InspectOutcome> {
  const engine = await Engine.open({ ...reading.engine, tempDirectory });
  try {
    progress.engine(engine);
    progress.step('open');
    const found = await survey(
      files,
      readingContext(engine, reading, tempDirectory, progress, readingThread),
    );
    const { ingested, unopened, headings, revenue } = found;
    if (ingested.tables.length === 0) requireOpened(unopened);
    const loading = loadDecided(
      engine,
      ingested.tables,
      (file) => progress.step('read', file),
      'needed',
      reading,
    );
    const [settings, { previewStages }] = await whileReading(
      engine,
      loading,
      complete,
      () => import('./pipeline/preview.js'),
    );
    const loaded = await loading;

    progress.step('facts');
    const sources = await inspectSources(engine, ingested.tables, loaded, settings.tables);
    const isWhole = unopened.length === 0 && loaded.undecided.length === 0 && revenue === null;
    const attempt = isWhole ? await evaluable(engine, loaded, settings) : null;
    const preview = attempt?.facts == null ? null : previewStages(attempt.facts, settings.stages);
    const obstacles = [
      ...unopened,
      ...(headings === null ? [] : [headings]),
      ...(revenue === null ? [] : [revenue]),
    ];
    const inspection: Inspection = {
      version: VERSION,
      currency: attempt?.currency ?? settings.currency,
      sources,
      joins: [...ingested.joins, ...loaded.joins],
      period: attempt?.period ?? null,
      control: attempt?.control ?? null,
      gaps: await dataGaps(engine, loaded.tables),
      stages: preview?.stages ?? null,
      missing: preview?.missing ?? [],
      problems: distinct([
        ...obstacles.flatMap((each) => each.problems),
        ...loaded.undecided,
        ...(attempt?.problems ?? []),
        ...ingested.problems,
        ...loaded.problems,
      ]),
    };
    return {
      inspection,
      settings,
      refusal: [...unopened, headings].find((each) => each !== null)?.kind ?? null,
    };
  } finally {
    engine.close();
  }
}

/** What an inspection leaves to its caller; `refusal`: why files or settings cannot be used at all. */
export interface InspectOutcome {
  readonly inspection: Inspection;
  readonly settings: Settings;
  readonly refusal: FailureKind | null;
}

/** Tables brought down to customers, with the period, the currency and the reconciliation. */
async function evaluate(engine: Engine, loaded: LoadedSources, settings: Settings): Promise<Evaluated> {
  const revenueTable = requireUsableRows(loaded);
  const lines = loaded.tables.get('invoice-lines') ?? null;
  const { currency, period, ...terms } = await findTerms(
    engine,
    lines,
    markedCurrencies(loaded, revenueTable.id),
    settings,
  );
  const { facts, problems } = await customerFacts(
    engine,
    loaded.tables,
    period,
    settings.facts.newCustomerMonths,
  );
  const control = await reconcile(engine, revenueTable);
  const hints = await customerHints(engine);
  return { facts, period, control, currency, problems: [...terms.problems, ...problems, ...hints] };
}

/** The same as far as the tables give it; what keeps them from it is a problem, no end. */
async function evaluable(engine: Engine, loaded: LoadedSources, settings: Settings): Promise<Evaluable> {
  try {
    return await evaluate(engine, loaded, settings);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const lines = loaded.tables.get('invoice-lines') ?? null;
    const period = lines && findPeriod(lines, settings.asOf, settings.months);
    return { facts: null, period, control: null, currency: null, problems: error.problems };
  }
}

interface Evaluated {
  readonly facts: CustomerFacts;
  readonly period: Period | null;
  readonly control: Control;
  readonly currency: string;
  readonly problems: readonly Problem[];
}

type Evaluable =
  | Evaluated
  | (Record<'facts' | 'control' | 'currency', null> & Pick<Evaluated, 'period' | 'problems'>);

/** The currencies that headings and cells of amounts name, one for each source of a table. */
function markedCurrencies(loaded: LoadedSources, table: string): readonly (string | null)[] {
  return (loaded.sources.get(table) ?? []).map(({ typed }) => typed.currency);
}

/** Each problem once: a failure brings those along that were found before it. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Set(problems)];
}

/** Where the files of exported tables are written: the caller knows. */
export interface TableTarget {
  readonly format: TableFileFormat;
  /** The path for a file of this name. */
  path(name: string): string;
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
      (file) => progress.step('read', file),
      'whole',
      reading,
    );
    if (loaded.undecided.length > 0) throw new Failure('data', loaded.undecided);
    const tables: { id: string; rows: number; leftOut: number }[] = [];
    for (const [id, table] of loaded.tables) {
      progress.step('write', id);
      const sources = loaded.sources.get(id) ?? [];
      await writeTable(engine, tableById(id), table, target.path(`${id}.${target.format}`), target.format);
      const rows = table.totals.reduce((sum, each) => (each.verdict === 0 ? sum + each.rows : sum), 0);
      const leftOut = table.totals.reduce((sum, each) => sum + each.rows, 0) - rows;
      if (leftOut > 0) await target.writeLeftOut(id, leftOutRows(engine, table, sources));
      tables.push({ id, rows, leftOut });
    }
    return { tables, settings, problems: [...ingested.problems, ...loaded.problems] };
  } finally {
    engine.close();
  }
}

function readingContext(
  engine: Engine,
  reading: ReadingSettings,
  tempDirectory: string,
  progress: RunProgress,
  readingThread: URL | null,
): OpeningContext {
  return {
    engine,
    tempDirectory,
    settings: reading.tables,
    onRows: (rows) => progress.rows(rows),
    threads: { code: readingThread, most: reading.engine.threads },
  };
}

/** Settings that cannot be used end the reading at once. */
async function whileReading<Methods>(
  engine: Engine,
  loading: Promise<unknown>,
  complete: RunSettings['complete'],
  methods: () => Promise<Methods>,
): Promise<readonly [Settings, Methods]> {
  // A failure of the reading is reported by whoever awaits it, after those of the settings.
  loading.catch(() => undefined);
  try {
    return await Promise.all([complete(), methods()]);
  } catch (error) {
    engine.interrupt();
    await loading.catch(() => undefined);
    throw error;
  }
}

/** Everything that outputs name; loaded when it is asked for, because a run reads before it needs the methods. */
export async function definitions(): Promise<
  ReturnType<typeof import('./pipeline/definitions.js').definitions>
> {
  const { definitions: defined } = await import('./pipeline/definitions.js');
  return defined();
}
