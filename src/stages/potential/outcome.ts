import type { CustomerNames } from '../customer-names.js';
import type { Ages } from './ages.js';
import type { Market } from './market.js';
import type { Potentials } from './potentials.js';
import type { Profits } from './profits.js';
import type { Settings } from './settings.js';

/** Everything the stage found out, for those who report it. */
export interface Outcome {
  readonly settings: Settings;
  readonly currency: string;
  readonly who: CustomerNames;
  /** Net revenue of the period, in cents. */
  readonly revenue: Float64Array;
  readonly origin: readonly (string | null)[] | null;
  readonly market: Market;
  readonly potentials: Potentials;
  readonly profits: Profits;
  readonly ages: Ages | null;
}

/** The positions of the customers for whom something holds. */
export function those(customers: number, holds: (customer: number) => boolean): number[] {
  const members: number[] = [];
  for (let customer = 0; customer < customers; customer += 1) if (holds(customer)) members.push(customer);
  return members;
}
