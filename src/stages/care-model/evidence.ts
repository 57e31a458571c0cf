import type { StageInput } from '../stage.js';
import { belowBreakEven } from './below-break-even.js';
import { type ClassLimits, classLimits } from './class-limits.js';
import { type Concentration, concentrationOf } from './concentration.js';
import { type Effort, effortOf } from './effort.js';
import type { CareOfAll } from './filled-columns.js';
import { type TimeShift, timeShifts } from './protection.js';
import type { Settings } from './settings.js';
import { type TeamCase, teamCases } from './team-cases.js';
import { type VisitCost, visitCost } from './visit-cost.js';

/** What the plan is held against: worked out once for tables, sentences and messages. */
export interface CareEvidence {
  readonly cost: VisitCost;
  readonly effort: Effort | null;
  readonly spread: Concentration | null;
  readonly shifts: readonly TimeShift[] | null;
  readonly cases: readonly TeamCase[];
  /** Customers whose contribution does not carry their planned visits; null where contributions are not known. */
  readonly below: readonly number[] | null;
  /** Null where contributions are not known or no class has visits. */
  readonly limits: ClassLimits | null;
}

export function careEvidence(input: StageInput<Settings>, { plan, visits }: CareOfAll): CareEvidence {
  const cost = visitCost(input, visits);
  const effort = effortOf(input, plan, visits);
  const hasMargin = input.has('contributionMargin');
  return {
    cost,
    effort,
    spread: concentrationOf(input, plan, effort),
    shifts: timeShifts(input, effort),
    cases: teamCases(input, plan, effort),
    below: hasMargin ? belowBreakEven(input, plan, cost) : null,
    limits: hasMargin ? classLimits(input, plan, cost) : null,
  };
}
