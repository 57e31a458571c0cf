import { annualFactor } from '../annual-factor.js';
import { type KnownPotentials, knownPotentials } from '../known-potentials.js';
import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';
import { bandsOf, type SizeBands } from './size-bands.js';

/** Which column the size of a customer is taken from; null where the data carry none. */
export type Driver = 'employees' | 'sizeDriver' | null;

/** What estimates are made of; amounts in cents a year, NaN and null = unknown. */
export interface Market {
  readonly customers: number;
  readonly known: KnownPotentials;
  /** Net revenue on 12 months; NaN where unknown. */
  readonly annualRevenue: Float64Array;
  /** The same, at least zero: no estimate lies below it. */
  readonly bought: Float64Array;
  readonly annualFactor: number;
  /**
   * What others are measured by, and estimates are held against: potentials given or from a stated share, at least
   * the revenue. NaN for all others.
   */
  readonly truth: Float64Array;
  readonly industry: readonly (string | null)[];
  readonly hasIndustries: boolean;
  readonly driver: Driver;
  /** Positive; NaN where unknown. */
  readonly size: Float64Array;
  readonly bands: SizeBands | null;
  /** Whether his revenue is that of a whole year, so that others can be compared with him. */
  readonly isPeer: readonly boolean[];
}

export function marketOf(input: StageInput<Settings>): Market {
  const optional = (id: string): Float64Array | null => (input.has(id) ? input.number(id) : null);
  const factor = annualFactor(input.period);
  const { customers } = input;
  const revenue = input.number('revenue');
  const annualRevenue = new Float64Array(customers);
  const bought = new Float64Array(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    const amount = Math.round(revenue[customer]! * factor);
    annualRevenue[customer] = amount;
    if (amount > 0) bought[customer] = amount;
  }
  const known = knownPotentials(
    {
      given: optional('potential'),
      share: optional('statedShareOfWallet'),
      rank: optional('supplierRank'),
      suppliers: optional('suppliers'),
    },
    annualRevenue,
  );
  const driver = driverOf(input);
  const stated = driver === null ? null : optional(driver);
  const status = input.text('status');
  const sizes = unknown(customers);
  const truth = unknown(customers);
  const isPeer = new Array<boolean>(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    const size = stated === null ? Number.NaN : stated[customer]!;
    const potential = known.potential[customer]!;
    if (size > 0) sizes[customer] = size;
    if (known.knownBy[customer] !== 'rank' && potential > 0) {
      truth[customer] = Math.max(potential, bought[customer]!);
    }
    isPeer[customer] = status[customer] !== 'new' && bought[customer]! > 0;
  }
  return {
    customers,
    known,
    annualRevenue,
    bought,
    annualFactor: factor,
    truth,
    industry: input.has('industry') ? input.text('industry') : new Array(input.customers).fill(null),
    hasIndustries: input.has('industry'),
    driver,
    size: sizes,
    bands: bandsOf(sizes, driver, input.settings.sizeBands),
    isPeer,
  };
}

function driverOf(input: StageInput<Settings>): Driver {
  const { driver } = input.settings;
  if (driver !== 'auto') return input.has(driver) ? driver : null;
  if (input.has('sizeDriver')) return 'sizeDriver';
  return input.has('employees') ? 'employees' : null;
}

function unknown(count: number): Float64Array {
  return new Float64Array(count).fill(Number.NaN);
}
