import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/territory/settings.js';
import { territory } from '../../../src/stages/territory/stage.js';
import { travelCost } from '../../../src/stages/territory/travel.js';
import { problemCodes, tableOf } from '../report-rows.js';
import { sampleRep } from '../sample-rep.js';
import { stageInput } from '../stage-input.js';

interface Customer {
  readonly territory: string;
  readonly visits: number;
  readonly channel?: string;
  /** Degrees north of the equator, on which a degree is 111.195 km. */
  readonly north: number | null;
}

function run(customers: readonly Customer[], postalCodeOfRep: string | null = null, given = {}) {
  const output = territory.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        revenue: customers.map(() => 100),
        latitude: customers.map((each) => each.north ?? Number.NaN),
        longitude: customers.map(() => 0.001),
        'care-model.hours': customers.map((each) => each.visits * 2),
        'care-model.visits': customers.map((each) => each.visits),
      },
      texts: {
        territory: customers.map((each) => each.territory),
        status: customers.map(() => 'active'),
        'care-model.channel': customers.map((each) => each.channel ?? 'field'),
      },
      details:
        postalCodeOfRep === null
          ? {}
          : { reps: [sampleRep({ rep: 'M1', territory: 'N', postalCode: postalCodeOfRep })] },
    }),
  );
  const cells = (column: string) => {
    const { columns, rows } = tableOf(output, 'travel');
    const at = columns.findIndex(({ id }) => id === column);
    return rows.map((row) => row[at]);
  };
  return { output, cells };
}

describe('travel of a territory', () => {
  it('costs 1.40 EUR a kilometre: 40,000 km are 56,000 EUR', () => {
    expect(travelCost(40_000, settings.parse({}))).toBe(5_600_000);
  });

  it('is road distance out and back, shared by the visits of a tour', () => {
    const { cells } = run([
      { territory: 'N', visits: 10, north: 1 },
      { territory: 'N', visits: 10, north: 3 },
    ]);
    // The middle is at 2 degrees, both are 111.195 km × 1.3 away: 20 visits × 2 × 144.55 / 4.
    expect(cells('seat')).toEqual(['centre', null]);
    expect(cells('meanDistance')).toEqual([145, 145]);
    expect(cells('kilometres')).toEqual([1450, 1450]);
    expect(cells('travelHours')).toEqual([24, 24]);
    expect(cells('travelCost')).toEqual([202_000, 202_000]);
    expect(cells('minutesPerVisit')).toEqual([72, 72]);
    expect(cells('compactness')).toEqual([145, 145]);
  });

  it('does not count customers who are cared for at a distance', () => {
    const { cells } = run([
      { territory: 'N', visits: 10, north: 1 },
      { territory: 'N', visits: 50, north: 80, channel: 'inside' },
      { territory: 'N', visits: 0, north: 80 },
    ]);
    expect(cells('visits')).toEqual([10, 10]);
    expect(cells('kilometres')).toEqual([0, 0]);
  });

  it('sets out from the postal code of the rep where it is known', () => {
    const { cells } = run([{ territory: 'N', visits: 10, north: 53.55 }], '20095');
    expect(cells('seat')).toEqual(['rep', null]);
    expect(Number(cells('meanDistance')[0])).toBeGreaterThan(800);
  });

  it('takes what lies in the same region to be some way off', () => {
    const near = stageInput({
      settings: settings.parse({}),
      customers: 2,
      numbers: { revenue: [1, 1], 'care-model.hours': [2, 2], 'care-model.visits': [2, 2] },
      texts: {
        territory: ['N', 'N'],
        status: ['active', 'active'],
        'care-model.channel': ['field', 'field'],
        postalCode: ['20095', '20457'],
        country: ['DE', 'DE'],
      },
    });
    const { columns, rows } = tableOf(territory.run(near), 'travel');
    expect(rows[0]![columns.findIndex(({ id }) => id === 'meanDistance')]).toBe(26);
  });

  it('says how many of the visits are on the map, and who is not', () => {
    const { cells, output } = run([
      { territory: 'N', visits: 30, north: 1 },
      { territory: 'N', visits: 10, north: null },
      { territory: 'S', visits: 10, north: null },
    ]);
    expect(cells('located')).toEqual([0.75, 0, 0.6]);
    expect(cells('kilometres')[1]).toBeNaN();
    expect(problemCodes(output)).toContain('KW644');
    expect(output.tables.find(({ id }) => id === 'travel')?.note?.de).toMatch(
      /Koordinaten in den Daten 33\s%, unbekannt 67\s%/,
    );
  });

  it('is held against the travel time that care plans assume', () => {
    const customers = [
      { territory: 'N', visits: 10, north: 1 },
      { territory: 'N', visits: 10, north: 6 },
      { territory: 'S', visits: 10, north: 1 },
      { territory: 'S', visits: 10, north: 2.4 },
    ];
    const said = run(customers).output.findings!.map(({ text }) => text.de);
    expect(said.find((text) => text.includes('Minuten Fahrt'))).toContain('Deutlich anders: N;');
    const unplaced = { territory: 'S', visits: 90, north: null };
    const guessed = run([...customers.slice(0, 2), unplaced]).output.findings!;
    expect(guessed.some(({ text }) => text.de.includes('Minuten Fahrt'))).toBe(false);
    const fitting = run(customers.slice(2)).output.findings!;
    expect(fitting.some(({ text }) => text.de.includes('Minuten Fahrt'))).toBe(false);
  });
});
