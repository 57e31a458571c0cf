import type { Engine } from '../engine/engine.js';
import { Failure } from '../problems/failure.js';
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

/** The one currency of the lines, or null where they don't say; several are never added up. */
export async function currencyOfLines(engine: Engine, lines: LoadedTable): Promise<string | null> {
  if (!lines.columns.has('currency')) return null;
  const found = await engine.columns(
    `SELECT DISTINCT regexp_replace(upper(currency), '^(€|EURO)$', 'EUR') AS currency FROM "${lines.id}" WHERE verdict = ${VERDICT.used} AND currency IS NOT NULL ORDER BY 1`,
  );
  const currencies = found.text('currency');
  if (currencies.length > 1) {
    throw new Failure('data', [
      problem('KW405', { details: { currencies: currencies.slice(0, 10).join(', ') } }),
    ]);
  }
  return currencies[0] ?? null;
}
