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
  wallets.share.forEach((share, customer) => {
    const isStated = knownBy[customer] === 'given' || knownBy[customer] === 'share';
    if (isStated && !Number.isNaN(share) && revenue[customer]! > 0 && !Number.isNaN(cost[customer]))
      members.push(customer);
  });
  const of = (value: (customer: number) => number): number[] => members.map(value);
  const share = of((customer) => wallets.share[customer]!);
  const costShare = of((customer) => cost[customer]! / revenue[customer]!);
  const correlation = rankCorrelation(share, costShare);
  const atSameRevenue = partialRankCorrelation(
    share,
    costShare,
    of((customer) => revenue[customer]!),
  );
  return { members, cost, basis, correlation, atSameRevenue, verdict: verdictOf(correlation, atSameRevenue) };
}

function verdictOf(correlation: RankCorrelation, atSameRevenue: number): ClaimVerdict {
  if (correlation.pairs < LEAST_CLAIM) return 'few';
  if (mayBeChance(correlation)) return 'unconfirmed';
  if (correlation.rho > 0) return 'opposite';
  const held = { rho: atSameRevenue, pairs: correlation.pairs - 1 };
  return atSameRevenue < 0 && !mayBeChance(held) ? 'confirmed' : 'size';
}
