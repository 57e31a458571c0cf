import { DeclinedSheet } from '../../../src/ingest/workbook/declined-sheet.js';
import { type CellKind, cellKind } from '../../../src/ingest/workbook/sheet-rows.js';
import type { SheetSummary } from '../../../src/ingest/workbook/sheet-summary.js';
import { openWorkbook, type RowReceiver, type Workbook } from '../../../src/ingest/workbook/workbook.js';

export interface ReadCell {
  readonly text: string | null;
  readonly kind: CellKind;
}

export interface ReadSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly rowNumbers: readonly number[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly kinds: readonly (readonly CellKind[])[];
  readonly summary: SheetSummary;
  /** What made the reader decline the sheet, so that it was read slowly; null otherwise. */
  readonly declined: string | null;
}

/** Reads one sheet completely, slowly where it is declined. */
export async function readSheet(workbook: Workbook, index = 0): Promise<ReadSheet> {
  let rowNumbers: number[] = [];
  let rows: (readonly (string | null)[])[] = [];
  let kinds: CellKind[][] = [];
  const receive: RowReceiver = (batch) => {
    rowNumbers.push(...batch.rowNumbers);
    batch.cells.forEach((row, i) => {
      rows.push(row);
      kinds.push(row.map((_, column) => cellKind(batch, i, column)));
    });
  };
  let declined: string | null = null;
  const summary = await workbook.readRows(index, receive).catch((error: unknown) => {
    if (!(error instanceof DeclinedSheet)) throw error;
    declined = error.form.en;
    [rowNumbers, rows, kinds] = [[], [], []];
    return error.readSlowly(receive);
  });
  const { name, visible } = workbook.sheets[index]!;
  return { name, visible, rowNumbers, rows, kinds, summary, declined };
}

/** Opens a file, reads all its sheets and closes it. */
export async function readAll(path: string): Promise<ReadSheet[]> {
  const workbook = await openWorkbook(path);
  try {
    const sheets: ReadSheet[] = [];
    for (const { index } of workbook.sheets) sheets.push(await readSheet(workbook, index));
    return sheets;
  } finally {
    await workbook.close();
  }
}
