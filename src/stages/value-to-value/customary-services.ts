/** What a rate is for: an hour of work, an entry of the ledger, or a unit of its quantity. */
export type ServiceUnit = 'hour' | 'entry' | 'quantity';

export interface CustomaryService {
  readonly german: string;
  readonly english: string;
  readonly synonyms: readonly string[];
  readonly unit: ServiceUnit;
  /** Rough standard cost in currency units per unit. */
  readonly rate: number;
}

/**
 * The ten free services that suppliers of industrial customers customarily give (kostenfreie Serviceleistungen).
 * The rates are rough on purpose: an order of magnitude suffices to see who gets much for little.
 */
export const CUSTOMARY_SERVICES = {
  research: {
    german: 'Recherchen und allgemeine Hilfen durch den Innendienst',
    english: 'Research and general help by inside sales',
    synonyms: ['Recherche', 'Recherchen', 'Innendiensthilfe', 'Auskunft', 'Research'],
    unit: 'hour',
    rate: 45,
  },
  technicalInformation: {
    german: 'Technische Informationen und Tipps',
    english: 'Technical information and tips',
    synonyms: [
      'Technische Information',
      'Technische Auskunft',
      'Technische Beratung',
      'Anwendungsberatung',
      'Technical information',
      'Technical advice',
    ],
    unit: 'hour',
    rate: 60,
  },
  training: {
    german: 'Schulungen und Seminare',
    english: 'Training and seminars',
    synonyms: ['Schulung', 'Schulungen', 'Seminar', 'Seminare', 'Training', 'Workshop'],
    unit: 'hour',
    rate: 75,
  },
  marketInformation: {
    german: 'Marktinformationen, auch online',
    english: 'Market information, also online',
    synonyms: ['Marktinformation', 'Marktinformationen', 'Newsletter', 'Market information'],
    unit: 'entry',
    rate: 25,
  },
  orderChanges: {
    german: 'Änderungen an Aufträgen',
    english: 'Changes to orders',
    synonyms: [
      'Auftragsänderung',
      'Auftragsänderungen',
      'Bestelländerung',
      'Terminänderung',
      'Umbuchung',
      'Order change',
      'Order changes',
    ],
    unit: 'entry',
    rate: 35,
  },
  commissioning: {
    german: 'Unterstützung bei der Inbetriebnahme',
    english: 'Help with commissioning',
    synonyms: ['Inbetriebnahme', 'Inbetriebnahmehilfe', 'Einrichtung', 'Commissioning', 'Start-up'],
    unit: 'hour',
    rate: 85,
  },
  technicalHelp: {
    german: 'Hilfe bei technischen Problemen, kostenfreie Hotline',
    english: 'Help with technical problems, free hotline',
    synonyms: [
      'Hotline',
      'Technische Hilfe',
      'Technischer Support',
      'Störungshilfe',
      'Problemlösung',
      'Technical help',
      'Technical support',
      'Support',
    ],
    unit: 'hour',
    rate: 65,
  },
  optimisation: {
    german: 'Optimierung von Anlage und Produktnutzung, auch per Fernwartung',
    english: "Optimising the customer's plant and use of the product, also by remote maintenance",
    synonyms: [
      'Optimierung',
      'Anlagenoptimierung',
      'Prozessoptimierung',
      'Fernwartung',
      'Optimisation',
      'Optimization',
      'Remote maintenance',
    ],
    unit: 'hour',
    rate: 95,
  },
  marketResearch: {
    german: 'Gemeinsame Marktforschung',
    english: 'Joint market research',
    synonyms: ['Marktforschung', 'Market research'],
    unit: 'hour',
    rate: 80,
  },
  productDevelopment: {
    german: 'Gemeinsame Produktentwicklung, Lead User',
    english: 'Joint product development, lead users',
    synonyms: ['Produktentwicklung', 'Lead User', 'Entwicklungsprojekt', 'Product development'],
    unit: 'hour',
    rate: 110,
  },
} as const satisfies Record<string, CustomaryService>;
