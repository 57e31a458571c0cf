import type { CustomerFacts, DetailId } from '../facts/fact.js';
import type { Period } from '../results/run-result.js';
import { STAGES } from '../stages/registry.js';
import { AheadResults, type Helper } from './ahead.js';
import { refuseUnknownColumns } from './asked-columns.js';
import { runStages, type StagesResult } from './execute.js';
import { allBehind, availableIn, planStages, wantedDetails } from './plan.js';

export { customerAbout } from './customer-reports.js';

/** The detail tables to make for the stages wanted (null: all). */
export function detailsFor(wanted: readonly string[] | null): ReadonlySet<DetailId> {
  return wantedDetails(STAGES, wanted);
}

/** Some stages with all that their figures can depend on, near or far. */
export function withAllBehind(ids: readonly string[]): readonly string[] {
  return allBehind(STAGES, ids);
}

/** The days at which details are to be kept apart, because rates of a stage change under one of some settings. */
export function splitDaysIn(all: readonly Readonly<Record<string, unknown>>[]): readonly number[] {
  const days = all.flatMap((settings) =>
    STAGES.flatMap((stage) =>
      Object.hasOwn(settings, stage.id) ? (stage.splitDays?.(settings[stage.id]) ?? []) : [],
    ),
  );
  return [...new Set(days)].sort((one, other) => one - other);
}

/** What stages find out ahead with somebody's help. */
export function beginAhead(settings: Readonly<Record<string, unknown>>, helper: Helper): AheadResults {
  return new AheadResults(STAGES, settings, helper);
}

/** Plans and runs the stages wanted (null: all) over the facts. */
export function runPipeline(
  facts: CustomerFacts,
  wanted: readonly string[] | null,
  settings: Readonly<Record<string, unknown>>,
  period: Period,
  currency: string,
  ahead: AheadResults | null = null,
): Promise<StagesResult> {
  const plan = planStages(STAGES, wanted, availableIn(facts));
  return runStages(plan, facts, settings, period, currency, ahead);
}

/** @throws Failure where the settings of a stage name columns that it can't read */
export function checkAskedColumns(settings: Readonly<Record<string, unknown>>): void {
  refuseUnknownColumns(STAGES, settings);
}
