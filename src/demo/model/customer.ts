/** Where a customer stands in the relationship. Only the generator's plan: the control totals count bookings. */
export type LifeStage = 'active' | 'new' | 'dormant' | 'lost' | 'prospect';

/** From when to when a customer books, both ends with a booking on that very day. */
export interface Lifespan {
  readonly stage: LifeStage;
  /** As the master says it; null where nobody entered it. */
  readonly since: number | null;
  /** First and last booking day; NaN for a prospect. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The truth about a customer's business, of which the exports show only a part. Amounts in euros a year. */
export interface Economics {
  readonly industry: string;
  readonly trades: readonly string[];
  readonly employees: number;
  /** What the customer spends on our categories with all suppliers. */
  readonly wallet: number;
  /** What of it we get. */
  readonly revenue: number;
  /** Natural logarithm of `revenue`. */
  readonly logRevenue: number;
  /** Yearly growth of revenue, as a share. */
  readonly growth: number;
  /** Usual discount on list price. */
  readonly discount: number;
  /** Factor on the product group's cost share: dear to supply, or on a special contract. */
  readonly costFactor: number;
}

/** How much attention a customer gets, per year. */
export interface Care {
  readonly services: number;
  readonly visits: number;
  readonly calls: number;
  readonly quotations: number;
}

/** How a customer is served today. */
export interface Coverage {
  readonly territory: string;
  readonly rep: string;
  readonly channel: string;
}

/** One customer of the demo company: master data and what drives the bookings. */
export interface DemoCustomer extends Lifespan, Economics, Coverage {
  readonly number: string;
  readonly name: string;
  /** Number of the parent company, or name of a holding; null for a customer by himself. */
  readonly parent: string | null;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly customerType: string;
  /** What the master says about size; null where nobody entered it. */
  readonly statedEmployees: number | null;
  /** In cents a year; null where nobody asked. */
  readonly statedPotential: number | null;
  /** When and from whom it was entered; null where nobody asked or nobody noted it. */
  readonly potentialAsOf: number | null;
  readonly potentialOrigin: string | null;
  readonly plannedVisits: number | null;
  readonly care: Care;
}
