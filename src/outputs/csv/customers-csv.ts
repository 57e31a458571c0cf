import type { Language } from '../../language/bilingual.js';
import { type ColumnData, type Unit, wordsIn } from '../../results/column.js';
import type { RunResult } from '../../results/run-result.js';
import { ByteWriter } from './byte-writer.js';
import { figureWriter } from './figures.js';
import { COMMA, LINE_FEED, writeTextField } from './text-field.js';

const ROWS_AT_ONCE = 1024;

/**
 * The customers as CSV (Kundentabelle), in chunks of UTF-8 bytes: comma, line feed, header of column ids, one
 * row per customer. Amounts in currency units with two decimals and a point, shares as fractions, dates ISO,
 * codes as ids, sentences in the language of the run, unknown empty. Text is written so that no spreadsheet runs it as a formula.
 *
 * Lines end with a line feed alone: every CSV reader takes it, and line tools such as cut or diff do not see a
 * carriage return in the last column.
 */
export function* customersCsv(result: RunResult, language: Language): Generator<Uint8Array> {
  const { count, columns, data } = result.customers;
  const writer = new ByteWriter();
  const writeCells = columns.map((column, index) =>
    cellWriter(writer, column.unit, data[index] ?? [], language),
  );
  columns.forEach((column, index) => {
    if (index > 0) writer.byte(COMMA);
    writeTextField(writer, column.id);
  });
  writer.byte(LINE_FEED);
  for (let row = 0; row < count; row += ROWS_AT_ONCE) {
    writeRows(writer, writeCells, row, Math.min(count, row + ROWS_AT_ONCE));
    yield writer.take();
  }
  if (writer.length > 0) yield writer.take();
}

function writeRows(
  writer: ByteWriter,
  writeCells: readonly ((row: number) => void)[],
  from: number,
  to: number,
): void {
  const columns = writeCells.length;
  for (let row = from; row < to; row++) {
    for (let index = 0; index < columns; index++) {
      if (index > 0) writer.byte(COMMA);
      writeCells[index]!(row);
    }
    writer.byte(LINE_FEED);
  }
}

function cellWriter(
  writer: ByteWriter,
  unit: Unit,
  data: ColumnData,
  language: Language,
): (row: number) => void {
  if (data instanceof Float64Array) return numberWriter(writer, unit, data);
  const words = wordsIn(data, language);
  return (row) => {
    const value = words[row];
    if (value !== null && value !== undefined) writeTextField(writer, value);
  };
}

function numberWriter(writer: ByteWriter, unit: Unit, data: Float64Array): (row: number) => void {
  const write = figureWriter(writer, unit, true);
  return (row) => {
    const value = data[row]!;
    if (Number.isFinite(value)) write(value);
  };
}
