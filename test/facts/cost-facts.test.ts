import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { factsOf } from './facts-of.js';

const test = engineForTests();

const LINES = 'Kundennr;Datum;Umsatz\n0001;01.01.2025;3,00\n0002;31.12.2025;2,00\n0002;31.12.2024;2,00\n';

describe('costs', () => {
  it('are those of customers, of segments, or pools with a key', async () => {
    const { facts, codes } = await factsOf(test, {
      'l.csv': LINES,
      'k.csv': `Kostenart;Kundennummer;Segment;Schlüssel;Betrag
Fracht;0001;;;1.000,50
Fracht;0001;;;0,25
Fracht;9999;;;7,00
Messe;;Nord;;500,00
Auftragsabwicklung;;;Aufträge;20.000,00
Auftragsabwicklung;;;Aufträge;5.000,00
`,
    });
    expect(facts.details.costs).toEqual([
      { bearer: { kind: 'pool' }, pool: 'Auftragsabwicklung', key: 'Aufträge', amount: 2_500_000 },
      { bearer: { kind: 'customer', customer: 0 }, pool: 'Fracht', key: null, amount: 100_075 },
      { bearer: { kind: 'stranger' }, pool: 'Fracht', key: null, amount: 700 },
      { bearer: { kind: 'segment', segment: 'Nord' }, pool: 'Messe', key: null, amount: 50_000 },
    ]);
    expect(codes).toContain('KW413');
  });

  it('count in the period where they have a day, and keep the cent of the total', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': LINES,
      'k.csv': `Kostenart;Datum;Kundennr;Betrag
Fracht;01.02.2025;0001;0,333
Fracht;01.02.2025;0002;0,334
Fracht;01.02.2025;;0,333
Fracht;01.02.2024;;999,00
`,
    });
    const amounts = facts.details.costs?.map(({ amount }) => amount) ?? [];
    expect(amounts).toHaveLength(3);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(100);
  });

  it('are unknown without such a table', async () => {
    const { facts } = await factsOf(test, { 'l.csv': LINES });
    expect(facts.details.costs).toBeUndefined();
    expect(facts.details.activityCounts).toBeUndefined();
  });
});

describe('activities by kind', () => {
  it('are counted in the period, per customer', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': LINES,
      'a.csv': `Kundennr;Datum;Art
0001;01.02.2025;Mailing
0001;02.02.2025;Mailing
0001;03.02.2025;Telefonat
0002;01.02.2024;Mailing
9999;01.02.2025;Mailing
`,
    });
    expect(facts.details.activityCounts).toEqual([
      { customer: 0, type: 'Mailing', count: 2 },
      { customer: 0, type: 'Telefonat', count: 1 },
    ]);
  });
});
