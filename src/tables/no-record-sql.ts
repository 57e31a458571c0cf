import type { TypedColumn } from './recognised-table.js';
import { placeholderSql } from './typed-sql.js';

/** What is looked at to tell a record from a row that only belongs to the layout of a report. */
export interface RowCells {
  /** Raw cells, in the order of the file. */
  readonly cells: readonly string[];
  /** Name of the typed key. */
  readonly key: string;
  /** The date every record has, with the name of its typed column; null where none is needed. */
  readonly date: { readonly column: TypedColumn; readonly name: string } | null;
  /** Name of the amount every record must have, with its raw cells; null where none is needed. */
  readonly amount: { readonly name: string; readonly cells: readonly string[] } | null;
  /** Raw cell with the number of a document: a total has none. */
  readonly document: string | null;
}

/** How a total row begins: `Gesamtergebnis`, `Summe Nord`, `Übertrag`. */
const TOTAL =
  'summen?|gesamt|gesamtsumme|gesamtergebnis|gesamtumsatz|gesamtbetrag|gesamtwert|teilergebnis|teilsumme|' +
  'zwischensumme|endsumme|insgesamt|totals?|subtotal|sub-total|grand total|sum|übertrag|uebertrag|seitensumme|' +
  'carried forward|brought forward';
/** And how a subtotal of Excel ends: `Nord Ergebnis`. */
const TOTAL_WORDS = String.raw`^\s*\W*(${TOTAL})\b|\s(ergebnis|summe|gesamt|total)\W*$`;
/** Nothing but the word, perhaps with a currency or a year. */
const BARE_TOTAL = String.raw`^\s*\W*(${TOTAL})(\W|\d|eur|euro)*$`;
/** The same in any cell of a row whose cells are joined. */
const BARE_CELL = String.raw`(^|\x1f)[^\w\x1f]*(${TOTAL})[^\w\x1f]*(eur|euro)?[^\w\x1f]*(\x1f|$)`;
/** A company whose name begins like a total row. */
const COMPANY = String.raw`\b(gmbh|ag|se|ohg|ltd|llc|inc|plc|s\.?a\.?r?\.?l?)\b`;

const PAGE = String.raw`(seite|page|blatt|sheet|pag\.?|s\.)\s*(nr\.?\s*)?:?\s*\d+(\s*(von|of|/)\s*\d+)?`;
/** A page number stands alone, or where a line of a report begins or ends. */
const PAGE_LINE = String.raw`^\W*${PAGE}\b|\b${PAGE}\W*$|^\W*-\s*\d+\s*-\W*$`;

const SEPARATOR_MARKS = String.raw`[\s\x1f=_*.+~#|–—-]`;
const SEPARATOR = `${SEPARATOR_MARKS}*[=_*.+~#–—-]{3}${SEPARATOR_MARKS}*`;

const COUNTED = '(datensätze|sätze|zeilen|positionen|kunden|belege|records|rows|lines|customers)';
/** What stands below a table: when it was made, from what, how many rows it has, that it ends. */
const FOOTER = [
  String.raw`(erstellt|gedruckt|ausgedruckt|exportiert|generiert|created|generated|printed|exported)(\s+(am|von|um|aus|mit|on|by|at|with|from)\b|\s*:)`,
  String.raw`(stand|datenstand|druckdatum|erstellungsdatum|erstelldatum|auswertungsdatum|quelle|datenquelle|source|report date|run date|bericht|report|ersteller|benutzer|user|filter|filters|selektion|hinweis|note)\s*:`,
  String.raw`(daten)?stand\s+(vom\s+|per\s+)?\d{1,2}\.\d{1,2}\.\d{2,4}`,
  String.raw`(ende|end)\s+(der|des|of)\b`,
  String.raw`(anzahl|number of|count of)\s+(der\s+)?${COUNTED}\b`,
  String.raw`\d[\d.,']*\s+${COUNTED}\b`,
  String.raw`(alle\s+)?(angaben|beträge|werte)\s+in\b`,
  'all (figures|amounts|values) in\\b',
]
  .map((each) => `(${each})`)
  .join('|');
const FOOTER_LINE = String.raw`^\W*(${FOOTER})|^\W+(ende|end|eof)(\W|\x1f)*$`;

/** A unit of money without a figure, perhaps with a scale, in capital or small letters. */
export const MONEY_UNIT = String.raw`(in\s+)?((t|k|m|tsd\.?|tausend|mio\.?|mrd\.?)\s*)?(€|euro?|usd|us\$|\$|gbp|£|chf)`;

const matches = (text: string, pattern: string): string => `regexp_matches(${text}, '${quoted(pattern)}')`;
const quoted = (pattern: string): string => pattern.replaceAll("'", "''");
const firstCell = (cells: readonly string[]): string => `lower(coalesce(${cells.join(', ')}))`;
const joinedCells = (cells: readonly string[]): string => `lower(concat_ws(chr(31), ${cells.join(', ')}))`;

/**
 * Whether a row is a total (Summenzeile). With a date it is one only if its key is nothing but the
 * word and it has no document; where the table has no dates, a key of its own speaks against it.
 */
export function totalSql({ cells, key, date, document }: RowCells): string {
  const first = firstCell(cells);
  const begins = `${matches(first, TOTAL_WORDS)} AND NOT ${matches(first, COMPANY)}`;
  const bareKey = bareKeySql(key, document);
  const elsewhere = `${key} IS NULL AND ${matches(joinedCells(cells), BARE_CELL)}`;
  if (date !== null)
    return `((${begins} AND (${key} IS NULL OR ${date.name} IS NULL)) OR (${elsewhere}) OR ${bareKey})`;
  const isNobody = `${key} IS NULL OR ${matches(`lower(${key})`, TOTAL_WORDS)} OR ${matches(first, BARE_TOTAL)}`;
  return `((${begins} AND (${isNobody})) OR (${elsewhere}))`;
}

/** Whether a cell says that its row is a total. */
export function totalLabelSql(cell: string): string {
  return `coalesce(${matches(`lower(${cell})`, TOTAL_WORDS)}, FALSE)`;
}

/** Whether a key is only the word for a total. Cheap: all but a few keys are told by their first letters. */
export function bareKeySql(key: string, document: string | null): string {
  const hasNone = document === null ? '' : ` AND ${placeholderSql(document)}`;
  return `(${beginsLikeTotalSql(key)} AND ${matches(`lower(${key})`, BARE_TOTAL)}${hasNone})`;
}

/** Whether a key begins with the letters of a word for a total; a key that doesn't is no such word. */
export function beginsLikeTotalSql(key: string): string {
  return matches(key, TOTAL_BEGINNING);
}

/** Whether a cell begins like a word for a total or ends with one: in any other row none is one. */
export function mayBeTotalSql(cells: readonly string[]): string {
  return matches(joinedCells(cells), MAY_BE_TOTAL);
}

/** The first letters of the words for totals. The quick reading leaves such keys to SQL, see assembly/text.ts. */
const TOTAL_LETTERS = 'sum|ges|tei|zwi|end|ins|tot|sub|gra|übe|ueb|sei|car|bro';
const TOTAL_BEGINNING = `(?i)^\\W*(${TOTAL_LETTERS})`;
const MAY_BE_TOTAL = String.raw`(^|\x1f)\W*(${TOTAL_LETTERS})|(ergebnis|summe|gesamt|total)\W*(\x1f|$)`;

/** Whether nothing of what makes a record stands in a row: no date and no amount, or nothing but one cell. */
function isBareSql({ cells, date, amount }: RowCells): string {
  const lacksDate = date === null ? null : `${date.name} IS NULL`;
  const lacksAmount = amount === null ? null : `${amount.name} IS NULL`;
  if (lacksDate !== null && lacksAmount !== null) return `(${lacksDate} OR ${lacksAmount})`;
  if (lacksDate !== null) return lacksDate;
  const given = cells
    .map((cell) => `CAST(${cell} IS NOT NULL AND trim(${cell}) <> '' AS INTEGER)`)
    .join(' + ');
  return `(${given} <= 1)`;
}

/** Whether a row only says on which page it stands. */
export function pageLineSql(row: RowCells): string {
  const isEmpty = [row.date?.column.cell, ...(row.amount?.cells ?? [])].flatMap((cell) =>
    cell === undefined ? [] : [`(${placeholderSql(cell)} OR ${matches(`lower(${cell})`, PAGE_LINE)})`],
  );
  const bare = isEmpty.length === 0 ? isBareSql(row) : isEmpty.join(' AND ');
  return `(${bare} AND ${matches(joinedCells(row.cells), PAGE_LINE)})`;
}

/** Whether a row only says in which unit the column of amounts counts. */
export function unitRowSql({ key, date, amount }: RowCells): string {
  const lacks = [`${key} IS NULL`, ...(date === null ? [] : [`${date.name} IS NULL`])];
  const units = (amount?.cells ?? []).map((cell) => `regexp_full_match(trim(${cell}), '(?i)${MONEY_UNIT}')`);
  return units.length === 0 ? 'FALSE' : `(${lacks.join(' AND ')} AND (${units.join(' OR ')}))`;
}

/** Whether a row is a line drawn with dashes and the like. */
export function separatorSql({ cells }: RowCells): string {
  return `regexp_full_match(${joinedCells(cells)}, '${SEPARATOR}')`;
}

/** Whether a row stands below the table: when it was made, from what, that it ends. */
export function footerSql(row: RowCells): string {
  return `(${isBareSql(row)} AND ${matches(joinedCells(row.cells), FOOTER_LINE)})`;
}

/** Whether a row is none of these, where neither date nor amount tells a record from them. */
export function isRecordSql(row: RowCells): string {
  const layout = [pageLineSql(row), separatorSql(row), footerSql(row)].join(' OR ');
  return `(${isNotSql(`${isBareSql(row)} AND (${layout})`)} AND ${isNotSql(totalSql(row))})`;
}

/**
 * Whether a condition does not hold, or is not known to. In a WHEN the engine goes through the parts of a condition one
 * by one and looks only at the rows that are still open; as the operand of `IS NOT TRUE` each part is computed for all
 * rows, among them patterns over all cells of a row.
 */
function isNotSql(condition: string): string {
  return `CASE WHEN ${condition} THEN FALSE ELSE TRUE END`;
}
