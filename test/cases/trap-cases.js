// Cases of exports as people really send them, by the part that is wrong; `write-cases.js` writes their folders.

const HEADINGS = ['Kundennummer', 'Name', 'Datum', 'Umsatz'];
const ROW = HEADINGS.join(';');
const wrongByte = Buffer.concat([
  Buffer.from(`${ROW}\n4711;Müller;02.01.2026;10,00\n4712;J`),
  Buffer.from([0xe4]),
  Buffer.from('ger;03.01.2026;20,00\n4713;Größe & Söhne;04.01.2026;5,00\n'),
]);
const oneEach = Buffer.concat([
  Buffer.from(`${ROW}\n4711;Müller;02.01.2026;10,00\n4712;J`),
  Buffer.from([0xe4]),
  Buffer.from('ger;03.01.2026;20,00\n'),
]);
/** @param {number} day */
const twoDigits = (day) => String(day).padStart(2, '0');

/** @type {Record<string, import('./write-cases.js').Case>} */
export const TRAPS = {
  'one-wrong-byte': {
    lesson: 'A single byte that is no character costs that character, not the umlauts of the others.',
    bytes: wrongByte.toString('base64'),
    cents: { 4712: 2000, 4711: 1000, 4713: 500 },
    problems: [{ code: 'KW140', row: 3 }],
  },
  'one-wrong-byte-beside-one-umlaut': {
    lesson: 'Where as much speaks for UTF-8 as against it, the encoding that was taken is told, and the setting.',
    bytes: oneEach.toString('base64'),
    cents: { 4712: 2000, 4711: 1000 },
    problems: [{ code: 'KW107', row: 2 }],
    says: ['windows-1252', 'zuerst in Zeile 3', 'encoding'],
  },
  'one-wrong-byte-beside-one-umlaut-decided': {
    lesson: 'The encoding that is set is the one that is read, whatever single bytes say.',
    bytes: oneEach.toString('base64'),
    options: '--format csv,json --set tables.invoice-lines.encoding=utf-8',
    cents: { 4712: 2000, 4711: 1000 },
    problems: [{ code: 'KW140', row: 3 }],
    result: { 'sources.0.dialect.encoding': 'utf-8' },
  },
  'text-behind-a-closing-quote': {
    lesson: 'Text behind a closing quote stays in its cell, and the place is named.',
    text: [ROW, '1;"Al"pha;02.01.2026;10,00', '2;Beta;03.01.2026;20,00'],
    cents: { 2: 2000, 1: 1000 },
    problems: [{ code: 'KW106', row: 2 }],
  },
  'quote-open-in-the-last-line': {
    lesson: 'A quote that the last line opens and never closes swallows no amount.',
    text: [ROW, '1;"Alpha";02.01.2026;10,00', '2;"Beta;03.01.2026;20,00'],
    cents: { 2: 2000, 1: 1000 },
    problems: [{ code: 'KW106', row: 3 }],
  },
  'field-too-few': {
    lesson: 'A line with a field too few is rejected: nobody knows which one is missing.',
    text: [ROW, '1;Alpha;02.01.2026;10,00', '2;03.01.2026;20,00', '3;Gamma;04.01.2026;5,00'],
    cents: { 1: 1000, 3: 500 },
    problems: [
      { code: 'KW106', row: 3 },
      { code: 'KW207', row: 3 },
    ],
  },
  'column-without-heading': {
    lesson: 'Empty columns without a heading, within the table and behind it, are no fault.',
    text: ['Kundennummer;;Datum;Umsatz;', '1;;02.01.2026;10,00;', '2;;03.01.2026;20,00;'],
    cents: { 2: 2000, 1: 1000 },
  },
  'comment-lines': {
    lesson: 'Lines that begin with # are comments, above the headings and between the records.',
    text: ['# Auszug der Warenwirtschaft', ROW, '1;Alpha;02.01.2026;10,00', '# Nachtrag', '2;Beta;03.01.2026;20,00'],
    cents: { 2: 2000, 1: 1000 },
    problems: [{ code: 'KW145', row: 4 }],
    result: { 'sources.0.dialect.headerRow': 2 },
  },
  'comment-of-full-width': {
    lesson: 'A line of full width that begins with # may be a customer or a comment: it counts, and that is told.',
    text: [ROW, '1;Alpha;02.01.2026;10,00', '#2;Meier;02.01.2026;20,00', '3;Beta;03.01.2026;30,00'],
    cents: { 3: 3000, '#2': 2000, 1: 1000 },
    problems: [{ code: 'KW426', file: null }],
    says: ['#2', '20,00'],
  },
  'headings-in-line-two': {
    lesson: 'A title above the headings is no heading.',
    text: ['Umsatzliste', ROW, '1;Alpha;02.01.2026;10,00', '2;Beta;03.01.2026;20,00'],
    cents: { 2: 2000, 1: 1000 },
    result: { 'sources.0.dialect.headerRow': 2 },
  },
  'headings-in-line-four': {
    lesson: 'A title, a blank line and a date stand above the headings.',
    text: ['Umsatzliste', '', 'Stand 01.02.2026', ROW, '1;Alpha;02.01.2026;10,00', '2;Beta;03.01.2026;20,00'],
    cents: { 2: 2000, 1: 1000 },
    result: { 'sources.0.dialect.headerRow': 4 },
  },
  'units-below-the-headings': {
    lesson: 'A row of units below the headings counts like units in the headings, and is no record.',
    text: ['Kundennummer;Datum;Umsatz', ';TT.MM.JJJJ;T€', '1;02.01.2026;10,5', '2;03.01.2026;20,25'],
    cents: { 2: 2_025_000, 1: 1_050_000 },
    problems: [{ code: 'KW219', column: 'Umsatz', value: 'T€' }],
    result: { 'sources.0.rowsSetAside': 1, 'sources.0.rowsRejected': 0 },
  },
  'one-heading-twice': {
    lesson: 'Of two columns with one heading the first counts, and that is said.',
    text: ['Kundennummer;Datum;Umsatz;Umsatz', '1;02.01.2026;10,00;1,00', '2;03.01.2026;20,00;2,00'],
    cents: { 2: 2000, 1: 1000 },
    problems: [{ code: 'KW144', row: 1 }],
  },
  'no-headings': {
    lesson: 'A file without headings is refused with the settings that would read it, to be copied.',
    text: ['4711;Alpha;02.01.2026;10,00', '4711;Alpha;03.01.2026;20,00', '4712;Beta;04.01.2026;5,00'],
    exit: 65,
    says: ['KW217', 'headerRow=0', 'columns.customerId=Spalte 1', 'columns.date=Spalte 3', 'columns.revenue=Spalte 4'],
  },
  'no-headings-set': {
    lesson: 'With the settings that the refusal proposes, a file without headings is read.',
    text: ['4711;Alpha;02.01.2026;10,00', '4711;Alpha;03.01.2026;20,00', '4712;Beta;04.01.2026;5,00'],
    options:
      "--format csv,json --set tables.invoice-lines.headerRow=0 --set 'tables.invoice-lines.columns.customerId=Spalte 1' --set 'tables.invoice-lines.columns.date=Spalte 3' --set 'tables.invoice-lines.columns.revenue=Spalte 4'",
    cents: { 4711: 3000, 4712: 500 },
  },
  'no-headings-in-fixed-width': {
    lesson: 'Columns of fixed width without headings are refused with their widths, to be copied.',
    file: 'list.txt',
    text: [' 00004 19970101  2   29.33', ' 00004 19970118  2  129.73', ' 00021 19970101 13   63.34'],
    exit: 65,
    says: ['KW217', 'fester Breite', 'widths=[6,9,3,8]', 'columns.customerId=Spalte 1', 'columns.revenue=Spalte 4'],
  },
  'no-headings-in-fixed-width-set': {
    lesson: 'With the widths that the refusal proposes, columns of fixed width are read.',
    file: 'list.txt',
    text: [' 00004 19970101  2   29.33', ' 00004 19970118  2  129.73', ' 00021 19970101 13   63.34'],
    options:
      "--format csv,json --set tables.invoice-lines.headerRow=0 --set tables.invoice-lines.widths=[6,9,3,8] --set 'tables.invoice-lines.columns.customerId=Spalte 1' --set 'tables.invoice-lines.columns.date=Spalte 2' --set 'tables.invoice-lines.columns.revenue=Spalte 4'",
    cents: { '00004': 15_906, '00021': 6334 },
  },
  'column-missing': {
    lesson: 'Bookings without a column of amounts are refused with the headings that were read.',
    text: ['Kundennummer;Name;Datum', '1;Alpha;02.01.2026'],
    exit: 65,
    says: ['KW402', 'Kundennummer · Name · Datum'],
  },
  'total-in-euro': {
    lesson: 'A last row "Summe EUR" is a total and agrees with the rows.',
    text: [ROW, '1;Alpha;02.01.2026;10,00', '2;Beta;03.01.2026;20,00', 'Summe EUR;;;30,00'],
    cents: { 2: 2000, 1: 1000 },
    problems: [{ code: 'KW240', row: 4 }],
  },
  'error-page-called-csv': {
    lesson: 'The error page of a server that was saved as .csv is named as such.',
    text: ['<!DOCTYPE html>', '<html><head><title>502 Bad Gateway</title></head>', '<body><h1>502</h1></body></html>'],
    exit: 65,
    says: ['KW123', '502 Bad Gateway'],
  },
  'percent-among-amounts': {
    lesson: 'A percentage is no amount.',
    lines: [
      ['1', 'A', '02.01.2026', '1.234,50', 123_450],
      ['2', 'B', '03.01.2026', '12,5 %', null],
    ],
    problems: [{ code: 'KW203', row: 3, column: 'Umsatz', value: '12,5 %' }],
  },
  'apostrophes-and-thin-blanks': {
    lesson: 'Apostrophes of both kinds and thin blanks group thousands.',
    lines: [
      ['1', 'A', '02.01.2026', "1'234.56", 123_456],
      ['2', 'B', '03.01.2026', '12’345.60', 1_234_560],
      ['3', 'C', '04.01.2026', '1\u2009234\u2009567.89', 123_456_789],
      ['4', 'D', '05.01.2026', '\u22121\u202f234.56', -123_456],
    ],
  },
  'debit-or-credit-behind-amounts': {
    lesson: 'A letter for debit or credit behind every amount gives it its sign, and the run says by which rule.',
    lines: [
      ['1', 'A', '02.01.2026', '1.234,56 H', 123_456],
      ['2', 'B', '03.01.2026', '20,00 S', -2000],
      ['3', 'C', '04.01.2026', '7,00 H', 700],
    ],
    problems: [{ code: 'KW222', column: 'Umsatz' }],
  },
  'credit-behind-some-amounts': {
    lesson: 'Where only some amounts have a letter for their side, they are rejected: the others could be on either.',
    lines: [
      ['1', 'A', '02.01.2026', '1.234,56', 123_456],
      ['2', 'B', '03.01.2026', '20,00 H', null],
      ['3', 'C', '04.01.2026', '7,00', 700],
    ],
    problems: [{ code: 'KW203', row: 3, column: 'Umsatz', value: '20,00 H' }],
  },
  'plus-and-minus-in-a-column': {
    lesson: 'A column of plus and minus beside the amounts gives them their sign.',
    text: ['Kundennummer;Datum;+/-;Betrag', '1;02.01.2026;+;1.234,56', '2;03.01.2026;-;20,00', '2;04.01.2026;+;50,00'],
    cents: { 1: 123_456, 2: 3000 },
    problems: [{ code: 'KW210', column: '+/-' }],
  },
  'debit-and-credit-in-two-columns': {
    lesson: 'Amounts in a column for debit and one for credit are refused with what to export or to set.',
    text: ['Kundennummer;Datum;Soll;Haben', '1;02.01.2026;;1.234,56', '2;03.01.2026;20,00;'],
    exit: 65,
    says: ['KW249', '„Soll“ und „Haben“', 'columns.revenue=Haben'],
  },
  'plus-and-minus-in-doubt': {
    lesson: 'Plus and minus under a heading that says something else may be signs: refused with the setting for either.',
    text: ['Kundennummer;Datum;Betrag;Art', '1;02.01.2026;1.234,56;+', '2;03.01.2026;20,00;-'],
    exit: 65,
    says: ['KW248', 'tables.invoice-lines.columns.debitCredit=Art', 'tables.invoice-lines.positiveSide=none'],
  },
  'ambiguous-amount-with-a-comma': {
    lesson: 'Three digits behind the only comma may be thousands: refused with both readings and the setting.',
    text: [ROW, '1;A;02.01.2026;"1,234"', '2;B;03.01.2026;"2,345"'],
    exit: 65,
    says: ['KW201', '1.234', '1234', 'tables.invoice-lines.decimal'],
  },
  'date-missing': {
    lesson: 'A booking without a date is rejected with its amount.',
    lines: [
      ['1', 'A', '02.01.2026', '1,00', 100],
      ['2', 'B', '', '2,00', null],
    ],
    problems: [{ code: 'KW206', row: 3, column: 'Datum' }],
  },
  'dates-without-end': {
    lesson: 'Dates that stand for "unlimited" or "none" are no bookings, and that is what the message says.',
    text: [ROW, '1;A;20260102;1,00', '2;B;99991231;2,00', '3;C;00000000;4,00'],
    cents: { 1: 100 },
    problems: [
      { code: 'KW204', row: 3, column: 'Datum', value: '99991231', message: '„99991231“ ist kein Datum, sondern steht für „kein Datum“ oder „unbegrenzt“ (erkannt: yyyymmdd); die Zeile ist abgewiesen.' },
      { code: 'KW204', row: 4, column: 'Datum', value: '00000000' },
    ],
  },
  'dates-beyond-this-year': {
    lesson: 'The last booking decides the as-of date, whatever the clock says.',
    lines: [
      ['1', 'A', '02.01.2150', '1,00', 100],
      ['2', 'B', '03.06.2150', '2,00', 200],
    ],
    result: { asOf: '2150-06-03' },
  },
  'two-orders-of-dates': {
    lesson: 'Day/month and month/day in one column decide nothing: refused with the numbers of both and the setting.',
    text: [ROW, '1;A;13/01/2026;1,00', '1;A;14/01/2026;1,00', '1;A;01/15/2026;1,00', '1;A;01/16/2026;1,00', '1;A;01/17/2026;1,00', '1;A;02/03/2026;1,00'],
    exit: 65,
    says: ['KW214', '02/03/2026', '2 Werte', '3 nur', 'tables.invoice-lines.dateOrder'],
  },
  'number-with-two-spellings': {
    lesson: 'Two spellings of a name under one number are one customer, and that is noted.',
    lines: [
      ['1', 'Müller GmbH', '02.01.2026', '10,00', 1000],
      ['1', 'Mueller GmbH', '03.01.2026', '20,00', 2000],
    ],
    problems: [{ code: 'KW412', file: null }],
  },
  'affiliated-companies': {
    lesson: 'Companies of one group are customers of their own, each with its number.',
    text: ['Kundennummer;Name;Konzern;Datum;Umsatz', '1;Alpha Süd;Alpha Holding;02.01.2026;10,00', '2;Alpha Nord;Alpha Holding;03.01.2026;20,00'],
    cents: { 2: 2000, 1: 1000 },
  },
  'no-revenue-but-a-negative-margin': {
    lesson: 'A customer without revenue can cost money: revenue is zero, the margin negative.',
    text: ['Kundennummer;Datum;Umsatz;Deckungsbeitrag', '1;02.01.2026;0,00;-5,00', '2;03.01.2026;20,00;8,00'],
    cents: { 2: 2000, 1: 0 },
    result: { 'control.contributionMarginUsed': 3 },
  },
  'currency-beside-each-amount': {
    lesson: 'Amounts with the marks of two currencies are not added up: refused with the setting.',
    lines: [
      ['1', 'A', '02.01.2026', '10,00 €', null],
      ['2', 'B', '03.01.2026', '£20,00', null],
    ],
    exit: 65,
    says: ['KW405', 'EUR, GBP', 'currencies.GBP'],
  },
  'messages-without-persons': {
    lesson: 'Messages show the faulty cell and nothing else of its record.',
    text: [
      'Kundennummer;Name;Anschrift;IBAN;Datum;Umsatz',
      '4711;Geheim Meier;Geheimgasse 3;DE89370400440532013000;30.02.2026;10,00',
      '4712;Geheim Huber;Geheimweg 4;DE89370400440532013001;03.01.2026;zwei',
      '4713;Geheim Kunz;Geheimallee 5;DE89370400440532013002;03.01.2026;2,00;zuviel',
      '4714;Geheim Kranz;Geheimufer 6;DE89370400440532013003;03.01.2026;2,00',
    ],
    cents: { 4714: 200 },
    problems: [
      { code: 'KW106', row: 4 },
      { code: 'KW203', row: 3, value: 'zwei' },
      { code: 'KW204', row: 2, value: '30.02.2026' },
      { code: 'KW207', row: 4 },
    ],
    hides: ['Geheimgasse', 'Meier', 'Huber', 'Geheimweg', 'Kunz', 'DE89'],
  },
  'html-with-a-broken-tag': {
    lesson: 'A page called .xls whose broken tag swallows a row is told with its line, and the row that is too wide.',
    file: 'liste.xls',
    text: [
      '<html><body><table>',
      '<tr><th>Kundennummer</th><th>Datum</th><th>Umsatz</th></tr>',
      '<tr><td>1</td><td>02.01.2026</td><td>10,00</td></tr>',
      '<tr><td>2</td><td>03.01.2026</td><td>20,00</td></tr<tr><td>3</td><td>04.01.2026</td><td>30,00</td></tr>',
      '<tr><td>4</td><td>05.01.2026</td><td>40,00</td></tr',
      '<tr><td>5</td><td>06.01.2026</td><td>50,00</td></tr>',
      '</table></body></html>',
    ],
    cents: { 5: 5000, 4: 4000, 2: 2000, 1: 1000 },
    problems: [
      { code: 'KW129', count: 1 },
      { code: 'KW128', row: 3, count: 1 },
    ],
    says: ['Zeile 5 der Seite'],
  },
  'workbook-numbers-beside-text': {
    lesson: 'In a column of numbers and texts, texts with a decimal comma are read as what they say.',
    file: 'mappe.xlsx',
    sheets: [{ name: 'Umsatz', rows: [HEADINGS, ['1', 'A', { date: '2026-01-02' }, '1.234,56'], ['2', 'B', { date: '2026-01-03' }, 20.5]] }],
    cents: { 1: 123_456, 2: 2050 },
  },
  'workbook-doubtful-text-beside-numbers': {
    lesson: 'A text such as 1.234 beside numbers may mean a thousand: read with a warning that names both.',
    file: 'mappe.xlsx',
    sheets: [{ name: 'Umsatz', rows: [HEADINGS, ['1', 'A', { date: '2026-01-02' }, '1.250'], ['2', 'B', { date: '2026-01-03' }, 20.5]] }],
    cents: { 2: 2050, 1: 125 },
    problems: [{ code: 'KW212', sheet: 'Umsatz', column: 'Umsatz', value: '1.250' }],
  },
  'workbook-customers-as-numbers': {
    lesson: 'Customer numbers in numeric cells have neither decimals nor exponents.',
    file: 'mappe.xlsx',
    sheets: [{ name: 'Umsatz', rows: [HEADINGS, [123_456_789_012_345, 'A', { date: '2026-01-02' }, 10], [17, 'B', { date: '2026-01-03' }, 20]] }],
    cents: { 17: 2000, 123456789012345: 1000 },
  },
  'workbook-dates-as-text': {
    lesson: 'Dates that a workbook keeps as text are read like any text.',
    file: 'mappe.xlsx',
    sheets: [{ name: 'Umsatz', rows: [HEADINGS, ['1', 'A', '02.01.2026', 10], ['2', 'B', '13.01.2026', 20]] }],
    cents: { 2: 2000, 1: 1000 },
    result: { asOf: '2026-01-13' },
  },
  'workbook-dates-as-numbers': {
    lesson: 'Days that are not formatted as dates are read by the number of the day, with a warning.',
    file: 'mappe.xlsx',
    sheets: [{ name: 'Umsatz', rows: [HEADINGS, ['1', 'A', 46_024, 10], ['2', 'B', 46_025, 20]] }],
    cents: { 2: 2000, 1: 1000 },
    problems: [{ code: 'KW213', sheet: 'Umsatz', column: 'Datum', value: '46024' }],
    result: { asOf: '2026-01-03' },
  },
  'workbook-currencies-in-formats': {
    lesson: 'Amounts whose currencies only their number formats tell are never added up.',
    file: 'mappe.xlsx',
    sheets: [
      {
        name: 'Umsatz',
        rows: [
          HEADINGS,
          ['1', 'A', { date: '2026-01-02' }, { amount: 10, format: '#,##0.00 [$€-407]' }],
          ['2', 'B', { date: '2026-01-03' }, { amount: 20, format: '[$£-809]#,##0.00' }],
          ['3', 'C', { date: '2026-01-04' }, { amount: 30, format: '"USD" #,##0.00' }],
        ],
      },
    ],
    exit: 65,
    says: ['KW227', 'EUR ab Zeile 2, GBP ab Zeile 3, USD ab Zeile 4', 'columns.currency'],
  },
  'workbook-currency-of-few-amounts': {
    lesson: 'Where few formats name a currency, two readings are possible: refused with the setting that decides.',
    file: 'mappe.xlsx',
    sheets: [
      {
        name: 'Umsatz',
        rows: [
          HEADINGS,
          ['1', 'A', { date: '2026-01-02' }, { amount: 10, format: '[$£-809]#,##0.00' }],
          ['2', 'B', { date: '2026-01-03' }, 20],
          ['3', 'C', { date: '2026-01-04' }, 30],
        ],
      },
    ],
    exit: 65,
    says: ['KW228', '--set currency=GBP'],
  },
  'workbook-turned-days': {
    lesson: 'Days that a spreadsheet took with month and day exchanged are turned back, with a warning.',
    file: 'mappe.xlsx',
    sheets: [
      {
        name: 'Umsatz',
        rows: [
          HEADINGS,
          ...Array.from({ length: 28 }, (_, at) => [
            '1',
            'A',
            at < 12 ? { date: `2026-${twoDigits(at + 1)}-03` } : `3/${at + 1}/2026`,
            1,
          ]),
        ],
      },
    ],
    cents: { 1: 2800 },
    problems: [{ code: 'KW211', sheet: 'Umsatz', column: 'Datum' }],
    result: { asOf: '2026-03-28', 'period.dataFrom': '2026-03-01' },
  },
  'workbook-booleans': {
    lesson: 'Neither TRUE nor FALSE is an amount.',
    file: 'mappe.xlsx',
    sheets: [{ name: 'Umsatz', rows: [HEADINGS, ['1', 'A', { date: '2026-01-02' }, true], ['2', 'B', { date: '2026-01-03' }, 20]] }],
    cents: { 2: 2000 },
    problems: [{ code: 'KW203', sheet: 'Umsatz', row: 2, value: 'TRUE' }],
  },
  'workbook-total-row': {
    lesson: 'A total that a formula computes below the data is set aside and agrees with them.',
    file: 'mappe.xlsx',
    sheets: [
      {
        name: 'Umsatz',
        rows: [
          HEADINGS,
          [1, 'A', { date: '2026-01-02' }, 10],
          [2, 'B', { date: '2026-01-03' }, 20],
          ['Summe', null, null, { formula: 'SUM(D2:D3)', result: 30 }],
        ],
      },
    ],
    cents: { 2: 2000, 1: 1000 },
    problems: [{ code: 'KW240', sheet: 'Umsatz', row: 4 }],
  },
  'workbook-all-sheets-hidden': {
    lesson: 'Where the only sheet with data is hidden, the run is refused with the setting that names it.',
    file: 'mappe.xlsx',
    sheets: [
      { name: 'Deckblatt', rows: [] },
      { name: 'Daten', hidden: true, rows: [HEADINGS, [1, 'A', { date: '2026-01-02' }, 10]] },
    ],
    exit: 65,
    says: ['KW218', 'tables.invoice-lines.sheet=Daten'],
  },
  'list-of-articles-alone': {
    lesson: 'A file that completes others is named for what it is, with what is missing.',
    text: ['Artikelnummer;Bezeichnung;Einzelpreis;Stückkosten', 'A1;Rohr;10,00;6,00'],
    exit: 65,
    says: ['KW215', 'Artikelstamm'],
  },
};
