import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { LEGACY_LIMITS } from '../../../src/ingest/legacy/legacy-limits.js';
import { openLegacyWorkbook } from '../../../src/ingest/legacy/legacy-workbook.js';
import { Failure } from '../../../src/problems/failure.js';
import { temporaryFolder } from '../workbook/make-workbook.js';
import { type ReadSheet, readSheet } from '../workbook/read-all.js';

const folder = temporaryFolder();

/** All sheets of a file, with so many cells in memory at once. */
async function sheetsOf(path: string, mostCells: number): Promise<ReadSheet[]> {
  const workbook = await openLegacyWorkbook(path, 'single', LEGACY_LIMITS, mostCells);
  try {
    const sheets: ReadSheet[] = [];
    for (const { index } of workbook.sheets) sheets.push(await readSheet(workbook, index));
    return sheets;
  } finally {
    await workbook.close();
  }
}

/** Two sheets with gaps, texts, numbers, days, formulas with numbers and texts, errors and merged cells. */
function book(): WorkBook {
  const rows = (name: string, count: number): (CellObject | null)[][] =>
    Array.from({ length: count }, (_, row) => {
      if (row % 11 === 10) return [];
      return [
        { t: 's', v: `${name} ${row % 50}` },
        { t: 'n', v: row / 8 },
        row % 3 === 0 ? null : { t: 'n', v: 45_000 + (row % 700), z: 'dd.mm.yyyy' },
        { t: 'n', v: row * 2, f: 'B1*2' },
        { t: 's', v: `Text ${row}`, f: 'A1' },
        { t: 'b', v: row % 2 === 0 },
        { t: 'e', v: 0x2a },
        ...[1, 2, 3].map((each): CellObject => ({ t: 'n', v: row * each })),
      ];
    });
  const made = utils.book_new(utils.aoa_to_sheet(rows('Müller', 900)), 'Umsatz');
  utils.book_append_sheet(made, utils.aoa_to_sheet([]), 'leer');
  const second = utils.aoa_to_sheet(rows('Beta', 400));
  second['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 3, c: 1 } }];
  utils.book_append_sheet(made, second, 'Zweites');
  made.Workbook = { Sheets: [{ name: 'Umsatz' }, { name: 'leer', Hidden: 1 }, { name: 'Zweites' }] };
  return made;
}

describe('an xls workbook that is read some rows at a time', () => {
  test.each(['biff8', 'biff5'] as const)(
    'gives the same as one that is read at once: %s',
    async (bookType) => {
      const path = join(folder, `${bookType}.xls`);
      await writeFile(path, write(book(), { type: 'buffer', bookType, bookSST: bookType === 'biff8' }));
      const whole = await sheetsOf(path, Number.MAX_SAFE_INTEGER);
      expect(whole.map(({ name, visible, rows }) => [name, visible, rows.length > 300])).toEqual([
        ['Umsatz', true, true],
        ['leer', false, false],
        ['Zweites', true, true],
      ]);
      // The library writes merged cells into the newer form alone.
      expect(whole[2]?.summary.mergedRanges).toEqual(bookType === 'biff8' ? ['A2:B4'] : []);
      for (const mostCells of [1, 1000, 5000]) expect(await sheetsOf(path, mostCells)).toEqual(whole);
    },
  );

  test('can be read as often as one likes', async () => {
    const path = join(folder, 'twice.xls');
    await writeFile(path, write(book(), { type: 'buffer', bookType: 'biff8' }));
    const workbook = await openLegacyWorkbook(path, 'single', LEGACY_LIMITS, 500);
    expect(await readSheet(workbook, 0)).toEqual(await readSheet(workbook, 0));
    await workbook.close();
  });
});

const corpus = fileURLToPath(new URL('../../../../shared/data/workbooks/calamine', import.meta.url));
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.xls')) : [];

describe.skipIf(files.length === 0)('a corpus of real xls workbooks', () => {
  test.each(files)('%s reads the same in pieces', async (name) => {
    const outcome = async (mostCells: number): Promise<unknown> => {
      try {
        return await sheetsOf(join(corpus, name), mostCells);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return error.problems.map(({ code }) => code);
      }
    };
    expect(await outcome(1)).toEqual(await outcome(Number.MAX_SAFE_INTEGER));
  });
});
