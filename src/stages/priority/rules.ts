import type { RuleResult } from './rule-results.js';
import type { Rule, Settings } from './settings.js';

/** How much a customer can become (künftiger Wert). */
export const FUTURE_CLASSES = ['high', 'medium', 'low'] as const;

export type FutureClass = (typeof FUTURE_CLASSES)[number];

/** States that are no question of value: they stand for themselves, whatever the rules say. */
export const STATES: ReadonlySet<string> = new Set(['dormant', 'lost', 'prospect', 'loss', 'excluded']);

/** The rule of a class of today; letters without one take that of the last letter before that has one. */
export function ruleOf(current: string, { rules, furtherRules }: Settings): Rule {
  const all: Readonly<Record<string, Rule>> = { ...furtherRules, ...rules };
  if (Object.hasOwn(all, current)) return all[current]!;
  const before = Object.keys(all).filter((each) => each.length === 1 && each < current);
  return all[before.sort().at(-1) ?? 'D'] ?? rules.D;
}

/** The cell of the rules; where the future is not known, the value of today decides alone. */
export function ruled(current: string, future: FutureClass | null, settings: Settings): RuleResult {
  return ruleOf(current, settings)[future ?? 'unknown'];
}

/** Every class of today that a rule is for, given those that occur: letters up to the last, then the others. */
export function ruledClasses(present: Iterable<string>, settings: Settings): readonly string[] {
  const letters = [...present, 'D', ...Object.keys(settings.furtherRules)].filter((id) => id.length === 1);
  const last = letters.sort().at(-1)!;
  const count = last.charCodeAt(0) - 64;
  return [...Array.from({ length: count }, (_, at) => String.fromCharCode(65 + at)), 'new', 'unknown'];
}
