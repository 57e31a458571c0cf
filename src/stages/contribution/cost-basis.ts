import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import { formatAmount, formatNumber } from '../../language/numbers.js';
import { KEY_NAMES } from './allocation-keys.js';
import type { CostPart } from './cost-part.js';
import { GOODS } from './customary-buckets.js';
import type { BucketCost } from './customer-levels.js';

/** What helps where nothing is known of a bucket. */
const REMEDIES: Readonly<Record<string, Bilingual>> = {
  mailings: {
    de: 'Mailings als Aktivitäten mit Art liefern oder eine Kostenart „Mailing“',
    en: 'supply mailings as activities with their type, or a cost pool "Mailing"',
  },
  visits: {
    de: 'Besuche als Aktivitäten liefern oder eine Kostenart „Außendienst“',
    en: 'supply visits as activities, or a cost pool "Visits"',
  },
  calls: {
    de: 'Anrufe als Aktivitäten mit Art liefern oder eine Kostenart „Telefon“',
    en: 'supply calls as activities with their type, or a cost pool "Calls"',
  },
  orders: {
    de: 'Rechnungspositionen liefern oder eine Kostenart „Auftragsabwicklung“',
    en: 'supply invoice lines, or a cost pool "Order handling"',
  },
  service: {
    de: 'ein Serviceverzeichnis liefern oder eine Kostenart „Service“',
    en: 'supply a service ledger, or a cost pool "Service"',
  },
};

/** What helps to know a bucket that is unknown. */
export function bucketRemedy({ bucket }: BucketCost): Bilingual {
  return (
    REMEDIES[bucket.id] ?? {
      de: `eine Kostenart „${bucket.label.de}“ liefern oder unter stages.contribution.pools angeben`,
      en: `supply a cost pool "${bucket.label.en}", or set one under stages.contribution.pools`,
    }
  );
}

/** On what the figures of a bucket rest, in words: data, rate and volume, key, or what would help. */
export function bucketBasis(cost: BucketCost, currency: string): Bilingual {
  if (cost.amounts === null) {
    const remedy = bucketRemedy(cost);
    return { de: `unbekannt: ${remedy.de}`, en: `unknown: ${remedy.en}` };
  }
  return inBoth((language) => {
    const own = cost.parts
      .filter(({ charged }) => charged !== null)
      .map((part) => partBasis(part, language, currency));
    if (cost.bucket.id === GOODS) own.unshift(language === 'de' ? 'aus den Daten' : 'from the data');
    return [...new Set(own)].join('; ');
  });
}

function partBasis(part: CostPart, language: Language, currency: string): string {
  const german = language === 'de';
  const key = part.key === null ? '' : KEY_NAMES[part.key][language];
  switch (part.source) {
    case 'booked':
      return german ? `${part.pool.de}: direkt gebucht` : `${part.pool.en}: booked directly`;
    case 'ledger':
      return german ? 'Kosten laut Serviceverzeichnis' : 'cost stated in the service ledger';
    case 'percentage':
      return german ? 'Prozentsatz vom Nettoumsatz' : 'percentage of net revenue';
    case 'allocated':
      return german ? `${part.pool.de}: Umlage (Schlüssel: ${key})` : `${part.pool.en}: allocated by ${key}`;
    case 'capacity':
      return german
        ? `${part.pool.de}: ${rateText(part, language, currency)} bei praktischer Kapazität`
        : `${part.pool.en}: ${rateText(part, language, currency)} at practical capacity`;
    case 'assumed':
      return `${rateText(part, language, currency)} ${german ? '(Annahme, überschlägig)' : '(assumption, rough)'}`;
    default:
      return rateText(part, language, currency);
  }
}

/** `1.175 Besuche × 180,00 EUR`; service is measured in minutes and paid by the hour. */
function rateText({ key, volume, rate }: CostPart, language: Language, currency: string): string {
  if (key === 'service') {
    const hours = formatNumber(volume / 60, 0, language);
    const perHour = formatAmount(rate * 60, language, currency);
    return language === 'de' ? `${hours} Servicestunden × ${perHour}` : `${hours} service hours × ${perHour}`;
  }
  const name = key === null ? '' : KEY_NAMES[key][language];
  return `${formatNumber(volume, 0, language)} ${name} × ${formatAmount(rate, language, currency)}`;
}
