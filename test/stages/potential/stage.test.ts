import { describe, expect, it } from 'vitest';
import { cellsOf, columnOf, flaws, problemCodes, rowOf, tableOf } from '../report-rows.js';
import { YEAR_2026 } from '../stage-input.js';
import { serviceUse, statedService } from '../value-to-value/service-use.js';
import { detailOf, eur, repeat, runPotential, type Someone, unknown } from './run-potential.js';

/** Forty customers of two industries whose potential is 1000 euros a head, known of all but the last ten. */
const regular = (spend = (_: number) => 1000): Someone[] =>
  repeat(40, (index) => {
    const employees = 5 + 3 * index;
    return {
      revenue: eur(employees * 200),
      employees,
      industry: index % 2 === 0 ? 'Bau' : 'Chemie',
      contributionMargin: eur(employees * 50),
      ...(index < 30 ? { potential: eur(employees * spend(index)) } : {}),
    };
  });

describe('the test on known potentials', () => {
  it('finds an estimate that hits them trustworthy', () => {
    const output = runPotential(regular((index) => 1000 + 10 * (index % 3)));
    const driver = rowOf(output, 'quality', 'driver');
    expect(driver).toMatchObject({ used: 'yes', tested: 30, verdict: 'reliable' });
    expect(driver.medianError).toBeLessThan(0.02);
    expect(driver.correlation).toBeGreaterThan(0.99);
    expect(columnOf(output, 'source').slice(30)).toEqual(new Array(10).fill('driver'));
    expect(output.charts?.map(({ id }) => id)).toEqual(['test']);
    expect(flaws(output)).toEqual([]);
  });

  it('leaves out what misses them, unless the settings insist', () => {
    // What they need has nothing to do with size.
    const wild = regular((index) => 10 ** (1 + ((index * 7) % 5)));
    const output = runPotential(wild);
    expect(rowOf(output, 'quality', 'driver')).toMatchObject({ used: 'no', verdict: 'unusable' });
    expect(problemCodes(output)).toContain('KW527');
    expect(columnOf(output, 'source').slice(30)).not.toContain('driver');
    const insisting = runPotential(wild, { byDriver: 'on' });
    expect(columnOf(insisting, 'source').slice(30)).toEqual(new Array(10).fill('driver'));
    const off = runPotential(wild, { byDriver: 'off', byPeers: 'off', byRegression: 'off' });
    expect(columnOf(off, 'source').slice(30)).toEqual(new Array(10).fill(null));
    expect(columnOf(off, 'value').slice(30)).toEqual(new Array(10).fill(unknown));
    expect(problemCodes(off)).not.toContain('KW527');
  });

  it('holds every customer against an estimate that has not seen his own potential', () => {
    // Five others spend 100 a head, he 900: seen or not makes the difference.
    const output = runPotential(
      [
        ...repeat(5, (): Someone => ({ revenue: 0, potential: eur(1000), employees: 10 })),
        { revenue: 0, potential: eur(9000), employees: 10 },
      ],
      { byPeers: 'off', byRegression: 'off', byDriver: 'on' },
    );
    const driver = rowOf(output, 'quality', 'driver');
    expect(driver.tested).toBe(6);
    // Interval of the five others is a point; the five themselves see one of 900 among them, at the upper end.
    expect(driver.coverage).toBeCloseTo(5 / 6, 12);
    expect(driver.medianError).toBe(0);
    expect(driver.verdict).toBe('untested');
  });

  it('says so where nothing can be tested', () => {
    const output = runPotential(
      repeat(12, (index): Someone => ({ revenue: eur(100 + index), industry: 'Bau' })),
    );
    expect(rowOf(output, 'quality', 'peer')).toMatchObject({ used: 'yes', verdict: 'untested', tested: 0 });
    expect(problemCodes(output)).toEqual(['KW528']);
    expect(output.charts).toEqual([]);
    expect(flaws(output)).toEqual([]);
  });

  it('does not take a potential derived from a rank for a known one', () => {
    const output = runPotential(
      repeat(
        12,
        (index): Someone => ({
          revenue: eur(100 + index),
          employees: 10,
          supplierRank: 1,
          suppliers: 2,
        }),
      ),
    );
    expect(rowOf(output, 'quality', 'driver')).toMatchObject({ tested: 0, verdict: 'unavailable' });
    expect(rowOf(output, 'sources', 'rank').customers).toBe(12);
  });
});

describe('the age of potentials', () => {
  const day = (year: number, month: number, date: number): number =>
    Date.UTC(year, month - 1, date) / 86_400_000;

  it('makes those older than the limit stale, lists them and says where to ask first', () => {
    const output = runPotential([
      { revenue: 1, potential: eur(100), potentialAsOf: day(2024, 12, 30), potentialOrigin: 'Besuch' },
      { revenue: 1, potential: eur(900), potentialAsOf: day(2024, 6, 1), potentialOrigin: 'Besuch' },
      { revenue: 1, potential: eur(300), potentialAsOf: day(2025, 1, 5), potentialOrigin: 'Schätzung' },
      { revenue: 1, potential: eur(400) },
      { revenue: 1, potential: eur(500), potentialAsOf: YEAR_2026.asOf + 1 },
      { revenue: 1, potentialAsOf: day(2010, 1, 1) },
    ]);
    expect(cellsOf(output, 'stale', 'customerId')).toEqual(['K0001', 'K0000']);
    expect(detailOf(output, 'flag')).toEqual(['stale', 'stale', null, null, null, null]);
    expect(problemCodes(output)).toEqual(['KW526', 'KW530']);
    expect(rowOf(output, 'origins', 'Besuch')).toMatchObject({ customers: 2, stale: 2, undated: 0 });
    expect(rowOf(output, 'origins', 'ohne Angabe')).toMatchObject({ customers: 2, stale: 0, undated: 2 });
    expect(rowOf(output, 'origins', 'Summe')).toMatchObject({ customers: 5, stale: 2, undated: 2 });
    const action = output.findings
      ?.filter(({ question }) => question === 'action')
      .map(({ text }) => text.de);
    expect(action?.[0]).toContain('K0001');
    expect(flaws(output)).toEqual([]);
  });

  it('goes by the limit of the settings', () => {
    const customers = [{ revenue: 1, potential: eur(100), potentialAsOf: day(2025, 12, 31) }];
    expect(problemCodes(runPotential(customers))).toEqual([]);
    expect(problemCodes(runPotential(customers, { staleMonths: 11 }))).toEqual(['KW526']);
  });

  it('is unknown where the data have no dates of their own', () => {
    const period = { asOf: unknown, start: unknown, months: null, dataStart: unknown, dataEnd: unknown };
    const output = runPotential(
      [{ revenue: 1, potential: 5, potentialAsOf: day(2010, 1, 1) }],
      {},
      { period },
    );
    expect(problemCodes(output)).toEqual([]);
  });
});

describe('the profit of a potential', () => {
  it('is potential × (margin − cost-to-serve), the untapped part × margin × probability', () => {
    const output = runPotential(
      [{ revenue: eur(1000), potential: eur(5000), contributionMargin: eur(300), visits: 1 }],
      { costToServe: { visit: 50 }, winProbability: 0.2 },
    );
    // Margin 30 %, a visit costs 5 % of revenue.
    expect(columnOf(output, 'profit')).toEqual([eur(5000 * 0.25)]);
    expect(detailOf(output, 'untapped')).toEqual([eur(4000)]);
    expect(detailOf(output, 'untappedProfit')).toEqual([eur(4000 * 0.3 * 0.2)]);
    expect(detailOf(output, 'marginSource')).toEqual(['own']);
  });

  it('takes the cost-to-serve of the contribution accounting before its own rates, and says which it was', () => {
    const one = { revenue: eur(1000), potential: eur(5000), contributionMargin: eur(300), visits: 1 };
    const settings = { costToServe: { visit: 50 } };
    const accounted = runPotential([{ ...one, costToServe: eur(120) }], settings);
    expect(columnOf(accounted, 'profit')).toEqual([eur(5000 * 0.18)]);
    expect(tableOf(accounted, 'industries').note?.de).toContain('laut Deckungsbeitragsrechnung');
    const atRates = runPotential([{ ...one, costToServe: unknown }], settings);
    expect(columnOf(atRates, 'profit')).toEqual([eur(5000 * 0.25)]);
    expect(tableOf(atRates, 'industries').note?.de).toContain('zu Standardsätzen');
    const nothing = runPotential([{ ...one, visits: unknown }], { costToServeShare: 0.1 });
    expect(columnOf(nothing, 'profit')).toEqual([eur(5000 * 0.2)]);
    expect(tableOf(nothing, 'industries').note?.de).toContain('(Annahme)');
  });

  it('takes the margin of the industry, then of all, where a customer has none of his own', () => {
    const own = (industry: string, margin: number): Someone => ({
      revenue: eur(100),
      potential: eur(200),
      contributionMargin: eur(margin),
      industry,
    });
    const output = runPotential(
      [
        ...repeat(5, () => own('Bau', 10)),
        ...repeat(4, () => own('Chemie', 55)),
        { revenue: 0, potential: eur(1000), industry: 'Bau' },
        { revenue: 0, potential: eur(1000), industry: 'Chemie' },
        { revenue: eur(100), potential: eur(1000), industry: 'Bau', contributionMargin: eur(-20) },
      ],
      { costToServeShare: 0 },
    );
    const sources = detailOf(output, 'marginSource').slice(-3);
    expect(sources).toEqual(['industry', 'all', 'industry']);
    // Bau: (5 · 10 − 20) / 600 = 5 %; all: (50 + 220 − 20) / 1000 = 25 %.
    expect(columnOf(output, 'profit').slice(-3)).toEqual([eur(50), eur(250), eur(50)]);
  });

  it('takes the assumption where nobody knows what serving costs, and values services from the ledger', () => {
    const customers = [{ revenue: eur(1000), potential: eur(2000), contributionMargin: eur(500) }];
    const assumed = runPotential(customers, { costToServeShare: 0.1 });
    expect(columnOf(assumed, 'profit')).toEqual([eur(800)]);
    const served = runPotential(
      customers,
      { costToServe: { serviceHour: 60 } },
      {
        serviceUse: [
          // Stated, and an hour at the standard rate.
          serviceUse('Beratung', { statedCost: eur(40), entriesWithoutCost: 1, minutesWithoutCost: 60 }),
          // Paid by the customer, paid in part, and given in the period before.
          serviceUse('Schulung', { charge: 'charged', statedCost: eur(900) }),
          statedService(0, eur(30), { charge: 'reduced', paid: eur(30) }),
          statedService(0, eur(500), { isPrevious: true }),
        ],
      },
    );
    // 100 euros of 1000 again, from the ledger.
    expect(columnOf(served, 'profit')).toEqual([eur(800)]);
  });

  it('is unknown without any margin', () => {
    const output = runPotential([{ revenue: eur(10), potential: eur(20) }]);
    expect(columnOf(output, 'profit')).toEqual([unknown]);
    expect(tableOf(output, 'untapped').title.de).toBe('Offenes Potenzial');
  });
});

describe('tables of the stage', () => {
  it('count every customer once, by where his potential comes from', () => {
    const output = runPotential(regular());
    const customers = cellsOf(output, 'sources', 'customers').map(Number);
    expect(customers.at(-1)).toBe(40);
    expect(customers.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(40);
    const known = output.keyFigures?.find(({ id }) => id === 'knownPotential')?.value;
    const estimated = output.keyFigures?.find(({ id }) => id === 'estimatedPotential')?.value;
    expect(Number(known) + Number(estimated)).toBe(cellsOf(output, 'sources', 'potential').at(-1));
  });

  it('give the spend per unit of each industry, and of all', () => {
    const output = runPotential(regular());
    expect(rowOf(output, 'industries', 'Bau')).toMatchObject({
      known: 15,
      unitSpend: eur(1000),
      margin: 0.25,
    });
    expect(rowOf(output, 'industries', 'alle Branchen')).toMatchObject({ customers: 40, known: 30 });
  });

  it('stand empty but whole without a single customer', () => {
    const output = runPotential([]);
    expect(flaws(output)).toEqual([]);
    expect(output.findings).toEqual([]);
  });
});
