import type { Language } from './bilingual.js';

/** What is said of two runs beside each other; figures arrive formatted. */
export interface ComparisonWording {
  readonly heading: string;
  readonly sameData: string;
  readonly otherData: string;
  readonly asOf: (before: string, after: string) => string;
  readonly nothing: string;
  readonly settings: string;
  readonly notSet: string;
  readonly moreSettings: (count: string) => string;
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly moved: (column: string, customers: string, one: boolean) => string;
  readonly moreMoves: (count: string) => string;
  readonly unknown: string;
  readonly newCustomers: (count: string) => string;
  readonly goneCustomers: (count: string) => string;
}

export const COMPARISON: Readonly<Record<Language, ComparisonWording>> = {
  de: {
    heading: 'Gegenüber dem Lauf davor',
    sameData: 'gleiche Daten',
    otherData: 'andere Daten',
    asOf: (before, after) => `Stichtag ${before} → ${after}`,
    nothing: 'Nichts hat sich geändert.',
    settings: 'Geänderte Einstellungen',
    notSet: 'nicht gesetzt',
    moreSettings: (count) => `… ${count} weitere`,
    figure: 'Kennzahl',
    before: 'davor',
    after: 'jetzt',
    change: 'Änderung',
    moved: (column, customers, one) =>
      `${column}: ${customers} ${one ? 'Kunde wechselt' : 'Kunden wechseln'}`,
    moreMoves: (count) => `${count} andere`,
    unknown: 'ohne',
    newCustomers: (count) => `Neue Kunden: ${count}`,
    goneCustomers: (count) => `Weggefallene Kunden: ${count}`,
  },
  en: {
    heading: 'Compared with the run before',
    sameData: 'same data',
    otherData: 'other data',
    asOf: (before, after) => `as of ${before} → ${after}`,
    nothing: 'Nothing has changed.',
    settings: 'Changed settings',
    notSet: 'not set',
    moreSettings: (count) => `… ${count} more`,
    figure: 'Figure',
    before: 'before',
    after: 'now',
    change: 'change',
    moved: (column, customers, one) => `${column}: ${customers} ${one ? 'customer moves' : 'customers move'}`,
    moreMoves: (count) => `${count} others`,
    unknown: 'none',
    newCustomers: (count) => `New customers: ${count}`,
    goneCustomers: (count) => `Customers gone: ${count}`,
  },
};
