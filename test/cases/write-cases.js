import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TRAPS } from './trap-cases.js';

// Writes the cases about what goes wrong with real exports: `node test/cases/write-cases.js`. Each is a list of
// records, beside every amount as it is spelled what it is worth in cents; what the customers come to is added up
// from these, never taken from the program. `cents: null` says that the record must not count.

const CASES = fileURLToPath(new URL('.', import.meta.url));
const HEADINGS = ['Kundennummer', 'Name', 'Datum', 'Umsatz'];
const SOUND = [
  ['4711', 'Alpha', '02.01.2026', '100,00', 10_000],
  ['4712', 'Beta', '03.01.2026', '200,50', 20_050],
];

/**
 * @typedef {[id: string, name: string, day: string, amount: string, cents: number | null]} Line
 * @typedef {object} Case
 * @property {string} lesson
 * @property {readonly Line[]} [lines] the records; what they come to is the expectation
 * @property {readonly string[]} [headings]
 * @property {string} [delimiter]
 * @property {readonly string[]} [text] the lines of the file, where it is not simply headings and records
 * @property {readonly object[]} [sheets] a workbook instead of a text
 * @property {string} [bytes] the file itself, in base64
 * @property {string} [file]
 * @property {object} [as] encoding, byteOrderMark, lineEnd
 * @property {string} [options]
 * @property {number} [exit]
 * @property {Record<string, number>} [cents] by customer, where the records alone don't say it
 * @property {readonly object[]} [problems]
 * @property {readonly string[]} [says]
 * @property {readonly string[]} [hides]
 * @property {Record<string, unknown>} [result]
 */

/** @type {Record<string, Case>} */
const ALL = {
  'every-name-with-the-delimiter': {
    lesson: 'A comma in every name separates nothing where the name is quoted.',
    delimiter: ',',
    lines: [
      ['1', '"Alpha, Beta, GmbH"', '2026-01-02', '1200.50', 120_050],
      ['2', '"Gamma, Delta, KG"', '2026-01-03', '3.25', 325],
      ['3', '"Omega, ""Sigma"", AG"', '2026-01-04', '-10.00', -1000],
    ],
  },
  'one-column-only': {
    lesson: 'A file of a single column is no table of customers: refused with the heading that was read.',
    text: ['Kundennummer', '4711', '4712'],
    exit: 65,
    says: ['KW402'],
  },
  'utf-16-big-endian': {
    lesson: 'UTF-16 with the high byte first.',
    as: { encoding: 'utf-16be', byteOrderMark: true },
    lines: [
      ['4711', 'Müller', '02.01.2026', '1.234,56', 123_456],
      ['4712', 'Jäger & Söhne', '03.01.2026', '7,80', 780],
    ],
  },
  'iso-8859-15': {
    lesson: 'A code page with umlauts and without the euro sign of Windows.',
    as: { encoding: 'iso-8859-15' },
    lines: [
      ['4711', 'Größe & Söhne', '02.01.2026', '10,00', 1000],
      ['4712', 'Überall AG', '03.01.2026', '20,00', 2000],
      ['4713', 'Bäcker Öl', '04.01.2026', '5,55', 555],
    ],
  },
  'address-over-three-lines': {
    lesson: 'A quoted address over three lines is one cell, and the lines below keep their numbers.',
    headings: ['Kundennummer', 'Name', 'Anschrift', 'Datum', 'Umsatz'],
    text: [
      'Kundennummer;Name;Anschrift;Datum;Umsatz',
      '4711;Alpha;"Haus 1',
      'Hinterhof; links',
      '""Süd"" 3";02.01.2026;100,00',
      '4712;Beta;"Markt 2";03.01.2026;200,00',
      '4712;Beta;"Markt 2";04.01.2026;zwei',
    ],
    as: { lineEnd: '\r\n' },
    cents: { 4712: 20_000, 4711: 10_000 },
    problems: [{ code: 'KW203', row: 6, column: 'Umsatz', value: 'zwei', count: 1 }],
  },
  'amounts-grouped-by-blanks': {
    lesson: 'Blanks and apostrophes group thousands.',
    lines: [
      ['1', 'A', '02.01.2026', '1 234 567,89', 123_456_789],
      ['2', 'B', '03.01.2026', '12 345,60', 1_234_560],
      ['3', 'C', '04.01.2026', '7,00', 700],
    ],
  },
  'english-grouping': {
    lesson: 'Commas group and the point separates where the amounts say so.',
    lines: [
      ['1', 'A', '2026-01-02', '1,234,567.89', 123_456_789],
      ['2', 'B', '2026-01-03', '2,345.60', 234_560],
      ['3', 'C', '2026-01-04', '-7.05', -705],
    ],
  },
  'other-style-in-the-middle': {
    lesson: 'One amount in the other style is not read a thousandfold: it is rejected and named.',
    lines: [
      ['1', 'A', '02.01.2026', '1.234,50', 123_450],
      ['2', 'B', '03.01.2026', '1,234.50', null],
      ['3', 'C', '04.01.2026', '99,95', 9995],
      ['4', 'D', '05.01.2026', '2.000,00', 200_000],
    ],
    problems: [{ code: 'KW203', row: 3, column: 'Umsatz', value: '1,234.50', count: 1 }],
  },
  'other-style-at-the-top': {
    lesson: 'One amount in the other style at the top does not turn the column round.',
    lines: [
      ['2', 'B', '03.01.2026', '1,234.50', null],
      ['1', 'A', '02.01.2026', '1.234,50', 123_450],
      ['3', 'C', '04.01.2026', '99,95', 9995],
      ['4', 'D', '05.01.2026', '2.000,00', 200_000],
    ],
    problems: [{ code: 'KW203', row: 2, column: 'Umsatz', value: '1,234.50', count: 1 }],
  },
  'other-style-at-the-end': {
    lesson: 'One amount in the other style in the last line is rejected like any other.',
    lines: [
      ['1', 'A', '02.01.2026', '1.234,50', 123_450],
      ['3', 'C', '04.01.2026', '99,95', 9995],
      ['4', 'D', '05.01.2026', '2.000,00', 200_000],
      ['2', 'B', '03.01.2026', '1,234.50', null],
    ],
    problems: [{ code: 'KW203', row: 5, column: 'Umsatz', value: '1,234.50', count: 1 }],
  },
  'words-instead-of-amounts': {
    lesson: 'Neither words nor error values nor three commas become an amount.',
    lines: [
      ['1', 'A', '02.01.2026', '1.234,50', 123_450],
      ['2', 'B', '03.01.2026', '#WERT!', null],
      ['3', 'C', '04.01.2026', 'ca. 500', null],
      ['4', 'D', '05.01.2026', '1,2,3', null],
      ['5', 'E', '06.01.2026', '0,00', 0],
    ],
    problems: [
      { code: 'KW203', row: 3, column: 'Umsatz', value: '#WERT!', count: 1 },
      { code: 'KW203', row: 4, column: 'Umsatz', value: 'ca. 500', count: 1 },
      { code: 'KW203', row: 5, column: 'Umsatz', value: '1,2,3', count: 1 },
    ],
  },
  'no-amount-at-all': {
    lesson: 'An empty amount and a dash are missing, not zero.',
    lines: [
      ['1', 'A', '02.01.2026', '1.234,50', 123_450],
      ['2', 'B', '03.01.2026', '', null],
      ['3', 'C', '04.01.2026', '–', null],
      ['4', 'D', '05.01.2026', 'n.v.', null],
      ['5', 'E', '06.01.2026', '0', 0],
    ],
    problems: [3, 4, 5].map((row) => ({ code: 'KW205', row, column: 'Umsatz', count: 1 })),
  },
  'beyond-a-hundred-million': {
    lesson: 'Amounts beyond a hundred million keep their cents.',
    lines: [
      ['1', 'A', '02.01.2026', '123.456.789,01', 12_345_678_901],
      ['2', 'B', '03.01.2026', '987.654.321,99', 98_765_432_199],
      ['2', 'B', '03.01.2026', '0,01', 1],
      ['3', 'C', '04.01.2026', '19,99', 1999],
      ['3', 'C', '05.01.2026', '19,99', 1999],
      ['3', 'C', '06.01.2026', '19,99', 1999],
    ],
  },
  'dates-with-one-digit': {
    lesson: 'Days, months and years may have fewer digits.',
    lines: [
      ['1', 'A', '2.1.26', '1,00', 100],
      ['2', 'B', '13.1.26', '2,00', 200],
      ['3', 'C', '31.12.25', '4,00', 400],
    ],
    result: { 'sources.0.rowsUsed': 3, asOf: '2026-01-13' },
  },
  'dates-with-time': {
    lesson: 'The time behind a date is no part of it.',
    lines: [
      ['1', 'A', '02.01.2026 23:59:59', '1,00', 100],
      ['2', 'B', '03.01.2026 00:00', '2,00', 200],
      ['3', 'C', '04.01.2026 12:30:00', '4,00', 400],
    ],
    result: { asOf: '2026-01-04' },
  },
  'month-zero': {
    lesson: 'There is no month 0: the row is rejected with its amount.',
    lines: [
      ['1', 'A', '02.01.2026', '1,00', 100],
      ['2', 'B', '03.00.2026', '2,00', null],
      ['3', 'C', '04.01.2026', '4,00', 400],
    ],
    problems: [{ code: 'KW204', row: 3, column: 'Datum', value: '03.00.2026', count: 1 }],
  },
  'customers-with-blanks': {
    lesson: 'Blanks around a customer number are no part of it, and 15 digits stay 15 digits.',
    lines: [
      [' 4711', 'A', '02.01.2026', '1,00', 100],
      ['4711 ', 'A', '03.01.2026', '2,00', 200],
      ['123456789012345', 'B', '04.01.2026', '4,00', 400],
      ['K-0815', 'C', '05.01.2026', '8,00', 800],
    ],
    cents: { 'K-0815': 800, 123456789012345: 400, 4711: 300 },
  },
  'only-credit-notes': {
    lesson: 'A customer with nothing but credit notes has a negative revenue, not none.',
    lines: [
      ['1', 'A', '02.01.2026', '-100,00', -10_000],
      ['1', 'A', '03.01.2026', '-0,01', -1],
      ['2', 'B', '04.01.2026', '50,00', 5000],
    ],
  },
  'one-customer-with-nearly-all': {
    lesson: 'One customer with 99 percent of the revenue is one customer.',
    lines: [
      ['1', 'A', '02.01.2026', '990.000,00', 99_000_000],
      ['2', 'B', '03.01.2026', '5.000,00', 500_000],
      ['3', 'C', '04.01.2026', '5.000,01', 500_001],
    ],
  },
  'names-as-markup': {
    lesson: 'Markup, quotes, emoji and 500 characters in a name are a name.',
    lines: [
      ['1', '<b>Alpha</b> & Co', '02.01.2026', '4,00', 400],
      ['2', '"Rohr 5"" ""X"""', '03.01.2026', '3,00', 300],
      ['3', '🛠 Bau 🏗', '04.01.2026', '2,00', 200],
      ['4', 'x'.repeat(500), '05.01.2026', '1,00', 100],
    ],
    options: '--format csv,json,xlsx',
    file: 'input.csv',
  },
  'names-as-files': {
    lesson: 'Names that would be bad files or sheets are customers like any other.',
    lines: [
      ['a/b', 'AUX', '02.01.2026', '8,00', 800],
      ['..', '../../etc/passwd', '03.01.2026', '4,00', 400],
      ['[x]', "'Blatt'!A1", '04.01.2026', '2,00', 200],
      ['CON', 'Ein Name von mehr als einunddreißig Zeichen Länge', '05.01.2026', '1,00', 100],
    ],
    options: '--format csv,json,xlsx',
  },
  'escape-sequences': {
    lesson: 'Control characters in a name or number reach no terminal.',
    lines: [
      ['1', 'Alpha \u001b[31mrot\u001b[0m', '02.01.2026', '4,00', 400],
      ['2', 'Beta\u0007', '03.01.2026', '\u001b[2Jzwei', null],
      ['3', 'Gamma', '04.01.2026', '1,00', 100],
    ],
    problems: [{ code: 'KW203', row: 3, column: 'Umsatz', count: 1 }],
    hides: ['\u001b', '\u0007'],
  },
  'empty-file': { lesson: 'An empty file is named as such.', bytes: '', exit: 65, says: ['KW103'] },
  'headings-only': { lesson: 'Headings without records are no data.', text: [HEADINGS.join(';')], exit: 65, says: ['KW104'] },
  'picture-called-csv': {
    lesson: 'A picture that is called .csv is named as what it is.',
    bytes: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    exit: 65,
    says: ['PNG'],
  },
  'columns-in-another-order': {
    lesson: 'Columns are found by their headings, wherever they stand and however they are written.',
    headings: ['UMSATZ', 'DATUM', 'BEMERKUNG', 'KUNDENNUMMER'],
    text: ['UMSATZ;DATUM;BEMERKUNG;KUNDENNUMMER', '10,50;02.01.2026;x;4711', '-0,50;03.01.2026;;4711', '7,00;04.01.2026;y;4712'],
    cents: { 4711: 1000, 4712: 700 },
  },
  'headings-in-line-twelve': {
    lesson: 'Eleven lines of title and selection stand above the headings.',
    text: [
      'Umsatzliste je Kunde und Beleg',
      '',
      ...['Buchungskreis;1000', 'Werk;0001', 'Von;01.01.2026', 'Bis;31.01.2026', 'Währung;EUR', 'Layout;/STD'],
      ...['Erstellt von;MEIER', 'Erstellt am;01.02.2026', ''],
      HEADINGS.join(';'),
      '4711;Alpha;02.01.2026;100,00',
      '4712;Beta;03.01.2026;200,50',
    ],
    cents: { 4712: 20_050, 4711: 10_000 },
    result: { 'sources.0.dialect.headerRow': 12 },
  },
  'workbook-numbers-as-text': {
    lesson: 'Numbers that a workbook keeps as text are read like any text, and leading zeros stay.',
    file: 'mappe.xlsx',
    sheets: [
      {
        name: 'Umsatz',
        rows: [
          HEADINGS,
          ['00042', 'Alpha', '02.01.2026', '1.234,56'],
          ['00042', 'Alpha', '03.01.2026', '0,44'],
          ['K-1', 'Beta', '04.01.2026', '99,00'],
        ],
      },
    ],
    cents: { '00042': 123_500, 'K-1': 9900 },
  },
  'workbook-formulas': {
    lesson: 'A formula counts with its stored result; one without is empty and named.',
    file: 'mappe.xlsx',
    sheets: [
      {
        name: 'Umsatz',
        rows: [
          HEADINGS,
          [4711, 'Alpha', { date: '2026-01-02' }, { formula: '40+2', result: 42 }],
          [4712, 'Beta', { date: '2026-01-03' }, { formula: '1+1' }],
          [4713, 'Gamma', { date: '2026-01-04' }, 7.5],
        ],
      },
    ],
    cents: { 4711: 4200, 4713: 750 },
    problems: [
      { code: 'KW111', sheet: 'Umsatz', row: 3 },
      { code: 'KW205', sheet: 'Umsatz', row: 3 },
    ],
  },
  'workbook-error-cells': {
    lesson: 'Error values of a workbook are no amounts.',
    file: 'mappe.xlsx',
    sheets: [
      {
        name: 'Umsatz',
        rows: [
          HEADINGS,
          [4711, 'Alpha', { date: '2026-01-02' }, 10],
          [4712, 'Beta', { date: '2026-01-03' }, '#WERT!'],
          [4713, 'Gamma', { date: '2026-01-04' }, '#DIV/0!'],
        ],
      },
    ],
    cents: { 4711: 1000 },
    problems: [
      { code: 'KW203', sheet: 'Umsatz', row: 3, value: '#WERT!' },
      { code: 'KW203', sheet: 'Umsatz', row: 4, value: '#DIV/0!' },
    ],
  },
  'data-on-the-second-sheet': {
    lesson: 'The data may stand on any sheet, below merged titles and empty rows.',
    file: 'mappe.xlsx',
    sheets: [
      { name: 'Info', rows: [['Erstellt von', 'Meier'], ['Am', '1. Februar']] },
      {
        name: 'Daten',
        rows: [
          ['Umsätze 2026'],
          [null],
          HEADINGS,
          [4711, 'Alpha', { date: '2026-01-02' }, 10],
          [null],
          [4712, 'Beta', { date: '2026-01-03' }, 20.25],
        ],
      },
    ],
    cents: { 4712: 2025, 4711: 1000 },
    problems: [{ code: 'KW403', sheet: 'Info' }],
  },
};

/** @param {readonly Line[]} lines */
function addedUp(lines) {
  /** @type {Map<string, number>} */
  const cents = new Map();
  for (const [id, , , , worth] of lines) {
    if (worth !== null) cents.set(id, (cents.get(id) ?? 0) + worth);
  }
  return cents;
}

/**
 * The most revenue first; among equals by number, as text.
 * @param {Map<string, number>} cents
 */
function byRevenue(cents) {
  return [...cents].sort(([id, one], [other, two]) => two - one || (id < other ? -1 : 1)).map(([id]) => id);
}

/** @param {number} cents */
const inUnits = (cents) => `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

for (const [name, each] of Object.entries({ ...ALL, ...TRAPS })) {
  const folder = join(CASES, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const file = each.file ?? 'input.csv';
  const options = each.options ?? '--format csv,json';
  writeFileSync(join(folder, 'command'), `score ${file} ${options}\n`);
  writeInput(folder, file, each);
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expectation(each, file, options), null, 2)}\n`);
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {Case} each
 */
function writeInput(folder, file, { lines = [], headings = HEADINGS, delimiter = ';', text, sheets, bytes, as }) {
  if (bytes !== undefined) {
    writeFileSync(join(folder, file), Buffer.from(bytes, 'base64'));
    return;
  }
  const rows = text ?? [headings, ...lines.map((line) => line.slice(0, 4))].map((cells) => cells.join(delimiter));
  if (sheets === undefined && as === undefined) {
    writeFileSync(join(folder, file), `${rows.join('\n')}\n`);
    return;
  }
  const described = sheets === undefined ? { lines: rows, ...as } : { sheets };
  writeFileSync(join(folder, 'files.json'), `${JSON.stringify({ [file]: described }, null, 2)}\n`);
}

/**
 * @param {Case} each
 * @param {string} file
 * @param {string} options
 */
function expectation(each, file, options) {
  const { lesson, lines, exit = 0, problems = [], says, hides, result } = each;
  const words = says === undefined && hides === undefined ? {} : { ...(says && { contains: says }), ...(hides && { lacks: hides }) };
  if (exit !== 0) return { lesson, exit, files: [], stderr: words };
  const cents = each.cents === undefined ? addedUp(lines ?? SOUND) : new Map(Object.entries(each.cents));
  const total = [...cents.values()].reduce((sum, one) => sum + one, 0);
  const formats = options.includes('xlsx') ? ['customers.csv', 'kundenwert.xlsx', 'result.json'] : ['customers.csv', 'result.json'];
  return {
    lesson,
    exit,
    files: formats,
    ...(Object.keys(words).length > 0 && { stdout: words }),
    result: { 'control.revenueUsed': total / 100, ...result },
    customerIds: byRevenue(cents),
    customers: Object.fromEntries([...cents].map(([id, worth]) => [id, { revenue: inUnits(worth) }])),
    problems: problems.map((problem) => ({ file, ...problem })),
  };
}
