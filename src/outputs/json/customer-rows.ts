import type { Language } from '../../language/bilingual.js';
import { wordsIn } from '../../results/column.js';
import type { CustomerColumns } from '../../results/run-result.js';
import { ByteWriter } from '../csv/byte-writer.js';
import { figureWriter } from '../csv/figures.js';

const ROWS_AT_ONCE = 1024;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const BLANK = 32;

/** The customers as JSON lists, one line each, between the brackets of `rows`; in chunks of UTF-8 bytes. */
export function* customerRows(
  customers: CustomerColumns,
  indent: string,
  language: Language,
): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const cells = customers.columns.map((_, index) => cellWriter(writer, customers, index, language));
  for (let from = 0; from < customers.count; from += ROWS_AT_ONCE) {
    const to = Math.min(customers.count, from + ROWS_AT_ONCE);
    for (let row = from; row < to; row++) {
      writer.ascii(`${row === 0 ? '' : ','}\n${indent}[`);
      writeRow(writer, cells, row);
      writer.ascii(']');
    }
    yield writer.take();
  }
}

function writeRow(writer: ByteWriter, cells: readonly ((row: number) => void)[], row: number): void {
  for (let index = 0; index < cells.length; index++) {
    if (index > 0) {
      writer.byte(COMMA);
      writer.byte(BLANK);
    }
    cells[index]!(row);
  }
}

function cellWriter(
  writer: ByteWriter,
  customers: CustomerColumns,
  index: number,
  language: Language,
): (row: number) => void {
  const unit = customers.columns[index]!.unit;
  const data = customers.data[index] ?? [];
  if (!(data instanceof Float64Array)) {
    const words = wordsIn(data, language);
    return (row) => {
      const value = words[row];
      if (value === null || value === undefined) writer.ascii('null');
      else writeText(writer, value);
    };
  }
  const write = figureWriter(writer, unit, false);
  return (row) => {
    const value = data[row]!;
    if (!Number.isFinite(value)) writer.ascii('null');
    else if (unit === 'date') {
      writer.byte(QUOTE);
      write(value);
      writer.byte(QUOTE);
    } else write(value);
  };
}

function writeText(writer: ByteWriter, text: string): void {
  writer.byte(QUOTE);
  if (writer.plainText(text, QUOTE, BACKSLASH)) writer.byte(QUOTE);
  else writer.text(JSON.stringify(text).slice(1));
}
