import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/problems/failure.js';
import { cellsOf, differences, shown } from './exceljs-differences.js';
import { EXPLAINED } from './explained-differences.js';
import { readAll } from './read-all.js';

const corpus = fileURLToPath(new URL('../../../../shared/data/workbooks', import.meta.url));
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => /\.xls[xm]$/.test(name))
      .sort()
  : [];

/** A program that has not read a workbook of some kilobytes by then never will. */
const LONGEST = 8000;

/** Whether exceljs ever ends reading a file. */
async function endsReading(path: string): Promise<boolean> {
  const code = `import E from 'exceljs'; await new E.Workbook().xlsx.readFile(${JSON.stringify(path)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
  const [exitCode] = await once(child, 'exit');
  clearTimeout(timer);
  return exitCode !== null;
}

describe('a corpus of real workbooks reads as exceljs reads it, cell by cell, or the difference is explained', () => {
  test.skipIf(files.length === 0)('the corpus is there', () => {
    expect(files.length).toBeGreaterThan(90);
    for (const name of Object.keys(EXPLAINED)) expect(files).toContain(name);
  });

  test.skipIf(files.length === 0)(
    'rows and cells without positions stand where Excel puts them on saving',
    async () => {
      const [asFound] = await readAll(join(corpus, 'calamine/issue_261.xlsx'));
      const [savedByExcel] = await readAll(join(corpus, 'calamine/issue_261_fixed_by_excel.xlsx'));
      expect(asFound?.rowNumbers).toEqual(savedByExcel?.rowNumbers);
      expect(asFound?.rows).toEqual(savedByExcel?.rows);
    },
  );

  test.skipIf(files.length === 0).each(Object.entries(EXPLAINED))(
    'the explanation for %s is still needed',
    async (name, { refused, exceljsFails, cells = {} }) => {
      const path = join(corpus, name);
      if (exceljsFails === 'never ends') {
        expect(await endsReading(path)).toBe(false);
        return;
      }
      const theirs = new ExcelJS.Workbook();
      const reading = theirs.xlsx.readFile(path);
      if (exceljsFails === 'throws') {
        await expect(reading).rejects.toThrow();
        return;
      }
      await reading;
      if (exceljsFails === 'finds no sheet') {
        expect(theirs.worksheets).toEqual([]);
        return;
      }
      expect(refused !== undefined || Object.keys(cells).length > 0).toBe(true);
      for (const [place, right] of Object.entries(cells)) {
        const [sheet = '', key = ''] = place.split('!');
        const [row = 0, column = 0] = key.split(',').map(Number);
        const value = theirs.getWorksheet(sheet)?.getRow(row).getCell(column).value;
        expect([place, shown(value, false)]).not.toEqual([place, right ?? '']);
      }
    },
    2 * LONGEST,
  );

  test.skipIf(files.length === 0).each(files)('%s', async (name) => {
    const { refused, exceljsFails, cells = {} } = EXPLAINED[name] ?? {};
    const path = join(corpus, name);
    if (refused !== undefined) {
      const failure: unknown = await readAll(path).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect((failure as Failure).problems[0]?.code).toBe(refused);
      return;
    }
    const sheets = await readAll(path);
    for (const [place, text] of Object.entries(cells)) {
      const [sheetName, key = ''] = place.split('!');
      const sheet = sheets.find((each) => each.name === sheetName)!;
      expect([place, cellsOf(sheet).get(key) ?? null]).toEqual([place, text]);
    }
    if (exceljsFails !== undefined) return;
    const theirs = new ExcelJS.Workbook();
    await theirs.xlsx.readFile(path);
    expect(sheets.map((sheet) => sheet.name)).toEqual(theirs.worksheets.map((sheet) => sheet.name));
    for (const sheet of sheets)
      expect(differences(sheet, theirs.getWorksheet(sheet.name)!, cells)).toEqual([]);
  });
});
