import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { relations, temporaryFolder } from './make-workbook.js';
import { fileIn, outcome, pack } from './read-outcome.js';

const folder = temporaryFolder();
const file = (bytes: Buffer | string) => fileIn(folder, bytes);

describe('files that are no xlsx workbook are refused', () => {
  test.each<[string, Buffer | string, string, string]>([
    ['an empty file', '', 'KW150', 'not an xlsx workbook'],
    ['a text file', 'Kunde;Umsatz\r\n1;2\r\n', 'KW150', 'not an xlsx workbook'],
    [
      'a docx',
      pack({
        '_rels/.rels': relations(['a', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<d/>',
      }),
      'KW150',
      'not an xlsx workbook',
    ],
    ['some ZIP', pack({ 'readme.txt': 'x' }), 'KW150', 'not an xlsx workbook'],
    [
      'a workbook without its main part',
      pack({ 'xl/worksheets/sheet1.xml': '<worksheet/>' }),
      'KW153',
      'xl/workbook.xml',
    ],
  ])('%s', async (_, bytes, code, says) => {
    const found = await outcome(file(bytes));
    expect(found).toMatchObject({ code, kind: 'input' });
    expect(found.says).toContain(says);
  });

  test('a file that is missing, or a folder, is said to be so', async () => {
    expect(await outcome(join(folder, 'fehlt.xlsx'))).toMatchObject({
      code: 'KW158',
      says: expect.stringContaining('does not exist'),
    });
    mkdirSync(join(folder, 'ordner.xlsx'));
    expect(await outcome(join(folder, 'ordner.xlsx'))).toMatchObject({
      code: 'KW158',
      says: expect.stringContaining('folder'),
    });
  });
});
