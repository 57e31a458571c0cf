import type { Bilingual } from '../../language/bilingual.js';
import { minutesPerVisit } from '../../math/contact-hours.js';
import type { InputColumn, InputRange, InputTable, StageInputs } from '../../results/input.js';
import type { Cell } from '../../results/report-table.js';
import { CHANNEL_NAMES } from '../channels.js';
import { lettersUpTo } from '../class-letters.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { cellOf, constant, inputOf, operation } from '../formula-parts.js';
import { YES_NO, yesOrNo } from '../yes-no.js';
import { careOfClass } from './care-classes.js';
import type { Care } from './customary-care.js';
import { INTENSITY_NAMES, PLANNING_NAMES, PRICE_RULE_NAMES } from './dimensions.js';
import { PRESET_NAMES } from './presets.js';
import type { Settings } from './settings.js';
import type { VisitCost } from './visit-cost.js';

/** The settings of the care model that can be changed where outputs compute: the care of each class and the rules. */
export function careInputs(classes: Iterable<string>, settings: Settings, cost: VisitCost): StageInputs {
  const yesNo = (value: boolean) =>
    ({ unit: 'code', value: yesOrNo(value), range: { choices: YES_NO } }) as const;
  return {
    values: [
      {
        id: 'preset',
        setting: 'stages.care-model.preset',
        label: { de: 'Vorlage der Betreuung', en: 'Preset of care' },
        unit: 'code',
        value: settings.preset,
        range: { choices: PRESET_NAMES },
        // Another preset is another table of care: a run with the setting makes it.
        formula: { code: settings.preset, ofInput: 'care-model.preset' },
      },
      {
        id: 'liftHighPotential',
        setting: 'stages.care-model.liftHighPotential',
        label: {
          de: 'Hohes Potenzial bei niedrigem Lieferanteil hebt auf B',
          en: 'High potential with a low share of wallet raises to B',
        },
        ...yesNo(settings.liftHighPotential),
      },
      {
        id: 'keyAccounts',
        setting: 'stages.care-model.keyAccounts',
        label: {
          de: 'A-Kunden mit hohem Potenzial ins Key-Account-Management',
          en: 'Class A customers of high potential to key account management',
        },
        ...yesNo(settings.keyAccounts),
      },
      {
        id: 'lowShareFactor',
        setting: 'stages.care-model.lowShareFactor',
        label: {
          de: 'Faktor auf Kontakte bei hohem Potenzial und niedrigem Lieferanteil',
          en: 'Factor on contacts for high potential with a low share of wallet',
        },
        unit: 'number',
        value: settings.lowShareFactor,
        range: { least: 0 },
      },
      {
        id: 'costPerHour',
        setting: 'stages.care-model.costPerHour',
        label: { de: 'Kosten einer Vertriebsstunde', en: 'Cost of an hour of sales work' },
        unit: 'amount',
        value: Math.round(settings.costPerHour * 100),
        range: { least: 0 },
      },
      {
        id: 'costPerVisit',
        setting: 'stages.care-model.costPerVisit',
        label: {
          set: { de: 'Vollkosten je Besuch', en: 'Full cost of a visit' },
          measured: { de: 'Vollkosten je Besuch, gemessen', en: 'Full cost of a visit, measured' },
          assumed: { de: 'Vollkosten je Besuch, angenommen', en: 'Full cost of a visit, assumed' },
        }[cost.source],
        unit: 'amount',
        value: cost.perVisit,
        range: { least: 0 },
      },
      {
        id: 'allowedCostShare',
        setting: 'stages.care-model.allowedCostShare',
        label: {
          de: 'Besuche dürfen kosten: Anteil am Deckungsbeitrag',
          en: 'Visits may cost: share of contribution',
        },
        unit: 'share',
        value: settings.allowedCostShare,
        range: { least: 0.001, most: 1 },
      },
    ],
    tables: [careTable(careClasses(classes, settings), settings)],
  };
}

/** Every class that a customer may come into when cut points move: all letters up to the last, and all groups. */
export function careClasses(classes: Iterable<string>, settings: Settings): readonly string[] {
  const given = [...classes, ...Object.keys(settings.classes), ...Object.keys(settings.furtherClasses)];
  return [...lettersUpTo(given), ...Object.keys(OUTSIDE_CLASSES)];
}

function careTable(classes: readonly string[], settings: Settings): InputTable {
  return {
    id: 'care',
    title: { de: 'Betreuung je Klasse und Jahr', en: 'Care by class and year' },
    setting: 'stages.care-model.classes',
    key: {
      id: 'class',
      label: { de: 'Klasse', en: 'Class' },
      unit: 'code',
      values: OUTSIDE_CLASSES,
      definition: { de: 'Betreuungsklasse.', en: 'Care class.' },
    },
    columns: COLUMNS,
    rows: classes.map((id): Cell[] => {
      const { care } = careOfClass(id, settings);
      return [id, ...COLUMNS.map(({ id: own }) => cellOfCare(care, own, settings))];
    }),
  };
}

function cellOfCare(care: Care, id: string, { costPerHour }: Settings): Cell {
  const cents = (minutes: number): number => Math.round((minutes / 60) * costPerHour * 100);
  if (id === 'minutesPerVisit') return minutesPerVisit(care);
  if (id === 'minutesPerCall') return care.callMinutes + care.callPreparationMinutes;
  if (id === 'costPerVisit') return cents(minutesPerVisit(care));
  if (id === 'costPerCall') return cents(care.callMinutes + care.callPreparationMinutes);
  return care[id as keyof Care];
}

const AT_LEAST_NOTHING: InputRange = { least: 0 };

function code(
  id: keyof Care,
  de: string,
  en: string,
  choices: Readonly<Record<string, Bilingual>>,
): InputColumn {
  return { id, label: { de, en }, unit: 'code', values: choices, definition: { de, en }, range: { choices } };
}

function figure(id: keyof Care, unit: 'number' | 'minutes' | 'hours', de: string, en: string): InputColumn {
  return { ...column(id, unit, de, en, `${de}.`, `${en}.`), range: AT_LEAST_NOTHING };
}

function sum(id: string, de: string, en: string, ...parts: readonly (keyof Care)[]): InputColumn {
  return {
    ...column(id, 'minutes', de, en, 'Summe der Zeiten.', 'Sum of the times.'),
    formula: operation('sum', ...parts.map(cellOf)),
  };
}

function cost(id: string, de: string, en: string, minutes: string): InputColumn {
  const hours = operation('/', cellOf(minutes), constant(60));
  return {
    ...column(id, 'amount', de, en, 'Zeit × Stundensatz (Annahme).', 'Time × hourly rate (assumption).'),
    formula: operation('round', operation('*', hours, inputOf('care-model.costPerHour')), constant(2)),
  };
}

const COLUMNS: readonly InputColumn[] = [
  code('responsibility', 'Kanal', 'Channel', CHANNEL_NAMES),
  code('intensity', 'Verkaufsintensität', 'Sales intensity', INTENSITY_NAMES),
  figure('visits', 'number', 'Besuche', 'Visits'),
  figure('calls', 'number', 'Anrufe', 'Calls'),
  figure('visitMinutes', 'minutes', 'Gespräch je Besuch', 'Conversation per visit'),
  figure('travelMinutes', 'minutes', 'Fahrt je Besuch', 'Travel per visit'),
  figure('preparationMinutes', 'minutes', 'Vorbereitung je Besuch', 'Preparation per visit'),
  figure('callMinutes', 'minutes', 'Gespräch je Anruf', 'Conversation per call'),
  figure('callPreparationMinutes', 'minutes', 'Vorbereitung je Anruf', 'Preparation per call'),
  sum(
    'minutesPerVisit',
    'Zeit je Besuch',
    'Time per visit',
    'visitMinutes',
    'travelMinutes',
    'preparationMinutes',
  ),
  sum('minutesPerCall', 'Zeit je Anruf', 'Time per call', 'callMinutes', 'callPreparationMinutes'),
  cost('costPerVisit', 'Kosten je Besuch', 'Cost per visit', 'minutesPerVisit'),
  cost('costPerCall', 'Kosten je Anruf', 'Cost per call', 'minutesPerCall'),
  figure('serviceLevelHours', 'hours', 'Reaktionszeit', 'Time to react'),
  code('planning', 'Kundenbeplanung', 'Planning', PLANNING_NAMES),
  code('priceRule', 'Preisregel', 'Price rule', PRICE_RULE_NAMES),
];
