import type { CommanderError } from 'commander';
import type { ProblemCode } from '../problems/catalogue.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** The parser's findings and the problems that tell them in the user's language. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  'commander.unknownOption': 'KW341',
  'commander.unknownCommand': 'KW342',
  'commander.missingArgument': 'KW343',
  'commander.optionMissingArgument': 'KW344',
  'commander.excessArguments': 'KW345',
};

/** Turns what the parser found wrong into a usage failure. */
export function usageFailure(error: CommanderError): Failure {
  const found = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const similar = /\(Did you mean (?:one of )?([^?)]*)\?\)/.exec(error.message)?.[1];
  const hint =
    similar === undefined
      ? { de: '', en: '' }
      : { de: ` Gemeint ist vielleicht ${similar}.`, en: ` Did you mean ${similar}?` };
  return new Failure('usage', [
    problem(CODES[error.code] ?? 'KW340', { details: { found, hint, reason: error.message } }),
  ]);
}
