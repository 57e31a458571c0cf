import { knownTotal } from '../../math/known-total.js';
import type { StatedPotentials } from '../known-potentials.js';
import { type YesOrNo, yesOrNo } from '../yes-no.js';
import { CELLS, type MatrixCell, type PotentialClass, type ShareClass } from './cells.js';
import { potentialClasses } from './potential-classes.js';
import type { WalletSettings } from './settings.js';
import { type EstimatedPotentials, type UsedPotentials, usedPotentials } from './used-potentials.js';

/** The facts of the customers; amounts in cents, NaN = unknown. */
export interface WalletFacts {
  /** Net revenue of the period. */
  readonly revenue: Float64Array;
  readonly stated: StatedPotentials;
  /** For those whose potential is not known; null where estimates are not there or not wanted. */
  readonly estimates: EstimatedPotentials | null;
  readonly contributionMargin: Float64Array | null;
  /** Turns revenue of the period into revenue a year. */
  readonly annualFactor: number;
}

/** Every customer's wallet and place in the matrix. NaN and null = unknown. */
export interface Wallets {
  readonly facts: WalletFacts;
  readonly annualRevenue: Float64Array;
  readonly potentials: UsedPotentials;
  /** Between 0 and 1. */
  readonly share: Float64Array;
  readonly overPotential: readonly (YesOrNo | null)[];
  readonly untappedRevenue: Float64Array;
  readonly untappedMargin: Float64Array;
  readonly marginSource: readonly ('own' | 'average' | null)[];
  readonly potentialClass: readonly (PotentialClass | null)[];
  readonly potentialShareBefore: Float64Array;
  readonly shareClass: readonly (ShareClass | null)[];
  readonly cell: readonly (MatrixCell | null)[];
}

/**
 * Share of wallet (Lieferanteil) = annual net revenue / yearly potential, and what is left to win
 * (unausgeschöpftes Potenzial) = potential − revenue, in revenue and in margin.
 *
 * - Revenue over potential means the potential is wrong: flagged, share 100 %, nothing left to win.
 * - Zero or negative revenue (more returns than purchases) counts as nothing bought: share 0 %.
 * - Without potential or revenue everything is unknown, never zero.
 * - Margin: the customer's own margin share where it is known and between 0 and 100 %, otherwise that of all
 *   customers together, and marked so.
 */
export function walletsOf(facts: WalletFacts, settings: WalletSettings): Wallets {
  const annualRevenue = facts.revenue.map((amount) => Math.round(amount * facts.annualFactor));
  const potentials = usedPotentials(facts.stated, annualRevenue, facts.estimates);
  const { potential } = potentials;
  const bought = annualRevenue.map((amount) => Math.max(amount, 0));
  const share = bought.map((amount, index) => shareOfWallet(amount, potential[index]!));
  const untappedRevenue = bought.map((amount, index) => untapped(amount, potential[index]!));
  const { marginShare, source } = expectedMargins(facts);
  const { classes: potentialClass, shareBefore } = potentialClasses(potential, settings);
  const shareClass = Array.from(share, (own): ShareClass | null => {
    if (Number.isNaN(own)) return null;
    return own >= settings.shareCut ? 'high' : 'low';
  });
  return {
    facts,
    annualRevenue,
    potentials,
    share,
    overPotential: Array.from(share, (own, index) => {
      if (Number.isNaN(own)) return null;
      return yesOrNo(bought[index]! > potential[index]!);
    }),
    untappedRevenue,
    untappedMargin: untappedRevenue.map((amount, index) => Math.round(amount * marginShare[index]!)),
    marginSource: source.map((each, index) => (Number.isNaN(untappedRevenue[index]) ? null : each)),
    potentialClass,
    potentialShareBefore: shareBefore,
    shareClass,
    cell: potentialClass.map(
      (own, index) =>
        CELLS.find((each) => each.potential === own && each.share === shareClass[index]) ?? null,
    ),
  };
}

/** Customers whose potential is known, and those for whom it is estimated. */
export function byCertainty({ potentials }: Wallets): {
  readonly known: readonly number[];
  readonly estimated: readonly number[];
} {
  const everybody = potentials.source.map((_, index) => index);
  return {
    known: everybody.filter((index) => potentials.source[index] !== null && !potentials.isEstimated[index]),
    estimated: everybody.filter((index) => potentials.isEstimated[index]),
  };
}

/** Used part of the potential (ausgeschöpftes Potenzial) of the customers of whom both sides are known. */
export function usedShare(wallets: Wallets, members: readonly number[]): number {
  const known = members.filter((index) => !Number.isNaN(wallets.untappedRevenue[index]));
  const potential = knownTotal(wallets.potentials.potential, known);
  return potential > 0 ? 1 - knownTotal(wallets.untappedRevenue, known) / potential : Number.NaN;
}

/** Nothing bought is a share of 0 %, even of nothing; more than the whole potential is 100 %. */
function shareOfWallet(bought: number, potential: number): number {
  if (Number.isNaN(bought) || Number.isNaN(potential)) return Number.NaN;
  if (bought === 0) return 0;
  return bought >= potential ? 1 : bought / potential;
}

/** NaN stays NaN. */
function untapped(bought: number, potential: number): number {
  return Math.max(0, potential - bought);
}

function expectedMargins({ revenue, contributionMargin }: WalletFacts): {
  marginShare: Float64Array;
  source: ('own' | 'average' | null)[];
} {
  const unknown = new Float64Array(revenue.length).fill(Number.NaN);
  if (contributionMargin === null) return { marginShare: unknown, source: Array.from(unknown, () => null) };
  let net = 0;
  let margin = 0;
  revenue.forEach((amount, index) => {
    if (Number.isNaN(amount) || Number.isNaN(contributionMargin[index])) return;
    net += amount;
    margin += contributionMargin[index]!;
  });
  const average = net > 0 && margin > 0 ? margin / net : Number.NaN;
  const source = Array.from(revenue, (amount, index) => {
    const own = contributionMargin[index]!;
    if (amount > 0 && own > 0 && own <= amount) return 'own' as const;
    return Number.isNaN(average) ? null : ('average' as const);
  });
  const marginShare = unknown.map((_, index) =>
    source[index] === 'own' ? contributionMargin[index]! / revenue[index]! : average,
  );
  return { marginShare, source };
}
