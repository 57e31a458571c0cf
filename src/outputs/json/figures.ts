import { isoDay } from '../../language/numbers.js';
import type { Unit } from '../../results/column.js';

/** Integer cents as currency units; unknown is null. */
export function currencyUnits(cents: number): number | null {
  if (!Number.isFinite(cents)) return null;
  return rounded(cents, 1) / 100;
}

/** A figure of a table as JSON: amounts in currency units, dates ISO, unknown null. */
export function jsonFigure(value: number, unit: Unit): number | string | null {
  if (!Number.isFinite(value)) return null;
  if (unit === 'amount') return currencyUnits(value);
  if (unit === 'date') return isoDay(value);
  return rounded(value, unit === 'share' ? 1e10 : 1e6);
}

/** Half away from zero, and never minus zero. */
function rounded(value: number, power: number): number {
  const whole = Math.round(Math.abs(value) * power);
  if (whole > Number.MAX_SAFE_INTEGER) return value;
  return whole === 0 ? 0 : (Math.sign(value) * whole) / power;
}
