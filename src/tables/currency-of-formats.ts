import { type Bilingual, inBoth } from '../language/bilingual.js';
import type { Problem, SourcePosition } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { ColumnMatch } from './column-match.js';
import { type Currency, currencyOfHeading } from './currency-marks.js';
import type { RecognisedTable } from './recognised-table.js';

/** The currency that number formats give the amounts of a source; null where they leave it to others. */
export interface FormatsCurrency {
  readonly currency: string | null;
  /** What keeps the amounts from being added up. */
  readonly problem: Problem | null;
}

const UNSTATED: FormatsCurrency = { currency: null, problem: null };

/** A column of amounts and the currencies that its number formats show. */
interface StatedColumn {
  readonly match: ColumnMatch;
  readonly found: readonly { readonly currency: string; readonly row: number; readonly cells: number }[];
  /** Numbers whose format shows a currency, and all of them. */
  readonly cells: number;
  readonly numbers: number;
}

/**
 * What the number formats of a workbook say about the currency of its amounts: `#,##0.00 [$£-809]` is as
 * good as a £ in the cell. A column of currencies in the file goes before them.
 *
 * @param marked the currencies whose marks stand in the cells themselves
 * @param report the currency of the report: that of amounts of which nothing says another
 */
export function currencyOfFormats(
  source: RecognisedTable,
  amounts: readonly ColumnMatch[],
  marked: readonly Currency[],
  report: string,
): FormatsCurrency {
  const columns = amounts.map((match) => statedColumn(source, match)).filter(({ cells }) => cells > 0);
  if (columns.length === 0 || source.columns.has('currency')) return UNSTATED;
  const headings = amounts.flatMap(({ heading }) => currencyOfHeading(heading) ?? []);
  const shown = columns.flatMap(({ found }) => found.map(({ currency }) => currency));
  const named = new Set<string>([...headings, ...marked, ...shown]);
  const [only = null] = shown;
  if (named.size > 1) return { currency: only, problem: severalCurrencies(source, columns, named) };
  const isWhole = columns.some(({ cells, numbers }) => cells * 2 >= numbers);
  if (isWhole || headings.length > 0 || marked.length > 0) return { currency: only, problem: null };
  // Few amounts of the report's own currency among bare ones leave no doubt.
  if (only === report) return UNSTATED;
  return { currency: only, problem: partlyStated(source, columns, only ?? '', report) };
}

function statedColumn({ raw }: RecognisedTable, match: ColumnMatch): StatedColumn {
  const found = (raw.currencies ?? []).filter(({ column }) => column === match.index);
  const cells = found.reduce((sum, each) => sum + each.cells, 0);
  return { match, found, cells, numbers: found[0]?.numbers ?? 0 };
}

function severalCurrencies(
  source: RecognisedTable,
  columns: readonly StatedColumn[],
  named: ReadonlySet<string>,
): Problem {
  const places = columns.map(({ match, found }) =>
    inBoth((language) => {
      const each = found.map(({ currency, row }) => `${currency} ${ROW[language]} ${row}`);
      const heading = language === 'de' ? `„${match.heading}“` : `"${match.heading}"`;
      return `${heading} ${each.join(', ')}`;
    }),
  );
  return problem('KW227', {
    position: placeOf(source, columns),
    details: { currencies: [...named].join(', '), places: joined(places), table: source.table.id },
  });
}

function partlyStated(
  source: RecognisedTable,
  columns: readonly StatedColumn[],
  currency: string,
  report: string,
): Problem {
  const sum = (of: (column: StatedColumn) => number): number =>
    columns.reduce((all, each) => all + of(each), 0);
  const [cells, numbers] = [sum((each) => each.cells), sum((each) => each.numbers)];
  return problem('KW228', {
    position: placeOf(source, columns),
    details: { currency, report, cells, others: numbers - cells, table: source.table.id },
    count: cells,
  });
}

const ROW: Bilingual = { de: 'ab Zeile', en: 'from row' };

function joined(each: readonly Bilingual[]): Bilingual {
  return { de: each.map(({ de }) => de).join('; '), en: each.map(({ en }) => en).join('; ') };
}

/** The first cell whose currency is not that of the cells before it. */
function placeOf({ raw }: RecognisedTable, columns: readonly StatedColumn[]): SourcePosition {
  const [column] = columns.filter(({ found }) => found.length > 1).concat(columns);
  const row = (column?.found[1] ?? column?.found[0])?.row;
  const from = column?.match.joinedFrom?.[0] ?? raw;
  return {
    file: from.file,
    ...(from.sheet === null ? {} : { sheet: from.sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column: column.match.heading }),
  };
}
