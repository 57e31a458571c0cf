import type { ColumnMemory } from '../../../engine/batch-loader.js';
import type { LongTexts } from '../../../engine/held-texts.js';
import { MEMORY_WIDTH, type MemoryType } from '../../../engine/memory-type.js';
import {
  type BatchForm,
  type DayForm,
  type PartitionedHashes,
  type PlannedCell,
  plannedColumns,
  type RecordBatch,
  type RecordPlan,
} from '../../../engine/record-plan.js';
import { DOCUMENTS_BLOCK } from './document-numbers.js';
import type { SpareMemory } from './spare-memory.js';

/** Rows of a batch: a multiple of what the engine takes at once, and few enough for the processor's cache. */
export const BATCH_ROWS = 16 * 2048;
/** Records listed at once that are no straightforward rows. */
export const ODD_RECORDS = 4096;
/** Bytes of one in the list. */
export const ODD_ENTRY = 24;
/** Hashes of records that are held at once: most pieces have fewer records. */
export const RECORD_HASHES = 1 << 17;
const HASH_BYTES = 8;
/** Of hashes, as in assembly/partitions.ts. */
const PARTITIONS = 256;
const END_BYTES = 4;
/** Bytes of the longest record that is read from bytes, as in assembly/records.ts. */
const LONGEST_RECORD = 2_000_000;

/** Places in the table of a column's long texts: more than a batch and its odd records can have texts. */
export const TEXT_PLACES = 1 << 17;
const LISTED_TEXT = 8;
const TEXT_ROOM = TEXT_PLACES * 4 + (BATCH_ROWS + ODD_RECORDS + 1) * LISTED_TEXT;

/** The entry of a column as the compiled code expects it, see assembly/columns.ts. */
const ENTRY = 48;
const [KIND, REQUIRED, FORM, HAS_MISSING, VALUES, MISSING, FACTOR_DIGITS, FACTOR, TEXTS, TEXT_COUNT] = [
  0, 1, 2, 3, 4, 8, 12, 16, 40, 44,
];
const KINDS: Readonly<Record<PlannedCell['role'], number>> = {
  key: 1,
  identifier: 2,
  text: 3,
  hash: 4,
  amount: 5,
  day: 6,
  document: 7,
};
const AMOUNT_KIND = KINDS.amount;
const FORMS: Readonly<Record<DayForm, number>> = { iso: 0, dotted: 1, dmy: 2, mdy: 3, compact: 4 };

/** Nothing lies at place 0, which means "nowhere". */
const FIRST_PLACE = 1024;
const PAGE = 1 << 16;
const ALIGNMENT = 16;

/** What the compiled code does with the columns of a batch. */
export interface BatchCode {
  /** See assembly/given-rows.ts. */
  takeGivenBits(missing: number, rows: number, bits: number): void;
  /** 1 where all amounts are whole cents. */
  readonly hasCents: WebAssembly.Global;
  /** See assembly/cents.ts. */
  fitCents(values: number, rows: number): number;
  toCents(values: number, rows: number): void;
  /** See assembly/partitions.ts. */
  partitionHashes(hashes: number, count: number, into: number, ends: number): void;
  /** See assembly/key-numbers.ts. */
  fitNumbers(values: number, rows: number): number;
  toNumbers(values: number, rows: number): void;
}

/** A column of the batch and where its rows lie. */
interface Column {
  readonly type: MemoryType;
  readonly isKey: boolean;
  readonly values: number;
  readonly missing: number;
  /** The entry that fills it; null for the number of records. */
  readonly entry: number | null;
  /** Where its long texts are listed; 0 where it holds no texts. */
  readonly texts: number;
}

/**
 * The memory that is shared with the compiled code: entries of the columns, the heading of the key,
 * the list of odd records, the columns of the batch, and the bytes of the file with the places of
 * their marks at its end.
 */
export class RecordMemory {
  readonly memory: WebAssembly.Memory;
  readonly entries: number;
  readonly keyHeading: number;
  readonly keyHeadingLength: number;
  readonly odd: number;
  /** Where the hashes of records go; 0 where none are wanted. */
  readonly hashes: number;
  /** Where a record is put together without its quotes before it is hashed. */
  readonly bareRecord: number;
  /** Where it is put down what becomes of the document numbers. */
  readonly documents: number;
  /** Where the bytes of the file go. */
  readonly bytes: number;
  readonly #columns: readonly Column[];
  readonly #width: number;
  /** Where hashes go in the order of their partitions, and where those end. */
  readonly #partitioned: number;
  readonly #ends: number;
  /** Where the bits of the given rows are put together. */
  readonly #bits: number;

  /** @param spare where the memory of batches comes from; null makes each of just its size */
  constructor(
    width: number,
    plan: RecordPlan,
    private readonly spare: SpareMemory | null,
  ) {
    const heading = new TextEncoder().encode(plan.keyHeading);
    let place = FIRST_PLACE;
    const room = (bytes: number): number => {
      const begin = place;
      place = align(begin + bytes);
      return begin;
    };
    this.#width = width;
    // One more for the product of two columns.
    this.entries = room((width + 1) * ENTRY);
    this.keyHeading = room(heading.length);
    this.keyHeadingLength = heading.length;
    this.odd = room(ODD_RECORDS * ODD_ENTRY);
    this.hashes = plan.hashRecords ? room(RECORD_HASHES * HASH_BYTES) : 0;
    this.#partitioned = plan.hashRecords ? room(RECORD_HASHES * HASH_BYTES) : 0;
    this.#ends = room(PARTITIONS * END_BYTES);
    this.bareRecord = plan.hashRecords ? room(LONGEST_RECORD + ALIGNMENT) : 0;
    this.documents = room(DOCUMENTS_BLOCK);
    this.#columns = plannedColumns(plan).map(({ name, type }) => ({
      type,
      isKey: plan.cells.some((cell) => cell.name === name && cell.role === 'key'),
      // A text is written with what follows it.
      values: room(BATCH_ROWS * MEMORY_WIDTH[type] + ALIGNMENT),
      missing: room(BATCH_ROWS),
      entry: this.#entryOf(name, plan),
      texts: type === 'text' ? room(TEXT_ROOM) : 0,
    }));
    this.#bits = room(BATCH_ROWS / 8);
    this.bytes = place;
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(place / PAGE) });
    new Uint8Array(this.memory.buffer).set(heading, this.keyHeading);
    this.#describeColumns(plan);
  }

  /** The entry of a column of the file; behind the last one stands that of the product. */
  entry(column: number): number {
    return this.entries + column * ENTRY;
  }

  #entryOf(name: string, { cells, count }: RecordPlan): number | null {
    if (name === count) return null;
    return this.entry(cells.find((cell) => cell.name === name)?.index ?? this.#width);
  }

  get productEntry(): number {
    return this.entry(this.#width);
  }

  /** Where the values of a column of the batch go. */
  valuesOf(place: number): number {
    return this.#columns[place]?.values ?? 0;
  }

  /** Makes room for bytes of the file, with as many more behind them; gives where the places of their marks go. */
  makeRoom(length: number): number {
    const places = align(this.bytes + length);
    // Every byte may be a mark.
    const missing = places + 4 * length - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    return places;
  }

  /**
   * The first rows as a batch of its own; the memory may then be filled anew.
   */
  takeBatch(rows: number, code: BatchCode): RecordBatch {
    const ofAmounts = this.#columns.filter(({ type }) => type === 'decimal');
    const inCents =
      code.hasCents.value === 1 && ofAmounts.every(({ values }) => code.fitCents(values, rows) === 1);
    if (inCents) for (const { values } of ofAmounts) code.toCents(values, rows);
    const key = this.#columns.find(({ isKey }) => isKey);
    const areNumbers = key !== undefined && code.fitNumbers(key.values, rows) === 1;
    if (areNumbers) code.toNumbers(key.values, rows);
    const form: BatchForm = { amounts: inCents ? 'cents' : 'decimal', keys: areNumbers ? 'number' : 'text' };
    const columns = this.#columns.map((column) => this.#takeColumn(column, rows, form, code));
    return { rows, columns, form };
  }

  /** The first hashes of records, in memory of their own. */
  takeHashes(count: number, code: BatchCode): PartitionedHashes {
    code.partitionHashes(this.hashes, count, this.#partitioned, this.#ends);
    const copied = (from: number, bytes: number): Uint32Array<ArrayBuffer> =>
      new Uint32Array(this.memory.buffer.slice(from, from + bytes));
    return {
      halves: copied(this.#partitioned, count * HASH_BYTES),
      ends: copied(this.#ends, PARTITIONS * END_BYTES),
    };
  }

  #takeColumn(
    { type, isKey, values, missing, entry, texts }: Column,
    rows: number,
    form: BatchForm,
    code: BatchCode,
  ): ColumnMemory {
    const { buffer } = this.memory;
    const heldAs = type === 'decimal' ? form.amounts : isKey ? form.keys : type;
    const data = this.#copied(values, rows, MEMORY_WIDTH[heldAs]);
    const flags = new Uint8Array(buffer);
    let validity: Uint8Array | null = null;
    if (entry !== null && flags[entry + HAS_MISSING] === 1) {
      code.takeGivenBits(missing, rows, this.#bits);
      validity = flags.slice(this.#bits, this.#bits + Math.ceil(rows / 8));
      flags[entry + HAS_MISSING] = 0;
    }
    const hasTexts = heldAs === 'text' && entry !== null;
    return { data, validity, long: hasTexts ? this.#takeLongTexts(texts, entry) : null };
  }

  #copied(values: number, rows: number, width: number): ArrayBuffer {
    const { buffer } = this.memory;
    if (this.spare === null) return buffer.slice(values, values + rows * width);
    const data = this.spare.take(BATCH_ROWS * width);
    new Uint8Array(data).set(new Uint8Array(buffer, values, rows * width));
    return data;
  }

  /** The texts that do not fit beside their length: of each row, its number stands there. */
  #takeLongTexts(texts: number, entry: number): LongTexts | null {
    const { buffer } = this.memory;
    const [count = 0] = new Uint32Array(buffer, entry + TEXT_COUNT, 1);
    if (count === 0) return null;
    const list = new Uint32Array(buffer, texts + TEXT_PLACES * 4, (count * LISTED_TEXT) / 4);
    const ends = new Uint32Array(count);
    let end = 0;
    for (let number = 0; number < count; number += 1) {
      end += list[2 * number + 1]!;
      ends[number] = end;
    }
    const bytes = new Uint8Array(end);
    for (let number = 0; number < count; number += 1) {
      const length = list[2 * number + 1]!;
      bytes.set(new Uint8Array(buffer, list[2 * number]!, length), ends[number]! - length);
    }
    return { bytes, ends };
  }

  #describeColumns({ cells }: RecordPlan): void {
    const view = new DataView(this.memory.buffer);
    for (const { index, role, form, factor, isAdded, required } of cells) {
      const entry = this.entry(index);
      view.setUint8(entry + KIND, KINDS[role]);
      view.setUint8(entry + REQUIRED, required ? 1 : 0);
      view.setUint8(entry + FORM, role === 'amount' ? Number(isAdded) : FORMS[form ?? 'iso']);
      view.setUint32(entry + FACTOR_DIGITS, Math.ceil(Math.log10(factor)), true);
      view.setBigInt64(entry + FACTOR, BigInt(factor), true);
    }
    view.setUint8(this.productEntry + KIND, AMOUNT_KIND);
    view.setUint8(this.productEntry + FORM, 1);
    for (const { entry, values, missing, texts } of this.#columns) {
      if (entry === null) continue;
      view.setUint32(entry + TEXTS, texts, true);
      view.setUint32(entry + VALUES, values, true);
      view.setUint32(entry + MISSING, missing, true);
    }
  }
}

function align(place: number): number {
  return Math.ceil(place / ALIGNMENT) * ALIGNMENT;
}
