import type { Bilingual } from '../../language/bilingual.js';
import type { KeyId } from './allocation-keys.js';

/** A cost bucket (Kostenblock) as it is customary: its wording, what pools are called that belong to it, its usual key. */
export interface CustomaryBucket {
  readonly label: Bilingual;
  /** Names of pools in German and English, lower case. The first bucket that fits takes the pool. */
  readonly names: RegExp;
  readonly key: KeyId;
}

/** Cost of goods: net revenue less contribution margin I, known from the data alone. */
export const GOODS = 'goods';

/** Deductions from revenue (Erlösschmälerungen) beyond the discounts that net revenue already lacks. */
export const DEDUCTIONS = ['cashDiscount', 'bonus', 'support'] as const;
export type DeductionId = (typeof DEDUCTIONS)[number];

/** The customary buckets, in the order in which pools are told by name. */
export const CUSTOMARY_BUCKETS: Readonly<Record<string, CustomaryBucket>> = {
  cashDiscount: {
    label: { de: 'Skonto', en: 'Cash discount' },
    names: /skont|cash discount/,
    key: 'revenue',
  },
  support: {
    label: { de: 'Werbekostenzuschuss', en: 'Advertising support' },
    names: /\bwkz\b|werbekostenzusch|advertising (?:support|allowance)/,
    key: 'revenue',
  },
  bonus: {
    label: { de: 'Bonus', en: 'Bonus' },
    names: /bonus|boni\b|rückvergütung|umsatzvergütung|rebate/,
    key: 'revenue',
  },
  mailings: {
    label: { de: 'Mailings', en: 'Mailings' },
    names: /mailing|werbebrief|newsletter|direktwerbung|direct mail/,
    key: 'mailings',
  },
  marketing: {
    label: { de: 'Kataloge und Werbung', en: 'Catalogues and advertising' },
    names: /marketing|werb|katalog|messe|anzeige|prospekt|advert|catalog|trade fair|exhibition/,
    key: 'customers',
  },
  visits: {
    label: { de: 'Besuche', en: 'Visits' },
    names: /besuch|außendienst|aussendienst|reise|visit|travel|field/,
    key: 'visits',
  },
  calls: { label: { de: 'Anrufe', en: 'Calls' }, names: /anruf|telefon|\bcalls?\b|telesales/, key: 'calls' },
  orders: {
    label: { de: 'Auftragsabwicklung', en: 'Order handling' },
    names: /auftrag|bestell|innendienst|faktur|order|invoic|inside sales/,
    key: 'orders',
  },
  service: {
    label: { de: 'Service', en: 'Service' },
    names: /service|kundendienst|schulung|reklamation|garantie|support|training|warrant/,
    key: 'service',
  },
  transport: {
    label: { de: 'Transport', en: 'Transport' },
    names: /fracht|transport|versand|logistik|spedition|porto|verpackung|freight|shipping|deliver|logistic/,
    key: 'orders',
  },
  [GOODS]: {
    label: { de: 'Wareneinsatz', en: 'Cost of goods' },
    names: /wareneinsatz|cost of goods|\bcogs\b/,
    key: 'revenue',
  },
};
