import type { Language } from '../../../language/bilingual.js';
import type { Unit } from '../../../results/column.js';
import { ROUND_AMOUNT, unitFormat } from '../unit-format.js';

/** How figures stand at an axis. */
export interface AxisScale {
  readonly format: string;
  /** What amounts are counted in, such as `Tsd. EUR`. */
  readonly currency: string;
}

/** From these amounts on, in currency units, an axis counts in millions or thousands. */
const MILLIONS_FROM = 5_000_000;
const THOUSANDS_FROM = 10_000;
const SMALL_SHARE = 0.1;

/** Number format and unit of an axis by the largest figure on it, so that its labels stay short. */
export function axisScale(unit: Unit, largest: number, currency: string, language: Language): AxisScale {
  const german = language === 'de';
  switch (unit) {
    case 'amount':
      if (largest >= MILLIONS_FROM) {
        return { format: '#,##0.0,,', currency: german ? `Mio. ${currency}` : `${currency} million` };
      }
      if (largest >= THOUSANDS_FROM) {
        return { format: '#,##0,', currency: german ? `Tsd. ${currency}` : `${currency} thousand` };
      }
      return { format: ROUND_AMOUNT, currency };
    case 'share':
      return { format: largest <= SMALL_SHARE ? '0.0%' : '0%', currency };
    case 'hours':
      return { format: '#,##0', currency };
    default:
      return { format: unitFormat(unit, language), currency };
  }
}
