import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivedPages } from '../../../src/ingest/html/web-archive.js';
import { engineForTests } from '../../engine/test-engine.js';
import { brief, loadFiles, rowsOf } from '../load-files.js';

const test = engineForTests();

/** Quoted-printable as Excel writes it: lines of at most 76 characters. */
function quoted(bytes: Buffer): string {
  const pieces = [...bytes].map((byte) =>
    byte > 0x20 && byte < 0x7f && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  let text = '';
  let width = 0;
  for (const piece of pieces) {
    if (width + piece.length > 75) {
      text += '=\r\n';
      width = 0;
    }
    text += piece;
    width += piece.length;
  }
  return text;
}

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly body: string;
}

const archive = (...parts: readonly Part[]): string =>
  [
    'MIME-Version: 1.0',
    'X-Document-Type: Workbook',
    'Content-Type: multipart/related;',
    '\tboundary="----=_NextPart_01DC"',
    '',
    'Dies ist eine Webseite in einer Datei.',
    ...parts.flatMap(({ type, encoding, body }, at) => [
      '------=_NextPart_01DC',
      `Content-Location: file:///C:/umsatz/sheet00${at}.htm`,
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Type: ${type}`,
      '',
      body,
    ]),
    '------=_NextPart_01DC--',
    '',
  ].join('\r\n');

const FRAMES =
  '<html><frameset rows="*,39"><frame src="sheet001.htm"><frame src="tabstrip.htm"></frameset></html>';
const TABLE =
  '<html><head><meta charset=utf-8></head><table><tr><td>Kundennummer</td><td>Kunde</td><td>Datum</td><td>Umsatz</td></tr>' +
  '<tr><td>0017</td><td>Größe &amp; Söhne</td><td>15.01.2026</td><td x:num="1234.56">1.234,56</td></tr>' +
  '<tr><td>18</td><td>Beta AG</td><td>16.01.2026</td><td>99,10</td></tr></table></html>';
const ROWS = ['0017 | Größe & Söhne | 1234.560000', '18 | Beta AG | 99.100000'];

describe('a web archive', () => {
  it.each<[string, Part]>([
    [
      'as Excel writes it',
      {
        type: 'text/html; charset="utf-8"',
        encoding: 'quoted-printable',
        body: quoted(Buffer.from(TABLE)),
      },
    ],
    [
      'in Base64',
      {
        type: 'text/html',
        encoding: 'base64',
        body: (
          Buffer.from(TABLE)
            .toString('base64')
            .match(/.{1,76}/g) ?? []
        ).join('\r\n'),
      },
    ],
    [
      'in another code page, as its headers say',
      {
        type: 'text/html; charset=windows-1252',
        encoding: 'Quoted-Printable',
        body: quoted(Buffer.from(TABLE.replace('<meta charset=utf-8>', ''), 'latin1')),
      },
    ],
    ['that is not packed', { type: 'text/html;charset=utf-8', encoding: '8bit', body: TABLE }],
  ])('%s is read as the tables of its pages', async (_, page) => {
    const others = { type: 'text/css', encoding: '7bit', body: 'td { color: red }' };
    const frames = { type: 'text/html', encoding: '7bit', body: FRAMES };
    const { ingested } = await loadFiles(test, { 'umsatz.xls': archive(frames, others, page) });
    expect(ingested.problems.map(brief)).toEqual([]);
    expect(await rowsOf(test, 'invoice-lines', ['customerId', 'name', 'revenue'])).toEqual(ROWS);
  });

  it('is read where a browser has put it into a message of several forms', async () => {
    const page = {
      type: 'text/html; charset=utf-8',
      encoding: 'quoted-printable',
      body: quoted(Buffer.from(TABLE)),
    };
    const plain = { type: 'text/plain', encoding: '7bit', body: 'ohne Tabelle' };
    const inner = archive(plain, page).replaceAll('NextPart_01DC', 'Inner');
    const body = inner.slice(inner.indexOf('\r\n\r\n') + 4);
    const forms = { type: 'multipart/alternative; boundary="----=_Inner"', encoding: '8bit', body };
    await loadFiles(test, { 'umsatz.mht': archive(forms) });
    expect(await rowsOf(test, 'invoice-lines', ['customerId', 'name', 'revenue'])).toEqual(ROWS);
  });

  it('gives back every byte of a page, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isBase64) => {
        const original = Buffer.from(bytes);
        const part: Part = {
          type: 'text/html',
          encoding: isBase64 ? 'base64' : 'quoted-printable',
          body: isBase64 ? original.toString('base64') : quoted(original),
        };
        const [page, ...more] = archivedPages(Buffer.from(archive(part), 'latin1'));
        expect(more).toEqual([]);
        const found = page?.bytes.toString('latin1').replace(/\r\n$/, '');
        expect(found).toBe(original.toString('latin1'));
      }),
    );
  });

  it('ends with any bytes, as text or as none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(700), (noise, at) => {
        const page = { type: 'text/html', encoding: 'quoted-printable', body: quoted(Buffer.from(TABLE)) };
        const whole = Buffer.from(archive(page), 'latin1');
        const cut = Buffer.concat([whole.subarray(0, at), noise]);
        for (const each of archivedPages(cut)) expect(each.bytes.length).toBeLessThanOrEqual(cut.length);
      }),
    );
  });
});

describe('a flat OpenDocument spreadsheet', () => {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const flat = (table: string): string =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" ' +
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><style:style style:name="ta2">' +
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>' +
    `${table}</office:spreadsheet></office:body></office:document>`;

  it('is read like one in an archive, without its hidden sheets', async () => {
    const rows = [
      row(cell('Kundennummer'), cell('Kunde'), cell('Datum'), cell('Umsatz')),
      row(
        cell('0017'),
        cell('Größe &amp; Söhne'),
        cell('15.01.2026'),
        '<table:table-cell office:value-type="float" office:value="1234.56"><text:p>1.234,56</text:p></table:table-cell>',
      ),
      row(cell('18'), cell('Beta AG'), cell('16.01.2026'), cell('99,10')),
    ].join('');
    const { ingested } = await loadFiles(test, {
      'umsatz.fods': flat(
        `<table:table table:name="Notizen" table:style-name="ta2">${row(cell('a'))}</table:table>` +
          `<table:table table:name="Umsatz" table:style-name="ta1">${rows}</table:table>`,
      ),
    });
    expect(ingested.problems.map(brief)).toEqual(['KW110 umsatz.fods']);
    expect(await rowsOf(test, 'invoice-lines', ['customerId', 'name', 'revenue'])).toEqual(ROWS);
  });
});
