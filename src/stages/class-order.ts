import { lettersUpTo } from './class-letters.js';
import { OUTSIDE_CLASSES } from './class-wording.js';

/** The classes that occur, each once, as reports show them: letters first, then the groups outside the ranking. */
export function orderedClasses(present: Iterable<string>): readonly string[] {
  const ids = [...new Set(present)];
  const outside = Object.keys(OUTSIDE_CLASSES);
  return [...ids.filter((id) => !outside.includes(id)).sort(), ...outside.filter((id) => ids.includes(id))];
}

/** The same with the letters before them that nobody has: changed cut points may give them to somebody. */
export function classesWithGaps(present: Iterable<string>): readonly string[] {
  const ids = [...present];
  return orderedClasses([...ids, ...lettersUpTo(ids)]);
}
