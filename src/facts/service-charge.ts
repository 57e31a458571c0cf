import type { Engine } from '../engine/engine.js';
import { literal } from '../engine/sql.js';
import type { LoadedTable } from '../tables/load-table.js';

/** What a service costs the customer: nothing, less than it is worth, or its price. */
export type Charge = 'free' | 'reduced' | 'charged';

/** What ledgers write, in lower case, as patterns of whole cells. */
const WORDINGS: Readonly<Record<Charge, string>> = {
  charged:
    'ja|j|yes|y|true|wahr|1|x|berechnet|voll berechnet|fakturiert|verrechnet|kostenpflichtig|charged|billed|invoiced',
  free: 'nein|n|no|false|falsch|0|kostenfrei|kostenlos|frei|gratis|umsonst|unentgeltlich|nicht berechnet|kulanz|free|free of charge|not charged|unbilled|not billed',
  reduced:
    'vergünstigt|verguenstigt|reduziert|ermäßigt|ermaessigt|rabattiert|teilweise|teilweise berechnet|anteilig|anteilig berechnet|reduced|discounted|partly|partly charged|partially charged|partial',
};

/**
 * SQL that says how an entry is charged; NULL where the cell says nothing that is known. An empty cell is free:
 * what was put on an invoice is marked.
 */
export function chargeSql(cell: string): string {
  const cases = Object.entries(WORDINGS).map(
    ([charge, words]) => `WHEN regexp_full_match(lower(trim(${cell})), '${words}') THEN '${charge}'`,
  );
  return `CASE WHEN ${cell} IS NULL OR trim(${cell}) = '' THEN 'free' ${cases.join(' ')} END`;
}

/** From so many rows on, each different cell is looked at once, and rows are compared with what was found. */
const MANY_ROWS = 100_000;
const MOST_DIFFERENT_CELLS = 50;

/** The same as {@link chargeSql} of the column `charged`, in SQL that takes less time where a ledger is large. */
export async function quickChargeSql(
  engine: Engine,
  { totals }: Pick<LoadedTable, 'totals'>,
): Promise<string> {
  const sql = chargeSql('charged');
  if (totals.reduce((all, { rows }) => all + rows, 0) < MANY_ROWS) return sql;
  const found = await engine.columns(
    `SELECT charged AS cell, ${sql} AS charge FROM (SELECT DISTINCT charged FROM services WHERE charged IS NOT NULL) ` +
      `ORDER BY cell LIMIT ${MOST_DIFFERENT_CELLS + 1}`,
  );
  const charges = found.text('charge');
  if (charges.length > MOST_DIFFERENT_CELLS) return sql;
  const cases = found
    .text('cell')
    .flatMap((cell, at) =>
      charges[at] === null ? [] : [`WHEN charged = ${literal(cell ?? '')} THEN '${charges[at]}'`],
    );
  return `CASE WHEN charged IS NULL THEN 'free' ${cases.join(' ')} END`;
}
