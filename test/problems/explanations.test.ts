import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/problems/catalogue.js';
import { EXPLANATIONS } from '../../src/problems/explanations.js';

const CODES = Object.keys(CATALOGUE).sort();
const PAGES = Object.entries(EXPLANATIONS);

describe('the pages of problems', () => {
  it('exist for every code of the catalogue (src/problems/explanations/*.ts)', () => {
    expect(CODES.filter((code) => !Object.hasOwn(EXPLANATIONS, code))).toEqual([]);
  });

  it('exist for no other code', () => {
    expect(PAGES.map(([code]) => code).filter((code) => !CODES.includes(code))).toEqual([]);
  });

  it.each(PAGES)(
    '%s says more than its message, in two sentences at least and in both languages',
    (_, page) => {
      expect(page.de).not.toBe(page.en);
      for (const text of [page.de, page.en]) {
        expect(text.length).toBeGreaterThan(100);
        expect(text.length).toBeLessThan(700);
        expect(text.match(/[.?!;:](?=\s|$)/g)?.length ?? 0).toBeGreaterThan(1);
        expect(text).toMatch(/\.$/);
      }
      expect(page.en).not.toMatch(/[„äöüß]/);
    },
  );
});
