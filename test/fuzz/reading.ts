import { requireUsableRows } from '../../src/ingest/sources.js';
import { Failure } from '../../src/problems/failure.js';
import { VERDICT } from '../../src/tables/verdict.js';
import type { TestEngine } from '../engine/test-engine.js';
import { type Files, loadFiles } from '../ingest/load-files.js';
import type { Cents } from './known-lines.js';

/** What became of a file: refused with codes, or read – with or without a word about what is odd. */
export type Reading =
  | { readonly is: 'refused'; readonly codes: readonly string[] }
  | {
      readonly is: 'read';
      readonly cents: Cents;
      /** Codes of warnings, and verdicts of rows that were not used: each of them is shown to the user. */
      readonly said: readonly string[];
    };

const CENT_MICROS = 10_000;
const VERDICTS = new Map<number, string>(Object.entries(VERDICT).map(([name, verdict]) => [verdict, name]));

/**
 * Reads one file as a run does, up to the customers' cents. Anything but a failure with problems is
 * passed on: it would be a crash.
 */
export async function readingOf(engine: TestEngine, files: Files): Promise<Reading> {
  try {
    const { ingested, loaded } = await loadFiles(engine, files);
    const table = requireUsableRows(loaded);
    const margin = table.columns.has('contributionMargin') ? 'sum(contributionMargin)' : 'NULL';
    const result = await engine.engine.columns(
      `SELECT customerId AS customer, CAST(sum(revenue) * 1000000 AS DOUBLE) AS revenue, ` +
        `CAST(${margin} * 1000000 AS DOUBLE) AS margin FROM "${table.id}" WHERE verdict = 0 GROUP BY 1 ORDER BY 1`,
    );
    const [customers, revenue, margins] = [
      result.text('customer'),
      result.number('revenue'),
      result.number('margin'),
    ];
    const cents = new Map(
      customers.map((customer, at) => [
        customer ?? '',
        { revenue: inCents(revenue[at]), margin: inCents(margins[at]) },
      ]),
    );
    const problems = [...ingested.problems, ...loaded.problems].filter(({ severity }) => severity !== 'info');
    const notUsed = table.totals.filter(
      ({ verdict }) => verdict !== VERDICT.used && verdict !== VERDICT.blank,
    );
    const said = [
      ...problems.map(({ code }) => code),
      ...notUsed.map(({ verdict }) => VERDICTS.get(verdict) ?? String(verdict)),
    ];
    return { is: 'read', cents, said };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.problems.length === 0) throw new Error('refused without a reason', { cause: error });
    return { is: 'refused', codes: error.problems.map(({ code }) => code) };
  }
}

const inCents = (micros: number | undefined): number => (micros ?? Number.NaN) / CENT_MICROS;

/**
 * What differs between cents, in words; empty where they are the same. Unknown margins differ from any. Numbers
 * that differ in leading zeros alone are one customer's, as they are for the program by default.
 */
export function differences(one: Cents, other: Cents): string[] {
  const [found, wanted] = [withoutZeros(one), withoutZeros(other)];
  return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((customer) => {
    const [is, should] = [found.get(customer), wanted.get(customer)];
    if (is === undefined) return [`${customer} is missing`];
    if (should === undefined) return [`${customer} appears from nowhere`];
    return (['revenue', 'margin'] as const).flatMap((amount) =>
      Math.abs(is[amount] - should[amount]) < 1e-6
        ? []
        : [`${customer} ${amount} ${is[amount]} instead of ${should[amount]}`],
    );
  });
}

function withoutZeros(cents: Cents): Cents {
  const united = new Map<string, { revenue: number; margin: number }>();
  for (const [customer, { revenue, margin }] of cents) {
    const key = customer.replace(/^0+(?=\d+$)/, '');
    const before = united.get(key) ?? { revenue: 0, margin: 0 };
    united.set(key, { revenue: before.revenue + revenue, margin: before.margin + margin });
  }
  return united;
}

/**
 * What differs between the sums, in words: for files whose customers nobody can tell for sure. A margin that is
 * unknown throughout is no wrong one: its heading was hit, and the summary names the columns that are read.
 */
export function totalDifferences(found: Cents, wanted: Cents): string[] {
  const total = (cents: Cents, amount: 'revenue' | 'margin'): number =>
    Math.round([...cents.values()].reduce((sum, each) => sum + each[amount], 0));
  return (['revenue', 'margin'] as const).flatMap((amount) => {
    const [one, other] = [total(found, amount), total(wanted, amount)];
    const isUnknown = amount === 'margin' && [...found.values()].every(({ margin }) => Number.isNaN(margin));
    return isUnknown || one === other ? [] : [`${amount} ${one} instead of ${other} in all`];
  });
}
