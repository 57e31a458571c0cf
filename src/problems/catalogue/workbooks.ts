import type { ProblemKind } from '../kind.js';

/** KW15x: workbooks and their sheets. */
export const WORKBOOK_PROBLEMS = {} as const satisfies Record<string, ProblemKind>;
