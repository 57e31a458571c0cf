import { describe, expect, it } from 'vitest';
import type { TimeUse } from '../../../src/facts/fact.js';
import { settings } from '../../../src/stages/salesforce-sizing/settings.js';
import { recogniseWork } from '../../../src/stages/salesforce-sizing/time-categories.js';
import { cellsIn } from '../report-rows.js';
import { sampleRep } from '../sample-rep.js';
import { runSizing } from './run-sizing.js';

const use = (category: string | null, hours: number, given: Partial<TimeUse> = {}): TimeUse => ({
  ...{ role: 'Außendienst', rep: null, period: null, isCustomerFacing: null, entries: 1 },
  category,
  hours,
  ...given,
});

const FIELD = [{ hours: 168 }];

describe('kinds of work', () => {
  const { timeCategories } = settings.parse({});
  it.each([
    ['Kundenbesuche', 'facing'],
    ['Telefonate mit Kunden', 'facing'],
    ['Verkaufsgespräche', 'facing'],
    ['Selling', 'facing'],
    ['Customer calls', 'facing'],
    ['Fahrt zum Kunden', 'around'],
    ['Reisezeit', 'around'],
    ['Travel', 'around'],
    ['Vorbereitung von Besuchen', 'around'],
    ['Verwaltung', 'other'],
    ['Kundenverwaltung', 'other'],
    ['Interne Besprechungen', 'other'],
    ['Administration', 'other'],
    ['Reports', 'other'],
    ['Projekt X', null],
  ])('%s is %s', (category, kind) => {
    expect(recogniseWork(category, timeCategories)).toBe(kind);
  });

  it('follow your own lists first', () => {
    const own = settings.parse({
      timeCategories: { facing: ['Projekt X'], other: ['Messe'] },
    }).timeCategories;
    expect(recogniseWork('projekt x', own)).toBe('facing');
    expect(recogniseWork(' Messe ', own)).toBe('other');
  });
});

describe('the customer-facing share of a time study', () => {
  it('is hours with customers over all hours of the role: 4 of 40 are 10 %', () => {
    const { table, codes } = runSizing(FIELD, {
      timeStudy: [use('Besuche', 4), use('Verwaltung', 36), use('Besuche', 30, { role: 'Innendienst' })],
    });
    const shares = table('facing-shares');
    expect(cellsIn(shares, 'share').slice(1)).toEqual([0.1, 1]);
    expect(cellsIn(shares, 'source')).toEqual(['mean', 'study', 'study']);
    expect(cellsIn(shares, 'hoursToday')[1]).toBeCloseTo(168, 9);
    expect(cellsIn(shares, 'hoursTarget')[1]).toBeCloseTo(1008, 9);
    expect(cellsIn(table('scenarios'), 'fullTime')[1]).toBeCloseTo(1, 9);
    expect(codes).not.toContain('KW571');
  });

  it('goes before the shares of the staff list, which stand beside it, and says where they differ', () => {
    const { table, codes } = runSizing(FIELD, {
      timeStudy: [use('Besuche', 4), use('Verwaltung', 36)],
      reps: [
        sampleRep({ customerFacingShare: 0.3 }),
        sampleRep({ role: 'Innendienst', customerFacingShare: 0.5 }),
      ],
    });
    const shares = table('facing-shares');
    expect(cellsIn(shares, 'source')).toEqual(['mean', 'study', 'reps']);
    expect(cellsIn(shares, 'share').slice(1)).toEqual([0.1, 0.5]);
    expect(cellsIn(shares, 'stated').slice(1)).toEqual([0.3, 0.5]);
    expect(codes).toContain('KW614');
  });

  it('takes the flag before the name, and adds periods up', () => {
    const flagged = (category: string, hours: number, isCustomerFacing: boolean, period: string) =>
      use(category, hours, { isCustomerFacing, period });
    const { table } = runSizing(FIELD, {
      timeStudy: [
        flagged('Fahrt', 10, true, 'KW 1'),
        flagged('Fahrt', 10, true, 'KW 2'),
        flagged('Besuche', 20, false, 'KW 1'),
      ],
    });
    expect(cellsIn(table('facing-shares'), 'share')[1]).toBe(0.5);
    expect(cellsIn(table('time-use'), 'hours')).toEqual([20, 20]);
    expect(cellsIn(table('time-use'), 'basis')).toEqual(['flag', 'flag']);
  });

  it('knows the role of a person from the staff list', () => {
    const { table } = runSizing(FIELD, {
      timeStudy: [
        use('Besuche', 10, { role: null, rep: 'M1' }),
        use('Verwaltung', 30, { role: null, rep: 'Erika Muster' }),
      ],
      reps: [sampleRep({ rep: 'M1' }), sampleRep({ rep: 'M2', name: 'Erika Muster' })],
    });
    expect(cellsIn(table('facing-shares'), 'share')[1]).toBe(0.25);
  });

  it('reports rows that lack something, roles of others, and work that nothing tells', () => {
    const { table, codes } = runSizing(FIELD, {
      timeStudy: [
        use('Besuche', 10),
        use(null, 10),
        use('Besuche', -1),
        use('Besuche', Number.NaN),
        use('Besuche', 10, { role: 'Geschäftsführung' }),
        use('Projekt X', 30),
      ],
    });
    expect(codes).toEqual(expect.arrayContaining(['KW610', 'KW611', 'KW612']));
    expect(cellsIn(table('facing-shares'), 'share')[1]).toBe(0.25);
    expect(cellsIn(table('time-use'), 'basis')).toEqual(['unclear', 'name']);
  });

  it('says what travel that is counted apart does to the need', () => {
    const { codes } = runSizing(FIELD, { timeStudy: [use('Besuche', 10), use('Fahrt', 30)] });
    expect(codes).toContain('KW613');
    const byConversation = runSizing(
      FIELD,
      { timeStudy: [use('Besuche', 10), use('Fahrt', 30)] },
      { shareMeasures: 'conversation' },
    );
    expect(byConversation.codes).not.toContain('KW613');
  });

  it('bundles what is left of a long list', () => {
    const many = Array.from({ length: 30 }, (_, at) => use(`Besuch ${at}`, 30 - at));
    const { table } = runSizing(FIELD, { timeStudy: many });
    const hours = cellsIn(table('time-use'), 'hours') as number[];
    expect(hours).toHaveLength(10);
    expect(hours.reduce((sum, each) => sum + each, 0)).toBe((30 * 31) / 2);
  });

  it('is passed over where it says that nobody ever sees a customer', () => {
    const { table } = runSizing(FIELD, { timeStudy: [use('Verwaltung', 40)] });
    expect(cellsIn(table('facing-shares'), 'source')[1]).toBe('assumed');
  });
});

describe('shares of the staff list', () => {
  it('that cannot be are passed over and reported', () => {
    const { table, codes } = runSizing(FIELD, {
      reps: [
        sampleRep({ customerFacingShare: 45 }),
        sampleRep({ customerFacingShare: 0 }),
        sampleRep({ customerFacingShare: 0.2 }),
      ],
    });
    expect(codes).toContain('KW619');
    expect(cellsIn(table('facing-shares'), 'share')[1]).toBeCloseTo(0.2, 12);
  });
});
