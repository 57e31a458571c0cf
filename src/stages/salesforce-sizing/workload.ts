import { groupedTotals, groupSizes } from '../../math/grouped-totals.js';
import { annualFactor } from '../annual-factor.js';
import { ROLES, type Role } from '../sales-roles.js';
import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';

/** Work of one role a year: its customers, and its hours in all, by part and by place. */
export interface RoleWorkload {
  readonly role: Role;
  readonly customers: number;
  /** Hours that the requirement rests on: care or conversation, as `shareMeasures` says. */
  readonly hours: number;
  /** Of the care: in conversation, on the road, in preparation and follow-up.  */
  readonly care: number;
  readonly conversation: number;
  readonly travel: number;
  readonly preparation: number;
  /** Revenue of its customers, in cents a year; NaN where none is known. */
  readonly revenue: number;
  /** Hours by territory, in the order of the territories; those of customers without one are in none of them. */
  readonly hoursByTerritory: readonly number[];
}

/** The yearly work that the care model plans. */
export interface Workload {
  /** Hours per customer that the requirement rests on. */
  readonly hours: Float64Array;
  /** The place of each customer's role in the list of roles; −1 for dealers and digital channels. */
  readonly role: Int8Array;
  /** The place of each customer's territory in the list of territories; −1 where it is not known. */
  readonly territory: Int32Array;
  readonly territories: readonly string[];
  readonly channel: readonly (string | null)[];
  readonly roles: readonly RoleWorkload[];
  /** Whether any customer's territory is known. */
  readonly territoriesKnown: boolean;
  /** What revenue of the period is multiplied by to stand for a year. */
  readonly yearly: number;
}

const TRAVEL = 'care-model.travelHours';

/** The column of customers that holds the hours of the requirement. */
export function hoursColumn({ shareMeasures }: Pick<Settings, 'shareMeasures'>): string {
  return shareMeasures === 'care' ? 'care-model.hours' : 'care-model.conversationHours';
}

/** Workload by role and territory (Betreuungsaufwand): the hours of the care model, added up and never rounded. */
export function workloadOf(input: StageInput<Settings>): Workload {
  const hours = input.number(hoursColumn(input.settings));
  const channel = input.text('care-model.channel');
  const role = rolesOf(channel);
  const { territory, territories } = territoriesOf(input);
  const size = ROLES.length;
  const byRole = (column: string): Float64Array => groupedTotals(input.number(column), role, size);
  const customers = groupSizes(role, size);
  const sums = groupedTotals(hours, role, size);
  const care = byRole('care-model.hours');
  const conversation = byRole('care-model.conversationHours');
  const travel = byRole(TRAVEL);
  const revenue = input.has('revenue') ? byRole('revenue') : null;
  const yearly = annualFactor(input.period);
  const cells = new Int32Array(input.customers);
  for (let at = 0; at < cells.length; at += 1) {
    cells[at] = role[at]! < 0 || territory[at]! < 0 ? -1 : territory[at]! * size + role[at]!;
  }
  const places = groupedTotals(hours, cells, territories.length * size);
  return {
    hours,
    role,
    territory,
    territories,
    channel,
    territoriesKnown: territories.length > 0,
    yearly,
    roles: ROLES.map((id, at): RoleWorkload => {
      const onTheRoad = travel[at]!;
      return {
        role: id,
        customers: customers[at]!,
        hours: sums[at]!,
        care: care[at]!,
        conversation: conversation[at]!,
        travel: onTheRoad,
        preparation: care[at]! - conversation[at]! - onTheRoad,
        revenue: (revenue?.[at] ?? Number.NaN) * yearly,
        hoursByTerritory: territories.map((_, place) => places[place * size + at]!),
      };
    }),
  };
}

function rolesOf(channel: readonly (string | null)[]): Int8Array {
  const role = new Int8Array(channel.length);
  const ids: readonly (string | null)[] = ROLES;
  for (let at = 0; at < role.length; at += 1) role[at] = ids.indexOf(channel[at]!);
  return role;
}

/** The known territories in the order of their names, and where each customer is. */
function territoriesOf(input: StageInput<Settings>): Pick<Workload, 'territory' | 'territories'> {
  const territory = new Int32Array(input.customers).fill(-1);
  if (!input.has('territory')) return { territory, territories: [] };
  const names = input.text('territory');
  const territories = [...new Set(names)].filter((name) => name !== null).sort();
  const places = new Map(territories.map((name, at) => [name, at]));
  for (let at = 0; at < territory.length; at += 1) {
    const name = names[at]!;
    if (name !== null) territory[at] = places.get(name)!;
  }
  return { territory, territories };
}
