import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/problems/failure.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { loadFiles } from '../load-files.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const HEADING = 'Kundennr;Kunde;Datum;Umsatz netto\r\n';
const RECORDS = Array.from(
  { length: 12 },
  (_, at) =>
    `10${at};${at % 3 === 2 ? '"Müller; Söhne"' : 'Weiß'};${10 + at}.02.2025;${at}.234,${50 + at}\r\n`,
);

/** What is said about a file, apart from mere notes. */
async function said(content: Uint8Array): Promise<readonly string[]> {
  try {
    const { ingested, loaded } = await loadFiles(test, { 'cut.csv': content });
    const problems = [...ingested.problems, ...loaded.problems];
    return problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

describe('a file that was cut off', () => {
  it('is never read without a word, wherever in its last record the cut fell', async () => {
    const whole = Buffer.from(HEADING + RECORDS.join(''));
    const ends = new Set<number>();
    let end = Buffer.byteLength(HEADING);
    for (const record of RECORDS) {
      end += Buffer.byteLength(record);
      // Behind the last cell and behind either half of the line end, nothing is lost.
      for (const back of [0, 1, 2]) ends.add(end - back);
    }
    const from = whole.length - Buffer.byteLength(RECORDS.at(-1) ?? '');
    const silent: number[] = [];
    for (let length = from + 1; length < whole.length; length += 1)
      if (!ends.has(length) && (await said(whole.subarray(0, length))).length === 0) silent.push(length);
    expect(silent).toEqual([]);
    expect(await said(whole)).toEqual([]);
  });

  it('in UTF-16 is told even where half a character is missing in its midst', async () => {
    const whole = Buffer.from(`\ufeff${HEADING}${RECORDS.join('')}`, 'utf16le');
    expect(await said(whole)).toEqual([]);
    const middle = Math.floor(whole.length / 2);
    const torn = Buffer.concat([whole.subarray(0, middle), whole.subarray(middle + 1)]);
    expect(await said(torn)).toContain('KW141');
    // As many bytes too many as were missing: the length is even again, what lies between is other text.
    const shifted = Buffer.concat([torn.subarray(0, -60), Buffer.from([0]), torn.subarray(-60)]);
    expect(await said(shifted)).toContain('KW141');
  });
});
