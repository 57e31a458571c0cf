import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/cli/build-if-missing.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // No test file changes a module that another one shares, and loading them anew for each takes a quarter of all time.
    isolate: false,
    // Many tests wait for a process of their own: on two cores, one worker leaves half of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
