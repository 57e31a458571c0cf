import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.js';
import { identifier, literal } from '../../src/engine/sql.js';
import { engineForTests, openTestEngine, type TestEngine } from './test-engine.js';

const test = engineForTests();

describe('columns of a query', () => {
  it('come as numbers and texts, a missing value as NaN and null', async () => {
    const found = await test.engine.columns(
      `SELECT * FROM (VALUES (1.5::DOUBLE, 'ä'), (NULL, NULL)) AS t(n, t)`,
    );
    expect(found.rowCount).toBe(2);
    expect([...found.number('n')]).toEqual([1.5, Number.NaN]);
    expect(found.text('t')).toEqual(['ä', null]);
    expect(() => found.text('x')).toThrow('no column x');
  });

  it('are complete beyond one piece of the engine’s', async () => {
    const found = await test.engine.columns(
      'SELECT CAST(i AS DOUBLE) AS i FROM range(100000) AS r(i) ORDER BY i',
    );
    expect(found.number('i')).toEqual(Float64Array.from({ length: 100_000 }, (_, at) => at));
    expect((await test.engine.columns(`SELECT 'x' AS one WHERE FALSE`)).rowCount).toBe(0);
  });

  it('are right for queries at the same time', async () => {
    const sizes = [30_000, 60_000, 90_000, 120_000];
    const found = await Promise.all(
      sizes.map((size) =>
        test.engine.columns(`SELECT CAST(i AS DOUBLE) AS i, 'Zeile ' || i AS t FROM range(${size}) AS r(i)`),
      ),
    );
    expect(found.map(({ rowCount }) => rowCount)).toEqual(sizes);
    const last = found.at(-1);
    expect(last?.text('t')).toEqual([...(last?.number('i') ?? [])].map((i) => `Zeile ${i}`));
  });

  it('are refused unless they are numbers or texts', async () => {
    await expect(test.engine.columns('SELECT 1 AS one')).rejects.toThrow(
      'column one of a query is neither DOUBLE nor VARCHAR but INTEGER',
    );
  });

  it('are known by name before any row is read', async () => {
    await test.engine.run('CREATE TABLE named AS SELECT 1 AS "a b", 2 AS c');
    expect(await test.engine.columnNames('named')).toEqual(new Set(['a b', 'c']));
    const row = await test.engine.row(
      'SELECT c, CAST(NULL AS INTEGER) AS nothing, 10::HUGEINT AS large FROM named',
    );
    expect([...row]).toEqual([
      ['c', 2],
      ['nothing', Number.NaN],
      ['large', 10],
    ]);
  });
});

describe('the row of a query', () => {
  it('holds counts and sums of every size and sign', async () => {
    const row = await test.engine.row(
      `SELECT -7::INTEGER AS i, -9007199254740993::BIGINT AS b, -5::HUGEINT AS small,
        -170141183460469231731687303715884105727::HUGEINT AS huge, 36893488147419103232::HUGEINT AS wide, -0.25::DOUBLE AS d,
        NULL::DOUBLE AS no_double, NULL::HUGEINT AS no_hugeint`,
    );
    expect([...row.values()]).toEqual([
      -7,
      -9007199254740992,
      -5,
      -(2 ** 127),
      2 ** 65,
      -0.25,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('is NaN throughout where there is none, and refused where it is no number', async () => {
    expect([...(await test.engine.row('SELECT 1 AS n, 2.5::DOUBLE AS d WHERE FALSE'))]).toEqual([
      ['n', Number.NaN],
      ['d', Number.NaN],
    ]);
    await expect(test.engine.row(`SELECT 'x' AS t`)).rejects.toThrow(
      'column t of a query is no count or sum',
    );
  });
});

describe('errors', () => {
  it('carry the message of the engine', async () => {
    const path = join(test.folder, 'ragged.csv');
    await writeFile(path, 'a;b\n1;2\n3;4;5\n');
    const relation = Engine.csvRelation(path, { width: 2, skipLines: 1, delimiter: ';' });
    await expect(test.engine.columns(`SELECT * FROM ${relation}`)).rejects.toThrow(/CSV Error on Line: 3/);
    await expect(test.engine.run(`CREATE TABLE ragged AS SELECT * FROM ${relation}`)).rejects.toThrow(
      /CSV Error/,
    );
    await expect(test.engine.row('SELECT nothing')).rejects.toThrow(/Binder Error.*nothing/);
  });
});

describe('texts in a query', () => {
  it('are never taken for SQL', async () => {
    const nasty = `'); DROP TABLE x; -- "quoted" 'single' \\ \u0000end`;
    const found = await test.engine.columns(`SELECT ${literal(nasty)} AS ${identifier('we"ird')}`);
    expect(found.text('we"ird')).toEqual([nasty]);
  });
});

describe('loading cells', () => {
  it('fills text columns with the place and width of each record', async () => {
    const loader = await test.engine.loadCells('cells', 2);
    loader.add({ row: 5, cells: ['a', null] });
    loader.add({ row: 9, cells: ['b'] });
    loader.add({ row: 11, cells: ['c', '', 'zu viel'] });
    loader.finish();
    const found = await test.engine.columns(
      'SELECT c0, c1, CAST(_row AS DOUBLE) AS r, CAST(_cells AS DOUBLE) AS n FROM cells ORDER BY r',
    );
    expect([found.text('c0'), found.text('c1')]).toEqual([
      ['a', 'b', 'c'],
      [null, null, ''],
    ]);
    expect([[...found.number('r')], [...found.number('n')]]).toEqual([
      [5, 9, 11],
      [2, 1, 3],
    ]);
  });

  it('holds any number of rows, and none', async () => {
    const loader = await test.engine.loadCells('many', 1);
    for (let row = 1; row <= 5000; row += 1) loader.add({ row, cells: [String(row)] });
    loader.finish();
    expect((await test.engine.row('SELECT count(DISTINCT c0) AS n, sum(_row) AS s FROM many')).get('n')).toBe(
      5000,
    );
    (await test.engine.loadCells('none', 3)).finish();
    expect((await test.engine.row('SELECT count(*) AS n FROM none')).get('n')).toBe(0);
  });
});

describe('the engine', () => {
  it('numbers rows in the order of the file when asked to', async () => {
    const path = join(test.folder, 'long.csv');
    const lines = Array.from({ length: 200_000 }, (_, at) => `${at};x`);
    await writeFile(path, `a;b\n${lines.join('\n')}\n`);
    const relation = Engine.csvRelation(path, { width: 2, skipLines: 1, delimiter: ';' });
    const found = await test.engine.inFileOrder(() =>
      test.engine.row(
        `SELECT count(*) FILTER (CAST(c0 AS INTEGER) + 1 <> n) AS moved FROM (SELECT c0, row_number() OVER () AS n FROM ${relation})`,
      ),
    );
    expect(found.get('moved')).toBe(0);
  });

  it('reaches neither the network nor the extension that would', async () => {
    await expect(
      test.engine.columns(`SELECT * FROM read_csv('https://example.com/x.csv')`),
    ).rejects.toThrow();
  });

  it('sums to the same in one thread and in several', async () => {
    const single = await openTestEngine(1);
    try {
      const total = async ({ engine }: TestEngine): Promise<readonly (string | null)[]> => {
        const amount = 'CAST(i % 1000 AS DECIMAL(18, 6)) * 0.333333';
        return (
          await engine.columns(`SELECT CAST(sum(${amount}) AS VARCHAR) AS total FROM range(300000) AS r(i)`)
        ).text('total');
      };
      expect(await total(single)).toEqual(await total(test));
    } finally {
      await single.close();
    }
  });
});
