import { type Bilingual, inBoth, same } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { CHANNEL_NAMES } from '../channels.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import type { StageInput } from '../stage.js';
import { CARE_FIELD_NAMES } from './care-field-names.js';
import type { Care } from './customary-care.js';
import { INTENSITY_NAMES, PLANNING_NAMES, PRICE_RULE_NAMES } from './dimensions.js';
import type { CareException, ExceptionCondition } from './exception-settings.js';
import { CONDITION_COLUMNS, conditionsOf, valuesOf } from './exceptions.js';
import type { Settings } from './settings.js';

export const CONDITION_NAMES: Readonly<Record<ExceptionCondition, Bilingual>> = {
  careClass: { de: 'Betreuungsklasse', en: 'care class' },
  walletCell: { de: 'Matrixzelle', en: 'cell of the matrix' },
  potentialClass: { de: 'Potenzialklasse', en: 'class of potential' },
  shareClass: { de: 'Lieferanteil', en: 'share of wallet' },
  type: { de: 'Kundenart', en: 'customer type' },
  industry: { de: 'Branche', en: 'industry' },
  country: { de: 'Land', en: 'country' },
};

const FIELD_NAMES: Readonly<Record<keyof Care, Bilingual>> = {
  responsibility: { de: 'Kanal', en: 'channel' },
  intensity: { de: 'Verkaufsintensität', en: 'sales intensity' },
  visits: { de: 'Besuche', en: 'visits' },
  calls: { de: 'Anrufe', en: 'calls' },
  visitMinutes: { de: 'Gespräch je Besuch (Min.)', en: 'conversation per visit (min)' },
  travelMinutes: { de: 'Fahrt je Besuch (Min.)', en: 'travel per visit (min)' },
  preparationMinutes: { de: 'Vorbereitung je Besuch (Min.)', en: 'preparation per visit (min)' },
  callMinutes: { de: 'Gespräch je Anruf (Min.)', en: 'conversation per call (min)' },
  callPreparationMinutes: { de: 'Vorbereitung je Anruf (Min.)', en: 'preparation per call (min)' },
  serviceLevelHours: { de: 'Reaktionszeit (Std.)', en: 'time to react (h)' },
  planning: { de: 'Kundenbeplanung', en: 'planning' },
  priceRule: { de: 'Preisregel', en: 'price rule' },
};

const CODES: Readonly<Record<string, Bilingual>> = {
  ...CHANNEL_NAMES,
  ...INTENSITY_NAMES,
};

/** What an exception is called: its name, otherwise its number. */
export function exceptionName(rule: CareException, index: number): Bilingual {
  return rule.name === undefined
    ? { de: `Ausnahme ${index + 1}`, en: `Exception ${index + 1}` }
    : same(rule.name);
}

/** To whom an exception applies, in words. */
export function whereText(input: StageInput<Settings>, rule: CareException): Bilingual {
  return inBoth((language) =>
    conditionsOf(rule)
      .map((condition) => {
        const wordings =
          condition === 'careClass'
            ? OUTSIDE_CLASSES
            : (input.definition(CONDITION_COLUMNS[condition])?.values ?? {});
        const values = valuesOf(rule, condition).map((value) =>
          Object.hasOwn(wordings, value) ? wordings[value]![language] : value,
        );
        return `${CONDITION_NAMES[condition][language]}: ${values.join(language === 'de' ? ' oder ' : ' or ')}`;
      })
      .join('; '),
  );
}

/** What an exception gives, in words. */
export function careText(rule: CareException): Bilingual {
  return inBoth((language) =>
    CARE_FIELD_NAMES.flatMap((field) => {
      const value = rule[field];
      if (value === undefined) return [];
      const said =
        typeof value === 'number'
          ? formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
          : wording(field, value)[language];
      return [`${FIELD_NAMES[field][language]}: ${said}`];
    }).join('; '),
  );
}

function wording(field: keyof Care, code: string): Bilingual {
  const names =
    field === 'priceRule'
      ? PRICE_RULE_NAMES
      : field === 'planning'
        ? (PLANNING_NAMES as typeof CODES)
        : CODES;
  return Object.hasOwn(names, code) ? names[code]! : same(code);
}
