import type { ServiceLedger } from '../../facts/service-ledger.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { StageInput } from '../stage.js';
import {
  type CutLines,
  cutLines,
  levelByAmount,
  levelByIntensity,
  valueLevel as levelOfValue,
} from './cut-lines.js';
import { type Grid, type Level, type Segment, segmentOf } from './segments.js';
import { type ValuedServices, valueServices } from './service-cost.js';
import { serviceLedger } from './service-ledger.js';
import type { Settings } from './settings.js';

const AUTOMATIC = {
  valueCut: 'auto',
  intensityCut: 'auto',
  amountCut: 'auto',
  valueMediumCut: 'auto',
  intensityMediumCut: 'auto',
  amountMediumCut: 'auto',
} as const;

/** Value from and value to every customer, and the segment by either view of service. */
export interface Quadrant {
  readonly grid: Grid;
  /** Customers with bookings or services in the period. */
  readonly inPeriod: readonly boolean[];
  readonly contribution: Float64Array;
  readonly serviceCost: Float64Array;
  readonly serviceEntries: Float64Array;
  readonly intensity: Float64Array;
  readonly valueAfterService: Float64Array;
  readonly valueLevel: readonly (Level | null)[];
  readonly serviceLevel: {
    readonly intensity: readonly (Level | null)[];
    readonly amount: readonly (Level | null)[];
  };
  readonly segment: {
    readonly intensity: readonly (Segment | null)[];
    readonly amount: readonly (Segment | null)[];
  };
  readonly cuts: CutLines;
  /** The lines that the data give where none are set. */
  readonly automaticCuts: CutLines;
  /** What was given free or reduced in the period. */
  readonly services: ValuedServices;
  /** What was charged in the period, which is counted, but no value to the customer; and all of the period before. */
  readonly others: ValuedServices;
}

/**
 * Value-from × value-to quadrant (Wert-Wert-Portfolio): what the customer brings against what he gets for free.
 *
 * Value from the customer is contribution margin I, before service cost; value to the customer is service cost
 * at standard rates. Service is judged by intensity (service cost / contribution margin I) and by amount: an
 * amount alone calls every big customer heavily served. Customers without an entry cost a known zero; customers
 * without bookings and services in the period have no segment, nor have those of unknown contribution.
 */
export function buildQuadrant(input: StageInput<Settings>): Quadrant {
  const count = input.customers;
  const contribution = input.number('contributionMargin');
  const valued = (lines: ServiceLedger | null): ValuedServices =>
    valueServices(lines ?? serviceLedger([]), input.settings);
  const services = valued(input.detail('serviceUse'));
  const others = valued(input.detail('otherServices'));
  const serviceCost = new Float64Array(count);
  const serviceEntries = new Float64Array(count);
  for (let line = 0; line < services.lines.count; line += 1) {
    const customer = services.lines.customer[line]!;
    serviceCost[customer]! += services.given[line]!;
    serviceEntries[customer]! += services.lines.entries[line]!;
  }
  const inPeriod = customersOfPeriod(input, serviceEntries);
  const years = yearsInPeriod(input.period);
  const taken = {
    contribution: ofThose(inPeriod, contribution),
    serviceCost: ofThose(inPeriod, serviceCost),
  };
  const cuts = cutLines(taken, input.settings, years);
  const automaticCuts = cutLines(taken, { ...input.settings, ...AUTOMATIC }, years);
  const intensity = new Float64Array(count).fill(Number.NaN);
  const valueAfterService = new Float64Array(count);
  const nobody = (): null[] => new Array<null>(count).fill(null);
  const valueLevel: (Level | null)[] = nobody();
  const byIntensity: (Level | null)[] = nobody();
  const byAmount: (Level | null)[] = nobody();
  const segmentByIntensity: (Segment | null)[] = nobody();
  const segmentByAmount: (Segment | null)[] = nobody();
  for (let customer = 0; customer < count; customer += 1) {
    const brought = contribution[customer]!;
    const cost = serviceCost[customer]!;
    valueAfterService[customer] = brought - cost;
    if (brought > 0) intensity[customer] = cost / brought;
    if (!inPeriod[customer]) continue;
    const value = levelOfValue(brought, cuts.value, cuts.valueMedium);
    const relative = Number.isNaN(brought)
      ? null
      : levelByIntensity(cost, brought, cuts.intensity, cuts.intensityMedium);
    const absolute = levelByAmount(cost, cuts.amount, cuts.amountMedium);
    valueLevel[customer] = value;
    byIntensity[customer] = relative;
    byAmount[customer] = absolute;
    segmentByIntensity[customer] = segmentOf(value, relative);
    segmentByAmount[customer] = segmentOf(value, absolute);
  }
  return {
    grid: input.settings.grid,
    inPeriod,
    contribution,
    serviceCost,
    serviceEntries,
    intensity,
    valueAfterService,
    valueLevel,
    serviceLevel: { intensity: byIntensity, amount: byAmount },
    segment: { intensity: segmentByIntensity, amount: segmentByAmount },
    cuts,
    automaticCuts,
    services,
    others,
  };
}

function customersOfPeriod(input: StageInput<Settings>, serviceEntries: Float64Array): boolean[] {
  const status = input.text('status');
  const revenue = input.number('revenue');
  const invoices = input.has('invoices') ? input.number('invoices') : null;
  const inPeriod = new Array<boolean>(status.length);
  for (let customer = 0; customer < inPeriod.length; customer += 1) {
    inPeriod[customer] =
      status[customer] === 'active' ||
      Math.abs(revenue[customer]!) > 0 ||
      (invoices !== null && invoices[customer]! > 0) ||
      serviceEntries[customer]! > 0;
  }
  return inPeriod;
}

/** The figures of the customers chosen, in their order. */
function ofThose(chosen: readonly boolean[], values: Float64Array): Float64Array {
  const own = new Float64Array(values.length);
  let count = 0;
  for (let customer = 0; customer < values.length; customer += 1) {
    if (!chosen[customer]) continue;
    own[count] = values[customer]!;
    count += 1;
  }
  return own.subarray(0, count);
}
