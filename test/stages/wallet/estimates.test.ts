import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, columnOf, flaws, problemCodes, rowOf, tableOf } from '../report-rows.js';
import { runWallet, unknown } from './run-wallet.js';

const given = {
  revenue: [100, 300, 50, 80],
  potential: [1000, unknown, unknown, unknown],
  estimates: { value: [1000, 600, 500, unknown], source: ['given', 'driver', 'peer', null] },
};

describe('estimated potentials in the matrix', () => {
  it('stand in where nothing is known, with their source', () => {
    const output = runWallet(given);
    expect(columnOf(output, 'potential')).toEqual([1000, 600, 500, unknown]);
    expect(columnOf(output, 'potentialSource')).toEqual(['given', 'driver', 'peer', null]);
    expect(columnOf(output, 'shareOfWallet')).toEqual([0.1, 0.5, 0.1, unknown]);
    expect(flaws(output)).toEqual([]);
  });

  it('are shown apart from known ones: customers and amounts in matrix, coverage and key figures', () => {
    const output = runWallet(given);
    expect(cellsOf(output, 'matrix', 'estimated').at(-1)).toBe(2);
    expect(cellsOf(output, 'matrix', 'estimatedPotential').at(-1)).toBe(1100);
    expect(rowOf(output, 'coverage', 'given')).toMatchObject({ customers: 1, potential: 1000 });
    expect(rowOf(output, 'coverage', 'driver')).toMatchObject({ customers: 1, potential: 600 });
    expect(rowOf(output, 'coverage', 'peer')).toMatchObject({ customers: 1, untappedRevenue: 450 });
    const figure = (id: string) => output.keyFigures?.find((each) => each.id === id)?.value;
    expect(figure('potential')).toBe(1000);
    expect(figure('shareOfWallet')).toBeCloseTo(0.1, 12);
    expect(figure('untappedRevenue')).toBe(900);
    expect(figure('estimatedPotential')).toBe(1100);
    expect(figure('estimatedUntapped')).toBe(750);
    expect(figure('coverage')).toBeCloseTo(100 / 530, 12);
    const gap = output.findings?.filter(({ question }) => question === 'gap').map(({ text }) => text.de);
    expect(gap?.[0]).toMatch(/^Bei 2 Kunden ist das Potenzial geschätzt/);
  });

  it('are left out where only known ones are wanted', () => {
    const output = runWallet(given, { potentialFrom: 'known' });
    expect(columnOf(output, 'potential')).toEqual([1000, unknown, unknown, unknown]);
    expect(tableOf(output, 'matrix').columns.map(({ id }) => id)).not.toContain('estimated');
    expect(cellsOf(output, 'coverage', 'source')).not.toContain('driver');
  });

  it('never replace what is known, and a known source of another stage is no estimate', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            revenue: fc.integer({ min: 0, max: 1000 }),
            potential: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constant(unknown)),
            value: fc.integer({ min: 1, max: 9000 }),
            source: fc.constantFrom('given', 'derived', 'driver', 'peer', 'regression', null),
          }),
          { maxLength: 12 },
        ),
        (people) => {
          const output = runWallet({
            revenue: people.map(({ revenue }) => revenue),
            potential: people.map(({ potential }) => potential),
            estimates: {
              value: people.map(({ value }) => value),
              source: people.map(({ source }) => source),
            },
          });
          const found = columnOf(output, 'potential');
          people.forEach(({ potential, value, source }, index) => {
            const isEstimate = ['driver', 'peer', 'regression'].includes(source ?? '');
            const wanted = Number.isNaN(potential) && isEstimate ? value : potential;
            expect(found[index]).toEqual(wanted);
          });
          const cells = cellsOf(output, 'matrix', 'estimatedPotential').map((cell) => Number(cell) || 0);
          expect(cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0)).toBe(cells.at(-1));
        },
      ),
    );
  });

  it('do not say twice what the stage of the potentials said', () => {
    const odd = { revenue: [100], potential: [-5], supplierRank: [3], suppliers: [2] };
    expect(problemCodes(runWallet(odd))).toEqual(expect.arrayContaining(['KW511', 'KW529']));
    const said = { ...odd, estimates: { value: [unknown], source: [null] } };
    expect(problemCodes(runWallet(said))).not.toContain('KW511');
  });
});

describe('the rank among suppliers', () => {
  it('gives a potential where neither it nor a share is stated', () => {
    const output = runWallet({ revenue: [300], supplierRank: [1], suppliers: [3] });
    expect(columnOf(output, 'potential')).toEqual([600]);
    expect(columnOf(output, 'potentialSource')).toEqual(['derived']);
  });
});

describe('the claim that a higher share of wallet lowers cost-to-serve', () => {
  const sentence = (output: ReturnType<typeof runWallet>): string => output.findings?.at(-1)?.text.de ?? '';
  const people = <Value>(make: (index: number) => Value): Value[] =>
    Array.from({ length: 60 }, (_, index) => make(index));

  it('is confirmed where cost falls with the share, at the same revenue too', () => {
    const revenue = people((index) => 1_000_000 + 1000 * ((index * 17) % 60));
    const share = people((index) => (index + 1) / 61);
    const output = runWallet({
      revenue,
      potential: revenue.map((amount, index) => Math.round(amount / share[index]!)),
      visits: people((index) => 60 - index),
    });
    expect(sentence(output)).toContain('ist bestätigt');
    const rows = cellsOf(output, 'serving', 'costShare').map(Number);
    expect([...rows.slice(0, 4)].sort((one, other) => other - one)).toEqual(rows.slice(0, 4));
    expect(cellsOf(output, 'serving', 'customers').at(-1)).toBe(60);
    expect(flaws(output)).toEqual([]);
  });

  it('rests on the contribution accounting where it is on hand, and says so', () => {
    const revenue = people((index) => 1_000_000 + 1000 * ((index * 17) % 60));
    const given = {
      revenue,
      potential: people((index) => 1_100_000 * (index + 1)),
      visits: people(() => 1),
    };
    const accounted = runWallet({ ...given, costToServe: people((index) => 1000 * (60 - index)) });
    expect(sentence(accounted)).toContain('im Gegenteil');
    expect(sentence(accounted)).toContain('laut Deckungsbeitragsrechnung');
    expect(cellsOf(accounted, 'serving', 'cost').at(-1)).toBe(1000 * 30 * 61);
    const atRates = runWallet({ ...given, costToServe: people(() => unknown) });
    expect(sentence(atRates)).toContain('zu Standardsätzen');
    expect(cellsOf(atRates, 'serving', 'cost').at(-1)).toBe(60 * 180_00);
  });

  it('is put down to size where only large customers have both', () => {
    // Everybody has the same potential and costs about the same: share and cost in % both follow revenue.
    const revenue = people((index) => 100_000 * (index + 1));
    const output = runWallet({
      revenue,
      potential: people((index) => 10_000_000 + ((index * 7) % 11) * 400_000),
      visits: people(() => 4),
    });
    expect(sentence(output)).toContain('nicht bestätigt');
    expect(sentence(output)).toContain('die Größe');
  });

  it('is refuted, unconfirmed or untestable as the data are', () => {
    const even = people(() => 1_000_000);
    const rising = runWallet({
      revenue: even,
      potential: people((index) => 1_000_000 * (61 - index)),
      visits: people((index) => index),
    });
    expect(sentence(rising)).toContain('im Gegenteil');
    const still = runWallet({
      revenue: even,
      potential: people((index) => 2_000_000 + index),
      visits: people(() => 1),
    });
    expect(sentence(still)).toContain('nicht angebbar');
    const few = runWallet({ revenue: [100], potential: [200], visits: [1] });
    expect(sentence(few)).toContain('nur 1 Kunde mit beiden');
    expect(flaws(few)).toEqual([]);
  });

  it('is asked of stated shares alone, and not at all without visits or services', () => {
    const revenue = people((index) => 1000 + index);
    const estimated = runWallet({
      revenue,
      potential: people((index) => (index === 0 ? 5000 : unknown)),
      estimates: { value: people(() => 9000), source: people(() => 'driver') },
      visits: people(() => 1),
    });
    expect(sentence(estimated)).toContain('nur 1 Kunde');
    const silent = runWallet({ revenue, potential: people(() => 9000) });
    expect(silent.tables.map(({ id }) => id)).not.toContain('serving');
    expect(sentence(silent)).not.toContain('Betreuungskosten');
  });
});
