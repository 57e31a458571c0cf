import type { ProblemKind } from '../kind.js';

/** KW4xx: recognised tables and columns, and what the data as a whole lack. */
export const TABLE_PROBLEMS = {
  KW401: {
    severity: 'error',
    message: {
      de: 'Keine Spalte mit der Kundennummer gefunden. Gelesene Überschriften: {headings}',
      en: 'No column with a customer ID found. Headings read: {headings}',
    },
    remedy: {
      de: 'Spalte benennen, zum Beispiel --set "tables.invoice-lines.columns.customerId=Ihre Überschrift", oder tables.<Tabelle>.headerRow setzen.',
      en: 'Name the column, for example --set "tables.invoice-lines.columns.customerId=Your heading", or set tables.<table>.headerRow.',
    },
  },
  KW402: {
    severity: 'error',
    message: {
      de: 'Kundennummer gefunden, aber weder Umsatz mit Datum noch Umsatz je Kunde. Gelesene Überschriften: {headings}',
      en: 'A customer ID was found, but neither revenue with a date nor revenue per customer. Headings read: {headings}',
    },
    remedy: {
      de: 'Die Datei mit den Umsätzen mitgeben oder Spalten benennen, zum Beispiel --set "tables.invoice-lines.columns.revenue=Ihre Überschrift" und ebenso date.',
      en: 'Supply the file with the revenue as well, or name the columns, for example --set "tables.invoice-lines.columns.revenue=Your heading", and date likewise.',
    },
  },
  KW403: {
    severity: 'info',
    message: {
      de: 'Nicht als Tabelle erkannt und nicht verwendet. Überschriften: {headings}',
      en: 'Not recognised as a table and not used. Headings: {headings}',
    },
    remedy: {
      de: 'Falls gebraucht: unter tables Datei, Blatt und Spalten zuordnen.',
      en: 'If it is needed, map file, sheet and columns under tables.',
    },
  },
  KW404: {
    severity: 'error',
    message: {
      de: 'Die in tables.{table}.columns.{column} genannte Überschrift „{heading}“ gibt es nicht. Vorhanden: {headings}',
      en: 'The heading "{heading}" named in tables.{table}.columns.{column} does not exist. There are: {headings}',
    },
    remedy: { de: 'Schreibweise der Überschrift prüfen.', en: 'Check the spelling of the heading.' },
  },
  KW405: {
    severity: 'error',
    message: {
      de: 'Mehrere Währungen in einer Tabelle: {currencies}. Beträge verschiedener Währungen werden nicht zusammengezählt.',
      en: 'Several currencies in one table: {currencies}. Amounts in different currencies are not added up.',
    },
    remedy: {
      de: 'Kurse zur Währung der Auswertung setzen, etwa --set currencies.{foreign}=1.05, oder je Währung einen Export verwenden.',
      en: 'Set rates to the currency of the report, such as --set currencies.{foreign}=1.05, or use one export per currency.',
    },
  },
  KW406: {
    severity: 'error',
    message: {
      de: 'Kein einziger Satz ist verwendbar: {rejected} abgewiesen, {setAside} ausgesondert.',
      en: 'Not a single record can be used: {rejected} rejected, {setAside} set aside.',
    },
    remedy: {
      de: 'Die abgewiesenen Zeilen ansehen und Zuordnung oder Formate unter tables setzen.',
      en: 'Look at the rejected rows and set mapping or formats under tables.',
    },
  },
  KW407: {
    severity: 'warning',
    message: {
      de: 'Zeilen, deren Belegart Gutschrift, Retoure oder Storno sagt, mit positivem Betrag: {rows}. Sie zählen als Umsatz.',
      en: 'Rows whose document type says credit note, return or cancellation, with a positive amount: {rows}. They count as revenue.',
    },
    remedy: {
      de: 'Prüfen, ob Gutschriften und Retouren im Export mit Minus stehen.',
      en: 'Check whether the export carries credit notes and returns with a minus sign.',
    },
  },
  KW410: {
    severity: 'info',
    message: {
      de: '{customers} Kunden kauften zuerst in den letzten {months} Monaten, aber die Daten reichen nicht weit genug zurück, um sie neu zu nennen; der Status „neu“ wird ihnen nicht gegeben.',
      en: '{customers} customers first bought within the last {months} months, but the data do not reach back far enough to call them new; they are not given the status new.',
    },
    remedy: {
      de: 'Mindestens zwei Jahre Daten oder eine Spalte „Kunde seit“ liefern.',
      en: 'Supply at least two years of data, or a column "Customer since".',
    },
  },
  KW411: {
    severity: 'warning',
    message: {
      de: 'Bei {customers} Kunden fehlt in mindestens einer Zeile der Deckungsbeitrag oder Wareneinsatz; ihr Deckungsbeitrag ist unbekannt.',
      en: 'For {customers} customers at least one line lacks margin or cost; their contribution margin is unknown.',
    },
    remedy: {
      de: 'Kosten im Export vervollständigen; mit facts.missingMargin: productGroup werden sie geschätzt, wo genug Zeilen einen Deckungsbeitrag haben.',
      en: 'Complete the cost in the export; with facts.missingMargin: productGroup it is imputed where enough lines have a margin.',
    },
  },
  KW412: {
    severity: 'info',
    message: {
      de: '{customers} Kunden haben mehrere Angaben in „{attribute}“; es gilt die der letzten Buchung.',
      en: '{customers} customers have several values of "{attribute}"; that of the latest booking counts.',
    },
    remedy: {
      de: 'Einen Kundenstamm mit einer Zeile je Kunde mitgeben.',
      en: 'Supply a customer master with one row per customer.',
    },
  },
  KW413: {
    severity: 'warning',
    message: {
      de: '{rows} Einträge der Tabelle {table} gehören zu Kundennummern, die sonst nicht vorkommen.',
      en: '{rows} entries of table {table} belong to customer IDs that occur nowhere else.',
    },
    remedy: {
      de: 'Schreibweise der Kundennummern in beiden Tabellen vergleichen (führende Nullen).',
      en: 'Compare the spelling of customer IDs in both tables (leading zeros).',
    },
  },
  KW414: {
    severity: 'warning',
    message: {
      de: 'Es gibt keine Kundennummer; der Name unter „{heading}“ dient als Schlüssel. Zwei Schreibweisen sind zwei Kunden, zwei Kunden gleichen Namens einer.',
      en: 'There is no customer ID; the name under "{heading}" serves as key. Two spellings are two customers, two customers of the same name are one.',
    },
    remedy: {
      de: 'Eine Spalte mit der Kundennummer mitexportieren.',
      en: 'Export a column with the customer ID as well.',
    },
  },
  KW415: {
    severity: 'warning',
    message: {
      de: 'Deckungsbeitrag geschätzt: Zeilen ohne Deckungsbeitrag und Wareneinsatz: {rows} (Umsatz: {revenue}, Kunden: {customers}). Angesetzt sind {margin} nach dem Margenanteil ihrer Warengruppe (Warengruppen: {groups}; Zeilen nach dem Anteil aller Zeilen: {others}).',
      en: 'Contribution margin imputed: lines without margin and cost: {rows} (revenue: {revenue}, customers: {customers}). {margin} is assumed by the margin share of their product group (product groups: {groups}; lines by the share of all lines: {others}).',
    },
    remedy: {
      de: 'Kosten im Export vervollständigen, oder mit facts.missingMargin: none diese Deckungsbeiträge unbekannt lassen.',
      en: 'Complete the cost in the export, or leave these margins unknown with facts.missingMargin: none.',
    },
  },
  KW416: {
    severity: 'info',
    message: {
      de: 'Konzernsicht: {members} Kunden sind zu Konzernen zusammengefasst (Konzerne: {groups}); aus {before} Kunden werden {after}.',
      en: 'View of groups: {members} customers are rolled up to groups (groups: {groups}); {before} customers become {after}.',
    },
    remedy: {
      de: 'Wer zu wem gehört, zeigt die Tabelle der Konzerne bei der ABC-Analyse; customers.rollUp: none zeigt jeden Kunden für sich.',
      en: 'The table of groups with the ABC analysis shows who belongs to whom; customers.rollUp: none shows every customer by himself.',
    },
  },
  KW417: {
    severity: 'error',
    message: {
      de: 'Kunden sind gegenseitig ihre Muttergesellschaft (Kreise: {cycles}): {examples}. Welcher Konzern es ist, entscheidet nichts.',
      en: "Customers are each other's parent (cycles: {cycles}): {examples}. Nothing decides which group it is.",
    },
    remedy: {
      de: 'Die Spalte „Konzern“ dieser Kunden im Stamm berichtigen, oder ohne Konzernsicht auswerten (customers.rollUp: none).',
      en: 'Correct the column "Parent" of these customers in the master, or evaluate without groups (customers.rollUp: none).',
    },
  },
  KW418: {
    severity: 'info',
    message: {
      de: 'Die Spalte „{heading}“ nennt Konzerne oder Muttergesellschaften; sie wird nicht genutzt, jeder Kunde zählt für sich.',
      en: 'The column "{heading}" names groups or parents; it is not used, every customer counts by himself.',
    },
    remedy: {
      de: 'Für die Konzernsicht --set customers.rollUp=parent setzen.',
      en: 'For the view of groups set --set customers.rollUp=parent.',
    },
  },
  KW419: {
    severity: 'error',
    message: {
      de: 'customers.rollUp verlangt die Konzernsicht, aber keine Tabelle hat eine Spalte mit dem Konzern der Kunden.',
      en: 'customers.rollUp asks for the view of groups, but no table has a column with the parent of customers.',
    },
    remedy: {
      de: 'Spalte „Konzern“ mit Nummer oder Name der Muttergesellschaft in den Kundenstamm aufnehmen, sie unter tables.customers.columns.parent zuordnen, oder customers.rollUp: none setzen.',
      en: 'Add a column "Parent" with number or name of the parent company to the customer master, map one under tables.customers.columns.parent, or set customers.rollUp to none.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
