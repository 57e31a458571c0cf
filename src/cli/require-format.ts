import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** The format asked for, if it is one of those a command knows. */
export function requireFormat<Format extends string>(given: string, known: readonly Format[]): Format {
  const format = known.find((each) => each === given.trim());
  if (format !== undefined) return format;
  throw new Failure('usage', [
    problem('KW910', { value: given, details: { given, known: known.join(', ') } }),
  ]);
}
