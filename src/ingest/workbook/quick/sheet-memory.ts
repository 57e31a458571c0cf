import type { CellBatch } from '../../../engine/cell-loader.js';
import { TEXT_BYTES } from '../../../engine/memory-type.js';
import type { CellContext } from '../cell.js';
import { sharedTexts } from './shared-texts.js';

/** A multiple of what the engine takes at once. */
const CHUNK_ROWS = 2048;
/** About so many cells make a batch: few enough for the processor's cache. */
const BATCH_CELLS = 1 << 17;
/** The entry of a column as the compiled code expects it, see assembly/sheet/table.ts. */
const ENTRY = 24;
const [TEXTS, MISSING, HAS_MISSING, KIND_COUNTS] = [0, 4, 8, 12];
const LONG_BYTES = 1 << 22;
/** A text with entities that is longer is left to the general rules. */
const DECODED_BYTES = 1 << 16;
/** What is counted of a currency in a column: the first row, the last, the cells; u32 each. */
const STATED = 12;
const NUMBER_BYTES = 32;
/** Nothing lies at place 0. */
const FIRST_PLACE = 1024;
const PAGE = 1 << 16;
const WORD = 2 ** 32;
const ALIGNMENT = 16;

/** What a column of a batch held. */
export interface KindCounts {
  readonly text: number;
  readonly number: number;
  readonly date: number;
}

/** The memory that is shared with the compiled code: columns of the batch, texts, and at its end the bytes of the sheet. */
export class SheetMemory {
  readonly memory: WebAssembly.Memory;
  readonly mostRows: number;
  readonly entries: number;
  readonly rowNumbers: number;
  readonly widths: number;
  readonly kinds: number;
  readonly longPlaces: number;
  readonly mostLong: number;
  readonly longBytes: number;
  readonly mostLongBytes = LONG_BYTES;
  readonly decoded: number;
  readonly decodedBytes = DECODED_BYTES;
  readonly number: number;
  readonly formats: number;
  readonly formatCount: number;
  /** For each column and currency what was counted of it. */
  readonly stated: number;
  readonly currencyCount: number;
  /** The shared strings as the engine keeps texts; the long ones still need {@link placeShared}. */
  readonly shared: number;
  readonly sharedCount: number;
  /** UTF-8 of the long shared strings. */
  readonly longShared: Uint8Array;
  /** Where the bytes of the sheet go. */
  readonly input: number;
  readonly #columns: readonly { readonly texts: number; readonly missing: number }[];
  readonly #bits: number;
  readonly #longSharedPlaces: readonly number[];

  constructor(width: number, { sharedStrings, formats, currencies }: CellContext) {
    let place = FIRST_PLACE;
    const room = (bytes: number): number => {
      const begin = place;
      place = Math.ceil((begin + bytes) / ALIGNMENT) * ALIGNMENT;
      return begin;
    };
    this.mostRows = CHUNK_ROWS * Math.max(1, Math.min(8, Math.floor(BATCH_CELLS / width / CHUNK_ROWS)));
    this.entries = room(width * ENTRY);
    this.rowNumbers = room(this.mostRows * 4);
    this.widths = room(this.mostRows * 4);
    this.kinds = room(width);
    this.mostLong = Math.max(width, this.mostRows * Math.min(width, 8));
    this.longPlaces = room(this.mostLong * 4);
    this.longBytes = room(LONG_BYTES + ALIGNMENT);
    this.decoded = room(DECODED_BYTES + ALIGNMENT);
    this.number = room(NUMBER_BYTES);
    this.formatCount = formats.length;
    this.formats = room(formats.length);
    this.currencyCount = currencies.length;
    this.stated = room(width * currencies.length * STATED);
    this.#bits = room(this.mostRows / 8);
    this.#columns = Array.from({ length: width }, () => ({
      // A text is written with what follows it.
      texts: room(this.mostRows * TEXT_BYTES + ALIGNMENT),
      missing: room(this.mostRows),
    }));
    const shared = sharedTexts(sharedStrings);
    this.sharedCount = sharedStrings.length;
    this.shared = room(shared.words.byteLength);
    this.longShared = shared.long;
    this.#longSharedPlaces = shared.longPlaces;
    this.input = place;
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(place / PAGE) });
    const bytes = new Uint8Array(this.memory.buffer);
    bytes.set(formats, this.formats);
    bytes.set(new Uint8Array(shared.words.buffer), this.shared);
    const view = new DataView(this.memory.buffer);
    for (const [index, { texts, missing }] of this.#columns.entries()) {
      view.setUint32(this.entries + index * ENTRY + TEXTS, texts, true);
      view.setUint32(this.entries + index * ENTRY + MISSING, missing, true);
    }
  }

  /** Makes the long shared strings point to where the engine holds their bytes. */
  placeShared(low: number, high: number): void {
    const words = new Uint32Array(this.memory.buffer, this.shared, (this.sharedCount * TEXT_BYTES) / 4);
    for (const index of this.#longSharedPlaces) {
      const pointer = (index * TEXT_BYTES + 8) / 4;
      const place = low + (words[pointer] as number);
      words[pointer] = place;
      words[pointer + 1] = high + (place < WORD ? 0 : 1);
    }
  }

  /** Puts bytes of the sheet down, with zeros behind them, for which the compiled code looks. */
  setInput(bytes: Uint8Array, margin: number): void {
    const missing = this.input + bytes.length + margin - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    const all = new Uint8Array(this.memory.buffer, this.input, bytes.length + margin);
    all.set(bytes);
    all.fill(0, bytes.length);
  }

  /** UTF-8 of the long texts of the batch. */
  longTexts(bytes: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.longBytes, bytes);
  }

  /**
   * The rows as a batch, good until the memory is used again.
   *
   * @param takeGivenBits see assembly/given-rows.ts
   */
  batch(rows: number, takeGivenBits: (missing: number, rows: number, bits: number) => void): CellBatch {
    const view = new DataView(this.memory.buffer);
    const flags = new Uint8Array(this.memory.buffer);
    const columns = this.#columns.map(({ texts, missing }, index) => {
      if (view.getUint32(this.entries + index * ENTRY + HAS_MISSING, true) === 0)
        return { texts, validity: null };
      takeGivenBits(missing, rows, this.#bits);
      return { texts, validity: flags.slice(this.#bits, this.#bits + Math.ceil(rows / 8)) };
    });
    const { rowNumbers, widths } = this;
    return { rows, memory: this.memory.buffer, columns, rowNumbers, widths };
  }

  /** The currencies that numbers of the batch show, each by its place from 1; they are forgotten then. */
  takeStated(): readonly { column: number; place: number; row: number; lastRow: number; cells: number }[] {
    const count = this.#columns.length * this.currencyCount;
    const words = new Uint32Array(this.memory.buffer, this.stated, (count * STATED) / 4);
    const found = Array.from({ length: count }, (_, at) => {
      const [row = 0, lastRow = 0, cells = 0] = words.subarray(at * 3, at * 3 + 3);
      const column = Math.floor(at / this.currencyCount);
      return { column, place: (at % this.currencyCount) + 1, row, lastRow, cells };
    }).filter(({ cells }) => cells > 0);
    words.fill(0);
    return found;
  }

  /** How many cells of each kind the columns of the batch hold. */
  kindCounts(): readonly KindCounts[] {
    return this.#columns.map((_, index) => {
      const counts = new Uint32Array(this.memory.buffer, this.entries + index * ENTRY + KIND_COUNTS, 3);
      const [text = 0, number = 0, date = 0] = counts;
      return { text, number, date };
    });
  }
}
