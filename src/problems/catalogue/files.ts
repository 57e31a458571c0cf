import type { ProblemKind } from '../kind.js';

/** KW10x: files that cannot be opened or read as what they claim to be. */
export const FILE_PROBLEMS = {} as const satisfies Record<string, ProblemKind>;
