import type { DateOrder } from './date-evidence.js';

/** Which forms of dates a column holds, the most frequent first. */
export type DateForm = 'iso' | 'dotted' | 'compact' | 'serial' | DateOrder;

const BLANK = String.raw`[\s\x{00a0}\x{202f}\x{2009}\x{200b}\x{feff}]`;
/** What may stand behind a date: a time, with or without seconds, half of the day and zone. */
const TIME = String.raw`(?:(?:[T,]|${BLANK})+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?${BLANK}*(?:[ap]m|uhr|z|[+-]\d{2}(?::?\d{2})?)?)?`;

/** Days as spreadsheets count them, of 1954 to 2118, with or without a part of the day. */
const SERIAL = String.raw`[2-7]\d{4}(?:[.,]\d+)?`;

/**
 * A calendar day in one of the forms given; a time behind it is left out. To be bounded by
 * `plausibleDaySql`. Bare dates come first and cost one cast each. A cast or format that fails
 * takes ten times as long as one that doesn't, so none is tried where the shape of the cell already
 * says no; and nothing costly is written twice, or the engine works it out in advance for all cells.
 */
export function dateSql(cell: string, forms: readonly DateForm[]): string {
  return `coalesce(${forms.map((form) => dayOfForm(cell, form)).join(', ')})`;
}

/** A day of 1900 to 2199; others are faults or stand for "no end", and the first of them for "no date". */
export function plausibleDaySql(day: string): string {
  return `CASE WHEN ${day} BETWEEN DATE '1900-01-02' AND DATE '2199-12-31' THEN ${day} END`;
}

/** 31.12.9999, 00000000, „unbefristet“ and the like, with which programs and people say that there is no date or no end. */
export const NO_DAY = String.raw`\s*(?:(?:9999\W?12\W?31|31\W?12\W?9999|12\W?31\W?9999|0000\W?00\W?00|00\W?00\W?0000)(?:[ T].*)?|(?i:unbefristet|unbegrenzt|dauerhaft|bis auf weiteres|unlimited|open[- ]ended|permanent|until further notice)\s*)`;

/** Whether a cell says that there is no date. */
export function noDaySql(cell: string): string {
  return `regexp_full_match(${cell}, '${NO_DAY}')`;
}

/**
 * A day in the usual writing of a form, without anything around it but a time; NULL where it takes a closer look.
 * Null for forms whose usual writing is no shorter to tell.
 */
export function plainDaySql(cell: string, form: DateForm): string | null {
  if (form === 'iso' || form === 'ymd') return bareIsoDay(cell);
  if (form !== 'dotted') return null;
  return `CASE WHEN strlen(${cell}) = 10 THEN ${strptime(cell, '%d.%m.%Y')} END`;
}

function dayOfForm(cell: string, form: DateForm): string {
  if (form === 'iso' || form === 'ymd') return isoDay(cell);
  if (form === 'compact') {
    const read = (day: string): string => strptime(day, '%Y%m%d');
    // Without these conditions 2023123 would be a day, and the format knows words such as "epoch".
    const bare = `WHEN strlen(${cell}) = 8 AND ${beginsWithDigit(cell)} THEN ${read(cell)}`;
    return `CASE ${bare} ${whenWrapped(cell, '\\d{8}', read)} END`;
  }
  if (form === 'serial') {
    const days = `CAST(substr(trim(${cell}), 1, 5) AS INTEGER)`;
    return `CASE WHEN regexp_full_match(${cell}, '${BLANK}*${SERIAL}${BLANK}*') THEN DATE '1899-12-30' + ${days} END`;
  }
  const [first, second, marks] = PARTS[form];
  const bare = marks.flatMap((mark) => {
    const read = (year: string): string => strptime(cell, `${first}${mark}${second}${mark}${year}`);
    return [
      // The most common of all dates: its length says enough.
      ...(marks.length === 1 ? [`WHEN strlen(${cell}) = 10 THEN ${read('%Y')}`] : []),
      `WHEN strlen(${cell}) BETWEEN 8 AND 10 AND substr(${cell}, -5, 1) = '${mark}' AND ${beginsWithDigit(cell)} THEN ${read('%Y')}`,
      `WHEN strlen(${cell}) BETWEEN 6 AND 8 AND substr(${cell}, -3, 1) = '${mark}' AND ${beginsWithDigit(cell)} THEN ${read('%y')}`,
    ];
  });
  const wrapped = marks.flatMap((mark) => {
    const shape = `\\d{1,2}[${mark}]\\d{1,2}[${mark}]`;
    const read = (day: string, year: string): string =>
      strptime(day, `${first}${mark}${second}${mark}${year}`);
    return [
      whenWrapped(cell, `${shape}\\d{4}`, (day) => read(day, '%Y')),
      whenWrapped(cell, `${shape}\\d{2}`, (day) => read(day, '%y')),
    ];
  });
  return `CASE ${[...bare, ...wrapped].join(' ')} END`;
}

const PARTS: Readonly<
  Record<'dotted' | 'dmy' | 'mdy', readonly [first: string, second: string, marks: readonly string[]]>
> = {
  dotted: ['%d', '%m', ['.']],
  dmy: ['%d', '%m', ['/', '-']],
  mdy: ['%m', '%d', ['/', '-']],
};

function bareIsoDay(cell: string): string {
  // The cast to a timestamp refuses anything but a time behind the day.
  return (
    `CASE WHEN strlen(${cell}) BETWEEN 8 AND 10 THEN TRY_CAST(${cell} AS DATE) ` +
    `WHEN strlen(${cell}) > 10 THEN CAST(TRY_CAST(${cell} AS TIMESTAMP) AS DATE) END`
  );
}

function isoDay(cell: string): string {
  const shape = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}';
  const wrapped = whenWrapped(cell, shape, (day) => `TRY_CAST(replace(${day}, '.', '-') AS DATE)`);
  return `coalesce(${bareIsoDay(cell)}, CASE ${wrapped} END)`;
}

/** A day with blanks around or a time behind it: matching first and then taking the digits is three times as fast as capturing them. */
function whenWrapped(cell: string, shape: string, read: (day: string) => string): string {
  const matches = `regexp_full_match(${cell}, '(?i)${BLANK}*${shape}${TIME}${BLANK}*')`;
  return `WHEN ${matches} THEN ${read(`regexp_extract(${cell}, '[\\d./-]+')`)}`;
}

function beginsWithDigit(cell: string): string {
  return `ascii(${cell}) BETWEEN 48 AND 57`;
}

function strptime(text: string, pattern: string): string {
  return `CAST(try_strptime(${text}, '${pattern}') AS DATE)`;
}
