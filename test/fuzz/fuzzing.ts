import { expect, it } from 'vitest';
import { engineForTests, type TestEngine } from '../engine/test-engine.js';
import { broken, type Mutant } from './conservation.js';
import type { FileReading } from './file-reading.js';
import { HangGuard } from './hang-guard.js';
import { readTogether } from './read-together.js';
import { EDITS_PER_FILE } from './text-mutants.js';

/** `FUZZ_SEED=7` does other things to other files, `FUZZ_RUNS` to more or fewer, `FUZZ_FIRST` from which run on. */
const SEED = Number(process.env.FUZZ_SEED ?? 20260331);
const FIRST = Number(process.env.FUZZ_FIRST ?? 0);
/** How many files a test mutates, unless somebody wants more or fewer. */
const runsOf = (usual: number): number => Number(process.env.FUZZ_RUNS ?? usual);

/** So many files are read together. */
const TOGETHER = 500;
/** The most memory that reading may take beyond what the process held before. */
const MOST_BYTES = 500e6;

/** Fewer files say nothing about shares. */
const ENOUGH_FILES = 500;

/** Files that things happen to, and what may become of them. */
export interface FuzzPlan {
  /** How many files, unless somebody wants more or fewer. */
  readonly files: number;
  readonly mutantOf: (seed: number, run: number) => Mutant;
  /** Where files are refused more often than this share, the law is kept by refusing them. */
  readonly mostRefused: number;
}

/**
 * Defines the test that nothing in many mutated files is lost or made up in silence.
 *
 * @param test the path of the test's file, to repeat a run with it
 */
export function itLosesNothing(test: string, { files, mutantOf, mostRefused }: FuzzPlan): void {
  const runs = runsOf(files);
  const mutations = runs * EDITS_PER_FILE;
  const engine = engineForTests(1);
  it(
    `lose and make up nothing in silence (${mutations} mutations of ${runs} files, seed ${SEED})`,
    async () => {
      const report = await fuzz(engine, test, runs, mutantOf);
      expect(report.findings).toEqual([]);
      expect(report.peakBytes).toBeLessThan(MOST_BYTES);
      if (runs < ENOUGH_FILES) return;
      // A cut leaves nothing for what would come after it.
      expect(report.mutations).toBeGreaterThan(mutations * 0.99);
      expect(report.refused).toBeLessThan(runs * mostRefused);
      // Many are read without a word.
      expect(report.silent).toBeGreaterThan(runs * 0.1);
    },
    runs * 200 + 60_000,
  );
}

/** What came of many mutated files. */
interface FuzzReport {
  /** Each with seed and run, and how to repeat it. */
  readonly findings: readonly string[];
  readonly mutations: number;
  readonly refused: number;
  /** Read with a word about what is odd. */
  readonly told: number;
  /** Read without a word. */
  readonly silent: number;
  /** Memory beyond what the test's process held before: tests of other files may have run in it. */
  readonly peakBytes: number;
}

/**
 * Reads mutated files and holds each against the law that nothing is lost or made up in silence.
 *
 * @param test the path of the test, to repeat a run with it
 */
async function fuzz(
  engine: TestEngine,
  test: string,
  runs: number,
  mutantOf: (seed: number, run: number) => Mutant,
): Promise<FuzzReport> {
  const findings: string[] = [];
  const seen = { refused: 0, told: 0, silent: 0 };
  let mutations = 0;
  const which = (run: number | 'RUN'): string =>
    `seed ${SEED}, run ${run} (FUZZ_SEED=${SEED} FUZZ_FIRST=${run} FUZZ_RUNS=1 npx vitest run ${test})`;
  const heldBefore = process.memoryUsage.rss();
  let peak = heldBefore;
  const guard = new HangGuard(which('RUN'));
  try {
    for (let from = FIRST; from < FIRST + runs; from += TOGETHER) {
      const count = Math.min(TOGETHER, FIRST + runs - from);
      const mutants = Array.from({ length: count }, (_, at) => mutantOf(SEED, from + at));
      const readings = await readTogether(engine, mutants, (at) => {
        guard.expect(from + at);
        peak = Math.max(peak, process.memoryUsage.rss());
      });
      for (const [at, mutant] of mutants.entries()) {
        const reading = readings[at] as FileReading;
        const found = foundIn(mutant, reading);
        if (found.length > 0) findings.push(`${which(from + at)}: ${mutant.how}: ${found.join('; ')}`);
        seen[kindOf(reading)] += 1;
        mutations += mutant.edits;
      }
    }
  } finally {
    await guard.end();
  }
  return { findings, mutations, ...seen, peakBytes: peak - heldBefore };
}

function foundIn(mutant: Mutant, reading: FileReading): readonly string[] {
  if (reading.is === 'crashed') return [`crashed: ${stackOf(reading.error)}`];
  const found = broken(mutant, reading);
  return found.length === 0 ? [] : [...found, `told: ${reading.codes.join(' ') || 'nothing'}`];
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

function kindOf(reading: FileReading): 'refused' | 'told' | 'silent' {
  if (reading.is !== 'read') return 'refused';
  return reading.codes.length === 0 && reading.rows.every(({ verdict }) => verdict === 0) ? 'silent' : 'told';
}
