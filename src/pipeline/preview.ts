import type { CustomerFacts } from '../facts/fact.js';
import { FACTS, type FactDefinition } from '../facts/fact-catalogue.js';
import type { InspectedStage, MissingField, StageName } from '../results/inspection.js';
import { STAGES } from '../stages/registry.js';
import type { StageDefinition } from '../stages/stage.js';
import { DETAILS } from './detail-wording.js';
import type { Available } from './obstacle.js';
import { availableIn, type PlannedStage, planStages } from './plan.js';

export { checkAskedColumns, detailsFor } from './pipeline.js';

/** Which stages would run on the facts, and what each thing the data lack would add. */
export interface Preview {
  readonly stages: readonly InspectedStage[];
  readonly missing: readonly MissingField[];
}

/** Plans the stages wanted (null: all) without running any. */
export function previewStages(facts: CustomerFacts, wanted: readonly string[] | null): Preview {
  const available = availableIn(facts);
  const plan = planStages(STAGES, wanted, available);
  return {
    stages: plan.map((each) => ({
      ...nameOf(each.stage),
      runs: each.runnable,
      reason: each.runnable ? null : each.reason,
      remedy: each.runnable ? null : each.remedy,
    })),
    missing: missingFields(plan, available),
  };
}

/** Every fact and detail table that the data lack and a planned stage could use; what enables most comes first. */
function missingFields(plan: readonly PlannedStage[], available: Available): readonly MissingField[] {
  const facts = Object.entries<FactDefinition>(FACTS)
    .filter(([id, { isByTheWay }]) => isByTheWay !== true && !available.facts.has(id))
    .map(([id, { label, remedy }]) => fieldOf(id, label, remedy, plan));
  const details = Object.entries(DETAILS)
    .filter(([id, { isByTheWay }]) => !available.details.has(id) && isByTheWay !== true)
    .map(([id, { label, remedy }]) => fieldOf(id, label, remedy, plan));
  return [...facts, ...details]
    .filter(({ enables, enriches }) => enables.length + enriches.length > 0)
    .sort((a, b) => b.enables.length - a.enables.length || b.enriches.length - a.enriches.length);
}

function fieldOf(
  id: string,
  label: MissingField['label'],
  remedy: MissingField['remedy'],
  plan: readonly PlannedStage[],
): MissingField {
  const skipped = plan.filter((each) => !each.runnable && needs(each.stage, id)).map(({ stage }) => stage);
  const richer = plan
    .filter(({ stage }) => !skipped.includes(stage) && canUse(stage, id))
    .map(({ stage }) => stage);
  return { id, label, remedy, enables: skipped.map(nameOf), enriches: richer.map(nameOf) };
}

function needs({ needs: each }: StageDefinition, id: string): boolean {
  const lists: readonly (readonly string[] | undefined)[] = [each.facts, each.anyFactOf, each.details];
  return lists.some((list) => list?.includes(id) === true);
}

function canUse(stage: StageDefinition, id: string): boolean {
  const { optionalFacts, optionalDetails } = stage.needs;
  const lists: readonly (readonly string[] | undefined)[] = [optionalFacts, optionalDetails];
  return needs(stage, id) || lists.some((list) => list?.includes(id) === true);
}

function nameOf({ id, title, summary }: StageDefinition): StageName {
  return { id, title, summary };
}
