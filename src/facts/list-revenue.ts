import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';

/** How the revenue of a line at list prices is had. */
export interface ListRevenue {
  /** SQL of the list revenue of a line; null where nothing tells it. */
  readonly sql: string | null;
  readonly problems: readonly Problem[];
}

/** Beyond this nobody gives a discount in per cent. */
const MOST_PERCENT = 100;

/**
 * List revenue of invoice lines: given, or net revenue plus discount where the lines carry that as an amount. A line
 * without a discount has none, unless other lines give their list revenue. Discounts written as fractions or, by all
 * appearances, in per cent are not turned into amounts: that would be guessing.
 */
export async function findListRevenue(engine: Engine, lines: LoadedTable | null): Promise<ListRevenue> {
  if (lines === null) return { sql: null, problems: [] };
  const given = lines.columns.has('listRevenue') ? '"listRevenue"' : null;
  if (!lines.columns.has('discount')) return { sql: given, problems: [] };
  const found = await engine.row(
    'SELECT CAST(count(*) FILTER (discount <> 0) AS DOUBLE) AS given, ' +
      'CAST(max(abs(discount) / _rows) AS DOUBLE) AS largest, ' +
      'CAST(count(*) FILTER (discount <> floor(discount)) AS DOUBLE) AS broken, ' +
      'CAST(sum(CASE WHEN revenue < 0 THEN 0 - discount ELSE discount END) AS DOUBLE) AS direction ' +
      `FROM "invoice-lines" WHERE verdict = ${VERDICT.used}`,
  );
  const number = (name: string): number => found.get(name) ?? 0;
  if (number('given') === 0) return { sql: given, problems: [] };
  const largest = number('largest');
  const isShare = largest <= 1;
  if (isShare || (largest <= MOST_PERCENT && number('broken') === 0)) {
    const form = isShare
      ? { de: 'Anteile', en: 'fractions' }
      : { de: 'Prozente oder ganze Beträge', en: 'percentages or whole amounts' };
    return { sql: given, problems: [problem('KW518', { details: { form } })] };
  }
  const sign = number('direction') < 0 ? '-' : '+';
  return {
    sql:
      given === null
        ? `(revenue ${sign} coalesce(discount, 0))`
        : `coalesce(${given}, revenue ${sign} discount)`,
    problems: [],
  };
}
