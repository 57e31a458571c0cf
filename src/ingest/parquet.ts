import type { Engine } from '../engine/engine.js';
import type { CellKind, RawTable } from '../engine/raw-table.js';
import { identifier, literal } from '../engine/sql.js';
import { DIGEST } from '../tables/wide-rows.js';
import { formatFailure } from './format-failure.js';
import { type ChosenHeadings, columnsToKeep } from './kept-columns.js';
import { MOST_COLUMNS, tooWide } from './table-limits.js';

/** Rows kept as evidence for how cells are written. */
const SAMPLE_ROWS = 500;
/** And fewer of wide tables. */
const SAMPLE_CELLS = 1 << 20;

/** A column of the file as cells of text. */
interface ParquetColumn {
  readonly heading: string;
  readonly kind: CellKind;
  readonly sql: string;
}

/**
 * Lays a relation over a Parquet file whose cells are text like those of any other raw table: whole numbers and
 * decimals exact, binary fractions in their shortest form, days and timestamps as ISO text (those with a zone in UTC).
 * Records count from 2, as in a CSV file with the same rows.
 *
 * @param file the user's file; `path` is where its bytes lie
 * @throws Failure where the engine cannot read the file (KW126) or it has too many columns (KW165)
 */
export async function openParquet(
  engine: Engine,
  path: string,
  file: string,
  chosen: ChosenHeadings = () => undefined,
): Promise<RawTable> {
  // Old writers leave out that bytes are text.
  const source = `read_parquet(${literal(path)}, binary_as_string = true, file_row_number = true)`;
  try {
    const columns = await describeColumns(engine, source);
    if (columns.length > MOST_COLUMNS) throw tooWide({ file }, columns.length);
    const headings = columns.map(({ heading }) => heading.trim());
    const kept = columnsToKeep(headings, chosen);
    const cells = (kept ?? [...columns.keys()]).map((index) => `${columns[index]?.sql} AS c${index}`);
    // To compare records, every cell of a wide file would have to be read: each of its records counts as unlike all others.
    if (kept !== null) cells.push(`${literal(path)} || CAST(file_row_number AS VARCHAR) AS ${DIGEST}`);
    const relation =
      `(SELECT ${cells.join(', ')}, CAST(file_row_number + 2 AS INTEGER) AS _row, ` +
      `CAST(${columns.length} AS INTEGER) AS _cells FROM ${source})`;
    return {
      file,
      sheet: null,
      relation,
      headings,
      ...(kept === null ? {} : { kept }),
      kinds: columns.map(({ kind }) => kind),
      headerRow: 1,
      hasPositions: true,
      readRecords: null,
      sample: await sampleOf(engine, relation, columns.length, kept),
      dialect: { format: 'Parquet' },
      linesOfRecords: () => Promise.reject(new Error('the relation holds its own positions')),
    };
  } catch (error) {
    throw isRefusal(error) ? formatFailure(file, 'KW126', { reason: reasonOf(error) }) : error;
  }
}

async function describeColumns(engine: Engine, source: string): Promise<readonly ParquetColumn[]> {
  const result = await engine.columns(
    `SELECT column_name AS heading, column_type AS type FROM (DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${source})`,
  );
  const types = result.text('type');
  return result.text('heading').map((heading, index) => {
    const name = heading ?? '';
    return { heading: name, ...cellSql(identifier(name), types[index] ?? '') };
  });
}

function cellSql(name: string, type: string): Pick<ParquetColumn, 'kind' | 'sql'> {
  const text = `CAST(${name} AS VARCHAR)`;
  if (/^(DOUBLE|FLOAT)$/.test(type)) return { kind: 'number', sql: plainDecimal(name) };
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\b.*)$/.test(type)) return { kind: 'number', sql: text };
  // Without a zone's calendar at hand, a moment is told in UTC: the same on every machine.
  if (type === 'TIMESTAMP WITH TIME ZONE')
    return { kind: 'date', sql: `CAST(CAST(${name} AS TIMESTAMP) AS VARCHAR)` };
  if (/^(DATE|TIMESTAMP.*)$/.test(type)) return { kind: 'date', sql: text };
  if (type === 'BOOLEAN') return { kind: 'text', sql: `upper(${text})` };
  return { kind: 'text', sql: text };
}

/** The shortest decimal that means the same binary fraction, without exponent and without `.0`. */
function plainDecimal(name: string): string {
  const text = `CAST(${name} AS VARCHAR)`;
  const wide = `rtrim(rtrim(CAST(TRY_CAST(${name} AS DECIMAL(38, 15)) AS VARCHAR), '0'), '.')`;
  return `CASE WHEN contains(${text}, 'e') THEN coalesce(${wide}, ${text}) WHEN ends_with(${text}, '.0') THEN left(${text}, -2) ELSE ${text} END`;
}

async function sampleOf(
  engine: Engine,
  relation: string,
  width: number,
  kept: readonly number[] | null,
): Promise<RawTable['sample']> {
  const places = kept ?? Array.from({ length: width }, (_, index) => index);
  const limit = Math.min(SAMPLE_ROWS, Math.ceil(SAMPLE_CELLS / width));
  const result = await engine.columns(
    `SELECT ${places.map((index) => `c${index}`).join(', ')} FROM ${relation} LIMIT ${limit}`,
  );
  const columns = new Array<readonly (string | null)[]>(width).fill([]);
  for (const index of places) columns[index] = result.text(`c${index}`);
  return Array.from({ length: result.rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** What the engine says when a file is not what it seems; other errors are defects. */
function isRefusal(error: unknown): error is Error {
  return (
    error instanceof Error && /Error: /.test(error.message) && !/Interrupt|Out of Memory/i.test(error.message)
  );
}

/** The first sentence of the engine, without the path in it. */
function reasonOf(error: Error): string {
  const [first = ''] = error.message.split('\n');
  return first
    .replace(/^(\w+ )*Error: /, '')
    .replace(/["'][^"']*[/\\][^"']*["']/g, '…')
    .replace(/\.$/, '')
    .slice(0, 200);
}
