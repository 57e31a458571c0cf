import { descendingPositions } from '../descending-positions.js';
import { type VisitGroup, type VisitSteps, visitSteps } from './visit-steps.js';

/** Customers of one group, those of the highest value first. */
export interface GroupMembers {
  readonly group: VisitGroup;
  readonly steps: VisitSteps;
  /** Positions of the customers, and their values. */
  readonly members: Uint32Array;
  readonly values: Float64Array;
  /** Sum of the first 0, 1, 2, … values. */
  readonly sums: Float64Array;
}

/** Everybody who may be visited, ready to be allocated any number of hours. */
export interface VisitMarket {
  readonly groups: readonly GroupMembers[];
  readonly customers: number;
  /** Hours that the least visits take, and those of all that anybody could get. */
  readonly leastHours: number;
  readonly mostHours: number;
  /** Compares two customers of the same value, such as by number: never by their position. */
  readonly byName: (first: number, second: number) => number;
}

/**
 * Prepares an allocation. Customers without a value (0 or less) get the least visits of their group.
 *
 * @param groupOf the group of each customer; −1: outside
 * @param values what a response of 1 is worth, for each customer
 */
export function visitMarket(
  groups: readonly VisitGroup[],
  groupOf: Int32Array,
  values: Float64Array,
  byName: VisitMarket['byName'],
): VisitMarket {
  const sizes = new Uint32Array(groups.length);
  const inside = new Float64Array(values.length);
  for (let customer = 0; customer < values.length; customer += 1) {
    const group = groupOf[customer]!;
    inside[customer] = group < 0 ? Number.NaN : Math.max(0, values[customer]! || 0);
    if (group >= 0) sizes[group]! += 1;
  }
  const filled = new Uint32Array(groups.length);
  const members = groups.map((group, at) => ({
    group,
    steps: visitSteps(group),
    members: new Uint32Array(sizes[at]!),
    values: new Float64Array(sizes[at]!),
    sums: new Float64Array(sizes[at]! + 1),
  }));
  for (const customer of descendingPositions(inside)) {
    const group = groupOf[customer]!;
    const place = filled[group]!++;
    const own = members[group]!;
    own.members[place] = customer;
    own.values[place] = inside[customer]!;
    own.sums[place + 1] = own.sums[place]! + inside[customer]!;
  }
  const total = (hoursOf: (own: GroupMembers) => number): number =>
    members.reduce((sum, own) => sum + own.members.length * hoursOf(own), 0);
  return {
    groups: members,
    customers: values.length,
    leastHours: total(({ group }) => group.least * group.hours),
    mostHours: total(({ group, steps }) => steps.visits.at(-1)! * group.hours),
    byName,
  };
}
