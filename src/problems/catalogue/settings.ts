import type { ProblemKind } from '../kind.js';

/** KW3xx: settings file, flags and usage. */
export const SETTING_PROBLEMS = {} as const satisfies Record<string, ProblemKind>;
