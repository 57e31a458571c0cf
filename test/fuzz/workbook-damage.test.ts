import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { sheetXml, workbookParts } from '../ingest/workbook/make-workbook.js';
import { pack } from '../ingest/workbook/read-outcome.js';
import { centsOf, type KnownLine, knownLines } from './known-lines.js';
import { damaged } from './mutations.js';
import { differences, readingOf } from './reading.js';
import { SeededRandom } from './seeded-random.js';
import { sheetRows } from './written-sheet.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 30);
const SEED = Number(process.env.FUZZ_SEED ?? 20260331);
const LINES = 12;
const PATIENCE_MS = 5000;

const sheetOf = (lines: readonly KnownLine[]): string => sheetXml(sheetRows(lines).join(''));

describe('a workbook that something happened to', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openTestEngine();
  });
  afterAll(() => engine.close());

  it('comes to the generator’s cents as long as nothing has', async () => {
    const lines = knownLines(new SeededRandom(SEED), LINES);
    const reading = await readingOf(engine, { 'mappe.xlsx': pack(workbookParts(sheetOf(lines))) });
    expect(reading).toMatchObject({ is: 'read', said: [] });
    if (reading.is === 'read') expect(differences(reading.cents, centsOf(lines))).toEqual([]);
  });

  it(
    `comes to the same cents or is refused, wherever its bytes are hit (seed ${SEED}, ${RUNS} runs)`,
    async () => {
      const silent: string[] = [];
      let refused = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const random = new SeededRandom(SEED + run);
        const lines = knownLines(random, LINES);
        // What lies in the archive as it is shows its bytes to every hit.
        const whole = pack(workbookParts(sheetOf(lines)), random.below(2) === 0 ? 0 : undefined);
        const { bytes, how } = damaged(whole, random);
        const began = performance.now();
        const reading = await readingOf(engine, { 'mappe.xlsx': bytes }).catch((error: unknown) => {
          throw new Error(`run ${run} (${how}) crashed`, { cause: error });
        });
        expect(performance.now() - began, `run ${run} (${how})`).toBeLessThan(PATIENCE_MS);
        if (reading.is === 'refused') refused += 1;
        if (reading.is === 'refused' || reading.said.length > 0) continue;
        const wrong = differences(reading.cents, centsOf(lines));
        if (wrong.length > 0) silent.push(`run ${run}: ${how}: ${wrong.join('; ')}`);
      }
      expect(silent).toEqual([]);
      expect(refused).toBeGreaterThan(RUNS / 3);
    },
    RUNS * 200 + 60_000,
  );

  it(
    `never crashes over XML that is broken inside a sound archive (seed ${SEED}, ${RUNS} runs)`,
    async () => {
      for (let run = 0; run < RUNS; run += 1) {
        const random = new SeededRandom(SEED + run);
        const sheet = Buffer.from(sheetOf(knownLines(random, LINES)));
        const { bytes, how } = damaged(sheet, random);
        const began = performance.now();
        await readingOf(engine, { 'mappe.xlsx': pack(workbookParts(bytes)) }).catch((error: unknown) => {
          throw new Error(`run ${run} (${how}) crashed`, { cause: error });
        });
        expect(performance.now() - began, `run ${run} (${how})`).toBeLessThan(PATIENCE_MS);
      }
    },
    RUNS * 200 + 60_000,
  );
});
