import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutProblem, cutTerritories } from '../../src/math/territory-cut.js';

/** The published case: ten accounts on a line, seats at 2 and 9, the first six with the first. */
const WORK = [40, 30, 60, 20, 50, 50, 10, 45, 25, 70];
const SEATS = [2, 9];

/** Cost is the moment of inertia, and so much for each unit of work that moves. */
function onALine(tolerance: number, perUnitMoved: number): CutProblem {
  const home = (account: number): number => (account < 6 ? 0 : 1);
  const choices = WORK.map((_, account) => [home(account), 1 - home(account)]);
  return {
    weight: Float64Array.from(WORK),
    choice: Int32Array.from(choices.flat()),
    cost: Float64Array.from(
      choices.flatMap((own, account) =>
        own.map((seat, place) => {
          const distance = account + 1 - SEATS[seat]!;
          return WORK[account]! * (distance * distance + (place === 0 ? 0 : perUnitMoved));
        }),
      ),
    ),
    width: 2,
    fixed: new Float64Array(2),
    isKept: [true, true],
    tolerance,
  };
}

const moved = ({ chosen }: { chosen: Int32Array }): number[] =>
  [...chosen].flatMap((place, account) => (place === 0 ? [] : [account + 1]));

/** The least beyond the band, and the least cost with that, of all cuts there are. */
function best(problem: CutProblem): { beyond: number; cost: number } {
  const { weight, choice, cost, width, fixed, tolerance, isKept } = problem;
  const total = weight.reduce((sum, each) => sum + each, 0) + fixed.reduce((sum, each) => sum + each, 0);
  const mean = total / isKept.length;
  let found = { beyond: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
  for (let code = 0; code < width ** weight.length; code += 1) {
    const load = fixed.slice();
    let sum = 0;
    for (
      let account = 0, rest = code;
      account < weight.length;
      account += 1, rest = Math.floor(rest / width)
    ) {
      const place = account * width + (rest % width);
      load[choice[place]!]! += weight[account]!;
      sum += cost[place]!;
    }
    const beyond = load.reduce(
      (all, each) => all + Math.max(0, each - mean * (1 + tolerance), mean * (1 - tolerance) - each),
      0,
    );
    const isBetter = beyond < found.beyond - 1e-6 || (beyond < found.beyond + 1e-6 && sum < found.cost);
    if (isBetter) found = { beyond, cost: sum };
  }
  return found;
}

describe('the published case of ten accounts', () => {
  it('is balanced by account 6: 200 to 200, inertia 1235', () => {
    const cut = cutTerritories(onALine(0, 0));
    expect(moved(cut)).toEqual([6]);
    expect([...cut.load]).toEqual([200, 200]);
    expect(cut.cost).toBe(1235);
    expect(cut.beyond).toBe(0);
  });

  it('moves the least work within ten percent by account 2: 220 to 180, inertia 3055', () => {
    const cut = cutTerritories(onALine(0.1, 1000));
    expect(moved(cut)).toEqual([2]);
    expect([...cut.load]).toEqual([220, 180]);
    expect(cut.cost - 30 * 1000).toBe(3055);
  });

  it('leaves everybody where he is within a band that is wide enough', () => {
    expect(moved(cutTerritories(onALine(0.3, 10)))).toEqual([]);
  });
});

const sum = <Each>(list: readonly Each[], of: (each: Each) => number): number =>
  list.reduce((all, each) => all + of(each), 0);

describe('cuts beside the best there is', () => {
  const account = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    home: fc.nat(2),
    costs: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
  });
  const accounts = fc.array(account, { minLength: 4, maxLength: 8 });
  const problemOf = (
    list: readonly { weight: number; home: number; costs: readonly number[] }[],
  ): CutProblem => {
    const choices = list.map(({ home }) => [home, (home + 1) % 3, (home + 2) % 3]);
    return {
      weight: Float64Array.from(list, ({ weight }) => weight),
      choice: Int32Array.from(choices.flat()),
      cost: Float64Array.from(choices.flatMap((own, at) => own.map((seat) => list[at]!.costs[seat]!))),
      width: 3,
      fixed: new Float64Array(3),
      isKept: [true, true, true],
      tolerance: 0.2,
    };
  };

  it('are never further beyond the band than the cut they start from, nor better than the best', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const problem = problemOf(list);
        const stay = cutTerritories({ ...problem, tolerance: 1e9 });
        const found = cutTerritories(problem);
        const optimum = best(problem);
        const start = problem.fixed.slice();
        list.forEach(({ weight, home }) => {
          start[home]! += weight;
        });
        const mean = start.reduce((sum, each) => sum + each, 0) / 3;
        const before = start.reduce(
          (sum, each) => sum + Math.max(0, each - 1.2 * mean, 0.8 * mean - each),
          0,
        );
        expect(found.beyond).toBeLessThanOrEqual(before + 1e-6);
        expect(found.beyond).toBeGreaterThanOrEqual(optimum.beyond - 1e-6);
        if (found.beyond < optimum.beyond + 1e-6)
          expect(found.cost).toBeGreaterThanOrEqual(optimum.cost - 1e-6);
        // Without a band every account goes where it costs least.
        expect(stay.cost).toBe(list.reduce((sum, { costs }) => sum + Math.min(...costs), 0));
      }),
      { numRuns: 150 },
    );
  });

  it('are the best ones in most of small cases', () => {
    const samples = fc.sample(accounts, { numRuns: 200, seed: 7 });
    const results = samples.map((list) => {
      const problem = problemOf(list);
      const found = cutTerritories(problem);
      const optimum = best(problem);
      return {
        isWithin: found.beyond < optimum.beyond + 1e-6,
        extra: found.cost - optimum.cost,
        optimum: optimum.cost,
      };
    });
    const within = results.filter(({ isWithin }) => isWithin);
    const exact = within.filter(({ extra }) => extra < 1e-6);
    const gap = sum(within, ({ extra }) => extra) / sum(within, ({ optimum }) => optimum);
    expect(within).toHaveLength(results.length);
    expect(exact.length / results.length).toBeGreaterThan(0.65);
    expect(gap).toBeLessThan(0.08);
  });
});

it('leaves nothing in a territory that is not kept, and its work out of the mean', () => {
  const cut = cutTerritories({
    weight: Float64Array.of(4, 6),
    choice: Int32Array.of(0, 1, 1, 0),
    cost: Float64Array.of(1, 2, 1, 9),
    width: 2,
    fixed: Float64Array.of(6, 4, 0),
    isKept: [true, true, false],
    tolerance: 0.1,
  });
  expect([...cut.load]).toEqual([10, 10, 0]);
  expect(cut.beyond).toBe(0);
});
