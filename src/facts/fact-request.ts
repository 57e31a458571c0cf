import type { Problem } from '../problems/problem.js';
import type { CustomerFacts, DetailId } from './fact.js';
import type { LeadingZeros } from './groups/resolve-parents.js';
import type { MissingMarginRule } from './missing-margins.js';

/** What facts are asked for. */
export interface FactRequest {
  /** For so many months after the first purchase a customer counts as new. */
  readonly newCustomerMonths: number;
  /** How margins that lines lack are imputed; null: not at all. */
  readonly missingMargins: MissingMarginRule | null;
  /** How customers are rolled up to their parents; null: not at all. */
  readonly groups: { readonly leadingZeros: LeadingZeros } | null;
  /** The detail tables to make, as far as the data allow. */
  readonly details: ReadonlySet<DetailId>;
  /** Whether decisions by people hold only where somebody approved them. Default: yes. */
  readonly requireApproval?: boolean;
  /** Days at which sums of details are to be kept apart, because rates change. */
  readonly splitDays?: readonly number[];
  /** Number or name of the one customer that the run is about, as typed. */
  readonly about?: string | null;
  /** Told of a detail table as soon as it is made, with the number of customers; it must be left as it is. */
  readonly made?: (id: DetailId, detail: unknown, customers: number) => void;
}

/** Facts with what could not be found out about them. */
export interface FactsWithProblems {
  readonly facts: CustomerFacts;
  readonly problems: readonly Problem[];
  /** Share of the used lines whose margin is imputed, for each source of theirs that has such lines. */
  readonly imputedLines: ReadonlyMap<number, number>;
  /** How many of the potentials given were replaced by decisions of people. */
  readonly overriddenPotentials: number;
}
