import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../../src/engine/engine.js';
import type { ReadingWatch } from '../../../../src/ingest/text/quick/read-records.js';
import { RecordReader } from '../../../../src/ingest/text/quick/record-reader.js';
import { openTestEngine, type TestEngine } from '../../../engine/test-engine.js';
import { type RandomTable, randomTable } from '../random-table.js';
import { type Delimited, type QuickRecords, readQuickly, textPlan } from './quick-records.js';

let test: TestEngine;
let path: string;
beforeAll(async () => {
  test = await openTestEngine();
  path = join(test.folder, 'records.csv');
});
afterAll(() => test.close());

const PIECES = [1, 2, 7, 64, 1000, undefined];

const readText = (file: Delimited, pieceBytes?: number): Promise<QuickRecords | null> =>
  readQuickly(path, file, textPlan(file.width), pieceBytes === undefined ? {} : { pieceBytes });

const fileOf = ({ text, delimiter, width, preamble }: RandomTable): Delimited => ({
  content: text,
  delimiter,
  width,
  skipLines: preamble.length + 1,
});

/** A file of two columns without a heading. */
const plainFile = (content: string | Uint8Array): Delimited => ({
  content,
  delimiter: ';',
  width: 2,
  skipLines: 0,
});

/** The records of a table, apart: those at the given lines, and all others. */
function expectedOf({ records, lines }: RandomTable, oddLines: ReadonlySet<number>) {
  const all = records.map((record, at) => ({
    line: lines[at] ?? 0,
    cells: record.map((cell) => (cell === '' ? null : cell)),
  }));
  return {
    rows: all.filter(({ line }) => !oddLines.has(line)).map(({ cells }) => cells),
    odd: all.filter(({ line }) => oddLines.has(line)),
  };
}

describe('the records of a well-formed file', () => {
  it('are those that were written, each odd one with its line, in pieces of any size', async () => {
    const count = { rows: 0, odd: 0 };
    await fc.assert(
      fc.asyncProperty(randomTable, fc.boolean(), async (table, hasMark) => {
        const file = fileOf(table);
        const content = hasMark ? `\ufeff${table.text}` : table.text;
        for (const pieceBytes of PIECES) {
          const read = await readText({ ...file, content }, pieceBytes);
          const oddLines = new Set(read?.odd.map(({ line }) => line));
          const { rows, odd } = expectedOf(table, oddLines);
          expect(read?.rows).toEqual(rows);
          expect(read?.odd.map(({ line, cells }) => ({ line, cells }))).toEqual(odd);
          count.rows += rows.length;
          count.odd += odd.length;
        }
      }),
      { numRuns: 30 },
    );
    expect(Math.min(count.rows, count.odd)).toBeGreaterThan(100);
  });

  it('begin below a preamble, whatever stands in it and however its lines end', async () => {
    const records = 'k1;a\nk2;b\n';
    const preambles: readonly (readonly [string, number])[] = [
      ['Bericht "alt\nStand: 5"\nh;h\n', 3],
      ['\n\nh;h\n', 3],
      ['Bericht\r\nh;h\r\n', 2],
      ['Bericht\rh;h\n', 2],
      ['Bericht\nh;h\r', 2],
      ['\r\r\nh;h\n', 3],
      [`${'x'.repeat(60_000)}\nh;h\n`, 2],
    ];
    for (const [preamble, skipLines] of preambles) {
      const read = await readText({ ...plainFile(preamble + records), skipLines });
      expect(read?.rows).toEqual([
        ['k1', 'a'],
        ['k2', 'b'],
      ]);
    }
    // Further than it is looked for.
    expect(await readText({ ...plainFile(`${'x'.repeat(70_000)}\n${records}`), skipLines: 1 })).toBeNull();
    expect(await readText({ ...plainFile('h;h'), skipLines: 1 })).toBeNull();
  });

  it('have their lines counted as an editor does', async () => {
    for (const [lineEnd, end] of [
      ['\n', '\r\n'],
      ['\r\n', '\n'],
      ['\n', '\r'],
    ] as const) {
      const content = `k1;"a${lineEnd}b"${end === '\r' ? '\n' : end}\n;"x${end}y${end}z"\n;c\n`;
      for (const pieceBytes of PIECES) {
        const read = await readText(plainFile(content), pieceBytes);
        expect(read?.odd.map(({ line }) => line)).toEqual([4, 7]);
      }
    }
  });

  it('are counted while they are read, with the bytes, up to the end of the file', async () => {
    const content = Array.from({ length: 500 }, (_, at) => `${at % 3};x\n`).join('');
    const seen: number[][] = [];
    let rows = 0;
    const watch: ReadingWatch = {
      rows: (count) => {
        rows += count;
      },
      bytes: (read, all) => seen.push([read, all, rows]),
    };
    await readQuickly(path, plainFile(content), textPlan(2), { pieceBytes: 700, watch });
    expect(seen).toEqual(
      [700, 1400, 2000].map((end) => {
        const read = Math.ceil(end / 4) * 4;
        return [read, 2000, read / 4];
      }),
    );
  });

  it('may end anywhere', async () => {
    for (const content of ['k1;a', 'k1;a\n', 'k1;a\r\n', 'k1;a\n\n\n', '\n\nk1;a', 'k1;"a"', '"k1";"a"\r\n'])
      for (const pieceBytes of PIECES)
        expect([content, (await readText(plainFile(content), pieceBytes))?.rows]).toEqual([
          content,
          [['k1', 'a']],
        ]);
    for (const content of ['', '\n', '\r\n\r\n'])
      expect(await readText(plainFile(content))).toEqual({ rows: [], odd: [] });
  });

  it('go on beyond their piece as far as need be', async () => {
    const cells = [4, 70_000, 8, 200_000, 65_536].map((length, at) =>
      Array.from({ length: length / 4 }, (_, line) => `${at}${line % 10}\n"`).join(''),
    );
    const content = cells.map((cell, at) => `k${at};"x${cell.replaceAll('"', '""')}y"\nk;z\n`).join('');
    const whole = await readText(plainFile(content));
    expect(whole?.odd.map((record) => record.cells[1])).toEqual(cells.map((cell) => `x${cell}y`));
    expect(whole?.rows).toEqual(cells.map(() => ['k', 'z']));
    for (const pieceBytes of [50_000, 150_000])
      expect(await readText(plainFile(content), pieceBytes)).toEqual(whole);
  });

  it('fill many batches in their order', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => [
      `k${at}`,
      at % 7 === 0 ? null : `Text Nummer ${at % 5000}`,
    ]);
    const content = rows.map((row) => `${row.map((cell) => cell ?? '').join(';')}\n`).join('');
    for (const pieceBytes of [50_000, undefined])
      expect((await readText(plainFile(content), pieceBytes))?.rows).toEqual(rows);
  });
});

describe('a stretch of bytes', () => {
  it('is cut where a record goes on, and never mistaken for broken', () => {
    const reader = new Map<string, RecordReader>();
    fc.assert(
      fc.property(randomTable, ({ text, delimiter, width, preamble }) => {
        const records = text
          .split('\n')
          .slice(preamble.length + 1)
          .join('\n');
        const bytes = Buffer.from(records);
        const key = `${delimiter}${width}`;
        const own = reader.get(key) ?? new RecordReader(delimiter, width, textPlan(width));
        reader.set(key, own);
        for (let end = 0; end < bytes.length; end += 1) {
          own.room(end).set(bytes.subarray(0, end));
          const { stop, end: stopped } = own.read(0, end, end, false);
          expect(stop).not.toBe('broken');
          expect(stopped === end).toBe(stop === 'done');
          const before = bytes.subarray(0, stopped).toString();
          expect(before === '' || before.endsWith('\n')).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Records behind which the structure of a file can't be vouched for. */
const BROKEN: readonly (readonly [string, string | Uint8Array])[] = [
  ['a cell too few', 'k1\n'],
  ['a cell too many', 'k1;a;b\n'],
  ['an empty cell too many', 'k1;a;\n'],
  ['a line of blanks', '  \n'],
  ['text behind a closing quote', 'k1;"a"b\n'],
  ['a blank behind a closing quote', 'k1;"a" \n'],
  ['a quote that closes nothing', 'k1;"a"";b\n'],
  ['a quote that is never closed', 'k1;"a\n'],
  ['a blank before a quote', 'k1; "a"\n'],
  ['a lone carriage return', 'k1;a\rk2;b\n'],
  ['a lone carriage return within a cell', 'k1;a\rb\n'],
  ['a carriage return behind a quote', 'k1;"a"\r;b\n'],
  ['two carriage returns', 'k1;a\r\r\n'],
  ['a zero', 'k1;a\0b\n'],
  ['a zero in front', '\0k1;a\n'],
  ['half a character', Buffer.from([0x6b, 0x3b, 0xc3, 0x0a])],
  ['a byte of another encoding', Buffer.from([0x6b, 0x3b, 0xfc, 0x62, 0x0a])],
  ['a surrogate', Buffer.from([0x6b, 0x3b, 0xed, 0xa0, 0x80, 0x0a])],
];

describe('a file whose structure is broken', () => {
  it.each(BROKEN)('is left alone: %s', async (_, broken) => {
    const good = 'k;gut\nk;"auch\ngut"\n';
    for (const [before, behind] of [
      ['', ''],
      [good, good.repeat(2)],
    ] as const) {
      const content = Buffer.concat([Buffer.from(before), Buffer.from(broken), Buffer.from(behind)]);
      // Borders between any two bytes, then at ever fewer places.
      for (const pieceBytes of [1, 2, 3, 5, 8, 13, 21, 34, content.length])
        expect(await readText(plainFile(content), pieceBytes)).toBeNull();
    }
  });

  it('is left alone where a record is longer than the engine takes', async () => {
    const long = `k;"${'x\n'.repeat(1_050_000)}"\n`;
    for (const pieceBytes of [100_000, undefined])
      expect((await readText(plainFile(`k;a\n${long}k;b\n`), pieceBytes)) === null).toBe(true);
  });

  it('is left alone where it has a single column, or a delimiter that may mean something else', async () => {
    expect(await readText({ ...plainFile('a\nb\n'), width: 1 })).toBeNull();
    for (const delimiter of ['"', '\n', '\r', ' ', '1', 'a', '_', 'ä', '😀', ';;', ''])
      expect(await readText({ ...plainFile(`k${delimiter}a\n`), delimiter })).toBeNull();
  });

  it('is left alone where most records are odd', async () => {
    const odd = (count: number): string => 'k; x\n'.repeat(count);
    expect((await readText(plainFile(odd(2000))))?.odd).toHaveLength(2000);
    expect(await readText(plainFile(odd(2001)))).toBeNull();
    expect((await readText(plainFile(odd(2001) + 'k;x\n'.repeat(10))))?.rows).toHaveLength(10);
    expect((await readText(plainFile('k;x\n'.repeat(20_000) + odd(4000)), 1000))?.odd).toHaveLength(4000);
  });
});

describe('whatever is taken from a file', () => {
  it('is what the engine finds in it', async () => {
    const delimiters = [';', ',', '\t', '|', '-', "'"] as const;
    const file = fc.constantFrom(...delimiters).chain((delimiter) => {
      const part = fc.constantFrom(
        ...[
          delimiter,
          delimiter,
          delimiter,
          '"',
          '"',
          '""',
          '\n',
          '\n',
          ' ',
          '\t',
          'a',
          '1',
          'ü',
          '"a"',
          '\\',
          '#',
        ],
      );
      const line = fc.array(part, { maxLength: 14, size: 'max' }).map((parts) => parts.join(''));
      return fc.record({ delimiter: fc.constant(delimiter), content: line });
    });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(file, fc.constantFrom('\n', '\r\n'), async ({ delimiter, content }, lineEnd) => {
        const text = `h${delimiter}h\n${content}\n`.replaceAll('\n', lineEnd);
        const read = await readText({ content: text, delimiter, width: 2, skipLines: 1 });
        if (read === null) return;
        taken += 1;
        const relation = Engine.csvRelation(path, { width: 2, skipLines: 1, delimiter });
        const found = await test.engine.columns(`SELECT c0, c1 FROM ${relation}`);
        const cells = found.text('c0').map((cell, at) => JSON.stringify([cell, found.text('c1')[at]]));
        const all = [...read.rows, ...read.odd.map((record) => record.cells)];
        expect(all.map((record) => JSON.stringify(record)).sort()).toEqual(cells.sort());
      }),
      { numRuns: 200 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});
