// Writes the cells with exceljs' streaming writer: write-exceljs.js CUSTOMERS FILE
import exceljs from 'exceljs';
import { COLUMNS, cellColumns, HEADINGS, tellWritten } from './workbook-cells.js';

const customers = Number(process.argv[2]);
const columns = cellColumns(customers);
const started = performance.now();
const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: process.argv[3] ?? '', useStyles: true });
const sheet = book.addWorksheet('Kunden', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
sheet.columns = COLUMNS.map(({ format }) => ({
  width: 14,
  ...(format === 'General' ? {} : { style: { numFmt: format } }),
}));
sheet.addRow(HEADINGS).commit();
for (let customer = 0; customer < customers; customer += 1) {
  sheet.addRow(columns.map((values) => values[customer])).commit();
}
await book.commit();
tellWritten(started);
