import { describe, expect, it } from 'vitest';
import type { StageOutput } from '../../../src/stages/stage.js';
import { cellsOf, columnOf, flaws, rowOf } from '../report-rows.js';
import { account, cost, type GivenCosts, serviceHours } from './given-costs.js';

const EURO = 100;
const cents = (...euros: readonly number[]): number[] => euros.map((each) => Math.round(each * EURO));

/** The published example: list 500,000, 200,000 and 60,000; discounts of 10, 5 and 0 %; goods of 62, 60, 58 % of list. */
const REDUCED = [450_000, 190_000, 60_000];
const GOODS = [310_000, 120_000, 34_800];
const THREE: GivenCosts = {
  ids: ['A', 'B', 'C'],
  revenue: cents(...REDUCED),
  margin: cents(...REDUCED.map((revenue, at) => revenue - GOODS[at]!)),
  numbers: {
    listRevenue: cents(500_000, 200_000, 60_000),
    invoices: [40, 120, 90],
    visits: [12, 10, 6],
  },
  activities: [0, 1, 2].map((customer) => ({ customer, type: 'Mailing', count: 4 })),
  services: [serviceHours(0, 30), serviceHours(1, 80), serviceHours(2, 20)],
  costs: [
    cost('Skonto', 9_000 * EURO, 0),
    cost('Skonto', 3_800 * EURO, 1),
    cost('Bonus', 5_000 * EURO, 0),
    cost('Fracht', 6_000 * EURO, 0),
    cost('Fracht', 7_000 * EURO, 1),
    cost('Fracht', 3_500 * EURO, 2),
  ],
};

/** A step of the scheme of every customer, in currency units. */
function levelOf(output: StageOutput, id: string): number[] {
  const table = output.customerTables?.find((each) => each.id === 'levels');
  const place = table?.columns.findIndex((column) => column.id === id) ?? -1;
  const data = table?.data[place];
  if (data === undefined) throw new Error(`no level ${id}`);
  return [...data].map((value) => Number(value) / EURO);
}

describe('the published contribution accounting of three customers', () => {
  const output = account(THREE);

  it('comes to every level of each of them', () => {
    expect(levelOf(output, 'netRevenue')).toEqual([436_000, 186_200, 60_000]);
    expect(levelOf(output, 'dbI')).toEqual([126_000, 66_200, 25_200]);
    expect(levelOf(output, 'dbII')).toEqual([125_000, 65_200, 24_200]);
    expect(levelOf(output, 'dbIII')).toEqual([121_040, 58_000, 19_070]);
    expect(levelOf(output, 'dbIV')).toEqual([113_090, 45_800, 14_270]);
    expect(columnOf(output, 'netContribution')).toEqual(cents(113_090, 45_800, 14_270));
    expect(columnOf(output, 'costToServe')).toEqual(cents(12_910, 20_400, 10_930));
  });

  it('comes to what is left in per cent of net revenue', () => {
    const net = levelOf(output, 'netRevenue');
    const shares = levelOf(output, 'dbIV').map((left, at) => ((left / net[at]!) * 100).toFixed(2));
    expect(shares).toEqual(['25.94', '24.60', '23.78']);
  });

  it('leads from list revenue to level IV in rows that add up', () => {
    expect(cellsOf(output, 'levels', 'amount')).toEqual(
      cents(
        ...[760_000, -60_000, 700_000, -12_800, -5_000, 682_200, -464_800, 217_400],
        ...[-3_000, Number.NaN, 214_400, -5_040, Number.NaN, -11_250, 198_110],
        ...[-8_450, -16_500, 173_160],
      ),
    );
    expect(flaws(output)).toEqual([]);
  });

  it('keeps margin I as customer value, and what each level says of rates as assumptions', () => {
    expect(columnOf(output, 'value')).toEqual(cents(126_000, 66_200, 25_200));
    expect(rowOf(output, 'levels', 'abzüglich Besuche').basis).toMatchObject({
      de: '28 Besuche × 180,00\u00a0EUR (Annahme, überschlägig)',
    });
    expect(rowOf(output, 'levels', 'abzüglich Anrufe')).toMatchObject({ amount: Number.NaN });
  });
});

describe('a further pool of 30,000 in the published example', () => {
  const levels = [
    {
      id: 'dbIV',
      german: 'DB IV',
      english: 'DB IV',
      buckets: ['goods', 'mailings', 'visits', 'orders', 'service', 'transport'],
    },
    { id: 'dbV', german: 'DB V', english: 'DB V', buckets: ['overhead'] },
  ];
  const under = (key: string): StageOutput =>
    account(THREE, { levels, pools: { Verwaltung: { bucket: 'overhead', amount: 30_000, key } } });
  const charged = (output: StageOutput): number[] => levelOf(output, 'cost-overhead').map((each) => 0 - each);

  it('is charged by revenue to the cent, once rounding is repaired', () => {
    const parts = charged(under('revenue'));
    expect(parts.map((part) => part.toFixed(2))).toEqual(['19173.26', '8188.22', '2638.52']);
    expect(parts.reduce((sum, part) => sum + Math.round(part * EURO), 0)).toBe(3_000_000);
  });

  it('is charged by active customers and by orders', () => {
    expect(charged(under('customers'))).toEqual([10_000, 10_000, 10_000]);
    expect(charged(under('orders'))).toEqual([4_800, 14_400, 10_800]);
  });

  it('leaves customer C with a third or the whole of it, by the key alone', () => {
    const left = ['revenue', 'customers', 'orders'].map((key) => levelOf(under(key), 'dbV')[2]);
    expect(left).toEqual([11_631.48, 4_270, 3_470]);
  });

  it('shows every key beside the one in force', () => {
    const output = under('orders');
    const moved = Object.fromEntries(
      cellsOf(output, 'keySensitivity', 'key').map((key, row) => [
        String(key),
        cellsOf(output, 'keySensitivity', 'moved')[row],
      ]),
    );
    expect(moved).toMatchObject({ orders: 0, customers: 520_000, revenue: 1_437_326 });
    expect(flaws(output)).toEqual([]);
  });
});
