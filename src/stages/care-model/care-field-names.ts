import type { Care } from './customary-care.js';

/** The fields of the care of a customer, in the order of settings. */
export const CARE_FIELD_NAMES = [
  'responsibility',
  'intensity',
  'visits',
  'calls',
  'visitMinutes',
  'travelMinutes',
  'preparationMinutes',
  'callMinutes',
  'callPreparationMinutes',
  'serviceLevelHours',
  'planning',
  'priceRule',
] as const satisfies readonly (keyof Care)[];
