import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/territory/settings.js';
import { territory } from '../../../src/stages/territory/stage.js';
import { stageInput } from '../stage-input.js';

function summaryOf(names: readonly (string | null)[], hours?: readonly number[]) {
  const output = territory.run(
    stageInput({
      settings: settings.parse({}),
      customers: names.length,
      numbers: {
        revenue: names.map((_, index) => 100 * (index + 1)),
        ...(hours === undefined ? {} : { 'care-model.hours': hours }),
      },
      texts: {
        territory: names,
        status: names.map(() => 'active'),
        'abc.class': names.map((_, index) => (index === 0 ? 'A' : 'C')),
        ...(hours === undefined ? {} : { 'care-model.channel': names.map(() => 'field') }),
      },
    }),
  );
  const table = output.summaries?.find(({ id }) => id === 'territories');
  if (table === undefined) throw new Error('no summary');
  const ids = table.columns.map(({ id }) => id);
  return {
    ids,
    rows: table.rows.map((row) => Object.fromEntries(row.map((cell, index) => [ids[index], cell]))),
  };
}

describe('the summary of the territories', () => {
  it('has a row for each, one without a name for the customers of none, and no total', () => {
    const { rows } = summaryOf(['Süd', 'Nord', null], [30, 10, 5]);
    expect(rows.map((row) => [row.territory, row.customers, row.revenue, row.workloadHours])).toEqual([
      ['Nord', 1, 200, 10],
      ['Süd', 1, 100, 30],
      [null, 1, 300, 5],
    ]);
    expect(rows.map((row) => [row.workloadHoursIndex, row.size])).toEqual([
      [50, 'too-small'],
      [150, 'too-big'],
      [Number.NaN, null],
    ]);
    expect(rows.map((row) => [row.classA, row.classB, row.classC])).toEqual([
      [0, 0, 1],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('keeps its columns where data lack: they are unknown then', () => {
    const poor = summaryOf(['Süd', 'Nord']);
    expect(poor.ids).toEqual(summaryOf(['Süd', 'Nord'], [30, 10]).ids);
    expect(
      poor.rows.every(({ utilisation, potential }) => [utilisation, potential].every(Number.isNaN)),
    ).toBe(true);
  });
});
