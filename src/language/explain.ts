import type { Language } from './bilingual.js';

/** What `kundenwert explain` says by itself. */
export interface ExplainWording {
  readonly topics: string;
  readonly howTo: string;
  readonly stages: string;
  readonly tables: string;
  readonly columns: string;
  readonly settings: string;
  readonly problems: string;
  readonly severity: string;
  readonly message: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly related: string;
  readonly allowed: string;
  readonly standard: string;
  readonly none: string;
  readonly howToSet: (path: string) => string;
  readonly needs: string;
  readonly uses: string;
  readonly page: (path: string) => string;
  readonly unit: string;
  readonly units: Readonly<Record<string, string>>;
  readonly values: string;
  readonly computedBy: (stage: string) => string;
  readonly knownHeadings: string;
  readonly inTables: (tables: string) => string;
  readonly hint: (topic: string) => string;
}

const DE: ExplainWording = {
  topics: 'Themen',
  howTo: 'kundenwert explain THEMA erklärt ein Thema, etwa KW203, abc, abc.class, months oder invoice-lines.',
  stages: 'Auswertungen',
  tables: 'Tabellen',
  columns: 'Spalten der Ergebnisse',
  settings: 'Einstellungen',
  problems: 'Befunde',
  severity: 'Schwere',
  message: 'Wortlaut',
  meaning: 'Bedeutung',
  remedy: 'Was zu tun ist',
  related: 'Zugehörige Einstellungen',
  allowed: 'Zulässig',
  standard: 'Standard',
  none: 'keiner',
  howToSet: (path) => `In kundenwert.yaml oder für einen Lauf mit --set ${path}=WERT.`,
  needs: 'Braucht',
  uses: 'Nutzt, wenn vorhanden',
  page: (path) => `Die Methode mit Formeln und Quellen (englisch): ${path}`,
  unit: 'Einheit',
  units: {
    text: 'Text',
    code: 'Kennung aus einer festen Liste',
    amount: 'Betrag',
    share: 'Anteil (1 = 100 %)',
    index: 'Index (100 = Mittel)',
    count: 'Anzahl',
    number: 'Zahl',
    date: 'Datum',
    days: 'Tage',
    hours: 'Stunden',
    minutes: 'Minuten',
    fte: 'Vollzeitstellen',
  },
  values: 'Werte',
  computedBy: (stage) => `Gerechnet von: ${stage}`,
  knownHeadings: 'Von selbst erkannte Überschriften',
  inTables: (tables) => `Spalte in den Daten: ${tables}`,
  hint: (topic) => ` Gemeint ist vielleicht ${topic}.`,
};

const EN: ExplainWording = {
  topics: 'Topics',
  howTo: 'kundenwert explain TOPIC explains a topic, such as KW203, abc, abc.class, months or invoice-lines.',
  stages: 'Stages',
  tables: 'Tables',
  columns: 'Columns of the results',
  settings: 'Settings',
  problems: 'Problems',
  severity: 'Severity',
  message: 'Message',
  meaning: 'Meaning',
  remedy: 'What to do',
  related: 'Settings concerned',
  allowed: 'Allowed',
  standard: 'Default',
  none: 'none',
  howToSet: (path) => `In kundenwert.yaml, or for one run with --set ${path}=VALUE.`,
  needs: 'Needs',
  uses: 'Uses where there',
  page: (path) => `The method with formulas and sources: ${path}`,
  unit: 'Unit',
  units: {
    text: 'text',
    code: 'one of a fixed list of ids',
    amount: 'amount',
    share: 'share (1 = 100 %)',
    index: 'index (100 = mean)',
    count: 'count',
    number: 'number',
    date: 'date',
    days: 'days',
    hours: 'hours',
    minutes: 'minutes',
    fte: 'full-time equivalents',
  },
  values: 'Values',
  computedBy: (stage) => `Computed by: ${stage}`,
  knownHeadings: 'Headings recognised without a setting',
  inTables: (tables) => `Column in the data: ${tables}`,
  hint: (topic) => ` Did you mean ${topic}?`,
};

/** The wording of `kundenwert explain`. */
export const EXPLAIN: Readonly<Record<Language, ExplainWording>> = { de: DE, en: EN };
