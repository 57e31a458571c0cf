import type { Bilingual } from '../language/bilingual.js';
import type { Severity } from './problem.js';

/** What a code means. Words in braces are filled in from the details of the finding. */
export interface ProblemKind {
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}
