import {
  type OddRecord,
  type PartitionedHashes,
  plannedColumns,
  type RecordBatch,
  type RecordPlan,
} from '../../../engine/record-plan.js';
import { strictRecord } from '../delimited-record.js';
import { CreditNotes } from './credit-notes.js';
import { documentHash } from './document-hash.js';
import { type DocumentNumbers, documentNumbers } from './document-numbers.js';
import {
  BATCH_ROWS,
  type BatchCode,
  ODD_ENTRY,
  ODD_RECORDS,
  RECORD_HASHES,
  RecordMemory,
  TEXT_PLACES,
} from './record-memory.js';
import { RECORDS_CODE } from './records-code.js';
import type { SpareMemory } from './spare-memory.js';

const NEWLINE = 0x0a;
/** Zeros behind the bytes of a file: the compiled code looks so far beyond them. */
const MARGIN = 64;

/** What the compiled code answers when it stops early, see assembly/records.ts. */
const [FULL, BROKEN] = [1, -2];
/** Where the hash stands in the entry of an odd record. */
const ODD_HASH = 16;

/** What the compiled code offers. */
interface RecordsCode extends BatchCode {
  readonly rows: WebAssembly.Global;
  readonly oddCount: WebAssembly.Global;
  readonly lines: WebAssembly.Global;
  readonly hashCount: WebAssembly.Global;
  setFile(
    entries: number,
    width: number,
    delimiter: number,
    decimal: number,
    group: number,
    heading: number,
    headingLength: number,
  ): void;
  setAmounts(values: number, product: number, one: number, other: number): void;
  setCurrency(one: number, other: number): void;
  setCounts(values: number): void;
  setDocuments(place: number, number: number, key: number, day: number): void;
  setHashes(values: number, room: number, bareRecord: number): void;
  setLongTexts(places: number): void;
  setRoom(odd: number, oddRoom: number, rowRoom: number): void;
  begin(from: number, to: number, isFileEnd: boolean, places: number): void;
  read(until: number): number;
  position(): number;
  clear(): void;
}

/** Compiled once for all files. */
let compiled: WebAssembly.Module | null = null;

/** What reading a stretch of bytes came to. */
export interface Stretch {
  /** Place behind the last whole record. */
  readonly end: number;
  /** Line ends on the way. */
  readonly lines: number;
  readonly batches: readonly RecordBatch[];
  readonly odd: readonly OddRecord[];
  readonly hashes: readonly PartitionedHashes[];
  /** What becomes of the document numbers; null where the records have none. */
  readonly documents: DocumentNumbers | null;
  /** `cut`: the record at `end` goes on behind the bytes. `broken`: it is not laid out plainly. */
  readonly stop: 'done' | 'cut' | 'broken';
}

/**
 * Reads records from bytes in one pass and puts their values where the engine will copy them from.
 * The pass itself is compiled code, see assembly/records.ts: in JavaScript it took four times as long.
 */
export class RecordReader {
  readonly #delimiter: string;
  readonly #memory: RecordMemory;
  readonly #hashColumn: number;
  readonly #code: RecordsCode;
  readonly #hasDocuments: boolean;

  /** @param spare where the memory of batches comes from; null makes it anew for each */
  constructor(delimiter: string, width: number, plan: RecordPlan, spare: SpareMemory | null = null) {
    this.#delimiter = delimiter;
    this.#hashColumn = plan.cells.find(({ role }) => role === 'hash')?.index ?? -1;
    const memory = new RecordMemory(width, plan, spare);
    this.#memory = memory;
    const credit = new CreditNotes(plan.credit);
    const isCredit = (from: number, to: number): number => (credit.isCredit(this.#text(from, to)) ? 1 : 0);
    compiled ??= new WebAssembly.Module(Buffer.from(RECORDS_CODE, 'base64'));
    const instance = new WebAssembly.Instance(compiled, {
      env: { memory: memory.memory },
      caller: { isCredit },
    });
    const code = instance.exports as unknown as RecordsCode;
    const [decimal, group] = plan.decimal === ',' ? [',', '.'] : ['.', ','];
    code.setFile(
      memory.entries,
      width,
      delimiter.charCodeAt(0),
      decimal.charCodeAt(0),
      group.charCodeAt(0),
      memory.keyHeading,
      memory.keyHeadingLength,
    );
    const placeOf = (column: string | null): number =>
      plannedColumns(plan).findIndex(({ name }) => name === column);
    const amount = placeOf(plan.amount);
    const [oneMark = 0, otherMark = 0] = (plan.currency ?? []).map(packed);
    code.setCurrency(oneMark, otherMark);
    code.setCounts(memory.valuesOf(placeOf(plan.count)));
    const [one, other] = plan.product?.factors ?? [];
    if (one === undefined || other === undefined) code.setAmounts(memory.valuesOf(amount), 0, 0, 0);
    else {
      const factors = [memory.entry(one), memory.entry(other)] as const;
      code.setAmounts(memory.valuesOf(amount), memory.productEntry, ...factors);
    }
    const [number, key, day] = (['hash', 'key', 'day'] as const).map((wanted) =>
      plan.cells.find(({ role, name }) => role === wanted && name !== null),
    );
    this.#hasDocuments =
      plan.count !== null && number !== undefined && key !== undefined && day !== undefined;
    if (number !== undefined && key !== undefined && day !== undefined && this.#hasDocuments)
      code.setDocuments(
        memory.documents,
        memory.entry(number.index),
        memory.entry(key.index),
        memory.entry(day.index),
      );
    code.setHashes(memory.hashes, RECORD_HASHES, memory.bareRecord);
    code.setLongTexts(TEXT_PLACES);
    code.setRoom(memory.odd, ODD_RECORDS, BATCH_ROWS);
    this.#code = code;
  }

  /** Memory for so many bytes of the file. Good until the next call; to be filled before {@link read}. */
  room(length: number): Uint8Array {
    this.#memory.makeRoom(length + MARGIN);
    return new Uint8Array(this.#memory.memory.buffer, this.#memory.bytes, length + MARGIN);
  }

  /**
   * Reads the records that begin in the first bytes of {@link room} from `from` on and before `until`.
   *
   * @param end how many bytes there are
   * @param isFileEnd whether the file ends there too
   */
  read(from: number, until: number, end: number, isFileEnd: boolean): Stretch {
    const bytes = this.room(end);
    bytes[end] = NEWLINE;
    bytes.fill(0, end + 1);
    const { bytes: base } = this.#memory;
    const code = this.#code;
    code.clear();
    code.begin(base + from, base + end, isFileEnd, this.#memory.makeRoom(end + MARGIN));
    const batches: RecordBatch[] = [];
    const odd: OddRecord[] = [];
    const hashes: PartitionedHashes[] = [];
    let answer: number;
    do {
      answer = code.read(base + until);
      for (let record = 0; record < code.oddCount.value; record += 1) odd.push(this.#oddRecord(record));
      if (code.rows.value > 0) batches.push(this.#memory.takeBatch(code.rows.value, code));
      if (code.hashCount.value > 0) hashes.push(this.#memory.takeHashes(code.hashCount.value, code));
      code.clear();
    } while (answer === FULL);
    const stop = answer === 0 ? 'done' : answer === BROKEN ? 'broken' : 'cut';
    const behind = Math.min(code.position() - base, end);
    const documents = this.#hasDocuments
      ? documentNumbers(this.#memory.memory.buffer, this.#memory.documents)
      : null;
    return { end: behind, lines: code.lines.value, batches, odd, hashes, documents, stop };
  }

  #oddRecord(number: number): OddRecord {
    const entry = new DataView(this.#memory.memory.buffer, this.#memory.odd + number * ODD_ENTRY, ODD_ENTRY);
    const text = this.#text(entry.getUint32(0, true), entry.getUint32(4, true));
    const record = strictRecord([text], this.#delimiter);
    if (typeof record === 'string') throw new Error('a record that is laid out plainly');
    const hashed = this.#hashColumn === -1 ? null : (record.cells[this.#hashColumn] ?? null);
    return {
      line: entry.getInt32(8, true),
      cells: record.cells.map((cell) => (cell === '' ? null : cell)),
      hash: hashed === null || hashed === '' ? null : documentHash(hashed),
      recordHash: this.#memory.hashes === 0 ? null : entry.getBigUint64(ODD_HASH, true),
    };
  }

  #text(from: number, to: number): string {
    const bytes = new Uint8Array(this.#memory.memory.buffer, from, to - from);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

/** The bytes of a short text as one number, the first byte lowest. */
function packed(text: string): number {
  return new TextEncoder().encode(text).reduceRight((number, byte) => number * 256 + byte, 0);
}
