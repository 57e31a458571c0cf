import { FACTS } from '../facts/fact-catalogue.js';
import type { StageDefinition } from '../stages/stage.js';
import { DETAILS } from './detail-wording.js';

/** Every stage that a stage can build upon, whether it must or may. */
export function stagesBefore({ needs }: StageDefinition): readonly string[] {
  return [...(needs.stages ?? []), ...(needs.anyStageOf ?? []), ...(needs.optionalStages ?? [])];
}

/**
 * The stages with those they build upon first, otherwise in the order in which they are registered.
 * Throws on what only a programmer can cause: an id used twice, a need that nothing meets, a cycle.
 */
export function inOrderOfNeeds(stages: readonly StageDefinition[]): readonly StageDefinition[] {
  checkNeeds(stages);
  const ordered: StageDefinition[] = [];
  const placed = new Set<string>();
  while (ordered.length < stages.length) {
    const next = stages.find(
      (stage) => !placed.has(stage.id) && stagesBefore(stage).every((id) => placed.has(id)),
    );
    if (next === undefined) {
      const left = stages.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
      throw new Error(`stages need each other in a circle: ${left.join(', ')}`);
    }
    placed.add(next.id);
    ordered.push(next);
  }
  return ordered;
}

function checkNeeds(stages: readonly StageDefinition[]): void {
  const ids = stages.map(({ id }) => id);
  for (const [index, { id, needs }] of stages.entries()) {
    if (ids.indexOf(id) !== index) throw new Error(`two stages have the id ${id}`);
    const facts = [...(needs.facts ?? []), ...(needs.anyFactOf ?? []), ...(needs.optionalFacts ?? [])];
    const details = [...(needs.details ?? []), ...(needs.optionalDetails ?? [])];
    const unknown = [
      ...facts.filter((fact) => !Object.hasOwn(FACTS, fact)),
      ...details.filter((detail) => !Object.hasOwn(DETAILS, detail)),
      ...stagesBefore(stages[index]!).filter((stage) => !ids.includes(stage)),
    ];
    if (unknown.length > 0) throw new Error(`stage ${id} needs what does not exist: ${unknown.join(', ')}`);
  }
}
