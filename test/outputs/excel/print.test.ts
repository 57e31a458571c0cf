import { describe, expect, test } from 'vitest';
import { sharedWidths } from '../../../src/outputs/excel/column-widths.js';
import { excelWorkbook } from '../../../src/outputs/excel/excel-workbook.js';
import { figureColumn, type GridTable, textColumn } from '../../../src/outputs/excel/grid-table.js';
import { PAGE_WIDTH, printedWidth } from '../../../src/outputs/excel/package/page-size.js';
import { reportPages } from '../../../src/outputs/excel/report-pages.js';
import type { RunResult } from '../../../src/results/run-result.js';
import { checkPackage } from './check-package.js';
import { elementsNamed, parseXml } from './read-package.js';
import { sampleResult } from './sample-result.js';

const SENTENCE = 'In ernste Verhandlungen eintreten: Leistungen bepreisen oder kürzen';

function tableOf(texts: number, figures: number): GridTable {
  return {
    kind: 'table',
    title: 'Tabelle',
    columns: [
      ...Array.from({ length: texts }, (_, index) => textColumn(`Text ${index}`)),
      ...Array.from({ length: figures }, (_, index) => figureColumn(`Betrag ${index}`, '#,##0')),
    ],
    rows: [
      [
        ...Array.from({ length: texts }, () => SENTENCE),
        ...Array.from({ length: figures }, () => 12_345_678),
      ],
    ],
  };
}

describe('the widths of a report sheet', () => {
  test('leave texts the room they had where the sheet can be read on paper', () => {
    expect(sharedWidths([tableOf(2, 3)]).slice(0, 2)).toEqual(
      [39, 39].map((width) => expect.closeTo(width, 0)),
    );
  });

  test('make texts narrower where it would be printed too small', () => {
    const widths = sharedWidths([tableOf(6, 5)]);
    expect(PAGE_WIDTH / printedWidth(widths)).toBeGreaterThan(0.6);
    // “Verhandlungen” stays whole.
    expect(Math.min(...widths.slice(0, 6))).toBeGreaterThan(15);
    expect(widths.slice(6, 11)).toEqual(sharedWidths([tableOf(1, 5)]).slice(1, 6));
  });
});

describe('the pages of a report sheet', () => {
  test('are one across as long as it can be read', () => {
    expect(reportPages([100, 100, 50])).toEqual({ across: 1, textColumns: 3 });
  });

  test('are more beyond that, and sentences end with the first one', () => {
    expect(reportPages(Array.from({ length: 30 }, () => 14))).toEqual({ across: 2, textColumns: 15 });
  });
});

/** A result with so many more columns of every kind that they cannot all be printed. */
function withManyColumns(customers: number): RunResult {
  const result = sampleResult(customers);
  const { columns, data } = result.customers;
  const times = [0, 1, 2, 3];
  return {
    ...result,
    customers: {
      count: customers,
      columns: times.flatMap((time) =>
        columns.map((column) => ({ ...column, id: `${column.id}${time || ''}` })),
      ),
      data: times.flatMap(() => data),
    },
  };
}

async function customersSheet(result: RunResult, language: 'de' | 'en') {
  const parts = await checkPackage(await excelWorkbook(result, language));
  const names = elementsNamed(parseXml(parts.get('xl/workbook.xml')!), 'definedName');
  const ofCustomers = (name: string): string | undefined =>
    names.find(({ attributes }) => attributes.name === name && attributes.localSheetId === '1')?.text;
  const sheet = parseXml(parts.get('xl/worksheets/sheet2.xml')!);
  return {
    area: ofCustomers('_xlnm.Print_Area'),
    titles: ofCustomers('_xlnm.Print_Titles'),
    setup: elementsNamed(sheet, 'pageSetup')[0]?.attributes,
    header: elementsNamed(sheet, 'oddHeader')[0]?.text,
    columns: elementsNamed(sheet, 'col').filter(({ attributes }) => attributes.hidden !== undefined).length,
  };
}

describe('the customers in print', () => {
  test('are whole where they fit on a page across', async () => {
    const result = sampleResult();
    const few = { ...result.customers, columns: result.customers.columns.slice(0, 8) };
    const { area, setup, header } = await customersSheet({ ...result, customers: few }, 'de');
    expect([area, header, setup?.fitToWidth, setup?.scale]).toEqual([undefined, undefined, '1', undefined]);
  });

  test('are a selection in a readable size where they do not, and the page says so', async () => {
    const { area, titles, setup, header, columns } = await customersSheet(withManyColumns(60), 'de');
    expect(area?.split(',')).toHaveLength(3);
    expect(area).toMatch(/^('Kunden'!\$[A-Z]+\$1:\$[A-Z]+\$61,?){3}$/);
    expect(titles).toBe("'Kunden'!$A:$B,'Kunden'!$1:$1");
    expect([setup?.scale, setup?.fitToWidth, columns]).toEqual(['60', undefined, 0]);
    expect(header).toMatch(
      /^&LAuswahl für den Druck: alle Kunden, \d\d von 72 Spalten\. Auf dem Blatt steht alles\.\nNicht gedruckt: \S/,
    );
  });

  test('are the first ones where there are too many to leaf through', async () => {
    const { area, header } = await customersSheet(withManyColumns(1200), 'en');
    expect(area).toMatch(/\$1:\$[A-Z]+\$\d{3},/);
    expect(header).toMatch(
      /^&LSelection for print: the first \d{3} of 1,200 customers, \d\d of 72 columns\./,
    );
  });
});
