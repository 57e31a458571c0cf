import type { Settings } from '../config/settings.js';
import { Engine } from '../engine/engine.js';
import { dataGaps } from '../facts/data-gaps.js';
import { whileUnchanged } from '../ingest/file-state.js';
import { requireOpened, survey } from '../ingest/ingest.js';
import { inspectSources } from '../ingest/inspect-sources.js';
import { loadDecided } from '../ingest/load-sources.js';
import { withImputed, withOverridden } from '../ingest/provenance.js';
import type { FailureKind } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import type { Inspection } from '../results/inspection.js';
import { VERSION } from '../version.js';
import type { RunProgress, RunSettings } from './contracts.js';
import { evaluable } from './evaluate.js';
import { readingContext, whileReading } from './reading.js';

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
    return await whileUnchanged(files, async () => {
      progress.engine(engine);
      progress.step('open');
      const found = await survey(
        files,
        readingContext(engine, reading, tempDirectory, progress, readingThread),
      );
      const { ingested, unopened, headings, revenue } = found;
      if (ingested.tables.length === 0) requireOpened(unopened);
      const [loaded, settings, { checkAskedColumns, detailsFor, previewStages }] = await whileReading(
        engine,
        (underWay) =>
          loadDecided(
            engine,
            ingested.tables,
            { table: (file) => progress.step('read', file), underWay },
            'needed',
            reading,
          ),
        complete,
        () => import('../pipeline/preview.js'),
      );

      checkAskedColumns(settings.stage);
      progress.step('facts');
      const sources = await inspectSources(engine, ingested.tables, loaded, settings);
      const gaps = await dataGaps(engine, loaded.tables);
      const isWhole = unopened.length === 0 && loaded.undecided.length === 0 && revenue === null;
      const attempt = isWhole
        ? await evaluable(engine, loaded, settings, { details: detailsFor(settings.stages) })
        : null;
      const preview = attempt?.facts == null ? null : previewStages(attempt.facts, settings.stages);
      const obstacles = [
        ...unopened,
        ...(headings === null ? [] : [headings]),
        ...(revenue === null ? [] : [revenue]),
      ];
      const inspection: Inspection = {
        version: VERSION,
        currency: attempt?.currency ?? settings.currency,
        sources:
          attempt === null
            ? sources
            : withOverridden(
                withImputed(sources, attempt.imputedLines),
                attempt.overriddenPotentials,
                ({ rows }) => rows?.used.rows ?? 0,
              ),
        joins: [...ingested.joins, ...loaded.joins],
        period: attempt?.period ?? null,
        control: attempt?.control ?? null,
        gaps,
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
    });
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

/** Each problem once: a failure brings those along that were found before it. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Set(problems)];
}
