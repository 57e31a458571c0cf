import type { RunResult } from '../../src/results/run-result.js';

/** Invoice lines of twelve customers, of whom the master knows eleven and four more. */
export const SAMPLE_JOINS: RunResult['joins'] = [
  {
    from: 'invoice-lines',
    to: 'customers',
    fromKey: 'Kundennr',
    toKey: 'Kundennr',
    keys: 12,
    keysMatched: 11,
    keysMatchedWithoutZeros: 0,
    rows: 1200,
    rowsMatched: 1150,
    toKeys: 15,
    toKeysUnused: 4,
  },
];
