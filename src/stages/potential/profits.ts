import { ratioOfSums } from '../../math/ratio-of-sums.js';
import { type CostToServeBasis, costToServe } from '../cost-to-serve.js';
import type { StageInput } from '../stage.js';
import type { Market } from './market.js';
import type { Settings } from './settings.js';

/** Where an expected share of revenue comes from. */
export type ShareSource = 'own' | 'industry' | 'all' | 'assumed' | null;

/** What a potential is worth. Amounts in cents a year; NaN = unknown. */
export interface Profits {
  /** Expected contribution margin as a share of revenue. */
  readonly margin: Float64Array;
  readonly marginSource: readonly ShareSource[];
  /** Expected cost-to-serve as a share of revenue. */
  readonly cost: Float64Array;
  /** What the expected cost-to-serve rests on. */
  readonly costBasis: CostToServeBasis | 'assumed';
  /** Potential × margin − potential × cost-to-serve. */
  readonly profit: Float64Array;
  /** (Potential − revenue) × margin × win probability. */
  readonly untappedProfit: Float64Array;
  /** Potential − revenue, at least zero. */
  readonly untapped: Float64Array;
  readonly expected: Expected;
}

/** The expected shares of an industry, and of all customers. */
export interface Expected {
  readonly margin: (industry: string | null) => Share;
  readonly cost: (industry: string | null) => Share;
}

export interface Share {
  readonly share: number;
  readonly source: ShareSource;
}

/**
 * Potential profit (Gewinnpotenzial): customer value is what a potential earns, not what it turns over.
 *
 * - Expected margin: the customer's own where it is known and between 0 and 100 %, otherwise that of his industry
 *   (from `minKnown` customers on), otherwise of all customers.
 * - Expected cost-to-serve: the share of revenue that it is in his industry, otherwise with all customers, by the
 *   contribution accounting or at standard rates; where neither knows any, the assumption of the settings.
 */
export function profitsOf(input: StageInput<Settings>, market: Market, potential: Float64Array): Profits {
  const { settings } = input;
  const revenue = input.number('revenue');
  const bought = revenue.map((amount) => (amount > 0 ? amount : Number.NaN));
  const contribution = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  const service = costToServe(input, settings.costToServe);
  const groups = membersOf(market.industry);
  const shares = (part: Float64Array | null) => industryShares(part, bought, groups, settings.minKnown);
  const ofMargin = shares(contribution);
  const ofCost = shares(service?.amounts ?? null);
  const isMargin = (share: number): boolean => share > 0 && share <= 1;
  const expected: Expected = {
    margin: (industry) => firstOf(ofMargin, industry, isMargin),
    cost: (industry) =>
      service === null
        ? { share: settings.costToServeShare, source: 'assumed' }
        : firstOf(ofCost, industry, (share) => share >= 0 && share <= 1),
  };
  const marginOf = sharesByIndustry(market.industry, expected.margin);
  const costOf = sharesByIndustry(market.industry, expected.cost);
  const column = (): Float64Array => new Float64Array(market.customers);
  const [margin, cost, profit] = [column(), column(), column()];
  const [untapped, untappedProfit] = [column(), column()];
  const marginSource = new Array<ShareSource>(market.customers);
  for (let customer = 0; customer < market.customers; customer += 1) {
    const industry = market.industry[customer]!;
    const value = potential[customer]!;
    const own = contribution === null ? Number.NaN : contribution[customer]! / bought[customer]!;
    const isOwn = isMargin(own);
    const others = marginOf.get(industry)!;
    const ownMargin = isOwn ? own : others.share;
    const ownCost = costOf.get(industry)!.share;
    margin[customer] = ownMargin;
    marginSource[customer] = isOwn ? 'own' : others.source;
    cost[customer] = ownCost;
    profit[customer] = Math.round(value * (ownMargin - ownCost));
    untapped[customer] = Math.max(0, value - Math.max(0, market.annualRevenue[customer]!));
    untappedProfit[customer] = Math.round(untapped[customer]! * ownMargin * settings.winProbability);
  }
  return {
    margin,
    marginSource,
    cost,
    costBasis: service?.basis ?? 'assumed',
    profit,
    untapped,
    untappedProfit,
    expected,
  };
}

/** What is expected in each industry, found once; null stands for customers without one. */
function sharesByIndustry(
  industries: readonly (string | null)[],
  expected: (industry: string | null) => Share,
): ReadonlyMap<string | null, Share> {
  return new Map([...new Set(industries)].map((industry) => [industry, expected(industry)]));
}

function membersOf(industry: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>();
  industry.forEach((name, customer) => {
    if (name === null) return;
    const own = members.get(name);
    if (own === undefined) members.set(name, [customer]);
    else own.push(customer);
  });
  return members;
}

interface Shares {
  readonly all: number;
  readonly byIndustry: ReadonlyMap<string, number>;
}

function industryShares(
  part: Float64Array | null,
  bought: Float64Array,
  groups: ReadonlyMap<string, readonly number[]>,
  least: number,
): Shares {
  if (part === null) return { all: Number.NaN, byIndustry: new Map() };
  const isKnown = (customer: number): boolean =>
    !Number.isNaN(part[customer]) && !Number.isNaN(bought[customer]);
  return {
    all: ratioOfSums(part, bought),
    byIndustry: new Map(
      [...groups].map(([name, members]) => [
        name,
        members.filter(isKnown).length >= least ? ratioOfSums(part, bought, members) : Number.NaN,
      ]),
    ),
  };
}

function firstOf(shares: Shares, industry: string | null, isUsable: (share: number) => boolean): Share {
  const own = industry === null ? Number.NaN : (shares.byIndustry.get(industry) ?? Number.NaN);
  if (isUsable(own)) return { share: own, source: 'industry' };
  return isUsable(shares.all) ? { share: shares.all, source: 'all' } : { share: Number.NaN, source: null };
}
