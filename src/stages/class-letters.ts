/** How an analysis by cumulative share (ABC-Analyse) classifies. */
export interface ClassSettings {
  readonly cutPoints: readonly number[];
  readonly boundary: 'before' | 'inclusive';
  readonly newCustomers: 'status' | 'classify';
}

/** The letters of the classes, best first: n cut points make n + 1 classes. */
export function classLetters(cutPoints: readonly number[]): string[] {
  return Array.from({ length: cutPoints.length + 1 }, (_, index) => String.fromCharCode(65 + index));
}
