import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../../src/outputs/csv/table-csv.js';
import type { Cell } from '../../../src/results/report-table.js';
import { columnOf, dayOf } from '../build-columns.js';

const COLUMNS = [
  columnOf('territory', 'text'),
  columnOf('kind', 'code'),
  columnOf('cost', 'amount'),
  columnOf('share', 'share'),
  columnOf('since', 'date'),
  columnOf('note', 'sentence'),
];

function csvOf(rows: readonly (readonly Cell[])[], language: 'de' | 'en' = 'de'): string {
  return Buffer.concat([...tableCsv({ columns: COLUMNS, rows }, language)]).toString('utf8');
}

describe('a table as CSV', () => {
  it('has ids as header, exact cents, fractions, ISO dates, wordings in the language of the run', () => {
    const rows: Cell[][] = [
      ['Nord', 'measured', 123_456_70, 1 / 3, dayOf('2026-12-30'), { de: 'zu groß', en: 'too big' }],
      ['Süd, Ost', null, -7, Number.NaN, Number.NaN, null],
    ];
    expect(csvOf(rows)).toBe(
      [
        'territory,kind,cost,share,since,note',
        'Nord,measured,123456.70,0.3333333333,2026-12-30,zu groß',
        '"Süd, Ost",,-0.07,,,',
        '',
      ].join('\n'),
    );
    expect(csvOf(rows, 'en')).toContain(',too big\n');
  });

  it('lets no text act as a formula', () => {
    const rows = ['=1+1', '+cmd|x', '-K12', '@SUM(A1)', '\t=1', '＝1', ' =1', 'x\n=1'].map((name): Cell[] => [
      name,
      null,
      0,
      0,
      0,
      { de: '=A1', en: '=A1' },
    ]);
    const { data, errors } = Papa.parse<string[]>(csvOf(rows), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.slice(1).map(([name]) => name?.startsWith("'") || name === 'x\n=1')).toEqual(
      rows.map(() => true),
    );
    expect(data.slice(1).map((row) => row.at(-1))).toEqual(rows.map(() => "'=A1"));
  });

  it('comes in chunks that make up all rows', () => {
    const rows = Array.from({ length: 2500 }, (_, index): Cell[] => [`G ${index}`, 'a', index, 0, 0, null]);
    expect([...tableCsv({ columns: COLUMNS, rows }, 'de')].length).toBeGreaterThan(1);
    const { data } = Papa.parse<string[]>(csvOf(rows), { skipEmptyLines: true });
    expect(data.slice(1).map(([name]) => name)).toEqual(rows.map(([name]) => name));
  });
});
