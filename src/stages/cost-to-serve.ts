import { z } from 'zod';
import type { ServiceUse } from '../facts/fact.js';
import { ownDefaults } from './own-defaults.js';
import type { StageInput } from './stage.js';

const rates = z.strictObject({
  visit: z
    .number()
    .nonnegative()
    .default(130)
    .describe(
      'Kosten eines Besuchs mit Fahrt und Vorbereitung in Währungseinheiten | Cost of a visit with travel and preparation in currency units',
    ),
  serviceHour: z
    .number()
    .nonnegative()
    .default(60)
    .describe(
      'Kosten einer Stunde Service in Währungseinheiten | Cost of an hour of service in currency units',
    ),
  serviceEntry: z
    .number()
    .nonnegative()
    .default(30)
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

const CENTS = 100;

/** What a stage has to declare to know the cost-to-serve. */
export const COST_TO_SERVE_FACTS = ['visits'] as const;
export const COST_TO_SERVE_DETAILS = ['serviceUse'] as const;

/**
 * Cost-to-serve (Betreuungskosten) of each customer in the period: what visits cost, and services that the customer did
 * not pay, at standard rates where the ledger states no cost. Null where the data hold neither visits nor services; a customer without
 * any costs nothing.
 *
 * @returns integer cents
 */
export function costToServe(input: StageInput<unknown>, settings: CostToServeRates): Float64Array | null {
  const services = input.detail('serviceUse');
  const visits = input.has('visits') ? input.number('visits') : null;
  if (services === null && visits === null) return null;
  const cost = new Float64Array(input.customers);
  visits?.forEach((count, customer) => {
    if (count > 0) cost[customer] = Math.round(count * settings.visit * CENTS);
  });
  for (const use of services ?? []) {
    if (!use.isPrevious) cost[use.customer]! += costOf(use, settings);
  }
  return cost;
}

/** A charged service costs nothing, a reduced one what the amount charged leaves; all of it where none is stated. */
function costOf(use: ServiceUse, { serviceHour, serviceEntry }: CostToServeRates): number {
  if (use.charge === 'charged') return 0;
  const stated = Number.isNaN(use.statedCost) ? 0 : use.statedCost;
  const standard = Number.isNaN(use.minutesWithoutCost)
    ? use.entriesWithoutCost * serviceEntry
    : (use.minutesWithoutCost / 60) * serviceHour;
  const full = stated + Math.round(standard * CENTS);
  return use.charge === 'reduced' && use.paid > 0 ? Math.max(0, full - use.paid) : full;
}
