import type { CustomerFacts, FactId } from '../../src/facts/fact.js';
import { runStages } from '../../src/pipeline/execute.js';
import { availableIn, planStages } from '../../src/pipeline/plan.js';
import type { Period } from '../../src/results/run-result.js';
import type { StageDefinition, StageNeeds, StageOutput } from '../../src/stages/stage.js';

export const PERIOD: Period = { asOf: 15_000, start: 14_635, months: 12, dataStart: 14_000, dataEnd: 15_000 };

/** A stage that does nothing unless told otherwise. */
export function stage(
  id: string,
  needs: StageNeeds = {},
  rest: Partial<Omit<StageDefinition, 'id' | 'needs'>> = {},
): StageDefinition {
  return {
    id,
    title: { de: id.toUpperCase(), en: id.toUpperCase() },
    summary: { de: `Fasst ${id} zusammen.`, en: `Sums up ${id}.` },
    needs,
    columns: [],
    run: () => ({ columns: {}, tables: [] }),
    ...rest,
  };
}

/** A column definition with as little as there can be. */
export function columnOf(id: string, unit: StageDefinition['columns'][number]['unit']) {
  const text = { de: id, en: id };
  return { id, unit, label: text, definition: text };
}

/** Facts of three customers. */
export function factsOf(
  numbers: Partial<Record<FactId, readonly number[]>> = {},
  texts: Partial<Record<FactId, readonly (string | null)[]>> = {},
): CustomerFacts {
  const entries = Object.entries(numbers) as [FactId, readonly number[]][];
  return {
    count: 3,
    numbers: new Map(entries.map(([id, values]) => [id, Float64Array.from(values)])),
    texts: new Map(Object.entries(texts) as [FactId, readonly (string | null)[]][]),
    details: {},
  };
}

/** Empty settings for each stage. */
export function noSettings(stages: readonly StageDefinition[]): Record<string, unknown> {
  return Object.fromEntries(stages.map(({ id }) => [id, {}]));
}

export const nothing: StageOutput = { columns: {}, tables: [] };

/** Plans and runs stages with empty settings. */
export function run(
  stages: readonly StageDefinition[],
  facts: CustomerFacts = factsOf(),
  wanted: string[] | null = null,
) {
  const plan = planStages(stages, wanted, availableIn(facts));
  return runStages(plan, facts, noSettings(stages), PERIOD, 'EUR');
}

/** A stage that gives a share and a class to each of the three customers. */
export const withShare: Partial<StageDefinition> = {
  columns: [columnOf('share', 'share'), columnOf('class', 'code')],
  run: () => ({ columns: { share: Float64Array.of(0.5, 0.3, 0.2), class: ['A', null, 'B'] }, tables: [] }),
};
