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
  const annualRevenue = input.number('revenue').map((amount) => Math.round(amount * factor));
  const known = knownPotentials(
    {
      given: optional('potential'),
      share: optional('statedShareOfWallet'),
      rank: optional('supplierRank'),
      suppliers: optional('suppliers'),
    },
    annualRevenue,
  );
  const bought = annualRevenue.map((amount) => (Number.isNaN(amount) ? 0 : Math.max(amount, 0)));
  const driver = driverOf(input);
  const size = (driver === null ? null : optional(driver)) ?? unknown(input.customers);
  const sizes = size.map((value) => (value > 0 ? value : Number.NaN));
  const status = input.text('status');
  return {
    customers: input.customers,
    known,
    annualRevenue,
    bought,
    annualFactor: factor,
    truth: known.potential.map((value, customer) =>
      known.knownBy[customer] !== 'rank' && value > 0 ? Math.max(value, bought[customer]!) : Number.NaN,
    ),
    industry: input.has('industry') ? input.text('industry') : new Array(input.customers).fill(null),
    hasIndustries: input.has('industry'),
    driver,
    size: sizes,
    bands: bandsOf(sizes, driver, input.settings.sizeBands),
    isPeer: status.map((each, customer) => each !== 'new' && bought[customer]! > 0),
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
