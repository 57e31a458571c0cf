import { type Bilingual, inBoth } from '../../language/bilingual.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';

/** Something that could not be said, and what would help. */
export interface Gap {
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

export const GAPS = {
  potential: {
    what: { de: 'Potenzial der Gebiete', en: 'potential of the territories' },
    remedy: {
      de: 'Spalte „Potenzial“ beim Kunden ergänzen.',
      en: 'Add a column "Potential" to the customers.',
    },
  },
  care: {
    what: { de: 'Arbeitslast und Kanalwechsel', en: 'workload and changes of channel' },
    remedy: {
      de: 'Das Betreuungskonzept mitlaufen lassen (stages.run).',
      en: 'Let the care model run too (stages.run).',
    },
  },
  today: {
    what: { de: 'Betreuung und Kosten von heute', en: 'care and cost of today' },
    remedy: {
      de: 'Tabelle der Besuche und Anrufe ergänzen (Kundennummer, Datum, Art).',
      en: 'Add a table of visits and calls (customer ID, date, type).',
    },
  },
  channel: {
    what: { de: 'Kanalwechsel', en: 'changes of channel' },
    remedy: {
      de: 'Spalte „Vertriebskanal“ beim Kunden ergänzen.',
      en: 'Add a column "Channel" to the customers.',
    },
  },
  travel: {
    what: { de: 'Wege', en: 'travel' },
    remedy: {
      de: 'Spalten „PLZ“ und „Land“ beim Kunden ergänzen; außerhalb von Deutschland, Österreich und der Schweiz dazu eine Datei der Orte unter places nennen.',
      en: 'Add the columns "Postal code" and "Country" to the customers; outside of Germany, Austria and Switzerland name a file of places under places besides.',
    },
  },
  capacity: {
    what: { de: 'Kapazität und Auslastung', en: 'capacity and utilisation' },
    remedy: {
      de: 'Tabelle der Vertriebsmitarbeiter ergänzen (Betreuer, Rolle, Gebiet, Stellenanteil).',
      en: 'Add a table of the sales reps (rep, role, territory, share of full time).',
    },
  },
} as const satisfies Record<string, Gap>;

/** Says at once what is left out for lack of data, and what would help; nothing where nothing is. */
export function gapProblems(gaps: readonly Gap[]): readonly Problem[] {
  if (gaps.length === 0) return [];
  const joined = (of: (gap: Gap) => Bilingual, by: string): Bilingual =>
    inBoth((language) => gaps.map((gap) => of(gap)[language]).join(by));
  const details = {
    missing: joined(({ what }) => what, ', '),
    remedies: joined(({ remedy }) => remedy, ' '),
  };
  return [problem('KW641', { details })];
}
