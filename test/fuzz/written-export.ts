import iconv from 'iconv-lite';
import type { KnownLine } from './known-lines.js';
import type { SeededRandom } from './seeded-random.js';

/** How lines are written as a delimited text. */
export interface TextStyle {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n';
  readonly encoding: 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'win1252';
  readonly quoted: 'where needed' | 'texts' | 'all';
  readonly amount:
    | 'german'
    | 'german grouped'
    | 'english'
    | 'english grouped'
    | 'minus behind'
    | 'no decimals';
  readonly day: 'dotted' | 'iso' | 'compact' | 'month first' | 'with time';
  readonly language: 'german' | 'english' | 'sap';
  readonly preambleLines: number;
  readonly endsWithLineEnd: boolean;
}

export const PLAIN_STYLE: TextStyle = {
  delimiter: ';',
  lineEnd: '\r\n',
  encoding: 'utf8',
  quoted: 'where needed',
  amount: 'german grouped',
  day: 'dotted',
  language: 'german',
  preambleLines: 0,
  endsWithLineEnd: true,
};

export const COLUMNS = ['customer', 'name', 'day', 'note', 'revenueCents', 'marginCents'] as const;
export type Column = (typeof COLUMNS)[number];

/** What stands above each column, by language. */
export const HEADINGS: Readonly<Record<TextStyle['language'], Readonly<Record<Column, string>>>> = {
  german: {
    customer: 'Kundennummer',
    name: 'Kundenname',
    day: 'Belegdatum',
    note: 'Bemerkung',
    revenueCents: 'Umsatz netto',
    marginCents: 'Deckungsbeitrag',
  },
  english: {
    customer: 'Customer No',
    name: 'Customer Name',
    day: 'Invoice Date',
    note: 'Comment',
    revenueCents: 'Net Revenue',
    marginCents: 'Contribution Margin',
  },
  sap: {
    customer: 'KUNNR',
    name: 'NAME1',
    day: 'FKDAT',
    note: 'Bemerkung',
    revenueCents: 'NETWR',
    marginCents: 'Deckungsbeitrag',
  },
};

/** Any style in which the same lines may come. */
export function anyStyle(random: SeededRandom): TextStyle {
  return {
    delimiter: random.of([';', ',', '\t', '|'] as const),
    lineEnd: random.of(['\n', '\r\n'] as const),
    encoding: random.of(['utf8', 'utf8-bom', 'utf16le', 'utf16be', 'win1252'] as const),
    quoted: random.of(['where needed', 'texts', 'all'] as const),
    amount: random.of(['german', 'german grouped', 'english', 'english grouped', 'minus behind'] as const),
    day: random.of(['dotted', 'iso', 'compact', 'with time'] as const),
    language: random.of(['german', 'english', 'sap'] as const),
    preambleLines: random.of([0, 0, 1, 3]),
    endsWithLineEnd: random.of([true, true, false]),
  };
}

export function amountText(cents: number, style: TextStyle['amount']): string {
  const sign = cents < 0 ? '-' : '';
  const [whole, decimals] = [
    Math.trunc(Math.abs(cents) / 100),
    String(Math.abs(cents) % 100).padStart(2, '0'),
  ];
  const grouped = (mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
  switch (style) {
    case 'german':
      return `${sign}${whole},${decimals}`;
    case 'german grouped':
      return `${sign}${grouped('.')},${decimals}`;
    case 'english':
      return `${sign}${whole}.${decimals}`;
    case 'english grouped':
      return `${sign}${grouped(',')}.${decimals}`;
    case 'minus behind':
      return `${grouped('.')},${decimals}${sign}`;
    case 'no decimals':
      return `${sign}${whole}`;
  }
}

export function dayText(day: string, style: TextStyle['day']): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  switch (style) {
    case 'dotted':
      return `${date}.${month}.${year}`;
    case 'iso':
      return day;
    case 'compact':
      return `${year}${month}${date}`;
    case 'month first':
      return `${month}/${date}/${year}`;
    case 'with time':
      return `${day} 08:15:00`;
  }
}

/** The cell of a line, before any quoting. */
export function cellText(line: KnownLine, column: Column, style: TextStyle): string {
  switch (column) {
    case 'revenueCents':
    case 'marginCents':
      return amountText(line[column], style.amount);
    case 'day':
      return dayText(line.day, style.day);
    default:
      return line[column];
  }
}

function quotedWhereNeeded(text: string, column: Column, { quoted, delimiter }: TextStyle): string {
  const isText = column === 'name' || column === 'note' || column === 'customer';
  const must = text.includes(delimiter) || /["\r\n]/.test(text);
  return must || quoted === 'all' || (quoted === 'texts' && isText)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Lines as the bytes of a delimited file, its columns in the order given. */
export function writtenText(
  lines: readonly KnownLine[],
  style: TextStyle,
  columns: readonly Column[] = COLUMNS,
): Buffer {
  return Buffer.concat(writtenPieces(lines, style, columns));
}

/** The same in pieces: all that stands above the lines, then each of them. */
export function writtenPieces(
  lines: readonly KnownLine[],
  style: TextStyle,
  columns: readonly Column[] = COLUMNS,
): readonly Buffer[] {
  const { delimiter, lineEnd } = style;
  const heading = columns.map((column) => quotedWhereNeeded(HEADINGS[style.language][column], column, style));
  const records = lines.map((line) =>
    columns.map((column) => quotedWhereNeeded(cellText(line, column, style), column, style)).join(delimiter),
  );
  const preamble = ['Auswertung Rechnungspositionen', 'Buchungskreis 1000', 'Stand 31.12.2025'];
  const above = [...preamble.slice(0, style.preambleLines), heading.join(delimiter)];
  return [above.join(lineEnd), ...records].map((text, at) => {
    const isLast = at === records.length && !style.endsWithLineEnd;
    return encoded(text + (isLast ? '' : lineEnd), style.encoding, at === 0);
  });
}

/** A text as bytes; where a file begins, behind its byte order mark. */
export function encoded(text: string, encoding: TextStyle['encoding'], isStart = false): Buffer {
  const names = {
    utf8: 'utf8',
    'utf8-bom': 'utf8',
    utf16le: 'utf16-le',
    utf16be: 'utf16-be',
    win1252: 'win1252',
  };
  const addBOM = isStart && encoding !== 'utf8' && encoding !== 'win1252';
  return iconv.encode(text, names[encoding], { addBOM });
}
