import type { Bilingual } from '../../language/bilingual.js';

/** KW1xx: files and workbooks. */
export const FILE_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW101: {
    de: 'Unter dem angegebenen Pfad liegt nichts, was gelesen werden darf. Meist ist es ein Tippfehler, ein anderer Arbeitsordner oder ein Netzlaufwerk, das nicht verbunden ist; ENOENT heißt „gibt es nicht“, EACCES „kein Leserecht“. Pfade mit Leerzeichen stehen in Anführungszeichen.',
    en: 'Nothing that may be read lies at the given path. Usually it is a slip of the fingers, another working folder, or a network drive that is not connected; ENOENT means "does not exist", EACCES "no permission". Paths with blanks stand in quotes.',
  },
  KW102: {
    de: 'Angegeben ist ein Ordner. Welche seiner Dateien zusammengehören, kann nur der Anwender wissen, deshalb werden sie einzeln genannt; die Shell hilft dabei, etwa mit export/*.csv.',
    en: 'A folder was given. Only the user can know which of its files belong together, so they are named one by one; the shell helps, for example with export/*.csv.',
  },
  KW103: {
    de: 'Die Datei hat kein einziges Byte. Oft ist der Export abgebrochen oder der Filter im ERP hat nichts gefunden.',
    en: 'The file has not a single byte. Often the export was cut off, or the filter in the ERP found nothing.',
  },
  KW104: {
    de: 'Es gibt Überschriften, aber darunter keinen Datensatz. Typisch ist ein Export mit falschem Zeitraum oder ein Blatt, das nur eine Vorlage ist.',
    en: 'There are headings but no record below them. Typical causes are an export of the wrong period, or a sheet that is only a template.',
  },
  KW105: {
    de: 'Die ersten Bytes verraten eine Datei anderer Art, etwa ein Bild oder ein PDF, gleich wie sie heißt. Ihr Inhalt wird nicht gedeutet.',
    en: 'The first bytes give away a file of another kind, such as a picture or a PDF, whatever its name. Its content is not interpreted.',
  },
  KW106: {
    de: 'Sätze der Datei haben verschieden viele Felder oder ein Anführungszeichen steht an falscher Stelle, etwa Rohr 3" ohne Verdopplung. Die Datei wurde deshalb Zeile für Zeile mit dem nachsichtigen Leser gelesen; ein Fehler bleibt auf seine Zeile beschränkt. Die Abstimmung zeigt, was davon zurückgewiesen wurde.',
    en: 'Records have different numbers of fields, or a quote stands in the wrong place, such as pipe 3" without doubling. The file was read line by line with the tolerant reader; a fault stays within its line. The reconciliation shows what was rejected.',
  },
  KW107: {
    de: 'Einzelne Bytes können kein UTF-8 sein, also stammt die Datei vermutlich aus einem Windows-Programm. Gelesen wurde sie, wie die Meldung sagt; sind danach Umlaute falsch, war es eine andere Zeichentabelle, etwa IBM-850 aus einem alten ERP. Stehen auch Zeichen in UTF-8 darin, sind zwei Exporte aneinandergehängt oder einzelne Bytes beschädigt: Dann sind die einen oder die anderen Umlaute falsch, und ein Name kann zwei Kunden ergeben.',
    en: 'Some bytes cannot be UTF-8, so the file probably comes from a Windows program. It was read as the message says; if umlauts are wrong afterwards it was another code page, such as IBM-850 from an old ERP. Where characters in UTF-8 stand in it too, two exports were put together or single bytes are damaged: then one or the other umlauts are wrong, and a name may become two customers.',
  },
  KW108: {
    de: 'Das Betriebssystem hat das Schreiben verweigert. Meist ist die Arbeitsmappe noch in Excel offen (EBUSY, EPERM), der Ordner schreibgeschützt (EACCES) oder die Platte voll (ENOSPC). Geschrieben wird erst in eine Zwischendatei, darum sind die früheren Ausgaben unversehrt.',
    en: 'The operating system refused to write. Usually the workbook is still open in Excel (EBUSY, EPERM), the folder is read-only (EACCES), or the disk is full (ENOSPC). Writing goes to a temporary file first, so earlier outputs are intact.',
  },
  KW109: {
    de: 'Der Name einer Ausgabe ist der einer Datei, die gerade gelesen wird. Die Rohdaten zu überschreiben wäre nicht rückgängig zu machen, deshalb wird nichts geschrieben.',
    en: 'The name of an output is that of a file being read. Overwriting the raw data could not be undone, so nothing is written.',
  },
  KW110: {
    de: 'Ausgeblendete Blätter enthalten oft alte Stände oder Hilfsrechnungen und würden Beträge doppelt zählen. Sie werden daher nur gelesen, wenn die Einstellungen sie ausdrücklich nennen, etwa tables.customers.sheet.',
    en: 'Hidden sheets often hold old versions or auxiliary calculations and would count amounts twice. They are read only where the settings name them, for example with tables.customers.sheet.',
  },
  KW111: {
    de: 'Eine Formel steht in der Zelle, aber kein Ergebnis dazu. Das passiert, wenn ein Programm die Mappe geschrieben und Excel sie nie berechnet hat; die Zellen gelten als leer, nicht als null.',
    en: 'The cell holds a formula but no result. That happens when a program wrote the workbook and Excel never computed it; the cells count as empty, not as zero.',
  },
  KW112: {
    de: 'Zeilen sind durch Filter oder von Hand ausgeblendet. Sie gehören zur Tabelle und zählen mit; wer nur die sichtbaren meint, kopiert sie in eine neue Datei.',
    en: 'Rows are hidden by a filter or by hand. They belong to the table and count; whoever means only the visible ones copies them into a new file.',
  },
  KW113: {
    de: 'Die Mappe trägt das Kennzeichen, dass Excel sie beim Öffnen neu rechnen soll. Gespeicherte Formelergebnisse können dann veraltet oder null sein, etwa nach dem Schreiben durch eine Programmbibliothek.',
    en: 'The workbook is marked to be recomputed on opening. Stored results of formulas may then be outdated or zero, for example after a program library wrote it.',
  },
  KW114: {
    de: 'Zellen zeigen #NV, #WERT!, #DIV/0! oder Ähnliches. Ein Fehler ist kein Wert: Er gilt als fehlend, und ein Pflichtbetrag mit Fehler weist die Zeile zurück.',
    en: 'Cells show #N/A, #VALUE!, #DIV/0! or the like. An error is no value: it counts as missing, and a required amount with an error rejects the row.',
  },
  KW120: {
    de: 'Die Datei enthält Daten, aber in einer Form, für die es keinen Leser gibt, etwa JSON oder XML. Fast jedes Programm kann dieselben Daten auch als CSV oder xlsx ausgeben.',
    en: 'The file holds data, but in a form for which there is no reader, such as JSON or XML. Almost every program can give the same data as CSV or xlsx.',
  },
  KW121: {
    de: 'Die Datei ist ein Behälter für mehrere Dateien, etwa ein ZIP-Archiv. Was darin zählen soll, ist nicht zu erraten; erst entpacken, dann die Tabellen angeben.',
    en: 'The file is a container of several files, such as a ZIP archive. What in it should count cannot be guessed; unpack it, then name the tables.',
  },
  KW122: {
    de: 'Die Datei ist eine ganze Datenbank. Welche ihrer Tabellen und Abfragen zählen soll, kann nur der Anwender wissen; exportiert als CSV, xlsx oder Parquet ist sie lesbar.',
    en: 'The file is a whole database. Only the user can know which of its tables and queries should count; exported as CSV, xlsx or Parquet it can be read.',
  },
  KW123: {
    de: 'Statt der Daten steht in der Datei eine Webseite. Typisch ist ein Herunterladen nach abgelaufener Anmeldung: Gespeichert wurde die Anmeldeseite unter dem Namen des Exports.',
    en: 'The file holds a web page instead of data. Typically a download happened after the session had expired: the login page was saved under the name of the export.',
  },
  KW124: {
    de: 'Die Prüfsumme oder das Ende der gepackten Datei stimmt nicht. Meist wurde die Übertragung abgebrochen; was bis dahin lesbar wäre, wird nicht verwendet, weil es unvollständig ist.',
    en: 'The checksum or the end of the packed file is wrong. Usually a transfer was cut off; what could be read until there is not used, because it is incomplete.',
  },
  KW125: {
    de: 'Eine gepackte oder beschriebene Datei würde entpackt weit größer, als ein Export sein kann. Die Grenze schützt vor Dateien, die nur dazu gemacht sind, Speicher und Platte zu füllen.',
    en: 'The file would unpack to far more than an export can be. The limit protects against files that are made only to fill memory and disk.',
  },
  KW126: {
    de: 'Die Parquet-Datei ist beschädigt, verschlüsselt oder mit einem Verfahren gepackt, das die Datenbank nicht kennt. Eine unverschlüsselte Fassung mit gängiger Packung (snappy, zstd, gzip) lässt sich lesen.',
    en: 'The Parquet file is damaged, encrypted, or packed in a way the database does not know. An unencrypted one with a common codec (snappy, zstd, gzip) can be read.',
  },
  KW127: {
    de: 'Excel teilt eine Mappe, die als „Webseite“ gespeichert wird, auf mehrere Dateien auf: Die genannte enthält nur Verweise, die Blätter liegen im Ordner daneben, etwa als sheet001.htm. Als „Webseite in einer Datei“ (mht) gespeichert, ist alles beisammen und wird gelesen.',
    en: 'Excel splits a workbook that is saved as a "Web Page" over several files: the one named holds references only, the sheets lie in the folder beside it, such as sheet001.htm. Saved as "Single File Web Page" (mht), all is in one place and is read.',
  },
  KW128: {
    de: 'Auf einer Webseite steht jede Zelle da, auch eine leere; darum hat jede Zeile so viele wie die Überschriften. Fehlt eine oder ist eine zu viel, rücken alle dahinter unter eine andere Überschrift, und eine Menge kann zum Umsatz werden. Haben alle Zeilen eine andere Zahl, fehlt eher eine Überschrift.',
    en: 'On a web page every cell is written, even an empty one; so each row has as many as there are headings. Where one is missing or too many, all behind it move under another heading, and a quantity may become revenue. If all rows have another number, a heading is probably missing.',
  },
  KW129: {
    de: 'Viele Programme schreiben eine Webseite und nennen sie .xls. Fehlt einem Tag ein Zeichen, verschluckt es, was folgt: die nächste Zelle, die nächste Zeile oder den Rest der Seite. Auch eine abgebrochene Übertragung sieht so aus. Gelesen wird, was übrig ist; deshalb die Summe prüfen.',
    en: 'Many programs write a web page and call it .xls. A tag that lacks a character swallows what follows: the next cell, the next row or the rest of the page. A transfer that was cut off looks the same. What is left is read, so check the total.',
  },
  KW140: {
    de: 'Einige Bytes ergeben im erkannten Zeichensatz kein Zeichen; dort steht nun „�“. Schlüssel mit solchen Stellen passen nicht mehr zu anderen Tabellen. Den Export wiederholen oder den Zeichensatz mit tables.<Tabelle>.encoding setzen.',
    en: 'Some bytes are no characters in the encoding found; "�" stands in their place. Keys with such places no longer match other tables. Repeat the export, or set the encoding with tables.<table>.encoding.',
  },
  KW141: {
    de: 'Dem letzten Satz fehlen Felder und der Datei das Zeilenende. So sieht eine Datei aus, deren Export oder Kopie mitten im Schreiben aufhörte; auch davor kann etwas fehlen.',
    en: 'The last record lacks fields and the file its final line end. That is how a file looks whose export or copy stopped in the middle; more may be missing before that.',
  },
  KW142: {
    de: 'Nach dem letzten Satz steht kein Zeilenende. Manche Programme schreiben das immer so, aber auch eine abgeschnittene Datei sieht so aus; der letzte Betrag ist einen Blick wert.',
    en: 'No line end follows the last record. Some programs always write it that way, but a file that was cut off looks the same; the last amount deserves a look.',
  },
  KW143: {
    de: 'Schon die erste Zeile sieht aus wie Daten: Zahlen und Tage statt Namen. Die Spalten bekommen daher Ersatznamen und müssen unter tables.<Tabelle>.columns zugeordnet werden, oder tables.<Tabelle>.headerRow nennt die wirkliche Kopfzeile.',
    en: 'The first line already looks like data: numbers and days instead of names. The columns get names of their own and have to be mapped under tables.<table>.columns, or tables.<table>.headerRow names the real heading row.',
  },
  KW144: {
    de: 'Zwei Spalten tragen dieselbe Überschrift, etwa zweimal „Betrag“ für netto und brutto. Gelesen wird die genannte; ist die andere gemeint, im Export umbenennen.',
    en: 'Two columns have the same heading, such as "Amount" twice for net and gross. The named one is read; if the other is meant, rename it in the export.',
  },
  KW145: {
    de: 'Zwischen den Sätzen stehen Zeilen, die keine sind: Trennlinien, Seitenköpfe, Fußzeilen. Sie tragen keine Beträge und werden gezählt übergangen.',
    en: 'Lines stand between the records that are none: rules, page heads, footers. They carry no amounts; they are counted and passed over.',
  },
  KW146: {
    de: 'Unter der ersten Tabelle beginnt mit eigenen Überschriften eine zweite. Jede wird für sich erkannt und steht in der Liste der Quellen.',
    en: 'Below the first table a second one begins with headings of its own. Each is recognised by itself and stands in the list of sources.',
  },
  KW147: {
    de: 'Die Datei sieht aus wie ein gedruckter Bericht mit Spalten fester Breite, aber wo eine Spalte endet, ist nicht eindeutig. Ein Export mit Trennzeichen (CSV) lässt keinen Zweifel.',
    en: 'The file looks like a printed report with columns of fixed width, but where a column ends is not clear. An export with a delimiter (CSV) leaves no doubt.',
  },
  KW148: {
    de: 'Die Einstellungen nennen ein Blatt, das die Arbeitsmappe nicht hat. Groß- und Kleinschreibung, Leerzeichen und Umbenennungen seit dem letzten Monat sind die häufigsten Gründe.',
    en: 'The settings name a sheet that the workbook does not have. Upper and lower case, blanks, and renaming since last month are the most frequent reasons.',
  },
  KW149: {
    de: 'Die Einstellung encoding nennt einen Namen, den kein Zeichensatz trägt. Ohne sie wird der Zeichensatz an den Bytes der Datei erkannt; setzen muss man ihn nur für seltene, etwa cp850 aus DOS-Programmen oder macintosh.',
    en: 'The setting encoding names something that no encoding is called. Without it the encoding is found from the bytes of the file; only rare ones have to be set, such as cp850 of DOS programs, or macintosh.',
  },
  KW150: {
    de: 'Die Endung verspricht eine Arbeitsmappe, der Inhalt ist etwas anderes, etwa eine umbenannte CSV- oder HTML-Datei. In Excel öffnen und als xlsx speichern löst das.',
    en: 'The name promises a workbook, the content is something else, such as a renamed CSV or HTML file. Opening it in Excel and saving as xlsx solves it.',
  },
  KW151: {
    de: 'Ohne Kennwort ist der Inhalt nicht lesbar, und ein Kennwort wird nie abgefragt. Eine unverschlüsselte Kopie an geschütztem Ort genügt.',
    en: 'Without the password the content cannot be read, and a password is never asked for. An unencrypted copy in a safe place is enough.',
  },
  KW153: {
    de: 'Teile der Mappe fehlen oder ihre Prüfsumme stimmt nicht. Daten aus einer beschädigten Datei könnten unbemerkt unvollständig sein, darum wird keine Zeile verwendet.',
    en: 'Parts of the workbook are missing or their checksum is wrong. Data from a damaged file could be incomplete without anyone noticing, so no row is used.',
  },
  KW154: {
    de: 'Ein Teil im Inneren der Mappe bricht ab oder ist falsch verschachtelt. Excel repariert das beim Öffnen oft stillschweigend; danach neu speichern.',
    en: 'A part inside the workbook breaks off or is nested wrongly. Excel often repairs that silently on opening; save it again afterwards.',
  },
  KW155: {
    de: 'Eine Dokumenttyp-Definition ist ein bekannter Weg, ein Programm zum Lesen fremder Dateien oder zum Aufblähen des Speichers zu bringen. Keine Tabellenkalkulation schreibt sie, also ist die Herkunft der Datei zu prüfen.',
    en: 'A document type definition is a known way to make a program read other files or blow up its memory. No spreadsheet writes one, so the origin of the file should be checked.',
  },
  KW156: {
    de: 'Die Mappe ist entpackt ungewöhnlich groß oder hat ungewöhnlich viele Zellen. Meist sind bis ans Blattende formatierte, leere Zeilen die Ursache; manchmal ist es eine bösartige Datei.',
    en: 'The workbook is unusually large when unpacked or has unusually many cells. Usually empty rows that are formatted down to the end of the sheet are the cause; sometimes it is a malicious file.',
  },
  KW157: {
    de: 'Die Mappe enthält nur Diagramm- oder Makroblätter oder gar keines. Ein Diagramm zeigt Daten, trägt sie aber nicht; gebraucht wird das Blatt mit der Tabelle.',
    en: 'The workbook has only chart or macro sheets, or none at all. A chart shows data but does not carry them; the sheet with the table is needed.',
  },
  KW158: {
    de: 'Das Betriebssystem hat das Öffnen der Mappe verweigert. Wie bei KW101 sind Pfad, Rechte oder ein getrenntes Laufwerk die üblichen Gründe.',
    en: 'The operating system refused to open the workbook. As with KW101, the path, permissions, or a disconnected drive are the usual reasons.',
  },
  KW170: {
    de: 'Der schnelle Leser kennt die Formen, die Excel und die üblichen Programme schreiben. Bei einem unbekannten Zelltyp, einem fremden Element um Zeilen, Zellen oder Texte oder Zeilen, die nicht in ihrer Reihenfolge stehen, rät er nicht, sondern gibt ab: Eine Bibliothek sucht die Zellen, und jeder Wert muss genau einmal wiederkommen. Texte, Zahlen und Daten entstehen nach denselben Regeln wie sonst.',
    en: 'The fast reader knows the forms that Excel and the usual programs write. At an unknown cell type, a foreign element around rows, cells or texts, or rows that do not stand in their order, it does not guess but declines: a library looks for the cells, and each value has to come back exactly once. Texts, numbers and dates come about by the same rules as ever.',
  },
  KW171: {
    de: 'Der langsamere Leser hält das ganze Blatt im Speicher, etwa 500 Byte je Wert. Deshalb hat er eine Grenze, die der schnelle nicht braucht.',
    en: 'The slower reader holds the whole sheet in memory, about 500 bytes a value. So it has a limit that the fast one does not need.',
  },
  KW172: {
    de: 'Zwei Werte stehen an derselben Stelle, etwa weil ein Programm alle Zeilen gleich nummeriert hat. Welcher gilt, wäre geraten; Beträge gingen still verloren.',
    en: 'Two values stand in the same place, for example because a program gave all rows the same number. Which one counts would be a guess; amounts would be lost in silence.',
  },
  KW173: {
    de: 'Der Befehl rows schreibt Sätze, während er liest, und kann nichts zurücknehmen. Dass Zeilen nicht in ihrer Reihenfolge stehen, zeigte sich erst, als ein Teil geschrieben war.',
    en: 'The command rows writes records while it reads and cannot take anything back. That rows do not stand in their order came out only when a part had been written.',
  },
  KW161: {
    de: 'Die Datei wurde während des Laufs geändert, etwa weil ein Export noch schrieb oder Excel sie speicherte. Das Ergebnis mischte zwei Stände, darum endet der Lauf.',
    en: 'The file was changed during the run, for example because an export was still writing or Excel saved it. The result would mix two states, so the run ends.',
  },
  KW162: {
    de: 'Die Daten brauchen mehr Arbeitsspeicher, als engine.memoryLimit erlaubt, und ließen sich auch nicht auslagern. Ein höherer Wert, etwa 1GB, oder weniger Threads helfen.',
    en: 'The data need more memory than engine.memoryLimit allows and could not be put on disk either. A higher value such as 1GB, or fewer threads, helps.',
  },
  KW163: {
    de: 'Große Daten werden vorübergehend auf die Platte ausgelagert, und dort ist kein Platz mehr. Platz schaffen oder mit der Umgebungsvariable TMPDIR einen anderen Ordner wählen.',
    en: 'Large data go to disk for the time of the run, and there is no space left. Free some, or choose another folder with the environment variable TMPDIR.',
  },
  KW164: {
    de: 'Der Pfad führt zu einem Gerät, einer Leitung oder Ähnlichem. Die Datei wird mehrmals gelesen, das geht nur bei gewöhnlichen Dateien; die Daten zuerst in eine Datei schreiben.',
    en: 'The path leads to a device, a pipe or the like. The file is read several times, which only an ordinary file allows; write the data to a file first.',
  },
  KW165: {
    de: 'So breit ist kein Blatt einer Tabellenkalkulation. Meist sind Zeilen und Spalten vertauscht, etwa bei einer Kreuztabelle mit einer Spalte je Tag oder Artikel, oder die Datei wurde mit dem falschen Trennzeichen zerlegt. Bis zur Grenze dürfen beliebig viele Spalten daneben stehen, auch wenn sie niemand braucht.',
    en: 'No sheet of a spreadsheet is that wide. Usually rows and columns are swapped, as in a cross table with a column for each day or article, or the file was cut by the wrong delimiter. Up to the limit any number of columns may stand beside those that are needed.',
  },
  KW166: {
    de: 'Eine Zeile der Datei oder eine Zelle nimmt kein Ende. Häufig fehlen die Zeilenenden ganz, die Datei ist keine Tabelle, oder ein Feld enthält eine eingebettete Datei. Texte bis zur Grenze werden gelesen, auch wenn sie weit länger sind, als Excel sie zulässt.',
    en: 'A line of the file or a cell does not end. Often line ends are missing altogether, the file is no table, or a field holds an embedded file. Texts up to the limit are read, even where they are much longer than Excel allows.',
  },
  KW167: {
    de: 'Eine Spalte, die als Kunde, Name, Betrag oder Ähnliches gelesen würde, enthält ganze Dokumente, etwa Schriftverkehr oder eingebettete Dateien. Einzelne lange Zellen werden gelesen; so viele brauchten ein Vielfaches ihrer Größe an Speicher. In Spalten, die nicht gebraucht werden, stört langer Text nicht.',
    en: 'A column that would be read as customer, name, amount or the like holds whole documents, such as letters or embedded files. Single long cells are read; so many would take several times their size in memory. In columns that are not needed long text does no harm.',
  },
};
