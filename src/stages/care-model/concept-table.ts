import type { Bilingual } from '../../language/bilingual.js';
import { inBoth, same } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { careHours } from '../../math/contact-hours.js';
import type { ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES } from '../channels.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import type { StageInput } from '../stage.js';
import { careOfClass } from './care-classes.js';
import { isByPotential } from './care-plan.js';
import type { Care } from './customary-care.js';
import { INTENSITY_NAMES, PLANNING_NAMES, PRICE_RULE_NAMES } from './dimensions.js';
import type { Settings } from './settings.js';

const DIMENSIONS: readonly { readonly label: Bilingual; readonly text: (care: Care) => Bilingual }[] = [
  {
    label: { de: 'Kundenverantwortung', en: 'Responsibility' },
    text: (care) => CHANNEL_NAMES[care.responsibility],
  },
  {
    label: { de: 'Verkaufsintensität', en: 'Sales intensity' },
    text: (care) => INTENSITY_NAMES[care.intensity],
  },
  {
    label: { de: 'Kontakte im Jahr', en: 'Contacts a year' },
    text: (care) => {
      const visits = counted(care.visits, ['Besuch', 'Besuche'], ['visit', 'visits']);
      const calls = counted(care.calls, ['Anruf', 'Anrufe'], ['call', 'calls']);
      if (care.visits + care.calls === 0) return { de: 'keine eigenen', en: 'none of our own' };
      return { de: `${visits.de}, ${calls.de}`, en: `${visits.en}, ${calls.en}` };
    },
  },
  {
    label: { de: 'Zeit je Besuch', en: 'Time per visit' },
    text: (care) =>
      care.visits === 0
        ? same('–')
        : inBoth((language) => {
            const [talk, travel, preparation] = [
              care.visitMinutes,
              care.travelMinutes,
              care.preparationMinutes,
            ].map((each) => plainFigure(each, language));
            return language === 'de'
              ? `${talk} Min. Gespräch, ${travel} Fahrt, ${preparation} Vor- und Nachbereitung`
              : `${talk} min conversation, ${travel} travel, ${preparation} preparation and follow-up`;
          }),
  },
  {
    label: { de: 'Zeit je Anruf', en: 'Time per call' },
    text: (care) =>
      care.calls === 0
        ? same('–')
        : inBoth((language) => {
            const talk = plainFigure(care.callMinutes, language);
            const preparation = plainFigure(care.callPreparationMinutes, language);
            return language === 'de'
              ? `${talk} Min. Gespräch, ${preparation} Vor- und Nachbereitung`
              : `${talk} min conversation, ${preparation} preparation and follow-up`;
          }),
  },
  {
    label: { de: 'Stunden je Kunde und Jahr', en: 'Hours per customer and year' },
    text: (care) => inBoth((language) => formatNumber(careHours(care.visits, care.calls, care), 1, language)),
  },
  { label: { de: 'Kundenbeplanung', en: 'Planning' }, text: (care) => PLANNING_NAMES[care.planning] },
  {
    label: { de: 'Service-Level', en: 'Service level' },
    text: (care) => {
      const hours = inBoth((language) => plainFigure(care.serviceLevelHours, language));
      return { de: `Reaktion in ${hours.de} Std.`, en: `reaction within ${hours.en} h` };
    },
  },
  {
    label: { de: 'Preisgestaltung', en: 'Pricing' },
    text: ({ priceRule }) =>
      Object.hasOwn(PRICE_RULE_NAMES, priceRule) ? PRICE_RULE_NAMES[priceRule]! : same(priceRule),
  },
];

/** The care concept to read (Betreuungskonzept): its dimensions down, the classes that occur across. */
export function conceptTable(classes: readonly string[], input: StageInput<Settings>): ReportTable {
  const { settings } = input;
  const extras: Bilingual[] = [];
  if (settings.keyAccounts) {
    extras.push({
      de: 'A-Kunden mit hohem Potenzial betreut das Key-Account-Management.',
      en: 'Class A customers of high potential are cared for by key account management.',
    });
  }
  if (settings.lowShareFactor !== 1) {
    extras.push(
      inBoth((language) => {
        const factor = formatNumber(settings.lowShareFactor, 2, language);
        return language === 'de'
          ? `Bei hohem Potenzial und niedrigem Lieferanteil gilt das ${factor}-Fache der Kontakte.`
          : `High potential with a low share of wallet gets ${factor} times the contacts.`;
      }),
    );
  }
  if (isByPotential(input)) {
    extras.push({
      de: 'Vorlage „potential“: A = hohes, B = mittleres, C = niedriges Potenzial.',
      en: 'Preset "potential": A = high, B = medium, C = low potential.',
    });
  }
  if (settings.exceptions.length > 0) {
    extras.push({
      de: 'Für einzelne Kundengruppen gelten Ausnahmen, siehe deren Tabelle.',
      en: 'Exceptions hold for some groups of customers, see their table.',
    });
  }
  const note = {
    de: 'Annahmen des Konzepts, alle einstellbar.',
    en: 'Assumptions of the concept, all of them settings.',
  };
  return {
    id: 'care-concept',
    title: { de: 'Betreuungskonzept', en: 'Care concept' },
    note: {
      de: [note, ...extras].map((each) => each.de).join(' '),
      en: [note, ...extras].map((each) => each.en).join(' '),
    },
    columns: [
      {
        id: 'dimension',
        label: { de: 'Dimension', en: 'Dimension' },
        unit: 'text',
        definition: { de: 'Dimension der Betreuung.', en: 'Dimension of care.' },
      },
      ...classes.map((id) => ({
        id,
        label: OUTSIDE_CLASSES[id] ?? same(id),
        unit: 'text' as const,
        definition: { de: 'Betreuung dieser Klasse.', en: 'Care of this class.' },
      })),
    ],
    rows: DIMENSIONS.map(({ label, text }) => [
      label,
      ...classes.map((id) => text(careOfClass(id, settings).care)),
    ]),
  };
}

/** Whole figures without decimals, others with as many as they have, at most two. */
function plainFigure(value: number, language: 'de' | 'en'): string {
  const decimals = [0, 1].find((each) => Number(value.toFixed(each)) === value) ?? 2;
  return formatNumber(value, decimals, language);
}

function counted(count: number, german: [string, string], english: [string, string]): Bilingual {
  const form = count === 1 ? 0 : 1;
  return {
    de: `${plainFigure(count, 'de')} ${german[form]}`,
    en: `${plainFigure(count, 'en')} ${english[form]}`,
  };
}
