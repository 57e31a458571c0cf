/** In which order a numeric date names day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What the values of a column say about the order of dates written with `/` or `-`. */
export interface DateEvidence {
  /** Values that only one order allows. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Values such as 03/04/2026, and the first of them. */
  readonly ambiguous: number;
  readonly example: string | null;
  /** Values such as 05/05/2026, which both orders read alike. */
  readonly same: number;
  /** Values in a form that leaves no doubt: 2026-12-31, 31.12.2026, 20261231. */
  readonly plain: { readonly iso: number; readonly dotted: number; readonly compact: number };
}

/** With `-` the year is written out: in 23-12-31 it may as well stand first. */
const NUMERIC = /^\s*(\d{1,2})(?:\/(\d{1,2})\/(?:\d{2}|\d{4})|-(\d{1,2})-\d{4})(?:[ T,].*)?$/;
const ISO = /^\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T,].*)?$/;
const DOTTED = /^\s*\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})(?:[ T,].*)?$/;
const COMPACT = /^\s*(19|20|99)\d{6}\s*$/;

/** Collects evidence about the order of dates. */
export function dateEvidence(values: Iterable<string | null>): DateEvidence {
  const numeric = { dayFirst: 0, monthFirst: 0, ambiguous: 0, same: 0 };
  let example: string | null = null;
  const plain = { iso: 0, dotted: 0, compact: 0 };
  for (const value of values) {
    if (value === null) continue;
    if (ISO.test(value)) plain.iso += 1;
    else if (DOTTED.test(value)) plain.dotted += 1;
    else if (COMPACT.test(value)) plain.compact += 1;
    const kind = readNumeric(value);
    if (kind === null) continue;
    numeric[kind] += 1;
    if (kind === 'ambiguous') example ??= value;
  }
  return { ...numeric, example, plain };
}

function readNumeric(value: string): 'dayFirst' | 'monthFirst' | 'ambiguous' | 'same' | null {
  const [, first, slashed, dashed] = NUMERIC.exec(value) ?? [];
  const [a, b] = [Number(first), Number(slashed ?? dashed)];
  if (a > 12 && b <= 12) return 'dayFirst';
  if (b > 12 && a <= 12) return 'monthFirst';
  if (a <= 12 && b <= 12) return a === b ? 'same' : 'ambiguous';
  return null;
}

/** The order that the evidence decides, or null where nothing needs or nothing allows a decision. */
export function decidedOrder(evidence: DateEvidence): 'dmy' | 'mdy' | null {
  if (evidence.dayFirst === evidence.monthFirst) return null;
  return evidence.dayFirst > evidence.monthFirst ? 'dmy' : 'mdy';
}
