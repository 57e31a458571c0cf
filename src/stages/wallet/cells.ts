import type { Bilingual } from '../../language/bilingual.js';

export type PotentialClass = 'high' | 'medium' | 'low';
export type ShareClass = 'high' | 'low';

/** One field of the matrix potential × share of wallet. */
export interface MatrixCell {
  /** `<potential>-<share>`, such as `high-low`. */
  readonly id: string;
  readonly potential: PotentialClass;
  readonly share: ShareClass;
  /** The classical four-field name; high and medium potential count as attractive. */
  readonly strategy: 'question' | 'star' | 'opportunistic' | 'yield';
  /** What to do with these customers. */
  readonly advice: Bilingual;
}

export const POTENTIAL_CLASSES: Readonly<Record<PotentialClass, Bilingual>> = {
  high: { de: 'hoch', en: 'high' },
  medium: { de: 'mittel', en: 'medium' },
  low: { de: 'niedrig', en: 'low' },
};

export const SHARE_CLASSES: Readonly<Record<ShareClass, Bilingual>> = {
  high: { de: 'hoch', en: 'high' },
  low: { de: 'niedrig', en: 'low' },
};

export const CHANNELS: Readonly<Record<string, Bilingual>> = {
  'key-account': { de: 'Key-Account-Management', en: 'Key account management' },
  field: { de: 'Außendienst', en: 'Field sales' },
  inside: { de: 'Innendienst/digital', en: 'Inside sales/digital' },
};

export const STRATEGIES: Readonly<Record<MatrixCell['strategy'], Bilingual>> = {
  question: { de: 'Fragezeichenkunde: ausbauen oder loslassen', en: 'Question mark: grow or let go' },
  star: { de: 'Starkunde: halten und ausbauen', en: 'Star: hold and grow' },
  opportunistic: { de: 'Mitnahmekunde: Aufwand zurücknehmen', en: 'Opportunistic: reduce effort' },
  yield: { de: 'Ertragskunde: halten, nur nötiger Aufwand', en: 'Yield: hold with minimal effort' },
};

/** The six cells, best potential first, low share before high: the order in which growth is to be looked for. */
export const CELLS: readonly MatrixCell[] = [
  {
    id: 'high-low',
    potential: 'high',
    share: 'low',
    strategy: 'question',
    advice: {
      de: 'Gezielt investieren: Entscheider und Wettbewerber klären, Angebot mit Ziel und Frist; ohne Fortschritt bis dahin bewusst loslassen.',
      en: 'Invest on purpose: identify decision makers and competitors, make an offer with target and deadline; let go deliberately if there is no progress by then.',
    },
  },
  {
    id: 'high-high',
    potential: 'high',
    share: 'high',
    strategy: 'star',
    advice: {
      de: 'Position sichern und ausbauen: feste Ansprechpartner, Jahresgespräch, Rahmenvertrag; auf Abwanderung achten, der Verlust wäre teuer.',
      en: 'Secure and extend the position: fixed contacts, annual review, framework contract; watch for signs of leaving, the loss would be expensive.',
    },
  },
  {
    id: 'medium-low',
    potential: 'medium',
    share: 'low',
    strategy: 'question',
    advice: {
      de: 'Auswählen: die aussichtsreichsten regelmäßig besuchen und weitere Warengruppen anbieten, die übrigen verkaufsaktiv vom Innendienst betreuen.',
      en: 'Select: visit the most promising regularly and offer further product groups, let inside sales actively cover the others.',
    },
  },
  {
    id: 'medium-high',
    potential: 'medium',
    share: 'high',
    strategy: 'star',
    advice: {
      de: 'Halten: regelmäßige Betreuung, Konditionen mit Gegenleistung verknüpfen, Wachstum des Kunden mitgehen.',
      en: 'Hold: regular care, tie terms to something in return, grow with the customer.',
    },
  },
  {
    id: 'low-low',
    potential: 'low',
    share: 'low',
    strategy: 'opportunistic',
    advice: {
      de: 'Mitnehmen ohne Besuche: Innendienst, Händler oder Webshop; Mindestbestellwert prüfen, Aufwand schrittweise zurücknehmen.',
      en: 'Take what comes without visits: inside sales, dealers or web shop; consider a minimum order value, reduce effort step by step.',
    },
  },
  {
    id: 'low-high',
    potential: 'low',
    share: 'high',
    strategy: 'yield',
    advice: {
      de: 'Ertrag sichern: zuverlässig und schlank bedienen, keine Rabatte für Wachstum, das es nicht geben kann.',
      en: 'Secure the yield: serve reliably and lean, no discounts for growth that cannot come.',
    },
  },
];

/** The wording of a cell on one line, for the customers' column. */
export const CELL_WORDING: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  CELLS.map(({ id, potential, share }) => [
    id,
    {
      de: `Potenzial ${POTENTIAL_CLASSES[potential].de}, Lieferanteil ${SHARE_CLASSES[share].de}`,
      en: `potential ${POTENTIAL_CLASSES[potential].en}, share ${SHARE_CLASSES[share].en}`,
    },
  ]),
);
