import type { Rep } from '../../facts/fact.js';
import { fullTimeShare, measuredFacingShare } from '../rep-time.js';
import type { StageInput } from '../stage.js';
import type { Basis, Grouping } from './grouping.js';
import type { Settings } from './settings.js';

/** What the sales people can do for the customers of a territory in a year. */
export interface RepCapacity {
  /** Full-time people and hours for customers by territory. */
  readonly fullTime: ReadonlyMap<string, number>;
  readonly hours: ReadonlyMap<string, number>;
  /** Sales people whom no territory could be credited with. */
  readonly unplaced: readonly string[];
  /** Territories of sales people in which no customer stands. */
  readonly withoutCustomers: readonly string[];
}

/**
 * Capacity by territory (Kapazität je Gebiet): full-time share × working hours × customer-facing share of every
 * sales person, in hours a year; null without a table of sales people.
 *
 * A person without a territory of his own is split over the territories of his customers, by their number. A
 * share that was not measured is the mean of those that were, otherwise the assumed one; an unknown share of
 * full time counts as full time.
 */
export function repCapacity(
  input: StageInput<Settings>,
  basis: Basis,
  grouping: Grouping,
): RepCapacity | null {
  const { settings } = input;
  const reps = input.detail('reps');
  if (reps === null) return null;
  const present = new Set(grouping.names);
  const customersOf = basis === 'territory' ? customersByRep(input) : null;
  const measured = measuredFacingShare(reps);
  const fallback = Number.isNaN(measured) ? settings.facingShare : measured;
  const fullTime = new Map<string, number>();
  const hours = new Map<string, number>();
  const unplaced: string[] = [];
  const withoutCustomers = new Set<string>();
  for (const rep of reps) {
    const own = fullTimeShare(rep);
    const share = Number.isNaN(rep.customerFacingShare) ? fallback : rep.customerFacingShare;
    const places = customersOf === null ? asOwn(rep, present) : placesOf(rep, customersOf.get(rep.rep));
    if (places.size === 0) unplaced.push(rep.rep);
    for (const [place, part] of places) {
      if (!present.has(place)) withoutCustomers.add(place);
      fullTime.set(place, (fullTime.get(place) ?? 0) + own * part);
      hours.set(place, (hours.get(place) ?? 0) + own * part * settings.hoursPerRep * share);
    }
  }
  return { fullTime, hours, unplaced: unplaced.sort(), withoutCustomers: [...withoutCustomers].sort() };
}

/** Where every person is a territory of his own. */
function asOwn(rep: Rep, present: ReadonlySet<string | null>): ReadonlyMap<string, number> {
  return new Map(present.has(rep.rep) ? [[rep.rep, 1]] : []);
}

function placesOf(rep: Rep, customers: ReadonlyMap<string, number> | undefined): ReadonlyMap<string, number> {
  if (rep.territory !== null) return new Map([[rep.territory, 1]]);
  if (customers === undefined) return new Map();
  const total = [...customers.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...customers].map(([place, count]) => [place, count / total]));
}

function customersByRep(input: StageInput<Settings>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const result = new Map<string, Map<string, number>>();
  if (!input.has('rep')) return result;
  const territory = input.text('territory');
  input.text('rep').forEach((rep, customer) => {
    const place = territory[customer] ?? null;
    if (rep === null || place === null) return;
    const places = result.get(rep) ?? new Map<string, number>();
    places.set(place, (places.get(place) ?? 0) + 1);
    result.set(rep, places);
  });
  return result;
}
