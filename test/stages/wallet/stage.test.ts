import { describe, expect, it } from 'vitest';
import { settings as settingsSchema } from '../../../src/stages/wallet/settings.js';
import { cellsOf, columnOf, flaws, problemCodes, rowOf, tableOf } from '../report-rows.js';
import { YEAR_2026 } from '../stage-input.js';
import { type Given, runWallet, unknown } from './run-wallet.js';

describe('share of wallet', () => {
  it('is revenue by potential, and what is left is untapped', () => {
    const output = runWallet({ revenue: [250_00, 900_00], potential: [1000_00, 1000_00] });
    expect(columnOf(output, 'shareOfWallet')).toEqual([0.25, 0.9]);
    expect(columnOf(output, 'untappedRevenue')).toEqual([750_00, 100_00]);
    expect(columnOf(output, 'untappedMargin')).toEqual([unknown, unknown]);
    expect(flaws(output)).toEqual([]);
  });

  it('is 100 % and flagged where revenue exceeds potential, even a potential of zero', () => {
    const output = runWallet({ revenue: [1200, 5, 1000], potential: [1000, 0, 1000] });
    expect(columnOf(output, 'shareOfWallet')).toEqual([1, 1, 1]);
    expect(columnOf(output, 'overPotential')).toEqual(['yes', 'yes', 'no']);
    expect(columnOf(output, 'untappedRevenue')).toEqual([0, 0, 0]);
    expect(output.problems).toMatchObject([
      { code: 'KW501', message: { en: expect.stringContaining(': 2.') } },
    ]);
  });

  it('is 0 % where nothing is bought or more comes back than is bought', () => {
    const output = runWallet({ revenue: [0, -500], potential: [1000, 1000], status: ['prospect', 'active'] });
    expect(columnOf(output, 'shareOfWallet')).toEqual([0, 0]);
    expect(columnOf(output, 'untappedRevenue')).toEqual([1000, 1000]);
    expect(columnOf(output, 'overPotential')).toEqual(['no', 'no']);
  });

  it('is unknown without potential or revenue, never zero', () => {
    const output = runWallet({ revenue: [500, unknown, 100], potential: [unknown, 800, 200] });
    for (const id of ['shareOfWallet', 'untappedRevenue'])
      expect(columnOf(output, id).slice(0, 2)).toEqual([unknown, unknown]);
    expect(columnOf(output, 'cell')).toEqual([null, null, 'low-high']);
    expect(columnOf(output, 'channel')).toEqual([null, 'key-account', 'inside']);
    expect(rowOf(output, 'matrix', 'Potenzial oder Umsatz unbekannt')).toMatchObject({
      customers: 2,
      revenue: 500,
      potential: 800,
    });
    expect(flaws(output)).toEqual([]);
  });
});

describe('potential', () => {
  it('is derived from the stated share only where it is missing, and marked', () => {
    const output = runWallet({
      revenue: [300_00, 300_00, 300_00],
      potential: [1000_00, unknown, unknown],
      statedShareOfWallet: [0.9, 0.4, unknown],
    });
    expect(columnOf(output, 'potential')).toEqual([1000_00, 750_00, unknown]);
    expect(columnOf(output, 'potentialSource')).toEqual(['given', 'derived', null]);
    expect(cellsOf(output, 'coverage', 'customers')).toEqual([1, 1, 1, 3]);
    expect(cellsOf(output, 'coverage', 'revenue')).toEqual([300_00, 300_00, 300_00, 900_00]);
  });

  it('is not taken from entries that cannot be right', () => {
    const output = runWallet({
      revenue: [100, 100, 100, 0],
      potential: [-5, unknown, unknown, unknown],
      statedShareOfWallet: [unknown, 1.5, 0, 0],
    });
    expect(columnOf(output, 'potential')).toEqual([unknown, unknown, unknown, unknown]);
    expect(output.problems).toMatchObject([
      { code: 'KW510' },
      { code: 'KW511', message: { en: expect.stringContaining('3') } },
    ]);
  });

  it('warns where it covers less than half of revenue', () => {
    expect(problemCodes(runWallet({ revenue: [49, 51], potential: [100, unknown] }))).toEqual(['KW510']);
    expect(problemCodes(runWallet({ revenue: [51, 49], potential: [100, unknown] }))).toEqual([]);
  });

  it('is classed by thirds of its sum, equals alike', () => {
    const output = runWallet({ revenue: [0, 0, 0, 0, 0, 0], potential: [3, 2, 2, 1, 1, 0] });
    expect(columnOf(output, 'potentialClass')).toEqual(['high', 'medium', 'medium', 'low', 'low', 'low']);
  });

  it('is classed by limits in currency units when set', () => {
    const limits = { highPotentialFrom: 1000, mediumPotentialFrom: 500 };
    const output = runWallet({ revenue: [0, 0, 0, 0], potential: [100_000, 99_999, 50_000, 49_999] }, limits);
    expect(columnOf(output, 'potentialClass')).toEqual(['high', 'medium', 'medium', 'low']);
  });

  it.each([
    { highPotentialFrom: 5 },
    { highPotentialFrom: 5, mediumPotentialFrom: 5 },
    { mediumPotentialFrom: 5 },
  ])('refuses the limits %j', (limits) => {
    expect(settingsSchema.safeParse(limits).success).toBe(false);
  });
});

describe('annual revenue', () => {
  const june = { ...YEAR_2026, asOf: YEAR_2026.start + 180, dataEnd: YEAR_2026.start + 180, months: 6 };

  it('stands for 12 months where the period is shorter, while the matrix keeps the revenue of the period', () => {
    const output = runWallet({ revenue: [250], potential: [1000], period: june });
    expect(columnOf(output, 'shareOfWallet')).toEqual([0.5]);
    expect(rowOf(output, 'matrix', 'Summe').revenue).toBe(250);
    expect(
      output.problems?.map(({ code, message }) => [code, message.de.match(/Faktor (\S+)\)/)?.[1]]),
    ).toEqual([['KW512', '2,00']]);
  });

  it('counts only what the data cover of the period', () => {
    const lateStart = { ...YEAR_2026, dataStart: YEAR_2026.asOf - 90 };
    const [share] = columnOf(
      runWallet({ revenue: [100], potential: [1000], period: lateStart }),
      'shareOfWallet',
    );
    expect(share).toBeCloseTo(0.401, 3);
  });

  it.each([
    ['a year', YEAR_2026],
    ['a first order three weeks into the year', { ...YEAR_2026, dataStart: YEAR_2026.start + 21 }],
    ['all data, and these are one year', { ...YEAR_2026, months: null, dataStart: YEAR_2026.start }],
    [
      'a list without dates',
      { asOf: unknown, start: unknown, months: null, dataStart: unknown, dataEnd: unknown },
    ],
  ])('is revenue as it is for %s', (_, period) => {
    const output = runWallet({ revenue: [250], potential: [1000], period });
    expect(columnOf(output, 'shareOfWallet')).toEqual([0.25]);
    expect(problemCodes(output)).toEqual([]);
  });
});

describe('untapped margin', () => {
  it("takes the customer's own margin, or that of all where it says nothing", () => {
    const output = runWallet({
      revenue: [1000, 1000, 1000, 1000],
      potential: [2000, 2000, 2000, 2000],
      contributionMargin: [400, unknown, -100, 1500],
    });
    expect(columnOf(output, 'marginSource')).toEqual(['own', 'average', 'average', 'average']);
    expect(columnOf(output, 'untappedMargin')).toEqual([400, 600, 600, 600]);
    expect(cellsOf(output, 'opportunities', 'customerId')).toEqual(['K1', 'K2', 'K3', 'K0']);
  });

  it('is unknown where all customers together earn nothing', () => {
    const output = runWallet({
      revenue: [100, 100],
      potential: [200, 200],
      contributionMargin: [-10, unknown],
    });
    expect(columnOf(output, 'untappedMargin')).toEqual([unknown, unknown]);
    expect(tableOf(output, 'opportunities').title.de).toBe('Größte Chancen nach Umsatz');
  });
});

describe('matrix', () => {
  const six: Given = {
    revenue: [10, 90, 5, 45, 1, 9],
    potential: [100, 100, 50, 50, 10, 10],
  };
  const limits = { highPotentialFrom: 1, mediumPotentialFrom: 0.5 };

  it('has six cells with the four-field names and a channel per potential class', () => {
    const output = runWallet(six, limits);
    expect(columnOf(output, 'cell')).toEqual([
      'high-low',
      'high-high',
      'medium-low',
      'medium-high',
      'low-low',
      'low-high',
    ]);
    expect(columnOf(output, 'strategy')).toEqual([
      'question',
      'star',
      'question',
      'star',
      'opportunistic',
      'yield',
    ]);
    expect(columnOf(output, 'channel')).toEqual([
      'key-account',
      'key-account',
      'field',
      'field',
      'inside',
      'inside',
    ]);
  });

  it('puts a share at the cut into high, and takes cut and channels from the settings', () => {
    expect(columnOf(runWallet({ revenue: [50, 49], potential: [100, 100] }), 'shareClass')).toEqual([
      'high',
      'low',
    ]);
    const output = runWallet(six, { ...limits, shareCut: 0.95, channelMedium: 'inside' });
    expect(columnOf(output, 'shareClass')).toEqual(Array(6).fill('low'));
    expect(columnOf(output, 'channel')[2]).toBe('inside');
  });

  it('shows empty cells with nothing instead of unknown', () => {
    const rows = tableOf(runWallet({ revenue: [50], potential: [100] }), 'matrix').rows;
    expect(rows[0]?.slice(2, 6)).toEqual([0, 0, 0, 0]);
  });
});
