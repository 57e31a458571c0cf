import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings as settingsSchema } from '../../../src/stages/abc/settings.js';
import { abc } from '../../../src/stages/abc/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { cellsOf, columnOf, expectOrderIrrelevant, flaws, rowOf, tableOf } from '../report-rows.js';
import { stageInput } from '../stage-input.js';

const TEN = [45000, 28000, 12000, 5000, 3500, 2500, 1800, 1200, 600, 400].map((amount) => amount * 100);

interface Given {
  readonly revenue: readonly number[];
  readonly status?: readonly (string | null)[];
  readonly ids?: readonly string[];
  readonly numbers?: Readonly<Record<string, readonly number[]>>;
  readonly names?: readonly (string | null)[];
}

function run(given: Given, settings: object = {}): StageOutput {
  const customers = given.revenue.length;
  return abc.run(
    stageInput({
      settings: settingsSchema.parse(settings),
      customers,
      numbers: { revenue: given.revenue, ...given.numbers },
      texts: {
        customerId: given.ids ?? given.revenue.map((_, index) => `K${String(index).padStart(4, '0')}`),
        status: given.status ?? given.revenue.map(() => 'active'),
        ...(given.names === undefined ? {} : { name: given.names }),
      },
    }),
  );
}

const keyFigure = (output: StageOutput, id: string): number | string | undefined =>
  output.keyFigures?.find((figure) => figure.id === id)?.value;

describe('ABC analysis of the worked example', () => {
  it('classes by the share before the customer', () => {
    expect(columnOf(run({ revenue: TEN }), 'class').join('')).toBe('AAABBBCCCC');
  });

  it('classes by the share including him when set so', () => {
    expect(columnOf(run({ revenue: TEN }, { boundary: 'inclusive' }), 'class').join('')).toBe('AABBBCCCCC');
  });

  it('tables the classes with figures that add up', () => {
    const output = run({ revenue: TEN });
    expect(rowOf(output, 'classes', 'A')).toMatchObject({
      customers: 3,
      customerShare: 0.3,
      sum: 8_500_000,
      sumShare: 0.85,
      mean: 2_833_333,
      median: 2_800_000,
    });
    expect(rowOf(output, 'classes', 'Summe')).toMatchObject({ customers: 10, sum: 10_000_000, sumShare: 1 });
    expect(flaws(output)).toEqual([]);
  });

  it('states concentration', () => {
    const output = run({ revenue: TEN });
    expect(keyFigure(output, 'gini')).toBeCloseTo(0.6578, 10);
    expect(keyFigure(output, 'giniCorrected')).toBeCloseTo(0.730889, 6);
    expect(keyFigure(output, 'topFifthShare')).toBeCloseTo(0.73, 12);
    expect(cellsOf(output, 'lorenz', 'sumShare').slice(0, 3)).toEqual([0.45, 0.73, 0.85]);
    const said = output.findings?.map(({ text }) => text.de).join('\n');
    expect(said).toContain(
      '3 Kunden der Klasse A (30,0\u00a0% aller Kunden) bringen 85,0\u00a0% des Umsatzes',
    );
    expect(said).toContain('Der größte Kunde, K0000, hat allein 45,0\u00a0%');
  });
});

describe('customers who cannot be compared', () => {
  const given: Given = {
    revenue: [100_00, 50_00, 20_00, 0, 0, 0, -30_00, 0, Number.NaN],
    status: ['active', 'new', 'active', 'dormant', 'lost', 'prospect', 'active', 'active', 'active'],
  };

  it('have a status of their own and are never class C', () => {
    expect(columnOf(run(given), 'class')).toEqual([
      'A',
      'new',
      'B',
      'dormant',
      'lost',
      'prospect',
      'loss',
      'loss',
      'unknown',
    ]);
    expect(columnOf(run(given), 'rank')).toEqual([1, Number.NaN, 2, ...Array(6).fill(Number.NaN)]);
  });

  it('appear in the table, so that nobody and no cent is missing', () => {
    const output = run(given);
    expect(cellsOf(output, 'classes', 'customers')).toEqual([1, 1, 0, 1, 1, 1, 1, 2, 1, 9]);
    expect(rowOf(output, 'classes', 'C')).toMatchObject({ customers: 0, sum: 0, mean: Number.NaN });
    expect(rowOf(output, 'classes', 'unknown').sum).toBeNaN();
    expect(rowOf(output, 'classes', 'Summe').sum).toBe(140_00);
    expect(flaws(output)).toEqual([]);
  });

  it('newcomers are ranked when set so, and keep their status', () => {
    const output = run(given, { newCustomers: 'classify' });
    expect(columnOf(output, 'class').slice(0, 3)).toEqual(['A', 'A', 'B']);
    expect(columnOf(output, 'status').slice(0, 3)).toEqual(['active', 'new', 'active']);
  });

  it('figures overrule a status from the master data', () => {
    const output = run({ revenue: [100_00, 50_00, -10_00], status: ['active', 'lost', 'dormant'] });
    expect(columnOf(output, 'class')).toEqual(['A', 'A', 'loss']);
    expect(columnOf(output, 'status')).toEqual(['active', 'active', 'loss']);
  });

  it('an unknown status counts as active', () => {
    expect(columnOf(run({ revenue: [100, 1], status: [null, null] }), 'class')).toEqual(['A', 'C']);
  });
});

describe('ABC analysis by another figure', () => {
  it('ranks by it', () => {
    const output = run({ revenue: [100, 200], numbers: { invoices: [9, 1] } }, { measure: 'invoices' });
    expect(columnOf(output, 'class')).toEqual(['A', 'B']);
    expect(tableOf(output, 'classes').title.de).toBe('ABC-Klassen nach Zahl der Belege');
    expect(tableOf(output, 'classes').columns.find(({ id }) => id === 'sum')?.unit).toBe('count');
  });

  it('says so when the data do not hold it, and classes nobody', () => {
    const output = run({ revenue: [100, 200] }, { measure: 'potential' });
    expect(columnOf(output, 'class')).toEqual(['unknown', 'unknown']);
    expect(output.problems?.map(({ code, severity }) => [code, severity])).toEqual([['KW502', 'error']]);
    expect(flaws(output)).toEqual([]);
  });
});

describe('ABC analysis at its limits', () => {
  it('makes one customer with 85 % an A, and warns of the concentration by name', () => {
    const output = run({ revenue: [85_00, 10_00, 5_00], names: ['Groß GmbH', 'Mittel AG', null] });
    expect(columnOf(output, 'class')).toEqual(['A', 'B', 'C']);
    expect(output.findings?.some(({ text }) => text.de.includes('Groß GmbH (K0000)'))).toBe(true);
  });

  it('gives equals the same class, rank and cumulative share', () => {
    const output = run({ revenue: [20, 50, 20, 10] }, { cutPoints: [0.6] });
    expect(columnOf(output, 'class')).toEqual(['A', 'A', 'A', 'B']);
    expect(columnOf(output, 'rank')).toEqual([2, 1, 2, 4]);
    expect(columnOf(output, 'cumulativeShare')).toEqual([0.9, 0.5, 0.9, 1]);
  });

  it('makes as many classes as wanted', () => {
    const output = run({ revenue: TEN }, { cutPoints: [0.4, 0.7, 0.8, 0.9, 0.95, 0.99] });
    expect(columnOf(output, 'class').join('')).toBe('ABCDEEFFGG');
    expect(keyFigure(output, 'customersG')).toBe(2);
  });

  it('says that there is nobody to rank', () => {
    for (const output of [run({ revenue: [] }), run({ revenue: [-5, 0] })]) {
      expect(output.problems?.map(({ code }) => code)).toEqual(['KW503']);
      expect(flaws(output)).toEqual([]);
    }
  });

  it('profiles the classes with what else is known', () => {
    const output = run({
      revenue: [80_00, 20_00],
      numbers: { contributionMargin: [20_00, 10_00], potential: [Number.NaN, 50_00] },
    });
    expect(rowOf(output, 'profile', 'A')).toMatchObject({ marginShare: 0.25, customersWithPotential: 0 });
    expect(rowOf(output, 'profile', 'A').meanPotential).toBeNaN();
    expect(rowOf(output, 'profile', 'Summe')).toMatchObject({ meanMargin: 15_00, meanPotential: 50_00 });
  });
});

describe('laws of the ABC analysis', () => {
  const someone = fc.record({
    revenue: fc.oneof(fc.integer({ min: -50_000, max: 5_000_000 }), fc.constant(Number.NaN), fc.constant(0)),
    status: fc.constantFrom('active', 'active', 'new', 'dormant', 'lost', 'prospect', null),
  });
  const everybody = fc.array(someone, { maxLength: 40 });
  const rule = fc.record({
    boundary: fc.constantFrom('before', 'inclusive'),
    newCustomers: fc.constantFrom('status', 'classify'),
  });
  const given = (people: readonly { revenue: number; status: string | null }[]): Given => ({
    revenue: people.map(({ revenue }) => revenue),
    status: people.map(({ status }) => status),
  });

  it('classes partition the customers and add up to the total to the cent', () => {
    fc.assert(
      fc.property(everybody, rule, (people, settings) => {
        const output = run(given(people), settings);
        expect(columnOf(output, 'class').every((each) => typeof each === 'string')).toBe(true);
        const counts = cellsOf(output, 'classes', 'customers').map(Number);
        const sums = cellsOf(output, 'classes', 'sum').map(Number);
        const known = sums.slice(0, -1).filter((sum) => !Number.isNaN(sum));
        const exact = people.reduce((sum, { revenue }) => sum + (Number.isNaN(revenue) ? 0 : revenue), 0);
        expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(people.length);
        expect(known.reduce((sum, part) => sum + part, 0)).toBe(exact);
        expect(sums.at(-1) === exact || Number.isNaN(sums.at(-1))).toBe(true);
        expect(flaws(output)).toEqual([]);
      }),
    );
  });

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(everybody, rule, (people, settings) => {
        expectOrderIrrelevant(people, (those, ids) => run({ ...given(those), ids }, settings), [
          'class',
          'status',
          'rank',
          'share',
          'cumulativeShare',
        ]);
      }),
    );
  });

  it('scaling money keeps the classes', () => {
    fc.assert(
      fc.property(everybody, fc.integer({ min: 2, max: 1000 }), (people, factor) => {
        const scaled = people.map((each) => ({ ...each, revenue: each.revenue * factor }));
        expect(columnOf(run(given(scaled)), 'class')).toEqual(columnOf(run(given(people)), 'class'));
      }),
    );
  });
});
