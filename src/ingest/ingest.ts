import type { RawTable } from '../engine/raw-table.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Join } from '../results/run-result.js';
import type { CanonicalTable } from '../tables/canonical-table.js';
import type { ColumnMatch } from '../tables/column-match.js';
import { NAMES_THAT_ARE_KEYS } from '../tables/customer-columns.js';
import type { RecognisedTable } from '../tables/recognised-table.js';
import { TABLES } from '../tables/registry.js';
import { datevTable } from './datev/datev-tables.js';
import type { IngestedTable } from './ingested.js';
import { joinTables } from './joins/join-tables.js';
import { isExplained, missingRevenue, unusedTables } from './no-revenue.js';
import { type OpenedTable, type OpeningContext, openSource } from './open-source.js';
import { quoted } from './quoted-headings.js';
import { indexOfHeading, isComplete, matchColumns, recognise, unmappedHeadings } from './recognise.js';
import { sameHeadings } from './same-headings.js';
import { type SourceSettingsByTable, speaksOf } from './source-settings.js';
import { scaledByUnits, unitNotes } from './unit-row.js';

/** Everything the files hold, before any cell is interpreted. */
export interface Ingested {
  readonly tables: readonly IngestedTable[];
  readonly problems: readonly Problem[];
  /** How tables were joined so that their rows are whole. */
  readonly joins: readonly Join[];
}

/** What was found in the files, and everything that keeps them from being evaluated. */
export interface Survey {
  readonly ingested: Ingested;
  /** Files that cannot be opened. */
  readonly unopened: readonly Failure[];
  /** Headings that the settings name and no file has. */
  readonly headings: Failure | null;
  /** No table carries revenue; null too while files are missing that may. */
  readonly revenue: Failure | null;
}

/**
 * Opens all files and recognises their tables. Everything wrong with any of them is reported at
 * once; nothing is interpreted yet.
 */
export async function ingest(paths: readonly string[], context: OpeningContext): Promise<Ingested> {
  const { ingested, unopened, headings, revenue } = await survey(paths, context);
  requireOpened(unopened);
  if (headings !== null) throw headings;
  if (revenue !== null) throw revenue;
  return ingested;
}

/** Ends a run whose files cannot all be opened, with what is wrong with each of them. */
export function requireOpened(unopened: readonly Failure[]): void {
  const [first] = unopened;
  if (first === undefined) return;
  throw new Failure(
    first.kind,
    unopened.flatMap((each) => each.problems),
  );
}

/** The same without an end at the first obstacle: for those who want to know everything. */
export async function survey(paths: readonly string[], context: OpeningContext): Promise<Survey> {
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
  const found: IngestedTable[] = [];
  for (const each of opened) {
    try {
      const datev =
        chosenTable(each.raw, context.settings) === null ? await datevTable(context.engine, each) : null;
      found.push(datev?.ingested ?? recogniseTable(each, context.settings));
      problems.push(...(datev?.problems ?? []));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  const joined = await joinTables(context.engine, found, context.settings);
  const { tables, joins } = joined;
  const obstacles = [...joined.problems, ...joined.obstacles];
  const revenue = failures.length > 0 ? null : await missingRevenue(tables, obstacles, problems);
  const unused = await unusedTables(tables, revenue);
  const ofHeadings = tables.flatMap(({ recognised }) =>
    recognised === null
      ? []
      : [...keyedByName(recognised), ...sameHeadings(recognised), ...unitNotes(recognised)],
  );
  return {
    ingested: {
      tables,
      problems: [
        ...problems.filter((each) => !isExplained(each, revenue?.problems ?? [])),
        ...unused,
        ...ofHeadings,
        ...obstacles,
      ],
      joins,
    },
    unopened: failures,
    headings: missingHeadings(found, context.settings),
    revenue,
  };
}

function recogniseTable(opened: OpenedTable, settings: SourceSettingsByTable): IngestedTable {
  const { raw } = opened;
  const found = chosenTable(raw, settings) ?? recognise(raw.headings);
  if (found === null) return { opened, recognised: null, unmapped: raw.headings };
  const { table } = found;
  const own = settings[table.id];
  const applies = own !== undefined && speaksOf(own, raw.file, raw.sheet);
  const columns = scaledByUnits(
    raw,
    applies ? matchColumns(table, raw.headings, own.columns) : found.columns,
  );
  return {
    opened,
    recognised: {
      raw,
      table,
      columns,
      fixed: applies
        ? {
            decimal: own.decimal,
            dateOrder: own.dateOrder,
            positiveSide: own.positiveSide,
            fillDown: own.fillDown,
          }
        : {},
    },
    unmapped: unmappedHeadings(raw.headings, columns),
  };
}

/**
 * The table that the settings say a source is: they name its file or sheet, or headings that it has. Of several the
 * one of which it has the most: tables that belong together share the heading of their key.
 */
function chosenTable(
  raw: RawTable,
  settings: SourceSettingsByTable,
): { readonly table: CanonicalTable; readonly columns: ReadonlyMap<string, ColumnMatch> } | null {
  let best: { table: CanonicalTable; columns: ReadonlyMap<string, ColumnMatch>; named: number } | null = null;
  for (const table of TABLES) {
    const own = settings[table.id];
    if (own === undefined || !speaksOf(own, raw.file, raw.sheet)) continue;
    const headings = Object.values(own.columns);
    const found = headings.filter((heading) => indexOfHeading(raw.headings, heading) !== -1).length;
    const isPlaced = own.file !== undefined || own.sheet !== undefined;
    const named = isPlaced ? Number.POSITIVE_INFINITY : found;
    if (named <= (best?.named ?? 0)) continue;
    // For a shared key, a table that is whole is no positions, and one that lacks other headings is not another table.
    if (table.completes === true && !isPlaced && isWhole(raw)) continue;
    if (!isPlaced && found < headings.length && isAnother(table, raw)) continue;
    const columns = matchColumns(table, raw.headings, own.columns);
    if (isComplete(table, columns)) best = { table, columns, named };
  }
  return best;
}

/** Whether headings alone say that a source is another table. */
function isAnother(table: CanonicalTable, { headings }: RawTable): boolean {
  const found = recognise(headings);
  return found !== null && found.table !== table;
}

function isWhole({ headings }: RawTable): boolean {
  const found = recognise(headings);
  return found !== null && found.table.completes !== true;
}

function missingHeadings(tables: readonly IngestedTable[], settings: SourceSettingsByTable): Failure | null {
  const problems: Problem[] = [];
  for (const [table, own] of Object.entries(settings)) {
    for (const [column, heading] of Object.entries(own.columns)) {
      const sources = tables.filter(({ opened }) => speaksOf(own, opened.raw.file, opened.raw.sheet));
      if (sources.some(({ opened }) => indexOfHeading(opened.raw.headings, heading) !== -1)) continue;
      const headings = [...new Set(sources.flatMap(({ opened }) => opened.raw.headings))];
      problems.push(problem('KW404', { details: { table, column, heading, headings: quoted(headings) } }));
    }
  }
  return problems.length > 0 ? new Failure('usage', problems) : null;
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
