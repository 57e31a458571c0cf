import { activities } from './activities.js';
import type { CanonicalTable } from './canonical-table.js';
import { costs } from './costs.js';
import { customers } from './customers.js';
import { invoiceLines } from './invoice-lines.js';
import { orderItems } from './order-items.js';
import { orders } from './orders.js';
import { overrides } from './overrides.js';
import { products } from './products.js';
import { reps } from './reps.js';
import { services } from './services.js';
import { timeStudy } from './time-study.js';

/** Every canonical table, the most specific first: a sheet that fits several is taken for the first. */
export const TABLES: readonly CanonicalTable[] = [
  services,
  activities,
  overrides,
  invoiceLines,
  reps,
  timeStudy,
  customers,
  costs,
  orders,
  orderItems,
  products,
];

/** The canonical table of an id; throws on an id that no table has. */
export function tableById(id: string): CanonicalTable {
  const table = TABLES.find((each) => each.id === id);
  if (table === undefined) throw new Error(`no canonical table ${id}`);
  return table;
}
