import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { ServiceUnit } from './customary-services.js';
import type { ServiceType } from './service-recognition.js';
import type { Settings } from './settings.js';

const PER: Readonly<Record<ServiceUnit, Bilingual>> = {
  hour: { de: 'je Stunde', en: 'an hour' },
  entry: { de: 'je Eintrag', en: 'an entry' },
  quantity: { de: 'je Stück', en: 'a unit' },
};

const ROUGH: Bilingual = { de: ' (überschlägig)', en: ' (rough)' };

/** The standard rate of a service as a person reads it: `60 je Stunde (überschlägig)`; null: outside the catalogue. */
export function rateText(type: ServiceType | null, settings: Settings): Bilingual {
  return inBoth((language) => {
    if (type === null) {
      const hourly = formatNumber(settings.defaultHourlyRate, 0, language);
      return `${hourly} ${PER.hour[language]}${ROUGH[language]}`;
    }
    const rate = (type.laterRates.at(-1)?.rate ?? type.rate) / 100;
    const figure = formatNumber(rate, Number.isInteger(rate) ? 0 : 2, language);
    return `${figure} ${PER[type.unit][language]}${type.isRough ? ROUGH[language] : ''}`;
  });
}
