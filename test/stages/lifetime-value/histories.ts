import type { PurchaseHistory, PurchaseSummary } from '../../../src/facts/purchase-history.js';

/** One purchase of a made-up customer. */
export interface Purchase {
  readonly day: number;
  /** In cents. */
  readonly revenue: number;
  readonly margin: number | null;
}

const MONTH = 30.4375;

/**
 * The history of customers from their purchases, each on a day of its own, computed one by one: what the engine makes
 * of invoice lines, in a few plain loops.
 *
 * @param months kept back at the end; null keeps nothing back
 */
export function historyOf(
  customers: readonly (readonly Purchase[])[],
  span: { readonly start: number; readonly asOf: number },
  months: number | null,
): PurchaseHistory {
  const cut = span.asOf - Math.round((months ?? 0) * MONTH);
  const hasMargin = customers.some((each) => each.some(({ margin }) => margin !== null));
  const amounts = (pick: (purchases: readonly Purchase[], at: number) => readonly Purchase[] | null) => {
    const sum = (of: (purchase: Purchase) => number): Float64Array =>
      Float64Array.from(customers, (all, at) => {
        const some = pick(all, at);
        return some === null ? Number.NaN : some.reduce((total, each) => total + of(each), 0);
      });
    return {
      revenue: sum(({ revenue }) => revenue),
      knownMargin: hasMargin ? sum(({ margin }) => margin ?? 0) : null,
      revenueWithoutMargin: sum(({ revenue, margin }) => (margin === null ? revenue : 0)),
      purchases: sum(() => 1),
    };
  };
  const summary = (until: number): PurchaseSummary => {
    const known = customers.map((all) => all.filter(({ day }) => day <= until));
    const column = (of: (purchases: readonly Purchase[]) => number): Float64Array =>
      Float64Array.from(known, (some) => (some.length === 0 ? Number.NaN : of(some)));
    return {
      until,
      repeatPurchases: column((some) => some.length - 1),
      lastPurchaseDays: column((some) => some.at(-1)!.day - some[0]!.day),
      customerAgeDays: column((some) => until - some[0]!.day),
      repeat: amounts((_, at) => (known[at]!.length === 0 ? null : known[at]!.slice(1))),
      lastYear: amounts((_, at) =>
        known[at]!.length === 0 ? null : known[at]!.filter(({ day }) => day > until - 365.25),
      ),
    };
  };
  const hadBought = (all: readonly Purchase[]): boolean => all[0] !== undefined && all[0].day <= cut;
  return {
    now: summary(span.asOf),
    before: months === null ? null : summary(cut),
    since:
      months === null
        ? null
        : { months, ...amounts((all) => (hadBought(all) ? all.filter(({ day }) => day > cut) : null)) },
    daysOfData: span.asOf - span.start + 1,
    monthsToldApart: 52,
    activeMonths: Float64Array.from(customers, (all) =>
      [...new Set(all.map(({ day }) => Math.floor((span.asOf - day) / MONTH)))].reduce(
        (bits, month) => (month < 52 ? bits + 2 ** month : bits),
        0,
      ),
    ),
  };
}
