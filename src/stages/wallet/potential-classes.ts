import { classesByShare } from '../../math/class-by-share.js';
import type { PotentialClass } from './cells.js';
import type { WalletSettings } from './settings.js';

const CLASSES: readonly PotentialClass[] = ['high', 'medium', 'low'];
const CENTS = 100;

/**
 * Potential classes (Potenzialklassen). By default terciles of the cumulated potential: the largest
 * customers that make up the first third of all potential are `high`, those of the second third `medium`;
 * a customer that crosses a limit belongs to the better class, equals to the same one. With limits in the
 * settings, by amount. Zero is `low`, unknown (NaN) has no class (null).
 *
 * @param potential cents a year
 */
export function potentialClasses(
  potential: Float64Array,
  limits: Pick<WalletSettings, 'highPotentialFrom' | 'mediumPotentialFrom'>,
): PotentialClasses {
  const { highPotentialFrom: high, mediumPotentialFrom: medium } = limits;
  const { classIndex, shareBefore } = classesByShare(potential, [1 / 3, 2 / 3], 'before');
  const classOf = (value: number, index: number): PotentialClass => {
    if (high === null || medium === null) return CLASSES[classIndex[index]!] ?? 'low';
    if (value >= high * CENTS) return 'high';
    return value >= medium * CENTS ? 'medium' : 'low';
  };
  const classes = new Array<PotentialClass | null>(potential.length);
  for (let at = 0; at < classes.length; at += 1) {
    classes[at] = Number.isNaN(potential[at]!) ? null : classOf(potential[at]!, at);
  }
  return { classes, shareBefore };
}

/** The class of each potential, and the share of all larger ones in the known potential; NaN where there is none. */
export interface PotentialClasses {
  readonly classes: readonly (PotentialClass | null)[];
  readonly shareBefore: Float64Array;
}
