import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IngestedTable } from '../../src/ingest/ingested.js';
import { type LoadedSources, loadSources } from '../../src/ingest/load-sources.js';
import { Failure } from '../../src/problems/failure.js';
import { invoiceLines } from '../../src/tables/invoice-lines.js';
import { plainSelect, UNDECIDED } from '../../src/tables/plain-rows.js';
import { dropTables, engineForTests } from '../engine/test-engine.js';
import { brief, loadFiles, rowsOf, verdictsOf } from '../ingest/load-files.js';
import { wayOf } from '../ingest/text/quick/both-ways.js';
import { type ExportStyle, randomExport, writtenExport } from '../ingest/text/quick/random-export.js';

const test = engineForTests();

const CELLS = 'cells';
/** The same relation, but one that is never read as plain rows: no table. */
const NO_TABLE = `(SELECT * FROM ${CELLS})`;
const USUAL: ExportStyle = {
  delimiter: ';',
  lineEnd: '\n',
  quotes: 'needed',
  endsWithBreak: true,
  mark: ',',
  grouped: false,
  day: 'dotted',
  revenue: 'given',
  hasFirst: false,
};

/** Puts the cells of an export into a table, as those of a worksheet are, and gives it as that table and as no table. */
async function sheetOf(content: string): Promise<readonly [table: IngestedTable, other: IngestedTable]> {
  const { ingested } = await loadFiles(test, { 'x.csv': content });
  const [found] = ingested.tables;
  if (found?.recognised == null) throw new Error('invoice lines are not recognised');
  const { opened, recognised } = found;
  const { raw } = recognised;
  await dropLines();
  await test.engine.inFileOrder(() =>
    test.engine.run(
      `CREATE TABLE ${CELLS} AS SELECT *, CAST(1 + row_number() OVER () AS INTEGER) AS _row, ${raw.headings.length} AS _cells FROM ${raw.relation}`,
    ),
  );
  const as = (relation: string): IngestedTable => ({
    ...found,
    recognised: {
      ...recognised,
      raw: { ...opened.raw, relation, sheet: 'Tabelle1', hasPositions: true, readRecords: null },
    },
  });
  return [as(CELLS), as(NO_TABLE)];
}

async function loadedFrom(each: IngestedTable): Promise<object> {
  const loaded: LoadedSources = await loadSources(test.engine, [each], {});
  const columns = await test.engine.columnNames('invoice-lines');
  const rows = await rowsOf(test, 'invoice-lines', [...columns]);
  await dropLines();
  return { verdicts: verdictsOf(loaded, 'invoice-lines'), rows, problems: loaded.problems.map(brief) };
}

async function dropLines(): Promise<void> {
  const kind = (await wayOf(test, 'invoice-lines')) === 'bytes' ? 'VIEW' : 'TABLE';
  await test.engine.run(`DROP ${kind} "invoice-lines"`);
}

/** How many rows of an export take a closer look. */
async function undecidedIn(content: string): Promise<number> {
  const [table] = await sheetOf(content);
  const { sources, tables } = await loadSources(test.engine, [table], {});
  const [source] = sources.get('invoice-lines') ?? [];
  if (source === undefined) throw new Error('invoice lines are not read');
  const ids = [...(tables.get('invoice-lines')?.columns ?? [])].filter((id) => id !== 'documentType');
  const plain = plainSelect(invoiceLines, source, 0, ids);
  const found = await test.engine.row(
    `SELECT count(*) AS n FROM (${plain?.all}) WHERE verdict = ${UNDECIDED}`,
  );
  return found.get('n') ?? Number.NaN;
}

describe('rows of a worksheet that are written plainly', () => {
  it('come to the same, with all others among them, as read with everything that is known of writing', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomExport, async (drawn) => {
        try {
          const [table, other] = await sheetOf(writtenExport(drawn));
          expect(await loadedFrom(table)).toEqual(await loadedFrom(other));
          compared += 1;
        } catch (error) {
          // What leaves open what it means is no less open this way.
          if (!(error instanceof Failure)) throw error;
        } finally {
          await dropTables(test.engine);
        }
      }),
      { numRuns: 15 },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it('are those of nearly all exports, and need no closer look', async () => {
    const styles: readonly Partial<ExportStyle>[] = [
      {},
      { mark: '.' },
      { day: 'iso' },
      { day: 'timed' },
      { revenue: 'product' },
      { hasFirst: true },
    ];
    for (const given of styles) {
      expect(await undecidedIn(writtenExport({ style: { ...USUAL, ...given }, rows: [] }))).toBe(0);
      await dropTables(test.engine);
    }
  });

  it('are no totals, headings, blanks, or cells that are no value', async () => {
    const odd = ['Summe;;3,00', 'Kundennr;Datum;Umsatz', ';;', '1;31.02.2025;1,00', '1;01.02.2025;1,0,0'];
    const plain = [
      ';01.02.2025;5,00',
      '0000;01.02.2025;6,00',
      '1;01.02.2025;1,00',
      '2;02.02.2025;2,00',
      'A-7;03.02.2025;-3,00',
      '4;04.02.2025;4',
    ];
    expect(await undecidedIn(`Kundennr;Datum;Umsatz\n${[...plain, ...odd].join('\n')}\n`)).toBe(odd.length);
  });
});
