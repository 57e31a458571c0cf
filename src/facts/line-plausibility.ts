import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';

/** Credit notes and returns that stand in the export with a positive amount: they may have to be deducted. */
export function positiveCreditNotes(lines: LoadedTable): readonly Problem[] {
  const used = lines.totals.filter((total) => total.verdict === VERDICT.used);
  const rows = used.reduce((sum, total) => sum + total.positiveCredits, 0);
  return rows === 0 ? [] : [problem('KW407', { details: { rows } })];
}
