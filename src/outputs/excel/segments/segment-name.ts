import type { Bilingual } from '../../../language/bilingual.js';
import { printable } from '../../../language/printable.js';
import type { SegmentFrame } from '../../../results/segment.js';
import type { Drawing } from '../drawing.js';

const LONGEST_TITLE = 100;

/** What tables of a segment stand under, where others stand under a stage. */
export const SEGMENT = 'segment';

/** What a workbook is about, as in a title: `Gebiet: Süd`. The name comes from the data and may hold anything. */
export function segmentTitle(
  { splitBy }: SegmentFrame,
  name: Bilingual,
  { language }: Pick<Drawing, 'language'>,
): string {
  const letters = Array.from(printable(name[language]));
  const shown =
    letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…` : letters.join('');
  return `${splitBy.label[language]}: ${shown}`;
}
