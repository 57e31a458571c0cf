import type { CanonicalTable } from './canonical-table.js';
import { invoiceLines } from './invoice-lines.js';

/** What stands on the positions of a document, not on its head. */
const OF_POSITIONS: ReadonlySet<string> = new Set(['quantity', 'unitPrice', 'unitCost', 'productGroup']);

/** One row is the head of an order or invoice: who, when, in which currency. Joined to the positions that lack it. */
export const orders: CanonicalTable = {
  id: 'orders',
  title: { de: 'Belegköpfe', en: 'Order heads' },
  requires: [['invoiceNumber'], ['customerId'], ['date']],
  completes: true,
  columns: invoiceLines.columns.filter(({ id }) => !OF_POSITIONS.has(id)),
};
