import { type CellKind, cellKind } from '../../../src/ingest/workbook/sheet-rows.js';
import type { SheetSummary } from '../../../src/ingest/workbook/sheet-summary.js';
import { openWorkbook, type Workbook } from '../../../src/ingest/workbook/workbook.js';

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
}

/** Reads one sheet completely. */
export async function readSheet(workbook: Workbook, index = 0): Promise<ReadSheet> {
  const rowNumbers: number[] = [];
  const rows: (readonly (string | null)[])[] = [];
  const kinds: CellKind[][] = [];
  const summary = await workbook.readRows(index, (batch) => {
    rowNumbers.push(...batch.rowNumbers);
    batch.cells.forEach((row, i) => {
      rows.push(row);
      kinds.push(row.map((_, column) => cellKind(batch, i, column)));
    });
  });
  const { name, visible } = workbook.sheets[index]!;
  return { name, visible, rowNumbers, rows, kinds, summary };
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
