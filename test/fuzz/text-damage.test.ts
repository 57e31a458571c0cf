import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { centsOf, knownLines } from './known-lines.js';
import { mutated } from './mutations.js';
import { differences, readingOf, totalDifferences } from './reading.js';
import { SeededRandom } from './seeded-random.js';
import { strictReading } from './strict-reading.js';
import { PLAIN_STYLE, writtenText } from './written-export.js';

/** `FUZZ_RUNS=20000 FUZZ_SEED=7 npx vitest run test/fuzz` does more, or others, or the same again. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const SEED = Number(process.env.FUZZ_SEED ?? 20260331);
const LINES = 24;
const PATIENCE_MS = 5000;

describe('a delimited file that something happened to', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openTestEngine();
  });
  afterAll(() => engine.close());

  it(
    `comes to the cents it holds, or something is said (seed ${SEED}, ${RUNS} runs)`,
    async () => {
      const silent: string[] = [];
      let untouched = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const random = new SeededRandom(SEED + run);
        const lines = knownLines(random, LINES);
        const style = {
          ...PLAIN_STYLE,
          delimiter: random.of([';', '\t', '|'] as const),
          lineEnd: random.of(['\r\n', '\n'] as const),
        };
        const { bytes, how } = mutated(writtenText(lines, style), random);
        const began = performance.now();
        const reading = await readingOf(engine, { 'export.csv': bytes }).catch((error: unknown) => {
          throw new Error(`run ${run} (${how}) crashed`, { cause: error });
        });
        expect(performance.now() - began, `run ${run} (${how})`).toBeLessThan(PATIENCE_MS);
        if (reading.is === 'refused' || reading.said.length > 0) continue;
        const says = strictReading(bytes, style);
        if (says !== null) untouched += 1;
        const wrong =
          says === null ? totalDifferences(reading.cents, centsOf(lines)) : differences(reading.cents, says);
        if (wrong.length > 0) silent.push(`run ${run}: ${how}: ${wrong.join('; ')}`);
      }
      expect(silent).toEqual([]);
      // Most of what happens to a cell leaves a file that says something else without any doubt.
      expect(untouched).toBeGreaterThan(RUNS / 5);
    },
    RUNS * 200 + 60_000,
  );
});
