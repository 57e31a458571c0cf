import type { CanonicalTable } from './canonical-table.js';
import { invoiceLines } from './invoice-lines.js';
import { PRODUCT_ID } from './products.js';

/**
 * One row is a position that lacks its customer, date or amount, and has the number of the document
 * or article under which these stand. Joined with their heads and articles, positions are invoice lines.
 */
export const orderItems: CanonicalTable = {
  id: 'order-items',
  title: { de: 'Belegpositionen', en: 'Order items' },
  requires: [
    ['invoiceNumber', 'productId'],
    ['quantity', 'revenue'],
  ],
  completes: true,
  columns: [...invoiceLines.columns, PRODUCT_ID],
};
