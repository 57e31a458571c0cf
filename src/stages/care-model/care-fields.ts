import { z } from 'zod';
import { CHANNELS } from '../channels.js';
import type { Care } from './customary-care.js';
import { INTENSITIES, PLANNINGS } from './dimensions.js';

const amount = (text: string) => z.number().nonnegative().describe(text);

/** Every field of the care of a customer, as settings give it: for classes and for exceptions. */
export const CARE_FIELDS = {
  responsibility: z
    .enum(CHANNELS)
    .describe(
      'Kundenverantwortung: key-account, field, inside, dealer oder digital | Responsibility: key-account, field, inside, dealer or digital',
    ),
  intensity: z
    .enum(INTENSITIES)
    .describe(
      'Verkaufsintensität: proactive, active oder reactive | Sales intensity: proactive, active or reactive',
    ),
  visits: amount('Besuche im Jahr | Visits a year'),
  calls: amount('Anrufe im Jahr | Calls a year'),
  visitMinutes: amount('Gespräch je Besuch in Minuten | Conversation per visit in minutes'),
  travelMinutes: amount('Fahrt je Besuch in Minuten | Travel per visit in minutes'),
  preparationMinutes: amount(
    'Vor- und Nachbereitung je Besuch in Minuten | Preparation and follow-up per visit in minutes',
  ),
  callMinutes: amount('Gespräch je Anruf in Minuten | Conversation per call in minutes'),
  callPreparationMinutes: amount(
    'Vor- und Nachbereitung je Anruf in Minuten | Preparation and follow-up per call in minutes',
  ),
  serviceLevelHours: amount('Reaktionszeit in Stunden | Time to react in hours'),
  planning: z
    .enum(PLANNINGS)
    .describe('Kundenbeplanung: individual, class oder none | Planning: individual, class or none'),
  priceRule: z
    .string()
    .describe(
      'Preisregel: individual, frame, scale, list, dealer, welcome, correct oder eigener Text | Price rule: individual, frame, scale, list, dealer, welcome, correct or a text of your own',
    ),
} as const satisfies Record<keyof Care, z.ZodType>;

/** The care of a class as settings, with what holds where a field is not given. */
export function careSchema(care: Care) {
  const fields = CARE_FIELDS;
  return z.strictObject({
    responsibility: fields.responsibility.default(care.responsibility),
    intensity: fields.intensity.default(care.intensity),
    visits: fields.visits.default(care.visits),
    calls: fields.calls.default(care.calls),
    visitMinutes: fields.visitMinutes.default(care.visitMinutes),
    travelMinutes: fields.travelMinutes.default(care.travelMinutes),
    preparationMinutes: fields.preparationMinutes.default(care.preparationMinutes),
    callMinutes: fields.callMinutes.default(care.callMinutes),
    callPreparationMinutes: fields.callPreparationMinutes.default(care.callPreparationMinutes),
    serviceLevelHours: fields.serviceLevelHours.default(care.serviceLevelHours),
    planning: fields.planning.default(care.planning),
    priceRule: fields.priceRule.default(care.priceRule),
  });
}
