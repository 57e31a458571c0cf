import { z } from 'zod';
import { CLASS_SETTINGS } from '../class-settings.js';
import { MEASURES } from './measures.js';

const share = z.number().gt(0).max(1);

export const settings = z.strictObject({
  measure: z
    .enum(MEASURES)
    .default('revenue')
    .describe(
      'Kennzahl, nach der gereiht wird: revenue Umsatz, contributionMargin Deckungsbeitrag I, potential Potenzial, invoices Belege, previousRevenue Umsatz der Vorperiode, totalRevenue Umsatz gesamt. | Figure to rank by: revenue, contributionMargin, potential, invoices, previousRevenue, totalRevenue.',
    ),
  ...CLASS_SETTINGS,
  groups: z
    .int()
    .min(1)
    .max(1000)
    .default(50)
    .describe(
      'In der Konzernsicht (customers.rollUp): so viele Konzerne werden mit ihren Gesellschaften genannt. | With groups rolled up (customers.rollUp): so many groups are named with their companies.',
    ),
  largestShareAlert: share
    .default(0.1)
    .describe(
      'Klumpenrisiko: gemeldet, wenn der größte Kunde allein mindestens diesen Anteil hat. | Concentration risk: reported when the largest customer alone has at least this share.',
    ),
  topFiveShareAlert: share
    .default(0.5)
    .describe(
      'Klumpenrisiko: gemeldet, wenn die fünf größten Kunden zusammen mindestens diesen Anteil haben. | Concentration risk: reported when the five largest customers together have at least this share.',
    ),
});

export type AbcSettings = z.output<typeof settings>;
