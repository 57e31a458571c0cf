import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../src/demo/calendar.js';
import { inventCompany } from '../../../src/demo/model/company.js';
import { leastLines } from '../../../src/demo/rows/booking-plan.js';
import { type InvoiceLine, invoiceLines } from '../../../src/demo/rows/invoice-lines.js';

function collect(seed: string, customers: number, lines: number): InvoiceLine[] {
  const company = inventCompany(seed, customers);
  return Array.from(invoiceLines(seed, company.customers, lines), (line) => ({
    ...line,
    document: line.document,
  }));
}

describe('invoice lines', () => {
  it('come in exactly the number asked for, whatever the seed and size', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 20, max: 60 }),
        fc.integer({ min: 0, max: 300 }),
        (...drawn) => {
          const [seed, customers, more] = drawn;
          const { customers: invented } = inventCompany(seed, customers);
          const lines = 3 * customers + more;
          expect(leastLines(invented)).toBeLessThanOrEqual(lines);
          expect(Array.from(invoiceLines(seed, invented, lines), () => 1)).toHaveLength(lines);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('hit the first and last booking day of every customer and stay between', () => {
    const { customers } = inventCompany('days', 80);
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    for (const { customer, day } of invoiceLines('days', customers, 900)) {
      if (!first.has(customer)) first.set(customer, day);
      last.set(customer, day);
    }
    expect([...first.values(), ...last.values()].every(isWorkingDay)).toBe(true);
    customers.forEach(({ firstDay, lastDay }, index) => {
      expect(first.get(index) ?? Number.NaN).toBe(firstDay);
      expect(last.get(index) ?? Number.NaN).toBe(lastDay);
    });
  });

  it('run in the order of days, and their numbers in the order of documents', () => {
    const lines = collect('order', 40, 2_000);
    const invoices = lines.filter((line) => line.documentType === 'Rechnung');
    const number = ({ document }: InvoiceLine): number => Number(document.slice(2));
    const days = lines.map(({ day }) => day);
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    const steps = invoices.slice(1).map((line, index) => number(line) - number(invoices[index]!));
    expect(new Set(steps)).toEqual(new Set([0, 1]));
  });

  it('carry whole cents that add up, with the sign of their document', () => {
    const wrong = collect('cents', 40, 3_000).filter((line) => {
      const { listRevenue, discount, revenue, cost, quantity, documentType } = line;
      const sign = documentType === 'Rechnung' ? 1 : -1;
      const isWhole = [listRevenue, discount, revenue, cost, quantity].every(
        (cents) => Number.isSafeInteger(cents) && !Object.is(cents, -0),
      );
      const addsUp = revenue === listRevenue - discount;
      const hasSign = Math.sign(revenue) === sign && Math.sign(quantity) === sign && cost * sign >= 0;
      return !isWhole || !addsUp || !hasSign || (documentType === 'Gutschrift') !== (cost === 0);
    });
    expect(wrong).toEqual([]);
  });

  it('never take back or credit what was not sold before', () => {
    const bought = new Set<number>();
    const tooEarly = collect('before', 60, 3_000).filter(({ customer, documentType }) => {
      if (documentType === 'Rechnung') bought.add(customer);
      return !bought.has(customer);
    });
    expect(tooEarly).toEqual([]);
  });

  it('come to the revenue planned for a customer, however many there are', () => {
    for (const lines of [3_000, 30_000]) {
      const { customers } = inventCompany('sum', 40);
      const planned = customers.map(({ firstDay, lastDay, revenue }) =>
        Number.isNaN(firstDay) ? 0 : (revenue * (lastDay - firstDay + 1)) / 365.25,
      );
      let cents = 0;
      for (const { revenue } of invoiceLines('sum', customers, lines)) cents += revenue;
      const target = planned.reduce((sum, each) => sum + each, 0);
      expect(cents / 100 / target).toBeGreaterThan(0.8);
      expect(cents / 100 / target).toBeLessThan(1.2);
    }
  });
});
