import { breakdownPeople } from '../../math/breakdown-people.js';
import { groupedTotals } from '../../math/grouped-totals.js';
import { incrementalPeople } from '../../math/incremental-people.js';
import { knownTotal } from '../../math/known-total.js';
import {
  optimalExpenseShare,
  optimalPeople,
  profitWith,
  responseThrough,
  type SalesResponse,
  salesWith,
} from '../../math/sales-response.js';
import { type SemlowResponse, semlowResponse } from '../../math/semlow-response.js';
import type { StageInput } from '../stage.js';
import type { Sizing } from './requirement.js';
import type { Settings } from './settings.js';
import { isSelling } from './staff.js';

/** What the methods beside the workload start from; amounts in cents a year. */
export interface SizeBasis {
  /** Full-time people who sell today. */
  readonly people: number;
  readonly costPerPerson: number;
  readonly revenue: number;
  readonly marginShare: number;
}

/** The size of the sales force by other methods than the workload. */
export interface SizeMethods {
  readonly basis: SizeBasis;
  readonly forecast: number;
  readonly salesPerPerson: number;
  readonly breakdown: number;
  /** Whether forecast and sales per person both are today's: then the method only returns today's people. */
  readonly isCircular: boolean;
  readonly response: SalesResponse;
  /** The best number of people by the response, not rounded; and whole people added as long as the next one pays. */
  readonly optimal: number;
  readonly incremental: number;
  readonly expenseShare: number;
  readonly optimalExpenseShare: number;
  readonly byExpense: number;
  readonly semlow: SemlowResponse | null;
  readonly bySemlow: number;
}

/** More people than that a list of single ones does not look through. */
const MOST_PEOPLE = 5_000;

/**
 * Sizes by breakdown of the forecast, response of sales, expense rule and potential of territories (Verfahren der
 * Dimensionierung, METHODS 8.3 to 8.6). Null without sales people, revenue or margin: then nothing is known that they
 * could start from.
 */
export function sizeMethods(input: StageInput<Settings>, sizing: Sizing): SizeMethods | null {
  const basis = basisOf(input, sizing);
  if (basis === null) return null;
  const { settings } = input;
  const { people, costPerPerson, revenue, marginShare } = basis;
  const forecast = settings.breakdown.forecast === null ? revenue : settings.breakdown.forecast * 100;
  const salesPerPerson =
    settings.breakdown.salesPerPerson === null ? revenue / people : settings.breakdown.salesPerPerson * 100;
  const response = responseThrough(people, revenue, settings.elasticity);
  const semlow = semlowOf(input, sizing);
  const expense = optimalExpenseShare(settings.elasticity, marginShare);
  return {
    basis,
    forecast,
    salesPerPerson,
    breakdown: breakdownPeople(forecast, salesPerPerson, settings.breakdown.turnover),
    isCircular: settings.breakdown.forecast === null && settings.breakdown.salesPerPerson === null,
    response,
    optimal: optimalPeople(response, marginShare, costPerPerson),
    incremental: incremental(response, marginShare, costPerPerson),
    expenseShare: (people * costPerPerson) / revenue,
    optimalExpenseShare: expense,
    byExpense: (expense * revenue) / costPerPerson,
    semlow,
    bySemlow: bySemlow(semlow, sizing, basis),
  };
}

/** People are added one by one from nobody on. */
function incremental(response: SalesResponse, marginShare: number, cost: number): number {
  const most = Math.min(MOST_PEOPLE, Math.ceil(optimalPeople(response, marginShare, cost)) + 2);
  if (!(most > 0)) return Number.NaN;
  const profit = (people: number): number => profitWith(people, response, marginShare, cost);
  return incrementalPeople(
    0,
    Array.from({ length: most }, (_, at) => profit(at + 1) - profit(at)),
  );
}

function basisOf(input: StageInput<Settings>, { team, workload }: Sizing): SizeBasis | null {
  const selling = team?.groups.filter(({ group }) => isSelling(group)) ?? [];
  const people = selling.reduce((sum, staff) => sum + staff.fullTime, 0);
  const cost = selling.reduce((sum, staff) => sum + staff.cost, 0);
  if (!(people > 0 && cost > 0) || !input.has('revenue')) return null;
  const revenue = knownTotal(input.number('revenue')) * workload.yearly;
  const marginShare = input.settings.marginShare ?? marginOf(input);
  if (!(revenue > 0 && marginShare > 0)) return null;
  return { people, costPerPerson: cost / people, revenue, marginShare };
}

/** Margin of the customers whose margin is known over their revenue. */
function marginOf(input: StageInput<Settings>): number {
  if (!input.has('contributionMargin')) return Number.NaN;
  const margin = input.number('contributionMargin');
  const revenue = input.number('revenue');
  let [earned, sold] = [0, 0];
  for (let at = 0; at < margin.length; at += 1) {
    if (Number.isNaN(margin[at]!) || Number.isNaN(revenue[at]!)) continue;
    earned += margin[at]!;
    sold += revenue[at]!;
  }
  return sold > 0 ? earned / sold : Number.NaN;
}

/** Sales and potential of the customers whose potential is known, by territory. */
function semlowOf(input: StageInput<Settings>, { workload }: Sizing): SemlowResponse | null {
  const { territory, territories, yearly } = workload;
  if (!input.has('potential')) return null;
  const potential = input.number('potential');
  const revenue = input.number('revenue');
  const known = Int32Array.from(territory, (place, at) => (potential[at]! > 0 ? place : -1));
  const sales = groupedTotals(revenue, known, territories.length).map((each) => each * yearly);
  return semlowResponse(sales, groupedTotals(potential, known, territories.length));
}

/** A line that explains less of the differences between territories says nothing about their size. */
export const LEAST_EXPLAINED = 0.3;

/** The best number of territories, one person each; NaN where their size tells nothing. */
function bySemlow(semlow: SemlowResponse | null, sizing: Sizing, basis: SizeBasis): number {
  if (semlow === null || semlow.explained < LEAST_EXPLAINED) return Number.NaN;
  // Its sales are those of customers with a known potential alone: the curve is lifted to all revenue of today.
  const response = responseThrough(sizing.workload.territories.length, basis.revenue, semlow.elasticity);
  return optimalPeople(response, basis.marginShare, basis.costPerPerson);
}

/** Profit with so many people. */
export function profitOf({ basis, response }: SizeMethods, people: number): number {
  return profitWith(people, response, basis.marginShare, basis.costPerPerson);
}

export function salesOf({ response }: SizeMethods, people: number): number {
  return salesWith(people, response);
}
