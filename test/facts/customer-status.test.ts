import { describe, expect, it } from 'vitest';
import { customerStatus, type Relationship, seemsNew, statusDates } from '../../src/facts/customer-status.js';

const day = (iso: string): number => Date.parse(iso) / 86_400_000;
const nobody: Relationship = {
  hasBookingsInPeriod: false,
  hasBookingsInPreviousPeriod: false,
  firstPurchase: Number.NaN,
  customerSince: Number.NaN,
};
const status = (one: Partial<Relationship>, dataStart = '2020-01-01', newCustomerMonths = 12): string =>
  customerStatus({ ...nobody, ...one }, statusDates(day('2025-12-31'), day(dataStart), newCustomerMonths));

describe('the status of a customer', () => {
  it('is active, dormant, lost or without purchase by when he bought', () => {
    expect(status({ hasBookingsInPeriod: true, firstPurchase: day('2021-05-05') })).toBe('active');
    expect(status({ hasBookingsInPreviousPeriod: true, firstPurchase: day('2021-05-05') })).toBe('dormant');
    expect(status({ firstPurchase: day('2021-05-05') })).toBe('lost');
    expect(status({})).toBe('prospect');
  });

  it('is new for twelve months from the first purchase, to the day', () => {
    expect(status({ hasBookingsInPeriod: true, firstPurchase: day('2025-01-01') })).toBe('new');
    expect(status({ hasBookingsInPeriod: true, firstPurchase: day('2024-12-31') })).toBe('active');
    expect(status({ hasBookingsInPeriod: true, firstPurchase: day('2025-07-01') }, '2020-01-01', 6)).toBe(
      'new',
    );
    expect(status({ hasBookingsInPeriod: true, firstPurchase: day('2025-06-30') }, '2020-01-01', 6)).toBe(
      'active',
    );
  });

  it('is not new merely because the data begin late', () => {
    const buyer = { hasBookingsInPeriod: true, firstPurchase: day('2025-11-11') };
    expect(status(buyer, '2025-01-01')).toBe('active');
    expect(status(buyer, '2024-06-01')).toBe('active');
    expect(status(buyer, '2023-12-31')).toBe('new');
    // The first booking of a year rarely falls on its first day.
    expect(status(buyer, '2024-01-31')).toBe('new');
    expect(status(buyer, '2024-02-01')).toBe('active');
  });

  it('follows the date of the master, which knows better than the data', () => {
    const buyer = { hasBookingsInPeriod: true, firstPurchase: day('2025-11-11') };
    expect(status({ ...buyer, customerSince: day('2025-02-01') }, '2025-01-01')).toBe('new');
    expect(status({ ...buyer, customerSince: day('1999-01-01') })).toBe('active');
    expect(status({ customerSince: day('2025-02-01') })).toBe('prospect');
  });

  it('is plain without any dates', () => {
    const dates = statusDates(Number.NaN, Number.NaN, 12);
    expect(customerStatus({ ...nobody, hasBookingsInPeriod: true }, dates)).toBe('active');
    expect(customerStatus({ ...nobody, hasBookingsInPreviousPeriod: true }, dates)).toBe('dormant');
    expect(customerStatus(nobody, dates)).toBe('prospect');
  });

  it('seems new by the first purchase alone', () => {
    const dates = statusDates(day('2025-12-31'), day('2025-01-01'), 12);
    expect(seemsNew({ ...nobody, firstPurchase: day('2025-01-01') }, dates)).toBe(true);
    expect(seemsNew({ ...nobody, firstPurchase: day('2024-12-31') }, dates)).toBe(false);
    expect(seemsNew(nobody, dates)).toBe(false);
  });
});
