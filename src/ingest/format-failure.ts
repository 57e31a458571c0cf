import type { Bilingual } from '../language/bilingual.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { Failure, type FailureKind } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** The end of reading a file whose form cannot be used, for one catalogued reason. */
export function formatFailure(
  file: string,
  code: ProblemCode,
  details: Readonly<Record<string, string | number | Bilingual>> = {},
  kind: FailureKind = 'data',
): Failure {
  return new Failure(kind, [problem(code, { position: { file }, details })]);
}
