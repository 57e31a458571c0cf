import { easterSunday } from '../../math/easter-sunday.js';

export const COUNTRIES = ['DE', 'AT', 'CH'] as const;
export type Country = (typeof COUNTRIES)[number];

/** The sixteen federal states of Germany (Bundesländer). */
export const STATES = [
  ...['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV'],
  ...['NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'],
] as const;
export type State = string;

type Rule = (year: number) => number;

/** Days since 1970-01-01. */
const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000;
const fixed =
  (month: number, date: number): Rule =>
  (year) =>
    day(year, month, date);
const afterEaster =
  (days: number): Rule =>
  (year) =>
    easterSunday(year) + days;
/** The Wednesday before the 23rd of November. */
const repentance: Rule = (year) => {
  const last = day(year, 11, 22);
  return last - ((last - weekdayNumber(3)) % 7);
};

const NEW_YEAR = fixed(1, 1);
const EPIPHANY = fixed(1, 6);
const GOOD_FRIDAY = afterEaster(-2);
const EASTER_MONDAY = afterEaster(1);
const LABOUR_DAY = fixed(5, 1);
const ASCENSION = afterEaster(39);
const WHIT_MONDAY = afterEaster(50);
const CORPUS_CHRISTI = afterEaster(60);
const ASSUMPTION = fixed(8, 15);
const ALL_SAINTS = fixed(11, 1);
const CHRISTMAS = [fixed(12, 25), fixed(12, 26)];

const NATIONWIDE: Readonly<Record<Country, readonly Rule[]>> = {
  DE: [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, LABOUR_DAY, ASCENSION, WHIT_MONDAY, fixed(10, 3), ...CHRISTMAS],
  AT: [
    ...[NEW_YEAR, EPIPHANY, EASTER_MONDAY, LABOUR_DAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI, ASSUMPTION],
    ...[fixed(10, 26), ALL_SAINTS, fixed(12, 8), ...CHRISTMAS],
  ],
  // What all cantons keep; each has more of its own.
  CH: [NEW_YEAR, ASCENSION, fixed(8, 1), fixed(12, 25)],
};

/** A holiday that only some German states keep, some of them only since a year. */
interface StateHoliday {
  readonly on: Rule;
  readonly states: Readonly<Record<string, number>>;
}

const ALWAYS = 0;
const inStates = (...states: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(states.map((state) => [state, ALWAYS]));

const OF_STATES: readonly StateHoliday[] = [
  { on: EPIPHANY, states: inStates('BW', 'BY', 'ST') },
  { on: fixed(3, 8), states: { BE: 2019, MV: 2023 } },
  { on: CORPUS_CHRISTI, states: inStates('BW', 'BY', 'HE', 'NW', 'RP', 'SL') },
  // In Bavaria where most people are Catholic: that is four municipalities of five.
  { on: ASSUMPTION, states: inStates('BY', 'SL') },
  { on: fixed(9, 20), states: { TH: 2019 } },
  {
    on: fixed(10, 31),
    states: { ...inStates('BB', 'MV', 'SN', 'ST', 'TH'), HB: 2018, HH: 2018, NI: 2018, SH: 2018 },
  },
  { on: ALL_SAINTS, states: inStates('BW', 'BY', 'NW', 'RP', 'SL') },
  { on: repentance, states: inStates('SN') },
];
/** Reformation Day of 2017 and the 8th of May 2020 and 2025 in Berlin were holidays once. */
const ONCE: readonly { readonly day: number; readonly state: string | null }[] = [
  { day: day(2017, 10, 31), state: null },
  { day: day(2020, 5, 8), state: 'BE' },
  { day: day(2025, 5, 8), state: 'BE' },
];

/** A day of that weekday, 0 = Sunday: the remainder that days since 1970-01-01 leave by seven. */
function weekdayNumber(weekday: number): number {
  return (weekday + 3) % 7;
}

/** Whether a day is one of Monday to Friday. */
export function isWeekday(of: number): boolean {
  const weekday = (((of + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

/**
 * Public holidays of a year (gesetzliche Feiertage) as days since 1970-01-01, in order, each once. Germany without a state:
 * those of the whole country.
 *
 * Switzerland: those that all cantons keep. Local ones (Augsburg, Fronleichnam in parts of Saxony and Thuringia) are left out.
 */
export function publicHolidays(year: number, country: Country, state: State | null): readonly number[] {
  const days = NATIONWIDE[country].map((rule) => rule(year));
  if (country === 'DE' && state !== null) {
    for (const { on, states } of OF_STATES) {
      const since = states[state];
      if (since !== undefined && year >= since) days.push(on(year));
    }
  }
  if (country === 'DE') {
    const [first, last] = [day(year, 1, 1), day(year, 12, 31)];
    for (const once of ONCE) {
      if (once.day < first || once.day > last) continue;
      if (once.state === null || once.state === state) days.push(once.day);
    }
  }
  return [...new Set(days)].sort((a, b) => a - b);
}

/** A calendar year in days: all, Saturdays and Sundays, and public holidays on other days. */
export interface CalendarYear {
  readonly calendarDays: number;
  readonly weekendDays: number;
  readonly publicHolidays: number;
}

/** Days, weekends and holidays on weekdays of a year (Feiertage auf Werktagen: Montag bis Freitag). */
export function calendarYear(year: number, country: Country, state: State | null): CalendarYear {
  const [first, end] = [day(year, 1, 1), day(year + 1, 1, 1)];
  let weekdays = 0;
  for (let each = first; each < end; each += 1) if (isWeekday(each)) weekdays += 1;
  return {
    calendarDays: end - first,
    weekendDays: end - first - weekdays,
    publicHolidays: publicHolidays(year, country, state).filter(isWeekday).length,
  };
}
