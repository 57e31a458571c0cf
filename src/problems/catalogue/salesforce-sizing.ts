import type { ProblemKind } from '../kind.js';

/** KW61x: time study, calendar and regions of salesforce sizing. */
export const SIZING_PROBLEMS = {
  KW610: {
    severity: 'warning',
    message: {
      de: 'Zeilen der Zeitstudie ohne Tätigkeit, Rolle oder Stunden, oder mit negativen Stunden: {entries}. Sie zählen nicht.',
      en: 'Rows of the time study without kind of work, role or hours, or with negative hours: {entries}. They do not count.',
    },
    remedy: {
      de: 'Rolle (oder Mitarbeiter), Tätigkeit und Stunden in jeder Zeile der Zeitstudie füllen.',
      en: 'Fill role (or person), kind of work and hours in every row of the time study.',
    },
  },
  KW611: {
    severity: 'warning',
    message: {
      de: 'Rollen der Zeitstudie, die keiner Rolle im Vertrieb zuzuordnen sind ({roles}): {names}. Ihre Stunden zählen nicht.',
      en: 'Roles of the time study that match no role in sales ({roles}): {names}. Their hours do not count.',
    },
    remedy: {
      de: 'Die Rollen unter stages.salesforce-sizing.roleNames zuordnen; Leitung und Stab dürfen so bleiben.',
      en: 'Assign the roles under stages.salesforce-sizing.roleNames; management and staff may stay as they are.',
    },
  },
  KW612: {
    severity: 'warning',
    message: {
      de: 'Tätigkeiten der Zeitstudie, bei denen offen ist, ob sie Kundenzeit sind ({categories}): {names}. Sie zählen nicht als Kundenzeit.',
      en: 'Kinds of work in the time study that may or may not be time with customers ({categories}): {names}. They do not count as such.',
    },
    remedy: {
      de: 'Spalte „Kundenkontakt“ der Zeitstudie füllen (ja/nein) oder die Namen unter stages.salesforce-sizing.timeCategories eintragen.',
      en: 'Fill the column "Customer-facing" of the time study (yes/no), or enter the names under stages.salesforce-sizing.timeCategories.',
    },
  },
  KW613: {
    severity: 'info',
    message: {
      de: 'Die Zeitstudie zählt Fahrt, Vor- und Nachbereitung nicht als Kundenzeit, die Betreuungsstunden enthalten sie: daraus folgen {care} Vollzeitkräfte. Nur nach Gesprächen wären es {conversation}.',
      en: 'The time study does not count travel, preparation and follow-up as time with customers, the hours of care contain them: that makes {care} full-time people. By conversation alone it would be {conversation}.',
    },
    remedy: {
      de: 'Soll der Anteil nur Gespräche umfassen, stages.salesforce-sizing.shareMeasures auf conversation setzen.',
      en: 'If the share is to cover conversations alone, set stages.salesforce-sizing.shareMeasures to conversation.',
    },
  },
  KW614: {
    severity: 'info',
    message: {
      de: 'Zeitstudie und Mitarbeiterliste nennen verschiedene Kundenzeit (mehr als 5 Prozentpunkte): {names}. Es gilt die Zeitstudie.',
      en: 'Time study and staff list give different customer-facing shares (more than 5 percentage points): {names}. The study counts.',
    },
    remedy: {
      de: 'Klären, welche Angabe stimmt; die Spalte „Kundenzeitanteil“ der Mitarbeiterliste anpassen.',
      en: 'Find out which one is right; adjust the column "Customer-facing share" of the staff list.',
    },
  },
  KW615: {
    severity: 'info',
    message: {
      de: 'Kalender {country} ohne Bundesland oder Kanton: {days} Feiertage auf Werktagen, die im ganzen Land gelten. Regional sind es mehr.',
      en: 'Calendar of {country} without state or canton: {days} public holidays on weekdays that all of the country keeps. Regions have more.',
    },
    remedy: {
      de: 'Für Deutschland stages.salesforce-sizing.calendar.state setzen, etwa NW; sonst calendar weglassen und publicHolidays eintragen.',
      en: 'For Germany set stages.salesforce-sizing.calendar.state, such as NW; otherwise leave calendar out and enter publicHolidays.',
    },
  },
  KW616: {
    severity: 'warning',
    message: {
      de: 'Gebiete in den Regionen der Einstellungen, in denen kein Kunde steht ({territories}): {names}.',
      en: 'Territories in the regions of the settings without a single customer ({territories}): {names}.',
    },
    remedy: {
      de: 'Schreibweise unter stages.salesforce-sizing.regions der Spalte „Verkaufsgebiet“ angleichen.',
      en: 'Spell stages.salesforce-sizing.regions as the column "Territory" does.',
    },
  },
  KW617: {
    severity: 'info',
    message: {
      de: 'Serviceeinträge ohne Dauer, deren Stunden im Bedarf des Service fehlen: {entries}.',
      en: 'Service entries without a duration, whose hours the need of service lacks: {entries}.',
    },
    remedy: {
      de: 'Spalte „Dauer (Min.)“ im Serviceverzeichnis füllen.',
      en: 'Fill the column "Minutes" of the service ledger.',
    },
  },
  KW619: {
    severity: 'warning',
    message: {
      de: 'Vertriebsmitarbeiter, deren Kundenzeitanteil nicht über 0 % und bis 100 % liegt: {reps}. Ihre Angabe zählt nicht.',
      en: 'Sales people whose customer-facing share is not above 0 % and up to 100 %: {reps}. It does not count.',
    },
    remedy: {
      de: 'Spalte „Kundenzeitanteil“ bei den Vertriebsmitarbeitern berichtigen, etwa 15 % oder 0,15.',
      en: 'Correct the column "Customer-facing share" of the sales people, such as 15 % or 0.15.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
