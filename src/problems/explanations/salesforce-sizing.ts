import type { Bilingual } from '../../language/bilingual.js';

export const SIZING_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW610: {
    de: 'Eine Zeile der Zeitstudie braucht drei Angaben: wer (Rolle oder Mitarbeiter), was (Tätigkeit) und wie lange (Stunden). Fehlt eine oder sind die Stunden negativ, bleibt die Zeile außen vor; alle anderen zählen.',
    en: 'A row of the time study needs three things: who (role or person), what (kind of work) and how long (hours). Where one is missing, or hours are negative, the row is left out; all others count.',
  },
  KW611: {
    de: 'Die Zeitstudie nennt eine Rolle, etwa „Vertriebsleitung“, die weder Außendienst, Innendienst, Key-Account-Management noch Service ist. Ihre Stunden gehen in keinen Kundenzeitanteil ein.',
    en: 'The time study names a role, such as "head of sales", that is neither field sales, inside sales, key account management nor service. Its hours enter no customer-facing share.',
  },
  KW612: {
    de: 'Weder die Spalte „Kundenkontakt“ noch der Name einer Tätigkeit, etwa „Projekt X“, sagt, ob sie Zeit mit Kunden ist. Vorsichtig gerechnet zählt sie nicht dazu; der Anteil ist damit eher zu niedrig und der Bedarf eher zu hoch.',
    en: 'Neither the column "Customer-facing" nor the name of a kind of work, such as "project X", says whether it is time with customers. To be careful it does not count; so the share is rather too low, the need rather too high.',
  },
  KW613: {
    de: 'Das Betreuungskonzept plant je Besuch Gespräch, Fahrt, Vor- und Nachbereitung. Misst die Zeitstudie nur die Zeit mit Kunden, steht die Fahrt einmal im Aufwand und noch einmal in der Zeit, die nicht für Kunden ist: der Bedarf ist dann zu hoch. Die Meldung nennt beide Zahlen.',
    en: 'The care model plans conversation, travel, preparation and follow-up for every visit. Where the study measures time with customers alone, travel stands in the workload and again in the time that is not for customers: the need is then too high. The message gives both figures.',
  },
  KW614: {
    de: 'Für dieselbe Rolle liegen zwei Angaben vor. Die Zeitstudie ist aufgeschrieben, die Angabe in der Mitarbeiterliste meist geschätzt; darum gilt die Studie. Welche genommen ist, steht in der Tabelle der Kundenzeit.',
    en: 'There are two figures for the same role. The study was written down, the figure in the staff list is mostly estimated; so the study counts. Which one is taken stands in the table of customer-facing time.',
  },
  KW615: {
    de: 'Feiertage sind in Deutschland Sache der Länder, in der Schweiz der Kantone: 9 bis 13 im Jahr auf Werktagen. Ohne Land stehen nur die bundesweiten in der Rechnung, die Kapazität ist damit um einige Tage zu hoch.',
    en: 'Public holidays are set by the states in Germany and by the cantons in Switzerland: 9 to 13 a year on weekdays. Without one only the nationwide ones count, so capacity is some days too high.',
  },
  KW616: {
    de: 'Die Einstellung regions ordnet Gebiete den Regionen zu, für die Führungskräfte gerechnet werden. Ein Gebiet darin kommt bei keinem Kunden vor, meist weil es anders geschrieben ist.',
    en: 'The setting regions assigns territories to the regions that managers are computed for. One of them occurs with no customer, mostly because it is spelt differently.',
  },
  KW617: {
    de: 'Der Bedarf des Service folgt den aufgezeichneten Minuten. Einträge ohne Dauer sind gezählt, ihre Stunden aber nicht geschätzt: der Bedarf ist mindestens so hoch wie angegeben.',
    en: 'The need of service follows the minutes on record. Entries without a duration are counted, but their hours are not estimated: the need is at least as high as stated.',
  },
  KW619: {
    de: 'In der Mitarbeiterliste steht ein Kundenzeitanteil von 0, unter 0 oder über 100 %, etwa 45 statt 45 %. Niemand arbeitet so; die Angabe wird übergangen, als fehlte sie.',
    en: 'The staff list gives a customer-facing share of 0, below 0 or above 100 %, such as 45 instead of 45 %. Nobody works like that; it is passed over as if it were missing.',
  },
};
