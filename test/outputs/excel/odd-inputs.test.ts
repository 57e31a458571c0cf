import { describe, expect, test } from 'vitest';
import { same } from '../../../src/language/bilingual.js';
import { cutToCell } from '../../../src/outputs/excel/package/cell-text.js';
import type { RunResult } from '../../../src/results/run-result.js';
import { writeWorkbook } from './read-workbook.js';
import { HOSTILE_NAMES, sampleResult } from './sample-result.js';

const WHOLE = sampleResult();
const LONG = 'Ü'.repeat(16_384);

/** Texts of every kind that somebody may have put into a cell, a heading or a file's name. */
const hostile = (index: number): string => HOSTILE_NAMES[index % HOSTILE_NAMES.length]!;

function withColumns(
  edit: (column: RunResult['customers']['columns'][number], index: number) => string,
): RunResult {
  const columns = WHOLE.customers.columns.map((column, index) => ({
    ...column,
    label: same(edit(column, index)),
  }));
  return { ...WHOLE, customers: { ...WHOLE.customers, columns } };
}

function withTexts(text: (index: number) => string): RunResult {
  const data = WHOLE.customers.data.map((values) =>
    values instanceof Float64Array ? values : values.map((_, index) => text(index)),
  );
  return { ...WHOLE, customers: { ...WHOLE.customers, data } };
}

/** Stages whose titles, tables and cells are all such texts. */
function withHostileStages(): RunResult {
  const stages = WHOLE.stages.map((stage, place) => ({
    ...stage,
    title: same(hostile(place)),
    summary: same(hostile(place + 1)),
    keyFigures: stage.keyFigures.map((figure, index) => ({ ...figure, label: same(hostile(index)) })),
    findings: stage.findings.map((finding, index) => ({ ...finding, text: same(hostile(index)) })),
    tables: stage.tables.map((table) => ({
      ...table,
      title: same(hostile(place + 2)),
      columns: table.columns.map((column, index) => ({
        ...column,
        label: same(hostile(index)),
        definition: same(hostile(index + 3)),
      })),
      rows: table.rows.map((row, at) =>
        row.map((cell, index) => (typeof cell === 'string' ? hostile(at + index) : cell)),
      ),
    })),
  }));
  return { ...WHOLE, company: hostile(0), stages };
}

const ODD: readonly (readonly [string, RunResult])[] = [
  ['no customers', sampleResult(0)],
  ['one customer', sampleResult(1)],
  ['hostile texts in every cell', withTexts(hostile)],
  ['names of 16,384 characters', withTexts((index) => `${index}${LONG}`)],
  ['headings of 16,384 characters', withColumns((_, index) => `${LONG}${index % 2}`)],
  ['one heading for all columns', withColumns((_, index) => (index % 2 === 0 ? 'Umsatz' : 'UMSATZ'))],
  ['hostile headings', withColumns((_, index) => hostile(index))],
  ['empty headings', withColumns(() => '')],
  ['hostile stages', withHostileStages()],
  ['a company with a name of 16,384 characters', { ...WHOLE, company: `&"${LONG}🙂` }],
  [
    'sheets called History',
    { ...WHOLE, stages: WHOLE.stages.map((stage) => ({ ...stage, title: same('HISTORY') })) },
  ],
];

describe.each(['de', 'en'] as const)('the workbook (%s) of', (language) => {
  test.each(ODD)('%s is whole', async (_, result) => {
    const { book } = await writeWorkbook(result, language);
    expect(book.worksheets.length).toBeGreaterThan(5);
  });
});

test('a name of 40,000 characters is cut visibly to what a cell holds', async () => {
  const { book } = await writeWorkbook(
    withTexts(() => '🙂'.repeat(20_000)),
    'de',
  );
  const name = String(book.worksheets[1]?.getRow(2).getCell(2).value);
  expect(name).toBe(cutToCell('🙂'.repeat(20_000)));
  expect(name.length).toBeLessThanOrEqual(32_767);
  expect(name).toMatch(/🙂…$/u);
});
