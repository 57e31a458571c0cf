import type { BuyingHistory } from '../../facts/buying-history.js';
import type { Settings } from './settings.js';

const MONTHS_PER_YEAR = 12;
/** Who buys less often has months without revenue however regularly he buys. */
const OCCASIONS_FOR_MONTHS = 6;

/**
 * XYZ class of every customer (Regelmäßigkeit) by the coefficient of variation of his revenue by month or quarter,
 * with the standard deviation of the population. `zero`: no positive mean; `short`: new, or the data are too short.
 */
export function regularityOf(
  history: BuyingHistory,
  status: readonly (string | null)[],
  { regularityLimits, regularityBy }: Pick<Settings, 'regularityLimits' | 'regularityBy'>,
): readonly string[] {
  const [regular, irregular] = regularityLimits;
  const months = history.windows.monthStarts.length;
  return status.map((own, customer) => {
    if (months === 0 || own === 'new') return 'short';
    const perYear = (history.regularOccasions[customer]! / months) * MONTHS_PER_YEAR;
    const byMonth = regularityBy === 'auto' ? perYear >= OCCASIONS_FOR_MONTHS : regularityBy === 'months';
    const variation = (byMonth ? history.monthlyVariation : history.quarterlyVariation)[customer]!;
    if (Number.isNaN(variation)) return 'zero';
    if (variation <= regular) return 'X';
    return variation <= irregular ? 'Y' : 'Z';
  });
}
