import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { safeFileNames } from '../../../src/files/safe-file-names.js';
import { addsUp, segmentIndexWorkbook } from '../../../src/outputs/excel/segments/segment-index.js';
import { segmentWorkbook } from '../../../src/outputs/excel/segments/segment-workbook.js';
import { SplitResult } from '../../../src/segments/split-result.js';
import { resultOf, type SampleCustomer } from '../../segments/split-sample.js';
import { checkPackage } from './check-package.js';
import { allTexts, rowsBelow, rowsOf } from './read-workbook.js';
import { HOSTILE_NAMES } from './sample-result.js';

const NAMES = [...HOSTILE_NAMES, 'Nord', 'nord', '../../evil', 'C:\\x', 'wie _x0041_ & so', null];
const CUSTOMERS: readonly SampleCustomer[] = Array.from({ length: 120 }, (_, index) => ({
  territory: NAMES[index % NAMES.length]!,
  class: ['A', 'B', 'C', 'new'][index % 4]!,
  revenue: 1_000_003 * (index + 1),
  margin: index % 5 === 0 ? -index : 333_331 * index,
  hours: index / 7,
  stake: index % 3 === 0 ? index : Number.NaN,
}));
const SPLIT = new SplitResult(resultOf(CUSTOMERS), 'territory');
const FILES = safeFileNames(
  SPLIT.names.map(({ de }) => de),
  'xlsx',
  ['index'],
);

async function read(bytes: Uint8Array): Promise<{ book: ExcelJS.Workbook; parts: Map<string, string> }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return { book, parts: await checkPackage(bytes, FILES) };
}

describe('the workbook of a segment', () => {
  it('opens, whatever the segment is called, and bears its sheets in both languages', async () => {
    for (const place of SPLIT.names.keys()) {
      const segment = SPLIT.segment(place);
      const { book } = await read(await segmentWorkbook(SPLIT.frame, segment, place % 2 === 0 ? 'de' : 'en'));
      expect(book.worksheets.map(({ name }) => name)).toEqual(
        place % 2 === 0
          ? ['Übersicht', 'Kunden', 'Plan', 'Änderungen', 'Datenqualität', 'Annahmen', 'Glossar']
          : ['Overview', 'Customers', 'Plan', 'Changes', 'Data quality', 'Assumptions', 'Glossary'],
      );
      // One row for the headings.
      expect(book.worksheets[1]!.rowCount).toBe(segment.customers.count + 1);
      const head = place % 2 === 0 ? ['Kundennummer', 'Stunden (Std.)'] : ['Customer ID', 'Hours'];
      expect(rowsBelow(book.worksheets[2]!, head).length).toBe(segment.customers.count);
    }
  });

  it('says on its overview what it is about, and its figures beside those of the whole', async () => {
    const place = SPLIT.names.findIndex(({ de }) => de === 'Nord');
    const { book } = await read(await segmentWorkbook(SPLIT.frame, SPLIT.segment(place), 'de'));
    const overview = rowsOf(book.worksheets[0]!).flat();
    expect(overview[0]).toBe('Gebiet: Nord – Muster GmbH – Kundenwert-Analyse');
    const own = CUSTOMERS.filter(({ territory }) => territory === 'Nord');
    expect(overview).toContain(own.length);
    expect(overview).toContain('von 120');
    expect(overview).toContain(own.reduce((sum, { revenue }) => sum + revenue, 0) / 100);
    const [customers, revenue] = rowsBelow(book.getWorksheet('Datenqualität')!, ['Größe', 'dieses Segment']);
    expect(customers?.slice(0, 4)).toEqual(['Kunden', own.length, 120 - own.length, 120]);
    expect(Number(revenue?.[1]) + Number(revenue?.[2])).toBeCloseTo(Number(revenue?.[3]), 2);
  });

  it('lists what is to be done, what matters most first, with the sentence of the stage', async () => {
    const place = SPLIT.names.findIndex(({ de }) => de === 'Nord');
    const { book } = await read(await segmentWorkbook(SPLIT.frame, SPLIT.segment(place), 'de'));
    const rows = rowsBelow(book.getWorksheet('Änderungen')!, ['Kundennummer', 'Was zu tun ist']);
    const own = CUSTOMERS.flatMap(({ territory, stake }, index) =>
      territory === 'Nord' && !Number.isNaN(stake) ? [index] : [],
    ).toReversed();
    expect(rows).toEqual(own.map((index) => [String(index).padStart(4, '0'), 'Anrufen.']));
  });

  it('is the same byte by byte each time', async () => {
    const one = await segmentWorkbook(SPLIT.frame, SPLIT.segment(0), 'de');
    const again = new SplitResult(resultOf(CUSTOMERS), 'Gebiet');
    expect(Buffer.from(await segmentWorkbook(again.frame, again.segment(0), 'de')).equals(one)).toBe(true);
  });

  it('opens without a single customer on a list', async () => {
    const quiet = new SplitResult(
      resultOf(CUSTOMERS.map((each) => ({ ...each, stake: Number.NaN }))),
      'territory',
    );
    const { book } = await read(await segmentWorkbook(quiet.frame, quiet.segment(0), 'en'));
    expect(book.getWorksheet('Changes')).toBeDefined();
  });
});

describe('the index of segments', () => {
  let book: ExcelJS.Workbook;
  let parts: Map<string, string>;
  beforeAll(async () => {
    ({ book, parts } = await read(await segmentIndexWorkbook(SPLIT.frame, SPLIT.index(FILES), 'de')));
  });

  it('names every segment with its file and leads to it', () => {
    const sheet = book.worksheets[0]!;
    const links = new Map<string, string>();
    sheet.eachRow((row) => {
      const { value } = row.getCell(2);
      if (typeof value === 'object' && value !== null && 'hyperlink' in value) {
        links.set(String(value.text), value.hyperlink);
      }
    });
    expect([...links.keys()]).toEqual(FILES);
    for (const [file, target] of links) expect(decodeURIComponent(target)).toBe(file);
  });

  it('leads to nothing but files beside it', () => {
    const relations = parts.get('xl/worksheets/_rels/sheet1.xml.rels')!;
    const targets = [...relations.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(
      (found) => found[1]!,
    );
    expect(targets.length).toBe(FILES.length);
    for (const target of targets) expect(target).toMatch(/^[^/\\:]+\.xlsx$/);
    expect(allTexts(book)).not.toContain('#REF');
  });

  it('adds up to the whole, and shows that it does', () => {
    const rows = rowsOf(book.worksheets[0]!);
    const rowOf = (name: string): unknown[] => rows.find((row) => row[0] === name) ?? [];
    const sum = rowOf('Summe der Segmente').slice(2);
    expect(sum).toEqual(rowOf('Gesamt laut kundenwert.xlsx').slice(2));
    expect(
      rowOf('Differenz')
        .slice(2)
        .every((value) => value === 0),
    ).toBe(true);
    expect(sum[0]).toBe(120);
    expect(sum[1]).toBe(CUSTOMERS.reduce((total, { revenue }) => total + revenue, 0) / 100);
    const head = rows.findIndex((row) => row[0] === 'Segment');
    const shown = rows
      .slice(head + 1, head + 1 + FILES.length)
      .map((row) => Math.round(Number(row[3]) * 100));
    expect(shown.reduce((total, value) => total + value, 0)).toBe(Math.round(Number(sum[1]) * 100));
    expect(String(rows[2]![0])).toMatch(/^Abgestimmt/);
  });

  it('says so where it does not', async () => {
    const index = SPLIT.index(FILES);
    const wrong = { ...index, whole: index.whole.map((value, column) => (column === 1 ? value + 1 : value)) };
    expect([addsUp(index), addsUp(wrong)]).toEqual([true, false]);
    const { book: other } = await read(await segmentIndexWorkbook(SPLIT.frame, wrong, 'en'));
    expect(allTexts(other)).toContain('Not reconciled');
  });
});
