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
    readonly because: string;
  };
  readonly reasons: {
    readonly same: string;
    readonly name: (synonym: string) => string;
    readonly settings: string;
    readonly yearBefore: string;
    readonly nameAsKey: string;
  };
  readonly evidence: (reading: string, supporting: string, opposing: string, open: string) => string;
  readonly undecided: (open: string) => string;
  readonly unmapped: string;
  readonly nearest: (column: string) => string;
  readonly absent: string;
  readonly others: string;
  readonly lacks: (columns: string) => string;
  readonly or: string;
  readonly and: string;
  readonly fewer: Counted;
  readonly excluded: (column: string) => string;
  readonly notRead: string;
  readonly amounts: (read: string, used: string, rejected: string, setAside: string) => string;
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
  readonly enables: (stage: string) => string;
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
  columns: { column: 'Spalte', heading: 'Überschrift', coverage: 'gefüllt', because: 'erkannt an' },
  reasons: {
    same: 'ihrem Namen',
    name: (synonym) => `„${synonym}“`,
    settings: 'Ihrer Einstellung',
    yearBefore: 'gleichem Namen mit dem Jahr davor',
    nameAsKey: 'Name als Schlüssel',
  },
  evidence: (reading, supporting, opposing, open) =>
    `${reading}: ${supporting} dafür, ${opposing} dagegen, ${open} offen`,
  undecided: (open) => `nicht entscheidbar: ${open} mehrdeutige Werte`,
  unmapped: 'Nicht zugeordnet',
  nearest: (column) => `vielleicht ${column}?`,
  absent: 'Nicht dabei',
  others: 'Dagegen sprach',
  lacks: (columns) => `es fehlt ${columns}`,
  or: ' oder ',
  and: ' und ',
  fewer: (count, one) => `nur ${count} ${one ? 'Spalte passt' : 'Spalten passen'}`,
  excluded: (column) => `„${column}“ gehört nicht dazu`,
  notRead: 'noch nicht gelesen: erst die Fehler unten beheben',
  amounts: (read, used, rejected, setAside) =>
    `Umsatz ${read} gelesen = ${used} verwendet + ${rejected} zurückgewiesen + ${setAside} ausgesondert`,
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
  enables: (stage) => `ermöglicht ${stage}`,
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
  columns: { column: 'Column', heading: 'Heading', coverage: 'filled', because: 'recognised by' },
  reasons: {
    same: 'its name',
    name: (synonym) => `"${synonym}"`,
    settings: 'your setting',
    yearBefore: 'the same name with the year before',
    nameAsKey: 'name as key',
  },
  evidence: (reading, supporting, opposing, open) =>
    `${reading}: ${supporting} for, ${opposing} against, ${open} open`,
  undecided: (open) => `cannot be decided: ${open} ambiguous values`,
  unmapped: 'Not mapped',
  nearest: (column) => `perhaps ${column}?`,
  absent: 'Not there',
  others: 'What spoke against',
  lacks: (columns) => `${columns} is missing`,
  or: ' or ',
  and: ' and ',
  fewer: (count, one) => `only ${count} ${one ? 'column fits' : 'columns fit'}`,
  excluded: (column) => `"${column}" does not belong there`,
  notRead: 'not read yet: correct the errors below first',
  amounts: (read, used, rejected, setAside) =>
    `revenue ${read} read = ${used} used + ${rejected} rejected + ${setAside} set aside`,
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
  enables: (stage) => `makes ${stage} possible`,
  enriches: (stages) => `more to say in: ${stages}`,
  moreMissing: (count, one) => `… ${count} more ${one ? 'field' : 'fields'} with --verbose`,
  moreProblems: (count) => `… ${count} more with --verbose`,
};

/** The wording of the view of `kundenwert check`. */
export const INSPECTION: Readonly<Record<Language, InspectionWording>> = { de: DE, en: EN };
