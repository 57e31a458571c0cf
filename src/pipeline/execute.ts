import type { CustomerFacts } from '../facts/fact.js';
import type { Bilingual } from '../language/bilingual.js';
import { printable } from '../language/printable.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period, StageReport } from '../results/run-result.js';
import type { StageDefinition, StageOutput } from '../stages/stage.js';
import type { AheadResults, FoundAhead } from './ahead.js';
import { checkOutput } from './check-output.js';
import { customerRecord } from './customer-reports.js';
import { type Decided, explained, missingStages, type Obstacle } from './obstacle.js';
import type { PlannedStage } from './plan.js';
import { publish, publishedId, type StageColumn } from './stage-columns.js';
import { type Surroundings, stageInput } from './stage-input.js';

/** What the stages of a run gave, in the order of the plan. */
export interface StagesResult {
  readonly reports: readonly StageReport[];
  readonly columns: readonly StageColumn[];
  readonly problems: readonly Problem[];
  /** What failed stages threw, with its stack, for the programmer. */
  readonly defects: readonly { readonly stage: string; readonly error: unknown }[];
}

const LONGEST_MESSAGE = 300;

/**
 * Runs the stages of a plan one after the other. A stage that throws, or returns what it did not declare, is reported
 * as failed and the others go on; those that build upon it are skipped and say why.
 *
 * @param ahead what stages find out ahead; null: nothing
 */
export async function runStages(
  plan: readonly PlannedStage[],
  facts: CustomerFacts,
  settings: Readonly<Record<string, unknown>>,
  period: Period,
  currency: string,
  ahead: Pick<AheadResults, 'of'> | null = null,
): Promise<StagesResult> {
  const stages = new Map(plan.map(({ stage }) => [stage.id, stage]));
  const columns = new Map<string, StageColumn>();
  const around: Surroundings = { facts, period, currency, stages, columns };
  const decided = new Map<string, Decided>();
  const reports: StageReport[] = [];
  const problems: Problem[] = [];
  const defects: { stage: string; error: unknown }[] = [];
  const outputs = new Map<string, StageOutput>();

  for (const planned of plan) {
    const { stage } = planned;
    const obstacles = planned.runnable ? missingStages(stage, decided) : planned.obstacles;
    decided.set(stage.id, { title: stage.title, obstacles });
    if (obstacles.length > 0) {
      reports.push({ ...emptyReport(stage, 'skipped'), ...explained(obstacles) });
      continue;
    }
    const found = (await ahead?.of(stage.id)) ?? null;
    try {
      const output = runStage(stage, settings, around, found);
      for (const column of publish(stage, output.columns, output.formulas))
        columns.set(column.definition.id, column);
      reports.push(doneReport(stage, output));
      outputs.set(stage.id, output);
      problems.push(...(output.problems ?? []));
    } catch (error) {
      const failure = problem('KW901', { details: { stage: stage.title, reason: oneLine(error) } });
      defects.push({ stage: stage.id, error });
      problems.push(failure);
      decided.set(stage.id, { title: stage.title, obstacles: [failedBefore(failure.remedy)] });
      reports.push({ ...emptyReport(stage, 'failed'), reason: failure.message, remedy: failure.remedy });
    }
  }
  const entries = facts.entries ?? null;
  const shown = customersColumns(plan, columns);
  if (entries === null) return { reports, columns: shown, problems, defects };
  const record = customerRecord(entries, facts, columns);
  const about = reports.map((report) => {
    const output = outputs.get(report.id);
    const stage = stages.get(report.id);
    if (output === undefined || stage?.about === undefined) return report;
    try {
      return { ...report, about: stage.about(stageInput(stage, settings[stage.id], around), output, record) };
    } catch (error) {
      defects.push({ stage: stage.id, error });
      problems.push(problem('KW901', { details: { stage: stage.title, reason: oneLine(error) } }));
      return report;
    }
  });
  return { reports: about, columns: shown, problems, defects };
}

/** The columns without those that were for later stages alone. */
function customersColumns(
  plan: readonly PlannedStage[],
  columns: ReadonlyMap<string, StageColumn>,
): readonly StageColumn[] {
  const handedOn = new Set(
    plan.flatMap(({ stage }) => (stage.handedOn ?? []).map(({ id }) => publishedId(stage.id, id))),
  );
  return [...columns.values()].filter(({ definition }) => !handedOn.has(definition.id));
}

function runStage(
  stage: StageDefinition,
  settings: Readonly<Record<string, unknown>>,
  around: Surroundings,
  found: FoundAhead | null,
): StageOutput {
  if (!Object.hasOwn(settings, stage.id)) throw new Error('got no settings');
  const output = stage.run(stageInput(stage, settings[stage.id], around, found));
  checkOutput(stage, output, around.facts.count);
  return output;
}

function doneReport(stage: StageDefinition, output: StageOutput): StageReport {
  return {
    ...emptyReport(stage, 'done'),
    customerTables: output.customerTables ?? [],
    keyFigures: output.keyFigures ?? [],
    findings: output.findings ?? [],
    tables: output.tables,
    ...(output.summaries === undefined ? {} : { summaries: output.summaries }),
    ...(output.inputs === undefined ? {} : { inputs: output.inputs }),
    ...(output.charts === undefined ? {} : { charts: output.charts }),
  };
}

function emptyReport({ id, title, summary }: StageDefinition, status: StageReport['status']): StageReport {
  return { id, title, summary, status, keyFigures: [], findings: [], tables: [] };
}

function failedBefore(remedy: Bilingual): Obstacle {
  return {
    reason: {
      de: 'Diese Stufe ist an einem Fehler im Programm gescheitert.',
      en: 'This stage failed because of a defect in the program.',
    },
    remedies: [remedy],
    isInherited: false,
  };
}

/** What was thrown, on one line and without signs that could act on a terminal. */
function oneLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return printable(text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`);
}
