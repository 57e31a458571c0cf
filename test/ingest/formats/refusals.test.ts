import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackGzip } from '../../../src/ingest/gzip.js';
import { openHtmlWorkbook } from '../../../src/ingest/html/html-workbook.js';
import { openLegacyWorkbook } from '../../../src/ingest/legacy/legacy-workbook.js';
import { Failure } from '../../../src/problems/failure.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { refusalOf } from '../load-files.js';
import { archive } from '../workbook/make-archive.js';
import { asCsv, asWorkbook, bookBytes } from './exported-table.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const zip = (...names: string[]): Buffer =>
  archive(names.map((name) => ({ name, content: Buffer.from('x') })));
/** A container of Office with a directory that names these streams. */
const ole = (...streams: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...['Root Entry', ...streams].map((name) => Buffer.from(`${name}\0`.padEnd(64, '\0'), 'utf16le')),
  ]);
const LOGIN =
  '<!DOCTYPE html><html><head><title>Anmeldung – CRM</title></head><body><form><table><tr><td>Benutzer</td><td>bitte eingeben</td></tr>' +
  '<tr><td>Kennwort</td><td>vergessen? <input type=password></td></tr></table></form></body></html>';
const TAR = Buffer.concat([Buffer.from('umsatz.csv'.padEnd(257, '\0')), Buffer.from('ustar\x0000')]);

describe('a file that is no table', () => {
  it.each<[what: string, code: string, says: string, bytes: string | Buffer]>([
    ['a PDF', 'KW105', 'a PDF', '%PDF-1.7\n'],
    ['a PNG', 'KW105', 'an image (PNG)', latin('\x89PNG\r\n\x1a\n')],
    ['a JPEG', 'KW105', 'an image (JPEG)', latin('\xff\xd8\xff\xe0')],
    ['a GIF', 'KW105', 'an image (GIF)', 'GIF89a'],
    ['a text document', 'KW105', 'RTF', '{\\rtf1\\ansi Umsatz}'],
    ['a docx', 'KW105', 'a Word document (docx)', zip('[Content_Types].xml', 'word/document.xml')],
    [
      'a pptx',
      'KW105',
      'a PowerPoint presentation (pptx)',
      zip('[Content_Types].xml', 'ppt/presentation.xml'),
    ],
    ['a doc', 'KW105', 'a Word document (doc)', ole('WordDocument')],
    ['a ppt', 'KW105', 'a PowerPoint presentation (ppt)', ole('PowerPoint Document')],
    ['a message', 'KW105', 'an Outlook message (msg)', ole('__properties_version1.0')],
    [
      'a page of frames',
      'KW127',
      'umsatz-Dateien/sheet001.htm',
      '<html><head></head><frameset rows="*,39"><frame src="umsatz-Dateien/sheet001.htm"></frameset></html>',
    ],
    [
      'a message without a table',
      'KW123',
      'HTML page',
      'From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nSehr geehrte\r\n',
    ],
    [
      'a flat text document',
      'KW105',
      'OpenDocument',
      '<office:document office:mimetype="application/vnd.oasis.opendocument.text"/>',
    ],
    [
      'a flat document without sheets',
      'KW157',
      'sheet',
      '<office:document xmlns:office="x"></office:document>',
    ],
    ['an unknown container', 'KW105', 'another Office document', ole('Contents')],
    [
      'an odt',
      'KW105',
      'OpenDocument',
      archive([
        { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text'), method: 0 },
      ]),
    ],
    ['JSON', 'KW120', 'JSON', '[{"Kunde": 1}]'],
    ['an empty list', 'KW120', 'JSON', '[]'],
    ['XML', 'KW120', 'XML', '<?xml version="1.0"?><kunden><kunde nr="1"/></kunden>'],
    ['Arrow', 'KW120', 'Arrow', 'ARROW1\0\0'],
    ['Numbers', 'KW120', 'Apple Numbers', zip('Index/Document.iwa', 'Metadata/Properties.plist')],
    [
      'a ZIP with exports',
      'KW121',
      '(Umsatz 2025.csv, kunden/Kunden.csv)',
      zip('Umsatz 2025.csv', 'kunden/', 'kunden/Kunden.csv'),
    ],
    ['a ZIP of many files', 'KW121', '7.csv, …)', zip(...Array.from({ length: 20 }, (_, at) => `${at}.csv`))],
    [
      'a ZIP with a password',
      'KW121',
      'with a password (geheim.csv)',
      archive([{ name: 'geheim.csv', content: Buffer.from('x'), flags: 1 }]),
    ],
    ['an empty ZIP', 'KW121', 'an empty ZIP archive', archive([])],
    ['7-Zip', 'KW121', '7-Zip', latin('7z\xbc\xaf\x27\x1c')],
    ['TAR', 'KW121', 'a TAR archive', TAR],
    ['a packed packed file', 'KW121', 'packed twice', gzipSync(gzipSync(asCsv()))],
    ['SQLite', 'KW122', 'a SQLite database', 'SQLite format 3\0'],
    ['Access', 'KW122', 'an Access database', '\0\x01\0\0Standard ACE DB\0'],
    ['a login page', 'KW123', '(Anmeldung – CRM)', LOGIN],
    ['an error page', 'KW123', '(–)', '<html><body><h1>Fehler 500</h1></body></html>'],
    [
      'a page whose table is a heading only',
      'KW123',
      'HTML',
      '<html><table><tr><td>Kundennummer</td><td>Umsatz</td></tr></table></html>',
    ],
    ['a packed file cut off', 'KW124', 'ends in the middle', gzipSync(asCsv()).subarray(0, -12)],
    ['a packed file with an error', 'KW124', 'checksum', damagedGzip()],
    [
      'a packed file with something behind',
      'KW124',
      'checksum',
      Buffer.concat([gzipSync(asCsv()), Buffer.from('Kunde;1')]),
    ],
    ['a packed empty file', 'KW103', '', gzipSync('')],
    ['a packed picture', 'KW105', 'an image (PNG)', gzipSync(latin('\x89PNG\r\n\x1a\n'))],
    ['Parquet cut off', 'KW126', 'cannot be read', 'PAR1 and no more'],
    ['encrypted Parquet', 'KW126', 'it is encrypted', 'PARE and more'],
    ['an encrypted workbook', 'KW151', 'password', ole('EncryptionInfo', 'EncryptedPackage')],
    ['an encrypted ods', 'KW151', 'password', encryptedOds()],
    ['an xls cut off', 'KW153', 'directory', bookBytes(asWorkbook(), 'biff8').subarray(0, 1800)],
    ['an xlsb with an error', 'KW153', '', bookBytes(asWorkbook(), 'xlsb').subarray(0, -40)],
    ['an ods cut off', 'KW153', '', bookBytes(asWorkbook(), 'ods').subarray(0, -40)],
    ['an ods that repeats a cell without end', 'KW156', '', endlessOds()],
  ])('such as %s is named: %s %s', async (_, code, says, bytes) => {
    const [found, ...others] = await refusalOf(test, { 'umsatz.csv': bytes });
    expect(others).toEqual([]);
    expect(found?.code).toBe(code);
    expect(found?.position.file).toBe(join(test.folder, 'umsatz.csv'));
    expect(found?.message.en).toContain(says);
    expect(`${found?.message.de}${found?.message.en}${found?.remedy.de}`).not.toMatch(/\{\w+\}/);
  });
});

describe('limits', () => {
  const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => {
    try {
      await work;
      return undefined;
    } catch (error) {
      return error instanceof Failure ? error.problems[0]?.code : String(error);
    }
  };
  const written = async (name: string, bytes: Buffer | string): Promise<string> => {
    const path = join(test.folder, name);
    await writeFile(path, bytes);
    return path;
  };

  it('end unpacking where a file becomes too large or grows too much', async () => {
    const path = await written('zeros.gz', gzipSync(Buffer.alloc(2_000_000)));
    const unpack = (limits: Parameters<typeof unpackGzip>[3]): Promise<unknown> =>
      codeOf(unpackGzip(path, join(test.folder, 'zeros'), 'zeros.gz', limits));
    expect(await unpack({ maxBytes: 1_000_000, maxRatio: 5000, ratioFreeBytes: 0 })).toBe('KW125');
    expect(await unpack({ maxBytes: 3_000_000, maxRatio: 200, ratioFreeBytes: 1_000_000 })).toBe('KW125');
    expect(await unpack({ maxBytes: 3_000_000, maxRatio: 200, ratioFreeBytes: 3_000_000 })).toBeUndefined();
  });

  it('refuse pages and old workbooks that memory could not hold', async () => {
    const page = await written('gross.html', `<table>${'<tr><td>1<td>2'.repeat(100)}</table>`);
    expect(await codeOf(openHtmlWorkbook(page, page, 1000))).toBe('KW125');
    const book = await written('gross.xlsb', bookBytes(asWorkbook(), 'xlsb'));
    expect(
      await codeOf(openLegacyWorkbook(book, 'archive', { maxFileBytes: 1000, maxInflatedBytes: 1e6 })),
    ).toBe('KW156');
    expect(
      await codeOf(openLegacyWorkbook(book, 'archive', { maxFileBytes: 1e6, maxInflatedBytes: 1000 })),
    ).toBe('KW156');
    expect(
      await codeOf(openLegacyWorkbook(book, 'archive', { maxFileBytes: 1e6, maxInflatedBytes: 1e6 })),
    ).toBeUndefined();
  });
});

function damagedGzip(): Buffer {
  const bytes = gzipSync(asCsv());
  bytes.writeUInt32LE(0, bytes.length - 8);
  return bytes;
}

const ODS = {
  name: 'mimetype',
  content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
  method: 0,
};

function encryptedOds(): Buffer {
  const manifest =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  return archive([
    ODS,
    { name: 'content.xml', content: Buffer.from('not to be read') },
    { name: 'META-INF/manifest.xml', content: Buffer.from(manifest) },
  ]);
}

function endlessOds(): Buffer {
  const cell =
    '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="999999999"/>';
  const rows = `<table:table-row table:number-rows-repeated="999999999">${cell}</table:table-row>`;
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return archive([ODS, { name: 'content.xml', content: Buffer.from(content) }]);
}
