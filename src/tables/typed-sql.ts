import { CURRENCY_MARKS, type Currency } from './currency-marks.js';
import type { DecimalMark } from './number-evidence.js';

/**
 * SQL that turns a text cell into a value, or into NULL where it is none. The common form comes
 * first and costs one cast; the tolerant reading runs only on cells that the first one refuses.
 */

/** Exact to six decimals, up to a million millions: wide enough for prices per unit, narrow enough to be fast. */
export const AMOUNT = 'DECIMAL(18, 6)';

/** Blanks that exports put around values: space, tab, no-break, narrow and zero-width ones. */
const BLANKS = [' ', '\t', '\u00a0', '\u202f', '\u2009', '\u200b', '\ufeff'];
/** Any number of them, and of line ends, in a pattern. */
const BLANK = String.raw`[\s\x{00a0}\x{202f}\x{2009}\x{200b}\x{feff}]*`;

/** Signs in front of a negative figure or behind it, for a class in a pattern: minus, dashes as typists set them, hyphens. */
const MINUS = '−–‐‑-';

/** Text without blanks around it; empty is NULL. Looking at both ends first is three times as fast as trimming. */
export function textSql(cell: string): string {
  const endsBlank = BLANKS.map((blank) => `ends_with(${cell}, '${blank}')`).join(' OR ');
  const trimmed = `nullif(trim(${cell}, '${BLANKS.join('')}'), '')`;
  return `CASE WHEN ascii(${cell}) BETWEEN 33 AND 126 AND NOT (${endsBlank}) THEN ${cell} ELSE ${trimmed} END`;
}

/** Characters that nobody sees: zero-width ones and the soft hyphen. */
const INVISIBLE = String.raw`[\x{200b}-\x{200d}\x{2060}\x{feff}\x{00ad}]`;
/** What stands in place of a key where there is none: zeros, dashes, error values of spreadsheets. */
const NOBODY = String.raw`(?i:0+|-+|–|—|\?+|n/a|n\.\s?[va]\.?|k\.\s?a\.?|\((leer|blank|empty)\)|#(nv|n/[av]|wert!|value!|bezug!|ref!|name\?|div/0!|zahl!|num!|null!))|NULL|None|[Nn]a[Nn]`;
/** A key as most are written, which needs no closer look. */
const PLAIN_KEY = '[0-9A-Za-z/_-]*[1-9][0-9A-Za-z/_-]*';

/**
 * A key in its one canonical form: no blanks around it, nothing invisible in it, no `.0` that a
 * spreadsheet put behind a number; NULL where it stands for nobody, such as `0` or `#NV`.
 */
export function identifierSql(cell: string): string {
  const text = `trim(regexp_replace(${cell}, '${INVISIBLE}', '', 'g'), '${BLANKS.join('')}')`;
  const whole = `regexp_replace(${text}, '^(\\d+)\\.0$', '\\1')`;
  return `CASE WHEN regexp_full_match(${cell}, '${PLAIN_KEY}') THEN ${cell} ELSE nullif(regexp_replace(${whole}, '^(${NOBODY})$', ''), '') END`;
}

/** A key of the kind that most are; NULL where it takes a closer look. */
export function plainIdentifierSql(cell: string): string {
  return `CASE WHEN regexp_full_match(${cell}, '${PLAIN_KEY}') THEN ${cell} END`;
}

/** Whether a key certainly stands for nobody; of other keys that do {@link identifierSql} knows. */
export function isNobodySql(cell: string): string {
  return `(${cell} IS NULL OR regexp_full_match(${cell}, '0+'))`;
}

/** Cells that say "nothing here": neither a value nor a fault. A pattern, because the engine turns a list of words into a join over all rows. */
export function placeholderSql(cell: string): string {
  const words = String.raw`-+|–|—|n\.?${BLANK}v\.?|k\.?${BLANK}a\.?|n/a|na|#n/a|#nv|null|none|nan`;
  return `(${cell} IS NULL OR regexp_full_match(${cell}, '(?i)${BLANK}(${words})?${BLANK}'))`;
}

/**
 * An amount: groups of thousands, a sign in front, behind or as brackets, the marks of one currency.
 *
 * @param factor what a figure is multiplied by: 1000 under a heading with T€
 */
export function amountSql(
  cell: string,
  mark: DecimalMark,
  factor: number,
  currency: Currency = 'EUR',
): string {
  const marks = CURRENCY_MARKS[currency];
  // In thousands already, a cell may say so again; beside any other scale it contradicts its heading.
  const scale = factor === 1 ? `${THOUSANDS}|${MILLIONS}` : factor === 1000 ? THOUSANDS : '';
  const unit = scale === '' ? marks : `(?:(?:${scale})${BLANK})?(?:${marks})`;
  return scaled(decimalSql(cell, mark, unit, factor === 1 ? marks : null), factor);
}

/** Words for a scale in front of a currency: `5 T€`, `1,2 Mio. EUR`. */
const THOUSANDS = String.raw`t|k|tsd\.?`;
const MILLIONS = String.raw`mio\.?`;

/** Any number, such as a quantity or a duration. */
export function numberSql(cell: string, mark: DecimalMark, factor = 1): string {
  return scaled(decimalSql(cell, mark, ''), factor);
}

/** A figure of digits, sign and decimal mark alone; NULL where it takes a closer look. */
export function plainNumberSql(cell: string, mark: DecimalMark): string {
  if (mark === '.') return `CASE WHEN NOT contains(${cell}, '_') THEN TRY_CAST(${cell} AS ${AMOUNT}) END`;
  return (
    `CASE WHEN NOT contains(${cell}, '_') AND NOT contains(${cell}, '.') ` +
    `THEN TRY_CAST(replace(${cell}, ',', '.') AS ${AMOUNT}) END`
  );
}

function scaled(value: string, factor: number): string {
  // Widened first: a product beyond 18 digits would end the query instead of being refused.
  return factor === 1 ? value : `TRY_CAST(CAST(${value} AS DECIMAL(38, 6)) * ${factor} AS ${AMOUNT})`;
}

/** @param scaledMarks marks of a currency in front of which a scale multiplies the figure */
function decimalSql(
  cell: string,
  mark: DecimalMark,
  currency: string,
  scaledMarks: string | null = null,
): string {
  const cast = (text: string): string => `TRY_CAST(${text} AS ${AMOUNT})`;
  const tolerant = tolerantSql(cell, mark, currency, scaledMarks);
  if (mark === '.') {
    return `CASE WHEN contains(${cell}, '_') THEN NULL ELSE coalesce(${cast(cell)}, ${tolerant}) END`;
  }
  const grouped = `regexp_full_match(${cell}, '[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?')`;
  return (
    `CASE WHEN contains(${cell}, '_') THEN NULL WHEN contains(${cell}, '.') THEN ` +
    `CASE WHEN ${grouped} THEN ${cast(`replace(replace(${cell}, '.', ''), ',', '.')`)} ELSE ${tolerant} END ` +
    `ELSE coalesce(${cast(`replace(${cell}, ',', '.')`)}, ${tolerant}) END`
  );
}

/** One pattern says what a number may look like; what it lets through is stripped of all but digits and decimal mark. */
function tolerantSql(cell: string, mark: DecimalMark, currency: string, scaledMarks: string | null): string {
  const [decimal, group] = mark === ',' ? [',', '\\.'] : ['\\.', ','];
  const groups = [group, String.raw`[ \x{00a0}\x{202f}\x{2009}\x{2007}]`, "[''’´]"].map(
    (each) => `\\d{1,3}(?:${each}\\d{3})+`,
  );
  const number = `(?:(?:\\d+|${groups.join('|')})(?:${decimal}(?:\\d*|[-–—]{1,2}))?|${decimal}\\d+)`;
  const unit = currency === '' ? '' : `(?:${currency})?`;
  const forms = [
    [`[+${MINUS}]?`, unit, number, unit],
    [unit, `[+${MINUS}]?`, number],
    [unit, number, `[+${MINUS}]`, unit],
    [number, unit, `[+${MINUS}]`],
    [unit, '\\(', unit, number, unit, '\\)', unit],
  ];
  const pattern = forms.map((form) => BLANK + form.map((part) => part + BLANK).join('')).join('|');
  // In `5,-` the dash stands for no cents.
  const noCents = `regexp_replace(${cell}, '${decimal}[-–—]{1,2}', '')`;
  const digits = `regexp_replace(regexp_replace(${noCents}, '(?i)(tsd|mio|fr)\\.', ''), '[^\\d${decimal}]', '', 'g')`;
  const sign = `CASE WHEN regexp_matches(${noCents}, '[(${MINUS}]') THEN '-' ELSE '' END`;
  const plain = mark === ',' ? `replace(${digits}, ',', '.')` : digits;
  const value = `TRY_CAST(${sign} || ${plain} AS ${AMOUNT})`;
  const says = (words: string): string => `regexp_matches(${cell}, '(?i)(${words})${BLANK}(${scaledMarks})')`;
  const scale = `CASE WHEN ${says(MILLIONS)} THEN 1000000 WHEN ${says(THOUSANDS)} THEN 1000 ELSE 1 END`;
  const inUnits =
    scaledMarks === null ? value : `TRY_CAST(CAST(${value} AS DECIMAL(38, 6)) * ${scale} AS ${AMOUNT})`;
  return `CASE WHEN regexp_full_match(${cell}, '(?i)${pattern}') THEN ${inUnits} END`;
}

/** A share as fraction: `12,5 %` is 0.125; figures of a percentage column are divided by 100. */
export function shareSql(cell: string, mark: DecimalMark, percent: boolean): string {
  const number = `CAST(${decimalSql(`replace(${cell}, '%', '')`, mark, '')} AS DOUBLE)`;
  return percent
    ? `${number} / 100`
    : `CASE WHEN contains(${cell}, '%') THEN ${number} / 100 ELSE ${number} END`;
}

/** Yes or no. */
export function flagSql(cell: string): string {
  const says = (words: string): string => `regexp_full_match(${cell}, '(?i)\\s*(${words})\\s*')`;
  return `CASE WHEN ${says('ja|j|yes|y|true|wahr|1|x')} THEN TRUE WHEN ${says('nein|n|no|false|falsch|0')} THEN FALSE END`;
}
