import { describe, expect, it } from 'vitest';
import { same } from '../../src/language/bilingual.js';
import { checkCharts } from '../../src/pipeline/check-charts.js';
import type { ChartSeries, ReportChart } from '../../src/results/report-chart.js';
import type { ReportTable } from '../../src/results/report-table.js';
import type { StageOutput } from '../../src/stages/stage.js';
import { columnOf, run, stage } from './stages.js';

const TABLE: ReportTable = {
  id: 't',
  title: same('t'),
  columns: [columnOf('name', 'text'), columnOf('amount', 'amount'), columnOf('share', 'share')],
  rows: [
    ['a', 1, 0.1],
    ['b', Number.NaN, null],
    ['Summe', 1, 0.1],
  ],
  hasTotal: true,
};
const SERIES: ChartSeries = { table: 't', x: 'name', y: 'amount' };

function chart(series: readonly ChartSeries[], rest: Partial<ReportChart> = {}): ReportChart {
  const axis = { title: same('x') };
  return { id: 'c', kind: 'columns', title: same('c'), x: axis, y: axis, series, ...rest };
}

describe('charts of a stage', () => {
  it('are accepted where everything they show is there', () => {
    const data = [{ ...TABLE, id: 'own' }];
    const figures: ChartSeries = { table: 'own', x: 'share', y: 'amount', rows: [1, 3] };
    expect(() =>
      checkCharts(
        [
          chart([SERIES, { ...SERIES, y: 'share', drawn: 'limit' }]),
          chart([{ ...figures, size: 'amount' }], { id: 'd', kind: 'bubble', data }),
        ],
        [TABLE],
      ),
    ).not.toThrow();
  });

  const odd = { ...TABLE, id: 'odd', rows: [['a', 'many', 0.1]], hasTotal: false };
  it.each<[string, readonly ReportChart[], RegExp]>([
    ['no series', [chart([])], /no series/],
    ['an unknown table', [chart([{ ...SERIES, table: 'x' }])], /table x: there is no such table/],
    ['an unknown column', [chart([{ ...SERIES, y: 'x' }])], /no column x/],
    ['texts for figures', [chart([{ ...SERIES, y: 'name' }])], /column name must hold figures/],
    [
      'a text among figures',
      [chart([{ ...SERIES, table: 'odd' }], { data: [odd] })],
      /column amount must hold figures/,
    ],
    ['texts for places', [chart([SERIES], { kind: 'scatter' })], /column name must hold figures/],
    ['rows beyond the table', [chart([{ ...SERIES, rows: [1, 4] }])], /rows 1 to 4 of 3/],
    ['no rows', [chart([{ ...SERIES, rows: [1, 1] }])], /rows 1 to 1/],
    ['series of different lengths', [chart([SERIES, { ...SERIES, rows: [0, 1] }])], /different lengths/],
    ['bubbles without a size', [chart([{ ...SERIES, x: 'share' }], { kind: 'bubble' })], /need a size/],
    ['a size of columns', [chart([{ ...SERIES, size: 'share' }])], /nothing else has one/],
    ['a line among bars', [chart([{ ...SERIES, drawn: 'limit' }], { kind: 'bars' })], /no line/],
    ['ground that nothing floats above', [chart([{ ...SERIES, drawn: 'ground' }])], /only stacked columns/],
    ['two charts of one id', [chart([SERIES]), chart([SERIES])], /charts of the same id: c/],
    ['data of the id of a table', [chart([SERIES], { data: [TABLE] })], /tables of the same id: t/],
  ])('are refused for %s', (_case, charts, message) => {
    expect(() => checkCharts(charts, [TABLE])).toThrow(message);
  });

  it('make the stage fail where they are not sound, and stand in its report where they are', async () => {
    const reporting = async (charts: readonly ReportChart[]) => {
      const drawing = stage('a', {}, { run: (): StageOutput => ({ columns: {}, tables: [TABLE], charts }) });
      return (await run([drawing])).reports[0];
    };
    expect(await reporting([chart([SERIES])])).toMatchObject({ status: 'done', charts: [{ id: 'c' }] });
    expect((await reporting([chart([{ ...SERIES, y: 'x' }])]))?.status).toBe('failed');
    const short = { ...TABLE, id: 'short', rows: [['a', 1]] };
    const failed = await reporting([chart([SERIES], { data: [short] })]);
    expect(failed?.reason?.en).toContain('table short has 2 cells');
  });
});
