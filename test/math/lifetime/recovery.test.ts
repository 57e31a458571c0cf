import { describe, expect, it } from 'vitest';
import { fitPurchases } from '../../../src/math/lifetime/fit-purchases.js';
import { groupHistories, type PurchaseHistories } from '../../../src/math/lifetime/purchase-histories.js';
import { type PurchaseModel, purchaseLikelihood } from '../../../src/math/lifetime/purchase-likelihood.js';
import { fitSpend } from '../../../src/math/lifetime/spend.js';
import { SpendLikelihood, type SpendModel } from '../../../src/math/lifetime/spend-likelihood.js';
import { Draws, historiesOf, simulatedCustomers, simulatedSpend } from './simulated-customers.js';

const DATA_SETS = 200;
const WEEKS = 104;

const parametersOf = (model: object): number[] =>
  Object.values(model).filter((each): each is number => typeof each === 'number');

/** Parameters as they occur: rare and frequent buyers, hardly any and many losses. */
function randomModel(draws: Draws): PurchaseModel<'week'> {
  const between = (low: number, high: number): number =>
    Math.exp(Math.log(low) + draws.share() * Math.log(high / low));
  return { unit: 'week', r: between(0.3, 3), alpha: between(3, 30), a: between(0.4, 2), b: between(1, 6) };
}

/** Whole days, as exports have them, so that customers of the same history meet. */
function wholeDays({ unit, x, tx, T }: PurchaseHistories<'week'>): PurchaseHistories<'week'> {
  const days = (values: ArrayLike<number>): number[] =>
    Array.from(values, (each) => Math.floor(each * 7) / 7);
  return { unit, x, tx: days(tx), T: days(T) };
}

/** How many standard errors each estimate lies from the truth, over logarithms. */
function deviations(found: object, truth: object, covariance: readonly (readonly number[])[]): number[] {
  const other = parametersOf(truth);
  return parametersOf(found).map((each, at) => Math.log(each / other[at]!) / Math.sqrt(covariance[at]![at]!));
}

describe('the fit of purchases', () => {
  it('finds the parameters behind 200 random data sets again, within its own standard errors', () => {
    const draws = new Draws(1);
    const found: number[] = [];
    let ratios = 0;
    let open = 0;
    for (let set = 0; set < DATA_SETS; set += 1) {
      const truth = randomModel(draws);
      const groups = groupHistories(historiesOf(simulatedCustomers(truth, 700, WEEKS, 1000 + set), WEEKS));
      const fit = fitPurchases(groups);
      expect(fit.converged).toBe(true);
      const ratio = 2 * (fit.logLikelihood - purchaseLikelihood(truth, groups, []));
      // The maximum is no lower than the truth, and above it by no more than chance allows (χ² with 4 degrees).
      expect(ratio).toBeGreaterThan(-1e-6);
      expect(ratio).toBeLessThan(25);
      ratios += ratio;
      if (fit.covariance === null) open += 1;
      else found.push(...deviations(fit.model, truth, fit.covariance));
    }
    expect(ratios / DATA_SETS).toBeGreaterThan(3.4);
    expect(ratios / DATA_SETS).toBeLessThan(4.6);
    expect(open).toBeLessThan(5);
    const within = found.filter((each) => Math.abs(each) <= 3).length;
    expect(within / found.length).toBeGreaterThan(0.985);
  });

  it('comes to the same over groups as over customers one by one', () => {
    const truth = randomModel(new Draws(5));
    const histories = wholeDays(historiesOf(simulatedCustomers(truth, 5000, 30, 7), 30));
    const groups = groupHistories(histories);
    expect(groups.x.length).toBeLessThan(4000);
    // A hair of its own for each keeps customers apart.
    const apart = groupHistories({ ...histories, T: Array.from(histories.T, (T, at) => T + at * 1e-13) });
    expect(apart.x.length).toBe(5000);
    const slopes: number[] = [];
    const other: number[] = [];
    expect(purchaseLikelihood(truth, groups, slopes)).toBeCloseTo(purchaseLikelihood(truth, apart, other), 6);
    slopes.forEach((each, at) => {
      expect(each).toBeCloseTo(other[at]!, 6);
    });
  });

  it('ends in the maximum of all, though of many groups only a part shows where to begin', () => {
    const truth = randomModel(new Draws(6));
    const groups = groupHistories(historiesOf(simulatedCustomers(truth, 25_000, WEEKS, 9), WEEKS));
    const fit = fitPurchases(groups);
    const slopes: number[] = [];
    const value = purchaseLikelihood(fit.model, groups, slopes);
    expect(fit.converged).toBe(true);
    expect(Math.max(...slopes.map(Math.abs)) / 25_000).toBeLessThan(1e-8);
    expect(value).toBeGreaterThan(purchaseLikelihood(truth, groups, []));
    expect(deviations(fit.model, truth, fit.covariance!).every((each) => Math.abs(each) < 4)).toBe(true);
  });

  it('has the gradient that differences show, and scores that add up to it', () => {
    const draws = new Draws(3);
    for (let set = 0; set < 20; set += 1) {
      const model = randomModel(draws);
      const groups = groupHistories(historiesOf(simulatedCustomers(randomModel(draws), 200, 52, set), 52));
      const scores = new Float64Array(groups.x.length * 4);
      const gradient: number[] = [];
      purchaseLikelihood(model, groups, gradient, scores);
      for (const [at, key] of (['r', 'alpha', 'a', 'b'] as const).entries()) {
        const shifted = (factor: number): number =>
          purchaseLikelihood({ ...model, [key]: model[key] * Math.exp(factor) }, groups, []);
        expect(gradient[at]).toBeCloseTo((shifted(1e-5) - shifted(-1e-5)) / 2e-5, 3);
        const sum = groups.count.reduce((total, count, group) => total + count * scores[group * 4 + at]!, 0);
        expect(gradient[at]).toBeCloseTo(sum, 8);
      }
    }
  });

  it('neither overflows nor loses itself in customers of thousands of purchases', () => {
    const groups = groupHistories({
      unit: 'week',
      x: [5000, 0, 3, 1],
      tx: [1, 0, 2, 1],
      T: [500, 500, 3, 400],
    });
    const gradient: number[] = [];
    const value = purchaseLikelihood({ r: 0.2, alpha: 0.1, a: 1e-4, b: 80 }, groups, gradient);
    expect([value, ...gradient].every(Number.isFinite)).toBe(true);
  });

  it('says that nothing is lost where nobody falls silent, instead of a number for it', () => {
    const customers = Array.from({ length: 300 }, (_, at) => ({ x: 3 + (at % 5), T: 50 + (at % 3) }));
    const fit = fitPurchases(
      groupHistories({
        unit: 'week',
        x: customers.map(({ x }) => x),
        tx: customers.map(({ T }) => T),
        T: customers.map(({ T }) => T),
      }),
    );
    expect(parametersOf(fit.model).every((each) => each > 0 && Number.isFinite(each))).toBe(true);
    expect(fit.model.a / (fit.model.a + fit.model.b)).toBeLessThan(1e-3);
    expect(fit.converged).toBe(true);
    expect(fit.standardErrors.some(Number.isNaN)).toBe(true);
  });

  it('refuses what is no history', () => {
    expect(() => groupHistories({ unit: 'day', x: [1.5], tx: [1], T: [2] })).toThrow(RangeError);
    expect(() => groupHistories({ unit: 'day', x: [1], tx: [3], T: [2] })).toThrow(RangeError);
    expect(() => groupHistories({ unit: 'day', x: [Number.NaN], tx: [0], T: [2] })).toThrow(RangeError);
    expect(() => fitPurchases(groupHistories({ unit: 'day', x: [], tx: [], T: [] }))).toThrow(RangeError);
  });
});

describe('the fit of spend', () => {
  it('finds the parameters behind 100 random data sets again, within its own standard errors', () => {
    const draws = new Draws(2);
    const found: number[] = [];
    for (let set = 0; set < 100; set += 1) {
      const truth: SpendModel = {
        p: 2 + 6 * draws.share(),
        q: 2.5 + 3 * draws.share(),
        v: 20 + 4000 * draws.share(),
      };
      const x = Array.from({ length: 500 }, () => 1 + Math.floor(draws.share() * 6));
      const repeat = { x, mean: simulatedSpend(truth, x, 100 + set) };
      const fit = fitSpend(repeat);
      expect(fit.converged).toBe(true);
      expect(fit.logLikelihood).toBeGreaterThanOrEqual(new SpendLikelihood(repeat).at(truth, []) - 1e-6);
      found.push(...deviations(fit.model, truth, fit.covariance!));
    }
    const within = found.filter((each) => Math.abs(each) <= 3).length;
    expect(within / found.length).toBeGreaterThan(0.98);
  });

  it('keeps its shape in any currency unit', () => {
    const draws = new Draws(4);
    const x = Array.from({ length: 400 }, () => 1 + Math.floor(draws.share() * 6));
    const mean = simulatedSpend({ p: 4, q: 3, v: 60 }, x, 9);
    const euros = fitSpend({ x, mean }).model;
    const cents = fitSpend({ x, mean: mean.map((each) => each * 100) }).model;
    expect(cents.p).toBeCloseTo(euros.p, 4);
    expect(cents.q).toBeCloseTo(euros.q, 4);
    expect(cents.v / euros.v).toBeCloseTo(100, 2);
  });

  it('refuses spend of nothing or less', () => {
    expect(() => fitSpend({ x: [1, 2], mean: [5, 0] })).toThrow(RangeError);
    expect(() => fitSpend({ x: [], mean: [] })).toThrow(RangeError);
  });
});
