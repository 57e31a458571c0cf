import { z } from 'zod';
import { LIST_LENGTH } from '../list-length-setting.js';
import { ownDefaults } from '../own-defaults.js';
import { CUSTOMARY_SERVICES } from './customary-services.js';
import { rateDay } from './rates.js';

const RANGE_HINT = 'verlangt sind zwei verschiedene Zahlen | two different numbers are needed';
const DAY_HINT = 'verlangt ist ein Tag wie 2026-01-01 | a day such as 2026-01-01 is needed';

const UNITS = ['hour', 'entry', 'quantity'] as const;

function serviceSchema(service: {
  readonly german: string;
  readonly english: string;
  readonly synonyms: readonly string[];
  readonly unit: (typeof UNITS)[number];
  readonly rate: number;
}) {
  return z.strictObject({
    german: z
      .string()
      .default(service.german)
      .describe('Deutsche Bezeichnung der Leistung | German name of the service'),
    english: z
      .string()
      .default(service.english)
      .describe('Englische Bezeichnung der Leistung | English name of the service'),
    synonyms: z
      .array(z.string())
      .default([...service.synonyms])
      .describe('Weitere Namen im Serviceverzeichnis | Further names in the service ledger'),
    unit: z
      .enum(UNITS)
      .default(service.unit)
      .describe(
        'Wofür der Satz gilt: hour, entry oder quantity | What the rate is for: hour, entry or quantity',
      ),
    rate: z
      .number()
      .nonnegative()
      .default(service.rate)
      .describe('Standardkostensatz in Währungseinheiten | Standard cost rate in currency units'),
    rates: z
      .record(
        z.string().refine((text) => rateDay(text) !== null, { error: DAY_HINT }),
        z.number().nonnegative(),
      )
      .default({})
      .describe(
        'Spätere Sätze nach dem Tag, ab dem sie gelten, etwa { "2026-01-01": 62 }; jeder Eintrag wird zum Satz seines Tages bewertet | Later rates by the day from which they hold, such as { "2026-01-01": 62 }; each entry is valued at the rate of its day',
      ),
  });
}

function customaryService(id: keyof typeof CUSTOMARY_SERVICES) {
  const service = CUSTOMARY_SERVICES[id];
  const schema = serviceSchema(service);
  return schema.default(ownDefaults(schema)).describe(`${service.german} | ${service.english}`);
}

const services = z.strictObject({
  research: customaryService('research'),
  technicalInformation: customaryService('technicalInformation'),
  training: customaryService('training'),
  marketInformation: customaryService('marketInformation'),
  orderChanges: customaryService('orderChanges'),
  commissioning: customaryService('commissioning'),
  technicalHelp: customaryService('technicalHelp'),
  optimisation: customaryService('optimisation'),
  marketResearch: customaryService('marketResearch'),
  productDevelopment: customaryService('productDevelopment'),
});

const automatic = z.literal('auto');

/** Settings of the value-to-value quadrant; amounts in currency units. */
export const settings = z.strictObject({
  services: services
    .default(ownDefaults(services))
    .describe(
      'Katalog der kostenfreien Leistungen mit Standardkostensätzen (überschlägig) | Catalogue of free services with standard cost rates (rough)',
    ),
  ownServices: z
    .record(z.string(), serviceSchema({ german: '', english: '', synonyms: [], unit: 'hour', rate: 60 }))
    .default({})
    .describe(
      'Eigene Leistungen unter eigenem Schlüssel, aufgebaut wie services | Services of your own under a key of your own, built like services',
    ),
  defaultHourlyRate: z
    .number()
    .nonnegative()
    .default(60)
    .describe(
      'Satz je Stunde für Leistungen außerhalb des Katalogs | Rate per hour for services outside the catalogue',
    ),
  defaultEntryRate: z
    .number()
    .nonnegative()
    .default(30)
    .describe(
      'Satz je Eintrag für Leistungen außerhalb des Katalogs ohne Dauer | Rate per entry for services outside the catalogue without a duration',
    ),
  minutesPerEntry: z
    .number()
    .nonnegative()
    .default(30)
    .describe(
      'Angenommene Dauer eines Eintrags ohne Minuten, wenn der Satz je Stunde gilt | Assumed duration of an entry without minutes where the rate is by the hour',
    ),
  reducedShare: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe(
      'Anteil der Kosten vergünstigter Leistungen, der als geschenkt zählt, wo der berechnete Betrag fehlt | Share of the cost of reduced services that counts as given away where the charged amount is missing',
    ),
  ratingRange: z
    .tuple([z.number(), z.number()])
    .refine(([worst, best]) => worst !== best, { error: RANGE_HINT })
    .default([1, 5])
    .describe(
      'Schlechteste und beste Bewertung durch den Kunden; Schulnoten: [6, 1] | Worst and best rating by the customer; school marks: [6, 1]',
    ),
  appreciatedFrom: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe(
      'Ab dieser Stelle zwischen schlechtester (0) und bester (1) Bewertung gilt eine Leistung als geschätzt | From this place between worst (0) and best (1) rating on a service counts as appreciated',
    ),
  valueCut: z
    .union([automatic, z.number()])
    .default('auto')
    .describe(
      'Schnittlinie Kundenwert: Deckungsbeitrag I je Jahr in Währungseinheiten, oder auto | Cut line of customer value: contribution margin I a year in currency units, or auto',
    ),
  valueShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.8)
    .describe(
      'Bei auto: hoch sind die Kunden, die zusammen diesen Anteil des positiven Deckungsbeitrags bringen | With auto: high are the customers who together bring this share of the positive contribution',
    ),
  cutBy: z
    .enum(['intensity', 'amount'])
    .default('intensity')
    .describe(
      'Was den Service hoch macht: intensity (Servicekosten / DB I) oder amount (Servicekosten) | What makes service high: intensity (service cost / contribution margin I) or amount (service cost)',
    ),
  intensityCut: z
    .union([automatic, z.number().nonnegative()])
    .default('auto')
    .describe(
      'Schnittlinie Serviceintensität als Anteil, oder auto = Durchschnitt des Unternehmens | Cut line of service intensity as a fraction, or auto = average of the company',
    ),
  amountCut: z
    .union([automatic, z.number().nonnegative()])
    .default('auto')
    .describe(
      'Schnittlinie Servicekosten je Jahr in Währungseinheiten, oder auto = Mittel der Kunden mit Service | Cut line of service cost a year in currency units, or auto = mean of customers with service',
    ),
  grid: z
    .union([z.literal(2), z.literal(3)])
    .default(2)
    .describe(
      'Stufen je Achse: 2 (vier Felder) oder 3 (neun Felder mit hoch, mittel, niedrig) | Levels of each axis: 2 (four fields) or 3 (nine fields of high, medium, low)',
    ),
  mediumValueShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.95)
    .describe(
      'Bei neun Feldern und auto: hohe und mittlere Kunden zusammen bringen diesen Anteil des positiven Deckungsbeitrags | With nine fields and auto: high and medium customers together bring this share of the positive contribution',
    ),
  mediumServiceShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.5)
    .describe(
      'Bei neun Feldern und auto: Service ist mittel ab diesem Anteil der Linie von hoch | With nine fields and auto: service is medium from this share of the line of high on',
    ),
  valueMediumCut: z
    .union([automatic, z.number()])
    .default('auto')
    .describe(
      'Schnittlinie Kundenwert mittel bei neun Feldern: Deckungsbeitrag I je Jahr, oder auto | Cut line of medium value with nine fields: contribution margin I a year, or auto',
    ),
  intensityMediumCut: z
    .union([automatic, z.number().nonnegative()])
    .default('auto')
    .describe(
      'Schnittlinie Serviceintensität mittel bei neun Feldern als Anteil, oder auto | Cut line of medium service intensity with nine fields as a fraction, or auto',
    ),
  amountMediumCut: z
    .union([automatic, z.number().nonnegative()])
    .default('auto')
    .describe(
      'Schnittlinie Servicekosten mittel bei neun Feldern je Jahr, oder auto | Cut line of medium service cost with nine fields a year, or auto',
    ),
  listLength: LIST_LENGTH,
  hiddenPotentialShare: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .describe(
      'Lieferanteil, unter dem bei Win-win-Kunden verborgenes Potenzial vermutet wird | Share of wallet below which win-win customers may hide potential',
    ),
});

export type Settings = z.output<typeof settings>;
