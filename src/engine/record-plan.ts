import type { Batch } from './batch-loader.js';
import type { MemoryColumn, MemoryType } from './memory-type.js';

/** Forms of dates that are read from bytes: 2026-12-31, 31.12.2026, 31/12/2026, 12/31/2026, 20261231. */
export type DayForm = 'iso' | 'dotted' | 'dmy' | 'mdy' | 'compact';

/** What is made of the cells of one column of a delimited file. */
export interface PlannedCell {
  /** Place in the file, from 0. */
  readonly index: number;
  /**
   * - `key` whose row it is; without one the row belongs to nobody
   * - `identifier` text without a `.0` behind it, `text` any other
   * - `hash` only told from others, never shown
   * - `amount` exact to six decimals, `day` a calendar day
   * - `document` says whether the row is a credit note
   */
  readonly role: 'key' | 'identifier' | 'text' | 'hash' | 'amount' | 'day' | 'document';
  /** How `day` cells are written. */
  readonly form: DayForm | null;
  /** What `amount` cells are multiplied by. */
  readonly factor: number;
  /** Whether neighbours may differ in it because their `amount` cells are added up. */
  readonly isAdded: boolean;
  /** A row without it is not straightforward. */
  readonly required: boolean;
  /** The column of the batch that takes the value; null where it is only looked at. */
  readonly name: string | null;
}

/** How the records of a file become rows, as far as they are straightforward. */
export interface RecordPlan {
  readonly cells: readonly PlannedCell[];
  readonly decimal: ',' | '.';
  /** How the currency is written beside amounts that are added up: at most two spellings of at most three bytes. */
  readonly currency?: readonly string[];
  /** The batch column that takes the keys instead of their own where they are held as numbers. */
  readonly keyNumber: string;
  /** Heading of the key: a record that repeats it is none. */
  readonly keyHeading: string;
  /** A batch column that is the product of two `amount` cells, given by their places in the file. */
  readonly product: { readonly name: string; readonly factors: readonly [number, number] } | null;
  /**
   * A batch column that says for how many records a row stands: neighbours that agree in all but
   * what is added up become one. Null where each record is a row. It is negative for a row that continues the
   * document of the row before it.
   */
  readonly count: string | null;
  /** Whether each record is to be told from others by a hash of its cells. */
  readonly hashRecords: boolean;
  /** The batch column with the amount that a credit note must not have above zero; null where there is none. */
  readonly amount: string | null;
  /** Which documents are credit notes: those that don't begin with `ordinary` and hold one of the `words`. */
  readonly credit: { readonly ordinary: string; readonly words: string };
}

const MEMORY_TYPES: Readonly<Record<Exclude<PlannedCell['role'], 'amount'>, MemoryType>> = {
  key: 'text',
  identifier: 'text',
  text: 'text',
  document: 'text',
  hash: 'hash',
  day: 'day',
};

/** The columns of the batches that a plan leads to, in their order. */
export function plannedColumns(
  { cells, product, count, keyNumber }: RecordPlan,
  { amounts, keys }: BatchForm = WIDEST_FORM,
): readonly MemoryColumn[] {
  const columns: MemoryColumn[] = cells.flatMap(({ name, role }): MemoryColumn[] => {
    if (name === null) return [];
    if (role === 'key' && keys === 'number') return [{ name: keyNumber, type: keys }];
    return [{ name, type: role === 'amount' ? amounts : MEMORY_TYPES[role] }];
  });
  if (product !== null) columns.push({ name: product.name, type: amounts });
  if (count !== null) columns.push({ name: count, type: 'integer' });
  return columns;
}

/** How a batch holds what takes less memory in most files: all of its rows, as it is enough for each. */
export interface BatchForm {
  /** Exact to six decimals, or whole cents of up to nine digits, which take half the memory. */
  readonly amounts: Extract<MemoryType, 'decimal' | 'cents'>;
  /** As text, or the number that up to twelve digits are with a 1 before them: half the memory, grouped sooner. */
  readonly keys: Extract<MemoryType, 'text' | 'number'>;
}

/** The form that holds all rows. */
export const WIDEST_FORM: BatchForm = { amounts: 'decimal', keys: 'text' };

export interface RecordBatch extends Batch {
  readonly form: BatchForm;
}

/** A record that is not straightforward, as text. */
export interface OddRecord {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly cells: readonly (string | null)[];
  /** The hash of the `hash` cell; null where the cell is empty or not planned. */
  readonly hash: bigint | null;
  /** The hash of the whole record; null where none was asked for. */
  readonly recordHash: bigint | null;
}

/**
 * Hashes of 64 bits in the order of their partitions, which are those with the same highest eight bits: in any
 * order within one.
 */
export interface PartitionedHashes {
  /** Each as two halves of 32 bits, the lower one first. */
  readonly halves: Uint32Array<ArrayBuffer>;
  /** The place behind the last hash of each partition. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Where the rows of a file go. */
export interface RecordSink {
  take(batch: RecordBatch): Promise<void>;
  /** Hashes of records that became rows. */
  hashes(hashes: PartitionedHashes): void;
  odd(record: OddRecord): Promise<void>;
  /**
   * Told at the end where the count of records is negative for each row that continues the document of the row before
   * it, and every other row is a document of its own.
   */
  documentsApart(): void;
}

/**
 * Reads the records of a file by a plan. False when its structure is not plain throughout – quotes
 * in odd places, records of other widths, bytes that are no UTF-8 – or when too few records are
 * straightforward: what has been handed over by then is to be dropped.
 */
export type RecordReading = (plan: RecordPlan, sink: RecordSink) => Promise<boolean>;
