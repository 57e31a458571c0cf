import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { Channel } from '../channels.js';
import { byNumber } from '../sentence-parts.js';

/** Channels as German sentences decline them. */
const FROM: Readonly<Record<Channel, Bilingual>> = {
  'key-account': { de: 'vom Key-Account-Management', en: 'from key account management' },
  field: { de: 'vom Außendienst', en: 'from field sales' },
  inside: { de: 'vom Innendienst', en: 'from inside sales' },
  dealer: { de: 'vom Handelspartner', en: 'from the dealer' },
  digital: { de: 'vom digitalen Kanal', en: 'from the digital channel' },
};
const TO: Readonly<Record<Channel, Bilingual>> = {
  'key-account': { de: 'an das Key-Account-Management', en: 'to key account management' },
  field: { de: 'an den Außendienst', en: 'to field sales' },
  inside: { de: 'an den Innendienst', en: 'to inside sales' },
  dealer: { de: 'an den Handelspartner', en: 'to the dealer' },
  digital: { de: 'an den digitalen Kanal', en: 'to the digital channel' },
};

/** What the plan changes for a customer. */
export interface Change {
  /** Null where the channel stays or today's is not known. */
  readonly handOver: { readonly from: Channel; readonly to: Channel } | null;
  /** Visits a year to be added, or saved where negative; 0 where the difference is none to speak of. */
  readonly visits: number;
  /** The plan cuts visits to a customer who buys most of his needs from us. */
  readonly isDelicate: boolean;
}

/** The same for customers whose change is the same, so that each sentence is kept once. */
export function changeId({ handOver, visits, isDelicate }: Change): string {
  const channels = handOver === null ? '' : `${handOver.from}>${handOver.to}`;
  return `${channels} ${visits < 0 ? '-' : '+'}${Math.abs(visits)}${isDelicate ? ' !' : ''}`;
}

/** What is to be done (Maßnahme), in one to three short sentences. */
export function changeSentence({ handOver, visits, isDelicate }: Change): Bilingual {
  return inBoth((language) =>
    [
      ...(handOver === null ? [] : [handOverText(handOver, language)]),
      ...(visits === 0 ? [] : [visitsText(visits, language)]),
      ...(isDelicate ? [DELICATE[language]] : []),
    ].join(' '),
  );
}

const DELICATE: Bilingual = {
  de: 'Hoher Lieferanteil: vor der Kürzung einzeln prüfen.',
  en: 'High share of wallet: review before cutting.',
};

function handOverText({ from, to }: NonNullable<Change['handOver']>, language: Language): string {
  if (language === 'en') return `Hand over ${FROM[from].en} ${TO[to].en}.`;
  const start = FROM[from].de;
  return `${start.charAt(0).toUpperCase()}${start.slice(1)} ${TO[to].de} übergeben.`;
}

function visitsText(visits: number, language: Language): string {
  const count = shownVisits(visits, language);
  const isOne = Math.abs(visits) === 1;
  if (language === 'en') {
    return `Plan ${count} ${visits > 0 ? 'more' : 'fewer'} ${byNumber(isOne ? 1 : 2, 'visit', 'visits')} a year.`;
  }
  return `${count} ${byNumber(isOne ? 1 : 2, 'Besuch', 'Besuche')} im Jahr ${visits > 0 ? 'mehr' : 'weniger'} einplanen.`;
}

function shownVisits(visits: number, language: Language): string {
  const count = Math.abs(visits);
  return formatNumber(count, Number.isInteger(count) ? 0 : 1, language);
}
