import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rep } from '../../../src/facts/fact.js';
import { settings } from '../../../src/stages/territory/settings.js';
import { territory } from '../../../src/stages/territory/stage.js';
import { cellsIn, problemCodes, tableOf } from '../report-rows.js';
import { sampleRep } from '../sample-rep.js';
import { stageInput } from '../stage-input.js';

interface Customer {
  readonly territory: string | null;
  readonly hours?: number;
  readonly channel?: string;
  readonly revenue?: number;
  readonly potential?: number;
  readonly potentialClass?: string | null;
  readonly potentialSource?: string | null;
  readonly class?: string;
  readonly rep?: string;
}

function run(
  customers: readonly Customer[],
  reps: readonly Rep[] | null = null,
  given: Parameters<typeof settings.parse>[0] = {},
) {
  const some = (key: keyof Customer) => customers.some((each) => each[key] !== undefined);
  const output = territory.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        revenue: customers.map((each) => each.revenue ?? 100),
        ...(some('hours') ? { 'care-model.hours': customers.map((each) => each.hours ?? 0) } : {}),
        ...(some('potential')
          ? {
              'wallet.potential': customers.map((each) => each.potential ?? Number.NaN),
              'wallet.untappedRevenue': customers.map((each) => each.potential ?? Number.NaN),
            }
          : {}),
      },
      texts: {
        territory: customers.map((each) => each.territory),
        status: customers.map(() => 'active'),
        ...(some('hours') ? { 'care-model.channel': customers.map((each) => each.channel ?? 'field') } : {}),
        ...(some('class') ? { 'abc.class': customers.map((each) => each.class ?? null) } : {}),
        ...(some('rep') ? { rep: customers.map((each) => each.rep ?? null) } : {}),
        ...(some('potentialClass')
          ? { 'wallet.potentialClass': customers.map((each) => each.potentialClass ?? null) }
          : {}),
        ...(some('potentialSource')
          ? { 'wallet.potentialSource': customers.map((each) => each.potentialSource ?? null) }
          : {}),
      },
      details: reps === null ? {} : { reps },
    }),
  );
  return {
    output,
    table: (id: string) => tableOf(output, id),
    codes: problemCodes(output).filter((code) => code !== 'KW641'),
  };
}

/** Ten accounts by workload; 1–6 belong to the first rep, 7–10 to the second. */
const TEN: readonly Customer[] = [40, 30, 60, 20, 50, 50, 10, 45, 25, 70].map((hours, place) => ({
  hours,
  territory: place < 6 ? 'Gebiet 1' : 'Gebiet 2',
}));

describe('balance of territories', () => {
  it('finds the published cut of 250 to 150: indices 125 and 75, ratio 1.667, variation 0.25', () => {
    const { table } = run(TEN);
    expect(cellsIn(table('load-index'), 'workloadHours')).toEqual([125, 75]);
    expect(cellsIn(table('load-index'), 'size')).toEqual(['too-big', 'too-small']);
    const [workload] = table('balance').rows;
    expect(workload![5]).toBeCloseTo(1.667, 3);
    expect(workload![6]).toBeCloseTo(0.25, 12);
    expect(workload!.slice(-2)).toEqual([2, 'Gebiet 1, Gebiet 2']);
  });

  it('is balanced after account 6 has moved', () => {
    const moved = TEN.map((each, place) => (place === 5 ? { ...each, territory: 'Gebiet 2' } : each));
    expect(cellsIn(run(moved).table('load-index'), 'workloadHours')).toEqual([100, 100]);
  });

  it('keeps an index on the edge of the band within it', () => {
    const edge = [
      { territory: 'N', revenue: 115 },
      { territory: 'S', revenue: 85 },
    ];
    expect(cellsIn(run(edge).table('load-index'), 'size')).toEqual(['balanced', 'balanced']);
    expect(cellsIn(run(edge, null, { tolerance: 0.1 }).table('load-index'), 'size')).toEqual([
      'too-big',
      'too-small',
    ]);
  });

  it('counts the work of the chosen channels only', () => {
    const customers = [
      { territory: 'N', hours: 100 },
      { territory: 'S', hours: 100 },
      { territory: 'S', hours: 900, channel: 'dealer' },
      { territory: 'S', hours: 60, channel: 'inside' },
    ];
    expect(cellsIn(run(customers).table('territories'), 'workloadHours')).toEqual([100, 160, 260]);
    const field = run(customers, null, { workloadChannels: ['field'] }).table('territories');
    expect(cellsIn(field, 'workloadHours')).toEqual([100, 100, 200]);
  });

  it('shows how much of the potential is estimated, in table and sentence', () => {
    const { output, table } = run([
      { territory: 'N', potential: 500, potentialClass: 'high', potentialSource: 'given' },
      { territory: 'O', potential: 300, potentialClass: 'low', potentialSource: 'driver' },
      { territory: 'O', potential: 100, potentialClass: 'low', potentialSource: 'derived' },
      { territory: 'S', potential: 200, potentialClass: 'medium', potentialSource: 'peer' },
      { territory: 'W', potentialSource: null },
    ]);
    expect(cellsIn(table('territories'), 'estimatedShare')).toEqual([0, 0.75, 1, Number.NaN, 500 / 1100]);
    const said = output.findings?.map(({ text }) => text.de).join('\n');
    expect(said).toMatch(/geringem Potenzial: O .*75\s%\sdieses Potenzials sind geschätzt\./);
    const known = run([{ territory: 'N', potential: 500, potentialSource: 'given' }, { territory: 'O' }]);
    expect(known.table('territories').columns.map(({ id }) => id)).not.toContain('estimatedShare');
  });

  it('finds territories that live on low potential', () => {
    const { table, output } = run([
      { territory: 'N', potential: 500, potentialClass: 'high' },
      { territory: 'O', potential: 300, potentialClass: 'low' },
      { territory: 'O', potential: 100, potentialClass: 'low' },
      { territory: 'S', potential: 200, potentialClass: 'medium' },
      { territory: 'S', potentialClass: null },
    ]);
    expect(cellsIn(table('load-index'), 'wealth')).toEqual(['sufficient', 'only-low-potential', 'too-poor']);
    expect(cellsIn(table('territories'), 'lowPotentialShare').slice(0, 3)).toEqual([0, 1, 0]);
    expect(
      output.findings!.some((each) => each.text.de.includes('Nur Kunden mit geringem Potenzial: O')),
    ).toBe(true);
  });
});

describe('customers without a territory', () => {
  it('stand in a row of their own, are reported and enter no index', () => {
    const { table, codes } = run([...TEN, { territory: null, hours: 999 }]);
    expect(cellsIn(table('territories'), 'customers')).toEqual([6, 4, 1, 11]);
    expect(cellsIn(table('load-index'), 'workloadHours')).toEqual([125, 75]);
    expect(codes).toEqual(['KW581']);
  });
});

describe('capacity by territory', () => {
  it('is full-time share × hours × customer-facing share', () => {
    const { table } = run(TEN, [
      sampleRep({ rep: 'M1', territory: 'Gebiet 1', customerFacingShare: 0.2 }),
      sampleRep({ rep: 'M2', territory: 'Gebiet 2', fullTimeShare: 0.5 }),
    ]);
    const hours = cellsIn(table('territories'), 'capacityHours') as number[];
    expect(hours[0]).toBeCloseTo(336, 9);
    expect(hours[1]).toBeCloseTo(168, 9);
    expect(hours[2]).toBeCloseTo(504, 9);
    expect((cellsIn(table('territories'), 'utilisation') as number[])[0]).toBeCloseTo(250 / 336, 9);
  });

  it('splits a person without a territory over the territories of his customers', () => {
    const customers = [
      { territory: 'N', rep: 'M1' },
      { territory: 'N', rep: 'M1' },
      { territory: 'N', rep: 'M1' },
      { territory: 'S', rep: 'M1' },
    ];
    expect(cellsIn(run(customers, [sampleRep({})]).table('territories'), 'fullTime')).toEqual([
      0.75, 0.25, 1,
    ]);
  });

  it('reports people it cannot place and territories without customers', () => {
    const { codes } = run(TEN, [sampleRep({}), sampleRep({ rep: 'M2', territory: 'Gebiet 9' })]);
    expect(codes).toEqual(['KW582', 'KW583']);
  });

  it('is unknown, not zero, without sales people', () => {
    expect(
      run(TEN)
        .table('territories')
        .columns.map((each) => each.id),
    ).not.toContain('capacityHours');
  });
});

describe('laws of the territories', () => {
  const customers = fc.array(
    fc.record({
      territory: fc.constantFrom('N', 'O', 'S', 'W', null),
      hours: fc.integer({ min: 0, max: 500 }),
      revenue: fc.integer({ min: -1000, max: 100_000 }),
      class: fc.constantFrom('A', 'B', 'C', 'new', 'loss'),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('partitions the customers: every column adds up to the total', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const { rows, columns } = run(list).table('territories');
        columns.forEach(({ unit }, place) => {
          if (!['count', 'amount', 'hours'].includes(unit)) return;
          const sum = rows.slice(0, -1).reduce((all, row) => all + (row[place] as number), 0);
          expect(sum).toBe(rows.at(-1)![place]);
        });
        expect(rows.at(-1)![1]).toBe(list.length);
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(customers, (list) => {
        expect(run([...list].reverse()).output.tables).toEqual(run(list).output.tables);
      }),
    );
  });
});
