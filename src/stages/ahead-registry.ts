import type { AheadWork } from './stage.js';

/** What stages can find out ahead, by the stage's id: each loads without the rest of the stages. */
export const AHEAD_WORK: Readonly<Record<string, () => Promise<AheadWork>>> = {
  'lifetime-value': async () => (await import('./lifetime-value/evaluation.js')).FROM_HISTORY as AheadWork,
};
