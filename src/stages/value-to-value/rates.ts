/** A standard rate in cents and the day from which it holds, in days since 1970-01-01. */
export interface DatedRate {
  readonly from: number;
  readonly rate: number;
}

/** A day as settings write it (2026-01-01) in days since 1970-01-01; null for anything else. */
export function rateDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  // 2026-02-30 would pass for the second of March.
  return Number.isNaN(day) || new Date(day * 86_400_000).toISOString().slice(0, 10) !== text ? null : day;
}

/** The later rates of a service, the earliest first. */
export function datedRates(rates: Readonly<Record<string, number>>): readonly DatedRate[] {
  return Object.entries(rates)
    .map(([day, rate]) => ({ from: rateDay(day) ?? Number.NaN, rate: rate * 100 }))
    .sort((one, other) => one.from - other.from);
}

/**
 * The rate that holds on a day (Satz am Tag der Leistung), in cents per unit.
 *
 * @param day NaN: before any later rate
 */
export function rateOn(day: number, base: number, later: readonly DatedRate[]): number {
  return later.findLast(({ from }) => from <= day)?.rate ?? base;
}
