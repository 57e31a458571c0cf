import { groupTotal } from '../group-total.js';
import type { StageInput } from '../stage.js';
import { ROLES, type Role } from './roles.js';
import type { Settings } from './settings.js';

/** Work of one role: its customers and its hours by place. */
export interface RoleWorkload {
  readonly role: Role;
  readonly customers: number;
  readonly hours: number;
  /** Hours by territory; those of customers without one are in none of them. */
  readonly hoursByTerritory: readonly number[];
}

/** The yearly work that the care model plans. */
export interface Workload {
  /** Hours per customer that the requirement rests on: care or conversation, as `shareMeasures` says. */
  readonly hours: Float64Array;
  readonly channel: readonly (string | null)[];
  readonly roles: readonly RoleWorkload[];
  /** Whether any customer's territory is known. */
  readonly territoriesKnown: boolean;
}

/**
 * Workload by role and territory (Betreuungsaufwand): the hours of the care model, added up and never rounded.
 */
export function workloadOf(input: StageInput<Settings>): Workload {
  const hours = input.number(
    input.settings.shareMeasures === 'care' ? 'care-model.hours' : 'care-model.conversationHours',
  );
  const channel = input.text('care-model.channel');
  const territory = input.has('territory') ? input.text('territory') : null;
  return {
    hours,
    channel,
    territoriesKnown: territory?.some((each) => each !== null) ?? false,
    roles: ROLES.map((role) => {
      const members = new Map<string | null, number[]>();
      channel.forEach((each, customer) => {
        if (each !== role) return;
        const place = territory?.[customer] ?? null;
        const own = members.get(place);
        if (own === undefined) members.set(place, [customer]);
        else own.push(customer);
      });
      const customers = [...members.values()].flat();
      return {
        role,
        customers: customers.length,
        hours: groupTotal(hours, customers),
        hoursByTerritory: [...members].flatMap(([place, own]) =>
          place === null ? [] : groupTotal(hours, own),
        ),
      };
    }),
  };
}
