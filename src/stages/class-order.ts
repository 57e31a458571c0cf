import { OUTSIDE_CLASSES } from './class-wording.js';

/** The classes that occur, each once, as reports show them: letters first, then the groups outside the ranking. */
export function orderedClasses(present: Iterable<string>): readonly string[] {
  const ids = [...new Set(present)];
  const outside = Object.keys(OUTSIDE_CLASSES);
  return [...ids.filter((id) => !outside.includes(id)).sort(), ...outside.filter((id) => ids.includes(id))];
}
