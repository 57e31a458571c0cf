import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutToCell,
  escapeAttribute,
  escapeContent,
  startsLikeFormula,
  textElement,
} from '../../../../src/outputs/excel/package/cell-text.js';

/** What Excel makes of the XML: entities first, then its own escapes. */
function read(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', 'A', 'f', '&', '<', '\r', '\u0001', ' ') }),
);

describe('text in a workbook', () => {
  test('is read back as it was written, whatever it holds', () => {
    fc.assert(fc.property(anyText, (text) => void expect(read(escapeContent(text))).toBe(text)));
    fc.assert(fc.property(anyText, (text) => void expect(read(escapeAttribute(text))).toBe(text)));
  });

  test('never holds a character that XML forbids', () => {
    const forbidden = (xml: string): boolean =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must not be there
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff<>"]|&(?!amp;|lt;|gt;|quot;)/.test(xml);
    fc.assert(fc.property(anyText, (text) => void expect(forbidden(escapeContent(text))).toBe(false)));
  });

  test('control characters become the escapes of Excel, lookalikes stay text', () => {
    expect(escapeContent('a\u0001b\rc')).toBe('a_x0001_b_x000D_c');
    expect(escapeContent('_x0041_')).toBe('_x005F_x0041_');
    expect(escapeContent('_x41_')).toBe('_x41_');
    expect(escapeAttribute('a\nb')).toBe('a_x000A_b');
  });

  test('half surrogate pairs become the replacement character, whole ones stay', () => {
    expect(escapeContent('a\ud800b\udc00c🙂')).toBe('a\ufffdb\ufffdc🙂');
  });

  test('what exceeds a cell is cut visibly and never within a pair', () => {
    expect(cutToCell('x'.repeat(32_767))).toHaveLength(32_767);
    expect(cutToCell('x'.repeat(32_768))).toBe(`${'x'.repeat(32_766)}…`);
    expect(cutToCell(`${'x'.repeat(32_765)}🙂🙂`)).toBe(`${'x'.repeat(32_765)}…`);
  });

  test('white space that matters is kept', () => {
    expect(textElement(' a')).toBe('<t xml:space="preserve"> a</t>');
    expect(textElement('a\nb')).toBe('<t xml:space="preserve">a\nb</t>');
    expect(textElement('a  b')).toBe('<t xml:space="preserve">a  b</t>');
    expect(textElement('a b')).toBe('<t>a b</t>');
  });

  test.each(['=1+1', '+49', '-x', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    '%j starts like a formula',
    (text) => {
      expect(startsLikeFormula(text)).toBe(true);
    },
  );

  test.each(['', 'a=b', ' =1', '1-2', '€'])('%j does not', (text) => {
    expect(startsLikeFormula(text)).toBe(false);
  });
});
