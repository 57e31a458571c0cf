import type { RawTable } from '../../engine/raw-table.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { Join } from '../../results/run-result.js';
import type { Completion } from './completion.js';

/** What a join left open: keys without a counterpart, keys that agree but for zeros, keys that contradict themselves. */
export function joinProblems(
  join: Join,
  lines: Pick<RawTable, 'file' | 'sheet'>,
  completion: Completion,
): readonly Problem[] {
  const position = {
    file: lines.file,
    ...(lines.sheet === null ? {} : { sheet: lines.sheet }),
    column: join.fromKey,
  };
  const [source] = completion.sources;
  const other = source?.held.raw.file ?? '';
  const problems: Problem[] = [];
  const rows = join.rows - join.rowsMatched;
  if (rows > 0) {
    const details = { rows, all: join.rows, keys: join.keys - join.keysMatched, other };
    problems.push(problem(join.to === 'orders' ? 'KW430' : 'KW431', { position, details, count: rows }));
  }
  if (join.keysMatchedWithoutZeros > 0) {
    const details = { keys: join.keysMatchedWithoutZeros, other };
    problems.push(problem('KW433', { position, details }));
  }
  if (completion.contradictions > 0) {
    const details = { keys: completion.contradictions, heading: join.toKey };
    problems.push(problem('KW434', { position: { file: other, column: join.toKey }, details }));
  }
  return problems;
}
