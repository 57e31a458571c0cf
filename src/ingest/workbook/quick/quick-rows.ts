import { isUtf8 } from 'node:buffer';
import type { CellBatch } from '../../../engine/cell-loader.js';
import type { StatedCurrency } from '../../../engine/raw-table.js';
import type { CellContext } from '../cell.js';
import type { SheetRows } from '../sheet-rows.js';
import { SHEET_CODE } from './sheet-code.js';
import { type KindCounts, SheetMemory } from './sheet-memory.js';

/** Zeros behind the bytes of a sheet: the compiled code looks so far beyond them. */
const MARGIN = 128;
/** What the compiled code answers, see assembly/sheet/rows.ts. */
const [FULL, CUT] = [1, 2];
const GREATER = 0x3e;
/** Rows of another form cost more this way than the others save, once they are more than this share and these. */
const MOST_OTHER_SHARE = 0.05;
const FEW_OTHERS = 50;
/** A row that is longer is left to the general rules, which need not wait for its end. */
const LONGEST_ROW = 1 << 20;
/** Tables that are wider take more memory than they save time. */
export const WIDEST_QUICK = 256;

/** Holds bytes of texts that cells can point to, and says where they lie: the halves of a pointer. */
export interface TextHolder {
  put(bytes: Uint8Array): void;
  readonly low: number;
  readonly high: number;
}

/** Takes the rows of a sheet in the form in which the engine keeps them. */
export interface ColumnReceiver {
  /** Columns of the table: rows with more cells come as {@link SheetRows}. */
  readonly width: number;
  /** Holds texts for as long as it is kept, and until it is given others. */
  holder(): TextHolder;
  /** Rows in their order: those of a batch, or read by the general rules. */
  takeBatch(batch: CellBatch, kinds: readonly KindCounts[]): void;
  takeRows(rows: SheetRows): void;
}

/** What a batch that was taken held. */
export interface TakenRows {
  readonly rows: number;
  /** Cells of the widest row, up to its last one with a value. */
  readonly widest: number;
  readonly lastRow: number;
  readonly currencies: readonly StatedCurrency[];
}

/** Whoever reads the other rows of the sheet. */
export interface BatchWatch {
  /** The next batch is about to be taken: rows that come before it must be taken now. */
  beforeBatch(): void;
  onBatch(taken: TakenRows): void;
}

interface SheetCode {
  readonly rows: WebAssembly.Global;
  readonly longCount: WebAssembly.Global;
  readonly textBytes: WebAssembly.Global;
  readonly widest: WebAssembly.Global;
  readonly lastRow: WebAssembly.Global;
  readonly highest: WebAssembly.Global;
  setTable(...places: number[]): void;
  setFormats(formats: number, count: number, is1904: boolean): void;
  setStated(place: number, count: number): void;
  setDecodedRoom(place: number, bytes: number): void;
  setNumberRoom(place: number): void;
  takeGivenBits(missing: number, rows: number, bits: number): void;
  placeLongTexts(low: number, high: number): void;
  clear(): void;
  read(from: number, to: number, before: number): number;
  position(): number;
}

/**
 * Reads the rows of a sheet that are written as nearly all programs write them straight into columns,
 * without a string for each cell: in JavaScript it took four times as long. The pass itself is compiled
 * code, see assembly/sheet/rows.ts; every other row is left to the general rules, which come to the same.
 */
export class QuickRows {
  readonly #memory: SheetMemory;
  readonly #code: SheetCode;
  /** The bytes of the long shared strings, and of long texts in the cells of a batch. */
  readonly #sharedTexts: TextHolder;
  readonly #longTexts: TextHolder;
  #rows = 0;
  #others = 0;
  /** The scan of the window whose bytes have been put down, which of them, and where they begin in it. */
  #scan = -1;
  #from = 0;
  #to = 0;

  constructor(
    private readonly receiver: ColumnReceiver,
    private readonly context: CellContext,
    private readonly watch: BatchWatch,
  ) {
    const memory = new SheetMemory(receiver.width, context);
    this.#memory = memory;
    const module = new WebAssembly.Module(Buffer.from(SHEET_CODE, 'base64'));
    const { exports } = new WebAssembly.Instance(module, { env: { memory: memory.memory } });
    const code = exports as unknown as SheetCode;
    code.setTable(
      memory.entries,
      receiver.width,
      memory.mostRows,
      memory.rowNumbers,
      memory.widths,
      memory.kinds,
      memory.longPlaces,
      memory.mostLong,
      memory.longBytes,
      memory.mostLongBytes,
      memory.shared,
      memory.sharedCount,
    );
    code.setFormats(memory.formats, memory.formatCount, context.date1904);
    code.setStated(memory.stated, memory.currencyCount);
    code.setDecodedRoom(memory.decoded, memory.decodedBytes);
    code.setNumberRoom(memory.number);
    code.clear();
    this.#code = code;
    this.#longTexts = receiver.holder();
    this.#sharedTexts = receiver.holder();
    if (memory.longShared.length === 0) return;
    this.#sharedTexts.put(memory.longShared);
    memory.placeShared(this.#sharedTexts.low, this.#sharedTexts.high);
  }

  /** Whether so many rows have another form that reading this way does not pay. */
  get isPointless(): boolean {
    return this.#others > FEW_OTHERS && this.#others > this.#rows * MOST_OTHER_SHARE;
  }

  /**
   * Reads rows from a `<` on.
   *
   * @param scan tells windows apart: within one the bytes stay where they are
   * @param before number of the last row with values that the general rules have read
   * @returns where the first row begins that was not read; `isCut` says that it goes on behind the window
   */
  read(
    window: Buffer,
    at: number,
    end: number,
    scan: number,
    before: number,
  ): { readonly next: number; readonly isCut: boolean } {
    if (scan !== this.#scan) this.#setInput(window, at, end, scan);
    const { input } = this.#memory;
    let next = at;
    while (next < this.#to) {
      const answer = this.#code.read(input + next - this.#from, input + this.#to - this.#from, before);
      next = this.#code.position() - input + this.#from;
      if (answer === FULL) {
        this.flush();
        continue;
      }
      if (answer === CUT) break;
      if (next > at) return { next, isCut: false };
      this.#others += 1;
      // The rows before it come before it.
      this.flush();
      return { next, isCut: false };
    }
    return { next, isCut: end - next < LONGEST_ROW };
  }

  /** Number of the row that was read last; 0 before the first. */
  get lastRow(): number {
    return this.#code.lastRow.value;
  }

  /** Hands over the rows that are ready. */
  flush(): void {
    const code = this.#code;
    const rows = code.rows.value;
    if (rows === 0) return;
    const bytes = code.textBytes.value;
    this.watch.beforeBatch();
    if (bytes > 0) {
      this.#longTexts.put(this.#memory.longTexts(bytes));
      code.placeLongTexts(this.#longTexts.low, this.#longTexts.high);
    }
    this.receiver.takeBatch(this.#memory.batch(rows, code.takeGivenBits), this.#memory.kindCounts());
    this.#rows += rows;
    this.watch.onBatch({
      rows,
      widest: code.widest.value,
      lastRow: code.highest.value,
      currencies: this.#memory
        .takeStated()
        .map(({ place, ...found }) => ({ ...found, currency: this.context.currencies[place - 1] ?? '' })),
    });
    code.clear();
  }

  /** Bytes up to the last tag that is whole; none where they are no UTF-8, which the general rules report. */
  #setInput(window: Buffer, at: number, end: number, scan: number): void {
    this.#scan = scan;
    this.#from = at;
    const whole = window.subarray(at, end);
    const length = whole.lastIndexOf(GREATER) + 1;
    const bytes = whole.subarray(0, length);
    this.#to = isUtf8(bytes) ? at + length : at;
    if (this.#to > at) this.#memory.setInput(bytes, MARGIN);
  }
}
