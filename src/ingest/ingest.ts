import type { RawTable } from '../engine/raw-table.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { CanonicalTable } from '../tables/canonical-table.js';
import type { ColumnMatch } from '../tables/column-match.js';
import { NAMES_THAT_ARE_KEYS } from '../tables/customer-columns.js';
import type { RecognisedTable } from '../tables/recognised-table.js';
import { TABLES } from '../tables/registry.js';
import { fingerprint } from './fingerprint.js';
import { type OpenedTable, type OpeningContext, openSource } from './open-source.js';
import { indexOfHeading, isComplete, matchColumns, recognise, unmappedHeadings } from './recognise.js';
import { type SourceSettingsByTable, speaksOf } from './source-settings.js';

/** A raw table and what it was recognised as, if as anything. */
export interface IngestedTable {
  readonly opened: OpenedTable;
  readonly recognised: RecognisedTable | null;
  readonly unmapped: readonly string[];
}

/** Everything the files hold, before any cell is interpreted. */
export interface Ingested {
  readonly tables: readonly IngestedTable[];
  readonly problems: readonly Problem[];
  /** SHA-256 by path; computed while the engine reads. */
  readonly fingerprints: ReadonlyMap<string, Promise<string>>;
}

/**
 * Opens all files and recognises their tables. Everything wrong with any of them is reported at
 * once; nothing is interpreted yet.
 */
export async function ingest(paths: readonly string[], context: OpeningContext): Promise<Ingested> {
  const opened: OpenedTable[] = [];
  const problems: Problem[] = [];
  const failures: Failure[] = [];
  for (const [index, path] of [...new Set(paths)].entries()) {
    try {
      const source = await openSource(path, index, context);
      opened.push(...source.tables);
      problems.push(...source.problems);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  const [first] = failures;
  if (first !== undefined)
    throw new Failure(
      first.kind,
      failures.flatMap((each) => each.problems),
    );
  const tables = opened.map((each) => recogniseTable(each, context.settings));
  requireHeadings(tables, context.settings);
  requireRevenue(tables);
  const unused = tables
    .filter((each) => each.recognised === null)
    .map((each) => notRecognised(each.opened.raw));
  const namedOnly = tables.flatMap((each) => (each.recognised === null ? [] : keyedByName(each.recognised)));
  const fingerprints = new Map(paths.map((path) => [path, fingerprint(path)]));
  // A file that vanishes meanwhile is reported by whoever awaits its fingerprint, not as an unhandled rejection.
  for (const each of fingerprints.values()) each.catch(() => undefined);
  return { tables, problems: [...problems, ...unused, ...namedOnly], fingerprints };
}

function recogniseTable(opened: OpenedTable, settings: SourceSettingsByTable): IngestedTable {
  const { raw } = opened;
  const found = chosenTable(raw, settings) ?? recognise(raw.headings);
  if (found === null) return { opened, recognised: null, unmapped: raw.headings };
  const { table } = found;
  const own = settings[table.id];
  const applies = own !== undefined && speaksOf(own, raw.file, raw.sheet);
  const columns = applies ? matchColumns(table, raw.headings, own.columns) : found.columns;
  return {
    opened,
    recognised: {
      raw,
      table,
      columns,
      fixed: applies ? { decimal: own.decimal, dateOrder: own.dateOrder } : {},
    },
    unmapped: unmappedHeadings(raw.headings, columns),
  };
}

/** The table that the settings say a source is: they name its file or sheet, or a heading that it has. */
function chosenTable(
  raw: RawTable,
  settings: SourceSettingsByTable,
): { readonly table: CanonicalTable; readonly columns: ReadonlyMap<string, ColumnMatch> } | null {
  for (const table of TABLES) {
    const own = settings[table.id];
    if (own === undefined || !speaksOf(own, raw.file, raw.sheet)) continue;
    const named = Object.values(own.columns).some((heading) => indexOfHeading(raw.headings, heading) !== -1);
    if (!named && own.file === undefined && own.sheet === undefined) continue;
    const columns = matchColumns(table, raw.headings, own.columns);
    if (isComplete(table, columns)) return { table, columns };
  }
  return null;
}

function requireHeadings(tables: readonly IngestedTable[], settings: SourceSettingsByTable): void {
  const problems: Problem[] = [];
  for (const [table, own] of Object.entries(settings)) {
    for (const [column, heading] of Object.entries(own.columns)) {
      const sources = tables.filter(({ opened }) => speaksOf(own, opened.raw.file, opened.raw.sheet));
      if (sources.some(({ opened }) => indexOfHeading(opened.raw.headings, heading) !== -1)) continue;
      const headings = [...new Set(sources.flatMap(({ opened }) => opened.raw.headings))];
      problems.push(problem('KW404', { details: { table, column, heading, headings: quoted(headings) } }));
    }
  }
  if (problems.length > 0) throw new Failure('usage', problems);
}

function requireRevenue(tables: readonly IngestedTable[]): void {
  const recognised = tables.flatMap((each) => (each.recognised === null ? [] : [each.recognised]));
  const hasRevenue = recognised.some(
    ({ table, columns }) =>
      table.id === 'invoice-lines' || (table.id === 'customers' && columns.has('revenue')),
  );
  if (hasRevenue) return;
  const raws = tables.map((each) => each.opened.raw);
  const problems = raws.map((raw) =>
    problem(hasCustomer(raw) ? 'KW402' : 'KW401', {
      position: { file: raw.file, ...(raw.sheet === null ? {} : { sheet: raw.sheet }), row: raw.headerRow },
      details: { headings: quoted(raw.headings) },
    }),
  );
  throw new Failure('data', problems.length > 0 ? problems : [problem('KW104', {})]);
}

function hasCustomer(raw: RawTable): boolean {
  return TABLES.some((table) => matchColumns(table, raw.headings).has('customerId'));
}

function keyedByName({ raw, columns }: RecognisedTable): readonly Problem[] {
  const key = columns.get('customerId');
  const isName =
    key !== undefined &&
    NAMES_THAT_ARE_KEYS.headings.some((name) => indexOfHeading([key.heading], name) === 0);
  if (!isName) return [];
  const position = {
    file: raw.file,
    ...(raw.sheet === null ? {} : { sheet: raw.sheet }),
    column: key.heading,
  };
  return [problem('KW414', { position, details: { heading: key.heading } })];
}

function notRecognised(raw: RawTable): Problem {
  return problem('KW403', {
    position: { file: raw.file, ...(raw.sheet === null ? {} : { sheet: raw.sheet }), row: raw.headerRow },
    details: { headings: quoted(raw.headings) },
  });
}

/** Headings for a message: no more than fit in it. */
function quoted(headings: readonly string[]): string {
  const shown = headings
    .filter((heading) => heading !== '')
    .slice(0, 30)
    .map((heading) => heading.slice(0, 60));
  return shown.join(' · ') + (headings.length > 30 ? ' · …' : '');
}
