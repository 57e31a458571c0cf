import type { InputRange } from '../../results/input.js';
import type { StageReport } from '../../results/run-result.js';
import type { Drawing } from './drawing.js';
import { TEXT_PADDING, textWidth } from './text-width.js';
import { ORIGINS } from './wording.js';

/** Where the value of an input stands. */
export const VALUE_COLUMN = 2;
const ORIGIN_COLUMN = 4;
/** Where it is told that it was changed. */
export const CHANGE_COLUMN = 8;
/** Choices may be long sentences: what stands beside them stays readable. */
const WIDEST_COLUMN = 40;
export const LEAST_WIDTH = 13;
/** For units behind labels. */
const LABEL_ROOM = 8;

/** Widths of the sheet of inputs: enough for the labels, for every choice that may be made, and for figures. */
export function inputWidths(drawing: Drawing, stages: readonly StageReport[]): readonly number[] {
  const { say } = drawing;
  const widths: number[] = [];
  const widen = (column: number, text: string, bold = false): void => {
    const needed = Math.min(WIDEST_COLUMN, textWidth(text, 11, bold) + TEXT_PADDING);
    widths[column] = Math.max(widths[column] ?? LEAST_WIDTH, needed);
  };
  const widenForChoices = (column: number, { choices }: InputRange): void => {
    for (const choice of Object.values(choices ?? {})) widen(column, say(choice));
  };
  for (const origin of Object.values(ORIGINS)) widen(ORIGIN_COLUMN - 1, say(origin));
  for (const { inputs } of stages) {
    for (const { label, range } of inputs?.values ?? []) {
      widths[0] = Math.max(widths[0] ?? 0, textWidth(say(label)) + LABEL_ROOM);
      for (const column of [VALUE_COLUMN - 1, VALUE_COLUMN]) widenForChoices(column, range ?? {});
    }
    for (const { columns } of inputs?.tables ?? [])
      for (const [index, { range, label }] of columns.entries()) {
        widenForChoices(index + 1, range ?? {});
        // Headings wrap between words.
        widen(
          index + 1,
          say(label)
            .split(' ')
            .reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
          true,
        );
      }
  }
  const columns = Math.max(widths.length, CHANGE_COLUMN);
  return Array.from({ length: columns }, (_, index) => Math.ceil(widths[index] ?? LEAST_WIDTH));
}
