/** Days since 1970-01-01. */
export function dayNumber(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** The demo's three years of bookings. Fixed: nothing in the demo depends on the clock. */
export const DATA_START = dayNumber(2023, 7, 1);
export const AS_OF = dayNumber(2026, 6, 30);

/** First days of the last twelve months, and of the twelve before. */
export const PERIOD_START = dayNumber(2025, 7, 1);
export const PREVIOUS_START = dayNumber(2024, 7, 1);

/** Services and visits are on record for the last two years only: the CRM came later than the ERP. */
export const CRM_START = PREVIOUS_START;

export const MONTHS = 36;

/** First day of a month of the span; 0 is July 2023, 36 the day after the span. */
export function monthStart(month: number): number {
  return dayNumber(2023, 7 + month, 1);
}

/** Holidays on weekdays that all of Germany keeps. */
const HOLIDAYS: ReadonlySet<number> = new Set([
  dayNumber(2023, 10, 3),
  dayNumber(2023, 12, 25),
  dayNumber(2023, 12, 26),
  dayNumber(2024, 1, 1),
  dayNumber(2024, 3, 29),
  dayNumber(2024, 4, 1),
  dayNumber(2024, 5, 1),
  dayNumber(2024, 5, 9),
  dayNumber(2024, 5, 20),
  dayNumber(2024, 10, 3),
  dayNumber(2024, 12, 25),
  dayNumber(2024, 12, 26),
  dayNumber(2025, 1, 1),
  dayNumber(2025, 4, 18),
  dayNumber(2025, 4, 21),
  dayNumber(2025, 5, 1),
  dayNumber(2025, 5, 29),
  dayNumber(2025, 6, 9),
  dayNumber(2025, 10, 3),
  dayNumber(2025, 12, 25),
  dayNumber(2025, 12, 26),
  dayNumber(2026, 1, 1),
  dayNumber(2026, 4, 3),
  dayNumber(2026, 4, 6),
  dayNumber(2026, 5, 1),
  dayNumber(2026, 5, 14),
  dayNumber(2026, 5, 25),
]);

/** Monday to Friday, holidays excepted. */
export function isWorkingDay(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day);
}

/** The working days of a span, both ends inclusive. */
export function workingDays(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day++) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** The day itself if it is a working day, else the last one before, else (at the very start) the next. */
export function workingDayNear(day: number, from: number): number {
  for (let each = day; each >= from; each--) if (isWorkingDay(each)) return each;
  let next = day;
  while (!isWorkingDay(next)) next++;
  return next;
}
