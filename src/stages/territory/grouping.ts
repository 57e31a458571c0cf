import type { Bilingual } from '../../language/bilingual.js';
import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';

/** The column whose values are the territories. */
export type Basis = 'territory' | 'rep';

/** Customers by the value of a column (Gliederung). */
export interface Grouping {
  /** By name; null for the customers without one, last. */
  readonly names: readonly (string | null)[];
  /** How many of them have a name. */
  readonly named: number;
  /** The place of every customer's name among them. */
  readonly groupOf: Int32Array;
}

/** What is called a territory: the one column that is there, or the one that is wanted. */
export function territoryBasis(input: StageInput<Settings>): Basis {
  const { by } = input.settings;
  if (by !== 'auto' && input.has(by)) return by;
  return input.has('territory') ? 'territory' : 'rep';
}

/** What the territories are taken from, in words. */
export const BASIS_NAMES: Readonly<Record<Basis, Bilingual>> = {
  territory: { de: 'Gebiet', en: 'Territory' },
  rep: { de: 'Betreuer', en: 'Rep' },
};

/** Groups the customers by a column of texts, names in the order of their characters. */
export function groupBy(values: readonly (string | null)[]): Grouping {
  const found = new Map<string | null, number>();
  const first = new Int32Array(values.length);
  for (let customer = 0; customer < values.length; customer += 1) {
    const name = values[customer]!;
    let place = found.get(name);
    if (place === undefined) {
      place = found.size;
      found.set(name, place);
    }
    first[customer] = place;
  }
  const named = [...found.keys()].filter((name): name is string => name !== null).sort();
  const names = found.has(null) ? [...named, null] : named;
  const placeOf = new Int32Array(names.length);
  names.forEach((name, place) => {
    placeOf[found.get(name)!] = place;
  });
  return { names, named: named.length, groupOf: first.map((place) => placeOf[place]!) };
}
