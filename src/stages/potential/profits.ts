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
  const margins = market.industry.map((industry, customer): Share => {
    const own = (contribution?.[customer] ?? Number.NaN) / bought[customer]!;
    return isMargin(own) ? { share: own, source: 'own' } : expected.margin(industry);
  });
  const margin = Float64Array.from(margins, ({ share }) => share);
  const cost = Float64Array.from(market.industry, (industry) => expected.cost(industry).share);
  const untapped = potential.map((value, customer) =>
    Math.max(0, value - Math.max(0, market.annualRevenue[customer]!)),
  );
  return {
    margin,
    marginSource: margins.map(({ source }) => source),
    cost,
    costBasis: service?.basis ?? 'assumed',
    profit: potential.map((value, customer) => Math.round(value * (margin[customer]! - cost[customer]!))),
    untapped,
    untappedProfit: untapped.map((value, customer) =>
      Math.round(value * margin[customer]! * settings.winProbability),
    ),
    expected,
  };
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
