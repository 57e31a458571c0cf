import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormulaLength, formulaText } from '../../../../src/outputs/excel/package/formula-text.js';

const PIECE = /^(?:"((?:[^"]|"")*)"|CHAR\((\d+)\))/;

/** What a spreadsheet computes. Fails where the formula is anything but texts joined by `&`. */
function computed(formula: string): string {
  let rest = formula.startsWith('(') ? formula.replace(/^\((.*)\)$/s, '$1') : formula;
  let text = '';
  for (;;) {
    const [whole = '', literal, code] = PIECE.exec(rest) ?? [];
    if (whole === '') throw new Error(`not a text: ${rest.slice(0, 40)}`);
    if (literal !== undefined) expect(literal.length).toBeLessThanOrEqual(255);
    text += literal?.replaceAll('""', '"') ?? String.fromCharCode(Number(code));
    rest = rest.slice(whole.length);
    if (rest === '') return text;
    if (!rest.startsWith('&')) throw new Error(`not joined: ${rest.slice(0, 40)}`);
    rest = rest.slice(1);
  }
}

describe('a text in a formula', () => {
  test.each([
    ['', '""'],
    ['Größe A', '"Größe A"'],
    ['Rabatt "groß"', '"Rabatt ""groß"""'],
    ['=1+1', '"=1+1"'],
    ['a\nb', '("a"&CHAR(10)&"b")'],
    ['\t', 'CHAR(9)'],
  ])('%j is %s', (text, formula) => {
    expect(formulaText(text)).toBe(formula);
  });

  test('is split before it exceeds what Excel takes, never within quotes or a pair', () => {
    expect(formulaText('x'.repeat(255))).toBe(`"${'x'.repeat(255)}"`);
    expect(formulaText('ä'.repeat(256))).toBe(`("${'ä'.repeat(255)}"&"ä")`);
    expect(formulaText(`${'x'.repeat(254)}"`)).toBe(`("${'x'.repeat(254)}"&"""")`);
    expect(formulaText(`${'x'.repeat(254)}🙂`)).toBe(`("${'x'.repeat(254)}"&"🙂")`);
  });

  test('is computed to that very text, whatever it holds', () => {
    const part = fc.constantFrom('"', '&', ')', 'CHAR(10)', '\n', '🙂', 'ü', 'x'.repeat(100), '=', "'");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((parts) => parts.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          expect(computed(formulaText(text))).toBe(text);
        },
      ),
    );
    expect(computed(formulaText('halb \ud800 Paar'))).toBe('halb \ufffd Paar');
  });
});

test('a formula longer than Excel takes is refused', () => {
  expect(checkFormulaLength('1'.repeat(8191))).toHaveLength(8191);
  expect(() => checkFormulaLength('1'.repeat(8192))).toThrow(RangeError);
});
