import type { ProblemKind } from '../kind.js';

/** KW4xx: recognised tables and columns, and what the data as a whole lack. */
export const TABLE_PROBLEMS = {} as const satisfies Record<string, ProblemKind>;
