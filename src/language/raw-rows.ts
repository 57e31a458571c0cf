import type { Language } from './bilingual.js';

/** How the description of a file's raw records is worded. */
export interface RawRowsWording {
  readonly file: string;
  readonly sheet: string;
  readonly otherSheets: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly declared: string;
  readonly framed: string;
  readonly fixed: string;
  readonly quote: string;
  readonly doubled: string;
  readonly backslash: string;
  readonly lineEnds: string;
  readonly noFinalLineEnd: string;
  readonly heading: string;
  readonly noHeading: string;
  readonly records: string;
  readonly width: (cells: string, isOne: boolean, records: string, row: string) => string;
  readonly moreWidths: (count: string) => string;
  readonly odd: string;
  readonly found: (what: string, count: string, row: string) => string;
  readonly blankLines: string;
  readonly rules: string;
  readonly strayQuotes: string;
  readonly replaced: string;
  readonly mixedLineEnds: string;
  readonly otherTable: (row: string) => string;
}

/** The wording in both languages. */
export const RAW_ROWS: Readonly<Record<Language, RawRowsWording>> = {
  de: {
    file: 'Datei',
    sheet: 'Blatt',
    otherSheets: 'alle Blätter',
    encoding: 'Zeichensatz',
    delimiter: 'Trennzeichen',
    declared: 'laut Zeile sep=',
    framed: 'gerahmte Liste',
    fixed: 'keines: feste Spaltenbreiten',
    quote: 'Anführung',
    doubled: 'innen verdoppelt',
    backslash: 'innen mit \\ davor',
    lineEnds: 'Zeilenenden',
    noFinalLineEnd: 'letzte Zeile ohne Zeilenende',
    heading: 'Kopfzeile',
    noHeading: 'keine',
    records: 'Sätze',
    width: (cells, isOne, records, row) =>
      `${cells} ${isOne ? 'Feld' : 'Felder'}: ${records}-mal, zuerst in Zeile ${row}`,
    moreWidths: (count) => `und ${count} weitere Breiten`,
    odd: 'Auffällig',
    found: (what, count, row) => `${what}: ${count}, zuerst in Zeile ${row}`,
    blankLines: 'leere Zeilen (keine Sätze)',
    rules: 'Linien aus Strichen (keine Sätze)',
    strayQuotes: 'Anführungszeichen an falscher Stelle',
    replaced: 'Zeilen mit Bytes, die keine Zeichen sind',
    mixedLineEnds: 'gemischte Zeilenenden',
    otherTable: (row) => `eine weitere Tabelle ab Zeile ${row}`,
  },
  en: {
    file: 'File',
    sheet: 'Sheet',
    otherSheets: 'all sheets',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    declared: 'as a line sep= says',
    framed: 'framed list',
    fixed: 'none: columns of fixed width',
    quote: 'Quotes',
    doubled: 'doubled within',
    backslash: 'with \\ before them within',
    lineEnds: 'Line ends',
    noFinalLineEnd: 'none behind the last line',
    heading: 'Heading',
    noHeading: 'none',
    records: 'Records',
    width: (cells, isOne, records, row) =>
      `${cells} ${isOne ? 'field' : 'fields'}: ${records} times, first on line ${row}`,
    moreWidths: (count) => `and ${count} more widths`,
    odd: 'Odd',
    found: (what, count, row) => `${what}: ${count}, first on line ${row}`,
    blankLines: 'blank lines (no records)',
    rules: 'lines of dashes (no records)',
    strayQuotes: 'quotes in the wrong place',
    replaced: 'lines with bytes that are no characters',
    mixedLineEnds: 'mixed line ends',
    otherTable: (row) => `another table from line ${row} on`,
  },
};
