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
): (PotentialClass | null)[] {
  const { highPotentialFrom: high, mediumPotentialFrom: medium } = limits;
  if (high !== null && medium !== null) {
    return Array.from(potential, (value) => {
      if (Number.isNaN(value)) return null;
      if (value >= high * CENTS) return 'high';
      return value >= medium * CENTS ? 'medium' : 'low';
    });
  }
  const { classIndex } = classesByShare(potential, [1 / 3, 2 / 3], 'before');
  return Array.from(potential, (value, index) =>
    Number.isNaN(value) ? null : (CLASSES[classIndex[index]!] ?? 'low'),
  );
}
