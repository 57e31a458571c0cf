import { describe, expect, it } from 'vitest';
import { firstHeadings, MOST_HEADINGS } from '../../../src/outputs/terminal/first-headings.js';

const headings = (count: number): string[] => Array.from({ length: count }, (_, at) => `Spalte ${at + 1}`);

describe('headings that nobody assigned', () => {
  it('are all named, as long as they are few', () => {
    for (const count of [0, 1, MOST_HEADINGS, MOST_HEADINGS + 1])
      expect(firstHeadings(headings(count), 'de')).toEqual(headings(count));
  });

  it('are named at first and then counted, where there are thousands', () => {
    const shown = firstHeadings(headings(16_384), 'de');
    expect(shown).toHaveLength(MOST_HEADINGS + 1);
    expect(shown.slice(-2)).toEqual(['Spalte 40', 'und 16.344 weitere']);
    expect(firstHeadings(headings(16_384), 'en').at(-1)).toBe('and 16,344 more');
  });
});
