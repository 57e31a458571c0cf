import { z } from 'zod';
import { FACING_SHARE } from '../facing-share-setting.js';
import { LIST_LENGTH } from '../list-length-setting.js';
import { ownDefaults } from '../own-defaults.js';

const HOURS = z.number().nonnegative();

/**
 * Working assumptions, chosen so that 1 % more visits bring about 0.31 % more where the plan stands: the mean of personal
 * selling over many studies after correction (Albers, Mantrala & Sridhar 2010).
 */
const CUSTOMARY_CURVE = { atZero: 0.6, atOneAndHalf: 1.11, atSaturation: 1.25 };

const curve = z
  .strictObject({
    atZero: z
      .number()
      .min(0)
      .max(0.99)
      .default(CUSTOMARY_CURVE.atZero)
      .describe(
        'Was ohne jeden Besuch bliebe, im Verhältnis zum Plan | What would be left without any visit, relative to the plan',
      ),
    atHalf: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .default(null)
      .describe(
        'Mit halb so vielen Besuchen wie im Plan; ohne Angabe folgt es aus den übrigen | With half the visits of the plan; left out, it follows from the others',
      ),
    atOneAndHalf: z
      .number()
      .gt(1)
      .default(CUSTOMARY_CURVE.atOneAndHalf)
      .describe('Mit anderthalbmal so vielen Besuchen | With one and a half times as many visits'),
    atSaturation: z
      .number()
      .gt(1)
      .default(CUSTOMARY_CURVE.atSaturation)
      .describe('Mit beliebig vielen Besuchen (Sättigung) | With any number of visits (saturation)'),
  })
  .refine(
    ({ atZero, atHalf, atOneAndHalf, atSaturation }) =>
      atSaturation > atOneAndHalf && (atHalf === null || atHalf > atZero),
    {
      error:
        'Die Wirkung steigt mit den Besuchen: atZero < atHalf < 1 < atOneAndHalf < atSaturation. | Response rises with visits: atZero < atHalf < 1 < atOneAndHalf < atSaturation.',
    },
  );

/** Settings of the allocation of visits. */
export const settings = z.strictObject({
  valueFrom: z
    .enum(['auto', 'contribution', 'contributionAndPotential', 'potentialProfit'])
    .default('auto')
    .describe(
      'Was bei einem Kunden auf dem Spiel steht: contribution = Deckungsbeitrag, contributionAndPotential = dazu das gewichtete offene Potenzial, potentialProfit = Gewinnpotenzial; auto = mit Potenzial, wo es bekannt ist | What is at stake with a customer: contribution = contribution margin, contributionAndPotential = with the weighted untapped potential, potentialProfit = profit potential; auto = with potential where it is known',
    ),
  potentialWeight: z
    .number()
    .min(0)
    .max(1)
    .default(0.25)
    .describe(
      'Annahme: Gewicht des offenen Potenzials (DB), wie die Gewinnwahrscheinlichkeit der Stufe Potenzial | Assumption: weight of untapped margin, like the probability of winning it in the stage of potentials',
    ),
  response: z
    .enum(['judged', 'power'])
    .default('judged')
    .describe(
      'Wirkung der Besuche: judged = Kurve durch die Einschätzungen, power = überall gleiche Elastizität | Response to visits: judged = curve through judgements, power = the same elasticity everywhere',
    ),
  elasticity: z
    .number()
    .gt(0)
    .max(1)
    .default(0.31)
    .describe(
      'Annahme für response: power, Prozent mehr Wirkung je Prozent mehr Besuche | Assumption for response: power, percent more response for a percent more visits',
    ),
  curve: curve
    .default(ownDefaults(curve))
    .describe(
      'Annahme: Wirkung auf den Wert, geschätzt für Vielfache der Besuche im Plan (Plan = 1); im Vertrieb zu erfragen | Assumption: response of value, judged for multiples of the planned visits (plan = 1); to be asked of the sales force',
    ),
  curvesBy: z
    .enum(['careClass', 'potentialClass'])
    .default('careClass')
    .describe(
      'Wonach classCurves unterscheidet: careClass = Betreuungsklasse, potentialClass = Potenzialklasse high, medium, low | What classCurves tell apart: careClass, or potentialClass high, medium, low',
    ),
  classCurves: z
    .record(z.string(), curve)
    .default({})
    .describe(
      'Eigene Kurven einzelner Klassen, aufgebaut wie curve | Curves of single classes, built like curve',
    ),
  capacity: z
    .enum(['team', 'plan'])
    .default('team')
    .describe(
      'Stunden, die verteilt werden: team = heutige Leute in Außendienst und Key-Account-Management, plan = die Besuchsstunden des Klassenplans (auch wo keine Leute bekannt sind) | Hours to allocate: team = the present people of field sales and key account management, plan = the visit hours of the class plan (also where no people are known)',
    ),
  capacityHours: HOURS.nullable()
    .default(null)
    .describe(
      'Besuchsstunden im Jahr mit Fahrt, Vor- und Nachbereitung, wenn sie vorgegeben sind | Visit hours a year with travel, preparation and follow-up, where they are given',
    ),
  hoursPerRep: z
    .number()
    .positive()
    .default(1680)
    .describe(
      'Arbeitsstunden einer Vollzeitkraft im Jahr, wie in der Vertriebsdimensionierung | Working hours of a full-time person a year, as in salesforce sizing',
    ),
  facingShare: FACING_SHARE.describe(
    "Annahme: Anteil der Arbeitszeit für Kunden, wo er bei niemandem gemessen ist | Assumption: share of working time for customers where nobody's was measured",
  ),
  capacityChange: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.2)
    .describe(
      'Um welchen Anteil die Stunden zur Probe kleiner und größer sind | By which share hours are smaller and larger for the check',
    ),
  minimumVisits: z
    .number()
    .int()
    .min(0)
    .default(1)
    .describe(
      'Besuche im Jahr, die jeder Kunde mit Besuchen im Plan behält | Visits a year that every customer with planned visits keeps',
    ),
  maximumVisits: z
    .number()
    .int()
    .positive()
    .default(52)
    .describe('Höchstens so viele Besuche im Jahr | At most so many visits a year'),
  maximumMultiple: z
    .number()
    .min(1)
    .max(5)
    .default(2)
    .describe(
      'Höchstens so viel Mal die Besuche des Plans: darüber hat niemand die Wirkung eingeschätzt | At most so many times the planned visits: beyond, nobody has judged the response',
    ),
  listLength: LIST_LENGTH,
});

export type Settings = z.output<typeof settings>;
export type CurveSettings = Settings['curve'];
