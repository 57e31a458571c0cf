import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { RecognisedTable } from '../tables/recognised-table.js';

/** Says which column counts where one that is read shares its heading with others. */
export function sameHeadings({ raw, columns }: RecognisedTable): readonly Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const { index, heading } of columns.values()) {
    const times = raw.headings.filter((other) => other.trim() === heading.trim()).length;
    if (times < 2 || told.has(heading)) continue;
    told.add(heading);
    const position = {
      file: raw.file,
      ...(raw.sheet === null ? {} : { sheet: raw.sheet }),
      row: raw.headerRow,
    };
    problems.push(problem('KW144', { position, details: { heading, times, place: index + 1 } }));
  }
  return problems;
}
