import { describe, expect, it } from 'vitest';
import { writeRawRows } from '../../../src/flows/write-raw-rows.js';
import { Failure } from '../../../src/problems/failure.js';
import { engineForTests } from '../../engine/test-engine.js';
import { brief, loadFiles, rowsOf } from '../load-files.js';
import { sheetXml, workbookParts } from './make-workbook.js';
import { fileIn, pack } from './read-outcome.js';

const test = engineForTests();

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADING = `<row r="1">${['Kundennummer', 'Datum', 'Umsatz'].map(text).join('')}</row>`;
const line = (row: number): string =>
  `<row r="${row}">${text(`K${row % 7}`)}${text(`2025-01-${String((row % 28) + 1).padStart(2, '0')}`)}<c r="C${row}"><v>${row}.25</v></c></row>`;
const LINES = Array.from({ length: 12_000 }, (_, at) => line(at + 2));
/** So many lines that the first ones have been loaded when the form appears. */
const FOREIGN_AT_END = `${HEADING}${LINES.join('')}<x:total><row r="20000">${text('K1')}${text('2025-02-01')}<c><v>0.5</v></c></row></x:total>`;
const SWAPPED_AT_END = `${HEADING}${LINES.slice(0, -2).join('')}${LINES.at(-1)}${LINES.at(-2)}`;
const FIRST_AT_END = `<row r="2"/>${LINES.slice(1).join('')}${LINES[0]}`;

const bytes = (rows: string): Buffer => pack(workbookParts(sheetXml(rows)));

describe('a workbook with a sheet that is declined', () => {
  it('is read whole and once, and the slower way is said', async () => {
    const plain = await loadFiles(test, { 'a.xlsx': bytes(HEADING + LINES.join('')) });
    expect(plain.ingested.problems.map(brief)).toEqual([]);
    const expected = await rowsOf(test, 'invoice-lines', ['customerId', 'date', 'revenue']);
    const { ingested } = await loadFiles(test, { 'a.xlsx': bytes(FOREIGN_AT_END) });
    expect(ingested.problems.map(brief)).toEqual(['KW170 a.xlsx row 12001']);
    expect(ingested.problems[0]).toMatchObject({ severity: 'info', position: { sheet: 'Umsatz' } });
    expect(ingested.problems[0]?.message.de).toContain('das Element „x:total“');
    const found = await rowsOf(test, 'invoice-lines', ['customerId', 'date', 'revenue']);
    expect(found).toEqual([...expected, 'K1 | 2025-02-01 | 0.500000'].sort());
  });

  it('finds the heading where the rows are written from the last to the first', async () => {
    const rows = [HEADING, ...LINES.slice(0, 90)].reverse().join('');
    const { ingested } = await loadFiles(test, { 'a.xlsx': bytes(rows) });
    expect(ingested.problems.map(brief)).toEqual(['KW170 a.xlsx row 90']);
    expect(await rowsOf(test, 'invoice-lines', ['revenue'])).toHaveLength(90);
  });
});

describe('the raw rows of a sheet that is declined', () => {
  const written = async (rows: string): Promise<{ csv: string; problems: readonly string[] }> => {
    let csv = '';
    const { problems } = await writeRawRows(
      fileIn(test.folder, bytes(rows)),
      null,
      async () => test.folder,
      async (more) => {
        csv += more;
        return true;
      },
    );
    return { csv, problems: problems.map(brief) };
  };

  it('are written once each, also where some were written before the form appeared, and that is said', async () => {
    const plain = await written(HEADING + LINES.join(''));
    expect(plain.problems).toEqual([]);
    const foreign = await written(FOREIGN_AT_END);
    expect(foreign.csv).toBe(`${plain.csv}K1,2025-02-01,0.5\n`);
    expect(foreign.problems).toEqual([expect.stringMatching(/^KW170 .*xlsx row 12001$/)]);
    expect((await written(SWAPPED_AT_END)).csv).toBe(plain.csv);
  });

  it('are refused where a row belongs before those that are written', async () => {
    const failure: unknown = await written(FIRST_AT_END).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).problems[0]?.code).toBe('KW173');
  });
});
