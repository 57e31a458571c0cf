import type { ServiceLedger } from '../../facts/service-ledger.js';

/** What service does for customers, as the service ledger says. */
export interface ServiceWorkload {
  /** Hours a year of the entries with a duration; 0 where none has one. */
  readonly hours: number;
  readonly customers: number;
  /** Entries of the period without a duration, whose hours are missing. */
  readonly withoutDuration: number;
}

/**
 * Hours of service a year (Serviceaufwand): the minutes of all services of the period, paid ones too, as somebody has to
 * work them. Null without a ledger.
 *
 * @param customers how many customers there are
 * @param yearly what the period is multiplied by to stand for a year
 */
export function serviceWorkload(
  given: ServiceLedger | null,
  others: ServiceLedger | null,
  customers: number,
  yearly: number,
): ServiceWorkload | null {
  if (given === null) return null;
  const isServed = new Uint8Array(customers);
  let [minutes, withoutDuration, served] = [0, 0, 0];
  for (const ledger of others === null ? [given] : [given, others]) {
    for (let line = 0; line < ledger.count; line += 1) {
      if (ledger.isPrevious[line] === 1) continue;
      const own = ledger.minutes[line]!;
      if (Number.isNaN(own)) withoutDuration += ledger.entries[line]!;
      else minutes += own;
      const customer = ledger.customer[line]!;
      if (isServed[customer] === 0) served += 1;
      isServed[customer] = 1;
    }
  }
  return { hours: (minutes / 60) * yearly, customers: served, withoutDuration };
}
