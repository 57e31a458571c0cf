import type { StageInput } from '../stage.js';
import { type CurrentStage, currentValue } from './current-value.js';
import { type Decision, decisions } from './decisions.js';
import { type FutureValue, futureValue } from './future-value.js';
import { ruled, STATES } from './rules.js';
import type { Settings } from './settings.js';

/** The priority of every customer (Kundenpriorität). */
export interface Priorities extends FutureValue {
  /** Value today: a letter, or the status that stands instead of one. */
  readonly current: readonly string[];
  readonly currentStage: readonly (CurrentStage | null)[];
  /** What the rules or the state give, before anybody decided otherwise. */
  readonly ruled: readonly string[];
  readonly classes: readonly string[];
  /** The decision that holds for a customer; null where there is none. */
  readonly decision: readonly (Decision | null)[];
  /** All decisions of the data, applied or not. */
  readonly decisions: readonly Decision[];
}

/**
 * Priority = value today × future value by the table of rules. States (dormant, lost, loss, prospect, excluded) stand
 * for themselves; newcomers have a rule of their own, because what they bought so far says little. Where one side is
 * unknown the other decides. What people decided goes last and before everything.
 */
export function prioritise(input: StageInput<Settings>): Priorities {
  const { classes: current, stages } = currentValue(input);
  const later = futureValue(input, current);
  const byRule = current.map((each, customer) =>
    STATES.has(each) ? each : ruled(each, later.future[customer]!, input.settings),
  );
  const all = decisions(input);
  const decision = new Array<Decision | null>(input.customers).fill(null);
  const classes: string[] = byRule.slice();
  for (const each of all) {
    const { customer } = each.override;
    if (customer === null || each.refusal !== null || each.decided === null) continue;
    decision[customer] = each;
    classes[customer] = each.decided;
  }
  return { current, currentStage: stages, ...later, ruled: byRule, classes, decision, decisions: all };
}
