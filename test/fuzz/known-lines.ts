import type { SeededRandom } from './seeded-random.js';

/** One invoice line as the generator knows it, before anything writes it down. */
export interface KnownLine {
  readonly customer: string;
  readonly name: string;
  /** ISO. */
  readonly day: string;
  readonly revenueCents: number;
  readonly marginCents: number;
  /** A column that is read by nobody. */
  readonly note: string;
}

/** Cents by customer. */
export type Cents = ReadonlyMap<string, { readonly revenue: number; readonly margin: number }>;

const CUSTOMERS = ['10042', '00017', 'K-0815', '4711', '123456789012345', '10', 'AB-7', '70001', '0099'];
const NAMES = [
  'Alpha GmbH',
  'Müller & Söhne KG',
  'Beta AG, Werk 2',
  'Nord; Süd',
  'Rohr 5" und mehr',
  'Zeile eins\nZeile zwei',
  'Ein recht langer Name einer Firma in Oberösterreich',
  "D'Or & Cie",
  '=Summe',
];
const NOTES = ['', 'frei Haus', 'A;B', 'x', '12,50', 'siehe "Anlage"', 'Lieferung 03/2026'];

const two = (number: number): string => String(number).padStart(2, '0');

/** Lines with whole cents of both signs, among them large, small and grouped amounts. */
export function knownLines(random: SeededRandom, count: number): KnownLine[] {
  return Array.from({ length: count }, (_, at) => {
    const size = random.of([99, 9_999, 999_999, 123_456_789]);
    // The first amounts leave no doubt about the decimal mark, whatever the others are.
    const revenueCents = at < 3 ? 123_456 + at * 101 : random.below(size) * (random.below(8) === 0 ? -1 : 1);
    const customer = at < CUSTOMERS.length ? (CUSTOMERS[at] as string) : random.of(CUSTOMERS);
    return {
      customer,
      name: NAMES[CUSTOMERS.indexOf(customer)] as string,
      day: `2025-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
      revenueCents,
      marginCents: Math.trunc(revenueCents * 0.37),
      note: random.of(NOTES),
    };
  });
}

/** What the lines come to. */
export function centsOf(lines: readonly KnownLine[]): Cents {
  const cents = new Map<string, { revenue: number; margin: number }>();
  for (const { customer, revenueCents, marginCents } of lines) {
    const before = cents.get(customer) ?? { revenue: 0, margin: 0 };
    cents.set(customer, { revenue: before.revenue + revenueCents, margin: before.margin + marginCents });
  }
  return cents;
}
