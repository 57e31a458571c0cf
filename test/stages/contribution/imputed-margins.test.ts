import { describe, expect, it } from 'vitest';
import { imputedMargins } from '../../../src/stages/contribution/imputed-margins.js';

describe('the finding about imputed margins', () => {
  it('says of how many customers and how much revenue, whatever the sign', () => {
    const revenue = Float64Array.of(100_000_00, 300_000_00, -100_000_00, Number.NaN);
    const share = Float64Array.of(0.5, 0, 1, Number.NaN);
    const [finding, ...others] = imputedMargins(revenue, share, 'EUR');
    expect(others).toEqual([]);
    expect(finding?.question).toBe('gap');
    expect(finding?.text.de).toMatch(/2 Kunden haben .*150\.000.*\(30,0\s?%\)/);
    expect(finding?.text.en).toMatch(/2 customers have .*150,000.*\(30\.0\s?%\)/);
  });

  it('is silent where nothing is imputed', () => {
    expect(imputedMargins(Float64Array.of(1), Float64Array.of(0), 'EUR')).toEqual([]);
    expect(imputedMargins(Float64Array.of(1), Float64Array.of(Number.NaN), 'EUR')).toEqual([]);
  });
});
