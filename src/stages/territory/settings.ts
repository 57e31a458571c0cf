import { z } from 'zod';
import { CHANNELS } from '../channels.js';
import { FACING_SHARE } from '../facing-share-setting.js';

/** Settings of the territory analysis. */
export const settings = z.strictObject({
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
  facingShare: FACING_SHARE.describe(
    "Annahme: Anteil der Arbeitszeit für Kunden, wo er bei niemandem gemessen ist | Assumption: share of working time for customers where nobody's was measured",
  ),
});

export type Settings = z.output<typeof settings>;
