import { type CellObject, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { engineForTests } from '../../engine/test-engine.js';
import { loadFiles, refusalOf, rowsOf } from '../load-files.js';
import { archive } from '../workbook/make-archive.js';
import { sheetXml, stylesXml, workbookParts } from '../workbook/make-workbook.js';

const test = engineForTests();

type Line = readonly [amount: number, format: string | null];

/** Formats as they stand in a part in XML. */
const [EURO, POUND, DOLLAR] = ['#,##0.00 [$€-407]', '[$£-809]#,##0.00', '&quot;USD&quot; #,##0.00'];

/** A workbook of lines whose amounts have formats; more of the headings and cells behind them. */
function xlsx(lines: readonly Line[], heading = 'Umsatz', currencies: readonly string[] = []): Buffer {
  const formats = [...new Set(lines.flatMap(([, format]) => (format === null ? [] : [format])))];
  const styles = stylesXml(
    [0, ...formats.keys()].map((_, at) => (at === 0 ? 0 : 199 + at)),
    Object.fromEntries(formats.map((format, at) => [200 + at, format])),
  );
  const text = (ref: string, value: string): string => `<c r="${ref}" t="str"><v>${value}</v></c>`;
  const head = ['Kundennummer', 'Datum', heading, ...(currencies.length > 0 ? ['Währung'] : [])];
  const rows = [
    `<row r="1">${head.map((each, at) => text(`${'ABCD'[at]}1`, each)).join('')}</row>`,
    ...lines.map(([amount, format], at) => {
      const row = at + 2;
      const style = format === null ? 0 : formats.indexOf(format) + 1;
      const currency = currencies[at] === undefined ? '' : text(`D${row}`, currencies[at]);
      const cells = [text(`A${row}`, `K${at % 9}`), text(`B${row}`, '2026-01-02')];
      return `<row r="${row}">${cells.join('')}<c r="C${row}" s="${style}"><v>${amount}</v></c>${currency}</row>`;
    }),
  ];
  const parts = workbookParts(sheetXml(rows.join('')), { 'xl/styles.xml': styles });
  return archive(Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) })));
}

/** The same lines as the library writes them. */
function binary(lines: readonly Line[], bookType: 'biff8' | 'xlsb'): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['Kundennummer', 'Datum', 'Umsatz'],
    ...lines.map(([amount], at) => [`K${at}`, '2026-01-02', amount]),
  ]);
  for (const [at, [, format]] of lines.entries()) {
    const cell: CellObject = sheet[`C${at + 2}`];
    if (format !== null) cell.z = format.replaceAll('&quot;', '"');
  }
  return write(utils.book_new(sheet, 'Umsatz'), { type: 'buffer', bookType });
}

function ods(lines: readonly (readonly [amount: number, currency: string])[]): Buffer {
  const text = (value: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const amount = (value: number, currency: string): string =>
    `<table:table-cell office:value-type="currency" office:currency="${currency}" office:value="${value}"/>`;
  const rows = [
    ['Kundennummer', 'Datum', 'Umsatz'].map(text),
    ...lines.map(([value, currency], at) => [text(`K${at}`), text('2026-01-02'), amount(value, currency)]),
  ].map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`);
  const content =
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>' +
    `<table:table table:name="Umsatz">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return archive([
    { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', content: Buffer.from(content) },
  ]);
}

const told = async (file: Buffer, name = 'a.xlsx', report = 'EUR'): Promise<readonly unknown[]> =>
  (await refusalOf(test, { [name]: file }, {}, { currency: report })).map(({ code, position, message }) => [
    code,
    position.row,
    position.column,
    message.en,
  ]);

const currencyOf = async (file: Buffer, report = 'EUR'): Promise<string | null | undefined> => {
  const { loaded } = await loadFiles(test, { 'a.xlsx': file }, {}, { currency: report });
  return loaded.sources.get('invoice-lines')?.[0]?.typed.currency;
};

const MIXED: readonly Line[] = [
  [1, EURO],
  [2, EURO],
  [3, POUND],
  [4, DOLLAR],
];
const SEVERAL =
  'The number formats of the cells name different currencies: "Umsatz" EUR from row 2, GBP from row 4, USD from row 5. ' +
  'Named in all: EUR, GBP, USD; amounts in different currencies are not added up.';

describe('currencies that only number formats tell', () => {
  it.each([
    ['a.xlsx', () => xlsx(MIXED)],
    ['a.xls', () => binary(MIXED, 'biff8')],
    ['a.xlsb', () => binary(MIXED, 'xlsb')],
    [
      'a.ods',
      () =>
        ods([
          [1, 'EUR'],
          [2, 'EUR'],
          [3, 'GBP'],
          [4, 'USD'],
        ]),
    ],
  ])('are never added up: %s', async (name, make) => {
    expect(await told(make(), name)).toEqual([['KW227', 4, 'Umsatz', SEVERAL]]);
  });

  it('are found in the last of many rows', async () => {
    const lines = Array.from({ length: 30_000 }, (_, at): Line => [at, at === 29_999 ? POUND : EURO]);
    expect(await told(xlsx(lines))).toMatchObject([['KW227', 30_001, 'Umsatz', expect.anything()]]);
  });

  it('must not contradict the heading', async () => {
    expect(await told(xlsx([[1, POUND]], 'Umsatz EUR'))).toMatchObject([
      ['KW227', 2, 'Umsatz EUR', expect.anything()],
    ]);
    expect(await currencyOf(xlsx([[1, POUND]], 'Umsatz GBP'))).toBe('GBP');
  });

  it('name that of the report where most amounts show it', async () => {
    expect(
      await currencyOf(
        xlsx([
          [1, POUND],
          [2, POUND],
          [3, null],
        ]),
      ),
    ).toBe('GBP');
    expect(
      await currencyOf(
        xlsx([
          [1, null],
          [2, '0.00'],
          [3, null],
        ]),
      ),
    ).toBeNull();
  });

  it('leave two readings where few amounts show another than the report, which the setting decides', async () => {
    const few = xlsx([
      [1, null],
      [2, POUND],
      [3, null],
    ]);
    expect(await told(few)).toEqual([
      [
        'KW228',
        3,
        'Umsatz',
        'The number format of 1 amounts names GBP, that of the other 2 none: all may be GBP, or the others EUR.',
      ],
    ]);
    expect(await currencyOf(few, 'GBP')).toBeNull();
    expect(
      await currencyOf(
        xlsx([
          [1, null],
          [2, EURO],
          [3, null],
        ]),
      ),
    ).toBeNull();
  });

  it('count for nothing where a column names the currency of each row', async () => {
    await loadFiles(
      test,
      {
        'a.xlsx': xlsx(
          [
            [1, EURO],
            [2, POUND],
          ],
          'Umsatz',
          ['EUR', 'GBP'],
        ),
      },
      {},
      { currencies: { GBP: 1.17 } },
    );
    expect(await rowsOf(test, 'invoice-lines', ['currency', 'revenue'])).toEqual([
      'EUR | 1.000000',
      'GBP | 2.340000',
    ]);
  });
});
