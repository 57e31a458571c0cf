import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerFacts, makeFacts } from '../../src/facts/customer-facts.js';
import { findPeriod } from '../../src/facts/find-period.js';
import { reconcile } from '../../src/facts/reconciliation.js';
import { REJECTIONS, VERDICT } from '../../src/tables/verdict.js';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles, verdictsOf } from '../ingest/load-files.js';

const test = engineForTests();

type Verdict = keyof typeof VERDICT;

/** How each kind of row is written, with what its amount counts. */
const ROWS: Readonly<Record<Verdict, (id: string, date: string, amount: string, other: string) => string[]>> =
  {
    used: (id, date, amount, other) => [id, date, amount, other],
    amountFaulty: (id, date, amount, other) => [id, date, `${amount}x`, other],
    dateFaulty: (id, _, amount, other) => [id, '31.02.2025', amount, other],
    dateMissing: (id, _, amount, other) => [id, '', amount, other],
    amountMissing: (id, date, _, other) => [id, date, '', other],
    ragged: (id, date, amount) => [id, date, amount, 'Ort', 'zu viel'],
    noCustomer: (_, date, amount, other) => ['', date, amount, other],
    blank: () => ['', '', '', ''],
    totalRow: (_, __, amount) => ['Summe', '', amount, ''],
    repeatedHeading: () => ['Kundennr', 'Datum', 'Umsatz', 'Ort'],
    pageLine: (_, __, ___, other) => ['Seite 2 von 9', '', '', other === '' ? '' : 'Musterwerk GmbH'],
    separator: () => ['======', '==========', '----------', '====='],
    footer: (_, date, __, other) => ['Erstellt am', date, '', other],
    units: (_, __, ___, other) => ['', '', '€', other],
  };
const WITHOUT_AMOUNT: ReadonlySet<Verdict> = new Set([
  'amountFaulty',
  'amountMissing',
  'blank',
  'repeatedHeading',
  'pageLine',
  'separator',
  'footer',
  'units',
]);
const NAMES = Object.keys(ROWS) as Verdict[];

const row = fc.record({
  verdict: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Verdict>('used') },
    { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  ),
  customer: fc.constantFrom('1000', '00017', 'K-1', 'Müller'),
  day: fc.integer({ min: 1, max: 28 }),
  /** In hundredths of a cent: amounts with four decimals. */
  amount: fc.oneof(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -1e12, max: 1e12 })),
  other: fc.constantFrom('Köln', 'Am "Tor"', 'a;b', 'Zeile 1\nZeile 2', ''),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const written = (amount: number): string => {
  const digits = String(Math.abs(amount)).padStart(5, '0');
  const whole = digits.slice(0, -4).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}${whole},${digits.slice(-4)}`;
};

function write(rows: readonly Row[]): string {
  const cells = rows.map(({ verdict, customer, day, amount, other }) =>
    ROWS[verdict](customer, `${String(day).padStart(2, '0')}.03.2025`, written(amount), other),
  );
  const quoted = cells.map((record) =>
    record.map((cell) => (/["\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)),
  );
  return ['Kundennr;Datum;Umsatz;Ort', ...quoted.map((record) => record.join(';'))].join('\n').concat('\n');
}

/** Rows and exact amounts of each verdict, from the list the file was written from. */
function expectedOf(rows: readonly Row[]): Record<string, readonly [number, bigint]> {
  const expected: Record<string, readonly [number, bigint]> = {};
  for (const { verdict, amount } of rows) {
    const [count, micros] = expected[verdict] ?? [0, 0n];
    expected[verdict] = [count + 1, micros + (WITHOUT_AMOUNT.has(verdict) ? 0n : BigInt(amount) * 100n)];
  }
  return expected;
}

/** At least one good row, whose four decimals show the decimal mark. */
const table = fc
  .array(row, { minLength: 1, maxLength: 40 })
  .map((rows): readonly Row[] => [
    { verdict: 'used', customer: '1000', day: 15, amount: 12_345, other: '' },
    ...rows,
  ]);

const cents = (micros: bigint): number => Number((micros < 0n ? micros - 5000n : micros + 5000n) / 10_000n);

async function runOn(content: string) {
  const { loaded } = await loadFiles(test, { 'x.csv': content });
  const lines = loaded.tables.get('invoice-lines')!;
  const period = findPeriod(lines, null, 12);
  const request = {
    newCustomerMonths: 12,
    missingMargins: { lines: 10 },
    groups: null,
    details: new Set<never>(),
  };
  const table = await makeFacts(test.engine, loaded.tables, period, request);
  const { facts } = await customerFacts(test.engine, table, request);
  return {
    verdicts: verdictsOf(loaded, 'invoice-lines'),
    problems: loaded.problems,
    facts,
    control: await reconcile(test.engine, lines),
  };
}

describe('every row and every cent of a file', () => {
  it('is used, rejected or set aside, in any order of the rows, and adds up', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(fc.integer(), { minLength: 41, maxLength: 41 }),
        async (rows, order) => {
          const expected = expectedOf(rows);
          const found = await runOn(write(rows));
          expect(found.verdicts).toEqual(expected);

          // Each rejected row is listed, with its line.
          const rejected = rows.filter(({ verdict }) => REJECTIONS.has(VERDICT[verdict])).length;
          const listed = found.problems.filter(({ code }) => code.startsWith('KW20'));
          expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(rejected);

          const { revenue } = found.control;
          expect(revenue.used + revenue.rejected + revenue.setAside).toBe(revenue.read);
          expect(revenue.inPeriod + revenue.outsidePeriod).toBe(revenue.used);
          const sums = Object.entries(expected).map(([verdict, [, micros]]) => [verdict, micros] as const);
          expect(revenue.read).toBe(cents(sums.reduce((sum, [, micros]) => sum + micros, 0n)));
          expect(revenue.used).toBe(cents(expected.used?.[1] ?? 0n));
          const setAside = found.control.setAside.reduce((sum, each) => sum + each.revenue, 0);
          expect(setAside).toBe(revenue.setAside);

          // The customers' revenue is that of the period, to the cent.
          const perCustomer = found.facts.numbers.get('revenue')!;
          expect(perCustomer.reduce((sum, each) => sum + each, 0)).toBe(revenue.inPeriod);

          const shuffled = rows.map((each, at) => [order[at] ?? 0, each] as const).sort(([a], [b]) => a - b);
          const again = await runOn(write(shuffled.map(([, each]) => each)));
          expect(again.verdicts).toEqual(expected);
          expect(again.control).toEqual(found.control);
          expect(again.facts.texts.get('customerId')).toEqual(found.facts.texts.get('customerId'));
          expect([...again.facts.numbers]).toEqual([...found.facts.numbers]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
