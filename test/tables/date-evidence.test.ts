import { describe, expect, it } from 'vitest';
import { dateEvidence, decidedOrder } from '../../src/tables/date-evidence.js';

const orderOf = (...values: string[]) => decidedOrder(dateEvidence(values));

describe('evidence for the order of dates', () => {
  it('is a day beyond twelve in one place', () => {
    expect(orderOf('31/12/2025')).toBe('dmy');
    expect(orderOf('12/31/2025')).toBe('mdy');
    expect(orderOf('3/4/2025', '13/4/2025')).toBe('dmy');
    expect(orderOf('3/4/2025', '4/13/25')).toBe('mdy');
    expect(orderOf('31-12-2025')).toBe('dmy');
    expect(orderOf('12/31/2025 11:59 PM')).toBe('mdy');
  });

  it('is missing where both orders are possible', () => {
    expect(orderOf('03/04/2025', '12/12/2025')).toBeNull();
    expect(dateEvidence(['03/04/2025', '1/2/25'])).toMatchObject({ ambiguous: 2, example: '03/04/2025' });
  });

  it('counts a day that both orders read alike apart', () => {
    expect(dateEvidence(['05/05/2025', '1/1/25'])).toMatchObject({ ambiguous: 0, same: 2, example: null });
  });

  it('follows the majority where a column holds both, and stays open on a tie', () => {
    expect(orderOf('31/12/2025', '30/12/2025', '12/31/2025')).toBe('dmy');
    expect(orderOf('31/12/2025', '12/31/2025')).toBeNull();
  });

  it('needs none for forms that leave no doubt', () => {
    const found = dateEvidence([
      '2025-12-31',
      '2025/12/31',
      '2025-12-31T10:15:00Z',
      '31.12.2025',
      '1.2.25',
      '31.12.2025, 10:15',
      '20251231',
    ]);
    expect(found.plain).toEqual({ iso: 3, dotted: 3, compact: 1 });
    expect(found).toMatchObject({ dayFirst: 0, monthFirst: 0, ambiguous: 0, same: 0 });
  });

  it.each(['', 'Dezember', '45291', '32/13/2025', '23-12-31', '31.12.'])(
    'learns nothing from "%s"',
    (value) => {
      expect(dateEvidence([value, null])).toEqual({
        dayFirst: 0,
        monthFirst: 0,
        ambiguous: 0,
        same: 0,
        example: null,
        plain: { iso: 0, dotted: 0, compact: 0 },
      });
    },
  );
});
