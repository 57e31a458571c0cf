import type { ServiceUse } from '../../facts/fact.js';
import { recogniseService, type ServiceType, serviceTypes } from './service-recognition.js';
import type { Settings } from './settings.js';

/** One line of the ledger's sums, valued; costs in integer cents. */
export interface ValuedService {
  readonly use: ServiceUse;
  /** Null for a service outside the catalogue. */
  readonly type: ServiceType | null;
  readonly statedCost: number;
  readonly standardCost: number;
  /** Entries whose duration had to be assumed. */
  readonly assumedEntries: number;
}

/**
 * Service cost per customer and kind (Servicekosten): cost stated in the ledger plus the entries without a
 * stated cost at the standard rate of their kind.
 *
 * By the hour: minutes / 60 × rate; where no entry gives minutes, `minutesPerEntry` is assumed for each.
 * By quantity: quantity × rate; without a quantity each entry counts as one. A service outside the catalogue
 * is valued at the general hourly rate, without minutes at the general rate per entry.
 * Each line is rounded to the cent once, so that sums by kind and by customer agree.
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
    return {
      use,
      type,
      statedCost: Number.isNaN(use.statedCost) ? 0 : use.statedCost,
      standardCost: Math.round(cost),
      assumedEntries,
    };
  });
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
  if (type.unit === 'entry') return { cost: entries * type.rate, assumedEntries: 0 };
  if (type.unit === 'quantity') {
    const quantity = Number.isNaN(use.quantityWithoutCost) ? entries : use.quantityWithoutCost;
    return { cost: quantity * type.rate, assumedEntries: 0 };
  }
  if (!Number.isNaN(hours)) return { cost: hours * type.rate, assumedEntries: 0 };
  return { cost: ((entries * settings.minutesPerEntry) / 60) * type.rate, assumedEntries: entries };
}
