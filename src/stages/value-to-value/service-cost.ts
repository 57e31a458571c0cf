import type { ServiceUse } from '../../facts/fact.js';
import { rateOn } from './rates.js';
import { recogniseService, type ServiceType, serviceTypes } from './service-recognition.js';
import type { Settings } from './settings.js';

/** One line of the ledger's sums, valued; costs in integer cents. */
export interface ValuedService {
  readonly use: ServiceUse;
  /** Null for a service outside the catalogue. */
  readonly type: ServiceType | null;
  readonly statedCost: number;
  readonly standardCost: number;
  /** What the customer pays of both, or would have to count as paid. */
  readonly recovered: number;
  /** What is given away: stated and standard cost less what is recovered. */
  readonly given: number;
  /** Of what is given away, the part that the customer does not value; NaN where nobody asked him. */
  readonly unappreciated: number;
  /** Entries whose duration had to be assumed. */
  readonly assumedEntries: number;
  /** Reduced entries of which only a share set counts, because the amount charged is missing. */
  readonly entriesByShare: number;
}

/**
 * Service cost per customer and kind (Servicekosten): cost stated in the ledger plus the entries without a
 * stated cost at the standard rate of their kind on their day.
 *
 * By the hour: minutes / 60 × rate; where no entry gives minutes, `minutesPerEntry` is assumed for each.
 * By quantity: quantity × rate; without a quantity each entry counts as one. A service outside the catalogue
 * is valued at the general hourly rate, without minutes at the general rate per entry.
 * Each line is rounded to the cent once, so that sums by kind and by customer agree.
 *
 * Free services (kostenfrei) are given away in whole, charged ones (berechnet) not at all; of reduced ones
 * (vergünstigt) what the amount charged leaves, or the share that is set.
 */
export function valueServices(
  serviceUse: readonly ServiceUse[],
  settings: Settings,
): readonly ValuedService[] {
  const types = serviceTypes(settings);
  const recognised = new Map<string, ServiceType | null>();
  return serviceUse.map((use) => {
    if (!recognised.has(use.service)) recognised.set(use.service, recogniseService(use.service, types));
    const type = recognised.get(use.service) ?? null;
    const { cost, assumedEntries } = standardCost(use, type, settings);
    const statedCost = Number.isNaN(use.statedCost) ? 0 : use.statedCost;
    const standard = Math.round(cost);
    const full = statedCost + standard;
    const isByShare = use.charge === 'reduced' && Number.isNaN(use.paid);
    const recovered = recoveredOf(use, full, settings);
    return {
      use,
      type,
      statedCost,
      standardCost: standard,
      recovered,
      given: full - recovered,
      unappreciated: unappreciated(use, full - recovered, settings),
      assumedEntries,
      entriesByShare: isByShare ? use.entries : 0,
    };
  });
}

function recoveredOf({ charge, paid }: ServiceUse, full: number, settings: Settings): number {
  if (charge === 'free') return 0;
  if (charge === 'charged') return full;
  if (Number.isNaN(paid)) return full - Math.round(full * settings.reducedShare);
  return Math.min(Math.max(paid, 0), full);
}

/**
 * Cost without appreciation (Kosten ohne Wertschätzung): what is given away beyond the value that the customer
 * sees in it, or all of it where he rates it below the limit.
 */
function unappreciated({ perceivedValue, rating }: ServiceUse, given: number, settings: Settings): number {
  if (!Number.isNaN(perceivedValue)) return Math.max(0, given - Math.max(0, perceivedValue));
  if (Number.isNaN(rating)) return Number.NaN;
  const [worst, best] = settings.ratingRange;
  return (rating - worst) / (best - worst) < settings.appreciatedFrom ? given : 0;
}

function standardCost(
  use: ServiceUse,
  type: ServiceType | null,
  settings: Settings,
): { readonly cost: number; readonly assumedEntries: number } {
  const entries = use.entriesWithoutCost;
  const hours = use.minutesWithoutCost / 60;
  if (entries === 0) return { cost: 0, assumedEntries: 0 };
  if (type === null) {
    const cost = Number.isNaN(hours)
      ? entries * settings.defaultEntryRate * 100
      : hours * settings.defaultHourlyRate * 100;
    return { cost, assumedEntries: 0 };
  }
  const rate = rateOn(use.ratesFrom, type.rate, type.laterRates);
  if (type.unit === 'entry') return { cost: entries * rate, assumedEntries: 0 };
  if (type.unit === 'quantity') {
    const quantity = Number.isNaN(use.quantityWithoutCost) ? entries : use.quantityWithoutCost;
    return { cost: quantity * rate, assumedEntries: 0 };
  }
  if (!Number.isNaN(hours)) return { cost: hours * rate, assumedEntries: 0 };
  return { cost: ((entries * settings.minutesPerEntry) / 60) * rate, assumedEntries: entries };
}
