const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A date as people type it, `2026-12-31` or `31.12.2026`, as days since 1970-01-01;
 * null when it is neither or no day of the calendar. Slashes are refused: 03/04/2026 has two readings.
 */
export function parseCalendarDay(text: string): number | null {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso !== null) return dayCount(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = GERMAN.exec(trimmed);
  if (german !== null) return dayCount(Number(german[3]), Number(german[2]), Number(german[1]));
  return null;
}

function dayCount(year: number, month: number, day: number): number | null {
  if (year < 1900) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.getTime() / MILLISECONDS_PER_DAY : null;
}
