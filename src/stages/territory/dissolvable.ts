import { totalsByGroup } from '../../math/totals-by-group.js';
import type { StageInput } from '../stage.js';
import { isGeographic } from './channel-kinds.js';
import type { Basis, Grouping } from './grouping.js';
import type { Settings } from './settings.js';

/** Work on site that a territory keeps by the plan. */
export interface FieldWork {
  /** Planned hours of customers to whom somebody drives, by territory. */
  readonly hours: Float64Array;
  readonly mean: number;
  /** Territories with too little of it to stay (aufzulösende Gebiete), as places of the grouping. */
  readonly dissolvable: readonly number[];
}

/**
 * Which territories keep so little work on site that they need not stay: less than `dissolveBelow` × the mean of the
 * territories. People are no territories to dissolve: where reps stand for territories, none is. Null without a plan.
 */
export function fieldWork(input: StageInput<Settings>, grouping: Grouping, basis: Basis): FieldWork | null {
  if (!input.has('care-model.hours')) return null;
  const { names, named, groupOf } = grouping;
  const planned = input.number('care-model.hours');
  const channel = input.text('care-model.channel');
  const onSite = planned.map((hours, customer) => (isGeographic(channel[customer] ?? null) ? hours : 0));
  const hours = totalsByGroup(onSite, groupOf, names.length).subarray(0, named);
  const mean = hours.reduce((sum, each) => sum + each, 0) / named;
  const least = input.settings.dissolveBelow * mean;
  const isTooLittle = (place: number): boolean => hours[place]! < least - 1e-9;
  const dissolvable = basis === 'rep' ? [] : [...hours.keys()].filter(isTooLittle);
  return { hours, mean, dissolvable };
}
