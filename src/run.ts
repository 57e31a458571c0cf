import { levelFinding } from './config/level-finding.js';
import type { Settings } from './config/settings.js';
import { Engine } from './engine/engine.js';
import { factColumns } from './facts/fact-columns.js';
import { UNDATED } from './facts/period.js';
import type { RunProgress, RunSettings } from './flows/contracts.js';
import { evaluate } from './flows/evaluate.js';
import { readingContext, whileReading } from './flows/reading.js';
import { whileUnchanged } from './ingest/file-state.js';
import { Fingerprints } from './ingest/fingerprints.js';
import { ingest } from './ingest/ingest.js';
import type { IngestedTable } from './ingest/ingested.js';
import { loadSources } from './ingest/load-sources.js';
import type { OpeningContext } from './ingest/open-source.js';
import { withImputed, withOverridden } from './ingest/provenance.js';
import { describeSources } from './ingest/sources.js';
import { dismissThreads } from './ingest/text/quick/piece-readers.js';
import { startThreads } from './ingest/text/quick/read-records.js';
import { customerColumns } from './results/customer-columns.js';
import type { RunResult } from './results/run-result.js';
import { resultSettings } from './results/used-settings.js';
import { VERSION } from './version.js';

/** The modules of threads that help with large files. */
export interface ThreadModules {
  /** They read text files. */
  readonly reading: URL;
  /** It makes their fingerprints. */
  readonly fingerprint: URL;
}

/** What a run leaves to its caller: the result, the settings it went by, and what failed stages threw. */
export interface RunOutcome {
  readonly result: RunResult;
  readonly settings: Settings;
  /** The results of other settings over the same facts, in their order. */
  readonly variants: readonly RunResult[];
  readonly defects: readonly { readonly stage: string; readonly error: unknown }[];
}

/**
 * The whole flow: export files → raw tables → canonical tables → customer facts → stages → result.
 * Writes nothing but temporary data into `tempDirectory`, a private folder of the caller's.
 *
 * @param threads the modules of threads that help with large files; null does without
 * @throws Failure with everything that keeps the data or the settings from being used
 */
export async function run(
  files: readonly string[],
  runSettings: RunSettings,
  tempDirectory: string,
  progress: RunProgress,
  threads: ThreadModules | null = null,
): Promise<RunOutcome> {
  const { reading } = runSettings;
  const engine = await Engine.open({ ...reading.engine, tempDirectory });
  const fingerprints = new Fingerprints(files, threads?.fingerprint ?? null);
  const thread = threads?.reading ?? null;
  try {
    startThreads(files, { code: thread, most: reading.engine.threads });
    progress.engine(engine);
    progress.step('open');
    const context = readingContext(engine, reading, tempDirectory, progress, thread);
    return await whileUnchanged(files, () =>
      evaluateFiles(files, runSettings, context, progress, fingerprints),
    );
  } finally {
    dismissThreads();
    fingerprints.close();
    engine.close();
  }
}

async function evaluateFiles(
  files: readonly string[],
  { reading, complete, recognised, about = null, variants = () => [], helper = () => null }: RunSettings,
  context: OpeningContext,
  progress: RunProgress,
  fingerprints: Fingerprints,
): Promise<RunOutcome> {
  const { engine } = context;
  const ingested = await ingest(files, context);
  recognised?.(columnsOf(ingested.tables));
  fingerprints.begin();
  const [loaded, settings, pipeline] = await whileReading(
    engine,
    (underWay) =>
      loadSources(
        engine,
        ingested.tables,
        { table: (file) => progress.step('read', file), underWay },
        reading,
      ),
    complete,
    () => import('./pipeline/pipeline.js'),
  );

  const { beginAhead, checkAskedColumns, customerAbout, detailsFor, runPipeline, splitDaysIn } = pipeline;
  const varied = variants();
  for (const each of [settings, ...varied]) checkAskedColumns(each.stage);
  progress.step('facts');
  const beside = helper();
  const ahead = beside === null ? null : beginAhead(settings.stage, beside);
  const { facts, period, currency, control, imputedLines, overriddenPotentials, problems } = await evaluate(
    engine,
    loaded,
    settings,
    {
      details: detailsFor(settings.stages),
      splitDays: splitDaysIn([settings, ...varied].map(({ stage }) => stage)),
      about,
      made: (id, detail, customers) => ahead?.begin(id, detail, customers),
    },
  );

  progress.step('stages');
  // From here on there are customers alone; the rows would only take up memory.
  engine.close();
  const found = {
    version: VERSION,
    company: settings.company,
    currency,
    period: period ?? UNDATED,
    sources: withOverridden(
      withImputed(await describeSources(loaded, ingested, fingerprints, settings.owners), imputedLines),
      overriddenPotentials,
      ({ rowsUsed }) => rowsUsed,
    ),
    joins: [...ingested.joins, ...loaded.joins],
    control,
    findings: levelFinding(settings),
  };
  const evaluated = async ({ stages: wanted, stage, used }: Settings, begun = ahead) => {
    const stages = await runPipeline(facts, wanted, stage, found.period, currency, begun);
    const result: RunResult = {
      ...found,
      settings: resultSettings(used, { asOf: period?.asOf ?? null, currency }),
      customers: customerColumns(facts.count, [...factColumns(facts), ...stages.columns]),
      stages: stages.reports,
      problems: [...ingested.problems, ...loaded.problems, ...problems, ...stages.problems],
      ...(facts.entries == null ? {} : { about: customerAbout(facts.entries, stages.reports) }),
    };
    return { result, defects: stages.defects };
  };
  const base = await evaluated(settings);
  const others: RunResult[] = [];
  for (const each of varied) others.push((await evaluated(each, null)).result);
  return { ...base, settings, variants: others };
}

function columnsOf(tables: readonly IngestedTable[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ recognised }) => [...(recognised?.columns.keys() ?? [])]));
}
