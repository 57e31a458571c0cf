import { describe } from 'vitest';
import { itLosesNothing } from './fuzzing.js';
import { textMutant } from './text-mutants.js';

describe('small delimited files in other encodings that things happened to', () => {
  itLosesNothing('test/fuzz/mutated-encodings.test.ts', {
    files: 1600,
    mutantOf: textMutant(['win1252', 'utf16le', 'utf16be']),
    mostRefused: 0.2,
  });
});
