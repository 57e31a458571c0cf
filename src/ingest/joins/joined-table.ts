import type { Engine } from '../../engine/engine.js';
import type { RawTable } from '../../engine/raw-table.js';
import { identifier } from '../../engine/sql.js';
import type { ColumnMatch } from '../../tables/column-match.js';
import { invoiceLines } from '../../tables/invoice-lines.js';
import type { RecognisedTable } from '../../tables/recognised-table.js';
import { DIGEST } from '../../tables/wide-rows.js';
import type { AddedColumn, Completion } from './completion.js';
import { type HeldRows, keySql } from './held-rows.js';

/** A join of lines that has been matched: `matches` is the table of their keys. */
export interface MatchedJoin {
  readonly completion: Completion;
  readonly matches: string;
  /** The lines' column that holds the key. */
  readonly line: number;
}

/**
 * Lines with the cells that other tables add to them, as one raw table in the order of the lines'
 * file. It is read like any other: a line that found nothing has empty cells there, and is judged so.
 */
export async function joinedTable(
  engine: Engine,
  name: string,
  lines: HeldRows,
  joins: readonly MatchedJoin[],
  fixed: RecognisedTable['fixed'],
): Promise<RecognisedTable> {
  const { raw } = lines;
  const width = raw.headings.length;
  const added = joins.flatMap(({ completion }, at) =>
    completion.added.map((column, place) => ({ column, sql: `j${at}.v${place}` })),
  );
  const cells = [
    ...(raw.kept ?? [...raw.headings.keys()]).map((at) => `l.c${at}`),
    ...(raw.kept === undefined ? [] : [`l.${DIGEST}`]),
    ...added.map(({ sql }, at) => `${sql} AS c${width + at}`),
    // Every record is as wide as its own file makes it, and as the cells that are added.
    ...(raw.hasPositions ? ['l._row', `l._cells + ${added.length} AS _cells`] : []),
  ];
  const tables = joins.map(
    ({ completion, matches, line }, at) =>
      `LEFT JOIN ${identifier(matches)} m${at} ON m${at}.from_key = ${keySql(line, 'l')} ` +
      `LEFT JOIN ${identifier(completion.name)} j${at} ON j${at}.key = m${at}.to_key`,
  );
  await engine.inFileOrder(() =>
    engine.run(
      `CREATE TABLE ${identifier(name)} AS SELECT ${cells.join(', ')} FROM ${identifier(lines.table)} l ` +
        `${tables.join(' ')} ORDER BY l.${lines.order}`,
    ),
  );
  return {
    raw: rawOf(
      raw,
      name,
      added.map(({ column }) => column),
    ),
    table: invoiceLines,
    columns: columnsOf(
      lines,
      added.map(({ column }) => column),
    ),
    fixed,
  };
}

function rawOf(raw: RawTable, name: string, added: readonly AddedColumn[]): RawTable {
  const width = raw.headings.length;
  const samples = added.flatMap(({ sample }, at) =>
    sample.map((value) => {
      const row = new Array<string | null>(width + added.length).fill(null);
      row[width + at] = value;
      return row;
    }),
  );
  return {
    file: raw.file,
    sheet: raw.sheet,
    relation: identifier(name),
    headings: [...raw.headings, ...added.map(({ match }) => match.heading)],
    ...(raw.kept === undefined ? {} : { kept: [...raw.kept, ...added.map((_, at) => width + at)] }),
    kinds: [...raw.kinds, ...added.map(({ kind }) => kind)],
    currencies: [
      ...(raw.currencies ?? []),
      ...added.flatMap(({ currencies }, at) => currencies.map((each) => ({ ...each, column: width + at }))),
    ],
    headerRow: raw.headerRow,
    hasPositions: raw.hasPositions,
    dialect: raw.dialect,
    readRecords: null,
    sample: [...raw.sample, ...samples],
    linesOfRecords: (records) => raw.linesOfRecords(records),
  };
}

function columnsOf(lines: HeldRows, added: readonly AddedColumn[]): ReadonlyMap<string, ColumnMatch> {
  const known = new Set(invoiceLines.columns.map(({ id }) => id));
  const columns = new Map([...lines.columns].filter(([id]) => known.has(id)));
  const width = lines.raw.headings.length;
  for (const [at, { id, match }] of added.entries()) columns.set(id, { ...match, index: width + at });
  return columns;
}
