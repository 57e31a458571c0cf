import { describe, expect, it } from 'vitest';
import { areUnmistakable } from '../../../src/outputs/excel/unmistakable-texts.js';

describe('texts as criteria of COUNTIFS', () => {
  it('find themselves alone where they are plain words', () => {
    for (const texts of [
      [],
      ['Nord'],
      ['Nord', 'Süd-West', 'Rhein/Main', 'St. Gallen', 'B & C'],
      ['Ост', '東'],
    ])
      expect(areUnmistakable(texts), texts.join()).toBe(true);
  });

  it.each([
    ['a figure', '1'],
    ['a figure with leading zeros', '01'],
    ['a figure in scientific notation', '1E2'],
    ['a share', '5 %'],
    ['a negative figure', '-5'],
    ['a date', '1.1.2026'],
    ['a day and month or a fraction', '1/01'],
    ['a month', 'Mai 2026'],
    ['a pattern for anything', 'Ost*'],
    ['a pattern for one sign', 'Ost?'],
    ['the sign that quotes patterns', 'Ost~'],
    ['a comparison', '>5'],
    ['a comparison with text', '<>Ost'],
    ['an equation', '=Ost'],
    ['a truth value', 'TRUE'],
    ['a German truth value', 'wahr'],
    ['an error', '#N/A'],
    ['a German error', '#NV'],
    ['nothing', ''],
    ['a text longer than a criterion may be', 'x'.repeat(256)],
  ])('may find something else where one is %s', (_, text) => {
    expect(areUnmistakable(['Nord', text])).toBe(false);
  });

  it.each([
    ['capitals alone', 'nord', 'Nord'],
    ['capitals that have no lower case of one letter', 'STRASSE', 'Straße'],
    ['the way a letter is composed', 'S\u00fcd', 'Su\u0308d'],
    ['an accent', 'Orléans', 'Orleans'],
    ['hyphens, which sorting passes over', 'Süd-West', 'Südwest'],
    ['blanks', 'Nord Ost', 'Nord  Ost'],
    ['nothing', 'Nord', 'Nord'],
  ])('may find one another where they differ by %s', (_, one, other) => {
    expect(areUnmistakable([one, other])).toBe(false);
  });
});
