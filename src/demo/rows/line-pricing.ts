import { PERIOD_START } from '../calendar.js';
import type { DemoCustomer } from '../model/customer.js';
import type { RandomStream } from '../random.js';
import { PRODUCT_GROUPS, type ProductGroup } from '../vocabulary/product-groups.js';

/** What a line is worth: amounts in cents, revenue = list revenue − discount to the cent. */
export interface PricedLine {
  productGroup: string;
  quantity: number;
  listRevenue: number;
  discount: number;
  revenue: number;
  cost: number;
}

const SPREADS = 4_096;
const VALUE_SIGMA = 0.55;
const LEAST_LIST_VALUE = 250;
/** Articles of a group cost these multiples of its usual price. */
const ARTICLE_FACTORS = [0.18, 0.32, 0.45, 0.6, 0.75, 0.9, 1, 1.15, 1.3, 1.6, 2.1, 2.9, 3.8, 5.5, 8, 12];
const MIDDLE_OF_PERIOD = PERIOD_START + 182;

/** Puts prices on lines so that over the span every customer comes to his revenue. */
export class LinePricing {
  readonly #random: RandomStream;
  // Columns rather than objects: they are looked up for every line.
  readonly #discount: Float64Array;
  readonly #costFactor: Float64Array;
  readonly #growth: Float64Array;
  /** List value of an average line in cents, by customer. */
  readonly #meanList: Float64Array;
  readonly #favourites: Uint8Array;
  /** Lognormal factors with mean 1: drawing from a table is faster than making each anew. */
  readonly #valueSpread: Float64Array;

  constructor(random: RandomStream, customers: readonly DemoCustomer[], expectedLines: Float64Array) {
    this.#random = random;
    this.#discount = Float64Array.from(customers, ({ discount }) => discount);
    this.#costFactor = Float64Array.from(customers, ({ costFactor }) => costFactor);
    this.#growth = Float64Array.from(customers, ({ growth }) => growth);
    this.#meanList = Float64Array.from(customers, (customer, index) => {
      const years = (customer.lastDay - customer.firstDay + 1) / 365.25;
      const net = (customer.revenue * 100 * years) / (expectedLines[index] as number);
      return net / (1 - customer.discount);
    });
    this.#favourites = Uint8Array.from(customers, () =>
      PRODUCT_GROUPS.indexOf(random.pickWeighted(PRODUCT_GROUPS)),
    );
    const spread = Float64Array.from({ length: SPREADS }, () => random.spread(VALUE_SIGMA));
    const mean = spread.reduce((sum, each) => sum + each, 0) / SPREADS;
    this.#valueSpread = spread.map((each) => each / mean);
  }

  /** A sale. */
  price(line: PricedLine, customer: number, day: number): void {
    const discount = this.#discount[customer] as number;
    const costFactor = this.#costFactor[customer] as number;
    const group = this.#drawGroup(customer);
    const value = Math.max(LEAST_LIST_VALUE, this.#value(customer, day));
    const article = ARTICLE_FACTORS[this.#random.bits() & 15] as number;
    const unitPrice = Math.min(Math.round(group.unitPrice * article), Math.round(value));
    line.productGroup = group.name;
    line.quantity = Math.round(value / unitPrice);
    line.listRevenue = line.quantity * unitPrice;
    const rate = Math.max(0, discount + group.discountShift + this.#random.between(-0.025, 0.025));
    line.discount = Math.round(line.listRevenue * rate);
    line.revenue = line.listRevenue - line.discount;
    const costShare = group.costShare * costFactor * this.#random.between(0.96, 1.04);
    line.cost = Math.round(line.listRevenue * costShare);
  }

  /** Goods that come back: everything with the opposite sign, usually part of an order. */
  priceReturn(line: PricedLine, customer: number, day: number): void {
    this.price(line, customer, day);
    const quantity = Math.max(1, Math.round(line.quantity * this.#random.between(0.1, 0.6)));
    const part = quantity / line.quantity;
    line.quantity = -quantity;
    line.listRevenue = -Math.round(line.listRevenue * part);
    line.discount = orZero(-Math.round(line.discount * part));
    line.revenue = line.listRevenue - line.discount;
    line.cost = -Math.round(line.cost * part);
  }

  /** Money back without goods: a wrong price, a late delivery. Costs stay where they are. */
  priceCreditNote(line: PricedLine, customer: number, day: number): void {
    const value = this.#value(customer, day) * this.#random.between(0.05, 0.4);
    line.productGroup = this.#drawGroup(customer).name;
    line.quantity = -1;
    line.listRevenue = -Math.max(100, Math.round(value));
    line.discount = 0;
    line.revenue = line.listRevenue;
    line.cost = 0;
  }

  #value(customer: number, day: number): number {
    const growth = this.#growth[customer] as number;
    const trend = Math.max(0.25, 1 + (growth * (day - MIDDLE_OF_PERIOD)) / 365.25);
    const spread = this.#valueSpread[this.#random.bits() & (SPREADS - 1)] as number;
    return (this.#meanList[customer] as number) * trend * spread;
  }

  #drawGroup(customer: number): ProductGroup {
    if (this.#random.chance(0.45))
      return PRODUCT_GROUPS[this.#favourites[customer] as number] as ProductGroup;
    return this.#random.pickWeighted(PRODUCT_GROUPS);
  }
}

/** Turns −0 into 0: it would be written with a sign. */
function orZero(value: number): number {
  return value === 0 ? 0 : value;
}
