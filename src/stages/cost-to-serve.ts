import type { ServiceLedger } from '../facts/service-ledger.js';
import type { Bilingual } from '../language/bilingual.js';
import type { CostToServeRates } from './cost-to-serve-setting.js';
import type { StageInput } from './stage.js';

const CENTS = 100;

/** What a stage has to declare to know the cost-to-serve. */
export const COST_TO_SERVE_FACTS = ['visits'] as const;
export const COST_TO_SERVE_DETAILS = ['serviceUse'] as const;
export const COST_TO_SERVE_STAGES = ['contribution'] as const;

const ACCOUNTED = 'contribution.costToServe';

/** Where a cost-to-serve comes from: the contribution accounting, or visits and services at standard rates. */
export type CostToServeBasis = 'contribution' | 'rates';

/** The cost-to-serve of each customer and what it rests on. */
export interface CostToServe {
  /** Integer cents of the period, positive; NaN = unknown. */
  readonly amounts: Float64Array;
  readonly basis: CostToServeBasis;
}

export const COST_TO_SERVE_BASIS: Readonly<Record<CostToServeBasis, Bilingual>> = {
  contribution: {
    de: 'Betreuungskosten laut Deckungsbeitragsrechnung: alle bekannten Kosten nach der ersten Stufe.',
    en: 'Cost-to-serve by the contribution accounting: all known cost beyond the first level.',
  },
  rates: {
    de: 'Betreuungskosten überschlägig: Besuche und unbezahlter Service zu Standardsätzen.',
    en: 'Cost-to-serve roughly: visits and unpaid services at standard rates.',
  },
};

/**
 * Cost-to-serve (Betreuungskosten) of each customer in the period: that of the contribution accounting where it knows
 * any, so that one run has one cost-to-serve. Otherwise what visits cost, and services that the customer did not pay, at
 * standard rates where the ledger states no cost; a customer without any costs nothing. Null where nothing is known.
 */
export function costToServe(input: StageInput<unknown>, settings: CostToServeRates): CostToServe | null {
  const accounted = input.has(ACCOUNTED) ? input.number(ACCOUNTED) : null;
  if (accounted?.some((amount) => !Number.isNaN(amount)))
    return { amounts: accounted, basis: 'contribution' };
  const amounts = atRates(input, settings);
  return amounts === null ? null : { amounts, basis: 'rates' };
}

function atRates(input: StageInput<unknown>, settings: CostToServeRates): Float64Array | null {
  const services = input.detail('serviceUse');
  const visits = input.has('visits') ? input.number('visits') : null;
  if (services === null && visits === null) return null;
  const cost = new Float64Array(input.customers);
  visits?.forEach((count, customer) => {
    if (count > 0) cost[customer] = Math.round(count * settings.visit * CENTS);
  });
  for (let line = 0; line < (services?.count ?? 0); line += 1) {
    if (services!.isPrevious[line] === 0)
      cost[services!.customer[line]!]! += costOf(services!, line, settings);
  }
  return cost;
}

/** A charged service costs nothing, a reduced one what the amount charged leaves; all of it where none is stated. */
function costOf(
  services: ServiceLedger,
  line: number,
  { serviceHour, serviceEntry }: CostToServeRates,
): number {
  const charge = services.charge[line];
  if (charge === 'charged') return 0;
  const cost = services.statedCost[line]!;
  const stated = Number.isNaN(cost) ? 0 : cost;
  const minutes = services.minutesWithoutCost[line]!;
  const standard = Number.isNaN(minutes)
    ? services.entriesWithoutCost[line]! * serviceEntry
    : (minutes / 60) * serviceHour;
  const full = stated + Math.round(standard * CENTS);
  const paid = services.paid[line]!;
  return charge === 'reduced' && paid > 0 ? Math.max(0, full - paid) : full;
}
