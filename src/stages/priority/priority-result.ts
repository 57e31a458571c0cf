import type { StageInput } from '../stage.js';
import type { Priorities } from './prioritise.js';
import type { Settings } from './settings.js';

/** What the tables and sentences of the stage are made from. */
export interface PriorityResult {
  readonly input: StageInput<Settings>;
  readonly priorities: Priorities;
  /** Customers of every priority, in the order of reports. */
  readonly members: ReadonlyMap<string, readonly number[]>;
}

/** A figure of the customers in cents, or null where the data lack it. */
export function figure(input: StageInput<Settings>, id: string): Float64Array | null {
  return input.has(id) ? input.number(id) : null;
}

/** The figures by which priorities are compared, as far as they are known: id of the table's column → customers' column. */
export function measuresOf(input: StageInput<Settings>): ReadonlyMap<string, string> {
  const all: readonly (readonly [string, string])[] = [
    ['revenue', 'revenue'],
    ['contribution', 'contribution.value'],
    ['potential', 'wallet.potential'],
  ];
  return new Map(all.filter(([, column]) => input.has(column)));
}
