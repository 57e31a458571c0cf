import { knownHeadings } from '../recognise.js';
import { isBlank } from './heading-row.js';
import { RecordFinder, type TextRecord } from './record-finder.js';
import type { RecordForm } from './record-form.js';

/** Another table begins with at least so many headings that are known. */
const FEWEST_KNOWN = 2;
/** Figures are no headings; years may be part of them. */
const FIGURES = /\d[.,]\d|\d{5}/;
/** A line behind a blank one. */
const BEHIND_BLANK = /(?:\r\n[ \t]*\r\n|\n[ \t]*\n|\r[ \t]*\r)(?=[^\r\n])/g;

/** The records among those below a heading that are the heading of another table. */
export function otherHeadings(
  records: readonly TextRecord[],
  headings: readonly string[],
): readonly TextRecord[] {
  return records.filter((record, at) => {
    const before = records[at - 1];
    const isApart =
      record.cells.length !== headings.length ||
      before === undefined ||
      before.row + before.lines < record.row;
    return isApart && isOtherHeading(record, headings);
  });
}

/**
 * The same for what follows the records that have been read: only lines behind blank ones are looked
 * at, because reading on would take longer than all the rest.
 *
 * @param lastRow the last line that has been read
 */
export function laterHeadings(
  head: string,
  form: RecordForm,
  headings: readonly string[],
  lastRow: number,
): readonly TextRecord[] {
  const found: TextRecord[] = [];
  for (const match of head.matchAll(BEHIND_BLANK)) {
    const from = match.index + match[0].length;
    const text = /[^\r\n]*/.exec(head.slice(from, from + 4096))?.[0] ?? '';
    if (FIGURES.test(text)) continue;
    const finder = new RecordFinder(
      form,
      1,
      () => true,
      (record) => {
        if (!isOtherHeading(record, headings)) return;
        const row = 1 + (head.slice(0, from).match(/\r\n|\n|\r/g)?.length ?? 0);
        if (row > lastRow) found.push({ ...record, row });
      },
    );
    finder.take(text, '\n');
    finder.finish();
  }
  return found;
}

function isOtherHeading({ cells, text }: TextRecord, headings: readonly string[]): boolean {
  if (cells.length < 2 || FIGURES.test(text) || isBlank(cells)) return false;
  const first = headings.map((heading) => heading.trim()).join('\n');
  const same = cells.map((cell) => cell.trim()).join('\n') === first;
  return !same && knownHeadings(cells) >= FEWEST_KNOWN;
}
