import { describe, expect, test } from 'vitest';
import { WorkbookPackage } from '../../../../src/outputs/excel/package/workbook-package.js';
import { checkPackage } from '../check-package.js';
import { elementsNamed, parseXml, readPackage } from '../read-package.js';

const MOST_LINKS = 65_530;
const MOST_STYLES = 64_000;

const startBook = (): WorkbookPackage => new WorkbookPackage({ title: 'Grenzen' });

describe('links on a sheet', () => {
  const withLinks = (count: number): WorkbookPackage => {
    const book = startBook();
    const sheet = book.addSheet({ name: 'Liste', columns: [{ width: 10 }] });
    for (let link = 0; link < count; link++) sheet.addRow([{ value: 'x', link: { sheet: 'Liste' } }]);
    return book;
  };

  test('may be as many as Excel follows', async () => {
    const parts = await readPackage(await withLinks(MOST_LINKS).toBytes());
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`ref="A${MOST_LINKS}"`);
  });

  test('beyond that are refused, by number and sheet', async () => {
    await expect(withLinks(MOST_LINKS + 1).toBytes()).rejects.toThrow('more than 65530 links on Liste');
  });
});

test('cell formats are refused beyond what Excel takes', async () => {
  const book = startBook();
  // Fonts, fills and borders are few; it is their combinations that count.
  const side = Math.ceil(MOST_STYLES ** (1 / 3));
  const colour = (index: number): string => index.toString(16).padStart(6, '0');
  const all = function* () {
    for (let fill = 0; fill < side; fill++) {
      for (let line = 0; line < side; line++) {
        for (let indent = 0; indent < side; indent++) {
          yield {
            fill: colour(fill),
            border: { top: { line: 'thin', colour: colour(line) } },
            alignment: { indent },
          } as const;
        }
      }
    }
  };
  expect(() => {
    for (const spec of all()) book.style(spec);
    for (const spec of all()) book.style({ ...spec, numberFormat: '0' });
  }).toThrow(/more than 64000 cell formats/);
});

describe('a header or footer', () => {
  const withFooter = (left: string): Promise<Uint8Array> => {
    const book = startBook();
    book.addSheet({ name: 'Blatt', columns: [], footer: { left } }).addRow(['x']);
    return book.toBytes();
  };

  test('of 255 characters is kept whole', async () => {
    const parts = await checkPackage(await withFooter('x'.repeat(253)));
    const footer = elementsNamed(parseXml(parts.get('xl/worksheets/sheet1.xml')!), 'oddFooter')[0]!;
    expect(footer.text).toBe(`&L${'x'.repeat(253)}`);
  });

  test('beyond that is refused, ampersands counted as they are written', async () => {
    await expect(withFooter('x'.repeat(254))).rejects.toThrow(/header or footer too long/);
    await expect(withFooter('&'.repeat(127))).rejects.toThrow(/header or footer too long/);
  });
});

test('a hint is cut visibly and never within a pair', async () => {
  const book = startBook();
  const sheet = book.addSheet({ name: 'Blatt', columns: [] });
  sheet.addRow(['x']);
  sheet.addPrompt(1, 1, `${'x'.repeat(30)}🙂🙂`, '🙂'.repeat(200));
  const parts = await checkPackage(await book.toBytes());
  const [hint] = elementsNamed(parseXml(parts.get('xl/worksheets/sheet1.xml')!), 'dataValidation');
  expect(hint?.attributes.promptTitle).toBe(`${'x'.repeat(30)}…`);
  expect(hint?.attributes.prompt).toBe(`${'🙂'.repeat(127)}…`);
});

describe('a sheet that is to fit on one page', () => {
  const orientationOf = async (rows: number, landscape?: boolean): Promise<string | undefined> => {
    const book = startBook();
    const fit = { fitToWidth: 1, fitToHeight: 1, ...(landscape === undefined ? {} : { landscape }) };
    const sheet = book.addSheet({
      name: 'Blatt',
      columns: Array.from({ length: 12 }, () => ({ width: 13 })),
      ...fit,
    });
    for (let row = 0; row < rows; row++) sheet.addRow(['x'], { height: 15 });
    const parts = await checkPackage(await book.toBytes());
    return elementsNamed(parseXml(parts.get('xl/worksheets/sheet1.xml')!), 'pageSetup')[0]?.attributes
      .orientation;
  };

  test('is printed the way that is larger, unless it was asked for', async () => {
    expect(await orientationOf(30)).toBe('landscape');
    expect(await orientationOf(70)).toBe('portrait');
    expect(await orientationOf(70, true)).toBe('landscape');
  });
});
