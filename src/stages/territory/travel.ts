import { greatCircle } from '../../math/great-circle.js';
import type { StageInput } from '../stage.js';
import { isGeographic } from './channel-kinds.js';
import type { Basis, Grouping } from './grouping.js';
import { LOCATION_SOURCES, type Locations, locations } from './locations.js';
import type { Settings } from './settings.js';

/** Two places that are only known by region may be next door or a region apart: so far they are taken to be, in km. */
const WITHIN_REGION_KM = 20;

/** Where the work of a territory sets out from. */
export interface Seat {
  readonly latitude: number;
  readonly longitude: number;
  /** The rep's postal code, or the middle of the customers, weighted by their visits. */
  readonly from: 'rep' | 'centre';
  readonly isRough: boolean;
}

/** Where visits go and how far that is. */
export interface Travel {
  readonly places: Locations;
  /** Planned visits of every customer to whom somebody drives; 0 for those cared for at a distance. */
  readonly visits: Float64Array;
  /** By territory; null where nobody with visits has a place. */
  readonly seats: readonly (Seat | null)[];
  /** Distance of every customer from the seat of his territory in road kilometres; NaN where unknown. */
  readonly distance: Float64Array;
  /** Distance of a customer from any seat, in road kilometres. */
  distanceTo(customer: number, seat: Seat): number;
  distanceBetween(one: Seat, other: Seat): number;
}

/**
 * Distances between customers and the seats of territories (Wege): great circle × `roadFactor`. Customers without
 * planned visits, or cared for at a distance, have none: geography does not matter to them. Null where no plan of visits
 * or no place is known.
 */
export function travelOf(input: StageInput<Settings>, grouping: Grouping, basis: Basis): Travel | null {
  if (!input.has('care-model.visits')) return null;
  const places = locations(input);
  if (places === null) return null;
  const { roadFactor } = input.settings;
  const visits = fieldVisits(input);
  const seats = seatsOf(input, grouping, basis, places, visits);
  const isRough = (customer: number): boolean => LOCATION_SOURCES[places.source[customer]! - 1] === 'region';
  const between = (latitude: number, longitude: number, isRough: boolean, seat: Seat): number => {
    const straight = greatCircle(latitude, longitude, seat.latitude, seat.longitude);
    return roadFactor * (isRough || seat.isRough ? Math.max(WITHIN_REGION_KM, straight) : straight);
  };
  const distanceTo = (customer: number, seat: Seat): number =>
    between(places.latitude[customer]!, places.longitude[customer]!, isRough(customer), seat);
  const distance = new Float64Array(input.customers).fill(Number.NaN);
  for (let customer = 0; customer < distance.length; customer += 1) {
    const seat = seats[grouping.groupOf[customer]!] ?? null;
    if (seat === null || visits[customer] === 0 || places.source[customer] === 0) continue;
    distance[customer] = distanceTo(customer, seat);
  }
  return {
    places,
    visits,
    seats,
    distance,
    distanceTo,
    distanceBetween: (one, other) => between(one.latitude, one.longitude, one.isRough, other),
  };
}

/** What driving so far costs in a year, in cents: kilometres × cost per km + hours × cost per hour. */
export function travelCost(
  kilometres: number,
  { speed, costPerKm, costPerTravelHour }: Pick<Settings, 'speed' | 'costPerKm' | 'costPerTravelHour'>,
): number {
  return 100 * (kilometres * costPerKm + (kilometres / speed) * costPerTravelHour);
}

/** Kilometres of one visit: out and back, shared by the visits of one tour (Tour). */
export function kilometresPerVisit(
  distance: number,
  { visitsPerTour }: Pick<Settings, 'visitsPerTour'>,
): number {
  return (2 * distance) / visitsPerTour;
}

function fieldVisits(input: StageInput<Settings>): Float64Array {
  const planned = input.number('care-model.visits');
  const channel = input.text('care-model.channel');
  const visits = new Float64Array(planned.length);
  for (let customer = 0; customer < visits.length; customer += 1) {
    if (planned[customer]! > 0 && isGeographic(channel[customer] ?? null))
      visits[customer] = planned[customer]!;
  }
  return visits;
}

/** The places of the people of each territory, else the middle of its customers. */
function seatsOf(
  input: StageInput<Settings>,
  { names, named, groupOf }: Grouping,
  basis: Basis,
  places: Locations,
  visits: Float64Array,
): readonly (Seat | null)[] {
  const weight = new Float64Array(names.length);
  const north = new Float64Array(names.length);
  const east = new Float64Array(names.length);
  const rough = new Uint8Array(names.length);
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    const own = visits[customer]!;
    if (own === 0 || places.source[customer] === 0) continue;
    const place = groupOf[customer]!;
    weight[place]! += own;
    north[place]! += own * places.latitude[customer]!;
    east[place]! += own * places.longitude[customer]!;
    if (LOCATION_SOURCES[places.source[customer]! - 1] === 'region') rough[place] = 1;
  }
  const people = new Map<string, { latitude: number; longitude: number; count: number; isRough: boolean }>();
  for (const rep of input.detail('reps') ?? []) {
    const name = basis === 'rep' ? rep.rep : rep.territory;
    const at = rep.postalCode === null ? null : places.find(rep.country, rep.postalCode);
    if (name === null || at === null) continue;
    const own = people.get(name) ?? { latitude: 0, longitude: 0, count: 0, isRough: false };
    own.latitude += at.latitude;
    own.longitude += at.longitude;
    own.count += 1;
    own.isRough ||= at.source === 'region';
    people.set(name, own);
  }
  return names.map((name, place): Seat | null => {
    const own = name === null ? undefined : people.get(name);
    if (own !== undefined) {
      const { latitude, longitude, count, isRough } = own;
      return { latitude: latitude / count, longitude: longitude / count, from: 'rep', isRough };
    }
    if (place >= named || weight[place] === 0) return null;
    return {
      latitude: north[place]! / weight[place]!,
      longitude: east[place]! / weight[place]!,
      from: 'centre',
      isRough: rough[place] === 1,
    };
  });
}
