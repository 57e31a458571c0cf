import type { Language } from '../../language/bilingual.js';
import { INSPECTION } from '../../language/inspection.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { InspectedColumn, InspectedSource, OtherTable } from '../../results/inspection.js';
import { indented, indentedItems } from './indented.js';
import type { Paint } from './paint.js';
import { dialectText } from './source-lines.js';
import { tableLines } from './text-table.js';

const SHOWN_OTHERS = 2;

/**
 * One file or sheet: what it is taken for, how it is read, its columns with their evidence, what remains unused.
 *
 * @param verbose also the columns that it does not have
 */
export function inspectedSourceLines(
  source: InspectedSource,
  language: Language,
  width: number,
  paint: Paint,
  verbose: boolean,
): string[] {
  const words = INSPECTION[language];
  const name = source.sheet === null ? source.file : `${source.file} [${source.sheet}]`;
  const dialect = Object.entries(source.dialect).map(([key, value]) => dialectText(key, value, language));
  const unmapped = source.unmapped.map(({ heading, nearest }) =>
    nearest === null ? heading : `${heading} (${words.nearest(nearest)})`,
  );
  const absent = source.absent.map(({ label }) => label[language]);
  return [
    ...indented(`${name} → ${tableName(source.table, language)}`, 2, width).map(paint.heading),
    ...indentedItems(dialect, 4, width).map(paint.quiet),
    ...rowLines(source, language, width),
    ...(source.columns.length === 0 ? [] : columnLines(source.columns, language, width, paint)),
    ...listed(words.unmapped, unmapped, width),
    ...(source.table === null || !verbose ? [] : listed(words.absent, absent, width).map(paint.quiet)),
    ...listed(
      words.others,
      source.others.slice(0, SHOWN_OTHERS).map((other) => otherText(other, language)),
      width,
    ).map(paint.quiet),
  ];
}

function listed(title: string, items: readonly string[], width: number): string[] {
  const [first, ...others] = items;
  return first === undefined ? [] : indentedItems([`${title}: ${first}`, ...others], 4, width);
}

function rowLines({ rows, table }: InspectedSource, language: Language, width: number): string[] {
  const words = INSPECTION[language];
  if (rows === null) return table === null ? [] : indented(words.notRead, 4, width);
  const { read, used, rejected, setAside } = rows;
  const count = (value: number): string => formatNumber(value, 0, language);
  const amount = (value: number | null): string => formatNumber((value ?? Number.NaN) / 100, 2, language);
  const summary = TERMINAL[language];
  const text =
    read.rows === used.rows
      ? summary.allRowsUsed(count(read.rows), read.rows === 1)
      : summary.rows(count(read.rows), count(used.rows), count(rejected.rows), count(setAside.rows));
  const amounts = words.amounts(
    amount(read.revenue),
    amount(used.revenue),
    amount(rejected.revenue),
    amount(setAside.revenue),
  );
  return [...indented(text, 4, width), ...(read.revenue === null ? [] : indented(amounts, 4, width))];
}

function columnLines(
  columns: readonly InspectedColumn[],
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  const words = INSPECTION[language];
  const { lines } = tableLines(
    {
      columns: [
        { heading: words.columns.column, isText: true },
        { heading: words.columns.heading, isText: true },
        { heading: words.columns.coverage, isText: false },
        { heading: words.columns.because, isText: true },
      ],
      rows: columns.map((column) => [
        column.id,
        column.heading,
        column.coverage === null ? '' : coverageText(column.coverage, language),
        becauseText(column, language),
      ]),
      hasTotal: false,
    },
    width - 2,
    paint,
  );
  return lines.map((line) => `  ${line}`);
}

/** Only what is full reads as 100 %, and only what is empty as 0 %. */
function coverageText(share: number, language: Language): string {
  const shown = share > 0 && share < 0.001 ? 0.001 : share < 1 && share > 0.999 ? 0.999 : share;
  return formatShare(shown, language, shown === 1 || shown === 0 ? 0 : 1);
}

function becauseText(column: InspectedColumn, language: Language): string {
  const { reasons, evidence, undecided } = INSPECTION[language];
  const count = (value: number): string => formatNumber(value, 0, language);
  const isSame = column.synonym?.toLowerCase() === column.heading.trim().toLowerCase();
  const why = {
    name: isSame ? reasons.same : reasons.name(column.synonym ?? ''),
    settings: reasons.settings,
    'year-before': reasons.yearBefore,
    'name-as-key': reasons.nameAsKey,
  }[column.reason];
  const found = column.evidence;
  if (found === null) return why;
  if (found.reading === null) return `${why}; ${undecided(count(found.open))}`;
  const { dialectValues } = TERMINAL[language];
  const reading = dialectValues[found.reading] ?? found.reading;
  return `${why}; ${evidence(reading, count(found.supporting), count(found.opposing), count(found.open))}`;
}

function tableName(table: string | null, language: Language): string {
  const { tables, unrecognised } = TERMINAL[language];
  return table === null ? unrecognised : (tables[table] ?? table);
}

function otherText(other: OtherTable, language: Language): string {
  const words = INSPECTION[language];
  const name = tableName(other.table, language);
  if (other.excludedBy !== null) return `${name}: ${words.excluded(other.excludedBy)}`;
  if (other.missing.length > 0) {
    const groups = other.missing.map((group) => group.join(words.or));
    return `${name}: ${words.lacks(groups.join(words.and))}`;
  }
  return `${name}: ${words.fewer(formatNumber(other.columns, 0, language), other.columns === 1)}`;
}
