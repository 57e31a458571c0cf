/** What a number format makes of a number: a plain number, a calendar date, a time of day, an elapsed time. */
export const FORMAT = { number: 0, date: 1, time: 2, elapsed: 3 } as const;

export type FormatClass = (typeof FORMAT)[keyof typeof FORMAT];

/**
 * What is kept of each cell style in one byte: the class of its number format in the lowest bits, above
 * them which of the currencies of the workbook it shows, from 1; 0 where it shows none.
 */
export const STYLE = { classBits: 3, currencyShift: 2, mostCurrencies: 63 } as const;

export function styleClass(style: number): FormatClass {
  return (style & STYLE.classBits) as FormatClass;
}

/** The formats that files refer to by number without defining them. */
export function builtInFormatClass(id: number): FormatClass {
  if (id === 46) return FORMAT.elapsed;
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return FORMAT.time;
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? FORMAT.date : FORMAT.number;
}

/**
 * Classifies a format code such as `dd.mm.yyyy`, `[$-407]TT.MM.JJJJ`, `[h]:mm` or `#,##0.00 "EUR"`.
 * The first section that shows anything of the value decides.
 */
export function formatClass(code: string): FormatClass {
  for (const section of code.replace(LITERALS, '').split(';')) {
    const found = sectionClass(section);
    if (found !== undefined) return found;
  }
  return FORMAT.number;
}

/** Quoted text, escaped characters, padding (`_x`) and filling (`*x`): letters in them mean nothing. */
const LITERALS = /"[^"]*(?:"|$)|[\\_*][\s\S]?/g;
/** Colours, conditions, currencies and languages in brackets – but not elapsed time. */
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*(?:\]|$)/gi;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const SECOND_FRACTION = /(s\]?)[.,]0+/gi;
/** The last ones are what programs of other languages call the format that shows numbers as they are. */
const PLACEHOLDER =
  /[0#?@]|general|standard|allgemein|standaard|est[aá]ndar|allm[aä]nt|og[oó]ln|yleinen|v[sš]eobecn|[aá]ltal[aá]nos/i;
/** Days and years in the letters of the languages whose programs write them into files: d/j/t/g/p, y/j/a/v/r/å. */
const CALENDAR = /[dy]|jj|tt|aa|gg|pp|vv|rr|åå/i;
const CLOCK = /[hs]/i;
const MONTH = /m/i;

function sectionClass(withBrackets: string): FormatClass | undefined {
  const section = withBrackets.replace(BRACKETS, '').replace(SECOND_FRACTION, '$1');
  if (PLACEHOLDER.test(section)) return FORMAT.number;
  if (ELAPSED.test(section)) return FORMAT.elapsed;
  const clock = CLOCK.test(section);
  if (CALENDAR.test(clock ? section.replace(/am\/pm|a\/p/gi, '') : section)) return FORMAT.date;
  if (clock) return FORMAT.time;
  return MONTH.test(section) ? FORMAT.date : undefined;
}
