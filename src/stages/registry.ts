import type { StageDefinition } from './stage.js';

/** The stages in the order in which they run when all are wanted. */
export const STAGES: readonly StageDefinition[] = [];
