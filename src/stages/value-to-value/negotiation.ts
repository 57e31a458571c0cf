import type { CutLines } from './cut-lines.js';

/** Guards a comparison of binary fractions that are equal on paper, as the cut lines do. */
const TOLERANCE = 1e-9;

/** The lines that a customer of much service must come below. */
type LinesOfHigh = Pick<CutLines, 'intensity' | 'amount'>;

/** What would bring a customer of much service below the line, each way by itself; amounts in cents. */
export interface WayOut {
  /** So much less service cost. */
  readonly lessService: number;
  /** So much more contribution at the same service; NaN where none helps. */
  readonly moreContribution: number;
  /** The same as a rise of all prices: a fraction of revenue. */
  readonly priceRise: number;
}

/** A customer as the cut lines see him, in cents. */
export interface Served {
  readonly contribution: number;
  readonly serviceCost: number;
  readonly revenue: number;
}

/**
 * How a customer leaves the cells of much service (Verhandlungsspielraum): by less service, or by paying for it. By
 * amount only less service helps; where contribution margin I is not positive, by intensity only none at all.
 */
export function wayOut(served: Served, cuts: LinesOfHigh, cutBy: 'intensity' | 'amount'): WayOut {
  const { contribution, serviceCost, revenue } = served;
  const lessService = serviceCost - mostBelow(served, cuts, cutBy);
  const needed =
    cutBy === 'intensity' && cuts.intensity > 0
      ? // The next whole cent at which cost / contribution is below the line for certain.
        Math.floor(serviceCost / (cuts.intensity * (1 - TOLERANCE))) + 1
      : Number.NaN;
  const moreContribution = Math.max(0, needed - contribution);
  return {
    lessService,
    moreContribution,
    priceRise: revenue > 0 ? moreContribution / revenue : Number.NaN,
  };
}

/** The highest service cost that is not yet much, in whole cents. */
function mostBelow(
  { contribution }: Served,
  { intensity, amount }: LinesOfHigh,
  cutBy: 'intensity' | 'amount',
): number {
  const line =
    cutBy === 'amount' ? amount : contribution > 0 && !Number.isNaN(intensity) ? intensity * contribution : 0;
  return Math.max(0, Math.ceil(line * (1 - TOLERANCE)) - 1);
}
