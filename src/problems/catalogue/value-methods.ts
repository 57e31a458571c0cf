import type { ProblemKind } from '../kind.js';

/** KW50x–KW52x: customer value (ABC, contribution, wallet). */
export const VALUE_METHOD_PROBLEMS = {
  KW501: {
    severity: 'warning',
    message: {
      de: 'Kunden mit mehr Umsatz als Potenzial (Lieferanteil über 100 %): {customers}. Ihr Potenzial ist unterschätzt.',
      en: 'Customers with more revenue than potential (share of wallet over 100 %): {customers}. Their potential is underestimated.',
    },
    remedy: {
      de: 'Potenzial dieser Kunden prüfen (Spalte „Potenzial unterschätzt“); in der Matrix gelten 100 %.',
      en: 'Review the potential of these customers (column "Potential underestimated"); the matrix uses 100 %.',
    },
  },
  KW502: {
    severity: 'error',
    message: {
      de: 'Die ABC-Analyse soll nach „{measure}“ reihen, aber die Daten enthalten diese Kennzahl nicht: kein Kunde ist eingestuft.',
      en: 'The ABC analysis is to rank by "{measure}", but the data do not hold that figure: no customer is classified.',
    },
    remedy: {
      de: 'Die Spalte ergänzen oder in stages.abc.measure eine andere Kennzahl wählen, etwa revenue.',
      en: 'Add the column, or choose another figure in stages.abc.measure, such as revenue.',
    },
  },
  KW503: {
    severity: 'warning',
    message: {
      de: 'ABC-Analyse nach „{measure}“: Kein Kunde hat im Zeitraum einen positiven Wert, die Rangliste ist leer.',
      en: 'ABC analysis by "{measure}": no customer has a positive value in the period, the ranking is empty.',
    },
    remedy: {
      de: 'Zeitraum und Stichtag prüfen (asOf, months); sind alle Kunden neu, hilft stages.abc.newCustomers: classify.',
      en: 'Check period and as-of date (asOf, months); if all customers are new, set stages.abc.newCustomers to classify.',
    },
  },
  KW505: {
    severity: 'warning',
    message: {
      de: 'Kunden mit mehr Deckungsbeitrag als Nettoumsatz: {customers}. Der Wareneinsatz wäre dort negativ.',
      en: 'Customers with more contribution margin than net revenue: {customers}. Their cost of goods would be negative.',
    },
    remedy: {
      de: 'Prüfen, ob Gutschriften den Umsatz, aber nicht den Deckungsbeitrag mindern, und ob die richtige Spalte zugeordnet ist.',
      en: 'Check whether credit notes reduce revenue but not the margin, and whether the right column is mapped.',
    },
  },
  KW506: {
    severity: 'warning',
    message: {
      de: 'Der Deckungsbeitrag aller Kunden zusammen ist nicht positiv: Anteile am Gewinn sind nicht angebbar.',
      en: 'The contribution margin of all customers together is not positive: shares of profit cannot be given.',
    },
    remedy: {
      de: 'Vorzeichen und Zuordnung von Deckungsbeitrag oder Kosten prüfen.',
      en: 'Check sign and mapping of contribution margin or cost.',
    },
  },
  KW510: {
    severity: 'warning',
    message: {
      de: 'Das Potenzial ist nur für {covered} des Umsatzes bekannt; Matrix und Potenzialklassen zeigen einen Ausschnitt.',
      en: 'Potential is known for only {covered} of revenue; matrix and potential classes show a part.',
    },
    remedy: {
      de: 'Potenzial oder Lieferanteil für die größten Kunden ohne Angabe erheben.',
      en: 'Collect potential or share of wallet for the largest customers without it.',
    },
  },
  KW511: {
    severity: 'warning',
    message: {
      de: 'Kunden mit unbrauchbarer Angabe (negatives Potenzial, oder Lieferanteil nicht zwischen 0 und 100 %): {customers}. Die Angabe gilt als unbekannt.',
      en: 'Customers with an unusable entry (negative potential, or share of wallet not between 0 and 100 %): {customers}. The entry counts as unknown.',
    },
    remedy: {
      de: 'Angaben im Kundenstamm berichtigen; ein Lieferanteil von 0 sagt nichts über das Potenzial.',
      en: 'Correct the entries in the customer master; a share of 0 says nothing about the potential.',
    },
  },
  KW512: {
    severity: 'info',
    message: {
      de: 'Der Umsatz ist für den Vergleich mit dem jährlichen Potenzial auf 12 Monate umgerechnet (Faktor {factor}).',
      en: 'Revenue is converted to 12 months for comparison with the yearly potential (factor {factor}).',
    },
    remedy: {
      de: 'Bei saisonalem Geschäft einen Zeitraum von 12 vollen Monaten liefern.',
      en: 'For seasonal business supply a period of 12 full months.',
    },
  },
  KW513: {
    severity: 'warning',
    message: {
      de: 'Kundenwert soll {level} sein, aber zu dieser Stufe sind keine Kosten bekannt: es gilt {instead}.',
      en: 'Customer value is to be {level}, but no costs of that level are known: {instead} counts instead.',
    },
    remedy: {
      de: 'Kosten der Stufe liefern oder stages.contribution.valueLevel ändern.',
      en: 'Supply the costs of that level, or change stages.contribution.valueLevel.',
    },
  },
  KW514: {
    severity: 'warning',
    message: {
      de: 'Kosten ohne Menge zu ihrem Schlüssel: {pools} ({amount}). Sie sind keinem Kunden angelastet.',
      en: 'Costs without volumes of their key: {pools} ({amount}). No customer is charged with them.',
    },
    remedy: {
      de: 'Die Mengen liefern (etwa Besuche oder Mailings als Aktivitäten) oder unter stages.contribution.pools einen anderen Schlüssel wählen.',
      en: 'Supply the volumes (such as visits or mailings as activities), or choose another key under stages.contribution.pools.',
    },
  },
  KW515: {
    severity: 'warning',
    message: {
      de: 'Kostenarten, die zu keinem Kostenblock des Schemas gehören: {pools} ({amount}). Sie sind nicht abgezogen.',
      en: 'Cost pools that belong to no bucket of the scheme: {pools} ({amount}). They are not deducted.',
    },
    remedy: {
      de: 'Unter stages.contribution.buckets.<Kostenblock>.pools eintragen, oder einen eigenen Kostenblock in stages.contribution.levels aufnehmen.',
      en: 'Enter them under stages.contribution.buckets.<bucket>.pools, or add a bucket of your own to stages.contribution.levels.',
    },
  },
  KW516: {
    severity: 'warning',
    message: {
      de: 'Kosten für Segmente, die kein Kunde trägt: {segments} ({amount}).',
      en: 'Costs of segments that no customer has: {segments} ({amount}).',
    },
    remedy: {
      de: 'Schreibweise mit der Spalte der Kunden vergleichen, oder diese mit stages.contribution.segmentColumn nennen.',
      en: 'Compare the spelling with the column of the customers, or name that by stages.contribution.segmentColumn.',
    },
  },
  KW517: {
    severity: 'warning',
    message: {
      de: 'Mehr Menge als praktische Kapazität: {pools}. Der Topf ist ganz verrechnet, Leerkosten gibt es nicht.',
      en: 'More volume than practical capacity: {pools}. The pool is charged whole, there is no idle capacity.',
    },
    remedy: {
      de: 'Kapazität und Zeitraum unter stages.contribution.pools prüfen: beide gelten für denselben Zeitraum.',
      en: 'Check capacity and period under stages.contribution.pools: both are for the same period.',
    },
  },
  KW518: {
    severity: 'info',
    message: {
      de: 'Die Spalte Rabatt enthält dem Anschein nach {form}: Umsatz zu Listenpreisen und Rabatt in Währung bleiben unbekannt.',
      en: 'The column of discounts seems to hold {form}: revenue at list prices and discounts in currency stay unknown.',
    },
    remedy: {
      de: 'Den Rabatt als Betrag oder den Listenumsatz je Zeile liefern.',
      en: 'Supply the discount as an amount, or list revenue for each line.',
    },
  },
  KW519: {
    severity: 'warning',
    message: {
      de: 'Unbekannte Verteilungsschlüssel: {keys}. Es gilt der übliche Schlüssel des Kostenblocks.',
      en: 'Unknown allocation keys: {keys}. The usual key of the bucket is taken.',
    },
    remedy: {
      de: 'Umsatz, Aufträge, aktive Kunden, Besuche, Mailings, Anrufe oder Serviceminuten schreiben, oder den Schlüssel unter stages.contribution.pools setzen.',
      en: 'Write revenue, orders, active customers, visits, mailings, calls or service minutes, or set the key under stages.contribution.pools.',
    },
  },
  KW520: {
    severity: 'info',
    message: {
      de: 'Die Daten umfassen keine zwölf Monate bis zum Stichtag: Wie regelmäßig ein Kunde kauft (XYZ), ist nicht zu sagen.',
      en: 'The data do not cover twelve months up to the as-of date: how regularly a customer buys (XYZ) cannot be told.',
    },
    remedy: {
      de: 'Rechnungspositionen aus mindestens zwölf vollen Monaten liefern.',
      en: 'Supply invoice lines of at least twelve full months.',
    },
  },
  KW521: {
    severity: 'info',
    message: {
      de: 'Schnittpunkte der Stufen fallen zusammen ({figures}): So viele Kunden haben denselben Wert, dass Stufen leer bleiben.',
      en: 'Cut points of the scores coincide ({figures}): so many customers have the same value that scores stay empty.',
    },
    remedy: {
      de: 'Einen längeren Zeitraum wählen (months), damit sich die Kunden stärker unterscheiden.',
      en: 'Choose a longer period (months), so that customers differ more.',
    },
  },
  KW522: {
    severity: 'info',
    message: {
      de: 'Der Trend vergleicht die zweite Hälfte des Zeitraums mit der ersten, weil Daten des Zeitraums davor fehlen: Saison kann täuschen.',
      en: 'The trend compares the second half of the period with the first, because data of the period before are missing: the season may mislead.',
    },
    remedy: {
      de: 'Rechnungspositionen aus zwei vollen Zeiträumen liefern.',
      en: 'Supply invoice lines of two full periods.',
    },
  },
  KW523: {
    severity: 'warning',
    message: {
      de: 'Kein Kunde mit einem Kauf im Zeitraum ist in Stufen einzuteilen: Recency, Frequency und Monetary haben keine Schnittpunkte.',
      en: 'No customer with a purchase in the period can be scored: recency, frequency and monetary value have no cut points.',
    },
    remedy: {
      de: 'Zeitraum und Stichtag prüfen (asOf, months); sind alle Kunden neu, hilft stages.buying-behaviour.newCustomers: classify.',
      en: 'Check period and as-of date (asOf, months); if all customers are new, set stages.buying-behaviour.newCustomers to classify.',
    },
  },
  KW524: {
    severity: 'warning',
    message: {
      de: 'Zu keiner Regel der Kaufsegmente passen {share} der Kunden mit Stufen; sie stehen unter „Übrige“.',
      en: 'No rule of the buying segments fits {share} of the scored customers; they stand under "Others".',
    },
    remedy: {
      de: 'In stages.buying-behaviour.segments Regeln für die fehlenden Stufen ergänzen.',
      en: 'Add rules for the missing scores in stages.buying-behaviour.segments.',
    },
  },
  KW525: {
    severity: 'info',
    message: {
      de: 'Die Daten umfassen keinen vollen Zeitraum bis zum Stichtag: Ein Trend ist nicht zu sagen.',
      en: 'The data do not cover a full period up to the as-of date: a trend cannot be told.',
    },
    remedy: {
      de: 'Rechnungspositionen aus zwei vollen Zeiträumen liefern oder den Zeitraum verkürzen (months).',
      en: 'Supply invoice lines of two full periods, or shorten the period (months).',
    },
  },
  KW526: {
    severity: 'warning',
    message: {
      de: 'Kunden, deren Potenzial älter als {months} Monate ist: {customers}. Es gilt weiter, ist aber als veraltet vermerkt.',
      en: 'Customers whose potential is older than {months} months: {customers}. It still counts, but is marked as out of date.',
    },
    remedy: {
      de: 'Diese Potenziale neu erheben (Liste „Veraltete Potenziale“); die Grenze steht in stages.potential.staleMonths.',
      en: 'Ask for these potentials anew (list "Potentials out of date"); the limit is stages.potential.staleMonths.',
    },
  },
  KW527: {
    severity: 'info',
    message: {
      de: 'Verfahren „{method}“ nicht verwendet: An bekannten Potenzialen weicht es im Median um {error} ab, Rangkorrelation {correlation}.',
      en: 'Method "{method}" is not used: on known potentials its median error is {error}, its rank correlation {correlation}.',
    },
    remedy: {
      de: 'Mehr Potenziale erheben, oder das Verfahren mit {setting}: on trotzdem verwenden.',
      en: 'Collect more potentials, or use the method nevertheless with {setting}: on.',
    },
  },
  KW528: {
    severity: 'warning',
    message: {
      de: 'Geschätzte Potenziale, deren Güte niemand prüfen kann: {customers} Kunden; bekannte Potenziale zum Vergleich: {tested}.',
      en: 'Estimated potentials whose quality nobody can test: {customers} customers; known potentials to compare with: {tested}.',
    },
    remedy: {
      de: 'Das Potenzial von mindestens 10, besser 30 Kunden erfragen und in einer Spalte „Potenzial“ liefern.',
      en: 'Ask at least 10, better 30 customers for their potential and supply it in a column "Potential".',
    },
  },
  KW529: {
    severity: 'warning',
    message: {
      de: 'Kunden, deren Lieferantenrang nicht zur Anzahl der Lieferanten passt: {customers}. Die Angabe gilt als unbekannt.',
      en: 'Customers whose supplier rank does not fit the number of suppliers: {customers}. The entry counts as unknown.',
    },
    remedy: {
      de: 'Der Rang muss zwischen 1 und der Anzahl der Lieferanten liegen, wir eingeschlossen.',
      en: 'The rank must lie between 1 and the number of suppliers, we among them.',
    },
  },
  KW530: {
    severity: 'warning',
    message: {
      de: 'Kunden, deren Potenzial nach dem Stichtag datiert ist: {customers}. Sein Alter gilt als unbekannt.',
      en: 'Customers whose potential is dated after the as-of date: {customers}. Its age counts as unknown.',
    },
    remedy: {
      de: 'Spalte „Potenzial Stand“ und den Stichtag (asOf) prüfen.',
      en: 'Check the column "Potential as of" and the as-of date (asOf).',
    },
  },
} as const satisfies Record<string, ProblemKind>;
