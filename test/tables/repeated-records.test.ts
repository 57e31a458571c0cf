import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDifferent } from '../../src/tables/different-hashes.js';
import { invoiceLines } from '../../src/tables/invoice-lines.js';
import { UNREAD } from '../../src/tables/kept-columns.js';
import { loadTable } from '../../src/tables/load-table.js';
import { partitioned, RecordHashes } from '../../src/tables/record-hashes.js';
import { dropTables, engineForTests } from '../engine/test-engine.js';
import { type Files, loadFiles } from '../ingest/load-files.js';
import { loadBothWays, wayOf } from '../ingest/text/quick/both-ways.js';

const test = engineForTests();

const HEAD = 'Kundennr;Datum;Umsatz;Beleg;Artikel';
const file = (lines: readonly string[]): string => `${[HEAD, ...lines].join('\n')}\n`;

/** What is said of repeated rows, the same for both ways of reading. */
async function repeatedIn(files: Files, way: 'bytes' | 'text' = 'bytes'): Promise<readonly string[]> {
  const { quick, text } = await loadBothWays(test, files, async ({ problems }) => ({
    way: await wayOf(test, 'invoice-lines'),
    said: problems
      .filter(({ code }) => code === 'KW244' || code === 'KW245')
      .map(({ message }) => message.en),
  }));
  expect(quick.way).toBe(way);
  expect(text.said).toEqual(quick.said);
  return quick.said;
}

const LINES = [
  '1000;01.02.2025;10,00;R1;Rohr',
  '1000;01.02.2025;10,00;R1;Bogen',
  '2000;02.02.2025;20,00;R2;Rohr',
];

function different(parts: readonly BigUint64Array[]): number {
  const hashes = new RecordHashes();
  for (const part of parts) hashes.add(partitioned(part));
  return countDifferent(hashes.parts ?? []);
}

describe('rows that are alike in every cell', () => {
  it('are counted wherever they stand, and not removed', async () => {
    expect(await repeatedIn({ 'x.csv': file([...LINES, LINES[0]!, LINES[2]!, LINES[0]!]) })).toEqual([
      expect.stringMatching(/^3 of 6 rows/),
    ]);
    expect(await repeatedIn({ 'x.csv': file([LINES[0]!, LINES[0]!]) })).toEqual([
      expect.stringMatching(/^1 of 2 rows/),
    ]);
  });

  it('are not those that differ in a single cell, even in one that nobody reads', async () => {
    expect(await repeatedIn({ 'x.csv': file(LINES) })).toEqual([]);
  });

  it('are alike however their cells are quoted', async () => {
    const quoted = ['1000;01.02.2025;10,00;R1;"Rohr"', '"1000";"01.02.2025";"10,00";"R1";Rohr', LINES[0]!];
    expect(await repeatedIn({ 'x.csv': file(quoted) })).toEqual([expect.stringMatching(/^2 of 3 rows/)]);
    const inner = ['1;01.02.2025;1,00;R1;"a;b"', '1;01.02.2025;1,00;R1;"a;b"', '1;01.02.2025;1,00;"R1;a";b'];
    expect(await repeatedIn({ 'x.csv': file(inner) })).toEqual([expect.stringMatching(/^1 of 3 rows/)]);
  });

  it('count without a customer, but not as totals, headings, blank or faulty rows', async () => {
    const nobody = ';01.02.2025;5,00;R9;x';
    const none = [HEAD, ';;;;', '1000;01.02.2025;x;R1;Rohr', 'Summe;;30,00;;'];
    const found = await repeatedIn({ 'x.csv': file([...LINES, nobody, nobody, ...none, ...none]) });
    expect(found).toEqual([expect.stringMatching(/^1 of 5 rows/)]);
  });

  it('are found when the quick reading leaves some of them to SQL', async () => {
    const odd = '1000; 01.02.2025 ;10,00;R1;Rohr';
    expect(await repeatedIn({ 'x.csv': file([...LINES, odd, LINES[1]!, odd]) })).toEqual([
      expect.stringMatching(/^2 of 6 rows/),
    ]);
  });

  it('are warned of where two files share them', async () => {
    const files = {
      'a.csv': file([...LINES, LINES[0]!]),
      'b.csv': file([LINES[0]!, LINES[2]!, '3;03.02.2025;1,00;R3;y']),
    };
    expect(await repeatedIn(files)).toEqual([
      expect.stringMatching(/^1 of 4 rows/),
      expect.stringMatching(/^2 different rows/),
    ]);
  });
});

describe('more rows than are compared', () => {
  const FILES = { 'a.csv': file(LINES), 'b.csv': file([LINES[0]!, LINES[2]!]) };
  const saidWith = async (most: number) => {
    const { loaded } = await loadFiles(test, FILES);
    const sources = loaded.sources.get('invoice-lines') ?? [];
    await dropTables(test.engine);
    const { problems, totals } = await loadTable(test.engine, invoiceLines, sources, 'needed', UNREAD, most);
    const rows = totals.reduce((sum, each) => sum + each.rows, 0);
    return { said: problems.map(({ code, severity, message }) => ({ code, severity, message })), rows };
  };

  it('are said to be unchecked, in both languages, and count as ever', async () => {
    // Neither file has more than four, but both together have.
    expect(await saidWith(4)).toEqual({
      rows: 5,
      said: [
        {
          code: 'KW250',
          severity: 'info',
          message: {
            de: 'Ob Zeilen einander in jeder Zelle gleichen, ist nicht geprüft: Es sind 5, verglichen werden bis 4.',
            en: 'Whether rows are alike in every cell was not checked: there are 5, up to 4 are compared.',
          },
        },
      ],
    });
  });

  it('are compared up to the last one that is allowed', async () => {
    expect((await saidWith(5)).said).toEqual([expect.objectContaining({ code: 'KW245' })]);
  });
});

describe('counting different hashes', () => {
  it('is what a set of them counts, in whatever parts they come', () => {
    const half = fc.oneof(fc.constantFrom(0, 1, 2 ** 32 - 1), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
    const pair = fc.tuple(half, half);
    fc.assert(
      fc.property(
        fc.array(fc.array(pair, { maxLength: 60 }), { maxLength: 6 }),
        fc.nat(30),
        (parts, again) => {
          const all = [...parts, parts.flat().slice(0, again)];
          const expected = new Set(all.flat().map(([low, high]) => `${low}:${high}`)).size;
          const hashes = all.map((part) => new BigUint64Array(Uint32Array.from(part.flat()).buffer));
          expect(different(hashes)).toBe(expected);
        },
      ),
    );
  });

  it('is exact for many that share their first bits', () => {
    const halves = new Uint32Array(200_000);
    for (let at = 0; at < halves.length; at += 2) halves[at] = at % 90_000;
    expect(different([new BigUint64Array(halves.buffer)])).toBe(45_000);
  });
});
