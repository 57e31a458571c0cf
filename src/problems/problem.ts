import type { Bilingual } from '../language/bilingual.js';

export type Severity = 'error' | 'warning' | 'info';

/** Where in the user's files something was found. `row` counts as the user's editor or Excel shows it. */
export interface SourcePosition {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One finding about data, settings or results, as a value that travels with the result. */
export interface Problem {
  /** A code of the catalogue, such as KW203. */
  readonly code: string;
  readonly severity: Severity;
  readonly position: SourcePosition;
  /** The faulty cell alone, never the record around it. */
  readonly value?: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** How many cells or rows it stands for, itself included; what a message counts in words is counted there alone. */
  readonly count: number;
}
