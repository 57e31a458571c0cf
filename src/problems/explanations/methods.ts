import type { Bilingual } from '../../language/bilingual.js';

/** KW5xx: what stages found out about the data. */
export const METHOD_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW501: {
    de: 'Ein Kunde kauft mehr bei uns, als sein Potenzial laut Stamm hergibt; das Potenzial ist also zu klein geschätzt oder veraltet. In der Matrix gilt ein Lieferanteil von 100 %, damit er nicht aus dem Bild fällt.',
    en: 'A customer buys more from us than his potential in the master allows, so the potential was estimated too low or is outdated. The matrix takes a share of wallet of 100 %, so that he does not drop out of the picture.',
  },
  KW502: {
    de: 'stages.abc.measure nennt eine Kennzahl, die in diesen Daten nicht vorkommt, etwa den Deckungsbeitrag ohne Kostenspalte. Statt still auf Umsatz auszuweichen, bleibt die Rangliste leer.',
    en: 'stages.abc.measure names a figure that these data do not hold, such as the margin without a cost column. Instead of silently falling back to revenue, the ranking stays empty.',
  },
  KW503: {
    de: 'Im Zeitraum hat kein Kunde, der gereiht werden darf, einen positiven Wert. Meist liegt der Stichtag außerhalb der Daten, etwa durch asOf im falschen Jahr.',
    en: 'No customer who may be ranked has a positive value in the period. Usually the as-of date lies outside of the data, for example asOf in the wrong year.',
  },
  KW505: {
    de: 'Der Deckungsbeitrag übersteigt den Umsatz, die Kosten wären also negativ. Das entsteht, wenn Gutschriften den Umsatz mindern, ihre Kosten aber nicht, oder wenn eine falsche Spalte zugeordnet ist.',
    en: 'The margin exceeds revenue, so cost would be negative. That happens when credit notes reduce revenue but not their cost, or when a wrong column is mapped.',
  },
  KW506: {
    de: 'Alle Kunden zusammen bringen keinen Gewinn, Anteile daran hätten kein Vorzeichen. Häufig sind Kosten und Deckungsbeitrag vertauscht oder Kosten mit Minus exportiert.',
    en: 'All customers together bring no profit, so shares of it would mean nothing. Often cost and margin are swapped, or cost was exported with a minus.',
  },
  KW510: {
    de: 'Nur ein Teil des Umsatzes gehört zu Kunden mit bekanntem Potenzial. Matrix und offenes Potenzial zeigen diesen Teil, nicht das Ganze; die größten Kunden ohne Angabe zu erheben bringt am meisten.',
    en: 'Only a part of revenue belongs to customers with a known potential. Matrix and untapped potential show that part, not the whole; surveying the largest customers without one helps most.',
  },
  KW511: {
    de: 'Ein negatives Potenzial oder ein Lieferanteil über 100 % kann nicht stimmen und gilt als unbekannt. Ein Lieferanteil von 0 bei einem Kunden mit Umsatz ist ebenso wenig eine Auskunft.',
    en: 'A negative potential or a share of wallet above 100 % cannot be right and counts as unknown. A share of 0 for a customer with revenue tells nothing either.',
  },
  KW512: {
    de: 'Das Potenzial ist ein Jahreswert, der Zeitraum oder die Daten umfassen aber nicht zwölf Monate. Der Umsatz wird dafür hochgerechnet; bei Saisongeschäft täuscht das, die Tabellen zeigen daneben den wirklichen Umsatz.',
    en: 'Potential is a yearly figure, but the period or the data do not cover twelve months. Revenue is scaled for the comparison; with seasonal business that misleads, and the tables show actual revenue beside it.',
  },
  KW513: {
    de: 'stages.contribution.valueLevel nennt eine Stufe, zu der weder Daten noch Annahmen vorliegen. Statt Kosten von null zu unterstellen, gilt die letzte bekannte Stufe darüber.',
    en: 'stages.contribution.valueLevel names a level for which there are neither data nor assumptions. Instead of taking its costs for zero, the last known level above counts.',
  },
  KW514: {
    de: 'Ein Kostentopf soll nach einem Schlüssel umgelegt werden, zu dem die Daten keine Mengen enthalten, etwa nach Mailings ohne Aktivitäten. Still einen anderen Schlüssel zu nehmen hieße, das Ergebnis zu erfinden; der Betrag steht unter „nicht verrechnet“.',
    en: 'A pool is to be allocated by a key of which the data have no volumes, such as mailings without activities. To take another key in silence would be to invent the result; the amount stands under "not charged".',
  },
  KW515: {
    de: 'Die Kostentabelle nennt Kostenarten, deren Name zu keinem Kostenblock des Schemas passt. Sie sind nicht abgezogen, damit keine Stufe etwas enthält, das ihr Name nicht sagt; die Summe ist genannt.',
    en: 'The table of costs names pools that fit no bucket of the scheme. They are not deducted, so that no level contains what its name does not say; their sum is named.',
  },
  KW516: {
    de: 'Kosten sind einem Segment zugeordnet, das in keiner Spalte der Kunden vorkommt. Meist ist es nur anders geschrieben. Die Kosten stehen in der Tabelle der Segmente ohne Kunden.',
    en: 'Costs are attributed to a segment that occurs in no column of the customers. Usually it is only spelt differently. The costs stand in the table of segments without customers.',
  },
  KW517: {
    de: 'Ein Satz je Einheit ist Topf geteilt durch praktische Kapazität. Ist mehr geleistet worden, als die Kapazität hergibt, ist sie zu niedrig angesetzt oder gilt für einen kürzeren Zeitraum; mehr als der Topf wird nicht verrechnet.',
    en: 'A rate per unit is pool divided by practical capacity. If more was done than the capacity allows, it is set too low or for a shorter period; no more than the pool is charged.',
  },
  KW518: {
    de: 'Ohne Listenumsatz ergäbe er sich aus Nettoumsatz plus Rabatt, wenn der Rabatt ein Betrag ist. Hier sind alle Werte höchstens 1 oder ganze Zahlen bis 100, sehen also nach Anteilen oder Prozenten aus; wovon sie genommen sind, sagt die Datei nicht.',
    en: 'Without list revenue it would follow from net revenue plus discount, if the discount is an amount. Here all values are at most 1, or whole numbers up to 100, so they look like fractions or percentages; the file does not say of what.',
  },
  KW519: {
    de: 'Die Kostentabelle nennt einen Schlüssel, den das Programm nicht kennt. Genommen wird der übliche des Kostenblocks; die Tabelle der Schlüssel zeigt, was unter anderen herauskäme.',
    en: 'The table of costs names a key that the program does not know. The usual one of the bucket is taken; the table of keys shows what would come out under others.',
  },
  KW520: {
    de: 'Mit weniger als zwölf Monaten wäre eine Schwankung nicht von Saison und Zufall zu unterscheiden. Die Kunden stehen deshalb unter „zu kurz für ein Urteil“ statt in X, Y oder Z.',
    en: 'With less than twelve months a variation could not be told from season and chance. Customers therefore stand under "too short to tell" instead of X, Y or Z.',
  },
  KW521: {
    de: 'Stufen teilen die Kunden in Fünftel, gleiche Werte kommen aber immer in dieselbe Stufe. Kauft etwa die Hälfte genau einmal, fallen Schnittpunkte der Häufigkeit zusammen und dazwischen steht niemand.',
    en: 'Scores divide customers into fifths, but equal values always come into the same score. If half of them buy exactly once, cut points of frequency coincide and nobody stands between them.',
  },
  KW522: {
    de: 'Ohne ein Vorjahr bleibt nur der Vergleich der letzten Hälfte mit der Hälfte davor. Ein Kunde mit Saisongeschäft sieht dann rückläufig aus, obwohl er es jedes Jahr so hält.',
    en: 'Without a year before, only the last half can be compared with the half before. A customer with seasonal business then looks declining, although he does so every year.',
  },
  KW523: {
    de: 'Stufen entstehen aus dem Vergleich der Kunden, die im Zeitraum gekauft haben. Hier gibt es keinen: Der Stichtag liegt außerhalb der Daten, oder alle Kunden sind neu und stehen für sich.',
    en: 'Scores come from comparing the customers who bought in the period. Here there is none: the as-of date lies outside of the data, or all customers are new and stand apart.',
  },
  KW524: {
    de: 'Eigene Regeln decken nicht alle Stufen ab. Wer zu keiner passt, wird nicht in ein ähnliches Segment geschoben, sondern gezählt und unter „Übrige“ gezeigt.',
    en: 'Rules of your own do not cover all scores. Who fits none is not pushed into a similar segment, but counted and shown under "Others".',
  },
  KW525: {
    de: 'Ein Trend braucht zwei Abschnitte, die ganz in den Daten liegen. Ein angebrochener würde als Rückgang oder Anstieg erscheinen.',
    en: 'A trend needs two stretches that lie wholly within the data. One that is cut off would look like a fall or a rise.',
  },
  KW526: {
    de: 'Ein Potenzial von vor Jahren beschreibt einen anderen Kunden: Er ist gewachsen, hat Standorte geschlossen oder sein Sortiment geändert. Die Zahl bleibt in der Auswertung, weil sie besser ist als keine, steht aber in der Liste der veralteten Angaben.',
    en: 'A potential of years ago describes another customer: he has grown, closed sites or changed his range. The figure stays in the evaluation, because it is better than none, but stands in the list of statements out of date.',
  },
  KW527: {
    de: 'Bevor ein Verfahren Potenziale schätzt, muss es die bekannten treffen, ohne sie zu sehen. Dieses hat sie zu weit verfehlt; mit solchen Zahlen zu planen wäre schlechter, als das Potenzial unbekannt zu lassen.',
    en: 'Before a method estimates potentials it has to hit the known ones without seeing them. This one missed them by too much; planning with such figures would be worse than leaving the potential unknown.',
  },
  KW528: {
    de: 'Ohne bekannte Potenziale lässt sich nicht prüfen, wie weit Schätzungen danebenliegen. Sie zeigen dann, was die besten vergleichbaren Kunden bei uns kaufen, nicht, was ein Kunde insgesamt kauft; schon wenige erfragte Potenziale ändern das.',
    en: 'Without known potentials nobody can test how far estimates are off. They then show what the best of comparable customers buy from us, not what a customer buys in all; a few potentials asked for change that.',
  },
  KW529: {
    de: 'Aus dem Rang unter den Lieferanten folgt ein erwarteter Lieferanteil, aber nur, wenn beide Angaben zueinander passen. Ein vierter Platz unter drei Lieferanten ist ein Erfassungsfehler, keine Auskunft.',
    en: 'An expected share of wallet follows from the rank among suppliers, but only where both entries fit each other. A fourth place among three suppliers is an error of entry, no information.',
  },
  KW530: {
    de: 'Eine Angabe kann am Stichtag nicht aus der Zukunft stammen. Meist ist der Stichtag zurückgesetzt, während der Kundenstamm von heute ist; das Potenzial zählt, sein Alter nicht.',
    en: 'On the as-of date no statement can come from the future. Usually the as-of date was set back while the customer master is of today; the potential counts, its age does not.',
  },
  KW551: {
    de: 'Im Serviceverzeichnis stehen Leistungen, die der Katalog nicht kennt. Sie werden mit dem allgemeinen Satz bewertet und gehen so nicht verloren, sind aber nur ungefähr bepreist; als Synonym eingetragen gilt der richtige Satz.',
    en: 'The ledger names services that the catalogue does not know. They are valued at the general rate and so are not lost, but only roughly priced; entered as a synonym, the right rate applies.',
  },
  KW552: {
    de: 'Der Satz gilt je Stunde, der Eintrag nennt aber keine Dauer. Angenommen werden die Minuten aus stages.value-to-value.minutesPerEntry; gemessene Zeiten machen die Kosten belastbar.',
    en: 'The rate is per hour, but the entry gives no duration. The minutes of stages.value-to-value.minutesPerEntry are assumed; measured times make the cost reliable.',
  },
  KW553: {
    de: 'Ohne Deckungsbeitrag ist unbekannt, was der Kunde bringt, also steht er in keinem der vier Felder. Seine Servicekosten sind genannt, damit die Summe stimmt.',
    en: 'Without a margin it is unknown what the customer brings, so he stands in none of the four fields. His service cost is named, so that the total agrees.',
  },
  KW554: {
    de: 'Die Spalte kennt drei Zustände: kostenfrei, vergünstigt, berechnet; auch ja und nein werden verstanden. Steht etwas anderes darin, wird es nicht gedeutet. Als kostenfrei gezählt, sind die Servicekosten eher zu hoch als zu niedrig.',
    en: 'The column knows three states: free, reduced, charged; yes and no are understood too. Anything else is not interpreted. Counted as free, service cost is too high rather than too low.',
  },
  KW555: {
    de: 'Bei vergünstigten Leistungen ist nur die Differenz zwischen Kosten und berechnetem Betrag ein Geschenk. Wo der Betrag fehlt, gilt der eingestellte Anteil der Kosten.',
    en: 'Of reduced services only the difference between cost and the amount charged is a gift. Where the amount is missing, the share that is set applies.',
  },
  KW561: {
    de: 'Durch mehr Schnittpunkte gibt es Klassen jenseits von D, für die kein Konzept hinterlegt ist. Sie übernehmen das der letzten Klasse mit Konzept, bis unter stages.care-model.furtherClasses ein eigenes steht.',
    en: 'More cut points make classes beyond those that have a concept. They take that of the last class with one, until stages.care-model.furtherClasses gives them their own.',
  },
  KW562: {
    de: 'Der heutige Kanal im Kundenstamm trägt hausinterne Namen wie „VT-2“. Ohne Zuordnung lässt sich für diese Kunden nicht sagen, ob der vorgeschlagene Kanal ein Wechsel ist.',
    en: 'The present channel in the master has house names such as "VT-2". Without a mapping it cannot be said for these customers whether the proposed channel is a change.',
  },
  KW563: {
    de: 'Nach dem Konzept bekämen Kunden weniger Besuche, die heute den größten Teil ihres Bedarfs bei uns decken. Rechnerisch ist das richtig, aber ihr Verlust wäre teuer; jeder Fall verdient eine Entscheidung von Hand.',
    en: 'By the concept, customers would get fewer visits who cover most of their needs with us today. That is right by the figures, but losing them would be expensive; each case deserves a decision by a person.',
  },
  KW564: {
    de: 'Kunden haben keine Klasse, weil Umsatz oder Deckungsbeitrag unbekannt ist. Sie werden betreut, wie stages.care-model.classes.unknown es sagt, und nicht still der letzten Klasse zugeschlagen.',
    en: 'Customers have no class because revenue or margin is unknown. They are cared for as stages.care-model.classes.unknown says, and not silently added to the last class.',
  },
  KW571: {
    de: 'Wie viel der Arbeitszeit Kunden gilt, entscheidet mehr als alles andere über den Bedarf an Köpfen. Gemessen ist es hier nicht; ein angenommener Anteil steht an seiner Stelle, und die Tabelle zeigt mehrere zum Vergleich.',
    en: 'How much working time goes to customers decides more than anything else how many heads are needed. It is not measured here; an assumed share stands in its place, and the table compares several.',
  },
  KW572: {
    de: 'Ohne Stellenanteil zählt eine Person als Vollzeit. Sind Teilzeitkräfte darunter, ist die heutige Kapazität zu hoch angesetzt.',
    en: 'Without a share of full time a person counts as full-time. If part-time staff are among them, present capacity is overstated.',
  },
  KW573: {
    de: 'Die Rolle eines Mitarbeiters, etwa „Vertrieb allgemein“, gehört zu keinem Kanal. Er fehlt im Vergleich von Bedarf und Bestand; Leitung und Stab dürfen fehlen.',
    en: 'The role of a person, such as "general sales", belongs to no channel. He is missing in the comparison of requirement and staff; management may be missing.',
  },
  KW574: {
    de: 'Ein halber Kopf in drei Gebieten sind drei Köpfe, in einem Gebiet zwei. Ohne bekannte Gebiete wird nur einmal aufgerundet, der Bedarf ist also eher zu niedrig.',
    en: 'Half a head in each of three territories are three heads, in one territory two. Without known territories heads are rounded up once, so the requirement is rather too low.',
  },
  KW581: {
    de: 'Kunden ohne Gebiet können keinem Verantwortlichen zugerechnet werden. Sie stehen in einer eigenen Zeile, damit die Summe stimmt, und verfälschen keinen Index.',
    en: 'Customers without a territory belong to nobody in charge. They stand in a row of their own so that the total agrees, and distort no index.',
  },
  KW582: {
    de: 'Ein Mitarbeiter steht für ein Gebiet, das bei keinem Kunden vorkommt. Meist ist es nur anders geschrieben, etwa „Gebiet Nord“ und „Nord“; dann fehlen dem einen die Kunden und dem anderen die Kapazität.',
    en: 'A person stands for a territory that no customer has. Usually it is only spelt differently, such as "Territory North" and "North"; then one lacks customers and the other capacity.',
  },
  KW583: {
    de: 'Diese Mitarbeiter nennen kein Gebiet und keine Kunden nennen sie. Ihre Zeit ist keinem Gebiet zugerechnet; für Leitung und Innendienst ist das in Ordnung.',
    en: 'These people name no territory, and no customers name them. Their time is credited to no territory; for management and inside sales that is fine.',
  },
};
