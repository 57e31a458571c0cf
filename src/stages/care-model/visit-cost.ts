import { fullCostPerVisit } from '../../math/break-even-contribution.js';
import { knownTotal } from '../../math/known-total.js';
import { CUSTOMARY_RATES } from '../customary-rates.js';
import { onceByName } from '../recognise-name.js';
import { fullTimeShare } from '../rep-time.js';
import { recogniseRole } from '../sales-roles.js';
import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';
import type { VisitsToday } from './visits-today.js';

/** What a visit costs in all, in cents, and how that is known. */
export interface VisitCost {
  readonly perVisit: number;
  /** Set by the user, from people's cost and their visits, or customary. */
  readonly source: 'set' | 'measured' | 'assumed';
  /** People who visit customers, and what they cost a year in cents; 0 and NaN where not measured. */
  readonly people: number;
  readonly cost: number;
  /** Those of them whose cost is not given: the others' cost of full time stands in. */
  readonly withoutCost: number;
  /** Visits made a year. */
  readonly visits: number;
}

/**
 * Full cost of a visit (Vollkosten je Besuch): everything that field force and key account management cost a year ÷ the
 * visits that were really made. Calls and administration are in it: that is what full cost means. Inside sales, management
 * and staff are not.
 */
export function visitCost(input: StageInput<Settings>, visits: VisitsToday): VisitCost {
  const { costPerVisit } = input.settings;
  const made = visits.basis === 'made' ? knownTotal(visits.today) : Number.NaN;
  const unknown = { people: 0, cost: Number.NaN, withoutCost: 0, visits: made };
  if (costPerVisit !== null) {
    return { ...unknown, perVisit: Math.round(costPerVisit * 100), source: 'set' };
  }
  const visitsCustomers = onceByName((role) => isVisiting(role, input.settings));
  const visiting = (input.detail('reps') ?? []).filter(({ role }) => role === null || visitsCustomers(role));
  const known = visiting.filter((rep) => !Number.isNaN(rep.costPerYear) && fullTimeShare(rep) > 0);
  if (!(made > 0) || known.length === 0) {
    return { ...unknown, perVisit: CUSTOMARY_RATES.visit * 100, source: 'assumed' };
  }
  const rate =
    known.reduce((sum, rep) => sum + rep.costPerYear, 0) /
    known.reduce((sum, rep) => sum + fullTimeShare(rep), 0);
  const cost = visiting.reduce(
    (sum, rep) => sum + (Number.isNaN(rep.costPerYear) ? rate * fullTimeShare(rep) : rep.costPerYear),
    0,
  );
  return {
    perVisit: Math.round(fullCostPerVisit(cost, made)),
    source: 'measured',
    people: visiting.length,
    cost: Math.round(cost),
    withoutCost: visiting.filter((rep) => Number.isNaN(rep.costPerYear)).length,
    visits: made,
  };
}

function isVisiting(role: string, { channelNames }: Settings): boolean {
  const known = recogniseRole(role, channelNames);
  return known === 'field' || known === 'key-account';
}
