import type { OddRecord, PartitionedHashes, RecordBatch, RecordPlan } from '../../../engine/record-plan.js';
import type { DocumentNumbers } from './document-numbers.js';

/** A delimited file in UTF-8 and what is to be made of it. */
export interface RecordFile {
  readonly path: string;
  readonly size: number;
  /** One ASCII character. */
  readonly delimiter: string;
  /** Cells of a record. */
  readonly width: number;
  readonly plan: RecordPlan;
}

/** The records that begin from `begin` on and before `until`, as offsets in the file. */
export interface PieceOrder {
  readonly begin: number;
  readonly until: number;
  /** Whether a record is known to begin at `begin`; otherwise the first line end behind it is taken for the end of one. */
  readonly isExact: boolean;
}

/** What a thread is told: what to read, and memory of earlier pieces that it may fill again. */
export interface PieceMessage {
  readonly order: PieceOrder;
  readonly spare: readonly ArrayBuffer[];
}

/** What a piece of a file holds. */
export interface Piece {
  /** Offsets where its first record begins and where the record behind its last one does. */
  readonly begin: number;
  readonly end: number;
  /** Lines from `begin` to `end`. */
  readonly lines: number;
  readonly batches: readonly RecordBatch[];
  /** Lines are counted from 0 at `begin`. */
  readonly odd: readonly OddRecord[];
  /** Hashes of the records that became rows, empty where none were asked for. */
  readonly hashes: readonly PartitionedHashes[];
  /** What becomes of the document numbers; null where the records have none. */
  readonly documents: DocumentNumbers | null;
  /** False when the structure is not plain: nothing else of the piece counts then. */
  readonly isPlain: boolean;
}
