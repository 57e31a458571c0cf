import type { Rep } from '../../facts/fact.js';
import { onceByName } from '../recognise-name.js';
import { fullTimeShare, measuredFacingShare } from '../rep-time.js';
import { recogniseRole } from '../sales-roles.js';
import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';

/** Present people of one role who visit customers. */
export interface VisitingPeople {
  readonly role: 'key-account' | 'field';
  readonly heads: number;
  readonly fullTime: number;
  /** Hours for customers a year. */
  readonly hours: number;
}

/** Hours a year for visits, and where they come from. */
export interface VisitCapacity {
  readonly source: 'given' | 'team' | 'plan';
  /** Those of the present people; none where hours are given or taken from the plan. */
  readonly people: readonly VisitingPeople[];
  /** Calls that the care model plans with the customers of these people. */
  readonly callHours: number;
  /** Hours for visits, at least 0. */
  readonly hours: number;
}

const NO_NAMES = { keyAccount: [], field: [], inside: [] };

/**
 * Hours for visits (Besuchskapazität): share of full time × working hours × customer-facing share of everybody in field
 * sales and key account management, less the calls planned with their customers. People without a role count as field
 * sales. A share that was not measured is the mean of those that were, otherwise the assumed one.
 *
 * @param plannedHours those of all planned visits, which count where no people are known
 */
export function visitCapacity(input: StageInput<Settings>, plannedHours: number): VisitCapacity {
  const { capacity, capacityHours } = input.settings;
  const none = { people: [], callHours: 0 };
  if (capacityHours !== null) return { source: 'given', ...none, hours: capacityHours };
  const people = capacity === 'team' ? peopleOf(input) : [];
  if (people.length === 0) return { source: 'plan', ...none, hours: plannedHours };
  const callHours = plannedCalls(input);
  const total = people.reduce((sum, { hours }) => sum + hours, 0);
  return { source: 'team', people, callHours, hours: Math.max(0, total - callHours) };
}

function peopleOf(input: StageInput<Settings>): VisitingPeople[] {
  const { settings } = input;
  const reps = input.detail('reps') ?? [];
  const recognise = onceByName((name) => recogniseRole(name, NO_NAMES));
  const roleOf = ({ role }: Rep) => (role === null ? 'field' : recognise(role));
  const measured = measuredFacingShare(reps.filter((rep) => roleOf(rep) !== null));
  const assumed = Number.isNaN(measured) ? settings.facingShare : measured;
  return (['key-account', 'field'] as const).flatMap((role): VisitingPeople[] => {
    const own = reps.filter((rep) => roleOf(rep) === role);
    if (own.length === 0) return [];
    const shareOf = (rep: Rep) => (Number.isNaN(rep.customerFacingShare) ? assumed : rep.customerFacingShare);
    return [
      {
        role,
        heads: own.length,
        fullTime: own.reduce((sum, rep) => sum + fullTimeShare(rep), 0),
        hours: own.reduce((sum, rep) => sum + fullTimeShare(rep) * settings.hoursPerRep * shareOf(rep), 0),
      },
    ];
  });
}

function plannedCalls(input: StageInput<Settings>): number {
  const channel = input.text('care-model.channel');
  const hours = input.number('care-model.hours');
  const visitHours = input.number('care-model.visitHours');
  let calls = 0;
  for (let customer = 0; customer < input.customers; customer += 1) {
    const own = channel[customer];
    if (own === 'field' || own === 'key-account') calls += hours[customer]! - visitHours[customer]!;
  }
  return calls;
}
