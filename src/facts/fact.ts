import type { Bilingual } from '../language/bilingual.js';
import { FACTS } from './fact-catalogue.js';

/** A fact known about customers: one typed column each. */
export type FactId = keyof typeof FACTS;

/** A sales person, as the reps table gives it. NaN and null mean unknown. */
export interface Rep {
  readonly rep: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly territory: string | null;
  /** 1 = full time; unknown counts as full time and is said so. */
  readonly fullTimeShare: number;
  /** Full cost per year in cents. */
  readonly costPerYear: number;
  /** Measured share of working time with customers. */
  readonly customerFacingShare: number;
}

/** What one customer got of one service within the period. */
export interface ServiceUse {
  /** Index of the customer in the fact columns. */
  readonly customer: number;
  /** The service as the ledger names it. */
  readonly service: string;
  readonly entries: number;
  /** Sums over the entries that give them; NaN where none does. */
  readonly quantity: number;
  readonly minutes: number;
  /** Sum of costs stated in the ledger, in cents; NaN where none is stated. */
  readonly statedCost: number;
  /** Entries that state no cost themselves, and their minutes and quantity: to be valued at standard rates. */
  readonly entriesWithoutCost: number;
  readonly minutesWithoutCost: number;
  readonly quantityWithoutCost: number;
}

/** Activities of one kind with one customer within the period. */
export interface ActivityCount {
  /** Index of the customer in the fact columns. */
  readonly customer: number;
  /** The kind of activity as the data name it. */
  readonly type: string;
  readonly count: number;
}

/** Whom a cost is charged to (Kostenträger). */
export type CostBearer =
  | { readonly kind: 'customer'; readonly customer: number }
  | { readonly kind: 'segment'; readonly segment: string }
  /** Everybody: to be allocated by a key. */
  | { readonly kind: 'pool' }
  /** Customers that occur nowhere else. */
  | { readonly kind: 'stranger' };

/** Costs of one pool, bearer and key within the period; without dates all of them. */
export interface CostEntry {
  readonly bearer: CostBearer;
  /** The pool (Kostentopf) as the data name it. */
  readonly pool: string;
  /** The allocation key as the data name it; null where they name none. */
  readonly key: string | null;
  /** In integer cents. */
  readonly amount: number;
}

/**
 * Tables beside the customer columns. A run makes only those that one of its stages asks for: some of them cost
 * another pass over all lines.
 */
export interface Details {
  /** The sales people of the reps table. */
  readonly reps: readonly Rep[];
  /** The service ledger of the period, per customer and service. */
  readonly serviceUse: readonly ServiceUse[];
  /** Visits, calls, mailings, quotations of the period, per customer and kind. */
  readonly activityCounts: readonly ActivityCount[];
  /** The costs table of the period, added up. */
  readonly costs: readonly CostEntry[];
}

export type DetailId = keyof Details;

/** Customer facts: every column has `count` entries, in one fixed order of customers. */
export interface CustomerFacts {
  readonly count: number;
  readonly numbers: ReadonlyMap<FactId, Float64Array>;
  readonly texts: ReadonlyMap<FactId, readonly (string | null)[]>;
  /** What was asked for and is in the data. */
  readonly details: Readonly<Partial<Details>>;
}

/** How to name a fact to the user, and what to do when it is missing. */
export function factRemedy(id: FactId): Bilingual {
  return FACTS[id].remedy;
}
