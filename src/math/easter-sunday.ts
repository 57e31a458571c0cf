/**
 * Easter Sunday of a year (Ostersonntag) in the Gregorian calendar, as days since 1970-01-01: the anonymous algorithm
 * published in Nature 1876, as given by Meeus, Astronomical Algorithms (1991), chapter 8. Holds for every year from 1583.
 *
 * @example easterSunday(2026) // 20548, the 5th of April 2026
 */
export function easterSunday(year: number): number {
  const inMetonicCycle = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * inMetonicCycle + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((inMetonicCycle + 11 * epact + 22 * weekday) / 451);
  const counted = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(counted / 31) - 1, (counted % 31) + 1) / 86_400_000;
}
