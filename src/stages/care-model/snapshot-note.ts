import type { Bilingual } from '../../language/bilingual.js';

/** Says of a table that it holds values of the run. */
export function asOfTheRun({ de, en }: Bilingual): Bilingual {
  return { de: `${de} Stand des Laufs.`, en: `${en} As of the run.` };
}
