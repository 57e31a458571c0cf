import { describe, expect, it } from 'vitest';
import { factColumns } from '../../src/facts/fact-columns.js';
import { engineForTests } from '../engine/test-engine.js';
import { day, factsOf, LINES } from './facts-of.js';

const test = engineForTests();

describe('facts from invoice lines alone', () => {
  it('are those of the period, one row per customer, revenue falling', async () => {
    const { ids, column, control } = await factsOf(test, { 'l.csv': LINES });
    expect(ids).toEqual(['A', 'B', 'C', 'D']);
    expect(column('revenue')).toEqual([30_000, 5_000, 0, 0]);
    expect(column('totalRevenue')).toEqual([30_000, 15_000, 700, 900]);
    expect(column('previousRevenue')).toEqual([0, 10_000, 0, 900]);
    expect(column('invoices')).toEqual([2, 1, 0, 0]);
    expect(column('firstPurchase')).toEqual(
      ['2025-01-01', '2024-12-10', '2023-02-01', '2024-05-05'].map(day),
    );
    expect(column('lastPurchase')).toEqual(['2025-06-15', '2025-12-31', '2023-02-01', '2024-05-05'].map(day));
    expect(control.revenue).toMatchObject({
      read: 46_600,
      used: 46_600,
      inPeriod: 35_000,
      outsidePeriod: 11_600,
    });
    expect(control).toMatchObject({
      rowsInPeriod: 4,
      rowsOutsidePeriod: 3,
      customersInData: 4,
      customersInPeriod: 2,
    });
  });

  it('leave the margin unknown where a line of the period lacks it, and know it to be zero where there is none', async () => {
    const { column, problems } = await factsOf(test, { 'l.csv': LINES });
    expect(column('contributionMargin')).toEqual([null, 1_000, 0, 0]);
    expect(problems.find(({ code }) => code === 'KW411')?.text).toContain('1 Kunde');
  });

  it('compute the margin from cost where none is given', async () => {
    const { column } = await factsOf(test, {
      'l.csv':
        'Kundennr;Datum;Umsatz;DB;Wareneinsatz\nA;01.01.2025;10,00;;4,00\nA;02.01.2025;10,00;1,00;2,00\nB;02.01.2025;5,00;;\n',
    });
    expect(column('contributionMargin')).toEqual([700, null]);
  });

  it('take attributes from the latest booking that has one, and say where they vary', async () => {
    const { column, problems } = await factsOf(test, { 'l.csv': LINES });
    expect(column('name')).toEqual(['Alfa', 'Beta neu', 'Gamma', 'Delta']);
    expect(column('city')).toEqual(['Aachen', 'Bonn', 'Celle', 'Düren']);
    expect(problems.filter(({ code }) => code === 'KW412').map(({ text }) => text)).toEqual([
      expect.stringContaining('1 Kunde'),
    ]);
  });

  it('take the greatest of several values of the latest day, in any order of rows', async () => {
    const rows = ['A;02.01.2025;1,00;Ulm', 'A;02.01.2025;1,00;Trier', 'A;01.01.2025;1,00;Zell'];
    for (const lines of [rows, rows.toReversed()]) {
      const { column } = await factsOf(test, { 'l.csv': `Kundennr;Datum;Umsatz;Ort\n${lines.join('\n')}\n` });
      expect(column('city')).toEqual(['Ulm']);
    }
  });

  it('count nothing in a period without a booking, and still know everybody', async () => {
    const { column, control } = await factsOf(test, { 'l.csv': LINES }, '2030-12-31');
    expect(column('revenue')).toEqual([0, 0, 0, 0]);
    expect(column('totalRevenue')?.toSorted()).toEqual([15_000, 30_000, 700, 900]);
    expect(control).toMatchObject({ rowsInPeriod: 0, rowsOutsidePeriod: 7, customersInPeriod: 0 });
  });

  it('know the status of each customer', async () => {
    const { column } = await factsOf(test, { 'l.csv': LINES });
    // The data begin in February 2023: early enough to call a first purchase of 2025 new.
    expect(column('status')).toEqual(['new', 'active', 'lost', 'dormant']);
  });

  it('don’t call anybody new in data of one year, and say so', async () => {
    const { column, codes } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;01.01.2025;10,00\nB;31.12.2025;5,00\n',
    });
    expect(column('status')).toEqual(['active', 'active']);
    expect(codes).toContain('KW410');
  });

  it('have no previous revenue where the data don’t reach back a whole period', async () => {
    const { column } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;01.06.2024;10,00\nA;31.12.2025;5,00\n',
    });
    expect(column('previousRevenue')).toBeUndefined();
    const whole = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;20.01.2024;10,00\nA;31.12.2025;5,00\n',
    });
    expect(whole.column('previousRevenue')).toEqual([1_000]);
  });

  it('end at the as-of date: later bookings are outside, and their customers have not bought yet', async () => {
    const { ids, column, control } = await factsOf(test, { 'l.csv': LINES }, '2024-12-31');
    expect(ids).toEqual(['B', 'D', 'A', 'C']);
    expect(column('revenue')).toEqual([10_000, 900, 0, 0]);
    expect(column('status')).toEqual(['active', 'active', 'prospect', 'dormant']);
    expect(column('firstPurchase')).toEqual([day('2024-12-10'), day('2024-05-05'), null, day('2023-02-01')]);
    expect(column('lastPurchase')).toEqual([day('2024-12-10'), day('2024-05-05'), null, day('2023-02-01')]);
    expect(control).toMatchObject({ customersInData: 4, rowsInPeriod: 2, rowsOutsidePeriod: 5 });
  });

  it('hold everything when no length of the period is set', async () => {
    const { column } = await factsOf(test, { 'l.csv': LINES }, null, null);
    expect(column('revenue')).toEqual([30_000, 15_000, 900, 700]);
    expect(column('previousRevenue')).toBeUndefined();
  });

  it('put customers without revenue before those with a negative one', async () => {
    const { ids, column } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nMinus;31.12.2025;-5,00\nPlus;31.12.2025;5,00\nAlt;01.01.2020;9,00\n',
      'k.csv': 'Kundennr;Firma\nNie;Nie GmbH\n',
    });
    expect(ids).toEqual(['Plus', 'Alt', 'Nie', 'Minus']);
    expect(column('revenue')).toEqual([500, 0, 0, -500]);
  });

  it('count documents by number, and by day where there is none', async () => {
    const head = 'Kundennr;Datum;Umsatz;Rechnungsnr\n';
    const { column } = await factsOf(test, {
      'l.csv': `${head}A;01.01.2025;3,00;R1\nA;02.01.2025;3,00;R1\nA;03.01.2025;3,00;R2\nB;01.01.2025;1,00;\nB;01.01.2025;1,00;\nB;02.01.2025;1,00;\nB;02.01.2025;1,00;R7\n`,
    });
    expect(column('invoices')).toEqual([2, 3]);
    const plain = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;01.01.2025;3,00\nA;01.01.2025;4,00\nA;02.01.2025;1,00\n',
    });
    expect(plain.column('invoices')).toEqual([2]);
  });

  it('settle fractions of cents so that the customers add up to the total', async () => {
    const { column, control } = await factsOf(test, {
      'l.csv':
        'Kundennr;Datum;Menge;Einzelpreis\nA;01.01.2025;1;0,0050\nB;01.01.2025;1;0,0050\nC;01.01.2025;1;0,0050\n',
    });
    expect(column('revenue')).toEqual([1, 1, 0]);
    expect(control.revenue).toMatchObject({ read: 2, inPeriod: 2 });
  });

  it('keep customers whose number is a word of JavaScript, such as __proto__, like all others', async () => {
    const { ids } = await factsOf(test, {
      'l.csv':
        'Kundennr;Datum;Umsatz\n__proto__;01.01.2025;3,00\nconstructor;01.01.2025;2,00\nnull;01.01.2025;1,00\n',
    });
    expect(ids).toEqual(['__proto__', 'constructor', 'null']);
  });
});

describe('facts from invoice lines and a customer master', () => {
  const MASTER = `Kundennr;Firma;Branche;Potenzial;Lieferanteil;Besuche pro Jahr;Kunde seit;Mitarbeiter;Ort
A;Alfa AG;Handel;10.000,00;25 %;12;01.02.2001;250;Aachen
B;Beta KG;;;;;;;
Z;Zeta;Bau;500,00;;;;3;Zwickau
`;

  it('join both, the master’s word first, and keep customers of either', async () => {
    const { ids, column } = await factsOf(test, { 'l.csv': LINES, 'k.csv': MASTER });
    expect(ids).toEqual(['A', 'B', 'C', 'D', 'Z']);
    expect(column('name')).toEqual(['Alfa AG', 'Beta KG', 'Gamma', 'Delta', 'Zeta']);
    expect(column('city')).toEqual(['Aachen', 'Bonn', 'Celle', 'Düren', 'Zwickau']);
    expect(column('industry')).toEqual(['Handel', null, null, null, 'Bau']);
    expect(column('employees')).toEqual([250, null, null, null, 3]);
  });

  it('know zero revenue, and don’t know a potential', async () => {
    const { column } = await factsOf(test, { 'l.csv': LINES, 'k.csv': MASTER });
    expect(column('revenue')).toEqual([30_000, 5_000, 0, 0, 0]);
    expect(column('totalRevenue')).toEqual([30_000, 15_000, 700, 900, 0]);
    expect(column('invoices')).toEqual([2, 1, 0, 0, 0]);
    expect(column('contributionMargin')).toEqual([null, 1_000, 0, 0, 0]);
    expect(column('potential')).toEqual([1_000_000, null, null, null, 50_000]);
    expect(column('statedShareOfWallet')).toEqual([0.25, null, null, null, null]);
    expect(column('plannedVisits')).toEqual([12, null, null, null, null]);
    expect(column('firstPurchase')?.[4]).toBeNull();
  });

  it('call new or old by the master’s date, and a customer of the master alone one without purchase', async () => {
    const { column } = await factsOf(test, { 'l.csv': LINES, 'k.csv': MASTER });
    expect(column('customerSince')?.[0]).toBe(day('2001-02-01'));
    expect(column('status')).toEqual(['active', 'active', 'lost', 'dormant', 'prospect']);
  });

  it('have one row where a number stands twice in the master, the same in any order', async () => {
    const twice = 'Kundennr;Firma;Potenzial\nA;Alfa 1;5,00\nA;Alfa 2;7,00\n';
    const other = 'Kundennr;Firma;Potenzial\nA;Alfa 2;7,00\nA;Alfa 1;5,00\n';
    const [one, two] = [
      await factsOf(test, { 'l.csv': LINES, 'k.csv': twice }),
      await factsOf(test, { 'l.csv': LINES, 'k.csv': other }),
    ];
    expect(one.ids).toEqual(['A', 'B', 'C', 'D']);
    expect(one.column('name')).toEqual(two.column('name'));
    expect(one.column('potential')).toEqual([700, null, null, null]);
  });

  it('never take 17 for 00017', async () => {
    const { ids, column } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\n00017;01.01.2025;3,00\n17;01.01.2025;2,00\n',
      'k.csv': 'Kundennr;Firma\n17;Siebzehn\n00017;Nullen\n',
    });
    expect([ids, column('name')]).toEqual([
      ['00017', '17'],
      ['Nullen', 'Siebzehn'],
    ]);
  });

  it('take amounts of any size', async () => {
    const { column } = await factsOf(test, {
      'l.csv': 'Kundennr;Datum;Umsatz\nA;01.01.2025;123.456.789.012,34\nA;01.01.2025;100.000.000,01\n',
      'k.csv': 'Kundennr;Potenzial\nA;999.999.999.999,99\n',
    });
    expect(column('revenue')).toEqual([12_355_678_901_235]);
    expect(column('potential')).toEqual([99_999_999_999_999]);
  });
});

describe('facts from a customer list that carries revenue itself', () => {
  const LIST = `Kundennr;Firma;Umsatz;DB;Umsatz Vorjahr;Potenzial
A;Alfa;100,00;30,00;90,00;500,00
B;Beta;0;0;50,00;
C;Gamma;;;;
D;Delta;-5,00;;0;
`;

  it('need no dates, and keep unknown apart from zero', async () => {
    const { ids, column, control } = await factsOf(test, { 'k.csv': LIST });
    expect(ids).toEqual(['A', 'B', 'D', 'C']);
    expect(column('revenue')).toEqual([10_000, 0, -500, null]);
    expect(column('previousRevenue')).toEqual([9_000, 5_000, 0, null]);
    expect(column('contributionMargin')).toEqual([3_000, 0, null, null]);
    expect(column('status')).toEqual(['active', 'dormant', 'active', 'prospect']);
    expect(column('firstPurchase')).toBeUndefined();
    expect(control.revenue).toMatchObject({ read: 9_500, used: 9_500, inPeriod: 9_500, outsidePeriod: 0 });
  });

  it('leave out facts of which nothing is known', async () => {
    const { facts } = await factsOf(test, {
      'k.csv': 'Kundennr;Umsatz;Potenzial;Branche\nA;5,00;;\nB;6,00;n.v.;\n',
    });
    const columns = factColumns(facts).map(({ definition }) => definition.id);
    expect(columns).toEqual(['customerId', 'status', 'revenue', 'totalRevenue']);
  });
});
