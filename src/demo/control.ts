import { isoDay } from '../language/numbers.js';
import { AS_OF, PERIOD_START, PREVIOUS_START } from './calendar.js';
import type { DemoCustomer } from './model/customer.js';
import type { Activity } from './rows/activities.js';
import type { CostPosting } from './rows/costs.js';
import type { Decision } from './rows/decisions.js';
import type { InvoiceLine } from './rows/invoice-lines.js';
import type { ServiceEntry } from './rows/services.js';
import type { StudiedTime } from './rows/time-study.js';
import type { DemoTableId } from './tables.js';

/** What an amount adds up to, in integer cents: read = in the period + outside. */
export interface AmountTotals {
  readonly read: number;
  readonly inPeriod: number;
  readonly outsidePeriod: number;
}

/**
 * The generator's own totals, counted line by line while the files are written. Whoever evaluates the
 * demo must come to the same figures. The period is the twelve months up to the last booking date.
 */
export interface DemoControl {
  readonly company: string;
  readonly seed: string;
  readonly currency: string;
  /** ISO dates, all inclusive. */
  readonly period: { readonly start: string; readonly end: string };
  readonly bookings: { readonly first: string; readonly last: string };
  readonly rows: Readonly<Record<DemoTableId, number>>;
  readonly revenueCents: AmountTotals;
  /** Revenue less cost of goods. */
  readonly contributionMarginCents: AmountTotals;
  readonly listRevenueCents: AmountTotals;
  /** Sales costs by whom they are charged to. */
  readonly costCents: {
    readonly all: AmountTotals;
    readonly toCustomersInPeriod: number;
    readonly toSegmentsInPeriod: number;
    readonly toPoolsInPeriod: number;
  };
  readonly invoiceLines: {
    readonly inPeriod: number;
    readonly outsidePeriod: number;
    readonly creditNotes: number;
    readonly returns: number;
    readonly specialOrders: number;
  };
  readonly customers: {
    readonly inMaster: number;
    readonly withBookings: number;
    readonly inPeriod: number;
    readonly withPotential: number;
    /** By what the master says: a parent company, or a holding. */
    readonly withParent: number;
    /** What is left when everybody counts with his ultimate parent. */
    readonly afterRollUp: number;
  };
  /**
   * By booking dates: `new` booked for the first time in the period, `active` in it and before, `dormant` last
   * in the twelve months before it, `lost` last before those, `withoutPurchase` never.
   */
  readonly status: {
    readonly active: number;
    readonly new: number;
    readonly dormant: number;
    readonly lost: number;
    readonly withoutPurchase: number;
  };
  readonly services: {
    readonly inPeriod: number;
    readonly outsidePeriod: number;
    readonly chargedInPeriod: number;
    readonly reducedInPeriod: number;
  };
  readonly activities: {
    readonly inPeriod: number;
    readonly outsidePeriod: number;
    readonly visitsInPeriod: number;
    readonly callsInPeriod: number;
    readonly quotationsInPeriod: number;
  };
  /** Tenths of an hour; those with customers by the box that was ticked. */
  readonly timeStudy: {
    readonly tenths: number;
    readonly withCustomers: number;
  };
  /** By what speaks against them on the last booking date. */
  readonly decisions: {
    readonly holding: number;
    readonly expired: number;
    readonly withoutApproval: number;
  };
}

/** An amount in and outside the period. */
class Amount {
  #inPeriod = 0;
  #outside = 0;

  add(cents: number, isInPeriod: boolean): void {
    if (isInPeriod) this.#inPeriod += cents;
    else this.#outside += cents;
  }

  totals(): AmountTotals {
    return {
      read: this.#inPeriod + this.#outside,
      inPeriod: this.#inPeriod,
      outsidePeriod: this.#outside,
    };
  }
}

/** Counts what is written. It knows the rows alone, not the plan behind them. */
export class ControlCount {
  readonly #customers: readonly DemoCustomer[];
  readonly #firstBooking: Float64Array;
  readonly #lastBooking: Float64Array;
  readonly #revenue = new Amount();
  readonly #margin = new Amount();
  readonly #listRevenue = new Amount();
  readonly #rowsOf = {
    customers: 0,
    invoiceLines: 0,
    services: 0,
    activities: 0,
    reps: 0,
    timeStudy: 0,
    costs: 0,
    decisions: 0,
  };
  readonly #costs = new Amount();
  readonly #costsTo = { customers: 0, segments: 0, pools: 0 };
  readonly #lines = { inPeriod: 0, creditNotes: 0, returns: 0, specialOrders: 0 };
  readonly #services = { inPeriod: 0, charged: 0, reduced: 0 };
  readonly #timeStudy = { tenths: 0, withCustomers: 0 };
  readonly #decisions = { holding: 0, expired: 0, withoutApproval: 0 };
  readonly #activities = { Besuch: 0, Telefonat: 0, Angebot: 0 };

  constructor(customers: readonly DemoCustomer[]) {
    this.#customers = customers;
    this.#firstBooking = new Float64Array(customers.length).fill(Number.POSITIVE_INFINITY);
    this.#lastBooking = new Float64Array(customers.length).fill(Number.NEGATIVE_INFINITY);
  }

  row(table: DemoTableId): void {
    this.#rowsOf[table]++;
  }

  invoiceLine(line: InvoiceLine): void {
    const { customer, day, documentType, revenue, cost, listRevenue } = line;
    const isInPeriod = inPeriod(day);
    this.#revenue.add(revenue, isInPeriod);
    this.#margin.add(revenue - cost, isInPeriod);
    this.#listRevenue.add(listRevenue, isInPeriod);
    if (isInPeriod) this.#lines.inPeriod++;
    if (documentType === 'Gutschrift') this.#lines.creditNotes++;
    if (documentType === 'Retoure') this.#lines.returns++;
    if (line.isSpecialOrder) this.#lines.specialOrders++;
    if (day < (this.#firstBooking[customer] as number)) this.#firstBooking[customer] = day;
    if (day > (this.#lastBooking[customer] as number)) this.#lastBooking[customer] = day;
  }

  service({ day, charge }: ServiceEntry): void {
    if (!inPeriod(day)) return;
    this.#services.inPeriod++;
    if (charge !== 'free') this.#services[charge]++;
  }

  activity({ day, type }: Activity): void {
    if (inPeriod(day)) this.#activities[type]++;
  }

  cost({ day, customer, segment, amount }: CostPosting): void {
    this.#costs.add(amount, inPeriod(day));
    if (!inPeriod(day)) return;
    if (customer !== null) this.#costsTo.customers += amount;
    else if (segment !== null) this.#costsTo.segments += amount;
    else this.#costsTo.pools += amount;
  }

  studiedTime({ tenths, isCustomerFacing }: StudiedTime): void {
    this.#timeStudy.tenths += tenths;
    if (isCustomerFacing === true) this.#timeStudy.withCustomers += tenths;
  }

  decision({ approvedBy, validUntil }: Decision): void {
    if (validUntil !== null && validUntil < AS_OF) this.#decisions.expired++;
    else if (approvedBy === null) this.#decisions.withoutApproval++;
    else this.#decisions.holding++;
  }

  /** The totals of everything counted so far. */
  totals(company: string, seed: string): DemoControl {
    const status = { active: 0, new: 0, dormant: 0, lost: 0, withoutPurchase: 0 };
    let firstBooking = Number.POSITIVE_INFINITY;
    let lastBooking = Number.NEGATIVE_INFINITY;
    this.#customers.forEach((_, index) => {
      const first = this.#firstBooking[index] as number;
      const last = this.#lastBooking[index] as number;
      firstBooking = Math.min(firstBooking, first);
      lastBooking = Math.max(lastBooking, last);
      if (first > last) status.withoutPurchase++;
      else if (first >= PERIOD_START) status.new++;
      else if (last >= PERIOD_START) status.active++;
      else if (last >= PREVIOUS_START) status.dormant++;
      else status.lost++;
    });
    const visits = this.#activities;
    const activitiesInPeriod = visits.Besuch + visits.Telefonat + visits.Angebot;
    return {
      company,
      seed,
      currency: 'EUR',
      period: { start: isoDay(PERIOD_START), end: isoDay(AS_OF) },
      bookings: { first: isoDay(firstBooking), last: isoDay(lastBooking) },
      rows: { ...this.#rowsOf },
      revenueCents: this.#revenue.totals(),
      contributionMarginCents: this.#margin.totals(),
      listRevenueCents: this.#listRevenue.totals(),
      costCents: {
        all: this.#costs.totals(),
        toCustomersInPeriod: this.#costsTo.customers,
        toSegmentsInPeriod: this.#costsTo.segments,
        toPoolsInPeriod: this.#costsTo.pools,
      },
      invoiceLines: {
        inPeriod: this.#lines.inPeriod,
        outsidePeriod: this.#rowsOf.invoiceLines - this.#lines.inPeriod,
        creditNotes: this.#lines.creditNotes,
        returns: this.#lines.returns,
        specialOrders: this.#lines.specialOrders,
      },
      customers: {
        inMaster: this.#customers.length,
        withBookings: this.#customers.length - status.withoutPurchase,
        inPeriod: status.active + status.new,
        withPotential: this.#customers.filter(({ statedPotential }) => statedPotential !== null).length,
        withParent: this.#customers.filter(({ parent }) => parent !== null).length,
        afterRollUp: this.#afterRollUp(),
      },
      status,
      services: {
        inPeriod: this.#services.inPeriod,
        outsidePeriod: this.#rowsOf.services - this.#services.inPeriod,
        chargedInPeriod: this.#services.charged,
        reducedInPeriod: this.#services.reduced,
      },
      activities: {
        inPeriod: activitiesInPeriod,
        outsidePeriod: this.#rowsOf.activities - activitiesInPeriod,
        visitsInPeriod: visits.Besuch,
        callsInPeriod: visits.Telefonat,
        quotationsInPeriod: visits.Angebot,
      },
      timeStudy: { ...this.#timeStudy },
      decisions: { ...this.#decisions },
    };
  }

  /** Every customer with a parent goes; holdings that are no customers come. */
  #afterRollUp(): number {
    const numbers = new Set(this.#customers.map(({ number }) => number));
    const parents = this.#customers.flatMap(({ parent }) => (parent === null ? [] : [parent]));
    const holdings = new Set(parents.filter((parent) => !numbers.has(parent)));
    return this.#customers.length - parents.length + holdings.size;
  }
}

function inPeriod(day: number): boolean {
  return day >= PERIOD_START && day <= AS_OF;
}
