import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scenarioReport } from '../../src/comparison/scenario-report.js';
import type { RunResult } from '../../src/results/run-result.js';
import { columnOf, customersOf } from '../outputs/build-columns.js';
import { RESULT } from '../outputs/result-fixture.js';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/outputs.md', import.meta.url)), 'utf8');
const CLASSES = { new: { de: 'neu', en: 'new' }, lost: { de: 'verloren', en: 'lost' } };

function resultOf(
  classes: readonly (string | null)[],
  hours: readonly number[],
  cutPoint: number,
): RunResult {
  const [setting] = RESULT.settings;
  return {
    ...RESULT,
    settings: [{ ...setting!, path: 'stages.abc.cutPoint', value: cutPoint }],
    customers: customersOf(
      [columnOf('customerId', 'text'), ['1', '2', '3', '4']],
      [columnOf('name', 'text'), ['=Eins', 'Zwei', null, 'Vier']],
      [columnOf('care-model.careClass', 'code', 'Betreuungsklasse', 'Care class', CLASSES), [...classes]],
      [columnOf('care-model.hours', 'hours'), Float64Array.from(hours)],
    ),
  };
}

const BASE = resultOf(['B', 'lost', 'new', 'A'], [2, 0, 1, 10], 0.8);
const OTHER = resultOf(['A', 'lost', null, 'A'], [10, 0, Number.NaN, 10], 0.7);

describe('scenarios beside each other', () => {
  const report = scenarioReport(BASE, [{ name: 'Schärfer', result: OTHER }]);
  const table = (id: string) => report.tables.find((each) => each.id === id);

  it('have a row each with the change against the base', () => {
    const overview = table('overview')!;
    expect(overview.columns.map(({ id }) => id)).toEqual(['scenario', 'hours', 'hoursChange', 'moved']);
    expect(overview.rows).toEqual([
      [{ de: 'Basis', en: 'Base' }, 13, null, null],
      ['Schärfer', 20, 7, 2],
    ]);
  });

  it('list letters before groups outside the classes, and a group that is gone with nobody', () => {
    const classes = table('class')!;
    const place = (id: string) => classes.columns.findIndex((each) => each.id === id);
    const figures = classes.rows.map((row) => [
      row[1],
      row[place('customers')],
      row[place('customersChange')],
    ]);
    expect(figures).toEqual([
      ['A', 1, null],
      ['B', 1, null],
      ['new', 1, null],
      ['lost', 1, null],
      ['A', 2, 1],
      ['B', 0, -1],
      ['new', 0, -1],
      ['lost', 1, 0],
    ]);
  });

  it('say who moves from where to where, and which settings differ', () => {
    expect(table('moves')!.rows).toEqual([
      ['Schärfer', { de: 'Betreuungsklasse', en: 'Care class' }, 'B', 'A', 1],
      ['Schärfer', { de: 'Betreuungsklasse', en: 'Care class' }, { de: 'neu', en: 'new' }, null, 1],
    ]);
    expect(table('settings')!.rows).toEqual([['Schärfer', 'stages.abc.cutPoint', '0.8', '0.7']]);
    expect(table('moved-customers')!.rows).toEqual([
      ['Schärfer', '1', '=Eins', 'care-model.careClass', 'B', 'A'],
      ['Schärfer', '3', null, 'care-model.careClass', 'new', null],
    ]);
  });

  it('are files whose columns the page of outputs names', () => {
    const names = report.summaries!.flatMap(({ id, columns }) => [
      `${id}.csv`,
      ...columns.map((each) => each.id),
    ]);
    expect(names.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });
});
