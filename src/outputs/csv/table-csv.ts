import type { Language } from '../../language/bilingual.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { ByteWriter } from './byte-writer.js';
import { figureWriter } from './figures.js';
import { COMMA, LINE_FEED, writeTextField } from './text-field.js';

const ROWS_AT_ONCE = 1024;

/** Columns and as many rows as come. */
interface TableRows extends Pick<ReportTable, 'columns'> {
  readonly rows: Iterable<readonly Cell[]>;
}

/**
 * A table as CSV in chunks of UTF-8 bytes, written as `customers.csv` is: header of column ids, figures for machines,
 * codes as ids, wordings in the language of the run, unknown empty, text safe from spreadsheets.
 */
export function* tableCsv({ columns, rows }: TableRows, language: Language): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const writeFigure = columns.map(({ unit }) => figureWriter(writer, unit, true));
  for (const [index, { id }] of columns.entries()) {
    if (index > 0) writer.byte(COMMA);
    writeTextField(writer, id);
  }
  writer.byte(LINE_FEED);
  let rowsWritten = 0;
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      if (index > 0) writer.byte(COMMA);
      if (typeof cell === 'number') {
        if (Number.isFinite(cell)) writeFigure[index]!(cell);
      } else if (cell !== null) writeTextField(writer, typeof cell === 'string' ? cell : cell[language]);
    }
    writer.byte(LINE_FEED);
    rowsWritten += 1;
    if (rowsWritten % ROWS_AT_ONCE === 0) yield writer.take();
  }
  yield writer.take();
}
