import { fullTimeEquivalents, wholeHeads } from '../../math/full-time-equivalents.js';
import type { Role } from '../sales-roles.js';
import type { WorkingTime } from './role-time.js';
import type { StaffRole } from './roles.js';
import type { Settings } from './settings.js';
import { assumedCost, type Team } from './staff.js';
import type { RoleWorkload, Workload } from './workload.js';

/** People that one role needs at one customer-facing share. */
export interface Requirement {
  readonly role: Role;
  readonly customers: number;
  readonly hours: number;
  readonly fullTime: number;
  readonly heads: number;
  /** Heads × full cost of a full-time person, in cents. */
  readonly cost: number;
  readonly perTerritory: boolean;
}

/** What sizing rests on. */
export interface Sizing {
  readonly settings: Settings;
  readonly workload: Workload;
  readonly team: Team | null;
  readonly time: WorkingTime;
}

/**
 * People required by role (Personalbedarf): hours / (capacity × customer-facing share), after Talley (1961).
 *
 * Heads are rounded up for every territory and then added – a third of a person in each of three places is three
 * people –, except for roles that sit centrally. Customers without a territory are served in the time that
 * rounding leaves; where that does not suffice, or no territory is known, the sum is rounded up once.
 *
 * @param customerShare one share for all roles; left out, each has its own of today
 * @param visits what the visits and calls are multiplied by
 */
export function requirements(sizing: Sizing, customerShare?: number, visits = 1): readonly Requirement[] {
  return sizing.workload.roles.map((work) => {
    const perTerritory = roundsPerTerritory(work.role, sizing);
    const time = sizing.time.of[work.role];
    const share = customerShare ?? time.share;
    const equivalents = (hours: number) => fullTimeEquivalents(hours * visits, time.capacityHours, share);
    const heads = headsOf(work, equivalents, perTerritory);
    return {
      role: work.role,
      customers: work.customers,
      hours: work.hours * visits,
      fullTime: equivalents(work.hours),
      heads,
      cost: Math.round(heads * costRate(work.role, sizing)),
      perTerritory,
    };
  });
}

function headsOf(
  { hours, hoursByTerritory }: RoleWorkload,
  equivalents: (hours: number) => number,
  perTerritory: boolean,
): number {
  const once = wholeHeads(equivalents(hours));
  if (!perTerritory) return once;
  return Math.max(
    once,
    hoursByTerritory.reduce((sum, own) => sum + wholeHeads(equivalents(own)), 0),
  );
}

/** Full cost of a full-time person of a role (Vollkosten je Vollzeitkraft), in whole cents a year. */
export function costRate(role: StaffRole, { team, settings }: Pick<Sizing, 'team' | 'settings'>): number {
  const known = team?.groups.find(({ group }) => group === role)?.costPerFullTime;
  return Math.round(known ?? assumedCost(role, settings));
}

/** One figure of the requirement, added up over the roles. */
export function requiredTotal(
  required: readonly Requirement[],
  figure: 'hours' | 'fullTime' | 'heads' | 'cost' | 'customers',
): number {
  return required.reduce((sum, each) => sum + each[figure], 0);
}

/**
 * The customer-facing share at which today's people would suffice (kritischer Kundenzeitanteil):
 * hours / hours that they work. NaN without people or capacity; above 1 they cannot suffice.
 */
export function sufficientShare(hours: number, workedHours: number): number {
  return workedHours > 0 ? hours / workedHours : Number.NaN;
}

/** Whether heads of a role are rounded up for every territory. */
export function roundsPerTerritory(role: Role, { settings, workload, team }: Sizing): boolean {
  if (!workload.territoriesKnown) return false;
  if (settings.headsPerTerritory !== 'auto') return settings.headsPerTerritory.includes(role);
  const people = team?.groups.find(({ group }) => group === role);
  return people === undefined || people.heads === 0 || people.hasTerritory;
}

/** Full-time people of a role today; 0 where nobody is known. */
export function presentFullTime(role: StaffRole, team: Team | null): number {
  return team?.groups.find(({ group }) => group === role)?.fullTime ?? 0;
}
