import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { factsOf } from './facts-of.js';

const test = engineForTests();

const LINES = 'Kundennr;Datum;Umsatz\n0001;01.01.2025;3,00\n';

describe('the time study', () => {
  it('is added up by role, kind of work, period and flag, without binary dust', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': LINES,
      'z.csv': `Rolle;Tätigkeit;Stunden;Zeitraum;Kundenkontakt
Außendienst;Besuch;0,1;KW 1;ja
Außendienst;Besuch;0,2;KW 1;ja
Außendienst;Besuch;3,5;KW 2;ja
Innendienst;Fahrt;7;KW 1;
Innendienst;Verwaltung;30;KW 1;nein
`,
    });
    const field = { role: 'Außendienst', rep: null, category: 'Besuch', isCustomerFacing: true };
    const inside = { role: 'Innendienst', rep: null, period: 'KW 1', entries: 1 };
    expect(facts.details.timeStudy).toEqual([
      { ...field, period: 'KW 1', hours: 0.3, entries: 2 },
      { ...field, period: 'KW 2', hours: 3.5, entries: 1 },
      { ...inside, category: 'Fahrt', isCustomerFacing: null, hours: 7 },
      { ...inside, category: 'Verwaltung', isCustomerFacing: false, hours: 30 },
    ]);
  });

  it('may name people instead of roles, and is read with English headings', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': LINES,
      'z.csv': 'Employee;Activity;Hours\nM1;Visits;4\nM1;Administration;36\n',
    });
    expect(facts.details.timeStudy?.map(({ rep, category, hours }) => [rep, category, hours])).toEqual([
      ['M1', 'Administration', 36],
      ['M1', 'Visits', 4],
    ]);
  });

  it('is unknown without such a table', async () => {
    const { facts } = await factsOf(test, { 'l.csv': LINES });
    expect(facts.details.timeStudy).toBeUndefined();
  });
});
