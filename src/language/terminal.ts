import type { Language } from './bilingual.js';

/** Words with a figure that arrives formatted; `one` chooses the singular. */
export type Counted = (count: string, one: boolean) => string;

/** Everything the summary in the terminal says by itself; figures arrive formatted. */
export interface TerminalWording {
  readonly period: (from: string, to: string) => string;
  readonly months: (months: number) => string;
  readonly everything: string;
  readonly asOf: (day: string) => string;
  readonly amountsIn: (currency: string) => string;
  readonly sources: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly unrecognised: string;
  readonly rows: (read: string, used: string, rejected: string, setAside: string) => string;
  readonly allRowsUsed: Counted;
  readonly unmapped: string;
  readonly moreHeadings: (count: string) => string;
  readonly joined: (from: string, to: string, matched: string, keys: string) => string;
  readonly joinedRows: (matched: string, rows: string) => string;
  readonly joinedWithoutZeros: (keys: string) => string;
  readonly joinedUnused: (unused: string, keys: string, to: string) => string;
  readonly dialect: Readonly<Record<string, (value: string) => string>>;
  readonly dialectValues: Readonly<Record<string, string>>;
  readonly control: string;
  readonly rowCount: string;
  readonly revenue: string;
  readonly contributionMargin: string;
  readonly read: string;
  readonly used: string;
  readonly rejected: string;
  readonly setAside: string;
  readonly ofWhichInPeriod: string;
  readonly ofWhichOutside: string;
  readonly ofWhich: (label: string) => string;
  readonly customers: (inPeriod: string, inData: string) => string;
  readonly tablesElsewhere: string;
  readonly moreRows: Counted;
  readonly moreColumns: Counted;
  readonly questions: Readonly<Record<'who' | 'money' | 'action' | 'gap', string>>;
  readonly moreFindings: Counted;
  readonly skipped: string;
  readonly failed: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly problemsElsewhere: string;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', Counted>>;
  readonly moreProblems: Counted;
}

const DE: TerminalWording = {
  period: (from, to) => `Zeitraum ${from} bis ${to}`,
  months: (months) => (months === 1 ? '1 Monat' : `${months} Monate`),
  everything: 'alle Daten',
  asOf: (day) => `Stichtag ${day}`,
  amountsIn: (currency) => `Beträge in ${currency}`,
  sources: 'Gelesen',
  tables: {
    customers: 'Kunden',
    'invoice-lines': 'Rechnungspositionen',
    orders: 'Belegköpfe',
    'order-items': 'Belegpositionen',
    products: 'Artikel',
    services: 'Serviceleistungen',
    activities: 'Aktivitäten',
    reps: 'Vertriebsmitarbeiter',
    costs: 'Kosten',
    'time-study': 'Zeitstudie',
    overrides: 'Entscheidungen',
    requests: 'Anfragen',
  },
  unrecognised: 'nicht erkannt',
  rows: (read, used, rejected, setAside) =>
    `${read} Zeilen gelesen = ${used} verwendet + ${rejected} zurückgewiesen + ${setAside} ausgesondert`,
  allRowsUsed: (read, one) => `${read} ${one ? 'Zeile' : 'Zeilen'} gelesen und verwendet`,
  unmapped: 'nicht zugeordnet',
  moreHeadings: (count) => `und ${count} weitere`,
  joined: (from, to, matched, keys) => `${from} ↔ ${to}: ${matched} von ${keys} Schlüsseln gefunden`,
  joinedRows: (matched, rows) => `${matched} von ${rows} Zeilen`,
  joinedWithoutZeros: (keys) => `${keys} nur ohne führende Nullen`,
  joinedUnused: (unused, keys, to) => `${to}: ${unused} von ${keys} ohne Gegenstück`,
  dialect: {
    encoding: (value) => value,
    delimiter: (value) => `Trennzeichen ${value}`,
    decimal: (value) => `Dezimalzeichen ${value}`,
    dateOrder: (value) => `Datum ${value}`,
    headerRow: (value) => (value === '0' ? 'ohne Überschriften' : `Überschriften in Zeile ${value}`),
    quote: (value) => `Anführungszeichen ${value}`,
    escape: (value) => `Anführungszeichen mit ${value} davor`,
    columns: () => 'feste Spaltenbreiten',
  },
  dialectValues: {
    ',': 'Komma',
    '.': 'Punkt',
    ';': 'Semikolon',
    '|': 'senkrechter Strich',
    '\t': 'Tabulator',
    dmy: 'Tag-Monat-Jahr',
    mdy: 'Monat-Tag-Jahr',
    ymd: 'Jahr-Monat-Tag',
  },
  control: 'Abstimmung',
  rowCount: 'Zeilen',
  revenue: 'Umsatz',
  contributionMargin: 'Deckungsbeitrag',
  read: 'gelesen',
  used: '= verwendet',
  rejected: '+ zurückgewiesen',
  setAside: '+ ausgesondert',
  ofWhichInPeriod: 'verwendet = im Zeitraum',
  ofWhichOutside: '+ außerhalb',
  ofWhich: (label) => `  davon ${label}`,
  customers: (inPeriod, inData) => `Kunden: ${inPeriod} im Zeitraum, ${inData} in den Daten`,
  tablesElsewhere:
    'Die Tabellen der Auswertungen stehen in der Arbeitsmappe; hier erscheinen sie mit --verbose.',
  moreRows: (count, one) => `… ${count} weitere ${one ? 'Zeile' : 'Zeilen'} in den Ergebnisdateien`,
  moreColumns: (count, one) => `… ${count} weitere ${one ? 'Spalte' : 'Spalten'} in den Ergebnisdateien`,
  questions: {
    who: 'Wer zählt',
    money: 'Wo Geld liegt',
    action: 'Was zu tun ist',
    gap: 'Was offen bleibt',
  },
  moreFindings: (count, one) =>
    `… ${count} ${one ? 'weitere Erkenntnis' : 'weitere Erkenntnisse'} in den Ergebnisdateien`,
  skipped: 'Nicht gerechnet',
  failed: 'Fehlgeschlagen',
  problems: 'Befunde',
  noProblems: 'keine',
  problemsElsewhere: 'Sie stehen in den Ergebnisdateien; hier erscheinen sie mit --verbose.',
  severities: {
    error: (count) => `${count} Fehler`,
    warning: (count, one) => `${count} ${one ? 'Warnung' : 'Warnungen'}`,
    info: (count, one) => `${count} ${one ? 'Hinweis' : 'Hinweise'}`,
  },
  moreProblems: (count, one) => `… ${count} ${one ? 'weiterer' : 'weitere'} in Datenqualität`,
};

const EN: TerminalWording = {
  period: (from, to) => `Period ${from} to ${to}`,
  months: (months) => (months === 1 ? '1 month' : `${months} months`),
  everything: 'all data',
  asOf: (day) => `as of ${day}`,
  amountsIn: (currency) => `amounts in ${currency}`,
  sources: 'Read',
  tables: {
    customers: 'customers',
    'invoice-lines': 'invoice lines',
    orders: 'order heads',
    'order-items': 'order items',
    products: 'products',
    services: 'services',
    activities: 'activities',
    reps: 'sales people',
    costs: 'costs',
    'time-study': 'time study',
    overrides: 'overrides',
    requests: 'requests',
  },
  unrecognised: 'not recognised',
  rows: (read, used, rejected, setAside) =>
    `${read} rows read = ${used} used + ${rejected} rejected + ${setAside} set aside`,
  allRowsUsed: (read, one) => `${read} ${one ? 'row' : 'rows'} read and used`,
  unmapped: 'not mapped',
  moreHeadings: (count) => `and ${count} more`,
  joined: (from, to, matched, keys) => `${from} ↔ ${to}: ${matched} of ${keys} keys found`,
  joinedRows: (matched, rows) => `${matched} of ${rows} rows`,
  joinedWithoutZeros: (keys) => `${keys} without leading zeros only`,
  joinedUnused: (unused, keys, to) => `${to}: ${unused} of ${keys} without a counterpart`,
  dialect: {
    encoding: (value) => value,
    delimiter: (value) => `delimiter ${value}`,
    decimal: (value) => `decimal mark ${value}`,
    dateOrder: (value) => `dates ${value}`,
    headerRow: (value) => (value === '0' ? 'no headings' : `headings in row ${value}`),
    quote: (value) => `quotes ${value}`,
    escape: (value) => `quotes behind ${value}`,
    columns: () => 'columns of fixed width',
  },
  dialectValues: {
    ',': 'comma',
    '.': 'point',
    ';': 'semicolon',
    '|': 'bar',
    '\t': 'tab',
    dmy: 'day-month-year',
    mdy: 'month-day-year',
    ymd: 'year-month-day',
  },
  control: 'Reconciliation',
  rowCount: 'Rows',
  revenue: 'Revenue',
  contributionMargin: 'Contribution margin',
  read: 'read',
  used: '= used',
  rejected: '+ rejected',
  setAside: '+ set aside',
  ofWhichInPeriod: 'used = in the period',
  ofWhichOutside: '+ outside',
  ofWhich: (label) => `  of which ${label}`,
  customers: (inPeriod, inData) => `Customers: ${inPeriod} in the period, ${inData} in the data`,
  tablesElsewhere: 'The tables of the analyses are in the workbook; --verbose shows them here.',
  moreRows: (count, one) => `… ${count} more ${one ? 'row' : 'rows'} in the result files`,
  moreColumns: (count, one) => `… ${count} more ${one ? 'column' : 'columns'} in the result files`,
  questions: {
    who: 'Who matters',
    money: 'Where the money is',
    action: 'What to do',
    gap: 'What remains open',
  },
  moreFindings: (count) => `… ${count} more in the result files`,
  skipped: 'Not computed',
  failed: 'Failed',
  problems: 'Findings about the data',
  noProblems: 'none',
  problemsElsewhere: 'They are in the result files; --verbose lists them here.',
  severities: {
    error: (count, one) => `${count} ${one ? 'error' : 'errors'}`,
    warning: (count, one) => `${count} ${one ? 'warning' : 'warnings'}`,
    info: (count, one) => `${count} ${one ? 'note' : 'notes'}`,
  },
  moreProblems: (count) => `… ${count} more under Data quality`,
};

/** The wording of the summary in the terminal. */
export const TERMINAL: Readonly<Record<Language, TerminalWording>> = { de: DE, en: EN };
