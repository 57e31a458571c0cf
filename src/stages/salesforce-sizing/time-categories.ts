import type { Settings } from './settings.js';

/**
 * - `facing` with customers: visit, call, consultation, negotiation, sale
 * - `around` what comes with a contact: travel, preparation and follow-up
 * - `other` everything else: administration, reports, internal meetings, training
 */
export type KindOfWork = 'facing' | 'around' | 'other';

/** Looked for in this order: "Fahrt zum Kunden" is travel, "Kundenverwaltung" is administration. */
const CUSTOMARY: readonly (readonly [KindOfWork, RegExp])[] = [
  [
    'around',
    /fahrt|fahrzeit|reise|anfahrt|vorbereit|nachbereit|tourenplan|besuchsplan|travel|driv(?:e|ing)|prepar|follow.?up|route/u,
  ],
  [
    'other',
    /verwalt|admin|intern|bericht|report|crm|dokument|schulung|training|weiterbild|büro|office|e-?mail|planung|planning|auftragserfass|auftragsabwick|auftragsklär|order entry|order processing|angebotserstell|angebote|kalkulation|quotation|reklamation|complaint|mahn|pause|break|sonstig|other|idle|wart(?:en|ezeit)|waiting|problem/u,
  ],
  [
    'facing',
    /kunde|besuch|gespräch|beratung|verhandl|telefonat|telefonieren|anruf|akquis|verkauf|präsentation|vorführ|messe|visit|call|sell|sales|customer|client|prospect|consult|negotiat|demonstration|advice/u,
  ],
];

/**
 * What a kind of work is (Tätigkeit erkennen): first by the user's own lists, then by customary German and English words;
 * null where no word tells.
 */
export function recogniseWork(category: string, own: Settings['timeCategories']): KindOfWork | null {
  const plain = plainName(category);
  if (own.facing.some((each) => plainName(each) === plain)) return 'facing';
  if (own.other.some((each) => plainName(each) === plain)) return 'other';
  return CUSTOMARY.find(([, words]) => words.test(plain))?.[0] ?? null;
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
