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

/** Text without blanks around it; empty is NULL. Looking at both ends first is three times as fast as trimming. */
export function textSql(cell: string): string {
  const endsBlank = BLANKS.map((blank) => `ends_with(${cell}, '${blank}')`).join(' OR ');
  const trimmed = `nullif(trim(${cell}, '${BLANKS.join('')}'), '')`;
  return `CASE WHEN ascii(${cell}) BETWEEN 33 AND 126 AND NOT (${endsBlank}) THEN ${cell} ELSE ${trimmed} END`;
}

/** A key in its one canonical form: no blanks around, and no `.0` that a spreadsheet put behind a number. */
export function identifierSql(cell: string): string {
  const text = textSql(cell);
  return `CASE WHEN ends_with(${cell}, '.0') AND regexp_full_match(${cell}, '\\s*\\d+\\.0') THEN regexp_replace(trim(${cell}), '\\.0$', '') ELSE ${text} END`;
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
  return scaled(decimalSql(cell, mark, CURRENCY_MARKS[currency]), factor);
}

/** Any number, such as a quantity or a duration. */
export function numberSql(cell: string, mark: DecimalMark, factor = 1): string {
  return scaled(decimalSql(cell, mark, ''), factor);
}

function scaled(value: string, factor: number): string {
  // Widened first: a product beyond 18 digits would end the query instead of being refused.
  return factor === 1 ? value : `TRY_CAST(CAST(${value} AS DECIMAL(38, 6)) * ${factor} AS ${AMOUNT})`;
}

function decimalSql(cell: string, mark: DecimalMark, currency: string): string {
  const cast = (text: string): string => `TRY_CAST(${text} AS ${AMOUNT})`;
  const tolerant = tolerantSql(cell, mark, currency);
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
function tolerantSql(cell: string, mark: DecimalMark, currency: string): string {
  const [decimal, group] = mark === ',' ? [',', '\\.'] : ['\\.', ','];
  const groups = [group, String.raw`[ \x{00a0}\x{202f}\x{2009}]`, "[''’]"].map(
    (each) => `\\d{1,3}(?:${each}\\d{3})+`,
  );
  const number = `(?:(?:\\d+|${groups.join('|')})(?:${decimal}\\d*)?|${decimal}\\d+)`;
  const unit = currency === '' ? '' : `(?:${currency})?`;
  const forms = [
    ['[+−-]?', unit, number, unit],
    [unit, '[+−-]?', number],
    [unit, number, '[−-]', unit],
    [number, unit, '[−-]'],
    [unit, '\\(', unit, number, unit, '\\)', unit],
  ];
  const pattern = forms.map((form) => BLANK + form.map((part) => part + BLANK).join('')).join('|');
  const digits = `regexp_replace(${cell}, '[^\\d${decimal}]', '', 'g')`;
  const sign = `CASE WHEN regexp_matches(${cell}, '[−(-]') THEN '-' ELSE '' END`;
  const plain = mark === ',' ? `replace(${digits}, ',', '.')` : digits;
  return `CASE WHEN regexp_full_match(${cell}, '(?i)${pattern}') THEN TRY_CAST(${sign} || ${plain} AS ${AMOUNT}) END`;
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
