import type { Bilingual } from '../../language/bilingual.js';

/** The allocation keys (Verteilungsschlüssel), in the order in which tables name them. */
export const KEYS = ['revenue', 'orders', 'customers', 'visits', 'mailings', 'calls', 'service'] as const;
export type KeyId = (typeof KEYS)[number];

/** What a key measures; „je …“ | "per …" names one unit of it. */
export const KEY_NAMES: Readonly<Record<KeyId, Bilingual>> = {
  revenue: { de: 'Nettoumsatz', en: 'net revenue' },
  orders: { de: 'Aufträge', en: 'orders' },
  customers: { de: 'aktive Kunden', en: 'active customers' },
  visits: { de: 'Besuche', en: 'visits' },
  mailings: { de: 'Mailings', en: 'mailings' },
  calls: { de: 'Anrufe', en: 'calls' },
  service: { de: 'Serviceminuten', en: 'service minutes' },
};

/** What data call a key; the first that fits, so that „Kundenbesuche“ are visits and not customers. */
const KEY_WORDS: readonly (readonly [KeyId, RegExp])[] = [
  ['visits', /besuch|visit/],
  ['mailings', /mailing|aussendung|mails?\b/],
  ['calls', /anruf|telefon|calls?\b/],
  ['service', /service|minute|stunde|hour/],
  ['orders', /auftr|bestell|beleg|rechnung|order|invoice/],
  ['revenue', /umsatz|erlös|revenue|sales|turnover/],
  ['customers', /kunde|customer/],
];

/** The key that a name in the data means; null for one that says nothing. */
export function recogniseKey(name: string): KeyId | null {
  const plain = name.normalize('NFKC').toLowerCase();
  return KEY_WORDS.find(([id, words]) => id === plain || words.test(plain))?.[0] ?? null;
}
