import type { Bilingual } from '../../language/bilingual.js';

/** KW2xx: cells and rows. */
export const CELL_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW201: {
    de: 'Ein Wert wie 1.234 ist mit Dezimalpunkt eine kleine, mit Dezimalkomma eine tausendmal so große Zahl, und keine Zelle der Datei verrät, welche Lesart gilt. Geraten wird nie: Ein Faktor 1000 im Umsatz fiele im Ergebnis nicht auf. Ein einziger Wert wie 12,50 in derselben Datei würde es entscheiden, sonst die Einstellung.',
    en: 'A value such as 1.234 is a small number with a decimal point and one a thousand times as large with a decimal comma, and no cell of the file tells which. It is never guessed: a factor of 1000 in revenue would go unnoticed. A single value such as 12.50 in the same file would decide it, otherwise the setting does.',
  },
  KW202: {
    de: '03/04/2026 ist der 3. April oder der 4. März, und alle Daten der Spalte haben Tag und Monat bis 12. Die falsche Wahl verschöbe Buchungen um Monate und den Stichtag mit. dmy steht für Tag/Monat (deutsch, britisch), mdy für Monat/Tag (amerikanisch).',
    en: '03/04/2026 is 3 April or 4 March, and all dates of the column have day and month up to 12. The wrong choice would move bookings by months, and the as-of date with them. dmy means day/month (German, British), mdy month/day (American).',
  },
  KW203: {
    de: 'In einer Betragsspalte steht Text, der sich mit dem erkannten Dezimalzeichen nicht als Betrag lesen lässt, etwa 1.234.56 oder „auf Anfrage“. Die Zeile zählt nicht zum Umsatz; ihre Zahl steht in der Abstimmung unter „zurückgewiesen“. Sind sehr viele Zeilen betroffen, ist eher das Dezimalzeichen falsch erkannt als jede Zelle fehlerhaft.',
    en: 'A column of amounts holds text that is no amount with the decimal mark found, such as 1.234.56 or "on request". The row does not count as revenue; the reconciliation counts it as rejected. If very many rows are affected, the decimal mark was probably recognised wrongly rather than every cell being faulty.',
  },
  KW204: {
    de: 'Die Zelle enthält kein Datum des Kalenders, etwa den 31.02., eine Zahl oder ein Jahr vor 1900. Ohne Datum kann die Buchung keinem Zeitraum zugeordnet werden, darum wird die Zeile zurückgewiesen und gezählt.',
    en: 'The cell holds no day of the calendar, such as 31 February, a number, or a year before 1900. Without a date the booking belongs to no period, so the row is rejected and counted.',
  },
  KW205: {
    de: 'Eine Buchung mit Kunde und Datum hat keinen Betrag. Fehlend ist nicht null: Vielleicht war die Position kostenlos, vielleicht fehlt der Wert im Export. Kostenlose Positionen sollten mit 0 exportiert werden.',
    en: 'A booking with customer and date has no amount. Missing is not zero: perhaps the item was free, perhaps the export lacks the value. Free items should be exported with 0.',
  },
  KW206: {
    de: 'Eine Buchung hat Kunde und Betrag, aber kein Datum. Sie kann keinem Zeitraum zugeordnet werden; oft sind es noch nicht fakturierte Vorgänge oder manuelle Nachträge.',
    en: 'A booking has customer and amount but no date. It belongs to no period; often these are transactions not yet invoiced, or entries added by hand.',
  },
  KW207: {
    de: 'Die Zeile hat mehr oder weniger Felder als die Überschriften. Meist steckt ein Trennzeichen unmaskiert in einem Text, etwa „Müller; Söhne“ in einer Semikolon-Datei; ab dort wären alle Werte verschoben, darum wird die Zeile zurückgewiesen.',
    en: 'The row has more or fewer fields than there are headings. Usually a text holds the delimiter without quotes, such as "Miller; Sons" in a semicolon file; from there on all values would be shifted, so the row is rejected.',
  },
  KW208: {
    de: 'In einer Spalte, die nicht zwingend gebraucht wird, stehen unlesbare Werte, etwa „ca. 50“ bei den Mitarbeitern. Die Zeilen zählen weiter; nur diese Angabe gilt dort als unbekannt, nicht als null.',
    en: 'A column that is not strictly needed holds unreadable values, such as "approx. 50" for employees. The rows still count; only this field is unknown there, not zero.',
  },
  KW210: {
    de: 'Neben den Beträgen steht eine Spalte, die nichts als + und − enthält, wie in Listen, die das Vorzeichen vom Betrag trennen. Die Beträge selbst haben keines, also gilt die Spalte; die Zeilenzahlen helfen zu prüfen, ob das zum Export passt.',
    en: 'Beside the amounts stands a column that holds nothing but + and −, as in lists that part the sign from its amount. The amounts themselves have none, so the column counts; the numbers of rows help to check whether that fits the export.',
  },
  KW211: {
    de: 'Eine Datei mit 3/14/2026 wurde in einem Tabellenprogramm geöffnet, das zuerst den Tag erwartet: 3/4/2026 wurde zum 3. April, obwohl der 4. März gemeint war, und 3/14/2026 blieb Text, weil es keinen 14. Monat gibt. Man erkennt es daran, dass kein Text in der anderen Reihenfolge lesbar wäre und kein Datum nach dem 12. eines Monats liegt. Die Datumswerte werden zurückgetauscht.',
    en: 'A file with 3/14/2026 was opened in a spreadsheet that expects the day first: 3/4/2026 became 3 April although 4 March was meant, and 3/14/2026 stayed text, because there is no 14th month. It shows in that no text could be read in the other order and no day lies behind the 12th of a month. The days are swapped back.',
  },
  KW212: {
    de: 'Ein Teil der Zellen sind Zahlen, ein Teil ist Text, meist nach dem Einfügen aus einer anderen Quelle. Zahlen stehen in der Datei immer mit Punkt; ein Text wie 1.234 sieht genauso aus, meint im Deutschen aber eintausendzweihundertvierunddreißig. Excel zeigt Texte linksbündig und mit einer grünen Ecke.',
    en: 'Some cells are numbers, others text, mostly after pasting from another source. Numbers always stand with a point in the file; a text such as 1.234 looks the same but means one thousand two hundred and thirty-four in German. Excel shows texts aligned left, with a green corner.',
  },
  KW213: {
    de: 'Eine Zelle mit 46024 ist der 2. Januar 2026, nur nicht als Datum formatiert: Tabellenprogramme zählen die Tage seit Ende 1899. Sehr alte Mappen vom Macintosh zählen ab 1904; ihre Tage lägen gut vier Jahre später, darum der Hinweis, sie anzusehen.',
    en: 'A cell with 46024 is 2 January 2026, only not formatted as a date: spreadsheets count days from the end of 1899. Very old workbooks of the Macintosh count from 1904; their days would lie four years later, hence the advice to look at them.',
  },
  KW214: {
    de: 'In einer Spalte stehen Daten aus zwei Quellen untereinander, etwa aus einer deutschen und einer amerikanischen. 14/01/2026 und 01/14/2026 verraten ihre Folge, 03/04/2026 nicht, und weil beide Folgen oft vorkommen, entscheidet die Mehrheit nichts. Ein einzelner Ausreißer unter vielen wird dagegen nur abgewiesen.',
    en: 'Dates of two origins stand in one column, such as a German and an American one. 14/01/2026 and 01/14/2026 give their order away, 03/04/2026 does not, and as both orders are frequent the majority decides nothing. A single stray among many is merely rejected.',
  },
  KW219: {
    de: 'Zwischen den Überschriften und dem ersten Satz steht eine Zeile, die nur Einheiten nennt, etwa T€ unter „Umsatz“. Sie wird ausgesondert und gilt wie eine Einheit in der Überschrift: 10,5 sind dann 10.500.',
    en: 'Between the headings and the first record stands a row that names units only, such as T€ below "Revenue". It is set aside and counts like a unit in the heading: 10.5 are then 10,500.',
  },
  KW220: {
    de: 'Ein Programm schreibt 000123, ein anderes 123, und beide meinen vermutlich denselben Kunden. Weil nirgends verschiedene Namen dagegen sprechen, werden sie zusammengefasst. Sind es doch zwei Kunden, trennt customerNumbers.leadingZeros: keep.',
    en: 'One program writes 000123, another 123, and both probably mean the same customer. As no differing names speak against it they are united. If they are two customers after all, customerNumbers.leadingZeros: keep separates them.',
  },
  KW221: {
    de: 'Zwei Kundennummern unterscheiden sich nur in führenden Nullen, tragen aber in einer Datei verschiedene Namen. Das spricht für zwei Kunden, sie bleiben also getrennt; sind es doch dieselben, hilft nur die Bereinigung im Stamm.',
    en: 'Two customer numbers differ only in leading zeros, but one file gives them different names. That speaks for two customers, so they stay apart; if they are the same, only cleaning the master helps.',
  },
  KW222: {
    de: 'Der Export schreibt alle Beträge ohne Vorzeichen und sagt in einer Spalte Soll oder Haben (S/H, D/C). Erlöse stehen im Haben, darum zählt Haben plus und Soll minus. Die Zeilenzahlen je Seite helfen zu prüfen, ob das zum Export passt.',
    en: 'The export writes all amounts without a sign and says debit or credit in a column. Revenue stands in credit, so credit counts plus and debit minus. The numbers of rows on each side help to check whether that fits the export.',
  },
  KW223: {
    de: 'Es gibt ein Soll/Haben-Kennzeichen, aber die Beträge haben schon Vorzeichen. Es zusätzlich anzuwenden würde Gutschriften zu Umsatz machen, also gelten die Beträge, wie sie dastehen.',
    en: 'There is a debit/credit indicator, but the amounts already carry signs. Applying it too would turn credit notes into revenue, so the amounts count as they stand.',
  },
  KW224: {
    de: 'Der Export schreibt Beträge ohne Vorzeichen und stellt Umsatz ins Soll, wie es bei Buchungen auf Debitorenkonten üblich ist. Darum zählt hier Soll plus und Haben minus; die Zeilenzahlen zeigen, ob das plausibel ist.',
    en: 'The export writes amounts without a sign and has revenue in debit, as is usual for postings on customer accounts. So debit counts plus and credit minus here; the numbers of rows show whether that is plausible.',
  },
  KW225: {
    de: 'Das Kennzeichen wurde nach der Regel für Erlöskonten angewandt, aber die meisten Zeilen stehen im Soll. Das sieht nach Buchungen auf Debitorenkonten aus, bei denen Umsatz im Soll steht; dann wären alle Vorzeichen verkehrt. tables.invoice-lines.positiveSide entscheidet es.',
    en: 'The flag was applied by the rule for revenue accounts, but most rows are debits. That looks like postings on customer accounts, where revenue stands in debit; all signs would then be the wrong way round. tables.invoice-lines.positiveSide decides it.',
  },
  KW226: {
    de: 'Ein Tabellenprogramm hat lange Nummern als Zahl behandelt und zu 1,23E+11 gekürzt; die letzten Ziffern sind verloren. Mehrere Kunden können dadurch dieselbe Nummer tragen. Den Export neu ziehen und die Spalte vor dem Öffnen als Text einstellen.',
    en: 'A spreadsheet treated long numbers as figures and shortened them to 1.23E+11; the last digits are lost. Several customers may have the same number now. Export again and set the column to text before opening it.',
  },
  KW227: {
    de: 'In Arbeitsmappen steht die Währung oft nur im Zahlenformat: Die Zelle enthält 100, gezeigt wird 100,00 £. Stehen in den Betragsspalten Formate mehrerer Währungen, oder widerspricht ein Format der Überschrift, ergäbe die Summe keinen Sinn. Darum wird nicht gerechnet, bis die Beträge getrennt sind oder eine Spalte je Zeile die Währung nennt.',
    en: 'Workbooks often tell the currency by the number format alone: the cell holds 100 and shows £100.00. Where the columns of amounts have formats of several currencies, or a format contradicts the heading, their sum would mean nothing. So nothing is computed until the amounts are apart, or a column names the currency of each row.',
  },
  KW228: {
    de: 'Nur ein kleinerer Teil der Beträge ist als Währung formatiert, und es ist nicht die der Auswertung. Das können einzelne Beträge in fremder Währung sein; oder jemand hat nur die ersten Zeilen oder die Summe formatiert, und alles ist in dieser Währung. Weil sich die Summe dadurch ändert, wird es nicht geraten: Die Einstellung currency oder eine Spalte mit der Währung entscheidet.',
    en: 'Only a smaller part of the amounts is formatted as a currency, and it is not that of the report. These may be single amounts in a foreign currency; or somebody formatted the first rows or the total alone, and all is in that currency. As the sum depends on it, it is not guessed: the setting currency, or a column with the currency, decides.',
  },
  KW240: {
    de: 'Am Ende der Tabelle steht eine Summe, die sonst doppelt zählte. Sie ist ausgesondert und dient zur Kontrolle: Sie stimmt mit den gelesenen Zeilen überein.',
    en: 'A total stands at the end of the table and would count twice. It is set aside and serves as a check: it agrees with the rows that were read.',
  },
  KW241: {
    de: 'Die Summenzeile der Datei nennt einen anderen Betrag als ihre Zeilen zusammen. Entweder fehlen Zeilen im Export, einige wurden nicht gelesen, oder die Summe stammt aus einem anderen Filter. Der Unterschied sollte vor der Auswertung geklärt sein.',
    en: 'The total of the file differs from the sum of its rows. Either rows are missing in the export, some were not read, or the total stems from another filter. The difference should be settled before the evaluation.',
  },
  KW242: {
    de: 'Eine Zwischensumme passt nicht zu den Zeilen ihrer Gruppe. Häufig wurde nach dem Berechnen gefiltert oder eine Zeile verschoben; die Zwischensumme selbst zählt nie mit.',
    en: 'A subtotal does not fit the rows of its group. Often the list was filtered or a row moved after the subtotal was computed; the subtotal itself never counts.',
  },
  KW243: {
    de: 'Die Datei enthält Zwischensummen. Sie sind ausgesondert, weil sie ihre Zeilen wiederholen, und bestätigen zugleich, dass die Gruppen vollständig gelesen wurden.',
    en: 'The file holds subtotals. They are set aside because they repeat their rows, and they confirm that the groups were read completely.',
  },
  KW244: {
    de: 'Zeilen gleichen einander in jeder Zelle. Das können zwei gleiche Positionen eines Belegs sein oder ein doppelter Export; weil beides vorkommt, zählen sie mit und werden gemeldet.',
    en: 'Rows are alike in every cell. They may be two equal lines of one document, or a double export; as both occur they count, and are reported.',
  },
  KW245: {
    de: 'Dieselben Zeilen stehen in zwei Dateien, etwa weil sich Monatsexporte überschneiden. Sie zählen mehrfach, der Umsatz ist dann zu hoch; eine der Dateien weglassen oder den Export neu abgrenzen.',
    en: 'The same rows stand in two files, for example because monthly exports overlap. They count more than once, so revenue is too high; leave out one of the files, or export non-overlapping periods.',
  },
  KW246: {
    de: 'Der Bericht nennt den Kunden nur in der ersten Zeile seiner Gruppe und lässt die Zelle darunter leer, wie es Pivot-Tabellen tun. Die Zeilen darunter gehören zu ihm; ohne diese Zuordnung fehlte ihr Umsatz.',
    en: 'The report names the customer only in the first row of his group and leaves the cell below empty, as pivot tables do. The rows below belong to him; without that assignment their revenue would be missing.',
  },
  KW247: {
    de: 'Viele Zeilen haben keinen Kunden, und jeder Kunde kommt nur einmal vor. Das kann ein Bericht sein, der den Kunden nur einmal je Gruppe nennt, oder es sind wirklich Zeilen ohne Kunden; weil das den Umsatz ganzer Gruppen verschiebt, wird es nicht geraten.',
    en: 'Many rows have no customer, and each customer occurs once only. It may be a report that names the customer once per group, or the rows really belong to nobody; as this moves the revenue of whole groups, it is not guessed.',
  },
  KW250: {
    de: 'Um Zeilen zu finden, die in jeder Zelle gleich sind, merkt sich kundenwert beim Lesen zu jeder Zeile eine Prüfzahl. Ab etwa 33,5 Mio. Zeilen würde das mehr Speicher brauchen als die Auswertung selbst, darum unterbleibt es. Alle Zeilen zählen wie immer; nur ob welche doppelt exportiert sind, ist nicht gesagt.',
    en: 'To find rows that are alike in every cell, kundenwert keeps a check number for each row while it reads. From about 33.5 M rows on that would take more memory than the evaluation itself, so it is left out. All rows count as ever; only whether some were exported twice is not said.',
  },
  KW248: {
    de: 'Manche Listen schreiben das Vorzeichen in eine Spalte neben dem Betrag, andere bewerten dort mit + und −. Würde eine Bewertung für das Vorzeichen gehalten, verschwände die Hälfte des Umsatzes; würde das Vorzeichen übersehen, zählten Gutschriften als Umsatz. Die Überschrift sagt es nicht, also entscheidet die Einstellung.',
    en: 'Some lists write the sign into a column beside the amount, others rate with + and − there. If a rating were taken for the sign, half of the revenue would vanish; if the sign were overlooked, credit notes would count as revenue. The heading does not tell, so the setting decides.',
  },
};
