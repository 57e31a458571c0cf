import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import type { Files } from '../ingest/load-files.js';
import { day, factsOf, LINES } from './facts-of.js';
import { serviceLines } from './service-lines.js';

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
  it('are added up per customer, service, charge and period', async () => {
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
    const charged = { charge: 'charged', minutes: 60, statedCost: 5_000, entriesWithoutCost: 0 };
    expect(serviceLines(facts.details.otherServices!)).toEqual([
      expect.objectContaining({ customer: 0, service: 'Schulung', entries: 1, ...charged }),
      expect.objectContaining({ customer: 1, isPrevious: true, charge: 'free', statedCost: 500 }),
    ]);
    const open = {
      isPrevious: false,
      charge: 'free',
      ratesFrom: Number.NaN,
      paid: Number.NaN,
      rating: Number.NaN,
    };
    expect(serviceLines(facts.details.serviceUse!)).toEqual([
      expect.objectContaining({ ...open, customer: 0, service: 'Muster', entries: 1, statedCost: 0 }),
      {
        ...open,
        customer: 0,
        service: 'Schulung',
        firstDay: day('2025-02-01'),
        entries: 2,
        quantity: 3,
        minutes: 90,
        statedCost: 10_000,
        entriesWithoutCost: 1,
        quantityWithoutCost: 2,
        minutesWithoutCost: 30,
        perceivedValue: Number.NaN,
      },
      expect.objectContaining({ ...open, customer: 1, isPrevious: false, statedCost: Number.NaN }),
    ]);
    expect(codes).toContain('KW413');
  });

  it('tell free, reduced and charged apart in the words of ledgers, and name what they do not understand', async () => {
    const { facts, problems } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;31.12.2025;3,00\n',
      's.csv': `Kundennr;Datum;Serviceart;Berechnet;Berechneter Betrag;Kosten
A;01.02.2025;Eins;Vergünstigt;40,00;100,00
A;02.02.2025;Zwei;teilweise;;100,00
A;03.02.2025;Drei;KOSTENFREI;;1
A;04.02.2025;Vier;;;1
A;05.02.2025;Fünf;kostenpflichtig;;1
A;06.02.2025;Sechs;nach Absprache;;1
`,
    });
    const { serviceUse, otherServices } = facts.details;
    const all = [...serviceLines(serviceUse!), ...serviceLines(otherServices!)];
    const found = all.map(({ service, charge, paid }) => [service, charge, paid]);
    const none = Number.NaN;
    expect(found).toEqual([
      ['Drei', 'free', none],
      ['Eins', 'reduced', 4_000],
      ['Sechs', 'free', none],
      ['Vier', 'free', none],
      ['Zwei', 'reduced', none],
      ['Fünf', 'charged', none],
    ]);
    expect(problems.find(({ code }) => code === 'KW554')?.text).toContain('"nach Absprache"');
  });

  it('are kept apart where rates change, and by what the customer thinks of them', async () => {
    const { facts } = await factsOf(
      test,
      {
        'l.csv': 'Kundennr;Datum;Umsatz\nA;31.12.2025;3,00\n',
        's.csv': `Kundennr;Datum;Serviceart;Dauer;Wahrgenommener Nutzen (EUR);Bewertung
A;01.02.2025;Hotline;10;0;
A;30.06.2025;Hotline;10;;
A;01.07.2025;Hotline;10;;2
A;02.07.2025;Hotline;10;50,00;
A;03.07.2025;Hotline;10;7,50;
`,
      },
      null,
      12,
      { splitDays: [day('2025-07-01')] },
    );
    const none = Number.NaN;
    const rows = serviceLines(facts.details.serviceUse!).map((use) => [
      use.ratesFrom,
      use.entries,
      use.perceivedValue,
      use.rating,
    ]);
    const later = day('2025-07-01');
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      expect.arrayContaining([
        [none, 1, 0, none],
        [none, 1, none, none],
        [later, 1, none, 2],
        [later, 2, 5_750, none],
      ]),
    );
  });

  it('without any cost are all to be valued', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;01.01.2025;3,00\n',
      's.csv': 'Kundennr;Datum;Serviceart\nA;01.01.2025;Schulung\nA;01.01.2025;Schulung\n',
    });
    expect(serviceLines(facts.details.serviceUse!)).toMatchObject([
      { entries: 2, entriesWithoutCost: 2, statedCost: Number.NaN },
    ]);
  });

  it('are unknown without a ledger', async () => {
    expect((await factsOf(test, { 'l.csv': LINES })).facts).toMatchObject({ details: {} });
  });
});

describe('contribution margin of the period before', () => {
  const lines = `Kundennr;Datum;Umsatz;DB
A;15.06.2024;100,00;40,00
A;31.12.2025;50,00;10,00
B;15.06.2024;100,00;
B;31.12.2025;50,00;10,00
C;01.01.2024;7,00;1,00
C;31.12.2025;1,00;1,00
`;
  const ledger = 'Kundennr;Datum;Serviceart\n';

  it('is made where the ledger has entries of that period, and is unknown where a line lacks it', async () => {
    const { facts, ids } = await factsOf(test, {
      'l.csv': lines,
      's.csv': `${ledger}A;02.01.2024;Hotline\n`,
    });
    expect(ids).toEqual(['A', 'B', 'C']);
    expect([...facts.details.previousMargin!]).toEqual([4_000, Number.NaN, 100]);
  });

  it('is not made where nothing asks for it', async () => {
    const { facts } = await factsOf(test, { 'l.csv': lines, 's.csv': `${ledger}A;02.06.2025;Hotline\n` });
    expect(facts.details.previousMargin).toBeUndefined();
  });
});

describe('the entries of one customer', () => {
  const files = {
    'l.csv':
      'Kundennr;Datum;Umsatz;Kunde\n0042;01.01.2025;3,00;Alpha Öl AG\n77;31.12.2025;2,00;Beta\n78;31.12.2025;1,00;Beta Süd\n',
    's.csv':
      'Kundennr;Datum;Serviceart;Dauer;Notiz;Mitarbeiter\n42;01.02.2025;Hotline;12;Leckage;Uwe\n0042;03.02.2025;Schulung;;;\n77;03.02.2025;Schulung;;;\n42;01.02.2024;Hotline;12;alt;Uwe\n',
    'a.csv':
      'Kundennr;Datum;Besuchsart;Dauer;Betreuer\n0042;05.02.2025;Besuch;60;Eva\n77;05.02.2025;Besuch;60;Eva\n',
  };
  const entriesOf = async (about: string) =>
    (await factsOf(test, files, null, 12, { about })).facts.entries ?? null;

  it('are those of the period, the latest first, with background and person', async () => {
    const found = await entriesOf('42');
    expect(
      found?.services?.map(({ day: on, note, person, use }) => [on, use.service, use.minutes, note, person]),
    ).toEqual([
      [day('2025-02-03'), 'Schulung', Number.NaN, null, null],
      [day('2025-02-01'), 'Hotline', 12, 'Leckage', 'Uwe'],
    ]);
    expect(found?.activities).toEqual([
      { day: day('2025-02-05'), type: 'Besuch', rep: 'Eva', minutes: 60, travelMinutes: Number.NaN },
    ]);
  });

  it.each(['0042', ' 042 ', 'alpha öl ag', 'ALPHA'])('are found by %s', async (about) => {
    expect((await entriesOf(about))?.services).toHaveLength(2);
  });

  it('a whole name beats a part of another', async () => {
    expect((await entriesOf('Beta'))?.services).toHaveLength(1);
  });

  it('nobody is guessed: an unknown customer is refused with the nearest, several are listed', async () => {
    await expect(entriesOf('Alhpa')).rejects.toMatchObject({
      problems: [{ code: 'KW346', message: { de: expect.stringContaining('0042 Alpha Öl AG') } }],
    });
    await expect(entriesOf('bet')).rejects.toMatchObject({
      problems: [{ code: 'KW347', message: { en: expect.stringContaining('77 Beta; 78 Beta Süd') } }],
    });
    await expect(entriesOf("'; DROP TABLE services --")).rejects.toMatchObject({
      problems: [{ code: 'KW346' }],
    });
  });
});

describe('sales people', () => {
  it('keep what is known of each, in the order of their names', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': LINES,
      'r.csv':
        'Betreuer;Name;Rolle;Gebiet;Stellenanteil;Kosten p.a.;Kundenzeitanteil;PLZ;Land\nM2;Müller;AD;Nord;50 %;85.000,50;0,4;01139;DE\nM1;;ID;;;;;;\n',
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
        postalCode: null,
        country: null,
      },
      {
        rep: 'M2',
        name: 'Müller',
        role: 'AD',
        territory: 'Nord',
        fullTimeShare: 0.5,
        costPerYear: 8_500_050,
        customerFacingShare: 0.4,
        postalCode: '01139',
        country: 'DE',
      },
    ]);
  });
});

describe('the place of a customer', () => {
  it('is read with point or comma, and three decimals are no thousands; anything else is unknown', async () => {
    const { facts } = await factsOf(test, {
      'k.csv':
        'Kundennummer;Umsatz;Breitengrad;Längengrad\n1;100;52.520;13,405\n2;90;48.137;n. bek.\n3;80;;\n',
    });
    expect([...facts.numbers.get('latitude')!]).toEqual([52.52, 48.137, Number.NaN]);
    expect([...facts.numbers.get('longitude')!]).toEqual([13.405, Number.NaN, Number.NaN]);
  });
});

describe('attributes that change from line to line', () => {
  const several =
    'Kundennummer;Datum;Umsatz;Gebiet\n1;01.02.2026;10;Nord\n1;02.03.2026;10;Süd\n2;02.03.2026;5;Nord\n';

  it('are counted where no customer master decides', async () => {
    const { facts } = await factsOf(test, { 'l.csv': several });
    expect([...facts.details.variedAttributes!]).toEqual([['territory', 1]]);
  });

  it('do not matter where one does', async () => {
    const { facts } = await factsOf(test, {
      'l.csv': several,
      'k.csv': 'Kundennummer;Gebiet;Mitarbeiter\n1;Nord;3\n2;Nord;4\n',
    });
    expect([...(facts.details.variedAttributes ?? [])]).toEqual([]);
  });
});
