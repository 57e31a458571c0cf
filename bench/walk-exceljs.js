// Walks all cells of a workbook with exceljs' streaming reader: walk-exceljs.js FILE
import exceljs from 'exceljs';

let cells = 0;
const reader = new exceljs.stream.xlsx.WorkbookReader(process.argv[2] ?? '', {
  sharedStrings: 'cache',
  styles: 'cache',
});
for await (const sheet of reader) {
  for await (const row of sheet) {
    row.eachCell(() => {
      cells += 1;
    });
  }
}
process.stdout.write(`${cells}\n`);
