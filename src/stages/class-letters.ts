const FIRST_LETTER = 'A'.charCodeAt(0);

/** How an analysis by cumulative share (ABC-Analyse) classifies. */
export interface ClassSettings {
  readonly cutPoints: readonly number[];
  readonly boundary: 'before' | 'inclusive';
  readonly newCustomers: 'status' | 'classify';
}

/** The letters of the classes, best first: n cut points make n + 1 classes. */
export function classLetters(cutPoints: readonly number[]): string[] {
  return firstLetters(cutPoints.length + 1);
}

/** Whether a class is a letter of the value classes rather than a status. */
export function isLetter(id: string): boolean {
  return id.length === 1 && id >= 'A' && id <= 'Z';
}

/** Every letter up to the last of the given classes. */
export function lettersUpTo(classes: Iterable<string>): string[] {
  const last = [...classes].filter(isLetter).sort().at(-1);
  return last === undefined ? [] : firstLetters(last.charCodeAt(0) - FIRST_LETTER + 1);
}

/** The letter of a place, 0 for the best. */
export function letterAt(place: number): string {
  return String.fromCharCode(FIRST_LETTER + place);
}

function firstLetters(count: number): string[] {
  return Array.from({ length: count }, (_, index) => letterAt(index));
}
