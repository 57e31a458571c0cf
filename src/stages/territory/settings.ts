import { z } from 'zod';
import { CHANNELS } from '../channels.js';
import { FACING_SHARE } from '../facing-share-setting.js';
import { LIST_LENGTH } from '../list-length-setting.js';
import { ownDefaults } from '../own-defaults.js';

const weight = (value: number, text: string) => z.number().nonnegative().default(value).describe(text);

const alignmentWeights = z.strictObject({
  workload: weight(0.5, 'Gewicht der Arbeitslast | Weight of workload'),
  potential: weight(0.25, 'Gewicht des Potenzials | Weight of potential'),
  revenue: weight(0.25, 'Gewicht des eigenen Umsatzes | Weight of own revenue'),
});

/** Settings of the territory analysis. */
export const settings = z.strictObject({
  by: z
    .enum(['auto', 'territory', 'rep'])
    .default('auto')
    .describe(
      'Was als Gebiet gilt: territory = Spalte Gebiet, rep = jeder Betreuer ist ein Gebiet, auto = Gebiet, wo bekannt, sonst Betreuer | What counts as a territory: territory = column Territory, rep = every rep is one, auto = territory where known, otherwise rep',
    ),
  tolerance: z
    .number()
    .gt(0)
    .max(1)
    .default(0.15)
    .describe(
      'Toleranzband um den Durchschnitt: 0,15 lässt Indizes von 85 bis 115 gelten | Tolerance around the average: 0.15 accepts indices from 85 to 115',
    ),
  workloadChannels: z
    .array(z.enum(CHANNELS))
    .min(1)
    .default(['key-account', 'field', 'inside'])
    .describe(
      'Kanäle, deren Stunden zur Arbeitslast des Gebiets zählen; ohne inside, wenn der Innendienst zentral sitzt | Channels whose hours count as workload of the territory; without inside where inside sales sits centrally',
    ),
  classFrom: z
    .enum(['auto', 'priority', 'contribution', 'abc'])
    .default('auto')
    .describe(
      'Welche Klassen gezählt werden: priority, contribution, abc oder auto (Priorität, wo gerechnet, sonst Deckungsbeitrag, sonst ABC) | Which classes are counted: priority, contribution, abc or auto (priority where computed, otherwise contribution, otherwise abc)',
    ),
  hoursPerRep: z
    .number()
    .positive()
    .default(1680)
    .describe(
      'Arbeitsstunden einer Vollzeitkraft im Jahr, wie in der Vertriebsdimensionierung | Working hours of a full-time person a year, as in salesforce sizing',
    ),
  alignmentWeights: alignmentWeights
    .default(ownDefaults(alignmentWeights))
    .describe(
      'Gewichte des Ausgleichsindex; was unbekannt ist, fällt heraus | Weights of the alignment index; what is unknown drops out',
    ),
  visitMinutes: z
    .number()
    .positive()
    .default(90)
    .describe(
      'Dauer eines Besuchs mit Vor- und Nachbereitung, ohne Fahrt, für die Stunden heute, wie im Betreuungskonzept | Time of a visit with preparation and follow-up, without travel, for the hours today, as in the care model',
    ),
  travelMinutes: z
    .number()
    .nonnegative()
    .default(45)
    .describe(
      'Angenommene Fahrzeit je Besuch in Minuten, wie im Betreuungskonzept | Assumed travel time per visit in minutes, as in the care model',
    ),
  callMinutes: z
    .number()
    .nonnegative()
    .default(20)
    .describe(
      'Dauer eines Anrufs mit Vor- und Nachbereitung in Minuten, wie im Betreuungskonzept | Time of a call with preparation and follow-up in minutes, as in the care model',
    ),
  dissolveBelow: z
    .number()
    .min(0)
    .max(1)
    .default(0.25)
    .describe(
      'Ein Gebiet, dem weniger als dieser Anteil der mittleren Stunden vor Ort bleibt, gilt als auflösbar | A territory that keeps less than this share of the mean hours on site counts as one to dissolve',
    ),
  movableChannels: z
    .array(z.enum(CHANNELS))
    .min(1)
    .default(['field'])
    .describe(
      'Kanäle, deren Kunden der Vorschlag zwischen bleibenden Gebieten verschieben darf | Channels whose customers the proposal may move between territories that stay',
    ),
  relationLoss: z
    .number()
    .min(0)
    .max(1)
    .default(0.05)
    .describe(
      "Annahme: Anteil des Deckungsbeitrags eines Kunden, der mit dem Wechsel des Ansprechpartners im Jahr verloren geht | Assumption: share of a customer's contribution that is lost in a year when his contact changes",
    ),
  maxKilometres: z
    .number()
    .positive()
    .default(250)
    .describe(
      'So weit darf ein Kunde vom Ausgangspunkt seines neuen Gebiets höchstens liegen, in Straßenkilometern | So far a customer may lie from where his new territory sets out, in road kilometres',
    ),
  listLength: LIST_LENGTH,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, {
      error:
        'verlangt ist ein Ländercode aus zwei Großbuchstaben, etwa DE | a country code of two capital letters is needed, such as DE',
    })
    .default('DE')
    .describe('Land von Postleitzahlen ohne Land | Country of postal codes without one'),
  roadFactor: z
    .number()
    .min(1)
    .max(3)
    .default(1.3)
    .describe('Straßenweg / Luftlinie | Road distance / great-circle distance'),
  visitsPerTour: z
    .number()
    .positive()
    .default(4)
    .describe(
      'Besuche je Tour: Hin- und Rückweg verteilen sich auf sie | Visits per tour, which share the way out and back',
    ),
  speed: z.number().positive().default(60).describe('Mittlere Geschwindigkeit in km/h | Mean speed in km/h'),
  costPerKm: z
    .number()
    .nonnegative()
    .default(0.4)
    .describe('Fahrzeugkosten je km in Währungseinheiten | Cost of the car per km in currency units'),
  costPerTravelHour: z
    .number()
    .nonnegative()
    .default(60)
    .describe('Kosten einer Fahrstunde in Währungseinheiten | Cost of an hour of driving in currency units'),
  facingShare: FACING_SHARE.describe(
    "Annahme: Anteil der Arbeitszeit für Kunden, wo er bei niemandem gemessen ist | Assumption: share of working time for customers where nobody's was measured",
  ),
});

export type Settings = z.output<typeof settings>;
