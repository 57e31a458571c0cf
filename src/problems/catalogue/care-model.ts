import type { ProblemKind } from '../kind.js';

/** KW600–KW609: presets and exceptions of the care model, its break-even. */
export const CARE_MODEL_PROBLEMS = {
  KW600: {
    severity: 'warning',
    message: {
      de: 'Ausnahme vom Betreuungskonzept ohne einen einzigen Kunden: „{name}“ ({setting}).',
      en: 'Exception from the care concept without a single customer: "{name}" ({setting}).',
    },
    remedy: {
      de: 'Die Bedingungen unter where mit den Werten in den Kundendaten vergleichen (Schreibweise) oder die Ausnahme streichen.',
      en: 'Compare the conditions under where with the values of the customer data (spelling), or delete the exception.',
    },
  },
  KW601: {
    severity: 'warning',
    message: {
      de: 'Ausnahme vom Betreuungskonzept, die nicht angewendet ist: „{name}“ ({setting}) fragt nach {columns}, was diese Daten nicht enthalten.',
      en: 'Exception from the care concept that is not applied: "{name}" ({setting}) asks for {columns}, which these data do not hold.',
    },
    remedy: {
      de: 'Die Spalte in den Kundendaten ergänzen oder unter tables zuordnen; für Potenzial und Lieferanteil muss die Stufe wallet laufen.',
      en: 'Add the column to the customer data, or map one under tables; for potential and share of wallet the stage wallet must run.',
    },
  },
  KW602: {
    severity: 'info',
    message: {
      de: 'Ausnahme vom Betreuungskonzept ohne Wirkung: „{name}“ ({setting}) trifft auf {customers} Kunden zu, doch frühere Ausnahmen setzen dort schon jedes ihrer Felder.',
      en: 'Exception from the care concept without effect: "{name}" ({setting}) applies to {customers} customers, but exceptions before it set all of its fields there already.',
    },
    remedy: {
      de: 'Die speziellere Ausnahme weiter nach oben stellen: Je Feld gilt die erste, die zutrifft.',
      en: 'Put the more special exception further up: for each field the first that applies holds.',
    },
  },
  KW603: {
    severity: 'warning',
    message: {
      de: 'Die Vorlage preset: potential braucht Potenziale; hier sind keine bekannt. Es gilt die Klasse nach Wert.',
      en: 'The preset potential needs potentials; none are known here. The class by value holds.',
    },
    remedy: {
      de: 'Potenziale im Kundenstamm ergänzen und die Stufe wallet mitlaufen lassen oder stages.care-model.preset auf classes setzen.',
      en: 'Add potentials to the customer master and let the stage wallet run, or set stages.care-model.preset to classes.',
    },
  },
  KW604: {
    severity: 'warning',
    message: {
      de: 'Kunden ohne bekanntes Potenzial, betreut nach der Einstellung classes.unknown: {customers}.',
      en: 'Customers without a known potential, cared for as set in classes.unknown: {customers}.',
    },
    remedy: {
      de: 'Potenzial dieser Kunden erheben oder stages.care-model.preset auf classes setzen.',
      en: 'Survey the potential of these customers, or set stages.care-model.preset to classes.',
    },
  },
  KW605: {
    severity: 'warning',
    message: {
      de: 'Der Plan nimmt Kunden mit hohem Lieferanteil {taken} Stunden im Jahr ({customers} Kunden mit weniger Zeit) und gibt neuen Kunden und Interessenten {given} mehr.',
      en: 'The plan takes {taken} hours a year from customers with a high share of wallet ({customers} customers with less time) and gives new customers and prospects {given} more.',
    },
    remedy: {
      de: 'Die Tabelle „Wohin die Zeit wandert“ ansehen; die Zeit für Neukunden besser bei Überversorgten suchen oder den Kunden mit hohem Lieferanteil unter stages.care-model.exceptions ihre Besuche lassen.',
      en: 'See the table "Where time moves"; better find the time for newcomers with the over-served, or leave customers with a high share of wallet their visits under stages.care-model.exceptions.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
