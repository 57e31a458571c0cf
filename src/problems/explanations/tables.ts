import type { Bilingual } from '../../language/bilingual.js';

/** KW4xx: tables, columns, and how tables fit together. */
export const TABLE_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW215: {
    de: 'Der Inhalt der Datei ist erkannt, aber er ergänzt andere Tabellen nur: Artikel geben Preise und Kosten, Besuche und Leistungen den Aufwand, Konten ihre Namen. Für eine Bewertung fehlt die Tabelle, in der steht, welcher Kunde wann wie viel gekauft hat.',
    en: 'What the file holds is recognised, but it only completes other tables: articles give prices and costs, visits and services the effort, accounts their names. An evaluation lacks the table that says which customer bought how much, and when.',
  },
  KW216: {
    de: 'Die Datei wurde als das erkannt, was sie ist, aber keine Auswertung braucht sie, oder keine der anderen Tabellen passt zu ihr. Sie kann weggelassen werden.',
    en: 'The file was recognised for what it is, but no evaluation needs it, or none of the other tables fits it. It can be left out.',
  },
  KW217: {
    de: 'Schon die erste Zeile enthält Daten, und ohne Überschriften lässt sich nicht sagen, was Kunde, Datum und Betrag ist. Vorgeschlagen wird, was nach den Werten am nächsten liegt; ob etwa eine Nummer den Kunden oder den Artikel meint, weiß nur, wer die Datei kennt. Die Spalten heißen der Reihe nach Spalte 1, Spalte 2 und so fort.',
    en: 'The very first line holds data, and without headings nobody can tell customer, date and amount. What the values suggest is proposed; whether a number means the customer or the article is known only to those who know the file. The columns are called Column 1, Column 2 and so on, in their order.',
  },
  KW218: {
    de: 'Ausgeblendete Blätter werden nicht gelesen, weil sie oft alte Stände oder Hilfsrechnungen enthalten. Hier gibt es nur solche; gelesen wird keines, solange nicht gesagt ist, welches gemeint ist.',
    en: 'Hidden sheets are not read, because they often hold old states or auxiliary computations. Here there are no others; none is read until it is said which one is meant.',
  },
  KW249: {
    de: 'Kontoblätter führen Soll und Haben in zwei Spalten, von denen je Zeile eine leer ist. Wer nur eine davon als Umsatz nimmt, verliert die Gegenbuchungen – Gutschriften oder Umsätze, je nach Konto; die Zeilen ohne Betrag auf dieser Seite werden dann abgewiesen und gezählt.',
    en: 'Account sheets keep debit and credit in two columns, one of which is empty in each row. Taking only one of them for revenue loses the other side – credit notes or revenue, depending on the account; rows without an amount on that side are then rejected and counted.',
  },
  KW401: {
    de: 'Keine Überschrift ist als Kundennummer bekannt. Entweder heißt die Spalte im Haus anders, etwa „Regulierer“, oder die Überschriften stehen nicht in der Zeile, die gelesen wurde. Ohne Kunden lässt sich kein Kundenwert rechnen.',
    en: 'No heading is known as a customer ID. Either the column has a house name of its own, such as "Payer", or the headings do not stand in the row that was read. Without customers there is no customer value.',
  },
  KW402: {
    de: 'Kunden sind da, aber kein Umsatz: gebraucht werden Rechnungszeilen mit Datum und Betrag (oder Menge mal Preis) oder eine Kundenliste mit einer Umsatzspalte. Oft trägt der Betrag eine Überschrift, die mehrdeutig ist, etwa nur „Wert“.',
    en: 'There are customers but no revenue: needed are invoice lines with date and amount (or quantity times price), or a list of customers with a revenue column. Often the amount has an ambiguous heading, such as just "Value".',
  },
  KW403: {
    de: 'Ein Blatt oder eine Datei passt zu keiner bekannten Tabelle, etwa eine Legende oder ein Deckblatt. Das stört nicht; wird der Inhalt gebraucht, ordnet ihn tables.<Tabelle>.columns zu. kundenwert check zeigt, was zur nächsten Tabelle fehlte.',
    en: 'A sheet or file fits no known table, such as a legend or a cover page. That does no harm; if the content is needed, tables.<table>.columns maps it. kundenwert check shows what the nearest table lacked.',
  },
  KW404: {
    de: 'Die Einstellungen nennen eine Überschrift, die keine der Dateien hat. Häufig hat sich der Export seit dem letzten Mal geändert; kundenwert check zeigt die jetzigen Überschriften, kundenwert init --force schreibt die Zuordnung neu.',
    en: 'The settings name a heading that none of the files has. Often the export has changed since last time; kundenwert check shows the present headings, kundenwert init --force writes the mapping anew.',
  },
  KW405: {
    de: 'Beträge in EUR und etwa CHF stehen in einer Tabelle. Sie zusammenzuzählen ergäbe eine Zahl ohne Bedeutung, und Kurse werden nie geraten; sie lassen sich in den Einstellungen unter currencies angeben.',
    en: 'Amounts in EUR and, say, CHF stand in one table. Adding them up would give a figure without meaning, and rates are never guessed; they can be given in the settings under currencies.',
  },
  KW406: {
    de: 'Jede Zeile wurde zurückgewiesen oder ausgesondert. Dann ist fast immer etwas Grundsätzliches falsch gelesen: das Dezimalzeichen, die Datumsform oder die zugeordnete Spalte. Die Befunde darunter nennen Beispiele.',
    en: 'Every row was rejected or set aside. Then almost always something basic was misread: the decimal mark, the form of dates, or the column that was mapped. The findings below give examples.',
  },
  KW407: {
    de: 'Die Belegart sagt Gutschrift oder Storno, der Betrag ist aber positiv. Manche ERP exportieren den Betrag ohne Vorzeichen; dann wäre der Umsatz um das Doppelte dieser Zeilen zu hoch.',
    en: 'The document type says credit note or cancellation, but the amount is positive. Some ERPs export amounts without a sign; revenue would then be too high by twice these rows.',
  },
  KW410: {
    de: 'Wer in den Daten zum ersten Mal kauft, kann vorher gekauft haben, als es noch keine Daten gab. Nur wenn sie weit genug zurückreichen oder eine Spalte „Kunde seit“ es sagt, heißt ein Kunde neu.',
    en: 'Whoever buys for the first time in the data may have bought before the data begin. A customer is called new only if they reach back far enough or a column "Customer since" says so.',
  },
  KW411: {
    de: 'Einzelnen Zeilen fehlt der Wareneinsatz, etwa Frachten oder Dienstleistungen. Ein Deckungsbeitrag aus den übrigen Zeilen wäre zu hoch, also gilt er für diese Kunden als unbekannt, nie als null. Geschätzt wird er nur, wo genug andere Zeilen einen Margenanteil hergeben und facts.missingMargin es vorsieht.',
    en: 'Some lines lack the cost, such as freight or services. A margin from the other lines would be too high, so for these customers it is unknown, never zero. It is imputed only where enough other lines tell a margin share and facts.missingMargin provides for it.',
  },
  KW412: {
    de: 'Die Rechnungszeilen nennen für einen Kunden verschiedene Angaben, etwa zwei Gebiete nach einem Umzug. Es gilt die der letzten Buchung; ein Kundenstamm mit einer Zeile je Kunde hat Vorrang.',
    en: 'The invoice lines give a customer different values, such as two territories after a move. That of the latest booking counts; a customer master with one row per customer takes precedence.',
  },
  KW413: {
    de: 'Services, Besuche oder Ähnliches stehen unter Kundennummern, die es in Umsatz und Stamm nicht gibt. Meist sind die Nummern anders geschrieben; die Einträge fehlen dann bei ihrem Kunden.',
    en: 'Services, visits or the like stand under customer IDs that neither revenue nor master has. Usually the numbers are written differently; the entries are then missing at their customer.',
  },
  KW414: {
    de: 'Es gibt nur Namen. „Meier GmbH“ und „Meier GmbH & Co.“ sind dann zwei Kunden, zwei verschiedene Firmen Meier aber einer. Für eine verlässliche Auswertung gehört die Kundennummer in den Export.',
    en: 'There are only names. "Miller Ltd" and "Miller Limited" are then two customers, while two different firms called Miller are one. For a reliable evaluation the export should carry the customer ID.',
  },
  KW415: {
    de: 'Einzelnen Zeilen fehlt der Wareneinsatz. Statt den Kunden aus der Wertung zu nehmen, gilt für sie der Margenanteil ihrer Warengruppe: Deckungsbeitrag durch Umsatz der Zeilen des Zeitraums, die beides nennen; mit zu wenigen solchen Zeilen der aller Zeilen. Kundenspalte „DB geschätzt“ und Datenherkunft sagen, wie viel davon Schätzung ist.',
    en: 'Some lines lack the cost. Instead of leaving the customer out, the margin share of their product group counts: margin divided by revenue of the lines of the period that give both; with too few of them, that of all lines. The customer column "Margin imputed" and the provenance of data say how much of it is imputed.',
  },
  KW416: {
    de: 'Zwölf Töchter eines Konzerns sind einzeln zwölf C-Kunden, zusammen vielleicht der größte Kunde. Mit customers.rollUp: parent zählen sie als einer unter der Nummer der obersten Mutter: Beträge, Besuche und Services summiert, Belege gemeinsam gezählt, Branche, Gebiet und Betreuer von der Mutter. Die Summen bleiben auf den Cent dieselben.',
    en: 'Twelve subsidiaries are twelve C customers one by one, and perhaps the largest customer together. With customers.rollUp: parent they count as one under the number of the ultimate parent: amounts, visits and services summed, documents counted together, industry, territory and rep taken from the parent. Totals stay the same to the cent.',
  },
  KW417: {
    de: 'Im Stamm ist A die Mutter von B und B die Mutter von A, vielleicht über Zwischenstufen. Einen davon zur Mutter zu erklären wäre geraten; der Stamm ist zu berichtigen. Wer sich selbst als Mutter nennt, ist dagegen ein Kunde ohne Mutter.',
    en: 'In the master A is the parent of B and B the parent of A, perhaps by further steps. To call one of them the parent would be a guess; the master needs correcting. A customer who names himself as parent simply has none.',
  },
  KW418: {
    de: 'Die Daten sagen, welche Kunden zusammengehören. Ob der Vertrieb den Konzern oder die einzelne Gesellschaft betreut, wissen sie nicht; deshalb wird nur auf Wunsch zusammengefasst.',
    en: 'The data say which customers belong together. Whether sales looks after the group or the single company, they do not know; so customers are rolled up only when asked.',
  },
  KW419: {
    de: 'Die Einstellungen verlangen die Konzernsicht, die Daten nennen aber keine Konzerne, etwa weil die Spalte diesmal nicht exportiert wurde. Eine Auswertung ohne sie sähe gleich aus und hätte andere Klassen; darum endet der Lauf.',
    en: 'The settings ask for the view of groups, but the data name none, perhaps because the column was not exported this time. An evaluation without it would look the same and have other classes; so the run ends.',
  },
  KW420: {
    de: 'Beträge in fremder Währung wurden mit dem Kurs aus currencies umgerechnet. Es ist ein Kurs für den ganzen Zeitraum; für die Auswertung von Kunden genügt das, für die Buchhaltung nicht.',
    en: 'Amounts in a foreign currency were converted at the rate from currencies. It is one rate for the whole period; that is enough for valuing customers, not for accounting.',
  },
  KW421: {
    de: 'Einzelne Buchungen liegen weit in der Zukunft, meist Tippfehler im Jahr oder Daueraufträge. Bestimmten sie den Stichtag, fiele der ganze übrige Umsatz aus dem Zeitraum; mit asOf lässt er sich ausdrücklich setzen.',
    en: 'Single bookings lie far in the future, usually a slip in the year or standing orders. If they set the as-of date, all other revenue would fall out of the period; asOf sets it explicitly.',
  },
  KW422: {
    de: 'Zwischen den letzten Buchungen und den übrigen klafft mehr als ein Jahr, aber es sind zu viele für einen Tippfehler. Der Stichtag folgt ihnen; fehlt dazwischen ein Export, ist das Ergebnis schief.',
    en: 'More than a year lies between the last bookings and the others, but there are too many for a slip. The as-of date follows them; if an export is missing in between, the result is skewed.',
  },
  KW423: {
    de: 'Einzelne Buchungen liegen Jahre vor den übrigen, oft Tippfehler oder Altbestand. Sie verlängern die Daten nicht, sonst gälten Kunden fälschlich als nicht neu oder als verloren.',
    en: 'Single bookings lie years before the others, often slips or old stock. They do not lengthen the data, or customers would wrongly count as not new, or as lost.',
  },
  KW424: {
    de: 'Hinter Namen wie „Barverkauf“ oder „Diverse“ stehen viele Kunden unter einer Nummer. Als ein Kunde gelesen sieht das Konto groß und treu aus; für Rangliste und Betreuung sollte man es ausnehmen.',
    en: 'Names such as "cash sale" or "miscellaneous" stand for many customers under one number. Read as one customer the account looks large and loyal; it should be left out of ranking and care.',
  },
  KW425: {
    de: 'Derselbe Name steht unter mehreren Nummern. Es können Standorte einer Firma sein, Dubletten im Stamm oder verschiedene Firmen; zusammengefasst wird nichts von selbst.',
    en: 'The same name stands under several numbers. They may be sites of one firm, duplicates in the master, or different firms; nothing is united by itself.',
  },
  KW426: {
    de: 'Vor eine Zeile gesetzt, nimmt „#“ sie in vielen Programmen aus der Auswertung. Hat sie aber alle Felder eines Satzes, kann das Zeichen ebenso gut zur Kundennummer gehören, wie manche Shops sie schreiben. Darum wird nichts weggelassen: Die Zeilen zählen und werden gemeldet, sobald nur ein Teil der Nummern so beginnt. Zeilen mit weniger Feldern, die mit „#“ beginnen, gelten als Kommentare.',
    en: 'Put in front of a line, "#" takes it out of the evaluation in many programs. Where the line has all fields of a record, the sign may just as well belong to the customer number, as some shops write it. So nothing is left out: the lines count, and are told where only some of the numbers begin that way. Lines with fewer fields that begin with "#" are taken for comments.',
  },
  KW430: {
    de: 'Kunde und Datum stehen bei den Belegköpfen, aber zu diesen Positionen gibt es keinen Kopf. Meist umfassen die beiden Exporte verschiedene Zeiträume; der Betrag steht unter „ausgesondert“.',
    en: 'Customer and date stand in the document heads, but these items have none. Usually the two exports cover different periods; the amount stands under "set aside".',
  },
  KW431: {
    de: 'Zu einigen Zeilen gibt es keinen Artikel im Artikelstamm, etwa ausgelaufene oder freie Positionen. Preis oder Kosten von dort sind für sie unbekannt, nicht null.',
    en: 'Some lines have no article in the product master, such as discontinued or free-text items. Price or cost from there is unknown for them, not zero.',
  },
  KW432: {
    de: 'Die Schlüssel der beiden Tabellen passen fast nie zusammen, also gehören sie wohl nicht zueinander. Eine Verbindung auf dieser Grundlage ließe den größten Teil der Zeilen leer; sie unterbleibt.',
    en: 'The keys of the two tables hardly ever match, so they probably do not belong together. A join on that basis would leave most rows empty; it is not made.',
  },
  KW433: {
    de: 'Eine Tabelle schreibt 000123, die andere 123. Ohne die Nullen passen die Schlüssel, darum gelten sie als dieselben; am sichersten ist es, beide Exporte mit Nullen zu ziehen.',
    en: 'One table writes 000123, the other 123. Without the zeros the keys match, so they count as the same; safest is to export both with their zeros.',
  },
  KW434: {
    de: 'Ein Schlüssel, der einmal vorkommen sollte, steht mehrmals mit widersprüchlichen Angaben da. Welche gilt, ist nicht zu entscheiden, also wird für ihn nichts übernommen.',
    en: 'A key that should occur once stands there several times with contradicting values. Which one counts cannot be decided, so nothing is taken over for it.',
  },
  KW435: {
    de: 'Kopf und Positionen eines Belegs nennen verschiedene Beträge, oft weil der Kopf Steuer, Fracht oder Rabatte enthält. Gerechnet wird mit den Positionen; der Unterschied zeigt, ob das der gemeinte Umsatz ist.',
    en: 'Head and items of a document give different amounts, often because the head includes tax, freight or discounts. The items are used; the difference shows whether that is the revenue you mean.',
  },
  KW436: {
    de: 'Kunden haben Umsatz, fehlen aber im Stamm. Sie werden ausgewertet, nur ohne Namen, Gebiet und Potenzial; oft ist der Stamm auf aktive oder auf eine Gesellschaft gefiltert.',
    en: 'Customers have revenue but are not in the master. They are evaluated, only without name, territory and potential; often the master is filtered to active ones or to one company.',
  },
  KW437: {
    de: 'Kunden nennen Betreuer, die in der Tabelle der Mitarbeiter fehlen, etwa Ausgeschiedene oder Kürzel statt Namen. Ihre Kapazität geht nicht in die Gebietsübersicht ein.',
    en: 'Customers name sales reps who are not in the table of reps, such as people who left, or initials instead of names. Their capacity is not part of the territory summary.',
  },
  KW439: {
    de: 'Eine Tabelle von Positionen nennt Belege und Artikel, aber weder Betrag noch Menge. Daraus lässt sich kein Umsatz bilden; den Export um eine dieser Spalten erweitern.',
    en: 'A table of items names documents and articles but neither amount nor quantity. No revenue can be made of it; add one of these columns to the export.',
  },
  KW440: {
    de: 'Die Positionen kennen nur eine Belegnummer; Kunde und Datum müssten aus den Belegköpfen kommen. Die Köpfe mit angeben, etwa kundenwert score auftraege.csv positionen.csv.',
    en: 'The items know only a document number; customer and date would have to come from the document heads. Give the heads too, for example kundenwert score orders.csv items.csv.',
  },
  KW441: {
    de: 'Die Zeilen nennen Mengen ohne Preise. Mit einer Artikeltabelle, die Artikelnummer und Preis enthält, lässt sich der Umsatz daraus bilden.',
    en: 'The lines give quantities without prices. With a product table that holds article number and price, revenue can be made of them.',
  },
  KW442: {
    de: 'Menge mal Preis ergäbe einen Betrag in der Währung des Artikelstamms, die Zeile sagt aber eine andere. Umgerechnet würde damit still und ohne Kurs; ein Artikelstamm in der Währung der Zeilen löst das.',
    en: 'Quantity times price would give an amount in the currency of the product master, but the row says another one. That would convert silently and without a rate; a product master in the currency of the rows solves it.',
  },
  KW445: {
    de: 'Aus dem Buchungsstapel zählen nur Buchungen zwischen Debitor und Erlöskonto; Zahlungen, Steuern und Sachkonten sind kein Umsatz. Die Beträge sind brutto, Vergleiche zwischen Kunden mit verschiedenem Steuersatz sind also leicht verzerrt.',
    en: 'Of the batch only postings between a customer account and a revenue account count; payments, taxes and other accounts are no revenue. The amounts include tax, so comparisons between customers with different rates are slightly skewed.',
  },
  KW446: {
    de: 'Die Datei ist ein DATEV-Buchungsstapel, lässt sich aber nicht als Umsatz lesen; die Meldung nennt den Grund. Ein Export der Rechnungspositionen aus dem ERP ist für Kundenwerte ohnehin die bessere Quelle.',
    en: 'The file is a DATEV posting batch but cannot be read as revenue; the message names the reason. An export of invoice lines from the ERP is the better source for customer values anyway.',
  },
};
