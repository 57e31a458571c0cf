import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { fuzz, MOST_BYTES, runsOf, SEED } from './fuzzing.js';
import { EDITS_PER_FILE, textMutant } from './text-mutants.js';

const FILES = runsOf(1600);
const MUTATIONS = FILES * EDITS_PER_FILE;

describe('small delimited files in other encodings that things happened to', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openTestEngine(1);
  });
  afterAll(() => engine.close());

  it(
    `lose and make up nothing in silence (${MUTATIONS} mutations of ${FILES} files, seed ${SEED})`,
    async () => {
      const report = await fuzz(
        engine,
        'test/fuzz/mutated-encodings.test.ts',
        FILES,
        textMutant(['win1252', 'utf16le', 'utf16be']),
      );
      expect(report.findings).toEqual([]);
      expect(report.peakBytes).toBeLessThan(MOST_BYTES);
      if (FILES < 500) return;
      // A cut leaves nothing for what would come after it.
      expect(report.mutations).toBeGreaterThan(MUTATIONS * 0.99);
      // Most files can be read all the same, and many without a word: the law is not kept by refusing them.
      expect(report.refused).toBeLessThan(FILES * 0.2);
      expect(report.silent).toBeGreaterThan(FILES * 0.1);
    },
    FILES * 200 + 60_000,
  );
});
