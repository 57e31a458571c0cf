import type { ColumnData, ColumnDefinition } from '../../results/column.js';
import type { CustomerTable } from '../../results/customer-table.js';
import type { CarePlan } from './care-plan.js';
import type { ChannelsToday } from './channel-table.js';
import type { VisitsToday } from './visits-today.js';

/** What the stage worked out, customer by customer. */
export interface CareOfAll {
  readonly plan: CarePlan;
  readonly visits: VisitsToday;
  readonly channels: ChannelsToday | null;
}

/** One column of a table with a row for every customer. */
export interface FilledColumn {
  readonly definition: ColumnDefinition;
  readonly data: ColumnData;
}

/** Columns as a table holds them. */
export function sideBySide(columns: readonly FilledColumn[]): Pick<CustomerTable, 'columns' | 'data'> {
  return {
    columns: columns.map(({ definition }) => definition),
    data: columns.map(({ data }) => data),
  };
}
