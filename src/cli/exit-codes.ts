import type { FailureKind } from '../problems/failure.js';

/** What the process ends with. */
export const EXIT = {
  fine: 0,
  findings: 1,
  usage: 2,
  data: 65,
  input: 66,
  defect: 70,
  output: 73,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** The exit code of a failure. */
export function exitCodeOf(kind: FailureKind): number {
  return EXIT[kind];
}
