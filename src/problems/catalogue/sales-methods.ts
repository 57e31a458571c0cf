import type { ProblemKind } from '../kind.js';

/** KW55x: services, care model, sizing, territories. */
export const SALES_METHOD_PROBLEMS = {} as const satisfies Record<string, ProblemKind>;
