import fc from 'fast-check';

/** Figures in spellings that are one, that are none, and that mean one thing or another. */
export const FIGURES = (
  '5|5,5|5.5|1.234,56|1,234.56|12.50|12,50|1.23,4|1,23.4|1_000|1_0|1e3|1E+2|+5|-5| 5 |5,|5.|,5|.5|(5)|5-|-|n.v.||1.234|1,234|1.234.567|' +
  '0,1234567|0.1234567|5 €|$5|12.5,5|1,2,3|1.2.3|.,5|1..2|999999999999,99|9999999999999|inf|nan|0x1F|1 234,56|12 34|true|00,5|--5|\u22125|1,234,567|1.234,567|-.5|-,5|' +
  '5,- €|5,-|5 €|5,50 €|€5|€ 5,50|-5 €|€-5|-€5|€5€|5\u00a0€|5  €|5 EUR|5 eur|EUR 5|EUR|€|5 T€|5 Euro| 5 € |1.234,56 €|1,234.56 €|\u20135|$5|-0|-0,00|0|1\u00a0234,56|\u00a05|5\u202f|123456789012345|1234567890123456|9007199254,740993|0,000001|-1.234.567,8901|001.234,5'
).split('|');

/** Days, and what is none, in all forms. */
export const DAYS = (
  '31.12.2025|1.2.2025|31.12.25|1.2.25| 31.12.2025|31.12.2025 |31.12.2025 10:15|31.02.2025|2025-12-31|2025-1-5|2025-12-31 10:15:00|2025-12-31T10:15:00|' +
  '20251231|2025123|202512|99991231|epoch|infinity|today||-|31/12/2025|12/31/2025|01.01.1970|31.12.1899|0|45291|2025-02-30|20250230|31.12.202|' +
  '2025-12-31T23:00:00-05:00|2025-12-31 24:00:00|01.01.1900|02.01.1900|31.12.2199|01.01.2200|29.02.2024|29.02.2023|\u00a031.12.2025|1970-01-01|2025-12-31 23:59:60'
).split('|');

const KEYS = (
  '| |-|n.v.|\u00a01001|1001\u202f|1001.0|0.0|Kundennr|KUNDENNR|Summe|Gesamt:|Sum|1000 Ergebnis|Summe GmbH|Ü-1|€7|\ufeff7|K"1|00017|' +
  'ein Schlüssel von mehr als zwölf Bytes|\u200b|7\u2009|0|00|000123|?|#NV|#WERT!|k. A.|n/a|ALFKI|null|(leer)|10\u200b01|A\u00ad1|Bau 0|A-00|–'
).split('|');
const NAMES = [
  '',
  ' Alpha',
  'Beta GmbH ',
  'Müller & Söhne Großhandel',
  'Ein Name von mehr als zwölf Bytes',
  '🛠 Bau 🏗',
  'Rohr 5"',
  '"Die" Firma',
  'a\nb',
  'zwei\nZeilen und mehr',
  'Nord; Süd, West\tOst',
  '\u200bx',
  'Ж\u00a0',
  'Total',
  '=1+1',
  'Firma.0',
];
const DOCUMENT_TYPES = (
  '|Rechnung|Gutschrift|GUTSCHRIFT zu Rechnung|RETOURE| Gutschrift|Storno\u00a0|RÜCKSENDUNG|Rechnungsstorno|rechnungsstorno|CREDİT NOTE|Credit Note|' +
  '\u200bRechnungsstorno|Lieferung|-'
).split('|');
const DOCUMENTS = ['', 'R1', 'R2', ' R1', 'R"1', 'R1.0', 'Rechnung Nr. 2025/000017', 'Ü1', '-'];
/** A column that means nothing and stands in front of all others. */
const FIRST_CELLS = ['', '1', 'Summe', 'Zwischensumme Nord', '\u00a0', 'Gesamtschule', '-', 'xy', 'Total AG'];

const DAY_FORMS = {
  dotted: '15.03.2025',
  iso: '2025-03-15',
  compact: '20250315',
  timed: '2025-03-15 08:30:00',
  dayFirst: '15/03/2025',
  monthFirst: '3/15/2025',
} as const;

/** How an export is written. */
export interface ExportStyle {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n';
  /** `raw`: quotes within a cell are not doubled where the cell is read all the same. */
  readonly quotes: 'needed' | 'all' | 'raw';
  readonly endsWithBreak: boolean;
  readonly mark: ',' | '.';
  readonly grouped: boolean;
  readonly day: keyof typeof DAY_FORMS;
  /** Revenue is quantity × unit price, or is given, in thousands or not. */
  readonly revenue: 'given' | 'thousands' | 'product';
  readonly hasFirst: boolean;
}

/** A row: as usual but for some of its cells, or none at all. */
export interface ExportRow {
  readonly kind: 'usual' | 'heading' | 'blank' | 'empty' | 'total';
  readonly odd: readonly (readonly [column: Column, value: string])[];
  /** So many of its first cells are those of the row before, as in the lines of one document. */
  readonly repeated: number;
}

export interface RandomExport {
  readonly style: ExportStyle;
  readonly rows: readonly ExportRow[];
}

const ODD_VALUES = {
  first: FIRST_CELLS,
  key: KEYS,
  name: NAMES,
  documentType: DOCUMENT_TYPES,
  document: DOCUMENTS,
  day: DAYS,
  revenue: FIGURES,
  quantity: FIGURES,
  price: FIGURES,
  margin: FIGURES,
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof ODD_VALUES;

const style: fc.Arbitrary<ExportStyle> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quotes: fc.constantFrom('needed', 'all', 'raw'),
  endsWithBreak: fc.boolean(),
  mark: fc.constantFrom(',', '.'),
  grouped: fc.boolean(),
  day: fc.constantFrom('dotted', 'iso', 'compact', 'timed', 'dayFirst', 'monthFirst'),
  revenue: fc.constantFrom('given', 'thousands', 'product'),
  hasFirst: fc.boolean(),
});

const oddCell = fc
  .constantFrom(...(Object.keys(ODD_VALUES) as Column[]))
  .chain((column) => fc.tuple(fc.constant(column), fc.constantFrom(...ODD_VALUES[column])));

const row: fc.Arbitrary<ExportRow> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant<'usual'>('usual') },
    { weight: 1, arbitrary: fc.constantFrom<ExportRow['kind']>('heading', 'blank', 'empty', 'total') },
  ),
  odd: fc.oneof(fc.constant([]), fc.array(oddCell, { minLength: 1, maxLength: 2 })),
  repeated: fc.oneof(fc.constant(0), fc.nat(9)),
});

/** Invoice lines as real programs write them, with odd cells and odd rows among them. */
export const randomExport: fc.Arbitrary<RandomExport> = fc.record({
  style,
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
});

const USUAL: ExportRow = { kind: 'usual', odd: [], repeated: 0 };

/** The text of an export. Rows as usual stand in front, so that decimal mark and order of dates are known. */
export function writtenExport({ style, rows }: RandomExport): string {
  const columns = columnsOf(style);
  const headings = columns.map((column) => headingOf(column, style));
  let before: readonly string[] = [];
  const lines = [USUAL, USUAL, USUAL, ...rows].map(({ kind, odd, repeated }, at) => {
    if (kind === 'blank') return '';
    if (kind === 'heading') return line(headings, style);
    const usual = columns.map((column) => usualValue(column, at, style));
    if (kind === 'empty')
      return line(
        columns.map(() => ''),
        style,
      );
    if (kind === 'total') {
      const isAmount = (at: number): boolean => columns[at] === 'revenue' || columns[at] === 'margin';
      return line(
        usual.map((value, at) => (at === 0 ? 'Summe' : isAmount(at) ? value : '')),
        style,
      );
    }
    const values = new Map(odd);
    before = columns.map((column, at) => {
      const own = values.get(column) ?? usual[at] ?? '';
      return at < repeated ? (before[at] ?? own) : own;
    });
    return line(before, style);
  });
  const text = [line(headings, style), ...lines].join(style.lineEnd);
  return style.endsWithBreak ? text + style.lineEnd : text;
}

function columnsOf({ revenue, hasFirst }: ExportStyle): readonly Column[] {
  const amounts: readonly Column[] = revenue === 'product' ? ['quantity', 'price'] : ['revenue'];
  return [
    ...(hasFirst ? ['first' as const] : []),
    'key',
    'name',
    'documentType',
    'document',
    'day',
    ...amounts,
    'margin',
  ];
}

function headingOf(column: Column, { revenue }: ExportStyle): string {
  return {
    first: 'Zeile',
    key: 'Kundennr',
    name: 'Kunde',
    documentType: 'Belegart',
    document: 'Rechnungsnr',
    day: 'Datum',
    revenue: revenue === 'thousands' ? 'Umsatz (T€)' : 'Umsatz',
    quantity: 'Menge',
    price: 'Einzelpreis',
    margin: 'DB',
  }[column];
}

function usualValue(column: Column, at: number, { mark, grouped, day }: ExportStyle): string {
  const group = grouped ? (mark === ',' ? '.' : ',') : '';
  return {
    first: String(at),
    key: String(1000 + (at % 3)),
    name: at % 2 === 0 ? 'Alpha' : 'Straßenbau Nord GmbH',
    documentType: 'Rechnung',
    document: `R${at % 2}`,
    day: DAY_FORMS[day],
    revenue: `1${group}234${mark}${at % 10}6`,
    quantity: String(at % 4),
    price: `1${group}234${mark}5`,
    margin: `${at % 2 === 0 ? '-' : ''}3${mark}5`,
  }[column];
}

function line(cells: readonly string[], { delimiter, quotes }: ExportStyle): string {
  return cells
    .map((cell) => {
      const isCut = cell.includes(delimiter) || /[\r\n]/.test(cell) || cell.trimStart().startsWith('"');
      const isQuoted = isCut || quotes === 'all' || (quotes === 'needed' && cell.includes('"'));
      return isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(delimiter);
}
