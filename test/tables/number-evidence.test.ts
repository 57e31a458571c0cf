import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedMark, numberEvidence, pooled } from '../../src/tables/number-evidence.js';

describe('evidence for the decimal mark', () => {
  it.each([
    ['12,50', ','],
    ['1.234,56', ','],
    ['1.234.567', ','],
    ['1234,567', ','],
    ['0,123', ','],
    ['-5,5', ','],
    ['(1.234,56)', ','],
    ['1 234,56 €', ','],
    ['1\u202f234,56', ','],
    ['5,00-', ','],
    ['12.50', '.'],
    ['1,234.56', '.'],
    ['1,234,567', '.'],
    ["1'234.56", '.'],
    ['0.123', '.'],
    ['$ 5.5', '.'],
  ] as const)('takes %s as written with %s', (value, mark) => {
    expect(decidedMark(numberEvidence([value]))).toBe(mark);
  });

  it.each(['1.234', '1,234', '12.345', '-123.456', '1.234 €', '(1,234)'])('leaves %s open', (value) => {
    expect(numberEvidence([value])).toMatchObject({ comma: 0, point: 0, ambiguous: 1, example: value });
    expect(decidedMark(numberEvidence([value]))).toBeNull();
  });

  it.each([
    null,
    '',
    '5',
    '1234',
    '-',
    'n.v.',
    'ca. 500',
    '1,2,3',
    '1.2.3',
    '31.12.2025',
    '1.234,5.6',
    'Müller, Karl',
  ])('learns nothing from %s', (value) => {
    expect(numberEvidence([value])).toEqual({ comma: 0, point: 0, ambiguous: 0, example: null });
  });

  it('follows the majority and stays open on a tie', () => {
    expect(decidedMark(numberEvidence(['1,5', '2,5', '3.5']))).toBe(',');
    expect(decidedMark(numberEvidence(['1,5', '3.5']))).toBeNull();
    expect(decidedMark(numberEvidence(['1.234', '5.678', '9,5']))).toBe(',');
  });

  it('adds up over the columns of one file and keeps the first doubtful value', () => {
    const all = pooled([numberEvidence(['7']), numberEvidence(['1.234', '2.345']), numberEvidence(['1,5'])]);
    expect(all).toEqual({ comma: 1, point: 0, ambiguous: 2, example: '1.234' });
  });

  it('does not take for ever over a long text', () => {
    const hostile = [`1${' '.repeat(200_000)}!`, '9'.repeat(100_000), `${'1.'.repeat(100_000)}x`];
    const start = performance.now();
    expect(decidedMark(numberEvidence(hostile))).toBeNull();
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('recognises its own style in any amount with cents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom<',' | '.'>(',', '.'),
        fc.boolean(),
        (cents, mark, grouped) => {
          const digits = String(Math.abs(cents)).padStart(3, '0');
          const group = grouped ? (mark === ',' ? '.' : ',') : '';
          const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
          const text = `${cents < 0 ? '-' : ''}${whole}${mark}${digits.slice(-2)}`;
          expect(decidedMark(numberEvidence([text]))).toBe(mark);
        },
      ),
    );
  });
});
