import type { ServiceEntry } from '../facts/fact.js';

/** All that a run found out about the one customer that it is about. */
export interface CustomerRecord {
  /** His place among the customers. */
  readonly customer: number;
  /** A fact or published column of any stage that was done; NaN where unknown. */
  number(id: string): number;
  text(id: string): string | null;
  /** His dated services; null where there is no ledger. */
  readonly services: readonly ServiceEntry[] | null;
}
