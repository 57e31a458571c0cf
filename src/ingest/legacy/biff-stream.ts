/** Records of an xls stream that hold cells, by their type; the first number in each is the row. */
const CELL_RECORDS: ReadonlySet<number> = new Set([
  0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x0206, 0x027e, 0x0406,
]);
const FORMULAS: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
/** The text that the formula before it comes to. */
const FORMULA_TEXT = 0x0207;
const NUMBERS_SIDE_BY_SIDE = 0x00bd;
const BEGIN = 0x0809;
const END = 0x000a;
const SHEET_ENTRY = 0x0085;
const DIMENSIONS = 0x0200;
const ENCRYPTED = 0x002f;
const ROW = 0x0208;
const HEAD_BYTES = 4;
/** A number beside others, with its format. */
const NUMBER_BYTES = 6;
/** Cells are counted in blocks of so many rows. */
const BLOCK_ROWS = 128;
const MOST_ROWS = 65_536;

/** Rows of one sheet, the last one excluded. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The records of an xls workbook (Excel 5 to 2003). The library makes an object of 500 bytes of every cell; from a
 * stream that lacks the cells of other rows it makes those of some rows alone.
 */
export class BiffStream {
  private constructor(
    /** The stream as it stands. */
    readonly bytes: Buffer,
    /** Cells of each sheet by blocks of rows, sheets in the order of the stream. */
    private readonly blocks: readonly Uint32Array[],
    /** Where the list of sheets says at which place each of them begins. */
    private readonly entries: readonly number[],
  ) {}

  /** Null for a stream that is of another form, encrypted, or not as regular as programs write it. */
  static of(bytes: Buffer): BiffStream | null {
    if (bytes.length < HEAD_BYTES || bytes.readUInt16LE(0) !== BEGIN) return null;
    const blocks: Uint32Array[] = [];
    const starts: number[] = [];
    const entries = new Map<number, number>();
    const sheets = walk(bytes, {
      onEntry: (place, start) => entries.set(start, place),
      onSheet: (place) => {
        starts.push(place);
        blocks.push(new Uint32Array(MOST_ROWS / BLOCK_ROWS));
      },
      onCell: (_place, _next, sheet, row, cells) => {
        const counts = blocks[sheet];
        const block = Math.floor(row / BLOCK_ROWS);
        if (counts !== undefined) counts[block] = (counts[block] ?? 0) + cells;
      },
    });
    const places = starts.flatMap((start) => entries.get(start) ?? []);
    return sheets === null || places.length !== sheets ? null : new BiffStream(bytes, blocks, places);
  }

  get sheetCount(): number {
    return this.blocks.length;
  }

  get cellCount(): number {
    return this.blocks.reduce((sum, counts) => sum + counts.reduce((all, count) => all + count, 0), 0);
  }

  /** The rows of a sheet in pieces of about so many cells. */
  windows(sheet: number, mostCells: number): readonly RowWindow[] {
    const windows: RowWindow[] = [];
    const counts = this.blocks[sheet] ?? [];
    let from = 0;
    let cells = 0;
    for (const [block, count] of counts.entries()) {
      if (cells > 0 && cells + count > mostCells) {
        windows.push({ from, to: block * BLOCK_ROWS });
        from = block * BLOCK_ROWS;
        cells = 0;
      }
      cells += count;
    }
    if (cells > 0) windows.push({ from, to: MOST_ROWS });
    return windows;
  }

  /** A stream with no cells but those of some rows of a sheet; none at all for null, but what is said of rows. */
  withCellsOf(window: (RowWindow & { readonly sheet: number }) | null): Buffer {
    const { bytes } = this;
    const kept: Buffer[] = [];
    const starts: number[] = [];
    let from = 0;
    let length = 0;
    const keepUpTo = (place: number): void => {
      if (place === from) return;
      kept.push(bytes.subarray(from, place));
      length += place - from;
    };
    walk(bytes, {
      onSheet: (place) => {
        starts.push(length + place - from);
      },
      onRow: (place, next) => {
        if (window === null) return;
        keepUpTo(place);
        from = next;
      },
      onCell: (place, next, sheet, row) => {
        const isWanted = window !== null && sheet === window.sheet && row >= window.from && row < window.to;
        if (isWanted) return;
        keepUpTo(place);
        from = next;
      },
    });
    keepUpTo(bytes.length);
    const stream = Buffer.concat(kept);
    for (const [sheet, entry] of this.entries.entries()) stream.writeUInt32LE(starts[sheet] ?? 0, entry);
    return stream;
  }
}

/** What is found in a stream; a record goes from its place to the next one. */
interface Watch {
  /** The entry of a sheet in the list, with the place that it names. */
  onEntry?(place: number, start: number): void;
  onSheet?(place: number): void;
  /** What is said of a whole row. */
  onRow?(place: number, next: number): void;
  onCell(place: number, next: number, sheet: number, row: number, cells: number): void;
}

/**
 * Walks over the cells of all sheets; a formula's text goes with its formula.
 *
 * @returns the number of sheets, or null where the stream is not regular: encrypted, cut off, with another number of
 *   sheets than its list, or a sheet that does not say its dimensions, by which the library knows it
 */
function walk(bytes: Buffer, watch: Watch): number | null {
  const records = new SheetRecords(bytes, watch);
  let place = 0;
  while (place + HEAD_BYTES <= bytes.length) {
    const type = bytes.readUInt16LE(place);
    const next = place + HEAD_BYTES + bytes.readUInt16LE(place + 2);
    if (type === ENCRYPTED || next > bytes.length) return null;
    // Behind the last sheet the stream is filled up.
    if (!records.take(type, place, next) || !records.isRegular) break;
    place = next;
  }
  return records.sheets();
}

/** Tells what records are, one after the other. */
class SheetRecords {
  isRegular = true;
  #depth = 0;
  /** The first substream holds what belongs to all sheets, each further one a sheet. */
  #substream = -1;
  #listed = 0;
  #measured = 0;
  /** Row of the formula whose text may follow. */
  #formulaRow = -1;

  constructor(
    private readonly bytes: Buffer,
    private readonly watch: Watch,
  ) {}

  /** False for a record outside of any substream. */
  take(type: number, place: number, next: number): boolean {
    if (type === BEGIN) {
      this.#depth += 1;
      if (this.#depth > 1) return true;
      this.#substream += 1;
      if (this.#substream > 0) this.watch.onSheet?.(place);
      return true;
    }
    if (this.#depth === 0) return false;
    if (type === END) this.#depth -= 1;
    // What lies deeper are the charts of a sheet.
    else if (this.#depth === 1) this.#takeInSheet(type, place, next);
    return true;
  }

  /** How many sheets there were. */
  sheets(): number | null {
    const sheets = this.#substream;
    const isWhole = this.#depth === 0 && this.#listed === sheets && this.#measured === sheets;
    return this.isRegular && isWhole ? sheets : null;
  }

  #takeInSheet(type: number, place: number, next: number): void {
    if (type === SHEET_ENTRY) this.#takeEntry(place, next);
    else if (type === ROW) this.watch.onRow?.(place, next);
    else if (type === DIMENSIONS) this.#measured += 1;
    else if (type === FORMULA_TEXT) {
      this.isRegular = this.#formulaRow >= 0;
      this.watch.onCell(place, next, this.#substream - 1, this.#formulaRow, 0);
    } else if (CELL_RECORDS.has(type)) this.#takeCell(type, place, next);
  }

  #takeEntry(place: number, next: number): void {
    const content = place + HEAD_BYTES;
    if (this.#substream !== 0 || next < content + 4) {
      this.isRegular = false;
      return;
    }
    this.#listed += 1;
    this.watch.onEntry?.(content, this.bytes.readUInt32LE(content));
  }

  #takeCell(type: number, place: number, next: number): void {
    const content = place + HEAD_BYTES;
    if (this.#substream < 1 || next < content + 2) {
      this.isRegular = false;
      return;
    }
    const row = this.bytes.readUInt16LE(content);
    this.#formulaRow = FORMULAS.has(type) ? row : -1;
    const cells = type === NUMBERS_SIDE_BY_SIDE ? Math.floor((next - content) / NUMBER_BYTES) : 1;
    this.watch.onCell(place, next, this.#substream - 1, row, cells);
  }
}
