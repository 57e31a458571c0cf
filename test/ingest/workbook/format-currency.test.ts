import { describe, expect, it } from 'vitest';
import { formatCurrency } from '../../../src/ingest/workbook/format-currency.js';

describe('the currency of a number format', () => {
  it.each([
    ['#,##0.00 [$€-407]', 'EUR'],
    ['#,##0.00\\ [$EUR]', 'EUR'],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', 'EUR'],
    ['#,##0.00 €;[Red]-#,##0.00 €', 'EUR'],
    ['#,##0 "T€"', 'EUR'],
    ['#,##0.0, "Mio. EUR"', 'EUR'],
    ['"Euro" 0', 'EUR'],
    ['[$£-809]#,##0.00', 'GBP'],
    ['"USD" #,##0.00', 'USD'],
    ['[$USD] #,##0.00', 'USD'],
    ['"$"#,##0.00_);\\("$"#,##0.00\\)', 'USD'],
    ['\\$0.00', 'USD'],
    ['[$$-409]#,##0.00', 'USD'],
    ['[$$-1009]#,##0.00', 'CAD'],
    ['#,##0.00 [$CHF-807]', 'CHF'],
    ['[$Fr.-807] #,##0.00', 'CHF'],
    ['#,##0.00 [$kr-41D]', 'SEK'],
    ['#,##0.00 [$kr.-406]', 'DKK'],
    ['#,##0.00\\ [$zł-415]', 'PLN'],
    ['[$¥-804]#,##0', 'CNY'],
    ['[$¥-411]#,##0', 'JPY'],
    ['[$ABC] 0', 'ABC'],
  ])('is told by its sign or code: %s', (code, currency) => {
    expect(formatCurrency(code)).toBe(currency);
  });

  it.each([
    'General',
    '0.00',
    '#,##0.00',
    '[$-407]TT.MM.JJJJ',
    '[Red]-0.00',
    '0.00 "Stück"',
    '0 "kg"',
    '0.0%',
    '"Neuro" 0',
    '',
  ])('is none where the format shows none: %s', (code) => {
    expect(formatCurrency(code)).toBeNull();
  });
});
