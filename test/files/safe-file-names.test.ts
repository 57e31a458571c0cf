import { basename, join, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileNames } from '../../src/files/safe-file-names.js';

const nameOf = (text: string): string | undefined => safeFileNames([text], 'xlsx')[0];

describe('names of files for any text', () => {
  it.each([
    ['Südwest', 'Südwest.xlsx'],
    ['Straßen & Brücken (Ost)', 'Straßen & Brücken (Ost).xlsx'],
    ['東京', '東京.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd.xlsx'],
    ['..', '_.xlsx'],
    ['.versteckt', 'versteckt.xlsx'],
    ['~$index', '$index.xlsx'],
    ['', '_.xlsx'],
    ['   ', '_.xlsx'],
    ['Ende. . .', 'Ende.xlsx'],
    ['zwei\nZeilen\tund mehr', 'zwei Zeilen und mehr.xlsx'],
    ['Steuer\u0001\u001f\u007fzeichen', 'Steuer___zeichen.xlsx'],
    ['\u202egnp.exe', '_gnp.exe.xlsx'],
    ['halb \ud800 Paar', 'halb _ Paar.xlsx'],
    ['[Plan] #1 100%', '_Plan_ _1 100_.xlsx'],
    ['CON', '_CON.xlsx'],
    ['nul', '_nul.xlsx'],
    ['Aux.backup', '_Aux.backup.xlsx'],
    ['com1 .x', '_com1 .x.xlsx'],
    ['LPT9', '_LPT9.xlsx'],
    ['Konrad', 'Konrad.xlsx'],
    ['-rf', '_-rf.xlsx'],
    ['https://example.org/x', 'https___example.org_x.xlsx'],
  ])('%j becomes %j', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it('tells apart what a file system would not', () => {
    const texts = [
      'Nord',
      'NORD',
      'nord',
      'No\u0308rd',
      'N\u00f6rd',
      'Straße',
      'STRASSE',
      'a/b',
      'a:b',
      'a_b',
    ];
    expect(safeFileNames(texts, 'xlsx')).toEqual([
      'Nord.xlsx',
      'NORD (2).xlsx',
      'nord (3).xlsx',
      'Nörd.xlsx',
      'Nörd (2).xlsx',
      'Straße.xlsx',
      'STRASSE (2).xlsx',
      'a_b.xlsx',
      'a_b (2).xlsx',
      'a_b (3).xlsx',
    ]);
  });

  it('leaves names alone that belong to somebody else', () => {
    expect(safeFileNames(['Index', 'index (2)'], 'xlsx', ['index'])).toEqual([
      'Index (2).xlsx',
      'index (2) (2).xlsx',
    ]);
  });

  it('cuts long ones and still tells them apart', () => {
    const long = 'ü'.repeat(5000);
    const names = safeFileNames([long, long, '😀'.repeat(300)], 'xlsx');
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(names[1]).toMatch(/ü \(2\)\.xlsx$/);
    expect(names[2]).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('whatever the texts: distinct, inside the folder, allowed everywhere', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', ':', 'a', 'A', '\0', '(', '2', ')', 'ſ', 'K') }),
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 40 }), (texts) => {
        const names = safeFileNames(texts, 'xlsx', ['index']);
        expect(names.length).toBe(texts.length);
        expect(new Set([...names, 'index.xlsx'].map((name) => name.toLowerCase())).size).toBe(
          names.length + 1,
        );
        expect(new Set(names.map((name) => name.normalize('NFD').toUpperCase())).size).toBe(names.length);
        for (const name of names) {
          expect(win32.basename(name)).toBe(name);
          expect(posix.normalize(join('/out', name))).toBe(`/out/${basename(name)}`);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. ~]|[. ]\.xlsx$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
