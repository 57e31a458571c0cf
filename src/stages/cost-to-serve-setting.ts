import { z } from 'zod';
import { CUSTOMARY_RATES, CUSTOMARY_SERVICE_MINUTES } from './customary-rates.js';
import { ownDefaults } from './own-defaults.js';

const rates = z.strictObject({
  visit: z
    .number()
    .nonnegative()
    .default(CUSTOMARY_RATES.visit)
    .describe(
      'Kosten eines Besuchs mit Fahrt und Vorbereitung in Währungseinheiten | Cost of a visit with travel and preparation in currency units',
    ),
  serviceHour: z
    .number()
    .nonnegative()
    .default(CUSTOMARY_RATES.serviceHour)
    .describe(
      'Kosten einer Stunde Service in Währungseinheiten | Cost of an hour of service in currency units',
    ),
  serviceEntry: z
    .number()
    .nonnegative()
    .default((CUSTOMARY_RATES.serviceHour * CUSTOMARY_SERVICE_MINUTES) / 60)
    .describe(
      'Kosten eines Serviceeintrags ohne Dauer in Währungseinheiten | Cost of a service entry without a duration in currency units',
    ),
});

/** The setting of standard rates, to be taken into a stage's schema. */
export const COST_TO_SERVE_RATES = rates
  .default(ownDefaults(rates))
  .describe(
    'Standardsätze der Betreuungskosten, wo die Deckungsbeitragsrechnung keine liefert | Standard rates of cost-to-serve where the contribution accounting gives none',
  );

export type CostToServeRates = z.output<typeof rates>;
