import type { CellContext } from '../../../src/ingest/workbook/cell.js';
import { FORMAT } from '../../../src/ingest/workbook/number-format.js';
import { SheetHandler } from '../../../src/ingest/workbook/sheet-handler.js';
import { cellKind } from '../../../src/ingest/workbook/sheet-rows.js';
import { TextStore } from '../../../src/ingest/workbook/text-store.js';
import { XmlTokenizer } from '../../../src/ingest/workbook/xml-tokenizer.js';

const CONTEXT: CellContext = {
  sharedStrings: TextStore.of(['Kundennummer', 'Müller & Söhne', '']),
  formats: new Uint8Array([FORMAT.number, FORMAT.date, FORMAT.elapsed]),
  currencies: [],
  date1904: false,
};

/** Reads one worksheet part, cut into pieces at the given bytes. */
export function scan(xml: string | Buffer, { cuts = [] as readonly number[], shortcut = true } = {}) {
  const bytes = Buffer.from(xml);
  const handler = new SheetHandler(CONTEXT, { shortcut });
  const tokenizer = new XmlTokenizer(handler);
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    tokenizer.feed(bytes.subarray(from, cut));
    from = cut;
  }
  tokenizer.end();
  const batch = handler.batch.take();
  const cells = batch?.cells ?? [];
  return {
    rowNumbers: batch?.rowNumbers ?? [],
    cells,
    kinds: cells.map((row, i) => row.map((_, column) => cellKind(batch!, i, column))),
    summary: handler.tally.summary(),
  };
}

/** Cuts after every so many bytes. */
export const cutsEvery = (step: number, length: number): number[] =>
  Array.from({ length: Math.ceil(length / step) - 1 }, (_, i) => (i + 1) * step);
