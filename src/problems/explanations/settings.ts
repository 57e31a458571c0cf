import type { Bilingual } from '../../language/bilingual.js';

/** KW3xx and KW9xx: settings, the command line, the program itself. */
export const SETTING_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW301: {
    de: 'Die Datei folgt nicht den Regeln von YAML. Häufig sind Tabulatoren statt Leerzeichen, ein fehlender Doppelpunkt, oder ein Text mit Doppelpunkt oder # ohne Anführungszeichen, etwa columns: { revenue: "Umsatz: netto" }.',
    en: 'The file does not follow the rules of YAML. Frequent causes are tabs instead of blanks, a missing colon, or a text with a colon or # without quotes, such as columns: { revenue: "Revenue: net" }.',
  },
  KW302: {
    de: 'Eine Einstellungsdatei besteht aus Schlüsseln mit Werten. Eine Liste, ein einzelner Satz oder eine andere Datei (etwa eine CSV) lässt sich nicht so lesen.',
    en: 'A settings file consists of keys with values. A list, a single sentence, or another file (such as a CSV) cannot be read that way.',
  },
  KW303: {
    de: 'Der Schlüssel ist unbekannt, meist ein Tippfehler oder eine falsche Ebene: cutPoints steht unter stages.abc, nicht ganz oben. Unbekanntes wird nie übergangen, weil die gewünschte Änderung sonst unbemerkt ausbliebe.',
    en: 'The key is unknown, usually a slip or the wrong level: cutPoints stands below stages.abc, not at the top. Unknown keys are never ignored, or the intended change would silently not happen.',
  },
  KW304: {
    de: 'Der Wert ist von falscher Art oder liegt außerhalb des Erlaubten, etwa ein Text, wo eine Zahl verlangt ist. In YAML ist 0.7 eine Zahl und 0,7 ein Text; die Worte yes und no gelten als Text.',
    en: 'The value is of the wrong kind or outside of what is allowed, such as a text where a number is needed. In YAML 0.7 is a number and 0,7 a text; the words yes and no count as text.',
  },
  KW305: {
    de: 'Ein Abschnitt ist da, aber ein Eintrag, ohne den er nichts bedeutet, fehlt. Das betrifft Abschnitte mit selbst gewählten Namen, etwa eine eigene Leistung ohne Satz.',
    en: 'A section is there, but an entry without which it means nothing is missing. This concerns sections with names of your own, such as a service of your own without a rate.',
  },
  KW306: {
    de: 'Der Wert ist für sich genommen von richtiger Art, verletzt aber eine Regel der Methode, etwa Schnittpunkte, die nicht aufsteigen. Die Meldung nennt die Regel und die Bedeutung der Einstellung.',
    en: 'The value is of the right kind but breaks a rule of the method, such as cut points that do not ascend. The message names the rule and the meaning of the setting.',
  },
  KW307: {
    de: 'Nach --set wird Pfad=Wert erwartet. Fehlt das Gleichheitszeichen, hat oft die Shell die Zuweisung an einem Leerzeichen geteilt; Anführungszeichen um das Ganze helfen.',
    en: 'After --set, path=value is expected. If the equals sign is missing, the shell has often split the assignment at a blank; quotes around the whole help.',
  },
  KW308: {
    de: 'Der Wert hinter dem Gleichheitszeichen ist kein gültiges YAML. Eckige Klammern müssen geschlossen sein, und Texte mit Sonderzeichen brauchen Anführungszeichen, die auch die Shell überleben.',
    en: 'The value behind the equals sign is no valid YAML. Brackets must be closed, and texts with special signs need quotes that survive the shell too.',
  },
  KW309: {
    de: 'Unter --stages oder stages.run steht ein Name, den keine Auswertung trägt. Die gültigen Namen zeigt kundenwert explain.',
    en: '--stages or stages.run names a stage that does not exist. kundenwert explain shows the names there are.',
  },
  KW340: {
    de: 'Die Kommandozeile ließ sich nicht zerlegen. Meist sind Anführungszeichen nicht geschlossen oder zwei Optionen ohne Leerzeichen zusammengeschrieben.',
    en: 'The command line could not be taken apart. Usually quotes are not closed, or two options stand together without a blank.',
  },
  KW341: {
    de: 'Der Befehl kennt diese Option nicht. Manche Optionen gehören nur zu einem Befehl: --force zu init, --seed zu demo; die Hilfe des Befehls zeigt die seinen.',
    en: 'The command does not know this option. Some belong to one command alone: --force to init, --seed to demo; the help of the command shows its own.',
  },
  KW342: {
    de: 'Das erste Wort nach kundenwert ist kein Befehl. Wer nur Dateien angibt, meint meist kundenwert score DATEIEN.',
    en: 'The first word after kundenwert is no command. Whoever gives only files usually means kundenwert score FILES.',
  },
  KW343: {
    de: 'Der Befehl braucht noch eine Angabe, meist mindestens eine Datei. Findet die Shell zu einem Muster wie *.csv nichts, gibt sie je nach System gar nichts weiter.',
    en: 'The command needs one more argument, usually at least one file. Where the shell finds nothing for a pattern such as *.csv, it may pass on nothing at all.',
  },
  KW344: {
    de: 'Die Option steht am Ende oder direkt vor einer anderen, ihr Wert fehlt also. Beispiel: -o ergebnisse.',
    en: 'The option stands at the end or right before another one, so its value is missing. Example: -o results.',
  },
  KW345: {
    de: 'Es stehen mehr Wörter da, als der Befehl versteht. Oft ist ein Pfad oder Wert mit Leerzeichen nicht in Anführungszeichen gesetzt.',
    en: 'There are more words than the command understands. Often a path or value with a blank is not in quotes.',
  },
  KW346: {
    de: 'Gesucht wird nach der Kundennummer (führende Nullen zählen nicht), dann nach dem Namen, ganz oder in einem Teil, der nur bei einem Kunden vorkommt. Die nächstliegenden stehen dabei. Fehlt ein Kunde ganz, liefert keine der Dateien eine Buchung oder Stammdaten von ihm.',
    en: 'The customer ID is looked for (leading zeros do not count), then the name, whole or in a part that only one customer has. The nearest ones are named. Where a customer is missing altogether, none of the files has a booking or master data of his.',
  },
  KW347: {
    de: 'Der Name oder Namensteil kommt bei mehreren Kunden vor, oder zwei Kundennummern unterscheiden sich nur in führenden Nullen. Geraten wird nicht; mit der genauen Nummer ist es eindeutig.',
    en: 'Several customers have this name or part of a name, or two customer IDs differ in leading zeros alone. Nothing is guessed; the exact number decides.',
  },
  KW901: {
    de: 'Eine Auswertung ist an einem Fehler im Programm gescheitert, nicht an Ihren Daten. Die übrigen sind vollständig; auf dem Blatt Datenqualität und in result.json steht sie als fehlgeschlagen.',
    en: 'A stage failed because of a defect in the program, not because of your data. The others are complete; the data quality sheet and result.json call it failed.',
  },
  KW902: {
    de: 'Das Programm ist auf einen Zustand gestoßen, mit dem es nicht rechnet. Es wurde nichts geschrieben. Mit --verbose steht die technische Ursache dabei, die zum Melden gebraucht wird; sie enthält keine Datensätze.',
    en: 'The program met a state it does not expect. Nothing was written. With --verbose the technical cause is shown, which is needed to report it; it holds no records.',
  },
  KW910: {
    de: 'Jeder Befehl kennt eigene Formate: check text und json, tables csv und parquet, score xlsx, csv und json. Das genannte gehört nicht dazu.',
    en: 'Each command has formats of its own: check text and json, tables csv and parquet, score xlsx, csv and json. The one given is not among them.',
  },
  KW911: {
    de: 'In einer vorhandenen Einstellungsdatei stecken meist Entscheidungen von Hand. init überschreibt sie deshalb nur auf ausdrücklichen Wunsch.',
    en: 'An existing settings file usually holds decisions made by hand. That is why init overwrites it only when asked to.',
  },
  KW912: {
    de: 'Das Thema ist kein Befund, keine Auswertung, Tabelle, Spalte oder Einstellung. Namen werden geschrieben wie in den Ausgaben, etwa abc.class oder stages.abc.cutPoints.',
    en: 'The topic is no problem, stage, table, column or setting. Names are written as in the outputs, such as abc.class or stages.abc.cutPoints.',
  },
};
