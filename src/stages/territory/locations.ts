import type { PostalPlaces } from '../../facts/fact.js';
import { median } from '../../math/median.js';
import type { StageInput } from '../stage.js';
import { countryCode, postalCode } from './postal-code.js';
import { postalRegion } from './postal-regions.js';
import type { Settings } from './settings.js';

/** Where a place was taken from, the surest first. */
export const LOCATION_SOURCES = ['given', 'places', 'region'] as const;
export type LocationSource = (typeof LOCATION_SOURCES)[number];

/** A point on the map, in degrees. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
  readonly source: LocationSource;
}

/** Where customers sit; degrees are NaN where nobody knows. */
export interface Locations {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** 0 unknown, otherwise one more than the place among {@link LOCATION_SOURCES}. */
  readonly source: Uint8Array;
  /** Customers with a postal code, but without a country. */
  readonly withoutCountry: number;
  /** The place of any postal code, by the same rules. */
  find(country: string | null, code: string): Location | null;
}

/**
 * Places the customers on the map (Verortung): coordinates of the data; else the postal code in the file of places; else
 * the town that stands for its first digits. The country counts, because codes of several countries overlap; where none
 * is given, that of the settings is taken. Null where the data say nothing of places.
 */
export function locations(input: StageInput<Settings>): Locations | null {
  const hasCoordinates = input.has('latitude') && input.has('longitude');
  const hasCodes = input.has('postalCode');
  if (!hasCoordinates && !hasCodes) return null;
  const find = finder(input.detail('places'), input.settings.country);
  const count = input.customers;
  const latitude = hasCoordinates ? input.number('latitude') : new Float64Array(count).fill(Number.NaN);
  const longitude = hasCoordinates ? input.number('longitude') : new Float64Array(count).fill(Number.NaN);
  const codes = hasCodes ? input.text('postalCode') : null;
  const countries = input.has('country') ? input.text('country') : null;
  const source = new Uint8Array(count);
  let withoutCountry = 0;
  for (let customer = 0; customer < count; customer += 1) {
    if (isOnEarth(latitude[customer]!, longitude[customer]!)) {
      source[customer] = 1;
      continue;
    }
    const code = codes?.[customer] ?? null;
    const country = countries?.[customer] ?? null;
    if (code !== null && country === null) withoutCountry += 1;
    const found = code === null ? null : find(country, code);
    latitude[customer] = found?.latitude ?? Number.NaN;
    longitude[customer] = found?.longitude ?? Number.NaN;
    if (found !== null) source[customer] = 1 + LOCATION_SOURCES.indexOf(found.source);
  }
  return source.some((each) => each > 0) ? { latitude, longitude, source, withoutCountry, find } : null;
}

/** Zero and zero lie in the sea: an export's way of saying that nothing is known. */
function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);
}

/** Finds the places of postal codes; each is looked for once. */
function finder(places: PostalPlaces | null, assumed: string): Locations['find'] {
  const rows = places === null ? null : rowsByCode(places, assumed);
  const known = new Map<string, Location | null>();
  const look = (given: string | null, code: string): Location | null => {
    const country = given === null ? assumed : countryCode(given);
    if (country === null) return null;
    const plain = postalCode(country, code);
    const own = rows?.get(`${country} ${plain}`);
    if (places !== null && own !== undefined) {
      // Codes of several places lie in their middle, whatever the order of rows.
      const middle = (of: Float64Array): number => median(own.map((row) => of[row]!));
      return { latitude: middle(places.latitude), longitude: middle(places.longitude), source: 'places' };
    }
    const region = postalRegion(country, plain);
    return region === null ? null : { latitude: region[0], longitude: region[1], source: 'region' };
  };
  return (country, code) => {
    const key = country === null ? code : `${country}\n${code}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = look(country, code);
    known.set(key, found);
    return found;
  };
}

function rowsByCode({ country, code }: PostalPlaces, assumed: string): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < code.length; row += 1) {
    const own = country[row] === '' ? assumed : country[row]!.toUpperCase();
    const key = `${own} ${postalCode(own, code[row]!)}`;
    const found = rows.get(key);
    if (found === undefined) rows.set(key, [row]);
    else found.push(row);
  }
  return rows;
}
