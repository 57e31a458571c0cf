// Groups the German demo export to customers with nothing but the engine: group-duckdb.js FILE
import { closeSync, openSync, readSync } from 'node:fs';
import duckdb from '@duckdb/node-bindings';

const path = process.argv[2] ?? '';
const file = path.replaceAll("'", "''");
const columns = headingsOf(path)
  .map((_, index) => `'c${index}': 'VARCHAR'`)
  .join(', ');
const decimal = (/** @type {string} */ cell) =>
  `CAST(replace(replace(${cell}, '.', ''), ',', '.') AS DECIMAL(18, 2))`;
const connection = await duckdb.connect(await duckdb.open(':memory:'));
const result = await duckdb.query(
  connection,
  `SELECT count(*) AS customers, CAST(sum(revenue) AS VARCHAR) AS revenue FROM (
     SELECT customer, sum(revenue) AS revenue, sum(cost) AS cost, sum(listed) AS listed, sum(discount) AS discount,
       count(DISTINCT invoice) AS invoices, min(day) AS first, max(day) AS last
     FROM (
       SELECT c3 AS customer, c0 AS invoice, c1 AS type, CAST(strptime(c2, '%d.%m.%Y') AS DATE) AS day,
         ${decimal('c6')} AS listed, ${decimal('c7')} AS discount, ${decimal('c8')} AS revenue,
         ${decimal('c9')} AS cost
       FROM read_csv('${file}', auto_detect = false, skip = 1, delim = ';', quote = '"', columns = {${columns}})
     )
     GROUP BY customer)`,
);
process.stdout.write(`${duckdb.row_count(result)}\n`);

/**
 * The headings of an export; no text of them holds a mark.
 *
 * @param {string} path
 */
function headingsOf(path) {
  const beginning = Buffer.alloc(4096);
  const handle = openSync(path, 'r');
  const length = readSync(handle, beginning);
  closeSync(handle);
  return (beginning.toString('utf8', 0, length).split('\r\n')[0] ?? '').split(';');
}
