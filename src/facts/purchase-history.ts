/** What is known of every customer's purchases up to a day; one entry per customer, NaN where he had none by then. */
export interface PurchaseSummary {
  /** The day up to which purchases count (days since 1970-01-01), inclusive. */
  readonly until: number;
  /** Occasions after the first one. An occasion is a day with a positive net amount. */
  readonly repeatPurchases: Float64Array;
  /** Days from the first occasion to the last. */
  readonly lastPurchaseDays: Float64Array;
  /** Days from the first occasion to `until`. */
  readonly customerAgeDays: Float64Array;
  /** What came after the first occasion, returns deducted. */
  readonly repeat: PurchaseAmounts;
  /** What came in the twelve months up to `until`. */
  readonly lastYear: PurchaseAmounts & { readonly purchases: Float64Array };
}

/** Amounts of purchases in cents. */
export interface PurchaseAmounts {
  readonly revenue: Float64Array;
  /** Of the lines whose margin is known; null where no line has one. */
  readonly knownMargin: Float64Array | null;
  /** Revenue of the lines whose margin is not known. */
  readonly revenueWithoutMargin: Float64Array;
}

/** The purchases of every customer (Kaufhistorie), and the same up to a day before, to hold what came since against it. */
export interface PurchaseHistory {
  /** Up to the as-of date. */
  readonly now: PurchaseSummary;
  /** Null where the data are too short to be parted. */
  readonly before: PurchaseSummary | null;
  /** What came after `before.until`, from those who had bought by then. */
  readonly since: (PurchaseAmounts & { readonly months: number; readonly purchases: Float64Array }) | null;
  /** Days from the first booking in the data to the as-of date, both inclusive. */
  readonly daysOfData: number;
  /**
   * In which months up to the as-of date a customer bought: bit k for the k-th month back, 30.4375 days each, as far as
   * they are told apart.
   */
  readonly activeMonths: Float64Array;
  readonly monthsToldApart: number;
}
