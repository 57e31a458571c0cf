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
  const customers = facts.revenue.length;
  const column = (): Float64Array => new Float64Array(customers);
  const annualRevenue = column();
  for (let at = 0; at < customers; at += 1)
    annualRevenue[at] = Math.round(facts.revenue[at]! * facts.annualFactor);
  const potentials = usedPotentials(facts.stated, annualRevenue, facts.estimates);
  const { marginShare, source } = expectedMargins(facts);
  const { classes: potentialClass, shareBefore } = potentialClasses(potentials.potential, settings);
  const [share, untappedRevenue, untappedMargin] = [column(), column(), column()];
  const overPotential = new Array<YesOrNo | null>(customers);
  const marginSource = new Array<'own' | 'average' | null>(customers);
  const shareClass = new Array<ShareClass | null>(customers);
  const cell = new Array<MatrixCell | null>(customers);
  for (let at = 0; at < customers; at += 1) {
    const bought = Math.max(annualRevenue[at]!, 0);
    const potential = potentials.potential[at]!;
    const own = shareOfWallet(bought, potential);
    const left = untapped(bought, potential);
    const isKnown = !Number.isNaN(own);
    share[at] = own;
    untappedRevenue[at] = left;
    untappedMargin[at] = Math.round(left * marginShare[at]!);
    overPotential[at] = isKnown ? yesOrNo(bought > potential) : null;
    marginSource[at] = Number.isNaN(left) ? null : source[at]!;
    shareClass[at] = isKnown ? (own >= settings.shareCut ? 'high' : 'low') : null;
    cell[at] = cellOf(potentialClass[at]!, shareClass[at]!);
  }
  return {
    facts,
    annualRevenue,
    potentials,
    share,
    overPotential,
    untappedRevenue,
    untappedMargin,
    marginSource,
    potentialClass,
    potentialShareBefore: shareBefore,
    shareClass,
    cell,
  };
}

function cellOf(potential: PotentialClass | null, share: ShareClass | null): MatrixCell | null {
  for (const each of CELLS) if (each.potential === potential && each.share === share) return each;
  return null;
}

/** Customers whose potential is known, and those for whom it is estimated. */
export function byCertainty({ potentials }: Wallets): {
  readonly known: readonly number[];
  readonly estimated: readonly number[];
} {
  const known: number[] = [];
  const estimated: number[] = [];
  for (let customer = 0; customer < potentials.source.length; customer += 1) {
    if (potentials.isEstimated[customer]) estimated.push(customer);
    else if (potentials.source[customer] !== null) known.push(customer);
  }
  return { known, estimated };
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
  for (let at = 0; at < revenue.length; at += 1) {
    if (Number.isNaN(revenue[at]!) || Number.isNaN(contributionMargin[at]!)) continue;
    net += revenue[at]!;
    margin += contributionMargin[at]!;
  }
  const average = net > 0 && margin > 0 ? margin / net : Number.NaN;
  const others = Number.isNaN(average) ? null : 'average';
  const marginShare = unknown;
  const source = new Array<'own' | 'average' | null>(revenue.length);
  for (let at = 0; at < revenue.length; at += 1) {
    const amount = revenue[at]!;
    const own = contributionMargin[at]!;
    const isOwn = amount > 0 && own > 0 && own <= amount;
    source[at] = isOwn ? 'own' : others;
    marginShare[at] = isOwn ? own / amount : average;
  }
  return { marginShare, source };
}
