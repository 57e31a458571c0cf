import type { Engine } from '../engine/engine.js';
import { isMemoryShort } from '../engine/engine-failure.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { LINE_ATTRIBUTES, lineFactsSql } from './line-facts-sql.js';
import type { MissingMargins } from './missing-margins.js';

/** A coordinate in degrees, with point or comma; anything else is unknown. */
function degreesSql(column: string): string {
  return `max(TRY_CAST(replace(${column}, ',', '.') AS DOUBLE))`;
}

/** Columns of the customer master that become facts as they are. */
const MASTER_COLUMNS: Readonly<Record<string, string>> = {
  employees: 'CAST(max(employees) AS DOUBLE)',
  customerSince: `CAST(min("customerSince") - DATE '1970-01-01' AS DOUBLE)`,
  potential: 'max(potential)',
  shareOfWallet: 'max("shareOfWallet")',
  potentialAsOf: `CAST(max("potentialAsOf") - DATE '1970-01-01' AS DOUBLE)`,
  potentialOrigin: 'max("potentialOrigin")',
  crmClass: 'max("crmClass")',
  sizeDriver: 'CAST(max("sizeDriver") AS DOUBLE)',
  supplierRank: 'CAST(max("supplierRank") AS DOUBLE)',
  suppliers: 'CAST(max(suppliers) AS DOUBLE)',
  latitude: degreesSql('latitude'),
  longitude: degreesSql('longitude'),
  plannedVisits: 'CAST(max("plannedVisits") AS DOUBLE)',
};

/**
 * In so many parts the customers are brought together, one part after the other. What the engine keeps
 * of each customer meanwhile can't all be spilled to disk: where memory runs short, parts are smaller.
 */
const PARTS = [1, 8, 64];

/**
 * Makes the table `facts` in the engine: one row for every customer of the invoice lines or the
 * master.
 *
 * @param missing what margins that lines lack are imputed by; null imputes none
 * @param listRevenue SQL of the list revenue of a line; null where nothing tells it
 */
export async function makeFactTable(
  engine: Engine,
  lines: LoadedTable | null,
  master: LoadedTable | null,
  period: Period | null,
  missing: MissingMargins | null = null,
  listRevenue: string | null = null,
): Promise<void> {
  const select = (some: string): string => {
    const parts: string[] = [];
    if (lines !== null && period !== null)
      parts.push(`line_facts AS (${lineFactsSql(lines, period, some, missing, listRevenue)})`);
    if (master !== null) parts.push(`master_facts AS (${masterSql(master.columns, lines !== null, some)})`);
    return `WITH ${parts.join(', ')} ${joinSql(lines, master)}`;
  };
  for (const count of PARTS) {
    try {
      await fillInParts(engine, select, count);
      return;
    } catch (error) {
      if (!isMemoryShort(error) || count === PARTS.at(-1)) throw error;
      await engine.run('DROP TABLE IF EXISTS facts');
    }
  }
}

async function fillInParts(engine: Engine, select: (some: string) => string, count: number): Promise<void> {
  for (let part = 0; part < count; part += 1) {
    const some = count === 1 ? '' : ` AND hash("customerId") % ${count} = ${part}`;
    await engine.run(`${part === 0 ? 'CREATE TABLE facts AS' : 'INSERT INTO facts'} ${select(some)}`);
  }
}

/** One row per customer of the master. A number that stands twice keeps one value per column, the same in any row order. */
function masterSql(present: ReadonlySet<string>, hasLines: boolean, some: string): string {
  const columns = ['"customerId" AS id', 'count(*) AS master_rows'];
  for (const attribute of LINE_ATTRIBUTES) {
    if (present.has(attribute)) columns.push(`max("${attribute}") AS "${attribute}"`);
  }
  for (const [id, sql] of Object.entries(MASTER_COLUMNS))
    if (present.has(id)) columns.push(`${sql} AS "${id}"`);
  if (!hasLines) {
    if (present.has('revenue')) columns.push('sum(revenue) AS revenue', 'sum(revenue) AS total_revenue');
    if (present.has('previousRevenue')) columns.push('sum("previousRevenue") AS previous_revenue');
    if (present.has('contributionMargin')) {
      columns.push(
        'sum("contributionMargin") AS known_margin',
        'count(*) - count("contributionMargin") AS without_margin',
      );
    }
  }
  return `SELECT ${columns.join(', ')} FROM customers WHERE verdict = ${VERDICT.used}${some} GROUP BY "customerId"`;
}

function joinSql(lines: LoadedTable | null, master: LoadedTable | null): string {
  if (master === null) return 'SELECT * FROM line_facts';
  if (lines === null) {
    return master.columns.has('revenue')
      ? 'SELECT * FROM master_facts'
      : 'SELECT *, CAST(NULL AS DECIMAL(38, 6)) AS revenue FROM master_facts';
  }
  const both = LINE_ATTRIBUTES.filter((each) => lines.columns.has(each) && master.columns.has(each));
  const merged = both.map((each) => `, coalesce(m."${each}", l."${each}") AS "${each}"`).join('');
  const without = (alias: string, extra: readonly string[]): string => {
    const left = [...extra, ...both.map((each) => `"${each}"`)];
    return `${alias}.* EXCLUDE (${left.join(', ')})`;
  };
  return (
    `SELECT coalesce(l.id, m.id) AS id, ${without('l', ['id'])}, ${without('m', ['id'])}${merged} ` +
    'FROM line_facts l FULL JOIN master_facts m ON l.id = m.id'
  );
}
