import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellReference, quoteSheetName } from '../../../../src/outputs/excel/package/reference.js';
import { foldedName, sheetName } from '../../../../src/outputs/excel/package/sheet-name.js';
import { checkTable, uniqueHeadings } from '../../../../src/outputs/excel/package/table.js';

const letter = fc.constantFrom(..."aAäÄ1 '[]:*?/\\\n\u0000\ud83d\ude42_-");

const NOBODY: ReadonlySet<string> = new Set();

describe('names of sheets', () => {
  test('lose what Excel forbids', () => {
    expect(sheetName("'Wert [EUR]: A/B?*\\'", NOBODY)).toBe('Wert -EUR-- A-B---');
    expect(sheetName('', NOBODY)).toBe('Sheet');
    expect(sheetName('History', NOBODY)).toBe('History_');
    expect(sheetName("'\n'", NOBODY)).toBe('Sheet');
  });

  test('are cut to 31 characters and numbered whatever the case', () => {
    const long = 'Wertangebot und Kundennutzen nach Segment';
    expect(sheetName(long, NOBODY)).toBe('Wertangebot und Kundennutzen na');
    expect(sheetName(long, new Set(['wertangebot und kundennutzen na']))).toBe(
      'Wertangebot und Kundennutze (2)',
    );
    expect(sheetName('ÜBERSICHT', new Set(['übersicht']))).toBe('ÜBERSICHT (2)');
  });

  test('are not reserved ones, also once they were cut', () => {
    expect(sheetName(`HISTORY${' '.repeat(40)}der Kunden`, NOBODY)).toBe('HISTORY_');
    expect(sheetName("'history'", new Set(['history_']))).toBe('history_ (2)');
  });

  test('always fit, are unique and clean', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: letter, maxLength: 40 }), { maxLength: 8 }), (wanted) => {
        const taken = new Set<string>();
        for (const each of wanted) {
          const name = sheetName(each, taken);
          const fits = name.length > 0 && name.length <= 31;
          const clean = !/[[\]:*?/\\]|^'|'$|[\ud800-\udbff]$/.test(name);
          if (!fits || !clean || taken.has(foldedName(name))) expect.fail(JSON.stringify([each, name]));
          taken.add(foldedName(name));
        }
      }),
    );
  });

  test('are quoted in references', () => {
    expect(quoteSheetName("O'Brien")).toBe("'O''Brien'");
    expect(cellReference(7, 703)).toBe('AAA7');
    expect(cellReference(1, 16_384)).toBe('XFD1');
  });
});

describe('headings of tables', () => {
  test('are unique whatever the case, and never empty', () => {
    expect(uniqueHeadings(['Anteil', 'ANTEIL', 'Anteil (2)', '', 'a\nb'])).toEqual([
      'Anteil',
      'ANTEIL (2)',
      'Anteil (2) (2)',
      'Column 4',
      'a b',
    ]);
  });

  test('satisfy the check once they were made unique', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: letter, maxLength: 300 }), { minLength: 1, maxLength: 5 }),
        (wanted) => {
          checkTable({ name: 'Kunden', headerRow: 1, columns: uniqueHeadings(wanted) }, NOBODY);
        },
      ),
    );
  });

  test('are refused when repeated, and so are names that Excel would repair', () => {
    const columns = ['a', 'A'];
    expect(() => checkTable({ name: 'T', headerRow: 1, columns }, NOBODY)).toThrow(RangeError);
    for (const name of ['', 'A1', 'R1C1', 'zwei Worte', '1a', 'x'.repeat(256)]) {
      expect(() => checkTable({ name, headerRow: 1, columns: ['a'] }, NOBODY), name).toThrow(RangeError);
    }
    expect(() => checkTable({ name: 'KUNDEN', headerRow: 1, columns: ['a'] }, new Set(['kunden']))).toThrow(
      /taken/,
    );
  });
});
