// Writes the cells with our own writer: write-kundenwert.js CUSTOMERS FILE WRITER, the last one a built module of it.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { COLUMNS, HEADINGS, tellWritten } from './workbook-cells.js';

const [, , count = '', file = '', writer = ''] = process.argv;
const { WorkbookPackage } = await import(pathToFileURL(writer).href);
const customers = Number(count);
const columns = COLUMNS.map(columnOf);
const started = performance.now();
const book = new WorkbookPackage({ title: 'Kunden' });
const sheet = book.addSheet({
  name: 'Kunden',
  columns: COLUMNS.map(({ format }) => ({ width: 14, style: book.style({ numberFormat: format }) })),
  freezeRows: 1,
  freezeColumns: 2,
});
sheet.addRow(HEADINGS);
await sheet.addRecords(columns, 0, customers);
writeFileSync(file, await book.toBytes());
tellWritten(started);

/** @param {import('./workbook-cells.js').Column} column as a result holds it: figures as NaN where they are unknown */
function columnOf({ kind, value }) {
  const cells = Array.from({ length: customers }, (_, at) => value(at));
  if (kind === 'text') return { kind: 'texts', values: cells };
  if (kind === 'code') {
    return { kind: 'codes', values: cells, shown: (/** @type {string} */ code) => code };
  }
  const values = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  return kind === 'cents' ? { kind: 'hundredths', values } : { kind: 'figures', values, plus: 0 };
}
