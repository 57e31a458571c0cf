import { nameCode } from './xml-tokenizer.js';

/** Whether an element stands where the format has it, and whether it concerns what cells say. */
export const PLACE = { unknown: 0, known: 1, skipped: 2 } as const;

type Place = (typeof PLACE)[keyof typeof PLACE];

/** Per element: those in it that are read, and those that are known and say nothing of values. */
const CHILDREN: Readonly<Record<string, readonly [read: readonly string[], skipped: readonly string[]]>> = {
  sheetData: [['row'], []],
  row: [['c'], ['extLst']],
  c: [
    ['v', 'is'],
    ['f', 'extLst'],
  ],
  v: [[], []],
  is: [
    ['t', 'r'],
    ['rPh', 'phoneticPr'],
  ],
  r: [['t'], ['rPr']],
  t: [[], []],
};

const PLACES = new Map(
  Object.entries(CHILDREN).map(([parent, [read, skipped]]) => [
    nameCode(parent),
    new Map<number, Place>([
      ...read.map((name) => [nameCode(name), PLACE.known] as const),
      ...skipped.map((name) => [nameCode(name), PLACE.skipped] as const),
    ]),
  ]),
);

/** What an element within `sheetData` is to a reader of cells; `parent` and `name` are name codes. */
export function placeOf(parent: number, name: number): Place {
  return PLACES.get(parent)?.get(name) ?? PLACE.unknown;
}

/** Roots of sheets that may hold rows; the last three have no `sheetData` or that of a program. */
const ROOTS = new Set(['worksheet', 'macrosheet', 'dialogsheet', 'chartsheet'].map(nameCode));

export function isSheetRoot(name: number): boolean {
  return ROOTS.has(name);
}
