import { describe, expect, it } from 'vitest';
import { columnOf, rowOf } from '../report-rows.js';
import { detailOf, eur, repeat, runPotential, type Someone, unknown } from './run-potential.js';

describe('known potentials', () => {
  it('are taken as given, from the stated share, or from the rank among suppliers, in this order', () => {
    const output = runPotential([
      { revenue: eur(1000), potential: eur(5000), statedShareOfWallet: 0.5 },
      { revenue: eur(1000), statedShareOfWallet: 0.25, supplierRank: 1, suppliers: 3 },
      { revenue: eur(1000), supplierRank: 2, suppliers: 4 },
      { revenue: eur(0), supplierRank: 1, suppliers: 2 },
      { revenue: eur(1000), supplierRank: 5, suppliers: 4 },
      { revenue: eur(1000) },
    ]);
    expect(columnOf(output, 'value')).toEqual([
      eur(5000),
      eur(4000),
      Math.round(eur(1000) / 0.3),
      unknown,
      unknown,
      unknown,
    ]);
    expect(columnOf(output, 'source')).toEqual(['given', 'derived', 'derived', null, null, null]);
    expect(detailOf(output, 'method')).toEqual(['given', 'share', 'rank', 'unknown', 'unknown', 'unknown']);
    expect(output.problems?.map(({ code }) => code)).toEqual(['KW529']);
  });

  it('stay as they are below the revenue, and are flagged', () => {
    const output = runPotential([{ revenue: eur(1000), potential: eur(800) }]);
    expect(columnOf(output, 'value')).toEqual([eur(800)]);
    expect(detailOf(output, 'flag')).toEqual(['underestimated']);
    expect(detailOf(output, 'untapped')).toEqual([0]);
  });
});

describe('the estimate by size', () => {
  const industry = (name: string, perHead: readonly number[]): Someone[] =>
    perHead.map((spend) => ({
      revenue: eur(10),
      potential: eur(spend * 20),
      employees: 20,
      industry: name,
    }));
  const off = { byDriver: 'on', byPeers: 'off', byRegression: 'off' };

  it('is size × the median spend per unit of the industry, with the middle of the others as interval', () => {
    const output = runPotential(
      [
        ...industry('Chemie', [100, 200, 300, 400, 1000]),
        { revenue: eur(50), employees: 7, industry: 'Chemie' },
      ],
      off,
    );
    expect(columnOf(output, 'value').at(-1)).toBe(eur(2100));
    expect(columnOf(output, 'source').at(-1)).toBe('driver');
    expect(detailOf(output, 'peers').at(-1)).toBe(5);
    expect(detailOf(output, 'peerIndustry').at(-1)).toBe('Chemie');
    // Type 7: q20 of the five is 180, q80 is 520.
    expect(detailOf(output, 'low').at(-1)).toBe(eur(7 * 180));
    expect(detailOf(output, 'high').at(-1)).toBe(eur(7 * 520));
  });

  it('takes all industries where an industry has fewer than five', () => {
    const output = runPotential(
      [
        ...industry('Chemie', [100, 200, 300, 400]),
        ...industry('Bau', [10, 20, 30, 40, 50]),
        { revenue: eur(50), employees: 10, industry: 'Chemie' },
        { revenue: eur(50), employees: 10 },
      ],
      off,
    );
    expect(columnOf(output, 'value').slice(-2)).toEqual([eur(500), eur(500)]);
    expect(detailOf(output, 'peerIndustry').slice(-2)).toEqual([null, null]);
    expect(detailOf(output, 'peers').slice(-2)).toEqual([9, 9]);
  });

  it('says nothing with four known potentials, or without a size', () => {
    const four = runPotential(
      [...industry('Chemie', [1, 2, 3, 4]), { revenue: eur(50), employees: 10, industry: 'Chemie' }],
      off,
    );
    expect(columnOf(four, 'value').at(-1)).toBeNaN();
    const sizeless = runPotential(
      [
        ...industry('Chemie', [1, 2, 3, 4, 5]),
        { revenue: eur(50), industry: 'Chemie' },
        { revenue: eur(50), employees: 0 },
      ],
      off,
    );
    expect(columnOf(sizeless, 'value').slice(-2)).toEqual([unknown, unknown]);
  });

  it('goes by another measure of size where the data carry one', () => {
    const beds = repeat(5, (index): Someone => {
      return {
        revenue: eur(1),
        potential: eur(1000 * (index + 1)),
        sizeDriver: 10 * (index + 1),
        employees: 7,
      };
    });
    const output = runPotential([...beds, { revenue: eur(1), sizeDriver: 33, employees: 1000 }], off);
    expect(columnOf(output, 'value').at(-1)).toBe(eur(3300));
    const heads = runPotential([...beds, { revenue: eur(1), sizeDriver: 33, employees: 14 }], {
      ...off,
      driver: 'employees',
    });
    expect(columnOf(heads, 'value').at(-1)).toBe(eur(6000));
  });
});

describe('the estimate by peers', () => {
  const only = { byDriver: 'off', byPeers: 'on', byRegression: 'off', minPeers: 5 };
  const peers = (revenues: readonly number[], employees = 20): Someone[] =>
    revenues.map((revenue) => ({ revenue: eur(revenue), industry: 'Bau', employees }));

  it('is the published 80 % quantile of the same industry and size, and never below the own revenue', () => {
    const output = runPotential(peers([10, 20, 30, 40, 100]), only);
    expect(columnOf(output, 'value')).toEqual([52, 52, 52, 52, 100].map(eur));
    expect(columnOf(output, 'source')).toEqual(new Array(5).fill('peer'));
    expect(detailOf(output, 'peerSize')).toEqual(new Array(5).fill('10–49'));
    expect(detailOf(output, 'low')[0]).toBe(eur(34));
    expect(detailOf(output, 'high')[0]).toBe(eur(76));
    expect(detailOf(output, 'flag').at(-1)).toBe('atRevenue');
  });

  it('falls back to the industry by revenue per unit of size, and without a size by revenue', () => {
    const output = runPotential(
      [
        ...peers([10, 20, 30, 40, 100], 10),
        { revenue: eur(1), industry: 'Bau', employees: 100 },
        { revenue: eur(1), industry: 'Bau' },
        { revenue: eur(1), industry: 'Rar', employees: 20 },
        { revenue: eur(1), employees: 20 },
      ],
      { ...only, minPeers: 5 },
    );
    const value = columnOf(output, 'value');
    // Six of the industry have a size: 0.01, 1, 2, 3, 4, 10 euros a head; the 80 % quantile is 4.
    expect(value[5]).toBe(eur(400));
    expect(detailOf(output, 'peerSize')[5]).toBeNull();
    // Seven of any size: 1, 1, 10, 20, 30, 40, 100; the 80 % quantile is 38.
    expect(value[6]).toBe(eur(38));
    expect(value[7]).toBeNaN();
    expect(value[8]).toBeNaN();
  });

  it('goes by size alone where the data know no industries', () => {
    const sized = [10, 20, 30, 40, 100].map((revenue) => ({ revenue: eur(revenue), employees: 300 }));
    expect(columnOf(runPotential(sized, only), 'value')[0]).toBe(eur(52));
  });

  it('compares with nobody whose revenue is not that of a year', () => {
    const output = runPotential(
      [
        ...peers([10, 20, 30, 40, 100]),
        ...repeat(5, (): Someone => ({ revenue: eur(9000), industry: 'Bau', employees: 20, status: 'new' })),
        ...repeat(5, (): Someone => ({ revenue: 0, industry: 'Bau', employees: 20, status: 'dormant' })),
      ],
      only,
    );
    expect(columnOf(output, 'value')[0]).toBe(eur(52));
    expect(columnOf(output, 'value').at(-1)).toBe(eur(52));
    expect(detailOf(output, 'peers')[0]).toBe(5);
  });
});

describe('the estimate by regression', () => {
  it('continues the line of the best from the sizes that are there to one that is not', () => {
    // Revenue is 100 euros a head for most, 200 for every fifth.
    const customers = repeat(40, (index): Someone => {
      const employees = 1 + index;
      return { revenue: eur((index % 4 === 0 ? 200 : 100) * employees), employees };
    });
    const output = runPotential([...customers, { revenue: 0, employees: 500, status: 'prospect' }], {
      byDriver: 'off',
      byPeers: 'off',
      byRegression: 'on',
    });
    expect(columnOf(output, 'source').at(-1)).toBe('regression');
    const value = Number(columnOf(output, 'value').at(-1)) / 100;
    expect(value / 500).toBeGreaterThan(190);
    expect(value / 500).toBeLessThan(210);
  });

  it('asks for thirty customers', () => {
    const few = repeat(29, (index): Someone => ({ revenue: eur(10 * (index + 1)), employees: index + 1 }));
    const output = runPotential(few, { byDriver: 'off', byPeers: 'off' });
    expect(rowOf(output, 'quality', 'regression')).toMatchObject({ verdict: 'unavailable', used: 'no' });
    expect(columnOf(output, 'value').every((value) => Number.isNaN(value))).toBe(true);
  });
});

describe('the order of trust', () => {
  const customers = [
    ...repeat(
      12,
      (index): Someone => ({
        revenue: eur(100),
        potential: eur(1000),
        employees: 10 + index,
        industry: 'Bau',
      }),
    ),
    { revenue: eur(10), employees: 20, industry: 'Bau' },
  ];

  it('is size before peers before regression', () => {
    const sources = [
      { byDriver: 'on', byPeers: 'on' },
      { byDriver: 'off', byPeers: 'on' },
      { byDriver: 'off', byPeers: 'off', byRegression: 'on' },
    ].map((settings) => columnOf(runPotential(customers, settings), 'source').at(-1));
    // Thirteen customers are no ground for a regression.
    expect(sources).toEqual(['driver', 'peer', null]);
  });
});
