import { allocateVisits, largestValue, type VisitAllocation } from '../../math/response/allocate-visits.js';
import { type VisitMarket, visitMarket } from '../../math/response/visit-market.js';
import { byCustomerNumber } from '../customer-names.js';
import type { StageInput } from '../stage.js';
import { type VisitCapacity, visitCapacity } from './capacity.js';
import { type Participants, type PlannedGroup, participantsOf } from './participants.js';
import { type Responses, responsesOf } from './response.js';
import type { Settings } from './settings.js';
import { type ValueAtStake, valueAtStake } from './value-at-stake.js';

/** Visits for a number of hours, and what follows from them under the assumed curves. */
export interface Scenario extends Pick<VisitAllocation, 'visits' | 'nextHour'> {
  /** Hours that there are, and those that visits take. */
  readonly available: number;
  readonly hours: number;
  /** Sum of visits, and customers who get any. */
  readonly count: number;
  readonly visited: number;
  /** Contribution in cents a year. */
  readonly contribution: number;
  /** No allocation of the same hours could bring this much more. */
  readonly gap: number;
}

/** Everything the stage found out. */
export interface Outcome {
  readonly settings: Settings;
  readonly currency: string;
  readonly responses: Responses;
  readonly stake: ValueAtStake;
  readonly participants: Participants;
  /** Of these, customers whose value is unknown: they keep their planned visits. */
  readonly kept: readonly number[];
  readonly keptHours: number;
  readonly capacity: VisitCapacity;
  /** Whether the hours suffice for the least visits of everybody. */
  readonly coversLeast: boolean;
  readonly plan: Scenario;
  /** Numbers of planned visits are mostly whole, and shown as such. */
  readonly visitsUnit: 'count' | 'number';
  readonly allocated: Scenario;
  /** Allocates any number of hours in the same way. */
  readonly within: (hours: number) => Scenario;
  /** The contribution that any number of hours could bring at most. */
  readonly largestContribution: (hours: number) => number;
  /** What the last planned and the last allocated visit bring by the hour; 0 without visits, NaN outside. */
  readonly lastOfPlan: (customer: number) => number;
  readonly lastAllocated: (customer: number) => number;
}

/** Allocates the visits; null where there are none to allocate, or nothing is known of the value of anybody visited. */
export function outcomeOf(input: StageInput<Settings>): Outcome | null {
  const { settings, customers } = input;
  const stake = valueAtStake(input);
  const responses = responsesOf(settings);
  const participants = participantsOf(input, responses);
  const { groups, groupOf } = participants;
  const groupOfKnown = groupOf.slice();
  const planned = input.number('care-model.visits');
  const kept: number[] = [];
  const plan = { hours: 0, count: 0, visited: 0, earned: 0, value: 0 };
  let keptHours = 0;
  let keptVisits = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const group = groupOf[customer]!;
    if (group < 0) continue;
    const { hours } = groups[group]!;
    if (Number.isNaN(stake.value[customer])) {
      kept.push(customer);
      groupOfKnown[customer] = -1;
      keptVisits += Math.round(planned[customer]!);
      keptHours += Math.round(planned[customer]!) * hours;
      continue;
    }
    plan.hours += planned[customer]! * hours;
    plan.count += planned[customer]!;
    plan.visited += 1;
    plan.earned += stake.earned[customer]!;
    plan.value += stake.value[customer]!;
  }
  if (plan.visited === 0) return null;
  const markets = marketsOf(groups, groupOfKnown, stake.value, byCustomerNumber(input.text('customerId')));
  const marketFor = (free: number): VisitMarket =>
    free >= markets.normal.leastHours ? markets.normal : markets.withoutLeast;
  const within = (available: number): Scenario => {
    const free = available - keptHours;
    const market = marketFor(free);
    const { visits, hours, count, visited, value, bound, nextHour } = allocateVisits(market, free);
    for (const customer of kept) visits[customer] = Math.round(planned[customer]!);
    return {
      visits,
      nextHour,
      available,
      hours: hours + keptHours,
      count: count + keptVisits,
      visited: visited + kept.length,
      contribution: plan.earned + value - plan.value,
      gap: Math.max(0, bound - value),
    };
  };
  const capacity = visitCapacity(input, plan.hours + keptHours);
  const allocated = within(capacity.hours);
  const rate = (customer: number, share: (group: PlannedGroup) => number): number => {
    const group = groups[groupOfKnown[customer]!];
    return group === undefined ? Number.NaN : (stake.value[customer]! * share(group)) / group.hours;
  };
  return {
    settings,
    currency: input.currency,
    responses,
    stake,
    participants,
    kept,
    keptHours,
    capacity,
    coversLeast: capacity.hours - keptHours >= markets.normal.leastHours,
    visitsUnit: groups.every((group) => Number.isInteger(group.plan)) ? 'count' : 'number',
    plan: {
      visits: planned,
      nextHour: Number.NaN,
      available: plan.hours + keptHours,
      hours: plan.hours + keptHours,
      count: plan.count + keptVisits,
      visited: plan.visited + kept.length,
      contribution: plan.earned,
      gap: Number.NaN,
    },
    allocated,
    within,
    largestContribution: (available) => {
      const free = available - keptHours;
      return plan.earned + largestValue(marketFor(free), free) - plan.value;
    },
    lastOfPlan: (customer) => rate(customer, ({ lastOfPlan }) => lastOfPlan),
    lastAllocated: (customer) => {
      const visits = allocated.visits[customer]!;
      return rate(customer, ({ response }) => (visits > 0 ? response[visits]! - response[visits - 1]! : 0));
    },
  };
}

/** With the least visits for everybody, and without, for hours that do not suffice for them. */
function marketsOf(
  groups: readonly PlannedGroup[],
  groupOf: Int32Array,
  values: Float64Array,
  byName: VisitMarket['byName'],
): { readonly normal: VisitMarket; readonly withoutLeast: VisitMarket } {
  const normal = visitMarket(groups, groupOf, values, byName);
  const without = groups.map((group) => ({ ...group, least: 0 }));
  let made: VisitMarket | null = null;
  return {
    normal,
    get withoutLeast() {
      made ??= visitMarket(without, groupOf, values, byName);
      return made;
    },
  };
}
