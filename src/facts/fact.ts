import type { Bilingual } from '../language/bilingual.js';
import type { BuyingHistory } from './buying-history.js';
import { FACTS } from './fact-catalogue.js';
import type { PurchaseHistory } from './purchase-history.js';
import type { ServiceLedger, ServiceUse } from './service-ledger.js';

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
  /** Where he sets out from. */
  readonly postalCode: string | null;
  readonly country: string | null;
}

/**
 * Working time of a role, or of a person, on one kind of work (Zeitstudie), added up by period. Null and NaN mean that
 * the study does not say it.
 */
export interface TimeUse {
  readonly role: string | null;
  readonly rep: string | null;
  /** The kind of work as the study names it. */
  readonly category: string | null;
  readonly period: string | null;
  readonly isCustomerFacing: boolean | null;
  readonly hours: number;
  /** Rows of the study. */
  readonly entries: number;
}

/** One entry of the service ledger, in the words of the ledger. */
export interface ServiceEntry {
  readonly day: number;
  readonly use: ServiceUse;
  readonly note: string | null;
  readonly person: string | null;
}

/** One visit, call or quotation. */
export interface ActivityEntry {
  readonly day: number;
  readonly type: string | null;
  readonly rep: string | null;
  readonly minutes: number;
  readonly travelMinutes: number;
}

/** What is dated about the one customer that a run is about; null where there is no such table. */
export interface CustomerEntries {
  /** His place among the customers. */
  readonly customer: number;
  readonly services: readonly ServiceEntry[] | null;
  readonly activities: readonly ActivityEntry[] | null;
}

/** Places of postal codes, as a file of them gives it, row by row. */
export interface PostalPlaces {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** As the file names it; empty where it names none. */
  readonly country: readonly string[];
  readonly code: readonly string[];
  /** In degrees. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
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

/** Why a decision is not applied. */
export type Refusal =
  | 'customer'
  | 'column'
  | 'value'
  | 'person'
  | 'reason'
  | 'approval'
  | 'until'
  | 'expired'
  | 'repeated';

/** A decision by a person about one customer (Ausnahme), as the overrides table gives it. */
export interface Override {
  /** Index of the customer in the fact columns; null where nobody has the number. */
  readonly customer: number | null;
  readonly customerId: string;
  /** What is decided: `priority.class` or `potential`; otherwise as it was written. */
  readonly column: string;
  /** What was decided, as it was written. */
  readonly value: string;
  readonly who: string | null;
  readonly why: string | null;
  readonly approvedBy: string | null;
  /** Last day on which it holds, in days since 1970-01-01; NaN where it has no end. */
  readonly validUntil: number;
  /** Null where nothing speaks against it. */
  readonly refusal: Refusal | null;
  /** Of a potential: the decided amount and the one it stands for, in cents; NaN where there was none. */
  readonly amount: number;
  readonly amountBefore: number;
}

/**
 * All customers as they were before groups were rolled up, those without a group among them. In an order of their own;
 * unknown numbers are NaN.
 */
export interface GroupMembers {
  readonly count: number;
  /** Index of the group, or of the customer himself, in the fact columns. */
  readonly customer: Int32Array;
  readonly ids: readonly (string | null)[];
  readonly names: readonly (string | null)[];
  readonly status: readonly (string | null)[];
  readonly countries: readonly (string | null)[];
  readonly numbers: ReadonlyMap<FactId, Float64Array>;
}

/**
 * Tables beside the customer columns. A run makes only those that one of its stages asks for: some of them cost
 * another pass over all lines.
 */
export interface Details {
  /** The sales people of the reps table. */
  readonly reps: readonly Rep[];
  /** What the time study says, over all periods it covers. */
  readonly timeStudy: readonly TimeUse[];
  /** Decisions by people, in the order of customers and rows, applied or not. */
  readonly overrides: readonly Override[];
  /** What the service ledger says was given free or reduced in the period, per customer and service. */
  readonly serviceUse: ServiceLedger;
  /** What it says besides: what was charged, and what was given or charged in the period before. */
  readonly otherServices: ServiceLedger;
  /** Visits, calls, mailings, quotations of the period, per customer and kind. */
  readonly activityCounts: readonly ActivityCount[];
  /** The costs table of the period, added up. */
  readonly costs: readonly CostEntry[];
  /** Contribution margin of the period before, in cents; NaN where it is not known. */
  readonly previousMargin: Float64Array;
  /** What groups were made of; only there where customers are rolled up. */
  readonly groupMembers: GroupMembers;
  /** When and for how much customers bought, over all data up to the as-of date. */
  readonly purchaseHistory: PurchaseHistory;
  /** Attributes that differ between the lines of a customer and no master decides, with the number of such customers. */
  readonly variedAttributes: ReadonlyMap<string, number>;
  /** Where postal codes lie; only there where a file of them is set. */
  readonly places: PostalPlaces;
  /** How customers bought, from their orders. */
  readonly buyingHistory: BuyingHistory;
}

export type DetailId = keyof Details;

/** Customer facts: every column has `count` entries, in one fixed order of customers. */
export interface CustomerFacts {
  readonly count: number;
  readonly numbers: ReadonlyMap<FactId, Float64Array>;
  readonly texts: ReadonlyMap<FactId, readonly (string | null)[]>;
  /** What was asked for and is in the data. */
  readonly details: Readonly<Partial<Details>>;
  /** Of the customer that the run is about; null where it is about all. */
  readonly entries?: CustomerEntries | null;
}

/** How to name a fact to the user, and what to do when it is missing. */
export function factRemedy(id: FactId): Bilingual {
  return FACTS[id].remedy;
}
