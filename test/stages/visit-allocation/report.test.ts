import { describe, expect, it } from 'vitest';
import { pointsOf } from '../chart-points.js';
import { cellsIn, flaws, rowOf } from '../report-rows.js';
import { allocate, type Visited } from './run-allocation.js';

/** Class A is planned with 12 visits, B with 4; a B customer is worth as much as an A customer. */
const MISPLACED: readonly Visited[] = [
  { value: 900, class: 'A', plan: 12 },
  { value: 100, class: 'A', plan: 12, share: 'high', revenue: 5000 },
  { value: 900, class: 'B', plan: 4 },
  { value: 5, class: 'C', plan: 0, channel: 'inside' },
];

describe('the report of the allocation', () => {
  it('adds up over the classes', () => {
    const { output, table } = allocate(MISPLACED, { capacity: 'plan' });
    const classes = table('classes');
    expect(classes.columns.find(({ id }) => id === 'planned')!.unit).toBe('count');
    for (const id of ['customers', 'planned', 'visits', 'difference', 'plannedHours', 'hours']) {
      const cells = cellsIn(classes, id) as number[];
      expect(cells.at(-1)).toBeCloseTo(
        cells.slice(0, -1).reduce((sum, each) => sum + each, 0),
        9,
      );
    }
    expect(rowOf(output, 'classes', 'total')).toMatchObject({ customers: 3, planned: 28, plannedHours: 56 });
    const { hours, contribution } = rowOf(output, 'classes', 'total');
    expect(rowOf(output, 'scenarios', 'now')).toMatchObject({ hours, contribution });
    expect(rowOf(output, 'scenarios', 'plan')).toMatchObject({ contribution: 190_000, visits: 28 });
    expect(flaws(output)).toEqual([]);
  });

  it('shows where the last hour of the plan brings more, and evens that out', () => {
    const { output, text } = allocate(MISPLACED, { capacity: 'plan' });
    const [a, b] = ['A', 'B'].map((id) => rowOf(output, 'classes', id) as Record<string, number>);
    expect(b!.lastPlanned).toBeGreaterThan(a!.lastPlanned! * 3);
    expect(b!.last! / a!.last!).toBeLessThan(b!.lastPlanned! / a!.lastPlanned!);
    expect(text).toContain('Im Klassenplan bringt die letzte Besuchsstunde in Klasse B');
  });

  it('lists who would get more and who fewer visits, with the reason, and warns of high shares of wallet', () => {
    const { table, codes, output, visits } = allocate(MISPLACED, { capacity: 'plan' });
    const [more, fewer] = [table('more-visits'), table('fewer-visits')];
    expect(cellsIn(more, 'customerId')).toContain('K002');
    expect(cellsIn(more, 'reason')).toContain('value');
    expect(cellsIn(fewer, 'customerId')).toEqual(['K001']);
    expect(cellsIn(fewer, 'reason')).toEqual(['small']);
    expect(cellsIn(fewer, 'shareClass')).toEqual(['high']);
    expect(cellsIn(fewer, 'freed')).toEqual([(12 - visits[1]!) * 2]);
    expect(codes).toEqual(['KW634']);
    expect(output.problems![0]!.message.de).toContain('1 (Umsatz 5.000');
  });

  it('says that the value of newcomers is not that of a year', () => {
    const note = (id: string) =>
      allocate([{ value: 5, class: id }, { value: 900 }], { capacity: 'plan' }).table('fewer-visits').note!
        .de;
    expect(note('new')).toContain('Neue Kunden');
    expect(note('B')).not.toContain('Neue Kunden');
  });

  it('shows fractions of visits where the plan has them', () => {
    const { table } = allocate([{ value: 100, plan: 0.5 }], { capacity: 'plan' });
    expect(table('classes').columns.find(({ id }) => id === 'planned')!.unit).toBe('number');
  });

  it('names the limit of visits where that takes some away', () => {
    const { table } = allocate([{ value: 100, plan: 12 }], { capacityHours: 100, maximumVisits: 6 });
    expect(cellsIn(table('fewer-visits'), 'reason')).toEqual(['limit']);
  });

  it('promises nothing and says what is assumed', () => {
    const { text, table } = allocate(MISPLACED, { capacity: 'plan' });
    expect(text).toContain('Modellergebnis, keine Zusage');
    expect(text).toContain('beruht auf einer angenommenen Kurve');
    expect(table('curves').note!.de).toContain('Arbeitsannahmen, keine Befunde');
    expect(table('scenarios').note!.de).toContain('keine Zusage');
  });

  it('draws what hours bring, the class plan below the line', () => {
    const { output } = allocate(MISPLACED, { capacity: 'plan' });
    const line = pointsOf(output, 'hours', 0) as [number, number][];
    const [plan] = pointsOf(output, 'hours', 1) as [number, number][];
    expect(line.map(([, contribution]) => contribution)).toEqual(
      line.map(([, contribution]) => contribution).sort((one, other) => one - other),
    );
    const atPlan = line.find(([hours]) => Math.abs(hours - plan![0]) < 1e-9);
    expect(atPlan![1]).toBeGreaterThan(plan![1]);
    expect(pointsOf(output, 'classes', 0)).toEqual([
      ['A', 24],
      ['B', 4],
    ]);
  });

  it('has no curve of hours without hours', () => {
    const { output } = allocate([{ value: 100 }], { capacityHours: 0 });
    expect(output.charts!.map(({ id }) => id)).toEqual(['classes']);
    expect(flaws(output)).toEqual([]);
  });
});

describe('visits made and revenue', () => {
  const customers = (growth: (at: number) => number): Visited[] =>
    Array.from({ length: 20 }, (_, at) => ({
      value: 100,
      class: at < 15 ? 'A' : 'B',
      visits: at,
      before: 100,
      revenue: 100 * (1 + growth(at)),
    }));

  it('are compared by rank, and called a correlation', () => {
    const { output, table } = allocate(customers((at) => at / 10));
    expect(rowOf(output, 'visits-and-revenue', 'A')).toMatchObject({
      customers: 15,
      visits: 7,
      verdict: 'together',
    });
    expect(rowOf(output, 'visits-and-revenue', 'A').correlation).toBeCloseTo(1, 12);
    expect(rowOf(output, 'visits-and-revenue', 'B')).toMatchObject({
      customers: 5,
      correlation: Number.NaN,
      verdict: 'few',
    });
    expect(table('visits-and-revenue').note!.de).toContain('Zusammenhang, nicht Wirkung');
    const against = allocate(customers((at) => -at / 100));
    expect(rowOf(against.output, 'visits-and-revenue', 'A').verdict).toBe('against');
    const chance = allocate(customers((at) => (at * 7) % 5));
    expect(rowOf(chance.output, 'visits-and-revenue', 'A').verdict).toBe('chance');
  });

  it('are left out where one of them is not known', () => {
    expect(allocate([{ value: 100 }]).ids).not.toContain('visits-and-revenue');
    expect(allocate(customers(() => 0).slice(0, 5)).ids).not.toContain('visits-and-revenue');
  });
});

describe('nothing to allocate', () => {
  it('is said where no class has visits, and where no value is known', () => {
    const without = allocate([{ value: 100, plan: 0 }]);
    expect([without.codes, without.ids, without.visits]).toEqual([['KW630'], [], [Number.NaN]]);
    const unknown = allocate([{ value: null }]);
    expect([unknown.codes, unknown.ids]).toEqual([['KW631'], []]);
    expect(allocate([]).codes).toEqual(['KW630']);
  });
});
