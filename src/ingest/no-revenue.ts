import type { RawTable } from '../engine/raw-table.js';
import type { Bilingual } from '../language/bilingual.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { TABLES, tableById } from '../tables/registry.js';
import { readHeading } from './headings.js';
import { proposeLayout } from './headless.js';
import type { IngestedTable } from './ingested.js';
import { figuresOnly, kindOf } from './known-kinds.js';
import { quoted } from './quoted-headings.js';
import { matchColumns } from './recognise.js';

/**
 * Why no revenue can be read, or null where it can: for each table what it is, as far as anything
 * tells, and what to supply or to set.
 *
 * @param joining what keeps positions from being invoice lines
 * @param opening what was found out when the files were opened
 */
export async function missingRevenue(
  tables: readonly IngestedTable[],
  joining: readonly Problem[],
  opening: readonly Problem[],
): Promise<Failure | null> {
  const recognised = tables.flatMap((each) => (each.recognised === null ? [] : [each.recognised]));
  const hasRevenue = recognised.some(
    ({ table, columns }) =>
      table.id === 'invoice-lines' || (table.id === 'customers' && columns.has('revenue')),
  );
  if (hasRevenue) return null;
  // What keeps positions from being lines says more than that no table of lines was found.
  if (joining.length > 0) return new Failure('data', joining);
  const problems: Problem[] = [];
  for (const each of tables) problems.push(await withoutRevenue(each));
  if (problems.length === 0) return new Failure('data', [hiddenSheets(opening) ?? problem('KW104', {})]);
  // Without a heading nothing can be recognised.
  const assumed = opening.filter((each) => each.code === 'KW143' && !isExplained(each, problems));
  return new Failure('data', [...assumed, ...problems]);
}

/**
 * What is to be said about a table that is not used, unless the failure says more about the same one:
 * what it is, or which headings it has.
 */
export async function unusedTables(
  tables: readonly IngestedTable[],
  failure: Failure | null,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { recognised, opened } of tables) {
    const { raw } = opened;
    const isSaid = failure?.problems.some(
      ({ position }) => position.file === raw.file && (position.sheet ?? null) === raw.sheet,
    );
    if (recognised !== null || isSaid === true) continue;
    const kind = await kindOf(raw);
    const position = headingOf(raw);
    problems.push(
      kind === null
        ? problem('KW403', { position, details: { headings: quoted(raw.headings) } })
        : problem('KW216', { position, details: { kind } }),
    );
  }
  return problems;
}

/** Whether a failure says more about a file than the problem that it has no headings: what it is or how to read it. */
export function isExplained({ code, position }: Problem, problems: readonly Problem[]): boolean {
  return (
    code === 'KW143' &&
    problems.some((each) => ['KW215', 'KW217'].includes(each.code) && each.position.file === position.file)
  );
}

async function withoutRevenue({ opened: { raw }, recognised }: IngestedTable): Promise<Problem> {
  const position = headingOf(raw);
  const proposal =
    raw.headerRow === 0 && raw.sheet === null && recognised === null ? proposeLayout(raw) : null;
  if (proposal !== null) {
    const { settings, isFixedWidth } = proposal;
    return problem('KW217', { position, details: { settings, layout: isFixedWidth ? FIXED_WIDTH : '' } });
  }
  const figures = recognised === null && raw.sheet === null ? figuresOnly(raw) : null;
  if (figures !== null) return problem('KW215', { position, details: { kind: figures } });
  const sides = sidesOf(raw);
  if (sides !== null) return problem('KW249', { position, details: sides });
  const hasCustomer =
    recognised?.columns.has('customerId') === true ||
    TABLES.some((table) => matchColumns(table, raw.headings).has('customerId'));
  const kind = hasCustomer ? null : await kindOf(raw);
  if (kind !== null && !mayHoldRevenue(raw)) return problem('KW215', { position, details: { kind } });
  return problem(hasCustomer ? 'KW402' : 'KW401', { position, details: { headings: quoted(raw.headings) } });
}

const FIXED_WIDTH: Bilingual = {
  de: ', und ihre Spalten stehen ohne Trennzeichen in fester Breite untereinander',
  en: ', and its columns stand below each other in fixed width, without delimiters',
};

/** The headings of two columns that hold the amounts of either side. */
function sidesOf({ headings }: RawTable): { readonly debit: string; readonly credit: string } | null {
  const named = (names: readonly string[]): string | undefined =>
    headings.find((heading) => readHeading(heading).keys.some((key) => names.includes(key)));
  const [debit, credit] = [named(['soll', 'debit', 'sollbetrag']), named(['haben', 'credit', 'habenbetrag'])];
  return debit === undefined || credit === undefined ? null : { debit, credit };
}

/** Whether headings speak of an amount: then a column is missing, not another file. */
function mayHoldRevenue({ headings }: RawTable): boolean {
  return matchColumns(tableById('invoice-lines'), headings).has('revenue');
}

/** Where every sheet of a workbook is hidden, none was read. */
function hiddenSheets(opening: readonly Problem[]): Problem | null {
  const hidden = opening.filter(({ code }) => code === 'KW110');
  const [first] = hidden;
  if (first === undefined) return null;
  const sheets = hidden.map(({ position }) => position.sheet ?? '');
  const { file } = first.position;
  return problem('KW218', {
    position: file === undefined ? {} : { file },
    details: { sheets: quoted(sheets), sheet: sheets[0] ?? '' },
  });
}

/** Where the heading of a raw table stands, if it has one. */
function headingOf({ file, sheet, headerRow }: RawTable): Problem['position'] {
  return {
    file,
    ...(sheet === null ? {} : { sheet }),
    ...(headerRow === 0 ? {} : { row: headerRow }),
  };
}
