import type { Problem } from './problem.js';

/**
 * Why a run cannot go on. The command line turns the kind into an exit code:
 * usage 2 · data 65 · input 66 · output 73.
 */
export type FailureKind = 'usage' | 'data' | 'input' | 'output';

/** Ends a run with everything that was found wrong, not just the first. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly problems: readonly Problem[];

  constructor(kind: FailureKind, problems: readonly Problem[]) {
    super(problems.map((each) => each.message.en).join('\n'));
    this.name = 'Failure';
    this.kind = kind;
    this.problems = problems;
  }
}
