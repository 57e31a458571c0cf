import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archive } from './make-archive.js';
import { sharedStringsXml, sheetXml, temporaryFolder, workbookParts } from './make-workbook.js';
import { entries, fileIn, outcome, pack } from './read-outcome.js';

const folder = temporaryFolder();
const file = (bytes: Buffer | string) => fileIn(folder, bytes);

const ONE = workbookParts(
  sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="A7"><v>2</v></c></row>'),
);
describe('damaged workbooks', () => {
  test('a download cut off anywhere is refused', async () => {
    const whole = pack(ONE);
    for (const share of [0.05, 0.5, 0.9, 0.99]) {
      expect(await outcome(file(whole.subarray(0, Math.floor(whole.length * share))))).toMatchObject({
        code: 'KW153',
        kind: 'input',
      });
    }
  });

  test('a flipped byte never changes a value in silence', async () => {
    const whole = pack(ONE);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = Buffer.from(whole);
        broken[at] = broken[at]! ^ flip;
        const found = await outcome(file(broken));
        if (found.rows !== undefined) expect(found.rows).toEqual([['1'], ['2']]);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, Parameters<typeof archive>[0][number]]>([
    [
      'a wrong checksum',
      {
        name: 'xl/worksheets/sheet1.xml',
        content: Buffer.from(ONE['xl/worksheets/sheet1.xml']!),
        claimedChecksum: 1,
      },
    ],
    [
      'less content than promised',
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<worksheet/>'), claimedSize: 100 },
    ],
    [
      'more content than promised',
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(100_000, 32), claimedSize: 100 },
    ],
    [
      'an unknown compression',
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<worksheet/>'), method: 99 },
    ],
  ])('%s', async (_, entry) => {
    const rest = entries(ONE).filter(({ name }) => name !== entry.name);
    expect(await outcome(file(archive([...rest, entry])))).toMatchObject({ code: 'KW153' });
  });

  test('a part that occurs twice with different content is not chosen by chance', async () => {
    const twice = [...entries(ONE), { name: 'XL/worksheets/sheet1.xml', content: Buffer.from(sheetXml('')) }];
    expect(await outcome(file(archive(twice)))).toMatchObject({
      code: 'KW153',
      says: expect.stringContaining('several times'),
    });
  });

  test('a part encrypted inside the archive asks for the password to be removed', async () => {
    const secret = entries(ONE).map((entry) => ({ ...entry, flags: 1 }));
    expect(await outcome(file(archive(secret)))).toMatchObject({ code: 'KW151' });
  });

  test('broken XML names the part and the row', async () => {
    const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="A7"><v>2</c></row>');
    expect(await outcome(file(pack(workbookParts(sheet))))).toMatchObject({
      code: 'KW154',
      kind: 'data',
      row: 7,
    });
    const cutShort = ONE['xl/worksheets/sheet1.xml']!.toString().replace('</sheetData></worksheet>', '');
    expect(await outcome(file(pack(workbookParts(cutShort))))).toMatchObject({ code: 'KW154', row: 7 });
  });

  test('missing sheets, styles and texts', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...without } = ONE;
    expect(await outcome(file(pack(without)))).toMatchObject({ code: 'KW153' });
    const empty = { ...ONE, 'xl/workbook.xml': '<workbook><sheets/></workbook>' };
    expect(await outcome(file(pack(empty)))).toMatchObject({ code: 'KW157', kind: 'data' });
    expect(await outcome(file(pack(ONE)))).toEqual({ rows: [['1'], ['2']] });
    const shared = workbookParts(sheetXml('<row r="3"><c t="s"><v>0</v></c></row>'));
    expect(await outcome(file(pack(shared)))).toMatchObject({ code: 'KW154', row: 3 });
  });
});

describe('hostile workbooks', () => {
  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'])(
    'a DTD in %s',
    async (part) => {
      const bomb = '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>';
      expect(await outcome(file(pack({ ...ONE, [part]: bomb })))).toMatchObject({
        code: 'KW155',
        kind: 'data',
      });
    },
  );

  test('a bomb is refused before it is inflated', async () => {
    const bomb = sheetXml(' '.repeat(3_000_000));
    const path = file(pack(workbookParts(bomb)));
    expect(await outcome(path, { ratioFreeBytes: 1_000_000 })).toMatchObject({
      code: 'KW156',
      says: expect.stringContaining('zip bomb'),
    });
    expect(await outcome(path, { maxPartBytes: 2_000_000 })).toMatchObject({ code: 'KW156' });
    expect(await outcome(path)).toEqual({ rows: [] });
  });

  test('texts beyond what memory should hold, and too many entries', async () => {
    const texts = { ...ONE, 'xl/sharedStrings.xml': sharedStringsXml('<t>x</t>'.repeat(1000)) };
    expect(await outcome(file(pack(texts)), { maxSharedStringBytes: 1000 })).toMatchObject({ code: 'KW156' });
    expect(await outcome(file(pack(ONE)), { maxEntries: 4 })).toMatchObject({ code: 'KW156' });
  });

  test('a cell without end, and elements without end', async () => {
    const endless = workbookParts(
      sheetXml(`<row r="1"><c t="str"><v>${'x'.repeat(18_000_000)}</v></c></row>`),
    );
    expect((await outcome(file(pack(endless)))).code).toBe('KW156');
    const deep = workbookParts(sheetXml('<a>'.repeat(1000)));
    expect(await outcome(file(pack(deep)))).toMatchObject({ code: 'KW156' });
  });

  test('a row wider than any sheet, with places or without', async () => {
    const cells = (count: number, cell: string) => `<row r="3">${cell.repeat(count)}</row>`;
    const wide = (row: string) => outcome(file(pack(workbookParts(sheetXml(row)))));
    expect(await wide(cells(16_384, '<c><v>1</v></c>'))).toEqual({ rows: [Array(16_384).fill('1')] });
    expect(await wide(cells(16_385, '<c><v>1</v></c>'))).toMatchObject({ code: 'KW165', row: 3 });
    expect(await wide('<row r="3"><c r="XFE3"><v>1</v></c></row>')).toMatchObject({ code: 'KW165', row: 3 });
    // Empty cells make no row wide.
    expect(await wide(cells(20_000, '<c/>'))).toEqual({ rows: [] });
  });

  test('a number of a hundred thousand digits stays visible as text', async () => {
    const digits = '9'.repeat(100_000);
    const found = await outcome(
      file(pack(workbookParts(sheetXml(`<row r="1"><c><v>${digits}</v></c></row>`)))),
    );
    expect(found).toEqual({ rows: [[digits]] });
  });

  test('any bytes end in rows or in a failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zip) => {
        await outcome(file(Buffer.concat([Buffer.from(zip ? 'PK\u0003\u0004' : ''), bytes])));
      }),
      { numRuns: 100 },
    );
  });
});
