import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoControl } from '../../src/demo/control.js';
import { DEMO_DEFAULTS } from '../../src/demo/limits.js';
import { writeDemo } from '../../src/demo/write-demo.js';
import { demoFolders } from './demo-folders.js';
import { centsOf, type ExportRow, isoOf, readExport } from './read-export.js';

const newFolder = demoFolders();

const START = '2025-07-01';
const END = '2026-06-30';
const START_OF_YEAR_BEFORE = '2024-07-01';

/** Counts anew from the written CSV files, by another parser and other code than the generator's. */
describe.each([DEMO_DEFAULTS, { customers: 150, lines: 2_500, seed: 'zweiter Lauf' }])(
  'control totals of $customers customers, seed $seed',
  ({ customers: asked, lines: askedLines, seed }) => {
    const directory = newFolder();
    let control: DemoControl;
    let customers: ExportRow[];
    let lines: ExportRow[];

    beforeAll(async () => {
      ({ control } = await writeDemo({
        customers: asked,
        lines: askedLines,
        seed,
        formats: ['csv'],
        directory,
      }));
      customers = readExport(directory, 'kunden');
      lines = readExport(directory, 'rechnungspositionen');
    });

    const inPeriod = (date: string | undefined): boolean => isoOf(date) >= START && isoOf(date) <= END;
    const isInPeriod = (line: ExportRow): boolean => inPeriod(line.Rechnungsdatum);
    const sum = (rows: ExportRow[], amount: (row: ExportRow) => number): number =>
      rows.reduce((total, row) => total + amount(row), 0);
    const recount = (amount: (row: ExportRow) => number) => ({
      read: sum(lines, amount),
      inPeriod: sum(lines.filter(isInPeriod), amount),
      outsidePeriod: sum(
        lines.filter((line) => !isInPeriod(line)),
        amount,
      ),
    });

    it('name the period that ends with the last booking', () => {
      const dates = lines.map((line) => isoOf(line.Rechnungsdatum)).sort();
      expect(control.period).toEqual({ start: START, end: END });
      expect(control.bookings).toEqual({ first: dates[0], last: dates.at(-1) });
      expect(control.bookings.last).toBe(END);
    });

    it('equal the amounts to the cent', () => {
      expect(control.revenueCents).toEqual(recount((line) => centsOf(line['Nettoumsatz (EUR)'])));
      expect(control.listRevenueCents).toEqual(recount((line) => centsOf(line['Listenumsatz (EUR)'])));
      expect(control.contributionMarginCents).toEqual(
        recount((line) => centsOf(line['Nettoumsatz (EUR)']) - centsOf(line['Wareneinsatz (EUR)'])),
      );
      const deviating = lines.filter((line) => {
        const net = centsOf(line['Listenumsatz (EUR)']) - centsOf(line['Rabatt (EUR)']);
        return centsOf(line['Nettoumsatz (EUR)']) !== net;
      });
      expect(deviating).toEqual([]);
    });

    it('equal the rows of every table', () => {
      const services = readExport(directory, 'services');
      const activities = readExport(directory, 'besuche');
      expect(control.rows).toEqual({
        customers: customers.length,
        invoiceLines: lines.length,
        services: services.length,
        activities: activities.length,
        reps: readExport(directory, 'vertrieb').length,
        timeStudy: readExport(directory, 'zeitstudie').length,
        costs: readExport(directory, 'kosten').length,
        decisions: readExport(directory, 'entscheidungen').length,
      });
      expect([customers.length, lines.length]).toEqual([asked, askedLines]);
      expect(control.invoiceLines).toEqual({
        inPeriod: lines.filter(isInPeriod).length,
        outsidePeriod: lines.filter((line) => !isInPeriod(line)).length,
        creditNotes: lines.filter(({ Belegart }) => Belegart === 'Gutschrift').length,
        returns: lines.filter(({ Belegart }) => Belegart === 'Retoure').length,
        specialOrders: lines.filter(({ Sonderauftrag }) => Sonderauftrag === 'ja').length,
      });
      const given = services.filter(({ Datum }) => inPeriod(Datum));
      expect(control.services).toEqual({
        inPeriod: given.length,
        outsidePeriod: services.length - given.length,
        chargedInPeriod: given.filter(({ Berechnet }) => Berechnet === 'ja').length,
        reducedInPeriod: given.filter(({ Berechnet }) => Berechnet === 'vergünstigt').length,
      });
      const done = activities.filter(({ Datum }) => inPeriod(Datum));
      const ofKind = (kind: string): number => done.filter(({ Art }) => Art === kind).length;
      expect(control.activities).toEqual({
        inPeriod: done.length,
        outsidePeriod: activities.length - done.length,
        visitsInPeriod: ofKind('Besuch'),
        callsInPeriod: ofKind('Telefonat'),
        quotationsInPeriod: ofKind('Angebot'),
      });
    });

    it('equal the decisions by what speaks against them', () => {
      const decisions = readExport(directory, 'entscheidungen');
      const isExpired = (row: ExportRow): boolean =>
        row['Gültig bis'] !== '' && isoOf(row['Gültig bis']) < '2026-06-30';
      const rest = decisions.filter((row) => !isExpired(row));
      expect(control.decisions).toEqual({
        holding: rest.filter((row) => row['Genehmigt von'] !== '').length,
        expired: decisions.filter(isExpired).length,
        withoutApproval: rest.filter((row) => row['Genehmigt von'] === '').length,
      });
      const known = new Set(customers.map(({ Kundennummer }) => Kundennummer));
      const decided = decisions.map(({ Kundennummer }) => Kundennummer);
      expect(decided.filter((number) => !known.has(number))).toEqual([]);
      expect(new Set(decided).size).toBe(decided.length);
    });

    it('equal the hours of the time study, and its shares are near those of the staff list', () => {
      const study = readExport(directory, 'zeitstudie');
      const tenths = (row: ExportRow): number => Math.round(Number(row.Stunden?.replace(',', '.')) * 10);
      const facing = study.filter(({ Kundenkontakt }) => Kundenkontakt === 'ja');
      expect(control.timeStudy).toEqual({ tenths: sum(study, tenths), withCustomers: sum(facing, tenths) });
      const share = (role: string): number =>
        sum(
          facing.filter(({ Rolle }) => Rolle === role),
          tenths,
        ) /
        sum(
          study.filter(({ Rolle }) => Rolle === role),
          tenths,
        );
      for (const role of ['Außendienst', 'Innendienst', 'Key Account Management']) {
        const reps = readExport(directory, 'vertrieb').filter(({ Rolle }) => Rolle === role);
        const stated = reps.map(
          (rep) => Number(rep.Kundenzeitanteil?.replace(/\D+$/u, '').replace(',', '.')) / 100,
        );
        expect(Math.min(...stated) - 0.02).toBeLessThan(share(role));
        expect(Math.max(...stated) + 0.02).toBeGreaterThan(share(role));
      }
      expect(share('Servicetechnik')).toBeGreaterThan(0.35);
    });

    it('equal the costs by whom they are charged to', () => {
      const costs = readExport(directory, 'kosten');
      const cents = (row: ExportRow): number => centsOf(row['Betrag (EUR)']);
      const inside = costs.filter(({ Datum }) => inPeriod(Datum));
      const all = { read: sum(costs, cents), inPeriod: sum(inside, cents) };
      const isDirect = ({ Kundennummer }: ExportRow): boolean => Kundennummer !== '';
      const shared = inside.filter((row) => !isDirect(row));
      expect(control.costCents).toEqual({
        all: { ...all, outsidePeriod: all.read - all.inPeriod },
        toCustomersInPeriod: sum(inside.filter(isDirect), cents),
        toSegmentsInPeriod: sum(
          shared.filter(({ Segment }) => Segment !== ''),
          cents,
        ),
        toPoolsInPeriod: sum(
          shared.filter(({ Segment }) => Segment === ''),
          cents,
        ),
      });
      for (const amount of Object.values(control.costCents)) expect(amount).not.toBe(0);
      // Sales costs of an industrial supplier are some per cent of revenue.
      expect(all.inPeriod / control.revenueCents.inPeriod).toBeGreaterThan(0.01);
      expect(all.inPeriod / control.revenueCents.inPeriod).toBeLessThan(0.1);
    });

    it('equal the customers by status, and "Kunde seit" says the same', () => {
      const bookings = bookingDates(lines);
      const status = { active: 0, new: 0, dormant: 0, lost: 0, withoutPurchase: 0 };
      for (const customer of customers) {
        const dates = bookings.get(customer.Kundennummer ?? '') ?? [];
        const since = customer['Kunde seit'] === '' ? null : isoOf(customer['Kunde seit']);
        const found = statusOf(dates);
        status[found]++;
        if (found === 'withoutPurchase') expect(since).toBeNull();
        else if (since !== null) {
          expect(since <= (dates[0] ?? '')).toBe(true);
          expect(since >= START).toBe(found === 'new');
        }
      }
      expect(control.status).toEqual(status);
      for (const count of Object.values(status)) expect(count).toBeGreaterThan(4);
      expect(control.customers).toEqual({
        inMaster: customers.length,
        withBookings: bookings.size,
        inPeriod: status.active + status.new,
        withPotential: customers.filter((row) => row['Potenzial p.a. (EUR)'] !== '').length,
        withParent: customers.filter(({ Konzern }) => Konzern !== '').length,
        afterRollUp: new Set(customers.map((row) => ultimateParent(row, customers))).size,
      });
      const master = new Set(customers.map(({ Kundennummer }) => Kundennummer));
      for (const number of bookings.keys()) expect(master.has(number)).toBe(true);
    });
  },
);

/** Whoever has no parent himself at the end of the chain. */
function ultimateParent(row: ExportRow, customers: readonly ExportRow[]): string {
  const own = row.Kundennummer ?? '';
  const parent = row.Konzern ?? '';
  if (parent === '') return own;
  const above = customers.find(({ Kundennummer }) => Kundennummer === parent);
  return above === undefined ? parent : ultimateParent(above, customers);
}

/** All booking dates by customer, in order. */
function bookingDates(lines: readonly ExportRow[]): Map<string, string[]> {
  const bookings = new Map<string, string[]>();
  for (const { Kundennummer = '', Rechnungsdatum } of lines) {
    const dates = bookings.get(Kundennummer) ?? [];
    dates.push(isoOf(Rechnungsdatum));
    bookings.set(Kundennummer, dates);
  }
  for (const dates of bookings.values()) dates.sort();
  return bookings;
}

function statusOf(dates: readonly string[]): keyof DemoControl['status'] {
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return 'withoutPurchase';
  if (first >= START) return 'new';
  if (last >= START) return 'active';
  return last >= START_OF_YEAR_BEFORE ? 'dormant' : 'lost';
}
