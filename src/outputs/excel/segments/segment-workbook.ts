import type { Language } from '../../../language/bilingual.js';
import type { Segment, SegmentFrame } from '../../../results/segment.js';
import { drawAssumptionsSheet } from '../assumptions-sheet.js';
import { drawCustomers } from '../customers-sheet.js';
import { startDrawing } from '../drawing.js';
import { drawGlossarySheet } from '../glossary-sheet.js';
import { drawCustomerTable } from './customer-table-sheet.js';
import { segmentTitle } from './segment-name.js';
import { drawSegmentOverview } from './segment-overview.js';
import { drawSegmentQuality } from './segment-quality.js';

/**
 * The workbook of one segment, to be handed to whoever is responsible for it: its overview, its customers, the
 * stages' tables of its customers, how it fits into the whole, assumptions, glossary. Of other customers it holds
 * nothing but totals. It holds values, no formulas. The same segment gives the same bytes.
 */
export async function segmentWorkbook(
  frame: SegmentFrame,
  segment: Segment,
  language: Language,
): Promise<Uint8Array> {
  const { columns } = frame.result.customers;
  const result = { ...frame.result, customers: { columns, ...segment.customers } };
  // Formulas would form classes anew among the customers of the segment.
  const drawing = startDrawing(result, language, 'off', segmentTitle(frame, segment.name, { language }));
  drawSegmentOverview(drawing, frame, segment);
  await drawCustomers(drawing);
  for (const [index, table] of frame.tables.entries()) {
    await drawCustomerTable(drawing, table, segment.tables[index]!);
  }
  drawSegmentQuality(drawing, segment);
  drawAssumptionsSheet(drawing);
  drawGlossarySheet(drawing);
  return drawing.book.toBytes();
}
