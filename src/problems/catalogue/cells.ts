import type { ProblemKind } from '../kind.js';

/** KW2xx: single cells and rows. */
export const CELL_PROBLEMS = {} as const satisfies Record<string, ProblemKind>;
