import { z } from 'zod';
import { ownDefaults } from '../own-defaults.js';

const breakdown = z.strictObject({
  forecast: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe(
      'Erwarteter Umsatz im Jahr in Währungseinheiten; leer: der des Zeitraums, auf ein Jahr gerechnet | Expected revenue of a year in currency units; empty: that of the period, scaled to a year',
    ),
  salesPerPerson: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe(
      'Umsatz je Vollzeitkraft in Währungseinheiten; leer: der heutige | Revenue per full-time person in currency units; empty: that of today',
    ),
  turnover: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Fluktuation im Jahr als Anteil | People who leave within a year, as a share'),
});

const travelCost = z.strictObject({
  perKilometre: z
    .number()
    .nonnegative()
    .default(0.4)
    .describe('Kosten des Wagens je Kilometer | Cost of the car per kilometre'),
  perHour: z
    .number()
    .nonnegative()
    .default(60)
    .describe('Kosten einer Stunde Arbeitszeit | Cost of an hour of working time'),
  kilometresPerHour: z
    .number()
    .positive()
    .max(300)
    .default(60)
    .describe('Kilometer je Stunde | Kilometres an hour'),
});

/** Settings of the other methods to size a sales force, shown beside the workload. */
export const sizeMethods = {
  breakdown: breakdown
    .default(ownDefaults(breakdown))
    .describe('Herunterbrechen der Umsatzprognose | Breakdown of the revenue forecast'),
  elasticity: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.31)
    .describe(
      'Annahme aus der Literatur: Prozent mehr Umsatz für ein Prozent mehr Vertrieb; im Mittel 0,34, bereinigt 0,31 | Assumption from the literature: per cent more revenue for a per cent more sales force; 0.34 on average, 0.31 corrected',
    ),
  marginShare: z
    .number()
    .gt(0)
    .max(1)
    .nullable()
    .default(null)
    .describe(
      'Deckungsbeitrag als Anteil des Umsatzes; leer: der der Daten | Contribution margin as a share of revenue; empty: that of the data',
    ),
  travelCost: travelCost
    .default(ownDefaults(travelCost))
    .describe(
      'Annahme: Kosten der Fahrten zu Kunden, in Währungseinheiten | Assumption: cost of travel to customers, in currency units',
    ),
};
