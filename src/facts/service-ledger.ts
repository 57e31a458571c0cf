import type { Charge } from './service-charge.js';

/**
 * What one customer got of one service within the period or the one before, added up over entries that are valued
 * alike: charge, rates and rating are the same for all of them.
 */
export interface ServiceUse {
  /** Index of the customer in the fact columns. */
  readonly customer: number;
  /** The service as the ledger names it. */
  readonly service: string;
  /** Whether it was given in the period before. */
  readonly isPrevious: boolean;
  readonly charge: Charge;
  /** The day from which the rates of its entries hold, one of those asked for; NaN: before all of them. */
  readonly ratesFrom: number;
  /** The first day of an entry. */
  readonly firstDay: number;
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
  /** What the customer paid for it, in cents; NaN where it is not stated. */
  readonly paid: number;
  /** What it is worth to the customer (wahrgenommener Nutzen), in cents, or as he rates it; NaN where he was not asked. */
  readonly perceivedValue: number;
  readonly rating: number;
}

/** The figures of a line of the ledger. */
export type ServiceFigure = {
  [Name in keyof ServiceUse]: ServiceUse[Name] extends number ? Name : never;
}[Exclude<keyof ServiceUse, 'customer'>];

/**
 * Lines of the service ledger (Mehrwert-Buchführung), {@link ServiceUse} each, as columns: large companies have many
 * times as many of them as customers, and as objects they would take most of a run's memory.
 */
export type ServiceLedger = { readonly [Name in ServiceFigure]: Float64Array } & {
  readonly count: number;
  readonly customer: Int32Array;
  readonly service: readonly string[];
  readonly charge: readonly Charge[];
  /** 1 where the line belongs to the period before, otherwise 0. */
  readonly isPrevious: Uint8Array;
};
