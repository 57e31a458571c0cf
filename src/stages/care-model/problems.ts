import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { inQuotes } from '../sentence-parts.js';
import type { StageInput } from '../stage.js';
import { careOfClass } from './care-classes.js';
import { type CarePlan, isByPotential } from './care-plan.js';
import { CONDITION_NAMES, exceptionName } from './exception-wording.js';
import type { CareOfAll } from './filled-columns.js';
import { isTrap, type TimeShift } from './protection.js';
import type { Settings } from './settings.js';
import { highShareCuts } from './visits-today.js';

const MOST_NAMES = 12;

/** What is to be known before the plan is believed. */
export function problems(
  input: StageInput<Settings>,
  { plan, visits, channels }: CareOfAll,
  shifts: readonly TimeShift[] | null,
): readonly Problem[] {
  const result: Problem[] = [];
  const inheriting = new Map<string, string[]>();
  for (const id of plan.members.keys()) {
    const { setFor } = careOfClass(id, input.settings);
    if (setFor !== id) inheriting.set(setFor, [...(inheriting.get(setFor) ?? []), id]);
  }
  for (const [inherited, classes] of inheriting) {
    result.push(problem('KW561', { details: { classes: classes.join(', '), inherited } }));
  }
  if (channels !== null && channels.unmatched.length > 0) {
    const { unmatched } = channels;
    result.push(problem('KW562', { details: { names: unmatched.length, list: listed(unmatched) } }));
  }
  const cut = highShareCuts(input, visits);
  if (cut.length > 0) {
    const revenue = knownTotal(input.number('revenue'), cut);
    const details = {
      customers: cut.length,
      revenue: inBoth((language) => formatRoundAmount(revenue, language, input.currency)),
    };
    result.push(problem('KW563', { details }));
  }
  const unknown = plan.members.get('unknown')?.length ?? 0;
  if (unknown > 0) {
    const code = isByPotential(input) ? 'KW604' : 'KW564';
    result.push(problem(code, { details: { customers: unknown } }));
  }
  if (input.settings.preset === 'potential' && !isByPotential(input)) result.push(problem('KW603'));
  return [...result, ...(shifts === null ? [] : trapProblem(shifts)), ...exceptionProblems(plan)];
}

function trapProblem(shifts: readonly TimeShift[]): readonly Problem[] {
  if (!isTrap(shifts)) return [];
  const high = shifts.find(({ id }) => id === 'high')!;
  const won = shifts.find(({ id }) => id === 'won')!;
  const details = {
    customers: high.losing,
    taken: inBoth((language) => formatNumber(high.today - high.plan, 0, language)),
    given: inBoth((language) => formatNumber(won.plan - won.today, 0, language)),
  };
  return [problem('KW605', { details })];
}

function exceptionProblems({ exceptions }: CarePlan): readonly Problem[] {
  return (exceptions?.found ?? []).flatMap(({ rule, lacking, members, effective }, index): Problem[] => {
    const name = exceptionName(rule, index);
    const setting = `stages.care-model.exceptions[${index + 1}]`;
    if (lacking.length > 0) {
      const columns = inBoth((language) => lacking.map((each) => CONDITION_NAMES[each][language]).join(', '));
      return [problem('KW601', { details: { name, setting, columns } })];
    }
    if (members.length === 0) return [problem('KW600', { details: { name, setting } })];
    if (effective.length === 0)
      return [problem('KW602', { details: { name, setting, customers: members.length } })];
    return [];
  });
}

function listed(names: readonly string[]): Bilingual {
  return inBoth((language) => {
    const shown = names.slice(0, MOST_NAMES).map((name) => inQuotes(name, language));
    return names.length > MOST_NAMES ? `${shown.join(', ')}, …` : shown.join(', ');
  });
}
