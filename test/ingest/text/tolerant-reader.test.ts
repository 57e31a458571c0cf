import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellRow } from '../../../src/engine/cell-loader.js';
import { Engine } from '../../../src/engine/engine.js';
import { delimited } from '../../../src/ingest/text/record-form.js';
import { readTolerantly } from '../../../src/ingest/text/tolerant-reader.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { randomTable } from './random-table.js';

let test: TestEngine;
let path: string;
beforeAll(async () => {
  test = await openTestEngine();
  path = join(test.folder, 'table.csv');
});
afterAll(() => test.close());

async function rowsOf(text: string, headings = ['a', 'b', 'c'], skipLines = 1): Promise<readonly CellRow[]> {
  await writeFile(path, text);
  const rows: CellRow[] = [];
  await readTolerantly(path, path, { form: delimited(';'), skipLines, headings }, (row) => rows.push(row));
  return rows;
}

/** Rows as `line: cells`, an empty cell as a dot. */
const read = async (text: string, headings?: string[], skipLines?: number) =>
  (await rowsOf(text, headings, skipLines)).map(
    ({ row, cells }) => `${row}: ${cells.map((cell) => cell ?? '.').join(' | ')}`,
  );

describe('a broken text file', () => {
  it('loses no record to mixed line ends', async () => {
    const expected = ['2: 1 | 2 | 3', '3: 4 | 5 | 6', '4: 7 | 8 | 9'];
    expect(await read('a;b;c\r\n1;2;3\n4;5;6\n7;8;9\n')).toEqual(expected);
    expect(await read('a;b;c\n1;2;3\r\n4;5;6\r7;8;9')).toEqual(expected);
    expect(await read('a;b;c\n1;2;"3"\r\n4;"5";6\r\n7;8;9\r\n')).toEqual(expected);
  });

  it('loses one record to a quote that is never closed, and none below it', async () => {
    expect(await read('a;b;c\n1;2;3\n4;"5;6\n7;8;9\n')).toEqual([
      '2: 1 | 2 | 3',
      '3: 4 | "5 | 6',
      '4: 7 | 8 | 9',
    ]);
    expect(await read('a;b;c\n1;"2;3\n4;"Müller";6\n7;"x\ny";9\n')).toEqual([
      '2: 1 | "2 | 3',
      '3: 4 | Müller | 6',
      '4: 7 | x\ny | 9',
    ]);
    expect(await read('a;b;c\n1;2;"3')).toEqual(['2: 1 | 2 | "3']);
  });

  it('keeps what stands behind a closing quote', async () => {
    expect(await read('a;b;c\n1;"x"y;3\n4;5;6\n')).toEqual(['2: 1 | "x"y | 3', '3: 4 | 5 | 6']);
    expect(await read('a;b;c\n1;"Müller "Die Firma" GmbH";3\n')).toEqual([
      '2: 1 | Müller "Die Firma" GmbH | 3',
    ]);
    expect(await read('a;b;c\n1;"x" ;3\n')).toEqual(['2: 1 | x | 3']);
  });

  it('keeps records that are too short or too long as they are', async () => {
    expect(await read('a;b;c\n1;2\n1;2;3;4\n# Kommentar\nSeite 2 von 9\n5;6;7\n')).toEqual([
      '2: 1 | 2',
      '3: 1 | 2 | 3 | 4',
      '6: 5 | 6 | 7',
    ]);
  });

  it('forgives empty cells behind the last column, and columns without heading that are left out', async () => {
    expect(await read('a;b;c\n1;2;3;\n4;5;6;;;\n')).toEqual(['2: 1 | 2 | 3', '3: 4 | 5 | 6']);
    expect(await read('a;b;c;\n1;2;3\n4;5;6;\n7;8\n', ['a', 'b', 'c', ''])).toEqual([
      '2: 1 | 2 | 3 | .',
      '3: 4 | 5 | 6 | .',
      '4: 7 | 8',
    ]);
  });

  it('skips blank lines but counts them, and keeps a line of blanks', async () => {
    expect(await read('a;b;c\n\n1;2;3\n\n\n;;\n   \n')).toEqual(['3: 1 | 2 | 3', '6: . | . | .', '7:    ']);
  });

  it('begins below the heading, also behind a byte order mark and within quotes', async () => {
    expect(await read('\ufeff"a\n";"b\n";c\n1;2;3\n', ['a', 'b', 'c'], 3)).toEqual(['4: 1 | 2 | 3']);
  });

  it('is read to the end where a cell spans more lines than any real one', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `${at};x;y`);
    const rows = await rowsOf(`a;b;c\n0;"offen;z\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(301);
    expect(rows.at(-1)).toEqual({ row: 302, cells: ['299', 'x', 'y'] });
  });

  it('is read in pieces without a seam', async () => {
    const record = '123456;"Müller\r\nStraße";1.234,56\r\n';
    const rows = await rowsOf(`a;b;c\r\n${record.repeat(90_000)}`);
    expect(rows).toHaveLength(90_000);
    expect(new Set(rows.map(({ cells }) => cells.join('|')))).toEqual(
      new Set(['123456|Müller\r\nStraße|1.234,56']),
    );
    expect(rows.every(({ row }, at) => row === 2 + 2 * at)).toBe(true);
  });
});

describe('a well-formed text file', () => {
  it('has the same cells for the engine and for the tolerant reader, and the lines they stand on', async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, async ({ text, delimiter, width, preamble, records, lines }) => {
        await writeFile(path, text);
        const skipLines = preamble.length + 1;
        const headings = Array.from({ length: width }, (_, at) => `h${at}`);
        const tolerant: CellRow[] = [];
        await readTolerantly(path, path, { form: delimited(delimiter), skipLines, headings }, (row) =>
          tolerant.push(row),
        );
        const relation = Engine.csvRelation(path, { width, skipLines, delimiter });
        const result = await test.engine.inFileOrder(() => test.engine.columns(`SELECT * FROM ${relation}`));
        const columns = headings.map((_, at) => result.text(`c${at}`));
        const cells = Array.from({ length: result.rowCount }, (_, at) =>
          columns.map((column) => column[at] ?? null),
        );
        expect(cells).toEqual(records.map((record) => record.map((cell) => (cell === '' ? null : cell))));
        expect(tolerant.map((row) => row.cells)).toEqual(cells);
        expect(tolerant.map(({ row }) => row)).toEqual(lines);
      }),
      { numRuns: 100 },
    );
  });
});
