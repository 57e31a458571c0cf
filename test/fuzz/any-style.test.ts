import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { centsOf, knownLines } from './known-lines.js';
import { differences, readingOf } from './reading.js';
import { SeededRandom } from './seeded-random.js';
import { anyStyle, COLUMNS, writtenText } from './written-export.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 25);
const SEED = Number(process.env.FUZZ_SEED ?? 20260331);
const LINES = 30;
/** A file of this kind has nothing odd about it that would be worth a word. */
const NOTHING: readonly string[] = [];

describe('lines that are written down and read again', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openTestEngine();
  });
  afterAll(() => engine.close());

  it(
    `are the same in any dialect (seed ${SEED}, ${RUNS} runs)`,
    async () => {
      const wrong: string[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const random = new SeededRandom(SEED + run);
        const lines = knownLines(random, LINES);
        const style = anyStyle(random);
        const reading = await readingOf(engine, { 'export.csv': writtenText(lines, style) });
        const found =
          reading.is === 'refused'
            ? [`refused: ${reading.codes.join(' ')}`]
            : [...differences(reading.cents, centsOf(lines)), ...reading.said];
        if (found.length > 0) wrong.push(`run ${run}: ${found.join('; ')} ${JSON.stringify(style)}`);
      }
      expect(wrong).toEqual(NOTHING);
    },
    RUNS * 200 + 60_000,
  );

  it(
    `come to the same whatever the order of rows and columns (seed ${SEED}, ${RUNS} runs)`,
    async () => {
      const wrong: string[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const random = new SeededRandom(SEED + run);
        const lines = knownLines(random, LINES);
        const style = anyStyle(random);
        const bytes = writtenText(random.shuffled(lines), style, random.shuffled(COLUMNS));
        const reading = await readingOf(engine, { 'export.csv': bytes });
        const found =
          reading.is === 'refused'
            ? [`refused: ${reading.codes.join(' ')}`]
            : differences(reading.cents, centsOf(lines));
        if (found.length > 0) wrong.push(`run ${run}: ${found.join('; ')} ${JSON.stringify(style)}`);
      }
      expect(wrong).toEqual(NOTHING);
    },
    RUNS * 200 + 60_000,
  );
});
