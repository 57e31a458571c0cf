import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOfRecords } from '../../../src/ingest/text/record-lines.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { randomTable } from './random-table.js';

let test: TestEngine;
let path: string;
beforeAll(async () => {
  test = await openTestEngine();
  path = join(test.folder, 'lines.csv');
});
afterAll(() => test.close());

/** The lines of all records of a text, as far as it has so many. */
async function linesOf(text: string, skipLines = 1, delimiter = ';'): Promise<readonly number[]> {
  await writeFile(path, text);
  return linesOfRecords(path, { skipLines, delimiter }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
}

describe('the line on which a record begins', () => {
  it.each([
    ['plain lines', 'a;b\n1;2\n3;4\n', [2, 3]],
    ['no line end at the end', 'a;b\n1;2\n3;4', [2, 3]],
    ['Windows line ends', 'a;b\r\n1;2\r\n3;4\r\n', [2, 3]],
    ['line ends of old Macs', 'a;b\r1;2\r3;4\r', [2, 3]],
    ['mixed line ends', 'a;b\n1;2\r\n3;4\r5;6\n', [2, 3, 4]],
    ['blank lines', 'a;b\n\n1;2\n\n\n3;4\n\n', [3, 6]],
    ['blank Windows lines', 'a;b\r\n\r\n1;2\r\n', [3]],
    ['empty cells', 'a;b\n;\n1;2\n', [2, 3]],
    ['quoted line breaks', 'a;b\n1;"x\ny\r\nz"\n3;4\n', [2, 5]],
    ['quoted blank lines', 'a;b\n1;"x\n\n\ny"\n3;4\n', [2, 6]],
    ['doubled quotes', 'a;b\n1;"x""\ny"";"\n3;4\n', [2, 4]],
    ['a quote that is an inch', 'a;b\n1;5" Rohr\n3;4\n', [2, 3]],
    ['inches in every line', 'a;b\n1;5"\n3;7" x 9"\n5;6\n', [2, 3, 4]],
    ['blanks before a quote', 'a;b\n1; "x\ny"\n3;4\n', [2, 4]],
    ['an empty quoted cell', 'a;b\n1;""\n"";""\n', [2, 3]],
  ] as const)('is right with %s', async (_, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  it('counts from below the preamble, whatever quotes stand in it', async () => {
    expect(await linesOf('Bericht "alt\nStand: 5"\na;b\n1;2\n', 3)).toEqual([4]);
    expect(await linesOf('\n\na;b\n1;2\n', 3)).toEqual([4]);
  });

  it('is asked for single records only', async () => {
    await writeFile(path, 'a;b\n1;2\n3;4\n5;6\n');
    expect(await linesOfRecords(path, { skipLines: 1, delimiter: ';' }, [2])).toEqual([3]);
    expect(await linesOfRecords(path, { skipLines: 1, delimiter: ';' }, [])).toEqual([]);
    expect(await linesOfRecords(path, { skipLines: 1, delimiter: ';' }, [9])).toEqual([]);
  });

  it('is the one that papaparse counts up to, in any table', async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, async ({ text, delimiter, preamble, lines }) => {
        const skipLines = preamble.length + 1;
        expect(await linesOf(text, skipLines, delimiter)).toEqual(lines);
        const counted: number[] = [];
        let begin = 0;
        Papa.parse<string[]>(text, {
          delimiter,
          step: ({ data, meta }) => {
            const line = text.slice(0, begin).split(/\r\n|\n/).length;
            begin = meta.cursor;
            if (line > skipLines && !(data.length === 1 && data[0] === '')) counted.push(line);
          },
        });
        expect(counted).toEqual(lines);
      }),
      { numRuns: 100 },
    );
  });
});
