import type { RawTable } from '../engine/raw-table.js';
import type { Bilingual } from '../language/bilingual.js';
import { readDatevHeader } from './datev/datev-header.js';
import { readHeading } from './headings.js';
import { recognise } from './recognise.js';

/** Tables that hold no revenue of customers by themselves. */
const TABLE_KINDS: Readonly<Record<string, Bilingual>> = {
  customers: { de: 'ein Kundenstamm', en: 'a customer master' },
  products: { de: 'ein Artikelstamm', en: 'a list of articles' },
  'order-items': { de: 'eine Liste von Belegpositionen', en: 'a list of order items' },
  orders: { de: 'eine Liste von Belegköpfen', en: 'a list of order heads' },
  reps: { de: 'eine Liste der Vertriebsmitarbeiter', en: 'a list of sales people' },
  services: { de: 'eine Liste erbrachter Leistungen', en: 'a list of services' },
  overrides: { de: 'eine Liste von Entscheidungen', en: 'a list of decisions' },
  costs: { de: 'eine Liste von Kosten', en: 'a list of costs' },
  'time-study': { de: 'eine Zeitstudie', en: 'a time study' },
  activities: { de: 'eine Liste von Besuchen und Kontakten', en: 'a list of visits and contacts' },
};

/** What DATEV files of a category hold; postings and addresses are read. */
const DATEV_KINDS: Readonly<Record<number, Bilingual>> = {
  20: {
    de: 'eine DATEV-Datei mit Kontenbeschriftungen (Namen von Sachkonten)',
    en: 'a DATEV file of account labels',
  },
  46: { de: 'eine DATEV-Datei mit Zahlungsbedingungen', en: 'a DATEV file of terms of payment' },
  48: { de: 'eine DATEV-Datei mit weiteren Adressen', en: 'a DATEV file of further addresses' },
  65: { de: 'eine DATEV-Datei mit wiederkehrenden Buchungen', en: 'a DATEV file of recurring postings' },
};

/** Lists that are told by headings standing together: of each group one. */
const HEADING_KINDS: readonly {
  readonly kind: Bilingual;
  readonly groups: readonly (readonly string[])[];
}[] = [
  {
    kind: {
      de: 'ein Ortsverzeichnis (Postleitzahlen mit Koordinaten)',
      en: 'a list of places (postal codes with coordinates)',
    },
    groups: [
      ['postalcode', 'plz', 'postleitzahl', 'zip', 'zipcode', 'postcode'],
      ['latitude', 'lat', 'breitengrad', 'geobreite'],
      ['longitude', 'lon', 'lng', 'laengengrad', 'geolaenge'],
    ],
  },
  {
    kind: {
      de: 'eine Zusammenfassung der Käufe je Kunde (Wiederholkäufe, letzter Kauf, Kundenalter) ohne Beträge',
      en: 'a summary of purchases per customer (repeat purchases, last purchase, age) without amounts',
    },
    groups: [
      ['frequency', 'x', 'repeatpurchases'],
      ['recency', 'tx', 'lastpurchase'],
      ['t', 'age', 'customerage', 'tenure'],
    ],
  },
];

/** What a table is, told by its headings or its form, though no revenue can be had from it; null where nothing tells. */
export async function kindOf(raw: RawTable): Promise<Bilingual | null> {
  const table = recognise(raw.headings)?.table.id;
  if (table !== undefined) return TABLE_KINDS[table] ?? null;
  if (raw.sheet === null && raw.headerRow === 2) {
    const category = (await readDatevHeader(raw.file))?.category;
    const kind = category === undefined ? undefined : DATEV_KINDS[category];
    if (kind !== undefined) return kind;
  }
  const keys = raw.headings.map((heading) => readHeading(heading).keys);
  const has = (names: readonly string[]): boolean =>
    keys.some((own) => own.some((key) => names.includes(key)));
  return HEADING_KINDS.find(({ groups }) => groups.every(has))?.kind ?? null;
}

const FIGURES = /^\s*-?\d[\d.,]*(?:\s+-?\d[\d.,]*)*\s*$/;
/** By chance a short file could look like it. */
const FEWEST_LINES = 3;

/**
 * What a file without headings and delimiters is where nothing but figures stands in it, more of them in some lines
 * than in others: input of a program, no table. Null for every other.
 */
export function figuresOnly({ headings, headerRow, sample }: RawTable): Bilingual | null {
  if (headerRow !== 0 || headings.length !== 1) return null;
  const lines = sample.map((row) => row[0] ?? '').filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES || !lines.every((line) => FIGURES.test(line))) return null;
  const counts = new Set(lines.map((line) => line.trim().split(/\s+/).length));
  return counts.size === 1 ? null : LOOSE_FIGURES;
}

const LOOSE_FIGURES: Bilingual = {
  de: 'eine Folge von Zahlen ohne Überschriften, je Zeile verschieden viele',
  en: 'a series of figures without headings, more of them in some lines than in others',
};
