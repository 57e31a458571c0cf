import type { Bilingual } from '../../language/bilingual.js';
import type { KeyId } from './allocation-keys.js';
import type { Bucket } from './scheme.js';

/** Where a cost comes from and how it gets to customers. The order is that of tables. */
export const SOURCES = {
  booked: { de: 'direkt gebucht', en: 'booked directly' },
  ledger: { de: 'Serviceverzeichnis', en: 'service ledger' },
  assumed: { de: 'Standardsatz (Annahme, überschlägig)', en: 'standard rate (assumption, rough)' },
  rate: { de: 'Standardsatz (eingestellt)', en: 'standard rate (as set)' },
  percentage: { de: 'Prozentsatz (eingestellt)', en: 'percentage (as set)' },
  allocated: { de: 'nach Schlüssel umgelegt', en: 'allocated by key' },
  capacity: { de: 'Satz je Einheit praktischer Kapazität', en: 'rate per unit of practical capacity' },
  segment: { de: 'bleibt auf der Ebene des Segments', en: 'stays at the level of the segment' },
  open: { de: 'nicht verteilt', en: 'not allocated' },
  stranger: { de: 'Kundennummer unbekannt', en: 'unknown customer ID' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type CostSource = keyof typeof SOURCES;

/** Costs of one pool that came about in one way. Amounts in integer cents. */
export interface CostPart {
  /** Null where the scheme has no bucket for it. */
  readonly bucket: Bucket | null;
  /** The pool (Kostentopf) or activity. */
  readonly pool: Bilingual;
  readonly source: CostSource;
  readonly key: KeyId | null;
  /** Units of the key; NaN where there is none. */
  readonly volume: number;
  /** Per unit, in cents; NaN where there is none. */
  readonly rate: number;
  /** All of it: charged to customers, idle, and what stays elsewhere. */
  readonly amount: number;
  /** Idle capacity (Leerkosten): paid for and not used, so no customer's. */
  readonly idle: number;
  /** What each customer is charged; null where nobody is. */
  readonly charged: Float64Array | null;
  /** The segment that it is attributable to, in the words of the data. */
  readonly segment: string | null;
}

/** What a part charges to all customers together. */
export function chargedTotal({ charged }: CostPart): number {
  return charged === null ? 0 : charged.reduce((sum, cents) => sum + cents, 0);
}
