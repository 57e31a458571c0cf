import type { Bilingual } from '../language/bilingual.js';

/** Who is responsible for a customer (Kundenverantwortung, Verkaufskanal), the most personal first. */
export const CHANNELS = ['key-account', 'field', 'inside', 'dealer', 'digital'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Readonly<Record<Channel, Bilingual>> = {
  'key-account': { de: 'Key-Account-Management', en: 'Key account management' },
  field: { de: 'Außendienst', en: 'Field sales' },
  inside: { de: 'Innendienst', en: 'Inside sales' },
  dealer: { de: 'Handelspartner', en: 'Dealer' },
  digital: { de: 'Digital', en: 'Digital' },
};

/** The settings of a channel are keyed without a hyphen. */
export const SETTING_OF_CHANNEL = {
  'key-account': 'keyAccount',
  field: 'field',
  inside: 'inside',
  dealer: 'dealer',
  digital: 'digital',
} as const satisfies Record<Channel, string>;
