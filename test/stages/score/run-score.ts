import type { Unit } from '../../../src/results/column.js';
import { type Settings, settings as settingsSchema } from '../../../src/stages/score/settings.js';
import { score } from '../../../src/stages/score/stage.js';
import type { StageInput, StageOutput } from '../../../src/stages/stage.js';
import { stageInput } from '../stage-input.js';

/** Columns of some customers, in the same order; amounts in cents. */
export interface Given {
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  readonly texts?: Readonly<Record<string, readonly (string | null)[]>>;
  /** Of columns that are no plain numbers. */
  readonly units?: Readonly<Record<string, Unit>>;
  readonly status?: readonly (string | null)[];
  readonly ids?: readonly string[];
}

export const unknown = Number.NaN;

/** Runs the stage over them. Without a revenue, everybody has one of 1. */
export function runScore(given: Given, settings: object = {}): StageOutput {
  return score.run(scoreInput(given, settings));
}

/** What the stage gets of them. */
export function scoreInput(given: Given, settings: object = {}): StageInput<Settings> {
  const customers = Object.values({ ...given.numbers, ...given.texts })[0]!.length;
  const fill = <Value>(value: Value): Value[] => new Array<Value>(customers).fill(value);
  const known = [...Object.keys(given.numbers), ...Object.keys(given.texts ?? {})];
  return stageInput({
    settings: settingsSchema.parse(settings),
    customers,
    numbers: { revenue: fill(100), ...given.numbers },
    texts: {
      customerId: given.ids ?? fill('').map((_, index) => `K${index}`),
      status: given.status ?? fill('active'),
      ...given.texts,
    },
    definitions: Object.fromEntries(
      known.map((id) => [
        id,
        {
          label: { de: id, en: id },
          unit: given.units?.[id] ?? 'number',
          definition: { de: id, en: id },
        },
      ]),
    ),
  });
}
