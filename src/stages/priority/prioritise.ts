import type { StageInput } from '../stage.js';
import { type CurrentStage, currentValue } from './current-value.js';
import { type Decision, decisions } from './decisions.js';
import { FUTURE_CLASSES, type FutureClass, ruled, STATES } from './rules.js';
import type { Settings } from './settings.js';

/** The priority of every customer (Kundenpriorität). */
export interface Priorities {
  /** Value today: a letter, or the status that stands instead of one. */
  readonly current: readonly string[];
  readonly currentStage: readonly (CurrentStage | null)[];
  /** What he can become; null where it is not known. */
  readonly future: readonly (FutureClass | null)[];
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
  const future = futureClasses(input);
  const byRule = current.map((each, customer) =>
    STATES.has(each) ? each : ruled(each, future[customer]!, input.settings),
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
  return { current, currentStage: stages, future, ruled: byRule, classes, decision, decisions: all };
}

/** What customers can become: their class of potential. */
function futureClasses(input: StageInput<Settings>): readonly (FutureClass | null)[] {
  if (!input.has('wallet.potentialClass')) return new Array<null>(input.customers).fill(null);
  return input
    .text('wallet.potentialClass')
    .map((each) => FUTURE_CLASSES.find((known) => known === each) ?? null);
}
