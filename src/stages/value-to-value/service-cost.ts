import type { ServiceLedger } from '../../facts/service-ledger.js';
import { rateOn } from './rates.js';
import { recogniseService, type ServiceType, serviceTypes } from './service-recognition.js';
import type { Settings } from './settings.js';

/** The lines of the ledger's sums, valued; costs in integer cents, one for each line. */
export interface ValuedServices {
  readonly lines: ServiceLedger;
  /** Null for a service outside the catalogue. */
  readonly type: readonly (ServiceType | null)[];
  readonly statedCost: Float64Array;
  readonly standardCost: Float64Array;
  /** What the customer pays of both, or would have to count as paid. */
  readonly recovered: Float64Array;
  /** What is given away: stated and standard cost less what is recovered. */
  readonly given: Float64Array;
  /** Of what is given away, the part that the customer does not value; NaN where nobody asked him. */
  readonly unappreciated: Float64Array;
  /** Entries of all lines whose duration had to be assumed. */
  readonly assumedEntries: number;
  /** Reduced entries of all lines of which only a share set counts, because the amount charged is missing. */
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
export function valueServices(lines: ServiceLedger, settings: Settings): ValuedServices {
  const { count } = lines;
  const types = serviceTypes(settings);
  const recognised = new Map<string, ServiceType | null>();
  const type: (ServiceType | null)[] = [];
  const valued = {
    statedCost: lines.statedCost.map((cost) => (Number.isNaN(cost) ? 0 : cost)),
    standardCost: new Float64Array(count),
    recovered: new Float64Array(count),
    given: new Float64Array(count),
    unappreciated: new Float64Array(count),
  };
  let assumedEntries = 0;
  let entriesByShare = 0;
  for (let line = 0; line < count; line += 1) {
    const service = lines.service[line]!;
    let found = recognised.get(service);
    if (found === undefined) {
      found = recogniseService(service, types);
      recognised.set(service, found);
    }
    type.push(found);
    const standard = Math.round(standardCost(lines, line, found, settings));
    if (isAssumed(lines, line, found)) assumedEntries += lines.entriesWithoutCost[line]!;
    if (lines.charge[line] === 'reduced' && Number.isNaN(lines.paid[line]!))
      entriesByShare += lines.entries[line]!;
    const full = valued.statedCost[line]! + standard;
    const recovered = recoveredOf(lines, line, full, settings);
    valued.standardCost[line] = standard;
    valued.recovered[line] = recovered;
    valued.given[line] = full - recovered;
    valued.unappreciated[line] = unappreciated(lines, line, full - recovered, settings);
  }
  return { ...valued, lines, type, assumedEntries, entriesByShare };
}

function recoveredOf(lines: ServiceLedger, line: number, full: number, settings: Settings): number {
  const charge = lines.charge[line];
  const paid = lines.paid[line]!;
  if (charge === 'free') return 0;
  if (charge === 'charged') return full;
  if (Number.isNaN(paid)) return full - Math.round(full * settings.reducedShare);
  return Math.min(Math.max(paid, 0), full);
}

/**
 * Cost without appreciation (Kosten ohne Wertschätzung): what is given away beyond the value that the customer
 * sees in it, or all of it where he rates it below the limit.
 */
function unappreciated(lines: ServiceLedger, line: number, given: number, settings: Settings): number {
  const perceived = lines.perceivedValue[line]!;
  const rating = lines.rating[line]!;
  if (!Number.isNaN(perceived)) return Math.max(0, given - Math.max(0, perceived));
  if (Number.isNaN(rating)) return Number.NaN;
  const [worst, best] = settings.ratingRange;
  return (rating - worst) / (best - worst) < settings.appreciatedFrom ? given : 0;
}

function standardCost(
  lines: ServiceLedger,
  line: number,
  type: ServiceType | null,
  settings: Settings,
): number {
  const entries = lines.entriesWithoutCost[line]!;
  const hours = lines.minutesWithoutCost[line]! / 60;
  if (entries === 0) return 0;
  if (type === null) {
    return Number.isNaN(hours)
      ? entries * settings.defaultEntryRate * 100
      : hours * settings.defaultHourlyRate * 100;
  }
  const rate = rateOn(lines.ratesFrom[line]!, type.rate, type.laterRates);
  if (type.unit === 'entry') return entries * rate;
  if (type.unit === 'quantity') {
    const quantity = lines.quantityWithoutCost[line]!;
    return (Number.isNaN(quantity) ? entries : quantity) * rate;
  }
  return Number.isNaN(hours) ? ((entries * settings.minutesPerEntry) / 60) * rate : hours * rate;
}

/** Whether an hourly rate meets entries without a duration. */
function isAssumed(lines: ServiceLedger, line: number, type: ServiceType | null): boolean {
  return (
    type !== null &&
    type.unit !== 'entry' &&
    type.unit !== 'quantity' &&
    lines.entriesWithoutCost[line] !== 0 &&
    Number.isNaN(lines.minutesWithoutCost[line]!)
  );
}
