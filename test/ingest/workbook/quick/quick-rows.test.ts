import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellContext } from '../../../../src/ingest/workbook/cell.js';
import { FORMAT, STYLE } from '../../../../src/ingest/workbook/number-format.js';
import { TextStore } from '../../../../src/ingest/workbook/text-store.js';
import { sheetXml } from '../make-workbook.js';
import { type ScannedSheet, scanColumns } from './scan-columns.js';

const SHARED = [
  'kurz',
  '',
  'Müller & Söhne Maschinenbau GmbH',
  'zwölf Zeiche',
  'dreizehn Zeic',
  '\u{1f600} lang genug für Zeiger',
];

function contextOf(date1904: boolean): CellContext {
  return {
    sharedStrings: TextStore.of(SHARED),
    formats: new Uint8Array([
      FORMAT.number,
      FORMAT.date,
      FORMAT.time,
      FORMAT.elapsed,
      FORMAT.number | (1 << STYLE.currencyShift),
      FORMAT.number | (2 << STYLE.currencyShift),
    ]),
    currencies: ['EUR', 'GBP'],
    date1904,
  };
}

const digits = fc.stringMatching(/^[0-9]{1,18}$/);
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map(String),
  fc.integer({ min: -1_000_000, max: 60_000 }).map(String),
  fc
    .tuple(fc.constantFrom('', '-'), digits, digits)
    .map(([sign, whole, fraction]) => `${sign}${whole}.${fraction}`),
  fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 100 }))
    .map(([whole, share]) => String(whole + share / 100 + 0.1 + 0.2)),
  // Dates with a time of day, as programs write them.
  fc
    .tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 86_399 }))
    .map(([day, second]) => String(day + second / 86_400)),
  fc.constantFrom(
    '0',
    '-0',
    '0.00',
    '10.00',
    '007',
    '+5',
    '.5',
    '5.',
    '1e5',
    '1E-3',
    '1,5',
    'abc',
    '',
    ' 1',
    '60',
    '61',
    '59',
    '2958465',
    '2958466',
  ),
);
const texts = fc.oneof(
  fc.constantFrom(
    '',
    'A',
    'Müller',
    'Müller &amp; Söhne',
    '&lt;b&gt;',
    '&quot;Zitat&quot;',
    '&apos;',
    '&#65;',
    '&#x41;',
    'a_b',
    'x_x000D_y',
    ' vorn',
    'hinten ',
    'Zeile\nZwei',
    'Tab\tulator',
    'cr\rlf',
    '0815',
    'zwölf Zeiche',
    'dreizehn Zeic',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) =>
      [...text].filter((each) => !'&<>'.includes(each) && (each >= ' ' || '\t\n'.includes(each))).join(''),
    ),
  fc.integer({ min: 20, max: 3000 }).map((length) => 'langer Text '.repeat(length).slice(0, length)),
);
const styles = fc.constantFrom(
  '',
  ' s="0"',
  ' s="1"',
  ' s="1"',
  ' s="2"',
  ' s="3"',
  ' s="4"',
  ' s="5"',
  ' s="99"',
);

/** A cell at a reference: mostly of the usual forms. */
const cellXml = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(styles, numbers).map(
      ([s, value]) =>
        (ref: string) =>
          `<c r="${ref}"${s}><v>${value}</v></c>`,
    ),
  },
  {
    weight: 4,
    arbitrary: texts.map(
      (text) => (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`,
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .nat(SHARED.length - 1)
      .map((index) => (ref: string) => `<c r="${ref}" t="s"><v>${index}</v></c>`),
  },
  { weight: 2, arbitrary: texts.map((text) => (ref: string) => `<c t="str" r="${ref}"><v>${text}</v></c>`) },
  { weight: 1, arbitrary: styles.map((s) => (ref: string) => `<c r="${ref}"${s}/>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      (ref: string) => `<c r="${ref}" t="b"><v>1</v></c>`,
      (ref: string) => `<c r="${ref}" t="e"><v>#N/A</v></c>`,
      (ref: string) => `<c r="${ref}"><f>A1+1</f><v>12.5</v></c>`,
      (ref: string) => `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve"> fest </t></is></c>`,
      (ref: string) => `<c r="${ref}" t="inlineStr"><is><r><t>fett</t></r></is></c>`,
      (ref: string) => `<c r="${ref}" cm="1"><v>1</v></c>`,
      (ref: string) => `<c r="${ref}"> <v>1</v></c>`,
      (ref: string) => `<c r='${ref}'><v>1</v></c>`,
    ),
  },
);
const LETTERS = 'ABCDEFGH';
const rowXml = fc
  .tuple(
    fc.array(fc.option(cellXml, { nil: null, freq: 4 }), { maxLength: LETTERS.length }),
    fc.constantFrom(
      '',
      '',
      ' spans="1:8"',
      ' ht="15" customHeight="1" x14ac:dyDescent="0.25"',
      ' hidden="1"',
      ' hidden="0"',
    ),
  )
  .map(
    ([cells, attributes]) =>
      (row: number) =>
        `<row r="${row}"${attributes}>${cells.map((cell, at) => cell?.(`${LETTERS[at]}${row}`) ?? '').join('')}</row>`,
  );
const sheet = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: rowXml },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          () => '<row r="9"/>',
          () => '<!-- Notiz -->',
          () => '\n',
        ),
      },
    ),
    { maxLength: 25 },
  )
  .chain((rows) =>
    // Seldom a row whose number was there before.
    fc.tuple(fc.constant(rows), fc.oneof({ weight: 9, arbitrary: fc.constant(-1) }, fc.nat(24))),
  )
  .map(([rows, again]) => sheetXml(rows.map((row, at) => row(at === again ? at : at + 2)).join('')));

/** What a sheet comes to, or its fault. */
function outcome(read: () => ScannedSheet): unknown {
  try {
    const { rows, kinds, summary } = read();
    return { rows, kinds: kinds.filter(({ text, number, date }) => text + number + date > 0), summary };
  } catch (error) {
    return String(error);
  }
}

describe('rows that are read straight into columns', () => {
  it('are those that the general rules read, however the sheet is cut', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.integer({ min: 40, max: 3000 }),
        fc.constantFrom(3, 8),
        fc.boolean(),
        (xml, piece, width, date1904) => {
          const context = contextOf(date1904);
          const general = outcome(() => scanColumns(xml, context, null, xml.length));
          expect(outcome(() => scanColumns(xml, context, width, piece))).toEqual(general);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are all rows of the usual forms', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => {
      const row = at + 1;
      return `<row r="${row}" spans="1:4"><c r="A${row}" t="s"><v>${row % 6}</v></c><c r="B${row}" s="1"><v>${40_000 + (row % 900)}.25</v></c><c r="C${row}"><v>${row}.50</v></c><c r="D${row}" t="inlineStr"><is><t>Kunde ${row} &amp; Söhne GmbH</t></is></c></row>`;
    });
    const xml = sheetXml(rows.join(''));
    const quick = scanColumns(xml, contextOf(false), 4, 1 << 16);
    expect(quick.quickRows).toBe(20_000);
    expect(quick.rows).toEqual(scanColumns(xml, contextOf(false), null, 1 << 20).rows);
  });

  it('are few where most have another form, which is noticed', () => {
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="b"><v>1</v></c></row>`,
    );
    const read = scanColumns(sheetXml(rows.join('')), contextOf(false), 1, 1000);
    expect(read.rows).toHaveLength(2000);
    expect(read.quickRows).toBe(0);
  });

  it('stop where a cell refers to a text that is missing, or bytes are no UTF-8', () => {
    const context = contextOf(false);
    const missing = sheetXml('<row r="1"><c r="A1" t="s"><v>99</v></c></row>');
    expect(() => scanColumns(missing, context, 1, 1000)).toThrow('missing');
    const wrong = Buffer.from(
      sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>M\u00fcller</t></is></c></row>'),
      'latin1',
    );
    expect(() => scanColumns(wrong, context, 1, 1000)).toThrow('UTF-8');
  });
});
