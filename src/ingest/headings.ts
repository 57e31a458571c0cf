import { headingScale } from './heading-scale.js';

/** What a heading says beside its name: `Umsatz (T€)` counts in thousands. */
export interface HeadingReading {
  /** Forms under which the heading can be looked up, the most literal first. */
  readonly keys: readonly string[];
  /** Factor that turns an amount of the column into currency units: 1000 for T€. */
  readonly factor: number;
  /** The same for a count: a letter is no scale there, `Menge (t)` counts tonnes. */
  readonly countFactor: number;
  /** The heading says that figures are percentages. */
  readonly percent: boolean;
  /** The heading names a unit that is no money: percent, pieces, a price per thousand. */
  readonly isNoAmount: boolean;
  /** The year at the heading's end: `Umsatz 2025`. */
  readonly year: number | null;
}

/** What in brackets is no unit but makes the column another one: a year, a plan, the year before, gross. */
const MEANINGFUL =
  /^\s*(?:19|20)\d\d\s*$|brutto|gross|plan|budget|soll|ziel|target|forecast|prognose|vorjahr|previous|prior|last|\b(?:vj|ly|py)\b/;

const UNIT_ENDINGS = [
  'ineur',
  'ineuro',
  'euro',
  'eur',
  'usd',
  'chf',
  'gbp',
  'inprozent',
  'prozent',
  'projahr',
  'pa',
  'perannum',
  'peryear',
  'min',
  'minuten',
  'instunden',
];

/** The same by their last letter: every run asks for those of all names that columns are known under. */
const ENDINGS_BY_LETTER = new Map<string, string[]>();
for (const ending of UNIT_ENDINGS) {
  const letter = ending.slice(-1);
  ENDINGS_BY_LETTER.set(letter, [...(ENDINGS_BY_LETTER.get(letter) ?? []), ending]);
}

/** No name of a column is longer: of a cell that is, only the beginning is looked at. */
const LONGEST_NAME = 256;
/** So many readings are remembered: wide tables are asked for theirs again and again. */
const MOST_REMEMBERED = 1 << 16;
const remembered = new Map<string, HeadingReading>();

/** Reads a heading: case, umlaut spelling, punctuation, units and years do not matter for its name. */
export function readHeading(heading: string): HeadingReading {
  const name = heading.slice(0, LONGEST_NAME);
  let reading = remembered.get(name);
  if (reading === undefined) {
    reading = readName(name);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, reading);
  }
  return reading;
}

function readName(heading: string): HeadingReading {
  const text = heading
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff\u00ad]/g, '')
    .trim()
    .toLowerCase();
  const units = [...text.matchAll(/[([{]([^)\]}]*)[)\]}]/g)].map((match) => (match[1] ?? '').trim());
  const { factor, isSpelt, isNoAmount, rest } = headingScale(text, units);
  const withoutUnits = rest
    .replace(/[([{]([^)\]}]*)[)\]}]/g, (_, inner: string) => (MEANINGFUL.test(inner) ? ` ${inner} ` : ' '))
    .replace(/\sin\s*(?=[€$£%])/g, ' ')
    .trim();
  const percent = units.some((unit) => /%|prozent|percent/.test(unit)) || /(%|prozent|percent)$/.test(text);
  const keys = new Set<string>();
  for (const form of [text, withoutUnits]) {
    for (const key of [flatten(form), stripEndings(flatten(form))]) if (key !== '') keys.add(key);
  }
  const year = /(?<!\d)(?:19|20)\d\d$/.exec(withoutUnits)?.[0];
  return {
    keys: [...keys],
    factor,
    countFactor: isSpelt ? factor : 1,
    percent,
    isNoAmount: isNoAmount || percent,
    year: year === undefined ? null : Number(year),
  };
}

/** Nearly all names; for others there is more to do. */
const ASCII = /^[ -~]*$/;

/** A heading as one lower-case word of letters and digits, umlauts written out. */
function flatten(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

/** The spelling of exports that dropped the dots of umlauts: `Verkaufer`. */
function flattenWithoutDots(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

function stripEndings(key: string): string {
  let rest = key.replace(/(19|20)\d\d$/, '');
  for (;;) {
    const endings = ENDINGS_BY_LETTER.get(rest.slice(-1));
    const ending = endings?.find((each) => rest.endsWith(each) && rest.length > each.length + 1);
    if (ending === undefined) return rest;
    rest = rest.slice(0, -ending.length);
  }
}

/** The keys under which a synonym can be found. */
export function synonymKeys(synonym: string): readonly string[] {
  const key = flatten(synonym);
  const bare = stripEndings(key);
  const keys = bare === key ? [key] : [key, bare];
  const undotted = ASCII.test(synonym) ? key : flattenWithoutDots(synonym);
  return keys.includes(undotted) ? keys : [...keys, undotted];
}
