import { CommanderError } from 'commander';
import type { Language } from '../language/bilingual.js';
import { Failure } from '../problems/failure.js';
import { eachProblemText, problemsText } from '../problems/layout.js';
import { problem } from '../problems/report.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { usageFailure } from './usage-problem.js';

/** Says on stderr what a command ended with, and returns the exit code. What nobody foresaw is a defect of ours. */
export function tellFault(error: unknown, language: Language, verbose: boolean): number {
  const failure = error instanceof CommanderError ? usageFailure(error) : error;
  if (failure instanceof Failure) {
    const tell = failure.kind === 'usage' ? eachProblemText : problemsText;
    process.stderr.write(`${tell(failure.problems, language)}\n`);
    return exitCodeOf(failure.kind);
  }
  const reason = failure instanceof Error ? failure.message : String(failure);
  process.stderr.write(
    `${problemsText([problem('KW902', { details: { reason: reason.split('\n')[0] ?? '' } })], language)}\n`,
  );
  if (verbose && failure instanceof Error) process.stderr.write(`${failure.stack ?? ''}\n`);
  return EXIT.defect;
}
