import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/language/printable.js';
import { cutToWidth, textWidth, wrapToWidth } from '../../../src/outputs/terminal/text-width.js';

describe('the width of a text', () => {
  it('counts cells, not characters', () => {
    expect(textWidth('Müller')).toBe(6);
    expect(textWidth('Mu\u0308ller')).toBe(6);
    expect(textWidth('東京')).toBe(4);
    expect(textWidth('😀')).toBe(2);
  });
});

describe('cutting and breaking', () => {
  it('never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(textWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
        for (const line of wrapToWidth(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses nothing when breaking words that fit', () => {
    expect(wrapToWidth('eins zwei drei', 9)).toEqual(['eins zwei', 'drei']);
    expect(wrapToWidth('Donaudampfschiff', 6)).toEqual(['Donaud', 'ampfsc', 'hiff']);
  });
});

describe('printable text', () => {
  it('makes visible what a terminal would obey', () => {
    expect(printable('\u001b[2J\u0007\t\r\n\u007f')).toBe('␛[2J␇␉␍␊␡');
    expect(printable('\u009b\u202e\u2028\ufeff\ud800')).toBe('\\u{9b}\\u{202e}\\u{2028}\\u{feff}\\u{d800}');
  });

  it('leaves ordinary text, also of other scripts and emoji, as it is', () => {
    const text = 'Müller & Söhne „Süd“ – 100 % 東京 👩‍🔧 \u00a0';
    expect(printable(text)).toBe(text);
  });

  it('holds no control character, whatever went in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(printable(text))));
  });
});
