import { describe, expect, it } from 'vitest';
import { DEMO_DEFAULTS } from '../../src/demo/limits.js';
import { TERRITORIES } from '../../src/demo/vocabulary/places.js';
import { SERVICE_KINDS } from '../../src/demo/vocabulary/service-kinds.js';
import { writeDemo } from '../../src/demo/write-demo.js';
import { CUSTOMARY_SERVICES } from '../../src/stages/value-to-value/customary-services.js';
import { demoFolders } from './demo-folders.js';
import { centsOf, type ExportRow, isoOf, readExport, Sums, total } from './read-export.js';

const newFolder = demoFolders();

interface Demo {
  readonly directory: string;
  readonly customers: ExportRow[];
  readonly lines: ExportRow[];
  readonly revenue: Sums;
  readonly margin: Sums;
  readonly potential: Sums;
}

/** Writes the demo of a seed and sums up its last twelve months. */
async function demoOf(seed: string): Promise<Demo> {
  const directory = newFolder();
  await writeDemo({ ...DEMO_DEFAULTS, seed, formats: ['csv'], directory });
  const customers = readExport(directory, 'kunden');
  const lines = readExport(directory, 'rechnungspositionen');
  const revenue = new Sums();
  const margin = new Sums();
  for (const line of lines) {
    if (isoOf(line.Rechnungsdatum) < '2025-07-01') continue;
    const net = centsOf(line['Nettoumsatz (EUR)']);
    revenue.add(line.Kundennummer ?? '', net);
    margin.add(line.Kundennummer ?? '', net - centsOf(line['Wareneinsatz (EUR)']));
  }
  const potential = new Sums();
  for (const { Kundennummer = '', 'Potenzial p.a. (EUR)': stated } of customers) {
    if (stated !== '') potential.add(Kundennummer, centsOf(stated));
  }
  return { directory, customers, lines, revenue, margin, potential };
}

const demo = demoOf(DEMO_DEFAULTS.seed);

describe('the demo company', () => {
  it('lives on few customers, whatever the seed', async () => {
    for (const each of [await demo, await demoOf('1'), await demoOf('2')]) {
      const revenues = each.revenue.ranked();
      const fifth = total(revenues.slice(0, Math.round(revenues.length / 5)));
      expect(fifth / total(revenues)).toBeGreaterThan(0.7);
      expect(fifth / total(revenues)).toBeLessThan(0.88);
      expect((revenues[0] ?? 0) / total(revenues)).toBeLessThan(0.25);
    }
  });

  it('earns a plausible margin, loses money on some, and gives the large ones more discount', async () => {
    const { lines, revenue, margin } = await demo;
    const share = total(margin.values()) / total(revenue.values());
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.42);
    const losses = margin.ranked().filter((cents) => cents < 0).length;
    expect(losses).toBeGreaterThan(3);
    expect(losses).toBeLessThan(revenue.size / 10);
    const largest = new Set(
      [...revenue]
        .sort((one, other) => other[1] - one[1])
        .slice(0, 40)
        .map(([key]) => key),
    );
    const rate = (isLarge: boolean): number => {
      const chosen = lines.filter(({ Kundennummer = '' }) => largest.has(Kundennummer) === isLarge);
      const discounts = total(chosen.map((line) => centsOf(line['Rabatt (EUR)'])));
      return discounts / total(chosen.map((line) => centsOf(line['Listenumsatz (EUR)'])));
    };
    expect(rate(true)).toBeGreaterThan(rate(false) + 0.05);
  });

  it('marks a few of the lines it sells as special orders, never what is taken back', async () => {
    const { lines } = await demo;
    const isMarked = (line: ExportRow): boolean => line.Sonderauftrag === 'ja';
    const sold = lines.filter(({ Belegart }) => Belegart === 'Rechnung');
    const share = sold.filter(isMarked).length / sold.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.03);
    expect(lines.filter((line) => isMarked(line) && line.Belegart !== 'Rechnung')).toEqual([]);
  });

  it('knows the potential of most customers, a few times below what they buy', async () => {
    const { customers, revenue, potential } = await demo;
    expect(potential.size / customers.length).toBeGreaterThan(0.5);
    expect(potential.size / customers.length).toBeLessThan(0.7);
    const buyers = [...potential].filter(([key]) => revenue.has(key));
    const above = buyers.filter(([key, cents]) => (revenue.get(key) ?? 0) > cents).length;
    expect(above).toBeGreaterThan(0);
    expect(above / buyers.length).toBeLessThan(0.15);
  });

  it('has new customers who start small and need much', async () => {
    const { customers, revenue, potential } = await demo;
    const promising = customers.filter(({ Kundennummer = '', 'Kunde seit': since }) => {
      const isNew = since !== '' && isoOf(since) >= '2025-07-01';
      return isNew && (potential.get(Kundennummer) ?? 0) > 10 * (revenue.get(Kundennummer) ?? 0);
    });
    expect(promising.length).toBeGreaterThan(3);
  });

  it('writes customer numbers and postal codes as text with leading zeros, names once', async () => {
    const { customers } = await demo;
    for (const { Kundennummer, PLZ } of customers) {
      expect(Kundennummer).toMatch(/^000\d{4}$/);
      expect(PLZ).toMatch(/^\d{5}$/);
    }
    expect(customers.some(({ PLZ }) => PLZ?.startsWith('0'))).toBe(true);
    expect(new Set(customers.map(({ Kundennummer }) => Kundennummer)).size).toBe(customers.length);
    expect(new Set(customers.map(({ Firma }) => Firma)).size).toBe(customers.length);
    expect(customers.some(({ Firma }) => /[äöüß]/.test(Firma ?? ''))).toBe(true);
  });

  it('has postal code, place and territory that belong together', async () => {
    const { customers } = await demo;
    const territoryOf = new Map(
      TERRITORIES.flatMap(({ name, places }) => places.map((place) => [place, name])),
    );
    for (const { PLZ, Ort, Verkaufsgebiet } of customers) {
      expect(territoryOf.get(`${PLZ} ${Ort}`)).toBe(Verkaufsgebiet);
    }
  });

  it('keeps a territory that costs more than it brings', async () => {
    const { directory, customers, revenue, potential } = await demo;
    const sums = new Sums();
    for (const { Kundennummer = '', Verkaufsgebiet = '' } of customers) {
      sums.add(Verkaufsgebiet, revenue.get(Kundennummer) ?? 0);
      if (Verkaufsgebiet !== 'Nordost') continue;
      expect(potential.get(Kundennummer) ?? 0).toBeLessThan(3_000_000);
    }
    expect(sums.size).toBe(8);
    expect(sums.ranked().at(-1)).toBe(sums.get('Nordost'));
    const [rep] = readExport(directory, 'vertrieb').filter((row) => row.Verkaufsgebiet === 'Nordost');
    expect(centsOf(rep?.['Kosten p.a. (EUR)'])).toBeGreaterThan(sums.get('Nordost') ?? 0);
  });

  it('has a sales force whose names the customers carry', async () => {
    const { directory, customers } = await demo;
    const reps = readExport(directory, 'vertrieb');
    const roles = reps.map(({ Rolle }) => Rolle);
    expect(roles.filter((role) => role === 'Außendienst')).toHaveLength(8);
    expect(roles).toContain('Innendienst');
    expect(roles.filter((role) => role === 'Key Account Management').length).toBeLessThan(3);
    expect(reps.some(({ Stellenanteil }) => Stellenanteil === '0,5')).toBe(true);
    const names = new Set(reps.map(({ Betreuer }) => Betreuer));
    expect(names.size).toBe(reps.length);
    for (const { Betreuer } of customers) expect(names.has(Betreuer)).toBe(true);
  });

  it('visits its old favourites rather than the valuable', async () => {
    const { directory, revenue } = await demo;
    const visits = new Sums();
    for (const { Kundennummer = '', Datum, Art } of readExport(directory, 'besuche')) {
      if (Art === 'Besuch' && isoOf(Datum) >= '2025-07-01') visits.add(Kundennummer, 1);
    }
    const ranked = [...revenue].sort((one, other) => other[1] - one[1]).map(([key]) => key);
    const top = ranked.slice(0, Math.round(ranked.length / 5));
    const share = total(top.map((key) => visits.get(key) ?? 0)) / total(visits.values());
    expect(share).toBeLessThan(0.45);
  });

  it('gives some small customers more service than they can pay for', async () => {
    const { directory, margin } = await demo;
    const minutes = new Sums();
    for (const { Kundennummer = '', Datum, Berechnet, 'Dauer (Min.)': spent } of readExport(
      directory,
      'services',
    )) {
      expect(Number(spent) % 6).toBe(0);
      if (Berechnet === 'nein' && isoOf(Datum) >= '2025-07-01') minutes.add(Kundennummer, Number(spent));
    }
    const cents = (key: string): number => ((minutes.get(key) ?? 0) / 60) * 6_000;
    const problems = [...margin].filter(([key, earned]) => earned < 1_000_000 && cents(key) > 0.3 * earned);
    expect(problems.length).toBeGreaterThan(5);
  });

  it('names its services as the catalogue of customary services does', () => {
    const catalogue = Object.values(CUSTOMARY_SERVICES).map(({ german }) => german);
    expect(SERVICE_KINDS.map(({ name }) => name).sort()).toEqual([...catalogue].sort());
  });
});
