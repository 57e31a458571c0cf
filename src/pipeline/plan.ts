import type { CustomerFacts, DetailId } from '../facts/fact.js';
import type { Bilingual } from '../language/bilingual.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { StageDefinition } from '../stages/stage.js';
import {
  type Available,
  type Decided,
  explained,
  missingData,
  missingStages,
  type Obstacle,
} from './obstacle.js';
import { inOrderOfNeeds, stagesBefore } from './stage-order.js';

/** A stage of the plan: it can run on these data, or it is skipped and says why and what helps. */
export type PlannedStage =
  | { readonly stage: StageDefinition; readonly runnable: true }
  | {
      readonly stage: StageDefinition;
      readonly runnable: false;
      readonly reason: Bilingual;
      readonly remedy: Bilingual;
      /** The same one by one, for the stages that build upon this one. */
      readonly obstacles: readonly Obstacle[];
    };

/** What customer facts hold: a fact counts as available when its column exists. */
export function availableIn(facts: CustomerFacts): Available {
  return {
    facts: new Set([...facts.numbers.keys(), ...facts.texts.keys()]),
    details: new Set(Object.keys(facts.details)),
  };
}

/**
 * Puts the wanted stages (null: all) into an order in which each comes after those it builds upon, and decides
 * which can run. Stages that a wanted one requires come along; of alternatives, the first that the data allow,
 * unless one that can run is wanted anyway. What a stage merely can use does not come along.
 */
export function planStages(
  stages: readonly StageDefinition[],
  wanted: readonly string[] | null,
  available: Available,
): readonly PlannedStage[] {
  const ordered = inOrderOfNeeds(stages);
  const everything = decide(ordered, available);
  if (wanted === null) return everything;
  refuseUnknown(stages, wanted);
  const chosen = withRequired(everything, wanted);
  return decide(
    ordered.filter(({ id }) => chosen.has(id)),
    available,
  );
}

/** The detail tables that the wanted stages (null: all), and those that may come along with them, can use. */
export function wantedDetails(
  stages: readonly StageDefinition[],
  wanted: readonly string[] | null,
): ReadonlySet<DetailId> {
  const chosen = new Set(wanted ?? stages.map(({ id }) => id));
  for (const { id, needs } of inOrderOfNeeds(stages).toReversed()) {
    const along = [...(needs.stages ?? []), ...(needs.anyStageOf ?? [])];
    if (chosen.has(id)) for (const before of along) chosen.add(before);
  }
  const needs = stages.filter(({ id }) => chosen.has(id)).map((stage) => stage.needs);
  return new Set(needs.flatMap(({ details = [], optionalDetails = [] }) => [...details, ...optionalDetails]));
}

/** Stages with those that they need or can use, near or far, in the order in which they run. */
export function allBehind(stages: readonly StageDefinition[], ids: readonly string[]): readonly string[] {
  const ordered = inOrderOfNeeds(stages);
  const chosen = new Set(ids);
  for (const stage of ordered.toReversed()) {
    if (chosen.has(stage.id)) for (const before of stagesBefore(stage)) chosen.add(before);
  }
  return ordered.map(({ id }) => id).filter((id) => chosen.has(id));
}

function decide(ordered: readonly StageDefinition[], available: Available): readonly PlannedStage[] {
  const decided = new Map<string, Decided>();
  return ordered.map((stage) => {
    const obstacles = [...missingData(stage, available), ...missingStages(stage, decided)];
    decided.set(stage.id, { title: stage.title, obstacles });
    return obstacles.length === 0
      ? { stage, runnable: true }
      : { stage, runnable: false, obstacles, ...explained(obstacles) };
  });
}

function withRequired(everything: readonly PlannedStage[], wanted: readonly string[]): ReadonlySet<string> {
  const canRun = new Set(everything.filter(({ runnable }) => runnable).map(({ stage }) => stage.id));
  const chosen = new Set(wanted);
  // From last to first, so that whatever comes along has its turn to bring its own.
  const backwards = everything.toReversed().map(({ stage }) => stage);
  const bringRequired = (): void => {
    for (const { id, needs } of backwards) {
      if (chosen.has(id)) for (const required of needs.stages ?? []) chosen.add(required);
    }
  };
  bringRequired();
  for (const { id, needs } of backwards) {
    const alternatives = needs.anyStageOf ?? [];
    if (!chosen.has(id) || alternatives.some((each) => chosen.has(each) && canRun.has(each))) continue;
    const first = alternatives.find((each) => canRun.has(each)) ?? alternatives[0];
    if (first !== undefined) chosen.add(first);
    bringRequired();
  }
  return chosen;
}

function refuseUnknown(stages: readonly StageDefinition[], wanted: readonly string[]): void {
  const known = stages.map(({ id }) => id);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const list = known.join(', ');
  const hint = { de: `Möglich sind: ${list}.`, en: `Possible are: ${list}.` };
  throw new Failure(
    'usage',
    unknown.map((stage) => problem('KW309', { value: stage, details: { stage, hint } })),
  );
}
