import type { Bilingual } from '../../language/bilingual.js';
import type { Finding } from '../../results/report-table.js';
import type { StageReport, UsedSetting } from '../../results/run-result.js';

/** What the workbook says in words of its own. Everything else comes from the result. */
export const WORDING = {
  overview: { de: 'Übersicht', en: 'Overview' },
  customers: { de: 'Kunden', en: 'Customers' },
  quality: { de: 'Datenqualität', en: 'Data quality' },
  assumptions: { de: 'Annahmen', en: 'Assumptions' },
  settings: { de: 'Einstellungen', en: 'Settings' },
  inputsIntro: {
    de: 'Gelbe Zellen lassen sich ändern: Klassen, Betreuung, Stunden, Köpfe und Kosten rechnen auf den anderen Blättern sofort mit. Sätze, Listen und Diagrammtexte zeigen weiter den Stand des Laufs.',
    en: 'Yellow cells may be changed: classes, care, hours, heads and cost follow on the other sheets at once. Sentences, lists and texts of charts keep showing what the run found.',
  },
  changedInputs: { de: 'Geänderte Annahmen', en: 'Assumptions changed' },
  changedWarning: {
    de: ' Annahme(n) geändert: Tabellen rechnen mit, Sätze und Kennzahlen dieser Seite zeigen den Stand des Laufs.',
    en: ' assumption(s) changed: tables follow, sentences and key figures of this page show what the run found.',
  },
  changed: { de: 'geändert', en: 'changed' },
  changedValues: { de: 'geänderte Werte', en: 'values changed' },
  changeable: { de: 'zum Ändern, rechnet mit', en: 'to be changed, all follows' },
  comesFrom: { de: 'Quelle', en: 'Source' },
  fromBookings: { de: 'berechnet aus den Daten', en: 'computed from the data' },
  choiceLists: { de: 'Auswahllisten', en: 'Lists to choose from' },
  assumption: { de: 'Annahme', en: 'Assumption' },
  inThisRun: { de: 'Im Lauf', en: 'In the run' },
  glossary: { de: 'Glossar', en: 'Glossary' },
  chartData: { de: 'Diagrammdaten', en: 'Chart data' },
  charts: { de: 'Diagramme', en: 'Charts' },
  fixedPoints: {
    de: 'Die Punkte sind die der Rechnung; geänderten Annahmen folgen sie nicht.',
    en: 'The points are those that were computed; they do not follow changed assumptions.',
  },
  chartDataIntro: {
    de: 'Die Punkte der Diagramme, soweit sie in keiner anderen Tabelle stehen. Wer hier einen Wert ändert, ändert das Diagramm.',
    en: 'The points of the charts, as far as they stand in no other table. Whoever changes a value here changes the chart.',
  },
  onlyBeginning: {
    de: 'Gedruckt wird nur der Anfang; auf dem Blatt steht alles.',
    en: 'Only the beginning is printed; the sheet has everything.',
  },
  analysis: { de: 'Kundenwert-Analyse', en: 'Customer value analysis' },
  backToOverview: { de: '← Übersicht', en: '← Overview' },
  page: { de: 'Seite {page} von {pages}', en: 'Page {page} of {pages}' },

  period: { de: 'Zeitraum', en: 'Period' },
  wholePeriod: { de: 'alle Daten', en: 'all data' },
  undated: {
    de: 'Daten ohne Datum: Jahreswerte je Kunde',
    en: 'Data without dates: yearly figures per customer',
  },
  asOf: { de: 'Stichtag', en: 'As-of date' },
  amountsIn: { de: 'Beträge in', en: 'Amounts in' },
  revenueInPeriod: { de: 'Umsatz', en: 'Revenue' },
  customersInPeriod: { de: 'Kunden', en: 'Customers' },
  marginInPeriod: { de: 'Deckungsbeitrag', en: 'Contribution margin' },
  inPeriod: { de: 'im Zeitraum', en: 'in the period' },
  contents: { de: 'Verfahren und Blätter', en: 'Methods and sheets' },
  noFindings: { de: 'Dazu liegt kein Ergebnis vor.', en: 'There is no result on this.' },
  nothingMissing: { de: 'Keine Lücke gefunden.', en: 'No gap was found.' },

  keyFigures: { de: 'Kennzahlen', en: 'Key figures' },
  keyFigure: { de: 'Kennzahl', en: 'Key figure' },
  value: { de: 'Wert', en: 'Value' },
  findings: { de: 'Erkenntnisse', en: 'Findings' },
  question: { de: 'Frage', en: 'Question' },

  qualityIntro: {
    de: 'Woher die Zahlen stammen, ob sie mit der Quelle übereinstimmen und was an den Daten auffiel.',
    en: 'Where the figures come from, whether they agree with the source, and what was noticed about the data.',
  },
  reconciliation: { de: 'Abstimmung der Beträge mit der Quelle', en: 'Amounts reconciled with the source' },
  reconciliationNote: {
    de: 'Gelesen = verwendet + abgelehnt + zurückgestellt. Die Differenz muss 0,00 sein.',
    en: 'Read = used + rejected + set aside. The difference must be 0.00.',
  },
  periodControl: { de: 'Abgrenzung des Zeitraums', en: 'Cut-off of the period' },
  periodControlNote: {
    de: 'Verwendet = im Zeitraum + außerhalb. Die Differenz muss 0,00 sein.',
    en: 'Used = in the period + outside. The difference must be 0.00.',
  },
  quantity: { de: 'Größe', en: 'Quantity' },
  revenue: { de: 'Umsatz', en: 'Revenue' },
  margin: { de: 'Deckungsbeitrag', en: 'Contribution margin' },
  rows: { de: 'Zeilen', en: 'Rows' },
  customersCounted: { de: 'Kunden', en: 'Customers' },
  read: { de: 'gelesen', en: 'read' },
  used: { de: 'verwendet', en: 'used' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
  setAside: { de: 'zurückgestellt', en: 'set aside' },
  inside: { de: 'im Zeitraum', en: 'in the period' },
  outside: { de: 'außerhalb', en: 'outside' },
  difference: { de: 'Differenz', en: 'Difference' },
  check: { de: 'Prüfung', en: 'Check' },
  agrees: { de: 'stimmt', en: 'agrees' },
  disagrees: { de: 'stimmt nicht', en: 'does not agree' },

  rules: { de: 'Nach Regeln zurückgestellt', en: 'Set aside by rule' },
  rulesNote: {
    de: 'Diese Zeilen gehören nicht in die Auswertung, sind aber gezählt und nicht verloren.',
    en: 'These rows do not belong in the analysis, but are counted and not lost.',
  },
  rule: { de: 'Regel', en: 'Rule' },
  ruleId: { de: 'Kennung', en: 'Id' },
  rowControl: { de: 'Zeilen je Quelle', en: 'Rows per source' },
  rowControlNote: {
    de: 'Jede Zeile ist verwendet, abgelehnt oder zurückgestellt.',
    en: 'Every row is used, rejected, or set aside.',
  },
  total: { de: 'Summe', en: 'Total' },
  sources: { de: 'Quellen', en: 'Sources' },
  sourcesNote: {
    de: 'Der Fingerabdruck (SHA-256) belegt, welche Fassung der Datei gelesen wurde.',
    en: 'The fingerprint (SHA-256) proves which version of the file was read.',
  },
  source: { de: 'Quelle', en: 'Source' },
  file: { de: 'Datei', en: 'File' },
  sheet: { de: 'Blatt', en: 'Sheet' },
  table: { de: 'Erkannt als', en: 'Recognised as' },
  notRecognised: { de: 'nicht erkannt', en: 'not recognised' },
  dialect: { de: 'Lesart', en: 'Read as' },
  joins: { de: 'Verbundene Tabellen', en: 'Joined tables' },
  joinsNote: {
    de: 'Wie viele Schlüssel einer Tabelle in der anderen stehen, und wie viele dort ohne Gegenstück bleiben.',
    en: 'How many keys of one table occur in the other, and how many there have no counterpart.',
  },
  joinedTo: { de: 'verbunden mit', en: 'joined to' },
  keys: { de: 'Schlüssel', en: 'Keys' },
  keysFound: { de: 'gefunden', en: 'found' },
  keysWithoutZeros: { de: 'davon ohne führende Nullen', en: 'of which without leading zeros' },
  rowsFound: { de: 'Zeilen dazu', en: 'their rows' },
  unusedKeys: { de: 'ohne Gegenstück', en: 'without counterpart' },
  mapping: { de: 'Zuordnung der Spalten', en: 'Mapping of columns' },
  mappingNote: {
    de: 'Welche Überschrift welche Größe liefert. Nicht erkannte Spalten lassen sich in den Einstellungen unter tables zuordnen.',
    en: 'Which heading supplies which quantity. Columns not recognised can be mapped under tables in the settings.',
  },
  provenance: { de: 'Datenherkunft je Spalte', en: 'Provenance of each column' },
  provenanceNote: {
    de: 'Anteile der verwendeten Zeilen. Leer: Die Spalte wird nicht gelesen, weil keine Auswertung sie braucht. Wer sie verantwortet, sagen die Einstellungen unter owners.',
    en: 'Shares of the used rows. Empty: the column is not read, because no analysis needs it. Who is responsible is what the settings say under owners.',
  },
  dataUntil: { de: 'Daten bis', en: 'Data until' },
  owner: { de: 'Verantwortlich', en: 'Responsible' },
  ownerSales: { de: 'Vertrieb', en: 'Sales' },
  ownerManagement: { de: 'Management', en: 'Management' },
  given: { de: 'angegeben', en: 'given' },
  imputed: { de: 'geschätzt', en: 'imputed' },
  overridden: { de: 'überschrieben', en: 'overridden' },
  derived: { de: 'berechnet', en: 'computed' },
  heading: { de: 'Überschrift in der Datei', en: 'Heading in the file' },
  column: { de: 'Erkannt als', en: 'Recognised as' },
  meaning: { de: 'Bedeutung', en: 'Meaning' },
  problems: { de: 'Meldungen', en: 'Messages' },
  problemsNote: {
    de: 'Alle Fehler, Warnungen und Hinweise; gleiche sind zusammengefasst und gezählt.',
    en: 'All errors, warnings and notes; equal ones are combined and counted.',
  },
  noProblems: { de: 'Keine Fehler, Warnungen oder Hinweise.', en: 'No errors, warnings, or notes.' },
  place: { de: 'Ort', en: 'Place' },
  found: { de: 'Gefunden', en: 'Found' },
  severity: { de: 'Schwere', en: 'Severity' },
  code: { de: 'Code', en: 'Code' },
  count: { de: 'Anzahl', en: 'Count' },
  message: { de: 'Meldung', en: 'Message' },
  remedy: { de: 'Abhilfe', en: 'Remedy' },

  assumptionsIntro: {
    de: 'Alle Einstellungen, mit denen gerechnet wurde, und woher jeder Wert stammt.',
    en: 'Every setting that was used, and where each value comes from.',
  },
  setting: { de: 'Einstellung', en: 'Setting' },
  origin: { de: 'Herkunft', en: 'Origin' },
  description: { de: 'Beschreibung', en: 'Description' },
  notSet: { de: 'nicht gesetzt', en: 'not set' },
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },

  glossaryIntro: {
    de: 'Was jede Spalte bedeutet und wie sie gerechnet ist.',
    en: 'What every column means and how it is computed.',
  },
  term: { de: 'Begriff', en: 'Term' },
  unit: { de: 'Einheit', en: 'Unit' },
  occursIn: { de: 'Steht in', en: 'Found in' },
} as const satisfies Record<string, Bilingual>;

/** How a source was read: the words for what the readers report. Others are shown as they are. */
export const DIALECT: Readonly<Record<string, Bilingual>> = {
  encoding: { de: 'Zeichensatz', en: 'encoding' },
  delimiter: { de: 'Trennzeichen', en: 'delimiter' },
  headerRow: { de: 'Kopfzeile', en: 'header row' },
  decimal: { de: 'Dezimalzeichen', en: 'decimal mark' },
  dateOrder: { de: 'Datumsform', en: 'date form' },
};

/** The four questions of the overview. */
export const QUESTIONS: Readonly<Record<Finding['question'], Bilingual>> = {
  who: { de: 'Wer zählt?', en: 'Who matters?' },
  money: { de: 'Wo wird Geld verdient und verloren?', en: 'Where is money made and lost?' },
  action: { de: 'Was ist zu tun?', en: 'What is to be done?' },
  gap: { de: 'Was konnten die Daten nicht sagen?', en: 'What could the data not say?' },
};

export const STAGE_STATUS: Readonly<Record<StageReport['status'], Bilingual>> = {
  done: { de: 'berechnet', en: 'done' },
  skipped: { de: 'übersprungen', en: 'skipped' },
  failed: { de: 'gescheitert', en: 'failed' },
};

export const ORIGINS: Readonly<Record<UsedSetting['origin'], Bilingual>> = {
  default: { de: 'Voreinstellung', en: 'default' },
  file: { de: 'Einstellungsdatei', en: 'settings file' },
  flag: { de: 'Befehlszeile', en: 'command line' },
  data: { de: 'aus den Daten', en: 'from the data' },
};
