import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { literal } from '../../src/engine/sql.js';
import { openTestEngine } from '../engine/test-engine.js';
import {
  asCsv,
  asExcelPage,
  asGzip,
  asWorkbook,
  bookBytes,
  LINES,
} from '../ingest/formats/exported-table.js';
import { kundenwert } from './run-after-run.js';
import { workspace } from './workspace.js';

const cwd = workspace();

async function asParquet(): Promise<Buffer> {
  const { engine, folder, close } = await openTestEngine();
  try {
    const [csv, parquet] = [join(folder, 'a.csv'), join(folder, 'a.parquet')];
    writeFileSync(csv, asCsv());
    await engine.run(
      `COPY (SELECT * REPLACE (CAST(Umsatz AS DOUBLE) AS Umsatz, CAST(DB AS DOUBLE) AS DB, CAST(Datum AS TIMESTAMP) AS Datum) ` +
        `FROM read_csv(${literal(csv)}, all_varchar = true, delim = ';', header = true)) TO ${literal(parquet)} (FORMAT parquet)`,
    );
    return readFileSync(parquet);
  } finally {
    await close();
  }
}

async function customersOf(name: string, bytes: string | Buffer): Promise<string> {
  writeFileSync(join(cwd, name), bytes);
  const out = join(cwd, `out-${name}`);
  const ended = await kundenwert(['score', name, '--out', out, '--months', 'all', '--format', 'csv'], {
    cwd,
  });
  expect(ended.stderr).toBe('');
  expect(ended.exit).toBe(0);
  return readFileSync(join(out, 'customers.csv'), 'utf8');
}

describe('customers.csv', () => {
  it('is the same from every form of the same export', async () => {
    const expected = await customersOf('a.csv', asCsv());
    expect(expected.split('\n').length).toBe(LINES.length);
    const forms: readonly (readonly [string, string | Buffer])[] = [
      ['a.csv.gz', asGzip(asCsv())],
      ['a.xls', bookBytes(asWorkbook(), 'biff8')],
      ['a.xlsb', bookBytes(asWorkbook(), 'xlsb')],
      ['a.ods', bookBytes(asWorkbook(), 'ods')],
      ['seite.xls', asExcelPage()],
      ['a.html', asExcelPage()],
      ['a.parquet', await asParquet()],
      ['tabulator.xls', asCsv(LINES, '\t')],
    ];
    for (const [name, bytes] of forms) expect(await customersOf(name, bytes), name).toBe(expected);
  }, 60_000);
});
