import type { UsedSetting } from './run-result.js';

/** A column of the customers as a record keeps it: figures, or places in a list of different words. */
export type RecordedColumn =
  | { readonly figures: readonly (number | null)[] }
  /** -1 stands for unknown. */
  | { readonly words: readonly string[]; readonly at: readonly number[] };

/** Figures of groups, side by side: one entry of each measure for every key. */
export interface RecordedGroups {
  readonly keys: readonly string[];
  readonly measures: Readonly<Record<string, readonly (number | null)[]>>;
}

/** What of a run is kept to say later what has changed since (Stand eines Laufs). Amounts in cents; null is unknown. */
export interface RunRecord {
  readonly version: string;
  readonly currency: string;
  /** Last day of the period, in days since 1970-01-01. */
  readonly asOf: number | null;
  /** SHA-256 of the sources, each once, in the order of the hashes. */
  readonly sources: readonly string[];
  readonly settings: Readonly<Record<string, UsedSetting['value']>>;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly groups: Readonly<Record<string, RecordedGroups>>;
  readonly customerIds: readonly string[];
  /** By the published id of the column. */
  readonly columns: Readonly<Record<string, RecordedColumn>>;
}
