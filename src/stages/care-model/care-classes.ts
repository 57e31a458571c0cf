import { isLetter } from '../class-letters.js';
import { orderedClasses } from '../class-order.js';
import type { Care } from './customary-care.js';
import type { Settings } from './settings.js';

/** The care of a class, and the class it was set for. */
export interface CareOfClass {
  readonly care: Care;
  readonly setFor: string;
}

/**
 * The care that applies to a class (Betreuung der Klasse). A letter without a care of its own takes that of the
 * last letter before it that has one, so any number of classes works; an unknown id takes the care `unknown`.
 */
export function careOfClass(id: string, settings: Settings): CareOfClass {
  const care: Readonly<Record<string, Care>> = { ...settings.furtherClasses, ...settings.classes };
  if (Object.hasOwn(care, id)) return { care: care[id]!, setFor: id };
  if (!isLetter(id)) return { care: settings.classes.unknown, setFor: 'unknown' };
  const before = Object.keys(care).filter((each) => isLetter(each) && each < id);
  const setFor = before.sort().at(-1) ?? 'A';
  return { care: care[setFor]!, setFor };
}

/** Customers by class (Mitglieder der Klassen), in the order of reports. */
export function membersByClass(classes: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>(orderedClasses(classes).map((id) => [id, []]));
  for (let customer = 0; customer < classes.length; customer++)
    members.get(classes[customer]!)!.push(customer);
  return members;
}
