import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import { CHANNEL_NAMES } from '../channels.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { INTENSITY_NAMES, PLANNING_NAMES, PRICE_RULE_NAMES, REASON_NAMES } from './dimensions.js';

/** What a customer master says of the channel. */
export const TODAY_NAMES: Readonly<Record<string, Bilingual>> = {
  ...CHANNEL_NAMES,
  unmatched: { de: 'nicht zugeordnet', en: 'not matched' },
  unknown: { de: 'ohne Angabe', en: 'not given' },
};

/** A column that the stage adds to every customer, for tables that show it too. */
export function customerColumn(id: string): ColumnDefinition {
  return CUSTOMER_COLUMNS.find((each) => each.id === id)!;
}

/** For stages that plan visits apart from calls. */
export const VISIT_HOURS: ColumnDefinition = {
  id: 'visitHours',
  label: { de: 'Besuchsstunden', en: 'Visit hours' },
  unit: 'hours',
  definition: {
    de: 'Teil der Betreuungsstunden für Besuche mit Fahrt, Vor- und Nachbereitung.',
    en: 'The part of care hours for visits with travel, preparation and follow-up.',
  },
};

/** For sizing, which shows what the hours consist of. */
export const TRAVEL_HOURS: ColumnDefinition = {
  id: 'travelHours',
  label: { de: 'Fahrtstunden', en: 'Travel hours' },
  unit: 'hours',
  definition: {
    de: 'Teil der Betreuungsstunden für die Fahrt zu Besuchen.',
    en: 'The part of care hours for travel to visits.',
  },
};

/** For territories: care as it is against the plan, over the contacts that are on record. Unknown without visits. */
export const EFFORT_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'hoursToday',
    label: { de: 'Betreuungsstunden heute', en: 'Care hours today' },
    unit: 'hours',
    definition: {
      de: 'Besuche und Anrufe von heute × Zeit laut Betreuungskonzept, im Jahr.',
      en: 'Visits and calls of today × the time in the care model, a year.',
    },
  },
  {
    id: 'costToday',
    label: { de: 'Betreuungskosten heute', en: 'Care cost today' },
    unit: 'amount',
    definition: { de: 'Stunden heute × Stundensatz.', en: 'Hours today × hourly rate.' },
  },
  {
    id: 'comparedCost',
    label: { de: 'Betreuungskosten Plan', en: 'Care cost by plan' },
    unit: 'amount',
    definition: {
      de: 'Stunden des Plans × Stundensatz; ohne Anrufe, wo keine erfasst sind.',
      en: 'Hours of the plan × hourly rate; without calls where none are on record.',
    },
  },
];

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'valueClass',
    label: { de: 'Klasse nach Wert oder Status', en: 'Class by value or status' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Wertklasse oder Status, bevor hohes Potenzial die Betreuungsklasse hebt.',
      en: 'Value class or status, before high potential raises the care class.',
    },
  },
  {
    id: 'careClass',
    label: { de: 'Betreuungsklasse', en: 'Care class' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Klasse, nach der der Kunde betreut wird: Wertklasse oder Status; hohes Potenzial bei niedrigem Lieferanteil hebt auf B.',
      en: 'Class by which the customer is cared for: value class or status; high potential with a low share of wallet raises it to B.',
    },
  },
  {
    id: 'careClassReason',
    label: { de: 'Grund der Betreuungsklasse', en: 'Reason of care class' },
    unit: 'code',
    values: REASON_NAMES,
    definition: {
      de: 'Was die Betreuungsklasse bestimmt: Wert, Potenzial oder Status.',
      en: 'What decides the care class: value, potential or status.',
    },
  },
  {
    id: 'channelToday',
    label: { de: 'Kanal heute', en: 'Channel today' },
    unit: 'code',
    values: TODAY_NAMES,
    definition: {
      de: 'Kanal laut Kundenstamm, den Kanälen des Betreuungskonzepts zugeordnet.',
      en: 'Channel from the customer master, matched to the channels of the care model.',
    },
  },
  {
    id: 'channel',
    label: { de: 'Kanal Plan', en: 'Planned channel' },
    unit: 'code',
    values: CHANNEL_NAMES,
    definition: {
      de: 'Wer den Kunden künftig verantwortet.',
      en: 'Who is to be responsible for the customer.',
    },
  },
  {
    id: 'intensity',
    label: { de: 'Verkaufsintensität', en: 'Sales intensity' },
    unit: 'code',
    values: INTENSITY_NAMES,
    definition: { de: 'proaktiv, aktiv oder reaktiv.', en: 'proactive, active or reactive.' },
  },
  {
    id: 'visits',
    label: { de: 'Besuche Plan', en: 'Planned visits' },
    unit: 'number',
    definition: { de: 'Besuche je Jahr nach Betreuungskonzept.', en: 'Visits a year by the care model.' },
  },
  {
    id: 'calls',
    label: { de: 'Anrufe Plan', en: 'Planned calls' },
    unit: 'number',
    definition: { de: 'Anrufe je Jahr nach Betreuungskonzept.', en: 'Calls a year by the care model.' },
  },
  {
    id: 'hours',
    label: { de: 'Betreuungsstunden', en: 'Care hours' },
    unit: 'hours',
    definition: {
      de: 'Geplante Stunden je Jahr: Besuche mit Fahrt, Vor- und Nachbereitung, Anrufe mit Vor- und Nachbereitung.',
      en: 'Planned hours a year: visits with travel, preparation and follow-up, calls with preparation and follow-up.',
    },
  },
  {
    id: 'conversationHours',
    label: { de: 'Gesprächsstunden', en: 'Conversation hours' },
    unit: 'hours',
    definition: {
      de: 'Teil der Betreuungsstunden im Gespräch mit dem Kunden, ohne Fahrt, Vor- und Nachbereitung.',
      en: 'The part of care hours in conversation with the customer, without travel, preparation and follow-up.',
    },
  },
  {
    id: 'careCost',
    label: { de: 'Betreuungskosten', en: 'Care cost' },
    unit: 'amount',
    definition: {
      de: 'Betreuungsstunden × angenommener Stundensatz.',
      en: 'Care hours × the assumed hourly rate.',
    },
  },
  {
    id: 'serviceLevelHours',
    label: { de: 'Reaktionszeit', en: 'Time to react' },
    unit: 'hours',
    definition: { de: 'Zugesagte Reaktionszeit in Stunden.', en: 'Promised time to react in hours.' },
  },
  {
    id: 'planning',
    label: { de: 'Kundenbeplanung', en: 'Planning' },
    unit: 'code',
    values: PLANNING_NAMES,
    definition: { de: 'Wie der Kunde beplant wird.', en: 'How the customer is planned.' },
  },
  {
    id: 'priceRule',
    label: { de: 'Preisregel', en: 'Price rule' },
    unit: 'code',
    values: PRICE_RULE_NAMES,
    definition: { de: 'Regel der Preisgestaltung.', en: 'Rule of pricing.' },
  },
  {
    id: 'visitsMade',
    label: { de: 'Besuche gemacht p. a.', en: 'Visits made p.a.' },
    unit: 'number',
    definition: {
      de: 'Gemachte Besuche, auf ein Jahr gerechnet. Unbekannt ohne Aktivitäten.',
      en: 'Visits made, scaled to a year. Unknown without activities.',
    },
  },
  {
    id: 'visitGap',
    label: { de: 'Besuchslücke', en: 'Visit gap' },
    unit: 'number',
    definition: {
      de: 'Besuche Plan minus gemachte Besuche je Jahr: positiv = zu wenig besucht. Unbekannt ohne Aktivitäten.',
      en: 'Planned less made visits a year: positive = visited too little. Unknown without activities.',
    },
  },
];
