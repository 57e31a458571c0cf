import { describe, expect, test } from 'vitest';
import { builtInFormatClass, FORMAT, formatClass } from '../../../src/ingest/workbook/number-format.js';

describe('what a number format makes of a number', () => {
  test.each([
    'dd.mm.yyyy',
    'DD.MM.YYYY',
    'd.m.yy',
    'yyyy-mm-dd',
    'yyyy-mm-dd hh:mm:ss',
    'm/d/yyyy h:mm AM/PM',
    '[$-407]TT.MM.JJJJ',
    '[$-407]dddd, d. mmmm yyyy',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'mmm\\-yy',
    'mmmm',
    'JJJJ',
    'jj/mm/aaaa',
    'gg/mm/aaaa',
    'yyyy"年"m"月"d"日"',
    '[Red]dd.mm.yyyy;@',
    '"Stand: "dd.mm.yyyy',
    '[=0]"";dd.mm.yyyy',
    'dd.mm.yyyy\\ hh:mm:ss.000',
    '[$-407]d. mmm yyyy;@',
    '[$-de-DE]d. mmmm yyyy',
    '[$-x-sysdate]dddd, mmmm dd, yyyy',
    '[$-411]ge.m.d',
    '[$-D07041E]d mmm yyyy',
    '[$-407]mmmm yyyy',
    'TT.MM.JJ',
    'T. MMM',
    'dd-mm-jjjj',
    'pp.kk.vvvv',
    'rrrr-mm-dd',
    'åååå-MM-DD',
    'gg.aa.yyyy',
    '[Color10][$-407]TT.MM.JJJJ\\ hh:mm',
  ])('%s is a date', (code) => {
    expect(formatClass(code)).toBe(FORMAT.date);
  });

  test.each([
    'hh:mm',
    'h:mm:ss AM/PM',
    'mm:ss',
    'mmss.0',
    'hh:mm:ss.000',
    'h" Uhr "mm',
    '[$-F400]h:mm:ss\\ AM/PM',
    '[$-407]hh:mm;@',
  ])('%s is a time', (code) => {
    expect(formatClass(code)).toBe(FORMAT.time);
  });

  test.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[ss]', '[h]:mm:ss.000'])('%s is an elapsed time', (code) => {
    expect(formatClass(code)).toBe(FORMAT.elapsed);
  });

  test.each([
    'General',
    'Standard',
    'Standaard',
    'Estándar',
    'Allmänt',
    'Ogólny',
    'Yleinen',
    'Všeobecný',
    'Általános',
    'Geral',
    'Genel',
    'G/通用格式',
    '[$-407]#.##0,00',
    'general;[Red]-general',
    '@',
    '0',
    '0.00E+00',
    '#,##0.00 "EUR"',
    '#,##0.00\\ [$€-407]',
    '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-',
    '[Red]0.00;[Blue]-0.00',
    '[>=1000000]0.0,,"M";0',
    '0 "Stück/Monat"',
    '0" Tage"',
    '#,##0 CHF',
    '\\d0',
    '"dd.mm.yyyy"',
    '# ?/?',
    '00000',
    '',
    ';;;',
    '"unclosed dd',
  ])('%s is a number', (code) => {
    expect(formatClass(code)).toBe(FORMAT.number);
  });

  test('the built-in formats 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are dates and times', () => {
    const special = Array.from({ length: 164 }, (_, id) => id).filter(
      (id) => builtInFormatClass(id) !== FORMAT.number,
    );
    expect(special).toEqual([
      14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53,
      54, 55, 56, 57, 58,
    ]);
    expect([18, 19, 20, 21, 45, 47].map(builtInFormatClass)).toEqual(Array(6).fill(FORMAT.time));
    expect(builtInFormatClass(46)).toBe(FORMAT.elapsed);
    expect(builtInFormatClass(22)).toBe(FORMAT.date);
  });
});
