import type { Engine } from '../../engine/engine.js';
import type { CellKind, RawTable } from '../../engine/raw-table.js';
import { literal } from '../../engine/sql.js';
import type { Bilingual } from '../../language/bilingual.js';
import { Failure } from '../../problems/failure.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { ColumnMatch } from '../../tables/column-match.js';
import type { RecognisedTable } from '../../tables/recognised-table.js';
import { tableById } from '../../tables/registry.js';
import { textSql } from '../../tables/typed-sql.js';
import { UnreadableSource } from '../../tables/unreadable-source.js';
import type { IngestedTable } from '../ingested.js';
import type { OpenedTable } from '../open-source.js';
import { type DatevHeader, readDatevHeader } from './datev-header.js';
import { type Chart, type PostingCells, postingSql, revenuePostingSql } from './posting-sql.js';

const POSTINGS = 21;
const ADDRESSES = 16;

/** A column that a DATEV file gives: under which heading it is shown, and the SQL of its cell. */
interface Derived {
  readonly id: string;
  readonly heading: string;
  readonly kind: CellKind;
  readonly sql: string;
}

/** A DATEV file as a canonical table. */
export interface DatevTable {
  readonly ingested: IngestedTable;
  readonly problems: readonly Problem[];
}

/**
 * Reads a DATEV export (EXTF) as what it is: postings of debtors against revenue accounts become
 * invoice lines, debtors become customers. Their dates have no year, their amounts no sign, and
 * their customers stand on either side, so that columns alone would not do. Null for other files.
 *
 * @throws Failure where the file does not say which postings are revenue
 */
export async function datevTable(engine: Engine, opened: OpenedTable): Promise<DatevTable | null> {
  const { raw } = opened;
  if (raw.sheet !== null || raw.headerRow !== 2 || cellOf(raw, 'Konto') === null) return null;
  const header = await readDatevHeader(raw.file);
  if (header?.category === POSTINGS) return postings(engine, opened, header);
  if (header?.category === ADDRESSES) return { ingested: addresses(opened, header), problems: [] };
  return null;
}

async function postings(engine: Engine, opened: OpenedTable, header: DatevHeader): Promise<DatevTable> {
  const { raw, problems, counts } = await countPostings(engine, opened, header);
  const position = { file: raw.file };
  const chart = header.chart ?? chartOf(counts);
  const found = chart === null ? 0 : counts[chart];
  if (chart === null || found === 0) {
    const reason = chart === null && counts['03'] > 0 ? SEVERAL_CHARTS : NO_REVENUE;
    throw new Failure('data', [problem('KW446', { position, details: { reason } })]);
  }
  const derive = (of: RawTable): RawTable => derivedTable(of, postingColumns(of, header, chart));
  const others = counts.all - found;
  return {
    ingested: ingestedAs('invoice-lines', opened, derive, derive(raw), postingColumns(raw, header, chart)),
    problems: [...problems, problem('KW445', { position, details: { rows: found, others }, count: found })],
  };
}

const SEVERAL_CHARTS: Bilingual = {
  de: 'Debitoren sind sowohl gegen Konten 4… als auch gegen Konten 8… gebucht; welche davon Erlöse sind, sagt die Datei nicht.',
  en: 'Debtors are posted against accounts 4… as well as 8…; the file does not say which of them are revenue.',
};
const NO_REVENUE: Bilingual = {
  de: 'Es gibt keine Buchung eines Debitors gegen ein Erlöskonto.',
  en: 'There is no posting of a debtor against a revenue account.',
};

/** Postings of all kinds, and those of debtors against the revenue accounts of either chart. */
type Counts = Readonly<Record<Chart | 'all', number>>;

function chartOf(counts: Counts): Chart | null {
  if (counts['03'] > 0 && counts['04'] > 0) return null;
  return counts['03'] > 0 ? '03' : counts['04'] > 0 ? '04' : null;
}

async function countPostings(
  engine: Engine,
  opened: OpenedTable,
  header: DatevHeader,
): Promise<{ readonly raw: RawTable; readonly problems: readonly Problem[]; readonly counts: Counts }> {
  try {
    return { raw: opened.raw, problems: [], counts: await countsOf(engine, opened.raw, header) };
  } catch (error) {
    const refusal = UnreadableSource.from(error, 0);
    if (refusal === null || opened.reread === null) throw error;
    const { raw, problems } = await opened.reread(refusal.message);
    return { raw, problems, counts: await countsOf(engine, raw, header) };
  }
}

async function countsOf(engine: Engine, raw: RawTable, header: DatevHeader): Promise<Counts> {
  await raw.requireReadable?.();
  const cells = postingCells(raw);
  const found = await engine.row(
    `SELECT count(*) AS all_rows, count(*) FILTER (${revenuePostingSql(cells, header, '03')}) AS skr03, ` +
      `count(*) FILTER (${revenuePostingSql(cells, header, '04')}) AS skr04 FROM ${raw.relation}`,
  );
  return { all: found.get('all_rows') ?? 0, '03': found.get('skr03') ?? 0, '04': found.get('skr04') ?? 0 };
}

function postingCells(raw: RawTable): PostingCells {
  const cell = (heading: string): string => cellOf(raw, heading) ?? 'CAST(NULL AS VARCHAR)';
  return {
    account: cell('Konto'),
    contra: cell('Gegenkonto (ohne BU-Schlüssel)'),
    side: cell('Soll/Haben-Kennzeichen'),
    amount: cell('Umsatz (ohne Soll/Haben-Kz)'),
    date: cell('Belegdatum'),
    reversal: cell('Generalumkehr'),
  };
}

function postingColumns(raw: RawTable, header: DatevHeader, chart: Chart): readonly Derived[] {
  const { customer, date, amount } = postingSql(postingCells(raw), header, chart);
  const currency = textSql(cellOf(raw, 'WKZ Umsatz') ?? 'CAST(NULL AS VARCHAR)');
  return [
    { id: 'customerId', heading: 'Konto', kind: 'text', sql: customer },
    { id: 'date', heading: 'Belegdatum', kind: 'date', sql: date },
    { id: 'revenue', heading: 'Umsatz (ohne Soll/Haben-Kz)', kind: 'text', sql: amount },
    ...given(raw, 'invoiceNumber', 'Belegfeld 1'),
    {
      id: 'currency',
      heading: 'WKZ Umsatz',
      kind: 'text',
      sql: `coalesce(${currency}, ${literal(header.currency)})`,
    },
  ];
}

function addresses(opened: OpenedTable, header: DatevHeader): IngestedTable {
  const columns = (raw: RawTable): readonly Derived[] => {
    const account = textSql(cellOf(raw, 'Konto') ?? 'CAST(NULL AS VARCHAR)');
    const part = (heading: string): string => textSql(cellOf(raw, heading) ?? 'CAST(NULL AS VARCHAR)');
    const person = `nullif(concat_ws(' ', ${part('Vorname (Adressatentyp natürl. Person)')}, ${part('Name (Adressatentyp natürl. Person)')}), '')`;
    const names = [
      part('Name (Adressatentyp Unternehmen)'),
      person,
      part('Name (Adressatentyp keine Angabe)'),
      part('Kurzbezeichnung'),
    ];
    const debtor = `CASE WHEN regexp_full_match(${account}, '[1-6]\\d{${header.accountLength}}') THEN ${account} END`;
    return [
      { id: 'customerId', heading: 'Konto', kind: 'text', sql: debtor },
      {
        id: 'name',
        heading: 'Name (Adressatentyp Unternehmen)',
        kind: 'text',
        sql: `coalesce(${names.join(', ')})`,
      },
      ...given(raw, 'country', 'Land'),
      ...given(raw, 'postalCode', 'Postleitzahl'),
      ...given(raw, 'city', 'Ort'),
      ...given(raw, 'rep', 'Vertreter'),
    ];
  };
  const derive = (raw: RawTable): RawTable => derivedTable(raw, columns(raw));
  return ingestedAs('customers', opened, derive, derive(opened.raw), columns(opened.raw));
}

function given(raw: RawTable, id: string, heading: string): readonly Derived[] {
  const cell = cellOf(raw, heading);
  return cell === null ? [] : [{ id, heading, kind: 'text', sql: cell }];
}

function cellOf(raw: RawTable, heading: string): string | null {
  const index = raw.headings.findIndex((each) => each.trim() === heading);
  // DATEV's own tables are not wide; what calls itself one may be.
  const isKept = raw.kept === undefined || raw.kept.includes(index);
  return index === -1 || !isKept ? null : `c${index}`;
}

function ingestedAs(
  id: 'invoice-lines' | 'customers',
  opened: OpenedTable,
  derive: (raw: RawTable) => RawTable,
  raw: RawTable,
  columns: readonly Derived[],
): IngestedTable {
  const { reread } = opened;
  const match = ({ heading }: Derived, index: number): ColumnMatch => ({
    index,
    heading,
    factor: 1,
    percent: false,
    isLaidDown: true,
  });
  const recognised: RecognisedTable = {
    raw,
    table: tableById(id),
    columns: new Map(columns.map((column, index) => [column.id, match(column, index)])),
    // The format fixes it.
    fixed: { decimal: ',' },
  };
  const again = async (refusal: string): ReturnType<NonNullable<typeof reread>> => {
    if (reread === null) throw new Error('the file has been read tolerantly already');
    const found = await reread(refusal);
    return { ...found, raw: derive(found.raw) };
  };
  return {
    opened: { raw, reread: reread === null ? null : again },
    recognised,
    // The format is known: its hundred other columns are not needed, not unknown.
    unmapped: [],
  };
}

/** The raw table of the derived columns; it is read cell by cell like every other. */
function derivedTable(raw: RawTable, columns: readonly Derived[]): RawTable {
  const cells = columns.map(({ sql }, at) => `${sql} AS c${at}`);
  const positions = raw.hasPositions
    ? ['_row', `CASE WHEN _cells = ${raw.headings.length} THEN ${columns.length} ELSE -1 END AS _cells`]
    : [];
  return {
    file: raw.file,
    sheet: raw.sheet,
    relation: `(SELECT ${[...cells, ...positions].join(', ')} FROM ${raw.relation})`,
    headings: columns.map(({ heading }) => heading),
    kinds: columns.map(({ kind }) => kind),
    headerRow: raw.headerRow,
    hasPositions: raw.hasPositions,
    dialect: raw.dialect,
    ...(raw.requireReadable === undefined ? {} : { requireReadable: raw.requireReadable }),
    readRecords: null,
    sample: [],
    linesOfRecords: (records) => raw.linesOfRecords(records),
  };
}
