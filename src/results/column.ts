import type { Bilingual, Language } from '../language/bilingual.js';

/**
 * What a column's figures are measured in. Outputs format by unit alone.
 *
 * - `text` free text from the data; `code` one of a fixed list of ids with wordings (`values`)
 * - `sentence` a text of our own about one customer, in both languages: for people, never split or counted by
 * - `amount` integer cents; `share` a fraction (1 = 100 %); `index` 100 = mean
 * - `count` whole number; `number` any number (two decimals shown); `date` days since 1970-01-01
 * - `days`, `hours`, `minutes`, `fte` (full-time equivalents, one decimal shown)
 */
export type Unit =
  | 'text'
  | 'code'
  | 'sentence'
  | 'amount'
  | 'share'
  | 'index'
  | 'count'
  | 'number'
  | 'date'
  | 'days'
  | 'hours'
  | 'minutes'
  | 'fte';

/** What a column is: enough for every output to head, format, explain it. */
export interface ColumnDefinition {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  /** One or two sentences: what it says and how it is computed. Shown in the glossary and header notes. */
  readonly definition: Bilingual;
  /** The wordings of a `code` column's ids. An id without an entry is shown as it is (class letters). */
  readonly values?: Readonly<Record<string, Bilingual>>;
}

/** Numeric columns hold NaN where a figure is unknown; columns of texts and sentences hold null. */
export type NumberColumn = Float64Array;
export type TextColumn = readonly (string | null)[];
export type SentenceColumn = readonly (Bilingual | null)[];
export type ColumnData = NumberColumn | TextColumn | SentenceColumn;

/** Whether a unit is stored as text. */
export function isTextUnit(unit: Unit): boolean {
  return unit === 'text' || unit === 'code';
}

/** Whether a unit is written in words, codes and sentences included: everything else is a figure. */
export function isWritten(unit: Unit): boolean {
  return unit === 'sentence' || isTextUnit(unit);
}

/** A column of words as one language says it: sentences become texts, texts and codes stay. */
export function wordsIn(data: TextColumn | SentenceColumn, language: Language): TextColumn {
  return data.some((value) => typeof value === 'object' && value !== null)
    ? (data as SentenceColumn).map((value) => value?.[language] ?? null)
    : (data as TextColumn);
}

/** The texts or codes of a column; null where it holds figures or sentences. */
export function textsOf(data: ColumnData): TextColumn | null {
  const holdsOther =
    data instanceof Float64Array || data.some((value) => typeof value === 'object' && value !== null);
  return holdsOther ? null : (data as TextColumn);
}
