import type { Rep } from '../../facts/fact.js';
import { knownTotal } from '../../math/known-total.js';
import { onceByName } from '../recognise-name.js';
import { fullTimeShare } from '../rep-time.js';
import { isRole, recogniseRole, SETTING_OF_ROLE, STAFF_ROLES, type StaffRole } from './roles.js';
import type { Settings } from './settings.js';

/** A role, people whose role is not given, or people whose role is none of ours (management, staff). */
export type StaffGroup = StaffRole | 'unknown' | 'other';

/** Whether a group sells: service, management and staff do not. */
export function isSelling(group: StaffGroup): boolean {
  return group === 'unknown' || isRole(group);
}

/** People of one group; cost in cents a year. */
export interface Staff {
  readonly group: StaffGroup;
  readonly heads: number;
  readonly fullTime: number;
  readonly cost: number;
  /** Full cost of one full-time person (Vollkosten je Vollzeitkraft). */
  readonly costPerFullTime: number;
  readonly hasTerritory: boolean;
}

/** The sales people of the data. */
export interface Team {
  readonly groups: readonly Staff[];
  /** People whose share of full time is not given: counted as full time. */
  readonly assumedFullTime: number;
  readonly otherRoles: readonly string[];
}

/** Groups the sales people by role (Vertriebsmannschaft nach Rolle); null without a table of them. */
export function teamOf(reps: readonly Rep[] | null, settings: Settings): Team | null {
  if (reps === null || reps.length === 0) return null;
  const recognise = onceByName((name) => recogniseRole(name, settings.roleNames) ?? 'other');
  const groupOf = (rep: Rep): StaffGroup => (rep.role === null ? 'unknown' : recognise(rep.role));
  const groups = ([...STAFF_ROLES, 'unknown', 'other'] as const).map((group): Staff => {
    const people = reps.filter((rep) => groupOf(rep) === group);
    const rate = costPerFullTime(group, people, settings);
    return {
      group,
      heads: people.length,
      fullTime: people.reduce((sum, rep) => sum + fullTimeShare(rep), 0),
      cost: people.reduce(
        (sum, rep) => sum + (Number.isNaN(rep.costPerYear) ? fullTimeShare(rep) * rate : rep.costPerYear),
        0,
      ),
      costPerFullTime: rate,
      hasTerritory: people.some((rep) => rep.territory !== null),
    };
  });
  const others = reps.filter((rep) => groupOf(rep) === 'other').map((rep) => rep.role ?? '');
  return {
    groups,
    assumedFullTime: reps.filter((rep) => Number.isNaN(rep.fullTimeShare)).length,
    otherRoles: [...new Set(others)].sort(),
  };
}

/** Assumed full cost of one full-time person in cents; people without a role of ours cost as the field force. */
export function assumedCost(group: StaffGroup, settings: Settings): number {
  const role = group === 'unknown' || group === 'other' ? 'field' : group;
  return settings.costPerHead[SETTING_OF_ROLE[role]] * 100;
}

/** Known cost over the full-time shares of those whose cost is known, otherwise the assumed cost. */
function costPerFullTime(group: StaffGroup, people: readonly Rep[], settings: Settings): number {
  const known = people.filter((rep) => !Number.isNaN(rep.costPerYear) && fullTimeShare(rep) > 0);
  if (known.length === 0) return assumedCost(group, settings);
  return knownTotal(known.map((rep) => rep.costPerYear)) / knownTotal(known.map(fullTimeShare));
}
