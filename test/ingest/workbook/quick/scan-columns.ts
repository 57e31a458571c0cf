import type { CellBatch } from '../../../../src/engine/cell-loader.js';
import type { CellContext } from '../../../../src/ingest/workbook/cell.js';
import type { ColumnReceiver, TextHolder } from '../../../../src/ingest/workbook/quick/quick-rows.js';
import { SheetHandler } from '../../../../src/ingest/workbook/sheet-handler.js';
import { CELL_KIND, type SheetRows } from '../../../../src/ingest/workbook/sheet-rows.js';
import { XmlTokenizer } from '../../../../src/ingest/workbook/xml-tokenizer.js';

/** A sheet as it came: its rows in their order, what the columns held, how many rows came as columns. */
export interface ScannedSheet {
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
  readonly kinds: readonly { text: number; number: number; date: number }[];
  readonly summary: object;
  readonly quickRows: number;
}

/** Where texts are "held": pointers are numbers that lead to them. */
const HELD_STEP = 1 << 26;

/** Reads a sheet the general way (`width` null), or with rows taken as so many columns, cut into pieces of so many bytes. */
export function scanColumns(
  xml: string | Buffer,
  context: CellContext,
  width: number | null,
  piece: number,
): ScannedSheet {
  const handler = new SheetHandler(context, { shortcut: false });
  const receiver = new Columns(width ?? 0);
  if (width !== null) handler.readQuickly(receiver);
  const tokenizer = new XmlTokenizer(handler);
  const bytes = Buffer.from(xml);
  for (let from = 0; from < bytes.length; from += piece) tokenizer.feed(bytes.subarray(from, from + piece));
  tokenizer.end();
  handler.flush();
  const rest = handler.batch.take();
  if (rest !== undefined) receiver.takeRows(rest);
  return {
    rows: receiver.rows,
    kinds: receiver.kinds,
    summary: handler.tally.summary(),
    quickRows: receiver.quickRows,
  };
}

class Columns implements ColumnReceiver {
  readonly rows: { row: number; cells: (string | null)[] }[] = [];
  readonly kinds: { text: number; number: number; date: number }[] = [];
  quickRows = 0;
  readonly #held: Buffer[] = [];

  constructor(readonly width: number) {}

  holder(): TextHolder {
    const place = this.#held.push(Buffer.alloc(0)) - 1;
    return {
      low: place * HELD_STEP,
      high: 0,
      put: (bytes) => {
        this.#held[place] = Buffer.from(bytes);
      },
    };
  }

  takeBatch({ rows, memory, columns, rowNumbers, widths }: CellBatch, kinds: readonly object[]): void {
    const view = new DataView(memory);
    for (let at = 0; at < rows; at += 1) {
      const cells: (string | null)[] = [];
      const count = view.getInt32(widths + 4 * at, true);
      for (const { texts, validity } of columns.slice(0, count)) {
        const isGiven = validity === null || ((validity[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
        cells.push(isGiven ? this.#text(view, texts + 16 * at) : null);
      }
      this.rows.push({ row: view.getInt32(rowNumbers + 4 * at, true), cells });
    }
    for (const [index, counts] of (kinds as readonly ScannedSheet['kinds'][number][]).entries()) {
      this.#count(index, 'text', counts.text);
      this.#count(index, 'number', counts.number);
      this.#count(index, 'date', counts.date);
    }
    this.quickRows += rows;
  }

  takeRows({ rowNumbers, cells, kinds, kindStarts }: SheetRows): void {
    for (const [at, row] of cells.entries()) {
      this.rows.push({ row: rowNumbers[at] ?? 0, cells: [...row] });
      for (let column = 0; column < row.length; column += 1) {
        const kind = kinds[(kindStarts[at] ?? 0) + column];
        if (kind === CELL_KIND.number) this.#count(column, 'number', 1);
        else if (kind === CELL_KIND.date) this.#count(column, 'date', 1);
        else if (kind !== CELL_KIND.empty) this.#count(column, 'text', 1);
      }
    }
  }

  #count(column: number, kind: 'text' | 'number' | 'date', more: number): void {
    while (this.kinds.length <= column) this.kinds.push({ text: 0, number: 0, date: 0 });
    this.kinds[column]![kind] += more;
  }

  #text(view: DataView, place: number): string {
    const length = view.getUint32(place, true);
    if (length <= 12) return Buffer.from(view.buffer, place + 4, length).toString('utf8');
    const pointer = Number(view.getBigUint64(place + 8, true));
    const from = pointer % HELD_STEP;
    const text = this.#held[Math.floor(pointer / HELD_STEP)]!.subarray(from, from + length);
    const prefix = Buffer.from(view.buffer, place + 4, 4);
    if (!text.subarray(0, 4).equals(prefix)) throw new Error('a text that does not begin as its cell says');
    return text.toString('utf8');
  }
}
