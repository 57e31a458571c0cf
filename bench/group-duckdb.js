// Groups the German demo export by customer with nothing but the engine: group-duckdb.js FILE
import duckdb from '@duckdb/node-bindings';

const file = (process.argv[2] ?? '').replaceAll("'", "''");
const columns = Array.from({ length: 10 }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
const decimal = (/** @type {string} */ cell) =>
  `CAST(replace(replace(${cell}, '.', ''), ',', '.') AS DECIMAL(18, 2))`;
const connection = await duckdb.connect(await duckdb.open(':memory:'));
const result = await duckdb.query(
  connection,
  `SELECT count(*) AS customers, CAST(sum(revenue) AS VARCHAR) AS revenue FROM (
     SELECT c3, sum(${decimal('c8')}) AS revenue, sum(${decimal('c9')}) AS cost,
       min(strptime(c2, '%d.%m.%Y')) AS first, max(strptime(c2, '%d.%m.%Y')) AS last
     FROM read_csv('${file}', auto_detect = false, skip = 1, delim = ';', quote = '"', columns = {${columns}})
     GROUP BY c3)`,
);
process.stdout.write(`${duckdb.row_count(result)}\n`);
