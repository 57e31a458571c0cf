import type { CanonicalTable } from './canonical-table.js';

/**
 * Columns that are recognised, but neither read nor kept unless a run asks for them. A column less is a tenth of
 * the time.
 */
export const UNREAD: ReadonlySet<string> = new Set([
  'discount',
  'parent',
  'productGroup',
  'specialOrder',
  'note',
  'person',
  'chargedAmount',
  'perceivedValue',
  'rating',
  'debitCredit',
  'potentialAsOf',
  'potentialOrigin',
  'crmClass',
  'sizeDriver',
  'supplierRank',
  'suppliers',
  'latitude',
  'longitude',
]);
/** Columns that say what a margin that a line lacks probably is. */
export const FOR_MISSING_MARGINS: ReadonlySet<string> = new Set(['productGroup']);
/** Read for what they say about the row, but not kept. */
const UNKEPT: ReadonlySet<string> = new Set(['documentType', 'unitCost']);
/** What revenue is multiplied from where a line does not give it. */
export const FACTORS: ReadonlySet<string> = new Set(['quantity', 'unitPrice']);

/** The columns of a canonical table that its sources give and that are kept. */
export function keptColumns(table: CanonicalTable, present: ReadonlySet<string>): readonly string[] {
  const isLines = table.id === 'invoice-lines';
  return table.columns
    .map((column) => column.id)
    .filter((id) => present.has(id) && !UNKEPT.has(id) && !(isLines && FACTORS.has(id)));
}
