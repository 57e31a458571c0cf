import { gzipSync } from 'node:zlib';
import { utils, type WorkBook, write } from '@e965/xlsx';
import iconv from 'iconv-lite';

export type Cell = string | number | Date | null;

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Invoice lines with what goes wrong most: leading zeros, umlauts, markup, cents, a credit note, an empty cell. */
export const LINES: readonly (readonly Cell[])[] = [
  ['Kundennummer', 'Kunde', 'Datum', 'Umsatz', 'DB'],
  ['00017', 'Müller GmbH & Co', day('2025-01-15'), 1234.56, 100.1],
  ['4712', 'Beta <KG>', day('2025-02-28'), 0.1, -2.5],
  ['4713', 'Gamma „AG“ €', day('2025-12-31'), 1_000_000.01, null],
  ['4712', 'Beta <KG>', day('2025-03-01'), -19.99, 1.005],
];

const isoDay = (cell: Date): string => cell.toISOString().slice(0, 10);
const plain = (cell: Cell): string =>
  cell === null ? '' : cell instanceof Date ? isoDay(cell) : String(cell);

/** The table as CSV with decimal points. */
export function asCsv(rows = LINES, delimiter = ';'): string {
  return rows.map((row) => `${row.map(plain).join(delimiter)}\n`).join('');
}

/** The table as a workbook of the library, with real dates. */
export function asWorkbook(rows = LINES, date1904 = false): WorkBook {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { UTC: true, cellDates: true, dateNF: 'yyyy-mm-dd' },
  );
  const book = utils.book_new(sheet, 'Umsätze');
  book.Workbook = { WBProps: { date1904 } };
  return book;
}

export type BookType = 'biff8' | 'biff5' | 'biff2' | 'xlsb' | 'xlml' | 'ods' | 'xlsx';

export function bookBytes(book: WorkBook, bookType: BookType): Buffer {
  return write(book, { type: 'buffer', bookType, cellDates: true, compression: true }) as Buffer;
}

/** Before Unicode, workbooks held their texts in the code page of Windows; the library writes ASCII alone. */
export function oldBookBytes(bookType: 'biff5' | 'biff2'): Buffer {
  const texts = ['Müller', '„AG“ €'];
  const ascii = (text: string): string => text.replace(/[^ -~]/g, '#');
  const rows = LINES.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' ? texts.reduce((all, text) => all.replace(text, ascii(text)), cell) : cell,
    ),
  );
  const bytes = bookBytes(asWorkbook(rows), bookType);
  for (const text of texts)
    iconv.encode(text, 'win1252').copy(bytes, bytes.indexOf(ascii(text), 0, 'latin1'));
  return bytes;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('ü', '&uuml;').replaceAll('€', '&#8364;');

/** A figure or day as a German program shows it. */
function shown(cell: Cell): string {
  if (cell === null) return '&nbsp;';
  if (cell instanceof Date) return isoDay(cell).split('-').reverse().join('.');
  if (typeof cell === 'string') return escaped(cell);
  const [whole = '', cents = ''] = Math.abs(cell).toFixed(2).split('.');
  return `${cell < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}

/** The serial number that Excel stores for a day. */
const serial = (cell: Date): number => cell.getTime() / 86_400_000 + 25_569;

/** The table as a web page in the way Excel writes it, with the exact figures beside what is shown. */
export function asExcelPage(rows = LINES): Buffer {
  const cell = (value: Cell): string => {
    const stored =
      typeof value === 'number'
        ? ` x:num="${value}"`
        : value instanceof Date
          ? ` x:num="${serial(value)}"`
          : '';
    return `<td class=xl24${stored}>${shown(value)}</td>`;
  };
  const body = rows.map((row) => `<tr height=17>\n${row.map(cell).join('\n ')}\n</tr>`).join('\n');
  const page =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">\n' +
    `<style><!-- table {mso-displayed-decimal-separator:"\\,";} --></style></head><body><table border=0>${body}</table></body></html>`;
  return Buffer.from(page.replaceAll('„', '\x84').replaceAll('“', '\x93'), 'latin1');
}

/** The table as a plain page in UTF-8, without closing tags, inside a table that only lays out. */
export function asPlainPage(rows = LINES): string {
  const body = rows.map(
    (row, at) => `<tr>${row.map((cell) => `<t${at === 0 ? 'h' : 'd'}>${shown(cell)}`).join('')}`,
  );
  return `<table><tr><td><h1>Umsatz</h1></td></tr><tr><td><TABLE>${body.join('\n')}</TABLE></td></tr></table>`;
}

export function asGzip(bytes: string | Buffer): Buffer {
  return gzipSync(bytes);
}

/** Two packed parts one behind the other are one packed file. */
export function asGzipOfTwo(text: string): Buffer {
  const half = Math.floor(text.length / 2);
  return Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]);
}
