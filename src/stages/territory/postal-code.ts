/** What exports call a country, lower case, by its ISO code. */
const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  DE: ['d', 'deu', 'ger', 'deutschland', 'germany', 'bundesrepublik deutschland', 'brd'],
  AT: ['a', 'aut', 'österreich', 'oesterreich', 'austria'],
  CH: ['che', 'sui', 'schweiz', 'switzerland', 'suisse', 'svizzera'],
  LI: ['fl', 'lie', 'liechtenstein'],
  LU: ['l', 'lux', 'luxemburg', 'luxembourg'],
  FR: ['f', 'fra', 'frankreich', 'france'],
  IT: ['i', 'ita', 'italien', 'italy', 'italia'],
  ES: ['e', 'esp', 'spanien', 'spain', 'españa'],
  NL: ['nld', 'niederlande', 'netherlands', 'the netherlands', 'holland'],
  BE: ['b', 'bel', 'belgien', 'belgium'],
  DK: ['dnk', 'dänemark', 'daenemark', 'denmark'],
  PL: ['pol', 'polen', 'poland'],
  CZ: ['cze', 'tschechien', 'tschechische republik', 'czech republic', 'czechia'],
  SK: ['svk', 'slowakei', 'slovakia'],
  HU: ['h', 'hun', 'ungarn', 'hungary'],
  SI: ['svn', 'slowenien', 'slovenia'],
  HR: ['hrv', 'kroatien', 'croatia'],
  SE: ['s', 'swe', 'schweden', 'sweden'],
  NO: ['n', 'nor', 'norwegen', 'norway'],
  FI: ['fin', 'finnland', 'finland'],
  PT: ['p', 'prt', 'portugal'],
  GB: [
    'uk',
    'gbr',
    'großbritannien',
    'grossbritannien',
    'vereinigtes königreich',
    'united kingdom',
    'great britain',
  ],
  IE: ['irl', 'irland', 'ireland'],
  US: ['usa', 'vereinigte staaten', 'united states', 'united states of america'],
  CA: ['can', 'kanada', 'canada'],
};

/** Length of codes of digits alone; a spreadsheet that took them for numbers dropped leading zeros. */
const DIGITS: Readonly<Record<string, number>> = {
  DE: 5,
  FR: 5,
  IT: 5,
  ES: 5,
  US: 5,
  FI: 5,
  HR: 5,
  AT: 4,
  CH: 4,
  LI: 4,
  BE: 4,
  LU: 4,
  DK: 4,
  NO: 4,
  HU: 4,
  SI: 4,
};

let byName: ReadonlyMap<string, string> | null = null;

/** The ISO code of a country as exports name it; null where it is none that is known. */
export function countryCode(name: string): string | null {
  byName ??= new Map(
    Object.entries(COUNTRY_NAMES).flatMap(([code, names]) => names.map((each) => [each, code] as const)),
  );
  const known = byName.get(name.trim().toLowerCase());
  if (known !== undefined) return known;
  return /^\s*[A-Za-z]{2}\s*$/.test(name) ? name.trim().toUpperCase() : null;
}

/**
 * A postal code in one spelling (Postleitzahl): without blanks, hyphens and the sign of the country, with the leading
 * zeros that a spreadsheet dropped. Codes of other countries stay as they are.
 *
 * @example postalCode('DE', 'D-1139') // '01139'
 */
export function postalCode(country: string, given: string): string {
  const plain = given.trim().toUpperCase().replace(/\.0$/, '').replace(/[\s-]/g, '');
  const digits = DIGITS[country];
  if (digits === undefined) return plain;
  const bare = plain.replace(/^[A-Z]{1,3}(?=\d)/, '');
  return /^\d+$/.test(bare) ? bare.slice(0, digits).padStart(digits, '0') : bare;
}
