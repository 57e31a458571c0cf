import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const hasOffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
/** Export of sheet 2 as CSV: comma, quotes, UTF-8, numbers as stored. */
const CUSTOMERS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2';

describe.skipIf(!hasOffice)('LibreOffice', () => {
  let folder = '';
  let rows: Record<string, string>[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kundenwert-office-'));
    const demo = join(ROOT, 'fixtures/demo/musterwerk.xlsx');
    execFileSync(process.execPath, [join(ROOT, 'bin/kundenwert.js'), 'score', demo, '-o', folder, '-q']);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        CUSTOMERS_AS_CSV,
        '--outdir',
        folder,
        join(folder, 'kundenwert.xlsx'),
      ],
      { stdio: 'pipe', timeout: 100_000 },
    );
    const csv = readFileSync(join(folder, 'kundenwert-Kunden.csv'), 'utf8');
    rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens the workbook of the demo company and finds every customer with his number as text', () => {
    expect(rows).toHaveLength(400);
    expect(rows.every((row) => /^0\d+$/.test(row.Kundennummer ?? ''))).toBe(true);
  });

  it('reads revenue that adds up to the reconciled total', () => {
    const control = JSON.parse(readFileSync(join(ROOT, 'fixtures/demo/musterwerk-kontrolle.json'), 'utf8'));
    const cents = rows.reduce((sum, row) => sum + Math.round(Number(row['Umsatz (EUR)']) * 100), 0);
    expect(cents).toBe(control.revenueCents.inPeriod);
  });
});
