import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';

/** A stage that says what a customer is worth today. */
export type CurrentStage = 'contribution' | 'abc' | 'score';

/** What a customer is worth today (heutiger Wert). */
export interface CurrentValue {
  /** A letter, or the status that stands instead of one. */
  readonly classes: readonly string[];
  /** The stage that each class is of; null where none knows one. */
  readonly stages: readonly (CurrentStage | null)[];
}

/** The stages whose classes are there, the one to be asked first in front. */
export function currentStages(input: StageInput<Settings>): readonly CurrentStage[] {
  const { currentFrom } = input.settings;
  const wanted: readonly CurrentStage[] = currentFrom === 'auto' ? [] : [currentFrom];
  const all = new Set<CurrentStage>([...wanted, 'contribution', 'abc']);
  return [...all].filter((stage) => input.has(`${stage}.class`));
}

/** The class of today of every customer: of the first stage that knows one. */
export function currentValue(input: StageInput<Settings>): CurrentValue {
  const found = currentStages(input).map((stage) => ({ stage, classes: input.text(`${stage}.class`) }));
  const classes = new Array<string>(input.customers).fill('unknown');
  const stages = new Array<CurrentStage | null>(input.customers).fill(null);
  for (let customer = 0; customer < input.customers; customer += 1) {
    for (const { stage, classes: own } of found) {
      const known = own[customer] ?? 'unknown';
      if (known === 'unknown') continue;
      classes[customer] = known;
      stages[customer] = stage;
      break;
    }
  }
  return { classes, stages };
}
