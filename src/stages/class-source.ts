import type { StageInput } from './stage.js';

/** A stage that gives customers a value class, the one that says most first. */
const CLASS_STAGES = ['priority', 'contribution', 'abc'] as const;

/** Those that know what a customer is worth today, for stages that come before the priority. */
export const VALUE_STAGES: readonly ClassStage[] = ['contribution', 'abc'];

export type ClassStage = (typeof CLASS_STAGES)[number];

/**
 * The stages whose classes are there, the wanted one first (Herkunft der Klasse). Where nothing is wanted in particular
 * (`auto`), priority goes before contribution and contribution before ABC: it knows the future too, and what a customer
 * earns us says more than what he buys.
 *
 * @param among the stages that may be asked
 */
export function classStages(
  input: StageInput<{ readonly classFrom: 'auto' | ClassStage }>,
  among: readonly ClassStage[] = CLASS_STAGES,
): readonly ClassStage[] {
  const { classFrom } = input.settings;
  const wanted = classFrom === 'auto' ? [] : [classFrom];
  return [...new Set([...wanted, ...among])].filter((stage) => input.has(`${stage}.class`));
}
