import { addMonths } from './period.js';

/** What is known about one customer's bookings; days since 1970-01-01, NaN unknown. */
export interface Relationship {
  readonly hasBookingsInPeriod: boolean;
  readonly hasBookingsInPreviousPeriod: boolean;
  readonly firstPurchase: number;
  readonly customerSince: number;
}

/** Against which dates relationships are judged. */
export interface StatusDates {
  /** Whoever became a customer after this day counts as new. */
  readonly newAfter: number;
  /** Whether the data begin as long before the earliest possible new customer as a customer counts as new. */
  readonly reachBack: boolean;
}

/** The first booking of a year rarely falls on its first day. */
const GRACE_DAYS = 31;

/**
 * The dates for all customers of a run.
 *
 * @param asOf the as-of date, and the first day of the data: days since 1970-01-01, NaN without dates
 * @param newCustomerMonths a customer counts as new for so many months from his first purchase
 */
export function statusDates(asOf: number, dataStart: number, newCustomerMonths: number): StatusDates {
  return {
    newAfter: addMonths(asOf, -newCustomerMonths),
    reachBack: dataStart <= addMonths(asOf, -2 * newCustomerMonths) + GRACE_DAYS,
  };
}

/**
 * Relationship status (Kundenstatus). A customer is new only if it is known: the data begin long
 * enough before everybody who could be new first bought, or the master says since when he is a
 * customer. In a one-year export everybody would be new otherwise, and in one a little longer
 * only the very latest would.
 */
export function customerStatus(one: Relationship, dates: StatusDates): string {
  if (one.hasBookingsInPeriod) return isNew(one, dates) ? 'new' : 'active';
  if (one.hasBookingsInPreviousPeriod) return 'dormant';
  return Number.isNaN(one.firstPurchase) ? 'prospect' : 'lost';
}

/** First purchase within the last months as far as the data show, whether or not they reach back to prove it. */
export function seemsNew(one: Relationship, { newAfter }: StatusDates): boolean {
  return one.firstPurchase > newAfter;
}

function isNew(one: Relationship, dates: StatusDates): boolean {
  if (!Number.isNaN(one.customerSince)) return one.customerSince > dates.newAfter;
  return seemsNew(one, dates) && dates.reachBack;
}
