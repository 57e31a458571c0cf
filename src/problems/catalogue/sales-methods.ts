import type { ProblemKind } from '../kind.js';

/** KW55x: services. KW56x: care model. KW57x: sizing. KW58x: territories. */
export const SALES_METHOD_PROBLEMS = {
  KW551: {
    severity: 'warning',
    message: {
      de: 'Servicearten außerhalb des Katalogs ({services}), mit dem allgemeinen Satz bewertet: {names}.',
      en: 'Kinds of service outside the catalogue ({services}), valued at the general rate: {names}.',
    },
    remedy: {
      de: 'Die Namen in stages.value-to-value.services als synonyms eintragen oder unter ownServices mit eigenem Satz anlegen.',
      en: 'Enter the names as synonyms in stages.value-to-value.services, or add them under ownServices with a rate of their own.',
    },
  },
  KW552: {
    severity: 'info',
    message: {
      de: 'Serviceeinträge ohne Kosten und ohne Dauer, deren Satz je Stunde gilt: {entries}. Angenommen wurden {minutes} Minuten je Eintrag.',
      en: 'Service entries without cost and without duration whose rate is by the hour: {entries}. {minutes} minutes each were assumed.',
    },
    remedy: {
      de: 'Spalte „Dauer (Min.)“ im Serviceverzeichnis füllen oder stages.value-to-value.minutesPerEntry anpassen.',
      en: 'Fill the column "Minutes" of the service ledger, or adjust stages.value-to-value.minutesPerEntry.',
    },
  },
  KW553: {
    severity: 'warning',
    message: {
      de: 'Kunden des Zeitraums ohne bekannten Deckungsbeitrag und daher ohne Segment: {customers}; auf sie entfallen {cost} Servicekosten.',
      en: 'Customers of the period without a known contribution margin, hence without a segment: {customers}; {cost} of service cost is theirs.',
    },
    remedy: {
      de: 'Deckungsbeitrag oder Wareneinsatz für diese Kunden ergänzen.',
      en: 'Supply contribution margin or cost of goods for these customers.',
    },
  },
  KW554: {
    severity: 'warning',
    message: {
      de: 'Serviceeinträge, aus deren Spalte „Berechnet“ nicht hervorgeht, ob sie kostenfrei, vergünstigt oder berechnet sind: {entries}. Gelesen: {names}. Sie zählen als kostenfrei.',
      en: 'Service entries whose column "Charged" does not say whether they are free, reduced or charged: {entries}. Read: {names}. They count as free.',
    },
    remedy: {
      de: 'In der Spalte kostenfrei (nein), vergünstigt oder berechnet (ja) eintragen.',
      en: 'Enter free (no), reduced or charged (yes) in the column.',
    },
  },
  KW555: {
    severity: 'info',
    message: {
      de: 'Vergünstigte Serviceeinträge ohne berechneten Betrag: {entries}. Als geschenkt zählt der Anteil {share} ihrer Kosten.',
      en: 'Reduced service entries without a charged amount: {entries}. {share} of their cost counts as given away.',
    },
    remedy: {
      de: 'Spalte „Berechneter Betrag“ ergänzen oder stages.value-to-value.reducedShare anpassen.',
      en: 'Add a column "Charged amount", or adjust stages.value-to-value.reducedShare.',
    },
  },
  KW561: {
    severity: 'info',
    message: {
      de: 'Klassen ohne eigenes Betreuungskonzept: {classes}; es gilt das der Klasse {inherited}.',
      en: 'Classes without a care of their own: {classes}; that of class {inherited} applies.',
    },
    remedy: {
      de: 'Eine eigene Betreuung unter stages.care-model.classes einstellen.',
      en: 'Set a care of its own under stages.care-model.classes.',
    },
  },
  KW562: {
    severity: 'warning',
    message: {
      de: 'Bezeichnungen des heutigen Kanals, die nicht eindeutig zuzuordnen sind ({names}): {list}.',
      en: 'Names of the present channel that cannot be matched without doubt ({names}): {list}.',
    },
    remedy: {
      de: 'Die Bezeichnungen unter stages.care-model.channelNames dem passenden Kanal zuordnen.',
      en: 'Assign the names to their channel under stages.care-model.channelNames.',
    },
  },
  KW563: {
    severity: 'warning',
    message: {
      de: 'Der Plan kürzt Besuche bei Kunden mit hohem Lieferanteil: {customers} (Umsatz {revenue}).',
      en: 'The plan cuts visits to customers with a high share of wallet: {customers} (revenue {revenue}).',
    },
    remedy: {
      de: 'Diese Kunden einzeln prüfen, bevor Zeit umverteilt wird: ihr Verlust wiegt schwerer als ein gewonnener Neukunde.',
      en: 'Review these customers one by one before time is moved: losing one weighs more than winning a new one.',
    },
  },
  KW564: {
    severity: 'warning',
    message: {
      de: 'Kunden ohne bekannte Klasse, betreut nach der Einstellung classes.unknown: {customers}.',
      en: 'Customers without a known class, cared for as set in classes.unknown: {customers}.',
    },
    remedy: {
      de: 'Umsatz oder Deckungsbeitrag dieser Kunden ergänzen.',
      en: 'Supply revenue or contribution margin of these customers.',
    },
  },
  KW571: {
    severity: 'info',
    message: {
      de: 'Der Anteil der Kundenzeit ist nicht gemessen; angenommen werden {share}.',
      en: 'The customer-facing share of working time was not measured; {share} is assumed.',
    },
    remedy: {
      de: 'Eine Zeitaufnahme machen und die Spalte „Kundenzeitanteil“ bei den Vertriebsmitarbeitern füllen oder stages.salesforce-sizing.facingShare setzen.',
      en: 'Make a time study and fill the column "Customer-facing share" of the sales people, or set stages.salesforce-sizing.facingShare.',
    },
  },
  KW572: {
    severity: 'info',
    message: {
      de: 'Vertriebsmitarbeiter ohne Stellenanteil, die als Vollzeit zählen: {reps}.',
      en: 'Sales people without a share of full time, counted as full time: {reps}.',
    },
    remedy: {
      de: 'Spalte „Stellenanteil“ bei den Vertriebsmitarbeitern ergänzen.',
      en: 'Add the column "Share of full time" to the sales people.',
    },
  },
  KW573: {
    severity: 'warning',
    message: {
      de: 'Vertriebsmitarbeiter, deren Rolle keinem Kanal eindeutig zuzuordnen ist: {reps} ({names}).',
      en: 'Sales people whose role matches no channel without doubt: {reps} ({names}).',
    },
    remedy: {
      de: 'Die Rollen unter stages.salesforce-sizing.roleNames zuordnen; Leitung und Stab dürfen so bleiben.',
      en: 'Assign the roles under stages.salesforce-sizing.roleNames; management and staff may stay as they are.',
    },
  },
  KW574: {
    severity: 'info',
    message: {
      de: 'Es sind keine Verkaufsgebiete bekannt: Köpfe werden je Rolle einmal insgesamt aufgerundet.',
      en: 'No territories are known: heads are rounded up once per role for the whole company.',
    },
    remedy: {
      de: 'Spalte „Verkaufsgebiet“ beim Kunden ergänzen; der Bedarf je Gebiet ist in der Summe höher.',
      en: 'Add a column "Territory" to the customers; the need per territory adds up to more.',
    },
  },
  KW581: {
    severity: 'warning',
    message: {
      de: 'Kunden ohne Gebiet: {customers} (Umsatz {revenue}); sie stehen in einer eigenen Zeile und gehen in keinen Index ein.',
      en: 'Customers without a territory: {customers} (revenue {revenue}); they have a row of their own and enter no index.',
    },
    remedy: {
      de: 'Spalte „Verkaufsgebiet“ dieser Kunden füllen.',
      en: 'Fill the column "Territory" of these customers.',
    },
  },
  KW582: {
    severity: 'warning',
    message: {
      de: 'Vertriebsmitarbeiter sind Gebieten zugeordnet, in denen kein Kunde steht: {territories}.',
      en: 'Sales people are assigned to territories without a single customer: {territories}.',
    },
    remedy: {
      de: 'Schreibweise der Gebiete beim Kunden und beim Vertriebsmitarbeiter angleichen.',
      en: 'Spell the territories of customers and of sales people alike.',
    },
  },
  KW583: {
    severity: 'info',
    message: {
      de: 'Vertriebsmitarbeiter ohne Gebiet und ohne Kunden, deren Kapazität keinem Gebiet zugerechnet ist: {reps}.',
      en: 'Sales people without territory and without customers, whose capacity no territory is credited with: {reps}.',
    },
    remedy: {
      de: 'Spalte „Verkaufsgebiet“ beim Vertriebsmitarbeiter füllen, wenn er ein Gebiet betreut.',
      en: 'Fill the column "Territory" of the sales people who look after one.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
