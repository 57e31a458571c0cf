import type { ActivityCount, CostBearer, CostEntry } from '../../../src/facts/fact.js';
import type { ServiceUse } from '../../../src/facts/service-ledger.js';
import { settings as settingsSchema } from '../../../src/stages/contribution/settings.js';
import { contribution } from '../../../src/stages/contribution/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { stageInput } from '../stage-input.js';

/** Customers with what they cost; amounts in cents. */
export interface GivenCosts {
  readonly revenue: readonly number[];
  readonly margin: readonly number[];
  readonly ids?: readonly string[];
  readonly numbers?: Readonly<Record<string, readonly number[]>>;
  readonly texts?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly costs?: readonly CostEntry[];
  readonly activities?: readonly ActivityCount[];
  readonly services?: readonly ServiceUse[];
}

export function account(given: GivenCosts, settings: object = {}): StageOutput {
  const { revenue, margin, costs, activities, services } = given;
  return contribution.run(
    stageInput({
      settings: settingsSchema.parse(settings),
      customers: revenue.length,
      numbers: { revenue, contributionMargin: margin, ...given.numbers },
      texts: {
        customerId: given.ids ?? revenue.map((_, index) => `K${String(index).padStart(4, '0')}`),
        status: revenue.map(() => 'active'),
        ...given.texts,
      },
      details: {
        ...(costs === undefined ? {} : { costs }),
        ...(activities === undefined ? {} : { activityCounts: activities }),
        ...(services === undefined ? {} : { serviceUse: services }),
      },
    }),
  );
}

/** A cost of a customer (by position), of a segment (by name), or of everybody. */
export function cost(
  pool: string,
  amount: number,
  of?: number | string,
  key: string | null = null,
): CostEntry {
  const bearer: CostBearer =
    of === undefined
      ? { kind: 'pool' }
      : typeof of === 'number'
        ? { kind: 'customer', customer: of }
        : { kind: 'segment', segment: of };
  return { bearer, pool, key, amount };
}

/** Hours of service without a stated cost. */
export function serviceHours(customer: number, hours: number): ServiceUse {
  return {
    customer,
    service: 'Service',
    isPrevious: false,
    charge: 'free',
    ratesFrom: Number.NaN,
    firstDay: Number.NaN,
    entries: 1,
    quantity: Number.NaN,
    minutes: hours * 60,
    statedCost: Number.NaN,
    entriesWithoutCost: 1,
    quantityWithoutCost: Number.NaN,
    minutesWithoutCost: hours * 60,
    paid: Number.NaN,
    perceivedValue: Number.NaN,
    rating: Number.NaN,
  };
}
