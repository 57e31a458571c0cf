import { z } from 'zod';
import { isLetter } from '../class-letters.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { CARE_FIELD_NAMES } from './care-field-names.js';
import { CARE_FIELDS } from './care-fields.js';

const CLASS_HINT =
  'verlangt ist eine Betreuungsklasse: A bis Z, new, dormant, lost, prospect, loss, excluded oder unknown | a care class is needed: A to Z, new, dormant, lost, prospect, loss, excluded or unknown';
const NO_CONDITION =
  'mindestens eine Bedingung ist nötig; was für alle gilt, steht unter classes | at least one condition is needed; what holds for everybody stands under classes';
const NO_FIELD =
  'mindestens ein Feld der Betreuung ist nötig, etwa visits | at least one field of care is needed, such as visits';

/** One value or several, of which one must fit. */
function oneOrMore<Schema extends z.ZodType>(value: Schema) {
  return z.union([value, z.array(value).min(1)]).optional();
}

const careClass = z
  .string()
  .refine((id) => isLetter(id) || Object.hasOwn(OUTSIDE_CLASSES, id), { error: CLASS_HINT });
const name = z.string().min(1).max(100);

const where = z
  .strictObject({
    careClass: oneOrMore(careClass).describe('Betreuungsklasse, eine oder mehrere | Care class, one or more'),
    walletCell: oneOrMore(
      z.enum(['high-low', 'high-high', 'medium-low', 'medium-high', 'low-low', 'low-high']),
    ).describe(
      'Zelle der Matrix: Potenzial, dann Lieferanteil, etwa high-low | Cell of the matrix: potential, then share of wallet, such as high-low',
    ),
    potentialClass: oneOrMore(z.enum(['high', 'medium', 'low'])).describe(
      'Potenzialklasse: high, medium oder low | Class of potential: high, medium or low',
    ),
    shareClass: oneOrMore(z.enum(['high', 'low'])).describe(
      'Klasse des Lieferanteils: high oder low | Class of share of wallet: high or low',
    ),
    type: oneOrMore(name).describe(
      'Kundenart, wie sie in den Daten steht | Customer type as the data name it',
    ),
    industry: oneOrMore(name).describe('Branche, wie sie in den Daten steht | Industry as the data name it'),
    country: oneOrMore(name).describe('Land, wie es in den Daten steht | Country as the data name it'),
  })
  .refine((conditions) => Object.values(conditions).some((each) => each !== undefined), {
    error: NO_CONDITION,
  });

/** A rule that gives some customers another care than that of their class (Ausnahme vom Betreuungskonzept). */
export const exceptionSchema = z
  .strictObject({
    name: name.optional().describe('Bezeichnung der Ausnahme | Name of the exception'),
    where: where.describe(
      'Für wen sie gilt: Alle genannten Bedingungen müssen zutreffen | To whom it applies: all conditions given must hold',
    ),
    responsibility: CARE_FIELDS.responsibility.optional(),
    intensity: CARE_FIELDS.intensity.optional(),
    visits: CARE_FIELDS.visits.optional(),
    calls: CARE_FIELDS.calls.optional(),
    visitMinutes: CARE_FIELDS.visitMinutes.optional(),
    travelMinutes: CARE_FIELDS.travelMinutes.optional(),
    preparationMinutes: CARE_FIELDS.preparationMinutes.optional(),
    callMinutes: CARE_FIELDS.callMinutes.optional(),
    callPreparationMinutes: CARE_FIELDS.callPreparationMinutes.optional(),
    serviceLevelHours: CARE_FIELDS.serviceLevelHours.optional(),
    planning: CARE_FIELDS.planning.optional(),
    priceRule: CARE_FIELDS.priceRule.optional(),
  })
  .refine((rule) => CARE_FIELD_NAMES.some((field) => rule[field] !== undefined), { error: NO_FIELD });

export type CareException = z.output<typeof exceptionSchema>;
export type ExceptionCondition = keyof CareException['where'];
