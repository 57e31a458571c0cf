import type { StageInput } from './stage.js';

/** A stage that gives customers a value class. */
export type ClassStage = 'abc' | 'contribution';

/**
 * The stages whose classes are there, the wanted one first (Herkunft der Klasse). Contribution goes before ABC
 * where nothing is wanted in particular (`auto`): it says more about a customer than revenue does.
 */
export function classStages(
  input: StageInput<{ readonly classFrom: 'auto' | ClassStage }>,
): readonly ClassStage[] {
  const wanted: readonly ClassStage[] =
    input.settings.classFrom === 'abc' ? ['abc', 'contribution'] : ['contribution', 'abc'];
  return wanted.filter((stage) => input.has(`${stage}.class`));
}
