import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/outputs/terminal/join-lines.js';
import type { Join } from '../../../src/results/run-result.js';

const JOIN: Join = {
  from: 'invoice-lines',
  to: 'products',
  fromKey: 'Artikel',
  toKey: 'SKU',
  keys: 1300,
  keysMatched: 1290,
  keysMatchedWithoutZeros: 7,
  rows: 56_046,
  rowsMatched: 56_000,
  toKeys: 2000,
  toKeysUnused: 710,
};

describe('joins in the terminal', () => {
  it('say which keys matched, both ways', () => {
    expect(joinLines([JOIN], 'en', 400)).toEqual([
      '  invoice lines [Artikel] ↔ products [SKU]: 1,290 of 1,300 keys found · 56,000 of 56,046 rows · 7 without leading zeros only · products: 710 of 2,000 without a counterpart',
    ]);
    expect(joinLines([JOIN], 'de', 400)).toEqual([
      '  Rechnungspositionen [Artikel] ↔ Artikel [SKU]: 1.290 von 1.300 Schlüsseln gefunden · 56.000 von 56.046 Zeilen · 7 nur ohne führende Nullen · Artikel: 710 von 2.000 ohne Gegenstück',
    ]);
  });

  it('leave out what is nothing, and fit the width', () => {
    const whole = { ...JOIN, keysMatchedWithoutZeros: 0, toKeysUnused: 0 };
    expect(joinLines([whole], 'en', 400).join()).not.toMatch(/zeros|counterpart/);
    expect(joinLines([JOIN], 'en', 60).every((line) => line.length <= 60)).toBe(true);
    expect(joinLines([], 'en', 60)).toEqual([]);
  });
});
