import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceSettingsByTable } from '../../../src/ingest/source-settings.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { brief, type Files, loadFiles, refusalOf, rowsOf, verdictsOf } from '../load-files.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

/** Every file ends with a line break, as exports do. */
const ended = (files: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, `${text}\n`]));
const load = (files: Readonly<Record<string, string>>, settings: SourceSettingsByTable = {}) =>
  loadFiles(test, ended(files), settings);

const HEADS = [
  'Belegnr;Kundennr;Datum;Währung;Netto',
  'A1;100;01.02.2026;EUR;30,00',
  'A2;200;02.02.2026;EUR;12,50',
].join('\n');
const POSITIONS = [
  'Belegnr;Pos;Artikel;Menge;Netto',
  'A1;1;X;2;20,00',
  'A1;2;Y;1;10,00',
  'A2;1;X;1;12,50',
].join('\n');
const SALES = [
  'Datum;Kundennr;Artikelnr;Menge',
  '01.02.2026;100;X;3',
  '02.02.2026;200;Y;2',
  '03.02.2026;100;X;1',
].join('\n');
const PRODUCTS = ['Artikelnr;Preis;Stückkosten', 'X;19,99;7,50', 'Y;0,05;0,02'].join('\n');

const COLUMNS = ['customerId', 'date', 'revenue'] as const;

describe('positions and the heads of their documents', () => {
  it('are joined by the number of the document; amounts are those of the positions', async () => {
    const { ingested, loaded } = await load({ 'heads.csv': HEADS, 'positions.csv': POSITIONS });
    expect(await rowsOf(test, 'invoice-lines', COLUMNS)).toEqual([
      '100 | 2026-02-01 | 10.000000',
      '100 | 2026-02-01 | 20.000000',
      '200 | 2026-02-02 | 12.500000',
    ]);
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [3, 42_500_000n] });
    expect(ingested.problems).toEqual([]);
    expect(ingested.joins).toEqual([
      {
        from: 'invoice-lines',
        to: 'orders',
        fromKey: 'Belegnr',
        toKey: 'Belegnr',
        keys: 2,
        keysMatched: 2,
        keysMatchedWithoutZeros: 0,
        rows: 3,
        rowsMatched: 3,
        toKeys: 2,
        toKeysUnused: 0,
      },
    ]);
  });

  it('give the difference where heads and positions do not add up, and count the positions', async () => {
    const positions = POSITIONS.replace('A2;1;X;1;12,50', 'A2;1;X;1;11,00');
    const { ingested, loaded } = await load({ 'heads.csv': HEADS, 'positions.csv': positions });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [3, 41_000_000n] });
    expect(ingested.problems.map((each) => each.code)).toEqual(['KW435']);
    expect(ingested.problems[0]?.message.en).toBe(
      'In 1 of 2 documents the positions do not add up to the head: heads 42.50, positions 41.00, difference 1.50. The positions count.',
    );
  });

  it('set positions without a head aside, with their amount, and reject nothing', async () => {
    const positions = `${POSITIONS}\nA9;1;X;1;5,00\nA9;2;X;1;6,00`;
    const { ingested, loaded } = await load({ 'heads.csv': HEADS, 'positions.csv': positions });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({
      used: [3, 42_500_000n],
      noCustomer: [2, 11_000_000n],
    });
    expect(ingested.problems.map(brief)).toEqual(['KW430 positions.csv Belegnr × 2']);
    expect(ingested.joins[0]).toMatchObject({ keys: 3, keysMatched: 2, rows: 5, rowsMatched: 3 });
  });

  it('are joined where numbers agree without leading zeros only, and that is said', async () => {
    const heads = ['Belegnr;Kundennr;Datum', '0001;100;01.02.2026', '0002;200;02.02.2026'].join('\n');
    const positions = ['Belegnr;Menge;Netto', '1;1;1,00', '2;1;2,00', '2;1;3,00'].join('\n');
    const { ingested } = await load({ 'heads.csv': heads, 'positions.csv': positions });
    expect(await rowsOf(test, 'invoice-lines', COLUMNS)).toEqual([
      '100 | 2026-02-01 | 1.000000',
      '200 | 2026-02-02 | 2.000000',
      '200 | 2026-02-02 | 3.000000',
    ]);
    expect(ingested.joins[0]).toMatchObject({ keysMatched: 2, keysMatchedWithoutZeros: 2 });
    expect(ingested.problems.map((each) => each.code)).toEqual(['KW433']);
  });

  it('take 0001 and 1 on one side for two documents', async () => {
    const heads = [
      'Belegnr;Kundennr;Datum',
      '0001;100;01.02.2026',
      '1;200;02.02.2026',
      '3;300;03.02.2026',
    ].join('\n');
    const positions = ['Belegnr;Menge;Netto', '01;1;1,00', '1;1;2,00', '3;1;4,00'].join('\n');
    const { loaded } = await load({ 'heads.csv': heads, 'positions.csv': positions });
    expect(await rowsOf(test, 'invoice-lines', COLUMNS)).toEqual([
      '200 | 2026-02-02 | 2.000000',
      '300 | 2026-02-03 | 4.000000',
    ]);
    expect(verdictsOf(loaded, 'invoice-lines')).toMatchObject({ noCustomer: [1, 1_000_000n] });
  });

  it('take nothing from heads that contradict each other; those that agree are one', async () => {
    const heads = `${HEADS}\nA1;100;01.02.2026;EUR;99,00\nA2;300;02.02.2026;EUR;12,50`;
    const { ingested, loaded } = await load({ 'heads.csv': heads, 'positions.csv': POSITIONS });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({
      used: [2, 30_000_000n],
      noCustomer: [1, 12_500_000n],
    });
    expect(ingested.problems.map((each) => each.code)).toEqual(['KW430', 'KW434', 'KW435']);
  });

  it('are not joined where most keys have no counterpart: the heads stay invoice lines', async () => {
    const positions = ['Belegnr;Menge;Netto', 'A1;1;1,00', 'B1;1;1,00', 'B2;1;1,00', 'B3;1;1,00'].join('\n');
    const { ingested, loaded } = await load({ 'heads.csv': HEADS, 'positions.csv': positions });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [2, 42_500_000n] });
    expect(ingested.joins).toEqual([]);
    expect(ingested.problems.map((each) => each.code).sort()).toEqual(['KW216', 'KW432', 'KW440']);
  });

  it('are joined all the same where the settings name the key', async () => {
    const positions = ['Belegnr;Menge;Netto', 'A1;1;1,00', 'B1;1;1,00', 'B2;1;1,00', 'B3;1;1,00'].join('\n');
    const settings = { 'order-items': { columns: { invoiceNumber: 'Belegnr' } } };
    const { loaded } = await load({ 'heads.csv': HEADS, 'positions.csv': positions }, settings);
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({
      used: [1, 1_000_000n],
      noCustomer: [3, 3_000_000n],
    });
  });

  it('are refused without heads, with what to supply', async () => {
    expect((await refusalOf(test, ended({ 'positions.csv': POSITIONS }))).map(brief)).toEqual([
      'KW440 positions.csv',
    ]);
  });

  it('leave heads alone as they are: a list of invoices', async () => {
    const { ingested, loaded } = await load({ 'heads.csv': HEADS });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [2, 42_500_000n] });
    expect(ingested.joins).toEqual([]);
  });

  it('let heads count where positions have no amounts', async () => {
    const positions = ['Belegnr;Artikel;Menge', 'A1;X;2', 'A1;Y;1', 'A2;X;1'].join('\n');
    const { ingested, loaded } = await load({ 'heads.csv': HEADS, 'positions.csv': positions });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [2, 42_500_000n] });
    expect(ingested.problems.map((each) => each.code).sort()).toEqual(['KW216', 'KW441']);
  });
});

describe('lines and the articles they sold', () => {
  it('take price and cost from the article: revenue and cost are exact products', async () => {
    const { ingested, loaded } = await load({ 'sales.csv': SALES, 'products.csv': PRODUCTS });
    expect(await rowsOf(test, 'invoice-lines', [...COLUMNS, 'cost'])).toEqual([
      '100 | 2026-02-01 | 59.970000000000 | 22.500000000000',
      '100 | 2026-02-03 | 19.990000000000 | 7.500000000000',
      '200 | 2026-02-02 | 0.100000000000 | 0.040000000000',
    ]);
    expect(loaded.tables.get('invoice-lines')?.totals[0]).toMatchObject({
      revenueMicros: 80_060_000n,
      marginMicros: 50_020_000n,
    });
    expect(ingested.joins[0]).toMatchObject({
      to: 'products',
      keys: 2,
      keysMatched: 2,
      rows: 3,
      toKeysUnused: 0,
    });
  });

  it('reject a line whose article is unknown: its amount is unknown, never zero', async () => {
    const sales = `${SALES}\n04.02.2026;100;Z;1`;
    const { ingested, loaded } = await load({ 'sales.csv': sales, 'products.csv': PRODUCTS });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [3, 80_060_000n], amountMissing: [1, 0n] });
    expect(loaded.problems.map(brief)).toContainEqual('KW205 sales.csv row 5 Preis');
    expect(ingested.problems.map(brief)).toEqual(['KW431 sales.csv Artikelnr']);
  });

  it('take from several files what each knows, and count their keys once', async () => {
    const { ingested, loaded } = await load({
      'sales-1.csv': SALES,
      'sales-2.csv': SALES.replaceAll('2026', '2025'),
      'products-1.csv': ['Artikelnr;Preis;Stückkosten', 'X;19,99;7,50'].join('\n'),
      'products-2.csv': ['SKU;Warengruppe;Preis;Stückkosten', 'Y;W;0,05;0,02', 'Q;W;1,00;0,50'].join('\n'),
    });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [6, 160_120_000n] });
    expect(ingested.joins).toHaveLength(1);
    expect(ingested.joins[0]).toMatchObject({ keys: 2, keysMatched: 2, rows: 6, toKeys: 3, toKeysUnused: 1 });
  });

  it('do not choose between two prices of one article', async () => {
    const products = `${PRODUCTS}\nX;21,99;7,50`;
    const { ingested, loaded } = await load({ 'sales.csv': SALES, 'products.csv': products });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [1, 100_000n], amountMissing: [2, 0n] });
    expect(ingested.problems.map((each) => each.code)).toEqual(['KW431', 'KW434']);
  });

  it('choose among several numbers of an article the one that both sides have', async () => {
    const products = ['SKU;Artikelnr;Preis', 'X;4711;19,99', 'Y;4712;0,05'].join('\n');
    const { ingested } = await load({ 'sales.csv': SALES, 'products.csv': products });
    expect(ingested.joins[0]).toMatchObject({ fromKey: 'Artikelnr', toKey: 'SKU', keysMatched: 2 });
  });

  it('do not multiply quantities of one currency with prices of another', async () => {
    const sales = ['Datum;Kundennr;Artikelnr;Menge;Währung', '01.02.2026;100;X;3;EUR'].join('\n');
    const products = ['Artikelnr;Preis;Währung', 'X;19,99;USD'].join('\n');
    const refusal = await refusalOf(test, ended({ 'sales.csv': sales, 'products.csv': products }));
    expect(refusal.map(brief)).toEqual(['KW442 sales.csv']);
    await load({ 'sales.csv': sales, 'products.csv': products.replace('USD', 'EUR') });
    expect(await rowsOf(test, 'invoice-lines', ['revenue', 'currency'])).toEqual(['59.970000000000 | EUR']);
  });

  it('add the cost to lines that have a revenue of their own', async () => {
    const sales = ['Datum;Kundennr;Artikelnr;Menge;Umsatz', '01.02.2026;100;X;3;50,00'].join('\n');
    const { loaded } = await load({ 'sales.csv': sales, 'products.csv': PRODUCTS });
    expect(await rowsOf(test, 'invoice-lines', ['revenue', 'cost'])).toEqual(['50.000000 | 22.500000000000']);
    expect(loaded.tables.get('invoice-lines')?.columns.has('cost')).toBe(true);
  });

  it('are refused without articles, with what to supply', async () => {
    expect((await refusalOf(test, ended({ 'sales.csv': SALES }))).map(brief)).toEqual(['KW441 sales.csv']);
  });

  it('find both their head and their article', async () => {
    const heads = ['Belegnr;Kundennr;Datum', 'A1;100;01.02.2026', 'A2;200;02.02.2026'].join('\n');
    const positions = ['Belegnr;Artikelnr;Menge', 'A1;X;2', 'A1;Y;10', 'A2;X;1'].join('\n');
    const { ingested } = await load({
      'heads.csv': heads,
      'positions.csv': positions,
      'products.csv': PRODUCTS,
    });
    expect(await rowsOf(test, 'invoice-lines', COLUMNS)).toEqual([
      '100 | 2026-02-01 | 0.500000000000',
      '100 | 2026-02-01 | 39.980000000000',
      '200 | 2026-02-02 | 19.990000000000',
    ]);
    expect(ingested.joins.map(({ to }) => to)).toEqual(['orders', 'products']);
  });
});

describe('masters and lines', () => {
  it('are counted both ways', async () => {
    const lines = [
      'Datum;Kundennr;Umsatz',
      '01.02.2026;100;3,00',
      '02.02.2026;100;2,00',
      '03.02.2026;300;1,00',
    ].join('\n');
    const masters = ['Kundennr;Name', '100;A', '200;B'].join('\n');
    const { loaded } = await load({ 'lines.csv': lines, 'customers.csv': masters });
    expect(loaded.joins).toEqual([
      {
        from: 'invoice-lines',
        to: 'customers',
        fromKey: 'Kundennr',
        toKey: 'Kundennr',
        keys: 2,
        keysMatched: 1,
        keysMatchedWithoutZeros: 0,
        rows: 3,
        rowsMatched: 2,
        toKeys: 2,
        toKeysUnused: 1,
      },
    ]);
    expect(loaded.problems.map((each) => each.code)).toContain('KW436');
  });

  it('say which sales reps of customers nobody knows', async () => {
    const lines = ['Datum;Kundennr;Umsatz', '01.02.2026;100;3,00'].join('\n');
    const masters = ['Kundennr;Betreuer', '100;MM', '200;ZZ'].join('\n');
    const people = ['Kürzel;Rolle', 'MM;Außendienst'].join('\n');
    const { loaded } = await load({ 'lines.csv': lines, 'customers.csv': masters, 'reps.csv': people });
    expect(loaded.joins.find(({ to }) => to === 'reps')).toMatchObject({ keys: 2, keysMatched: 1 });
    expect(loaded.problems.map((each) => each.code)).toContain('KW437');
  });
});
