import { partialRankCorrelation } from '../../math/partial-rank-correlation.js';
import { mayBeChance, type RankCorrelation, rankCorrelation } from '../../math/rank-correlation.js';
import type { CostToServe, CostToServeBasis } from '../cost-to-serve.js';
import type { Wallets } from './wallets.js';

/**
 * What the data say of the claim that a higher share of wallet means a lower cost-to-serve: `confirmed`; `size`: only
 * because customers of much revenue have both; `opposite`; `unconfirmed`: may be chance; `few`: too few to tell.
 */
export type ClaimVerdict = 'confirmed' | 'size' | 'opposite' | 'unconfirmed' | 'few';

/** The claim, tested on the data at hand. */
export interface ServingClaim {
  /** Customers with a known share of wallet, revenue and cost-to-serve. */
  readonly members: readonly number[];
  /** Cost-to-serve of each customer in the period, in cents; NaN = unknown. */
  readonly cost: Float64Array;
  readonly basis: CostToServeBasis;
  /** Share of wallet with cost-to-serve in % of revenue. */
  readonly correlation: RankCorrelation;
  /** The same among customers of the same revenue: revenue is part of both figures, and would make them go together by itself. */
  readonly atSameRevenue: number;
  readonly verdict: ClaimVerdict;
}

/** With fewer, a correlation says nothing. */
export const LEAST_CLAIM = 20;

/**
 * Tests the claim by Spearman's rank correlation over customers whose potential is stated, or follows from a stated
 * share: estimates are made of revenue and would prove what was put in.
 */
export function servingClaim(wallets: Wallets, { amounts: cost, basis }: CostToServe): ServingClaim {
  const { revenue } = wallets.facts;
  const { knownBy } = wallets.potentials.known;
  const members: number[] = [];
  for (let customer = 0; customer < wallets.share.length; customer += 1) {
    const isStated = knownBy[customer] === 'given' || knownBy[customer] === 'share';
    const isKnown = !Number.isNaN(wallets.share[customer]!) && !Number.isNaN(cost[customer]!);
    if (isStated && isKnown && revenue[customer]! > 0) members.push(customer);
  }
  const share = new Float64Array(members.length);
  const costShare = new Float64Array(members.length);
  const ownRevenue = new Float64Array(members.length);
  for (let place = 0; place < members.length; place += 1) {
    const customer = members[place]!;
    share[place] = wallets.share[customer]!;
    costShare[place] = cost[customer]! / revenue[customer]!;
    ownRevenue[place] = revenue[customer]!;
  }
  const correlation = rankCorrelation(share, costShare);
  const atSameRevenue = partialRankCorrelation(share, costShare, ownRevenue);
  return { members, cost, basis, correlation, atSameRevenue, verdict: verdictOf(correlation, atSameRevenue) };
}

function verdictOf(correlation: RankCorrelation, atSameRevenue: number): ClaimVerdict {
  if (correlation.pairs < LEAST_CLAIM) return 'few';
  if (mayBeChance(correlation)) return 'unconfirmed';
  if (correlation.rho > 0) return 'opposite';
  const held = { rho: atSameRevenue, pairs: correlation.pairs - 1 };
  return atSameRevenue < 0 && !mayBeChance(held) ? 'confirmed' : 'size';
}
