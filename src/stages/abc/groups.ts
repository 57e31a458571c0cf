import type { GroupMembers } from '../../facts/fact.js';
import { classifyCustomers, type ValueClasses } from '../value-classes.js';
import type { AbcSettings } from './settings.js';

/** A company of a group: what it is by itself. */
export interface Company {
  readonly id: string | null;
  readonly name: string | null;
  /** The figure that is ranked: cents or a count; NaN = unknown. */
  readonly value: number;
  /** Its class if every customer were ranked by himself. */
  readonly classAlone: string;
}

/** A group of companies (Konzern), largest company first. */
export interface CompanyGroup {
  /** Index of the group among the customers. */
  readonly customer: number;
  readonly value: number;
  readonly class: string;
  readonly companies: readonly Company[];
}

/**
 * The groups of at least two companies, largest first, with the class of each company before groups were rolled up:
 * from the same ranking, with the same rules, over all customers one by one.
 *
 * @param values of the customers as rolled up
 * @param places of the customers as rolled up
 */
export function companiesOf(
  members: GroupMembers,
  settings: AbcSettings,
  values: Float64Array,
  places: ValueClasses,
): readonly CompanyGroup[] {
  const alone = members.numbers.get(settings.measure) ?? new Float64Array(members.count).fill(Number.NaN);
  const revenue = members.numbers.get('revenue') ?? alone;
  const { classes } = classifyCustomers(
    { values: alone, bookings: [revenue], status: members.status },
    settings,
  );
  const companies = new Map<number, Company[]>();
  for (let index = 0; index < members.count; index++) {
    const customer = members.customer[index]!;
    const company: Company = {
      id: members.ids[index] ?? null,
      name: members.names[index] ?? null,
      value: alone[index]!,
      classAlone: classes[index]!,
    };
    const known = companies.get(customer);
    if (known === undefined) companies.set(customer, [company]);
    else known.push(company);
  }
  return [...companies]
    .filter(([, each]) => each.length > 1)
    .map(([customer, each]) => ({
      customer,
      value: values[customer]!,
      class: places.classes[customer]!,
      companies: each.sort(bySize),
    }))
    .sort((one, other) => size(other) - size(one) || one.customer - other.customer);
}

function bySize(one: Company, other: Company): number {
  const difference = size(other) - size(one);
  if (difference !== 0) return difference;
  return (one.id ?? '') < (other.id ?? '') ? -1 : 1;
}

/** Unknown comes last. */
function size({ value }: { readonly value: number }): number {
  return Number.isNaN(value) ? -Number.MAX_VALUE : value;
}
