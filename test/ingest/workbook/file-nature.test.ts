import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { relations, temporaryFolder } from './make-workbook.js';
import { fileIn, outcome, pack } from './read-outcome.js';

const folder = temporaryFolder();
const file = (bytes: Buffer | string) => fileIn(folder, bytes);

const ole = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(`${name}\0`, 'utf16le'),
  ]);

describe('files that are no xlsx workbook are named', () => {
  test.each<[string, Buffer | string, string, string]>([
    ['an empty file', '', 'KW150', 'an empty file'],
    ['a text file', 'Kunde;Umsatz\r\n1;2\r\n', 'KW150', 'a text file'],
    ['an HTML page', '<!DOCTYPE html><html><body>Fehler 404', 'KW150', 'an HTML page'],
    [
      'an Excel 2003 XML file',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      'KW150',
      'Excel 2003',
    ],
    ['a PDF', '%PDF-1.7', 'KW150', 'a PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'KW150', 'unknown kind'],
    ['an encrypted workbook', ole('EncryptedPackage'), 'KW151', 'password'],
    ['an xls workbook', ole('Workbook'), 'KW152', 'xls'],
    ['an xls of Excel 5', ole('Book'), 'KW152', 'xls'],
    ['an xls of Excel 3', Buffer.from('0902060000000000100000000a000000', 'hex'), 'KW152', 'xls'],
    ['a Word document', ole('WordDocument'), 'KW150', 'Word'],
    ['a mail', ole('__properties_version1.0'), 'KW150', 'another Office document'],
    ['an xlsb workbook', pack({ 'xl/workbook.bin': 'x' }), 'KW152', 'xlsb'],
    [
      'an OpenDocument spreadsheet',
      pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      'KW152',
      'ods',
    ],
    [
      'a docx',
      pack({
        '_rels/.rels': relations(['a', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<d/>',
      }),
      'KW150',
      'Word',
    ],
    ['some ZIP', pack({ 'readme.txt': 'x' }), 'KW150', 'a ZIP archive'],
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
