import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import type { Files } from '../ingest/load-files.js';
import { factsOf, LINES } from './facts-of.js';

const test = engineForTests();

describe('visits', () => {
  const files = (activities: string): Files => ({
    'l.csv': 'Kundennr;Datum;Umsatz\nA;01.01.2025;3,00\nB;31.12.2025;2,00\nC;31.12.2025;1,00\n',
    'a.csv': activities,
  });

  it('are counted in the period, calls are none, and no entry is a known zero', async () => {
    const { column, problems } = await factsOf(
      test,
      files(`Kundennr;Datum;Besuchsart;Dauer (Min.)
A;01.02.2025;Besuch;60
A;02.02.2025;Außendienstbesuch vor Ort;30
A;03.02.2025;Telefonat;15
A;01.02.2024;Besuch;60
B;01.02.2025;Besuch;
X;01.02.2025;Besuch;60
`),
    );
    expect(column('visits')).toEqual([2, 1, 0]);
    expect(column('visitMinutes')).toEqual([90, null, 0]);
    expect(problems.find(({ code }) => code === 'KW413')?.text).toContain('1 Eintr');
  });

  it('are all entries where the table tells no kinds', async () => {
    const { column } = await factsOf(
      test,
      files('Kundennr;Besuchsdatum;Fahrzeit\nA;01.02.2025;20\nA;02.02.2025;20\n'),
    );
    expect(column('visits')).toEqual([2, 0, 0]);
    expect(column('visitMinutes')).toBeUndefined();
  });

  it('are unknown without such a table', async () => {
    const { column } = await factsOf(test, { 'l.csv': LINES });
    expect(column('visits')).toBeUndefined();
  });
});

describe('services', () => {
  it('are added up per customer and service, and charged ones are left out', async () => {
    const { facts, codes } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;01.01.2025;3,00\nB;31.12.2025;2,00\n',
      's.csv': `Kundennr;Datum;Serviceart;Menge;Minuten;Kosten;Berechnet
A;01.02.2025;Schulung;1;60;100,00;nein
A;02.02.2025;Schulung;2;30;;
A;03.02.2025;Schulung;1;60;50,00;ja
A;03.02.2025;Muster;;;0;nein
B;03.02.2025;Schulung;;;;nein
B;03.02.2024;Schulung;5;5;5;nein
X;03.02.2025;Schulung;;;;nein
`,
    });
    expect(facts.details.serviceUse).toEqual([
      {
        customer: 0,
        service: 'Muster',
        entries: 1,
        quantity: Number.NaN,
        minutes: Number.NaN,
        statedCost: 0,
        entriesWithoutCost: 0,
        quantityWithoutCost: Number.NaN,
        minutesWithoutCost: Number.NaN,
      },
      {
        customer: 0,
        service: 'Schulung',
        entries: 2,
        quantity: 3,
        minutes: 90,
        statedCost: 10_000,
        entriesWithoutCost: 1,
        quantityWithoutCost: 2,
        minutesWithoutCost: 30,
      },
      {
        customer: 1,
        service: 'Schulung',
        entries: 1,
        quantity: Number.NaN,
        minutes: Number.NaN,
        statedCost: Number.NaN,
        entriesWithoutCost: 1,
        quantityWithoutCost: Number.NaN,
        minutesWithoutCost: Number.NaN,
      },
    ]);
    expect(codes).toContain('KW413');
  });

  it('without any cost are all to be valued', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;01.01.2025;3,00\n',
      's.csv': 'Kundennr;Datum;Serviceart\nA;01.01.2025;Schulung\nA;01.01.2025;Schulung\n',
    });
    expect(facts.details.serviceUse).toMatchObject([
      { entries: 2, entriesWithoutCost: 2, statedCost: Number.NaN },
    ]);
  });

  it('are unknown without a ledger', async () => {
    expect((await factsOf(test, { 'l.csv': LINES })).facts).toMatchObject({ details: {} });
  });
});

describe('sales people', () => {
  it('keep what is known of each, in the order of their names', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': LINES,
      'r.csv':
        'Betreuer;Name;Rolle;Gebiet;Stellenanteil;Kosten p.a.;Kundenzeitanteil\nM2;Müller;AD;Nord;50 %;85.000,50;0,4\nM1;;ID;;;;\n',
    });
    expect(facts.details.reps).toEqual([
      {
        rep: 'M1',
        name: null,
        role: 'ID',
        territory: null,
        fullTimeShare: Number.NaN,
        costPerYear: Number.NaN,
        customerFacingShare: Number.NaN,
      },
      {
        rep: 'M2',
        name: 'Müller',
        role: 'AD',
        territory: 'Nord',
        fullTimeShare: 0.5,
        costPerYear: 8_500_050,
        customerFacingShare: 0.4,
      },
    ]);
  });
});
