import type { Bilingual } from '../../language/bilingual.js';

/** How hard we sell (Verkaufsintensität). */
export const INTENSITIES = ['proactive', 'active', 'reactive'] as const;

export const INTENSITY_NAMES: Readonly<Record<(typeof INTENSITIES)[number], Bilingual>> = {
  proactive: { de: 'proaktiv', en: 'proactive' },
  active: { de: 'aktiv', en: 'active' },
  reactive: { de: 'reaktiv', en: 'reactive' },
};

/** How a customer is planned (Kundenbeplanung). */
export const PLANNINGS = ['individual', 'class', 'none'] as const;

export const PLANNING_NAMES: Readonly<Record<(typeof PLANNINGS)[number], Bilingual>> = {
  individual: { de: 'individueller Kundenplan', en: 'individual account plan' },
  class: { de: 'Plan für die Klasse', en: 'plan for the class' },
  none: { de: 'keine Beplanung', en: 'no plan' },
};

/** Wordings of the price rules that the defaults use; any other rule is shown as it is written. */
export const PRICE_RULE_NAMES: Readonly<Record<string, Bilingual>> = {
  individual: { de: 'individuelle Vereinbarung', en: 'individual agreement' },
  frame: { de: 'Rahmenkonditionen der Klasse', en: 'framework terms of the class' },
  scale: { de: 'Listenpreis mit Mengenstaffel', en: 'list price with quantity scale' },
  list: { de: 'Listenpreis', en: 'list price' },
  dealer: { de: 'Konditionen des Handelspartners', en: "the dealer's terms" },
  welcome: { de: 'Einstiegskonditionen, befristet', en: 'welcome terms, limited in time' },
  correct: { de: 'Preis und Konditionen berichtigen', en: 'correct price and terms' },
};

/** Why a customer is in his care class. */
export const REASON_NAMES: Readonly<Record<string, Bilingual>> = {
  value: { de: 'Wertklasse', en: 'value class' },
  potential: { de: 'hohes Potenzial, niedriger Lieferanteil', en: 'high potential, low share of wallet' },
  potentialClass: { de: 'Potenzialklasse', en: 'class of potential' },
  status: { de: 'Kundenstatus', en: 'customer status' },
};
