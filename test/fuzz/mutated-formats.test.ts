import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { formatMutant } from './format-mutants.js';
import { fuzz, MOST_BYTES, runsOf, SEED } from './fuzzing.js';
import { EDITS_PER_FILE } from './text-mutants.js';

const FILES = runsOf(800);
const MUTATIONS = FILES * EDITS_PER_FILE;

describe('small workbooks and web pages that things happened to', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openTestEngine(1);
  });
  afterAll(() => engine.close());

  it(
    `lose and make up nothing in silence (${MUTATIONS} mutations of ${FILES} files, seed ${SEED})`,
    async () => {
      const report = await fuzz(engine, 'test/fuzz/mutated-formats.test.ts', FILES, formatMutant);
      expect(report.findings).toEqual([]);
      expect(report.peakBytes).toBeLessThan(MOST_BYTES);
      if (FILES < 500) return;
      // A cut leaves nothing for what would come after it.
      expect(report.mutations).toBeGreaterThan(MUTATIONS * 0.99);
      // Most workbooks are refused, and most pages are read: the law is not kept by refusing everything.
      expect(report.refused).toBeLessThan(FILES * 0.6);
      expect(report.silent).toBeGreaterThan(FILES * 0.1);
    },
    FILES * 200 + 60_000,
  );
});
