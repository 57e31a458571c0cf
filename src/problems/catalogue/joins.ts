import type { ProblemKind } from '../kind.js';

/** KW43x and KW44x: tables that belong together, and exports whose bookings must be picked out. */
export const JOIN_PROBLEMS = {
  KW430: {
    severity: 'warning',
    message: {
      de: '{rows} von {all} Positionen finden in {other} keinen Belegkopf ({keys} Belegnummern): Sie haben keinen Kunden und sind ausgesondert.',
      en: '{rows} of {all} positions find no order head in {other} ({keys} document numbers): they have no customer and are set aside.',
    },
    remedy: {
      de: 'Köpfe und Positionen für denselben Zeitraum exportieren.',
      en: 'Export heads and positions for the same period.',
    },
  },
  KW431: {
    severity: 'warning',
    message: {
      de: '{rows} von {all} Zeilen finden in {other} keinen Artikel ({keys} Artikelnummern): Was sie von dort brauchen, ist unbekannt.',
      en: '{rows} of {all} rows find no product in {other} ({keys} product IDs): what they need from there is unknown.',
    },
    remedy: {
      de: 'Den Artikelstamm vollständig exportieren, auch ausgelaufene Artikel.',
      en: 'Export the whole product master, discontinued products included.',
    },
  },
  KW432: {
    severity: 'warning',
    message: {
      de: 'Nur {matched} von {keys} Schlüsseln stehen auch in {other}; die Tabellen wurden nicht verbunden.',
      en: 'Only {matched} of {keys} keys occur in {other} as well; the tables were not joined.',
    },
    remedy: {
      de: 'Gehören sie zusammen, die Schlüsselspalte nennen: --set "tables.{table}.columns.{column}=Ihre Überschrift" und ebenso unter tables.order-items.',
      en: 'If they belong together, name the key column: --set "tables.{table}.columns.{column}=Your heading", and likewise under tables.order-items.',
    },
  },
  KW433: {
    severity: 'info',
    message: {
      de: '{keys} Schlüssel stimmen mit {other} nur ohne führende Nullen überein und gelten als dieselben.',
      en: '{keys} keys agree with {other} without leading zeros only, and are taken for the same.',
    },
    remedy: {
      de: 'Nichts zu tun, wenn die Nummern dasselbe meinen; sonst im Export unterscheidbar machen.',
      en: 'Nothing to do if the numbers mean the same; otherwise make them distinct in the export.',
    },
  },
  KW434: {
    severity: 'warning',
    message: {
      de: '{keys} Schlüssel unter „{heading}“ stehen mehrfach und mit verschiedenen Angaben; aus ihnen wird nichts übernommen.',
      en: '{keys} keys under "{heading}" occur several times with different values; nothing is taken from them.',
    },
    remedy: {
      de: 'Je Schlüssel nur eine Zeile mitgeben, zum Beispiel nur die gültigen Preise.',
      en: 'Supply one row per key, for example the current prices only.',
    },
  },
  KW435: {
    severity: 'warning',
    message: {
      de: 'Bei {different} von {documents} Belegen ergeben die Positionen nicht den Betrag des Kopfes: Köpfe {heads}, Positionen {positions}, Unterschied {difference}. Gerechnet wird mit den Positionen.',
      en: 'In {different} of {documents} documents the positions do not add up to the head: heads {heads}, positions {positions}, difference {difference}. The positions count.',
    },
    remedy: {
      de: 'Prüfen, ob beide Exporte denselben Stand haben und ob Positionen fehlen; sollen die Köpfe zählen, die Positionen weglassen.',
      en: 'Check whether both exports were taken at the same time and whether positions are missing; if the heads are to count, leave the positions out.',
    },
  },
  KW436: {
    severity: 'info',
    message: {
      de: '{keys} von {all} Kundennummern mit Umsatz stehen nicht im Kundenstamm.',
      en: '{keys} of {all} customer IDs with revenue are not in the customer master.',
    },
    remedy: {
      de: 'Den Kundenstamm vollständig exportieren; ohne ihn fehlen diesen Kunden Name und Merkmale.',
      en: 'Export the whole customer master; without it these customers lack name and attributes.',
    },
  },
  KW437: {
    severity: 'info',
    message: {
      de: '{keys} von {all} Betreuern der Kunden stehen nicht in der Tabelle der Vertriebsmitarbeiter.',
      en: "{keys} of {all} of the customers' sales reps are not in the table of sales people.",
    },
    remedy: {
      de: 'Betreuer in beiden Tabellen gleich schreiben, als Kürzel oder als Namen.',
      en: 'Write sales reps alike in both tables, as code or as name.',
    },
  },
  KW439: {
    severity: 'error',
    message: {
      de: 'Die Positionen haben weder Betrag noch Menge und werden nicht verwendet.',
      en: 'The positions have neither amount nor quantity and are not used.',
    },
    remedy: {
      de: 'Betrag oder Menge mitexportieren oder benennen: --set "tables.order-items.columns.revenue=Ihre Überschrift".',
      en: 'Export amount or quantity as well, or name it: --set "tables.order-items.columns.revenue=Your heading".',
    },
  },
  KW440: {
    severity: 'error',
    message: {
      de: 'Den Positionen fehlt Kunde oder Datum, und keine Tabelle mit Belegköpfen passt zu ihnen. Gelesene Überschriften: {headings}',
      en: 'The positions lack customer or date, and no table of order heads fits them. Headings read: {headings}',
    },
    remedy: {
      de: 'Die Datei mit den Belegköpfen (Belegnummer, Kundennummer, Datum) mitgeben oder die fehlenden Spalten benennen: --set "tables.invoice-lines.columns.customerId=Ihre Überschrift" und ebenso date.',
      en: 'Supply the file with the order heads (document number, customer ID, date), or name the missing columns: --set "tables.invoice-lines.columns.customerId=Your heading", and date likewise.',
    },
  },
  KW441: {
    severity: 'error',
    message: {
      de: 'Die Zeilen haben eine Menge, aber keinen Preis, und keine Artikeltabelle mit Preisen passt zu ihnen. Gelesene Überschriften: {headings}',
      en: 'The rows have a quantity but no price, and no table of products with prices fits them. Headings read: {headings}',
    },
    remedy: {
      de: 'Den Artikelstamm mit Preis mitgeben oder seine Spalten benennen: --set "tables.products.columns.unitPrice=Ihre Überschrift".',
      en: 'Supply the product master with prices, or name its columns: --set "tables.products.columns.unitPrice=Your heading".',
    },
  },
  KW442: {
    severity: 'error',
    message: {
      de: 'Die Zeilen nennen eine andere Währung als die Preise ihrer Artikel; Menge und Preis werden nicht multipliziert.',
      en: 'The rows name another currency than the prices of their products; quantity and price are not multiplied.',
    },
    remedy: {
      de: 'Einen Artikelstamm mit Preisen in der Währung der Zeilen mitgeben.',
      en: 'Supply products with prices in the currency of the rows.',
    },
  },
  KW445: {
    severity: 'warning',
    message: {
      de: 'DATEV-Buchungsstapel: {rows} Erlösbuchungen auf Debitoren sind übernommen, {others} andere Buchungen ausgesondert. Die Beträge enthalten die Umsatzsteuer.',
      en: 'DATEV postings: {rows} revenue postings to debtors are used, {others} other postings set aside. The amounts include value-added tax.',
    },
    remedy: {
      de: 'Für Nettoumsätze die Rechnungspositionen aus der Warenwirtschaft verwenden.',
      en: 'For net revenue use the invoice lines of the ERP system.',
    },
  },
  KW446: {
    severity: 'error',
    message: {
      de: 'DATEV-Buchungsstapel: {reason}',
      en: 'DATEV postings: {reason}',
    },
    remedy: {
      de: 'Einen Buchungsstapel mit Debitoren und Erlöskonten nach SKR03 oder SKR04 exportieren, oder die Spalten unter tables.invoice-lines.columns selbst zuordnen.',
      en: 'Export postings with debtors and revenue accounts of SKR03 or SKR04, or map the columns yourself under tables.invoice-lines.columns.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
