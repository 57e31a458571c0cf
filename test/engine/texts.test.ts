import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { literal } from '../../src/engine/sql.js';
import { dropTables, engineForTests } from './test-engine.js';

const test = engineForTests();
afterEach(() => dropTables(test.engine));

/** Around the twelve bytes that lie inside a vector, in characters of one to four bytes. */
const EDGES: readonly (string | null)[] = [
  '',
  null,
  'a',
  'zwölf Bytes',
  '123456789012',
  '1234567890123',
  'äöüßÄÖ',
  'äöüßÄÖ7',
  '12345678901ä',
  'ÄÖÜ€€',
  '€€€€',
  '€€€€1',
  '😀😀😀',
  '😀😀😀😀',
  '12345678901😀',
  '\uFEFFBOM vorn',
  '\uFEFFund in einem langen Text',
  'Müller & Söhne Maschinenbau GmbH & Co. KG',
  'x'.repeat(100_000),
  '漢字かな交じり文の長い名前',
];

async function throughLoader(texts: readonly (string | null)[]): Promise<readonly (string | null)[]> {
  await dropTables(test.engine);
  const loader = await test.engine.loadCells('texts', 1);
  for (const [row, text] of texts.entries()) loader.add({ row, cells: [text] });
  loader.finish();
  return (await test.engine.columns('SELECT c0 FROM texts ORDER BY _row')).text('c0');
}

describe('texts', () => {
  it('come out of SQL as they went in', async () => {
    const rows = EDGES.map((text, row) => `(${row}, ${text === null ? 'NULL' : literal(text)})`);
    const found = await test.engine.columns(
      `SELECT t FROM (VALUES ${rows.join(', ')}) AS given(n, t) ORDER BY n`,
    );
    expect(found.text('t')).toEqual(EDGES);
  });

  it('come out as they were loaded, and equal the same texts in SQL', async () => {
    expect(await throughLoader(EDGES)).toEqual(EDGES);
    const rows = EDGES.map((text, row) => `(${row}, ${text === null ? 'NULL' : literal(text)})`);
    const same = await test.engine.row(
      `SELECT count(*) FILTER (c0 IS NOT DISTINCT FROM t) AS same, count(DISTINCT c0) AS distinct_texts
       FROM texts JOIN (VALUES ${rows.join(', ')}) AS given(n, t) ON n = _row`,
    );
    expect([...same.values()]).toEqual([EDGES.length, EDGES.length - 1]);
  });

  it('are whole over many pieces, with gaps, repetitions and lengths that change', async () => {
    const texts = Array.from({ length: 10_000 }, (_, row) => {
      if (row % 7 === 0) return null;
      return EDGES[(row * 31) % (EDGES.length - 2)]?.concat(row % 3 === 0 ? '' : String(row)) ?? null;
    });
    expect(await throughLoader(texts)).toEqual(texts);
  });

  it('survive whatever characters they are made of', async () => {
    const text = fc.option(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('DE', 'AT', 'Deutschland GmbH'),
      ),
      { nil: null, freq: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 40 }), async (texts) => {
        // A text for the engine's C interface ends at a zero.
        const given = texts.map((each) => each?.replaceAll('\u0000', '') ?? null);
        expect(await throughLoader(given)).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  it('have a mark for half a character, as everywhere in UTF-8', async () => {
    expect(await throughLoader(['a\ud800b', '\udc00', 'lang genug für draußen \ud83d'])).toEqual([
      'a\ufffdb',
      '\ufffd',
      'lang genug für draußen \ufffd',
    ]);
  });
});

describe('numbers', () => {
  it('are exact over many pieces, with gaps', async () => {
    const found = await test.engine.columns(
      `SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE CAST(i AS DOUBLE) / 7 END AS n,
              CASE WHEN i < 5000 THEN CAST(1 - i AS DOUBLE) END AS early
       FROM range(10000) AS r(i) ORDER BY i`,
    );
    const rows = Array.from({ length: 10_000 }, (_, i) => i);
    expect([...found.number('n')]).toEqual(rows.map((i) => (i % 3 === 0 ? Number.NaN : i / 7)));
    expect([...found.number('early')]).toEqual(rows.map((i) => (i < 5000 ? 1 - i : Number.NaN)));
  });
});

describe('a query asked again and again', () => {
  it('leaves no memory behind', { timeout: 60_000 }, async () => {
    await test.engine.run(
      `CREATE TABLE wide AS SELECT 'Kunde mit langem Namen ' || i AS name, CAST(i AS DOUBLE) AS n FROM range(50000) AS r(i)`,
    );
    const megabytesAfter = async (rounds: number): Promise<number> => {
      for (let round = 0; round < rounds; round += 1) await test.engine.columns('SELECT * FROM wide');
      return process.memoryUsage().rss / 1e6;
    };
    const before = await megabytesAfter(20);
    // 40 results that stayed would be 100 MB and more, the JavaScript made of them not counted.
    expect((await megabytesAfter(40)) - before).toBeLessThan(80);
  });
});
