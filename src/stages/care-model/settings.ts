import { z } from 'zod';
import { LIST_LENGTH } from '../list-length-setting.js';
import { ownDefaults } from '../own-defaults.js';
import { careSchema } from './care-fields.js';
import { CUSTOMARY_CARE } from './customary-care.js';
import { exceptionSchema } from './exception-settings.js';
import { PRESETS, withPreset } from './presets.js';

function careOf(id: keyof typeof CUSTOMARY_CARE, description: string) {
  const schema = careSchema(CUSTOMARY_CARE[id]);
  return schema.default(ownDefaults(schema)).describe(description);
}

const classes = z.strictObject({
  A: careOf('A', 'Betreuung der Klasse A | Care of class A'),
  B: careOf('B', 'Betreuung der Klasse B | Care of class B'),
  C: careOf('C', 'Betreuung der Klasse C | Care of class C'),
  D: careOf('D', 'Betreuung der Klasse D | Care of class D'),
  new: careOf('new', 'Betreuung neuer Kunden | Care of new customers'),
  dormant: careOf('dormant', 'Betreuung ruhender Kunden | Care of dormant customers'),
  lost: careOf('lost', 'Betreuung verlorener Kunden | Care of lost customers'),
  loss: careOf(
    'loss',
    'Betreuung der Kunden mit Wert null oder negativ | Care of customers of zero or negative value',
  ),
  prospect: careOf('prospect', 'Betreuung der Interessenten | Care of prospects'),
  excluded: careOf('excluded', 'Betreuung ausgeschlossener Kunden | Care of excluded customers'),
  unknown: careOf('unknown', 'Betreuung bei unbekannter Klasse | Care where the class is unknown'),
});

const names = (german: string, english: string) =>
  z
    .array(z.string())
    .default([])
    .describe(
      `Eigene Bezeichnungen im Kundenstamm für ${german} | Names in your customer master for ${english}`,
    );

const channelNames = z.strictObject({
  keyAccount: names('Key-Account-Management', 'key account management'),
  field: names('Außendienst', 'field sales'),
  inside: names('Innendienst', 'inside sales'),
  dealer: names('Handelspartner', 'dealers'),
  digital: names('digitale Kanäle', 'digital channels'),
});

const teamCostPerHour = z.strictObject({
  keyAccount: z
    .number()
    .nonnegative()
    .default(83)
    .describe(
      'Key-Account-Management (rund 140.000 im Jahr / 1.680 Stunden) | Key account management (about 140,000 a year / 1,680 hours)',
    ),
  inside: z
    .number()
    .nonnegative()
    .default(45)
    .describe(
      'Innendienst (rund 75.000 im Jahr / 1.680 Stunden) | Inside sales (about 75,000 a year / 1,680 hours)',
    ),
});

const fields = z.strictObject({
  preset: z
    .enum(PRESETS)
    .default('classes')
    .describe(
      'Vorlage der Betreuung: classes (A und B Außendienst, C Innendienst, D Handelspartner) oder potential (hohes Potenzial Key-Account-Management, mittleres Außendienst, niedriges Innendienst); einzelne Werte unter classes gehen vor | Preset of care: classes (A and B field sales, C inside sales, D dealers) or potential (high potential key account management, medium field sales, low inside sales); single values under classes go before it',
    ),
  classFrom: z
    .enum(['auto', 'priority', 'contribution', 'abc'])
    .default('auto')
    .describe(
      'Woher die Klasse kommt: priority, contribution, abc oder auto (Priorität, wo gerechnet, sonst Deckungsbeitrag, sonst ABC) | Where the class comes from: priority, contribution, abc or auto (priority where computed, otherwise contribution, otherwise abc)',
    ),
  newCustomers: z
    .enum(['own', 'class'])
    .default('own')
    .describe(
      'Neue Kunden, wo die Klasse nicht von priority kommt: own = eigene Betreuung, class = wie ihre Klasse, wenn sie eine haben | New customers, where the class does not come from priority: own = care of their own, class = as their class where they have one',
    ),
  classes: classes
    .default(ownDefaults(classes))
    .describe('Betreuung je Klasse und Status | Care by class and status'),
  furtherClasses: z
    .record(z.string().regex(/^[E-Z]$/), careSchema(CUSTOMARY_CARE.D))
    .default({})
    .describe(
      'Betreuung weiterer Klassen E bis Z, aufgebaut wie classes | Care of further classes E to Z, built like classes',
    ),
  exceptions: z
    .array(exceptionSchema)
    .max(30)
    .default([])
    .describe(
      'Ausnahmen vom Betreuungskonzept je Matrixzelle, Kundenart, Branche oder Land; je Feld gilt die erste, die zutrifft; etwa [{ where: { careClass: A, country: AT }, visits: 8 }] | Exceptions from the care concept by cell of the matrix, customer type, industry or country; for each field the first that applies holds; such as [{ where: { careClass: A, country: AT }, visits: 8 }]',
    ),
  liftHighPotential: z
    .boolean()
    .default(true)
    .describe(
      'Hohes Potenzial bei niedrigem Lieferanteil hebt die Betreuung mindestens auf B, wo die Klasse nicht von priority kommt | High potential with a low share of wallet raises care to B at least, where the class does not come from priority',
    ),
  keyAccounts: z
    .boolean()
    .default(true)
    .describe(
      'A-Kunden mit hohem Potenzial betreut das Key-Account-Management | Class A customers of high potential are cared for by key account management',
    ),
  lowShareFactor: z
    .number()
    .positive()
    .default(1)
    .describe(
      'Faktor auf Besuche und Anrufe bei hohem Potenzial und niedrigem Lieferanteil; 1 = kein Zuschlag | Factor on visits and calls for high potential with a low share of wallet; 1 = no extra',
    ),
  costPerHour: z
    .number()
    .nonnegative()
    .default(70)
    .describe(
      'Annahme: Vollkosten einer Vertriebsstunde in Währungseinheiten (rund 120.000 im Jahr / 1.680 Stunden) | Assumption: full cost of an hour of sales work in currency units (about 120,000 a year / 1,680 hours)',
    ),
  teamCostPerHour: teamCostPerHour
    .default(ownDefaults(teamCostPerHour))
    .describe(
      'Annahme: Vollkosten einer Stunde in einem eigenen Team, in Währungseinheiten | Assumption: full cost of an hour in a team of its own, in currency units',
    ),
  costPerVisit: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe(
      'Vollkosten eines Besuchs in Währungseinheiten; ohne Angabe Kosten von Außendienst und Key-Account-Management / gemachte Besuche, sonst die Annahme 180 | Full cost of a visit in currency units; left out: cost of field sales and key account management / visits made, otherwise the assumption 180',
    ),
  allowedCostShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.15)
    .describe(
      'Annahme: Anteil des Deckungsbeitrags, den Besuche höchstens kosten dürfen | Assumption: share of contribution that visits may cost at most',
    ),
  gapVisits: z
    .number()
    .positive()
    .default(1)
    .describe(
      'Ab wie vielen Besuchen Abweichung im Jahr ein Kunde als unter- oder überversorgt gilt | From how many visits a year a deviation counts as under- or over-served',
    ),
  channelNames: channelNames
    .default(ownDefaults(channelNames))
    .describe(
      'Eigene Bezeichnungen des heutigen Kanals, zusätzlich zu den bekannten | Your names of the present channel, in addition to the known ones',
    ),
  listLength: LIST_LENGTH,
});

/** Settings of the care model. What a preset sets counts like a default. */
export const settings = z.preprocess(withPreset, fields);

export type Settings = z.output<typeof settings>;
