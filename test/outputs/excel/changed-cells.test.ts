import { describe, expect, test } from 'vitest';
import { changedCell, changedCells } from '../../../src/outputs/excel/changed-cells.js';
import { formulaText } from '../../../src/outputs/excel/package/formula-text.js';

describe('changed cells are counted', () => {
  test('against a list of what they held', () => {
    expect(changedCells(2, 5, ['12', '-0.5', '"a""b"', '""'])).toBe(
      'SUMPRODUCT(--(B5:B8<>{12;-0.5;"a""b";""}))',
    );
  });

  test('one by one where a text is no constant, because a list holds nothing else', () => {
    const long = 'x'.repeat(256);
    expect(changedCells(3, 5, ['"kurz"', formulaText(long)])).toBe(
      `(C5<>"kurz")+(C6<>("${'x'.repeat(255)}"&"x"))`,
    );
    expect(changedCells(3, 5, [formulaText('a\nb')])).toBe('(C5<>("a"&CHAR(10)&"b"))');
  });

  test('not at all where no formula can hold what they held', () => {
    expect(changedCells(3, 5, [formulaText('x'.repeat(9000))])).toBeNull();
    expect(changedCell('wallet.cut', formulaText('x'.repeat(9000)))).toBeNull();
    expect(changedCell('wallet.cut', '0.5')).toBe('IF(wallet.cut=0.5,0,1)');
  });
});
