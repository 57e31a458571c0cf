import { fullTimeEquivalents, wholeHeads } from '../../math/full-time-equivalents.js';
import type { Role } from './roles.js';
import type { Settings } from './settings.js';
import { assumedCost, type Team } from './staff.js';
import type { Workload } from './workload.js';

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

/** What sizing rests on beside the workload. */
export interface Sizing {
  readonly settings: Settings;
  readonly workload: Workload;
  readonly team: Team | null;
  /** Working hours of one full-time person a year. */
  readonly capacityHours: number;
}

/**
 * People required by role (Personalbedarf): hours / (capacity × customer-facing share), after Talley (1961).
 *
 * Heads are rounded up for every territory and then added – a third of a person in each of three places is three
 * people –, except for roles that sit centrally. Customers without a territory are served in the time that
 * rounding leaves; where that does not suffice, or no territory is known, the sum is rounded up once.
 */
export function requirements(sizing: Sizing, customerShare: number): readonly Requirement[] {
  const { workload, capacityHours } = sizing;
  return workload.roles.map(({ role, customers, hours, hoursByTerritory }) => {
    const perTerritory = roundsPerTerritory(role, sizing);
    const equivalents = (work: number) => fullTimeEquivalents(work, capacityHours, customerShare);
    const once = wholeHeads(equivalents(hours));
    const apart = hoursByTerritory.reduce((sum, work) => sum + wholeHeads(equivalents(work)), 0);
    const heads = perTerritory ? Math.max(once, apart) : once;
    const rate = costRate(role, sizing);
    return {
      role,
      customers,
      hours,
      fullTime: equivalents(hours),
      heads,
      cost: Math.round(heads * rate),
      perTerritory,
    };
  });
}

/** Full cost of a full-time person of a role (Vollkosten je Vollzeitkraft), in whole cents a year. */
export function costRate(role: Role, { team, settings }: Sizing): number {
  const known = team?.groups.find(({ group }) => group === role)?.costPerFullTime;
  return Math.round(known ?? assumedCost(role, settings));
}

/** One figure of the requirement, added up over the roles. */
export function requiredTotal(
  required: readonly Requirement[],
  figure: 'hours' | 'fullTime' | 'heads' | 'cost',
): number {
  return required.reduce((sum, each) => sum + each[figure], 0);
}

/**
 * The customer-facing share at which today's people would suffice (kritischer Kundenzeitanteil):
 * hours / (full-time people × capacity). NaN without people or capacity; above 1 they cannot suffice.
 */
export function sufficientShare(hours: number, fullTime: number, capacityHours: number): number {
  const available = fullTime * capacityHours;
  return available > 0 ? hours / available : Number.NaN;
}

/** Whether heads of a role are rounded up for every territory. */
export function roundsPerTerritory(role: Role, { settings, workload, team }: Sizing): boolean {
  if (!workload.territoriesKnown) return false;
  if (settings.headsPerTerritory !== 'auto') return settings.headsPerTerritory.includes(role);
  const people = team?.groups.find(({ group }) => group === role);
  return people === undefined || people.heads === 0 || people.hasTerritory;
}
