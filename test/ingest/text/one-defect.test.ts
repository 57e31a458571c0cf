import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/problems/failure.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { loadFiles, verdictsOf } from '../load-files.js';
import { defectiveFiles } from './one-defect.js';
import { rawRows } from './raw-rows.js';

const SEEDS = ['one', 'two', 'three'];
const FILES = SEEDS.flatMap((seed) =>
  defectiveFiles(seed).map((file) => ({ ...file, title: `${file.name} (${seed})` })),
);

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

describe('the raw records of a file with one defect', () => {
  it.each(FILES)('are all there: $title', async ({ text, records }) => {
    expect((await rawRows(text, test.folder)).records).toEqual(records);
  });
});

describe('the revenue of a file with one defect', () => {
  it.each(FILES)('is read to the cent, or something is said: $title', async ({ text, cents }) => {
    let used = 0n;
    let said: readonly string[] = [];
    try {
      const { ingested, loaded } = await loadFiles(test, { 'x.csv': text });
      used = verdictsOf(loaded, 'invoice-lines').used?.[1] ?? 0n;
      said = [...ingested.problems, ...loaded.problems]
        .filter(({ severity }) => severity !== 'info')
        .map(({ code }) => code);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      said = error.problems.map(({ code }) => code);
    }
    if (used !== BigInt(cents) * 10_000n) expect(said).not.toEqual([]);
  });
});
