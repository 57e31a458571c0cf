import type { Language } from '../../language/bilingual.js';
import { INSPECTION } from '../../language/inspection.js';
import { formatDay, formatNumber } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { InspectedSource, OtherTable } from '../../results/inspection.js';
import { type AlikeSources, alikeSources } from './alike-sources.js';
import { firstHeadings } from './first-headings.js';
import { indented, indentedItems } from './indented.js';
import { columnLines } from './inspected-column-lines.js';
import type { Paint } from './paint.js';
import { dialectText } from './source-lines.js';

/** How many tables a source is told not to be: the nearest one explains enough where it is something else. */
const SHOWN_OTHERS = { recognised: 1, unrecognised: 2 };

/**
 * The files and sheets: what each is taken for, what became of its rows, how it is read, its columns with provenance
 * and evidence, what remains unused. Sources of one form share one list of columns.
 *
 * @param verbose also the columns that a table does not have, and every table that it is not
 */
export function inspectedSourceLines(
  sources: readonly InspectedSource[],
  language: Language,
  width: number,
  paint: Paint,
  verbose: boolean,
): string[] {
  const words = INSPECTION[language];
  const fields = sources.flatMap((source) => source.fields);
  const isTouched = fields.some((field) => (field.imputed ?? 0) > 0 || (field.overridden ?? 0) > 0);
  return [
    ...alikeSources(sources).flatMap((alike) => groupLines(alike, language, width, paint, verbose)),
    ...(fields.length === 0 || isTouched ? [] : indented(words.untouched, 2, width).map(paint.quiet)),
  ];
}

function groupLines(
  { sources, columns, fields }: AlikeSources,
  language: Language,
  width: number,
  paint: Paint,
  verbose: boolean,
): string[] {
  const words = INSPECTION[language];
  const [first] = sources;
  if (first === undefined) return [];
  const unmapped = first.unmapped.map(({ heading, nearest }) =>
    nearest === null ? heading : `${heading} (${words.nearest(nearest)})`,
  );
  const absent = first.absent.map(({ label }) => label[language]);
  return [
    ...sources.flatMap((source) => fileLines(source, language, width, paint)),
    ...indentedItems(readingItems(first, language), 4, width).map(paint.quiet),
    ...(columns.length === 0 ? [] : columnLines(columns, fields, language, width, paint)),
    ...listed(words.unmapped, verbose ? unmapped : firstHeadings(unmapped, language), width),
    ...(first.table === null || !verbose ? [] : listed(words.absent, absent, width).map(paint.quiet)),
    ...indentedItems(otherTexts(first, language, verbose), 4, width).map(paint.quiet),
  ];
}

function listed(title: string, items: readonly string[], width: number): string[] {
  const [first, ...others] = items;
  return first === undefined ? [] : indentedItems([`${title}: ${first}`, ...others], 4, width);
}

function fileLines(source: InspectedSource, language: Language, width: number, paint: Paint): string[] {
  const name = source.sheet === null ? source.file : `${source.file} [${source.sheet}]`;
  return [
    ...indented(`${name} → ${tableName(source.table, language)}`, 2, width).map(paint.heading),
    ...rowLines(source, language, width),
  ];
}

function rowLines(source: InspectedSource, language: Language, width: number): string[] {
  const words = INSPECTION[language];
  const { rows, table, fields, asOf } = source;
  if (rows === null) return table === null ? [] : indented(words.notRead, 4, width);
  const summary = TERMINAL[language];
  const { read, used, rejected, setAside } = rows;
  const count = (value: number): string => formatNumber(value, 0, language);
  const amount = (value: number | null): string => formatNumber((value ?? Number.NaN) / 100, 2, language);
  if (fields.length === 0)
    return indented(words.completing(count(read.rows), count(used.rows), read.rows === 1), 4, width);
  const until = Number.isFinite(asOf) ? [words.dataUntil(formatDay(asOf, language))] : [];
  if (read.rows === used.rows) {
    const revenue = read.revenue === null ? [] : [words.revenue(amount(read.revenue))];
    const all = summary.allRowsUsed(count(read.rows), read.rows === 1);
    return indentedItems([all, ...revenue, ...until], 4, width);
  }
  const counts = summary.rows(count(read.rows), count(used.rows), count(rejected.rows), count(setAside.rows));
  const amounts = words.amounts(
    amount(read.revenue),
    amount(used.revenue),
    rejected.rows === 0 ? null : amount(rejected.revenue),
    setAside.rows === 0 ? null : amount(setAside.revenue),
  );
  return [
    ...indentedItems(read.revenue === null ? [counts, ...until] : [counts], 4, width),
    ...(read.revenue === null ? [] : indentedItems([amounts, ...until], 4, width)),
  ];
}

/** How a source is written. Numbers and dates that a workbook keeps as such need no reading. */
function readingItems({ dialect, columns }: InspectedSource, language: Language): readonly string[] {
  const { decimal, dateOrder, ...layout } = dialect;
  const read = columns.flatMap(({ evidence }) => evidence?.reading ?? []);
  const isMark = (reading: string): boolean => reading === ',' || reading === '.';
  return Object.entries({
    ...layout,
    ...(decimal !== undefined && read.some(isMark) ? { decimal } : {}),
    ...(dateOrder !== undefined && read.some((each) => !isMark(each)) ? { dateOrder } : {}),
  }).map(([key, value]) => dialectText(key, value, language));
}

function tableName(table: string | null, language: Language): string {
  const { tables, unrecognised } = TERMINAL[language];
  return table === null ? unrecognised : (tables[table] ?? table);
}

/** What else a source could have been, and what speaks against it. That another table fits less goes without saying. */
function otherTexts({ table, others }: InspectedSource, language: Language, verbose: boolean): string[] {
  const telling = others.filter(
    ({ missing, excludedBy }) => verbose || table === null || excludedBy !== null || missing.length > 0,
  );
  const most = table === null ? SHOWN_OTHERS.unrecognised : SHOWN_OTHERS.recognised;
  return telling.slice(0, verbose ? telling.length : most).map((other) => otherText(other, table, language));
}

function otherText(other: OtherTable, table: string | null, language: Language): string {
  const words = INSPECTION[language];
  const reason = (): string => {
    if (other.excludedBy !== null) return words.excluded(other.excludedBy);
    if (other.missing.length > 0) return words.lacks(missingText(other.missing, language));
    return table === null
      ? words.unjoined
      : words.fewer(formatNumber(other.columns, 0, language), other.columns === 1);
  };
  return words.not(tableName(other.table, language), reason());
}

/** `date and (revenue or unitPrice)`. */
function missingText(missing: OtherTable['missing'], language: Language): string {
  const words = INSPECTION[language];
  const groups = missing.map((group) => group.join(words.or));
  if (missing.length === 1) return groups[0] ?? '';
  return groups.map((text, at) => ((missing[at]?.length ?? 0) > 1 ? `(${text})` : text)).join(words.and);
}
