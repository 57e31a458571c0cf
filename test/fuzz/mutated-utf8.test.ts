import { describe } from 'vitest';
import { itLosesNothing } from './fuzzing.js';
import { textMutant } from './text-mutants.js';

describe('small delimited files in UTF-8 that things happened to', () => {
  itLosesNothing('test/fuzz/mutated-utf8.test.ts', {
    files: 1600,
    mutantOf: textMutant(['utf8', 'utf8-bom']),
    mostRefused: 0.2,
  });
});
