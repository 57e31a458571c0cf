import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Batch, ColumnMemory } from '../../src/engine/batch-loader.js';
import { MEMORY_WIDTH, type MemoryColumn, type MemoryType } from '../../src/engine/memory-type.js';
import { literal } from '../../src/engine/sql.js';
import { dropTables, engineForTests } from './test-engine.js';

const test = engineForTests();
afterEach(() => dropTables(test.engine));

type Value = string | bigint | number | null;
/** Text, millionths, days since 1970-01-01, hash. */
type Row = readonly [string | null, bigint | null, number | null, bigint | null];

const COLUMNS: readonly MemoryColumn[] = [
  { name: 'Text', type: 'text' },
  { name: 'am"ount', type: 'decimal' },
  { name: 'day', type: 'day' },
  { name: 'hash', type: 'hash' },
];

/** The memory of a column, written the slow and plain way. */
function memoryOf(type: MemoryType, values: readonly Value[]): ColumnMemory {
  const data = new ArrayBuffer(values.length * MEMORY_WIDTH[type]);
  const view = new DataView(data);
  // Neither at the start of its memory nor the whole of it.
  const validity = new Uint8Array(
    new ArrayBuffer(Math.ceil(values.length / 8) + 11),
    5,
    Math.ceil(values.length / 8),
  );
  const long: Uint8Array[] = [];
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    validity[row >> 3] = (validity[row >> 3] ?? 0) | (1 << (row & 7));
    const at = row * MEMORY_WIDTH[type];
    if (type === 'text') {
      const text = new TextEncoder().encode(value as string);
      view.setUint32(at, text.length, true);
      if (text.length > 12) view.setUint32(at + 4, long.push(text) - 1, true);
      else new Uint8Array(data).set(text, at + 4);
    } else if (type === 'decimal') view.setBigInt64(at, value as bigint, true);
    else if (type === 'hash') view.setBigUint64(at, value as bigint, true);
    else view.setInt32(at, value as number, true);
  }
  return { data, validity: values.includes(null) ? validity : null, long: longTexts(long) };
}

function longTexts(texts: readonly Uint8Array[]): ColumnMemory['long'] {
  let end = 0;
  const ends = Uint32Array.from(texts, (text) => {
    end += text.length;
    return end;
  });
  return texts.length === 0 ? null : { bytes: Buffer.concat(texts), ends };
}

function batchOf(rows: readonly Row[]): Batch {
  return {
    rows: rows.length,
    columns: COLUMNS.map(({ type }, column) =>
      memoryOf(
        type,
        rows.map((row) => row[column] ?? null),
      ),
    ),
  };
}

async function load(batches: readonly (readonly Row[])[]): Promise<void> {
  const loader = await test.engine.loadBatches('loaded', COLUMNS);
  for (const rows of batches) loader.add(batchOf(rows));
  loader.finish();
}

/** What the table holds, as text, row after row in an order of their own. */
async function loaded(table: string): Promise<readonly (readonly (string | null)[])[]> {
  const found = await test.engine.columns(
    `SELECT "Text" AS a, CAST("am""ount" AS VARCHAR) AS b, CAST("day" AS VARCHAR) AS c, CAST("hash" AS VARCHAR) AS d FROM ${table} ORDER BY ALL`,
  );
  const columns = ['a', 'b', 'c', 'd'].map((name) => found.text(name));
  return Array.from({ length: found.rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** The same rows by way of SQL. */
async function insert(rows: readonly Row[]): Promise<void> {
  await test.engine.run(
    'CREATE TABLE inserted ("Text" VARCHAR, "am""ount" DECIMAL(18, 6), "day" DATE, "hash" UBIGINT)',
  );
  if (rows.length === 0) return;
  const values = rows.map(([text, amount, day, hash]) => {
    const sign = amount !== null && amount < 0n ? '-' : '';
    const digits = amount === null ? '' : String(amount < 0n ? -amount : amount).padStart(7, '0');
    return `(${[
      text === null ? 'NULL' : literal(text),
      amount === null ? 'NULL' : `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`,
      day === null ? 'NULL' : `DATE '1970-01-01' + ${day}`,
      hash === null ? 'NULL' : String(hash),
    ].join(', ')})`;
  });
  await test.engine.run(`INSERT INTO inserted VALUES ${values.join(', ')}`);
}

const textValue = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\u0000', '')),
  fc.constantFrom('', '123456789012', '1234567890123', 'Müller GmbH', 'DE'),
);
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.option(textValue, { nil: null, freq: 4 }),
  fc.option(fc.bigInt({ min: -999_999_999_999_999_999n, max: 999_999_999_999_999_999n }), {
    nil: null,
    freq: 4,
  }),
  fc.option(fc.integer({ min: -100_000, max: 100_000 }), { nil: null, freq: 4 }),
  fc.option(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { nil: null, freq: 4 }),
);

describe('loading batches', () => {
  it('gives what SQL gives for the same rows, in batches of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { maxLength: 30 }), { maxLength: 5 }), async (batches) => {
        await dropTables(test.engine);
        await load(batches);
        await insert(batches.flat());
        expect(await loaded('loaded')).toEqual(await loaded('inserted'));
        const different = await test.engine.row(
          'SELECT count(*) AS n FROM ((FROM loaded EXCEPT ALL FROM inserted) UNION ALL (FROM inserted EXCEPT ALL FROM loaded))',
        );
        expect(different.get('n')).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it.each([1, 7, 2048, 2049, 6000])('cuts batches of %i rows into the engine’s pieces', async (size) => {
    const rows = Array.from(
      { length: size },
      (_, at): Row => [
        at % 5 === 0 ? null : `${'Maschinenbau '.repeat(at % 3)}${at}`,
        at % 7 === 0 ? null : BigInt(at) * -1_000_003n,
        at % 11 === 0 ? null : at - 500,
        at % 13 === 0 ? null : 2n ** 64n - 1n - BigInt(at),
      ],
    );
    const whole: readonly Row[] = rows.map((_, at) => [`ganz ${at}`, 1n, 2, 3n]);
    // One without gaps between two with gaps: what was missing must not stay so.
    await load([rows, whole, rows]);
    await insert([...rows, ...whole, ...rows]);
    const found = await loaded('loaded');
    expect(found.length).toBe(3 * size);
    expect(found.map((each) => each.join()).join('\n')).toBe(
      (await loaded('inserted')).map((each) => each.join()).join('\n'),
    );
  });

  it('copies: the memory of a batch may be written again', async () => {
    const loader = await test.engine.loadBatches('loaded', COLUMNS);
    const batch = batchOf([['ein langer Text, der anderswo steht', 1_500_000n, 0, 7n]]);
    for (let round = 0; round < 3; round += 1) {
      new DataView((batch.columns[1] as ColumnMemory).data).setBigInt64(0, BigInt(round) * 1_000_000n, true);
      loader.add(batch);
      (batch.columns[0] as ColumnMemory).long?.bytes.fill(65 + round);
    }
    loader.finish();
    expect((await loaded('loaded')).map(([text, amount]) => [text?.slice(0, 3), amount])).toEqual([
      ['AAA', '1.000000'],
      ['BBB', '2.000000'],
      ['ein', '0.000000'],
    ]);
  });

  it('creates an empty table where no batch comes', async () => {
    await load([]);
    expect(await loaded('loaded')).toEqual([]);
    expect([...(await test.engine.columnNames('loaded'))]).toEqual(COLUMNS.map(({ name }) => name));
  });

  it('can be given up half way, and the engine goes on', async () => {
    const loader = await test.engine.loadBatches('loaded', COLUMNS);
    const rows = Array.from({ length: 5000 }, (): Row => ['ein langer Text, der anderswo steht', 1n, 2, 3n]);
    loader.add(batchOf(rows));
    loader.abandon();
    loader.abandon();
    expect(() => loader.add(batchOf(rows))).toThrow('loading has ended');
    await test.engine.run('DROP TABLE loaded');
    await load([rows]);
    expect((await test.engine.row('SELECT count(*) AS n FROM loaded')).get('n')).toBe(5000);
  });

  it('refuses rows after its end', async () => {
    const loader = await test.engine.loadBatches('loaded', COLUMNS);
    loader.finish();
    loader.abandon();
    expect(() => loader.add(batchOf([['x', 1n, 2, 3n]]))).toThrow('loading has ended');
  });
});

describe('memory that would make the engine read beyond it', () => {
  const whole = batchOf([
    ['kurz', 1n, 2, 3n],
    ['ein langer Text, der anderswo steht', 1n, null, 3n],
  ]);
  const spoilt = (column: number, change: Partial<ColumnMemory>): Batch => ({
    ...whole,
    columns: whole.columns.map((each, at) => (at === column ? { ...each, ...change } : each)),
  });
  const text = new TextEncoder().encode('ein Text von falscher Länge');

  it.each([
    ['a column too few', { ...whole, columns: whole.columns.slice(1) }, 'a batch of 3 columns'],
    ['data that end early', spoilt(1, { data: new ArrayBuffer(15) }), 'memory of column am"ount'],
    ['validity that ends early', spoilt(2, { validity: new Uint8Array(0) }), 'memory of column day'],
    ['a long text that is missing', spoilt(0, { long: null }), 'lacks the long text of row 1'],
    ['a long text of another length', spoilt(0, { long: longTexts([text]) }), 'lacks the long text of row 1'],
  ])('is refused: %s', async (_, batch, message) => {
    const loader = await test.engine.loadBatches('loaded', COLUMNS);
    expect(() => loader.add(batch)).toThrow(message);
    loader.add(whole);
    loader.finish();
    expect((await test.engine.row('SELECT count(*) AS n FROM loaded')).get('n')).toBe(2);
  });
});
