import { VERDICT } from '../../src/tables/verdict.js';
import type { FileReading, ReadRow } from './file-reading.js';
import type { KnownLine } from './known-lines.js';
import type { StrictRow } from './strict-reading.js';

/** A file that something happened to, and what is known about it without reading it. */
export interface Mutant {
  readonly name: string;
  readonly bytes: Buffer;
  readonly how: string;
  /** How many things happened to it. */
  readonly edits: number;
  /** The known lines that are still there with all their bytes. */
  readonly intact: readonly KnownLine[];
  /** Those of which something else is left. */
  readonly hit: readonly KnownLine[];
  /** Records that may stand where something happened. */
  readonly mostOthers: number;
  /** Half a character too much or too little: all that follows is other text, and as much is said. */
  readonly isTorn: boolean;
  /** What can be known of the rows is gone: the heading of a sheet or page was hit, or the tags of a page. */
  readonly isBeyondJudgement: boolean;
  /** What the file says to a strict reader; null where it leaves any doubt, `unknown` where no such reader is at hand. */
  readonly strict: readonly StrictRow[] | null | 'unknown';
}

/** Rows and amounts, in millionths. */
interface Sum {
  readonly rows: number;
  readonly revenue: bigint;
  readonly margin: bigint;
}

const CENT = 10_000n;
/** The file seems to be cut off. */
const TORN = 'KW141';
/** Customers are told by their names. */
const NAMES_AS_KEYS = 'KW414';

type Read = Extract<FileReading, { is: 'read' }>;
const NOTHING: Sum = { rows: 0, revenue: 0n, margin: 0n };

/**
 * What a reading of a mutated file breaks of the law that nothing is lost or made up in silence; none where it holds.
 *
 * - A line that nothing happened to is used with its customer, its day and its cents, or a row is rejected or set
 *   aside for it.
 * - There are no more rows than lines and what may have become of those that were hit.
 * - As far as the file can still be read strictly, as many rows are read as it has records, and all its revenue.
 * - Where nothing is said, the cents are those that the file says, or those of before.
 */
export function broken(mutant: Mutant, reading: Exclude<FileReading, { is: 'crashed' }>): readonly string[] {
  if (reading.is === 'refused') return reading.codes.length === 0 ? ['refused without a reason'] : [];
  if (mutant.isBeyondJudgement) return [];
  const isOther = mutant.isTorn && reading.codes.includes(TORN);
  return [
    ...(isOther ? [] : [...lostLines(mutant, reading), ...wrongSums(mutant, reading)]),
    ...lostRecords(mutant, reading),
    ...(isSilent(reading) ? wrongCents(mutant, reading) : []),
  ];
}

function isSilent({ rows, codes }: Read): boolean {
  return codes.length === 0 && rows.every(({ verdict, hasFaults }) => verdict === VERDICT.used && !hasFaults);
}

const isUsed = ({ verdict }: ReadRow): boolean => verdict === VERDICT.used;
const countOf = (rows: readonly ReadRow[]): number => rows.reduce((sum, row) => sum + row.rows, 0);
/** Numbers that differ in leading zeros alone are one customer's. */
const keyOf = (customer: string, day: string): string => `${customer.replace(/^0+(?=\d+$)/, '')} ${day}`;

/** By customer and day, as far as the file still tells them: hit in its heading, it may tell no day. */
function intactSums({ intact }: Pick<Mutant, 'intact'>, { rows }: Read): ReadonlyMap<string, Sum> {
  const hasDays = rows.some(({ day }) => day !== '');
  const sums = new Map<string, Sum>();
  for (const { customer, day, revenueCents, marginCents } of intact) {
    const key = keyOf(customer, hasDays ? day : '');
    addTo(sums, key, 1, BigInt(revenueCents) * CENT, BigInt(marginCents) * CENT);
  }
  return sums;
}

function usedSums(rows: readonly ReadRow[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { customer, day, rows: count, revenue, margin } of rows.filter(isUsed))
    addTo(sums, keyOf(customer, day), count, revenue ?? 0n, margin ?? 0n);
  return sums;
}

function addTo(sums: Map<string, Sum>, key: string, rows: number, revenue: bigint, margin: bigint): void {
  const before = sums.get(key) ?? NOTHING;
  sums.set(key, {
    rows: before.rows + rows,
    revenue: before.revenue + revenue,
    margin: before.margin + margin,
  });
}

function lostLines(mutant: Mutant, reading: Read): readonly string[] {
  const { rows } = reading;
  const used = usedSums(rows);
  let missing = 0;
  if (reading.codes.includes(NAMES_AS_KEYS))
    missing = Math.max(0, mutant.intact.length - countOf(rows.filter(isUsed)));
  else
    for (const [key, { rows: count }] of intactSums(mutant, reading))
      missing += Math.max(0, count - (used.get(key)?.rows ?? 0));
  const notUsed = countOf(rows.filter((row) => !isUsed(row)));
  const others = countOf(rows.filter(isUsed)) + missing - mutant.intact.length;
  return [
    ...(missing > notUsed ? [`${missing} intact lines are missing, ${notUsed} rows are not used`] : []),
    ...(others > mutant.mostOthers ? [`${others} rows come from nowhere`] : []),
  ];
}

/** Where as many rows of a customer and day are used as there are intact lines, they are those. */
function wrongSums(mutant: Mutant, reading: Read): readonly string[] {
  const used = usedSums(reading.rows);
  const hit = new Set(intactSums({ intact: mutant.hit }, reading).keys());
  return [...intactSums(mutant, reading)].flatMap(([key, should]) => {
    const is = used.get(key);
    if (is?.rows !== should.rows || hit.has(key)) return [];
    return differences(new Map([[key, is]]), new Map([[key, should]]), reading.hasMargin);
  });
}

/**
 * Rows read are the records of the file, whatever became of them; so is the revenue, where all of it can be read.
 * A fault spoils its own record alone: customers without any have all that is theirs.
 */
function lostRecords({ strict }: Mutant, { rows, hasMargin }: Read): readonly string[] {
  if (strict === null || strict === 'unknown') return [];
  const count = countOf(rows);
  if (count !== strict.length) return [`${count} rows are read of ${strict.length} records`];
  const should = strict.reduce((sum, { revenue }) => sum + micros(revenue), 0n);
  const is = rows.reduce((sum, row) => sum + (row.revenue ?? 0n), 0n);
  if (is !== should && strict.every(({ revenue }) => revenue !== null))
    return [`revenue read is ${is} instead of ${should}`];
  const unsure = new Set(
    strict.filter((row) => !isSure(row)).map(({ customer }) => keyOf(customer ?? '', '')),
  );
  if (strict.some(({ customer }) => customer === null)) return [];
  const theirs = (sums: ReadonlyMap<string, Sum>): Map<string, Sum> =>
    new Map([...sums].filter(([customer]) => !unsure.has(customer)));
  const found = differences(theirs(customerSums(rows)), theirs(strictSums(strict)), hasMargin);
  return found.map((each) => `without a fault of its own: ${each}`);
}

const isSure = ({ customer, isDay, revenue, margin }: StrictRow): boolean =>
  customer !== null && isDay && revenue !== null && margin !== null;
const micros = (cents: number | null): bigint => BigInt(Math.round((cents ?? 0) * Number(CENT)));

function customerSums(rows: readonly ReadRow[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { customer, rows: count, revenue, margin } of rows.filter(isUsed))
    addTo(sums, keyOf(customer, ''), count, revenue ?? 0n, margin ?? 0n);
  return sums;
}

function strictSums(strict: readonly StrictRow[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { customer, revenue, margin } of strict)
    addTo(sums, keyOf(customer ?? '', ''), 1, micros(revenue), micros(margin));
  return sums;
}

/** Nothing was said: each customer's cents are what the file says; after an edit that leaves it in doubt, the totals are those of before. */
function wrongCents({ edits, strict, intact, hit }: Mutant, { rows, hasMargin }: Read): readonly string[] {
  if (strict !== 'unknown' && strict?.every(isSure) === true)
    return differences(customerSums(rows), strictSums(strict), hasMargin);
  // One edit can make a doubt, another an amount.
  if (edits > 1) return [];
  if (strict === 'unknown') {
    const [is, should] = [countOf(rows), intact.length + hit.length];
    return is === should ? [] : [`in silence ${is} rows instead of ${should}`];
  }
  const should = new Map<string, Sum>();
  for (const { revenueCents, marginCents } of [...intact, ...hit])
    addTo(should, 'in all', 1, BigInt(revenueCents) * CENT, BigInt(marginCents) * CENT);
  const total = new Map<string, Sum>();
  for (const { rows: count, revenue, margin } of customerSums(rows).values())
    addTo(total, 'in all', count, revenue, margin);
  return differences(total, should, hasMargin).map((each) => `in silence ${each}`);
}

function differences(
  is: ReadonlyMap<string, Sum>,
  should: ReadonlyMap<string, Sum>,
  hasMargin: boolean,
): string[] {
  const text = ({ rows, revenue, margin }: Sum): string =>
    `${rows} rows, ${revenue}${hasMargin ? `, ${margin}` : ''}`;
  return [...new Set([...is.keys(), ...should.keys()])].flatMap((key) => {
    const [one, other] = [is.get(key) ?? NOTHING, should.get(key) ?? NOTHING].map(text);
    return one === other ? [] : [`${key} has ${one} instead of ${other}`];
  });
}
