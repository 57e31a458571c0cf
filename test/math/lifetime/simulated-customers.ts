import { randomShares } from '../../../src/math/lifetime/bootstrap.js';
import type { PurchaseHistories } from '../../../src/math/lifetime/purchase-histories.js';
import type { PurchaseModel } from '../../../src/math/lifetime/purchase-likelihood.js';
import type { SpendModel } from '../../../src/math/lifetime/spend-likelihood.js';

/** Purchases of a made-up customer: days after his first one, and the day on which that was. */
export interface SimulatedCustomer {
  readonly start: number;
  readonly purchases: readonly number[];
}

/** Draws from the distributions that the models are made of. */
export class Draws {
  readonly share: () => number;

  constructor(seed: number) {
    this.share = randomShares(seed);
  }

  exponential(rate: number): number {
    return -Math.log(1 - this.share()) / rate;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
  }

  /** Marsaglia & Tsang 2000. */
  gamma(shape: number, rate: number): number {
    if (shape < 1) return this.gamma(shape + 1, rate) * (1 - this.share()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const normal = this.normal();
      const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
      if (cube <= 0) continue;
      if (Math.log(1 - this.share()) < (normal * normal) / 2 + d - d * cube + d * Math.log(cube))
        return (d * cube) / rate;
    }
  }

  beta(a: number, b: number): number {
    const one = this.gamma(a, 1);
    return one / (one + this.gamma(b, 1));
  }
}

/** Customers as the BG/NBD model imagines them, who come in at random over the first half of `length`. */
export function simulatedCustomers(
  model: Omit<PurchaseModel, 'unit'>,
  count: number,
  length: number,
  seed: number,
): readonly SimulatedCustomer[] {
  const draws = new Draws(seed);
  return Array.from({ length: count }, () => {
    const start = (draws.share() * length) / 2;
    const rate = draws.gamma(model.r, model.alpha);
    const loss = draws.beta(model.a, model.b);
    const purchases: number[] = [];
    for (let at = draws.exponential(rate); at < length - start; at += draws.exponential(rate)) {
      purchases.push(at);
      if (draws.share() < loss) break;
    }
    return { start, purchases };
  });
}

/** What the model gets to see of them at the end of `length`. */
export function historiesOf(
  customers: readonly SimulatedCustomer[],
  length: number,
): PurchaseHistories<'week'> {
  return {
    unit: 'week',
    x: customers.map(({ purchases }) => purchases.length),
    tx: customers.map(({ purchases }) => purchases.at(-1) ?? 0),
    T: customers.map(({ start }) => length - start),
  };
}

/** Mean spend of customers with so many occasions each, as the Gamma-Gamma model imagines it. */
export function simulatedSpend(
  { p, q, v }: SpendModel,
  occasions: readonly number[],
  seed: number,
): number[] {
  const draws = new Draws(seed);
  return occasions.map((x) => draws.gamma(p * x, draws.gamma(q, v)) / x);
}
