import type { Language } from './bilingual.js';
import type { Counted } from './terminal.js';

/** What the view of `kundenwert check` says by itself; figures arrive formatted. */
export interface InspectionWording {
  readonly verdict: { readonly fine: string; readonly findings: string; readonly refused: string };
  readonly sources: string;
  readonly columns: {
    readonly column: string;
    readonly heading: string;
    readonly coverage: string;
    readonly imputed: string;
    readonly overridden: string;
    readonly owner: string;
    readonly because: string;
  };
  readonly owners: Readonly<Record<'sales' | 'management', string>>;
  readonly untouched: string;
  readonly notUsed: string;
  readonly reasons: {
    readonly same: string;
    readonly name: (synonym: string) => string;
    readonly settings: string;
    readonly yearBefore: string;
    readonly nameAsKey: string;
    readonly format: string;
    readonly joined: (files: string) => string;
    readonly computed: (from: string) => string;
  };
  readonly evidence: Readonly<Record<'supporting' | 'opposing' | 'open', (count: string) => string>>;
  readonly undecided: (open: string) => string;
  readonly unmapped: string;
  readonly nearest: (column: string) => string;
  readonly absent: string;
  readonly not: (table: string, reason: string) => string;
  readonly unjoined: string;
  readonly lacks: (columns: string) => string;
  readonly or: string;
  readonly and: string;
  readonly fewer: Counted;
  readonly excluded: (column: string) => string;
  readonly notRead: string;
  readonly completing: (read: string, used: string, one: boolean) => string;
  readonly revenue: (amount: string) => string;
  /** Null for what there is none of. */
  readonly amounts: (read: string, used: string, rejected: string | null, setAside: string | null) => string;
  readonly dataUntil: (day: string) => string;
  readonly data: string;
  readonly dataFrom: (from: string, to: string) => string;
  readonly gaps: string;
  readonly months: (count: string, one: boolean, list: string) => string;
  readonly noMonths: string;
  readonly withoutLines: Counted;
  readonly withoutMaster: Counted;
  readonly stages: string;
  readonly runs: string;
  readonly skipped: string;
  readonly stagesUnknown: string;
  readonly missing: string;
  readonly brings: (summary: string) => string;
  readonly enables: (stages: string) => string;
  readonly enriches: (stages: string) => string;
  readonly moreMissing: Counted;
  readonly moreProblems: Counted;
}

const DE: InspectionWording = {
  verdict: {
    fine: 'Alles in Ordnung: kundenwert score kann laufen.',
    findings: 'kundenwert score kann laufen; die Warnungen unten sollten geprüft werden.',
    refused: 'So kann kundenwert score nicht laufen: erst die Fehler unten beheben.',
  },
  sources: 'Dateien und Tabellen',
  columns: {
    column: 'Spalte',
    heading: 'Überschrift',
    coverage: 'gefüllt',
    imputed: 'geschätzt',
    overridden: 'überschrieben',
    owner: 'verantwortlich',
    because: 'erkannt an',
  },
  owners: { sales: 'Vertrieb', management: 'Management' },
  untouched: 'Kein Wert ist geschätzt oder überschrieben.',
  notUsed: 'nicht ausgewertet',
  reasons: {
    same: 'ihrem Namen',
    name: (synonym) => `„${synonym}“`,
    settings: 'Ihrer Einstellung',
    yearBefore: 'gleichem Namen mit dem Jahr davor',
    nameAsKey: 'Name als Schlüssel',
    format: 'dem Aufbau von DATEV',
    joined: (files) => `verbunden aus ${files}`,
    computed: (from) => `berechnet: ${from}`,
  },
  evidence: {
    supporting: (count) => `${count} dafür`,
    opposing: (count) => `${count} dagegen`,
    open: (count) => `${count} offen`,
  },
  undecided: (open) => `nicht entscheidbar: ${open} mehrdeutige Werte`,
  unmapped: 'Nicht zugeordnet',
  nearest: (column) => `vielleicht ${column}?`,
  absent: 'Nicht dabei',
  not: (table, reason) => `Nicht ${table}: ${reason}`,
  unjoined: 'keine Zeile einer anderen Datei verweist darauf',
  lacks: (columns) => `es fehlt ${columns}`,
  or: ' oder ',
  and: ' und ',
  fewer: (count, one) => `nur ${count} ${one ? 'Spalte passt' : 'Spalten passen'}`,
  excluded: (column) => `„${column}“ gehört nicht dazu`,
  notRead: 'noch nicht gelesen: erst die Fehler unten beheben',
  completing: (read, used, one) =>
    `${read} ${one ? 'Zeile' : 'Zeilen'} gelesen, ${used} davon in andere Tabellen übernommen`,
  revenue: (amount) => `Umsatz ${amount}`,
  amounts: (read, used, rejected, setAside) =>
    [
      `Umsatz ${read} gelesen = ${used} verwendet`,
      ...(rejected === null ? [] : [`${rejected} zurückgewiesen`]),
      ...(setAside === null ? [] : [`${setAside} ausgesondert`]),
    ].join(' + '),
  dataUntil: (day) => `Daten bis ${day}`,
  data: 'Zeitraum und Lücken',
  dataFrom: (from, to) => `Daten von ${from} bis ${to}`,
  gaps: 'Lücken',
  months: (count, one, list) => `${count} ${one ? 'Monat' : 'Monate'} ohne Buchung: ${list}`,
  noMonths: 'kein Monat ohne Buchung',
  withoutLines: (count, one) => `${count} ${one ? 'Kunde' : 'Kunden'} im Stamm ohne Buchung`,
  withoutMaster: (count, one) => `${count} ${one ? 'Kunde' : 'Kunden'} mit Buchungen, aber nicht im Stamm`,
  stages: 'Auswertungen',
  runs: 'läuft',
  skipped: 'entfällt',
  stagesUnknown: 'Was gerechnet werden kann, steht fest, sobald die Fehler unten behoben sind.',
  missing: 'Was fehlende Angaben brächten',
  brings: (summary) => `Brächte: ${summary}`,
  enables: (stages) => `ermöglicht ${stages}`,
  enriches: (stages) => `mehr Aussage in: ${stages}`,
  moreMissing: (count, one) => `… ${count} weitere ${one ? 'Angabe' : 'Angaben'} mit --verbose`,
  moreProblems: (count, one) => `… ${count} ${one ? 'weiterer Befund' : 'weitere Befunde'} mit --verbose`,
};

const EN: InspectionWording = {
  verdict: {
    fine: 'All is well: kundenwert score can run.',
    findings: 'kundenwert score can run; the warnings below should be looked at.',
    refused: 'kundenwert score cannot run like this: correct the errors below first.',
  },
  sources: 'Files and tables',
  columns: {
    column: 'Column',
    heading: 'Heading',
    coverage: 'filled',
    imputed: 'imputed',
    overridden: 'overridden',
    owner: 'responsible',
    because: 'recognised by',
  },
  owners: { sales: 'sales', management: 'management' },
  untouched: 'No value is imputed or overridden.',
  notUsed: 'not evaluated',
  reasons: {
    same: 'its name',
    name: (synonym) => `"${synonym}"`,
    settings: 'your setting',
    yearBefore: 'the same name with the year before',
    nameAsKey: 'name as key',
    format: 'the form of DATEV',
    joined: (files) => `joined from ${files}`,
    computed: (from) => `computed: ${from}`,
  },
  evidence: {
    supporting: (count) => `${count} for`,
    opposing: (count) => `${count} against`,
    open: (count) => `${count} open`,
  },
  undecided: (open) => `cannot be decided: ${open} ambiguous values`,
  unmapped: 'Not mapped',
  nearest: (column) => `perhaps ${column}?`,
  absent: 'Not there',
  not: (table, reason) => `Not ${table}: ${reason}`,
  unjoined: 'no row of another file refers to it',
  lacks: (columns) => `${columns} is missing`,
  or: ' or ',
  and: ' and ',
  fewer: (count, one) => `only ${count} ${one ? 'column fits' : 'columns fit'}`,
  excluded: (column) => `"${column}" does not belong there`,
  notRead: 'not read yet: correct the errors below first',
  completing: (read, used, one) =>
    `${read} ${one ? 'row' : 'rows'} read, ${used} of them taken over into other tables`,
  revenue: (amount) => `revenue ${amount}`,
  amounts: (read, used, rejected, setAside) =>
    [
      `revenue ${read} read = ${used} used`,
      ...(rejected === null ? [] : [`${rejected} rejected`]),
      ...(setAside === null ? [] : [`${setAside} set aside`]),
    ].join(' + '),
  dataUntil: (day) => `data until ${day}`,
  data: 'Period and gaps',
  dataFrom: (from, to) => `data from ${from} to ${to}`,
  gaps: 'Gaps',
  months: (count, one, list) => `${count} ${one ? 'month' : 'months'} without a booking: ${list}`,
  noMonths: 'no month without a booking',
  withoutLines: (count, one) => `${count} ${one ? 'customer' : 'customers'} of the master without a booking`,
  withoutMaster: (count, one) =>
    `${count} ${one ? 'customer' : 'customers'} with bookings, but not in the master`,
  stages: 'Stages',
  runs: 'runs',
  skipped: 'is skipped',
  stagesUnknown: 'What can be computed is known as soon as the errors below are corrected.',
  missing: 'What missing fields would add',
  brings: (summary) => `Would bring: ${summary}`,
  enables: (stages) => `enables ${stages}`,
  enriches: (stages) => `more to say in: ${stages}`,
  moreMissing: (count, one) => `… ${count} more ${one ? 'field' : 'fields'} with --verbose`,
  moreProblems: (count) => `… ${count} more with --verbose`,
};

/** The wording of the view of `kundenwert check`. */
export const INSPECTION: Readonly<Record<Language, InspectionWording>> = { de: DE, en: EN };
