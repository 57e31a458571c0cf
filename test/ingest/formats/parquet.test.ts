import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { literal } from '../../../src/engine/sql.js';
import { openParquet } from '../../../src/ingest/parquet.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

describe('a value of a Parquet file', () => {
  it.each([
    ["'00017'", '00017', 'text'],
    ['17850', '17850', 'number'],
    ['CAST(9007199254740993 AS BIGINT)', '9007199254740993', 'number'],
    ['CAST(1.50 AS DECIMAL(9, 2))', '1.50', 'number'],
    ['CAST(0.1 AS DOUBLE)', '0.1', 'number'],
    ['CAST(0.1 AS FLOAT)', '0.1', 'number'],
    ['CAST(17850 AS DOUBLE)', '17850', 'number'],
    ['CAST(0.0000001 AS DOUBLE)', '0.0000001', 'number'],
    ["DATE '2025-02-28'", '2025-02-28', 'date'],
    ["TIMESTAMP '2025-02-28 23:59:59'", '2025-02-28 23:59:59', 'date'],
    ["TIMESTAMPTZ '2025-02-28 23:59:59+00'", '2025-02-28 23:59:59', 'date'],
    ["'Müller'::BLOB".replace('ü', 'u'), 'Muller', 'text'],
    ['TRUE', 'TRUE', 'text'],
    ['CAST(NULL AS DOUBLE)', null, 'number'],
  ])('%s is %s', async (sql, text, kind) => {
    const path = join(test.folder, 'a.parquet');
    await test.engine.run(`COPY (SELECT ${sql} AS " Wert ", 1 AS b) TO ${literal(path)} (FORMAT parquet)`);
    const raw = await openParquet(test.engine, path, 'a.parquet');
    expect([raw.headings, raw.kinds[0], raw.sample]).toEqual([['Wert', 'b'], kind, [[text, '1']]]);
    const found = await test.engine.row(`SELECT sum(_row) AS place FROM ${raw.relation}`);
    expect(found.get('place')).toBe(2);
  });
});
