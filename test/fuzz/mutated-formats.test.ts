import { describe } from 'vitest';
import { formatMutant } from './format-mutants.js';
import { itLosesNothing } from './fuzzing.js';

describe('small workbooks and web pages that things happened to', () => {
  itLosesNothing('test/fuzz/mutated-formats.test.ts', {
    files: 800,
    mutantOf: formatMutant,
    // Most workbooks are refused, and most pages are read.
    mostRefused: 0.6,
  });
});
