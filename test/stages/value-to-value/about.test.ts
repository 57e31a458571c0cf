import { describe, expect, it } from 'vitest';
import { aboutCustomer } from '../../../src/stages/value-to-value/about.js';
import { settings } from '../../../src/stages/value-to-value/settings.js';
import { valueToValue } from '../../../src/stages/value-to-value/stage.js';
import { stageInput } from '../stage-input.js';
import { statedService } from './service-use.js';

/** Two customers; the second gets services for `cost` cents and brings `contribution`. */
function about(contribution: number, cost: number, given: object = {}, revenue = 100_000) {
  const use = statedService(1, cost, { minutes: 30 });
  const input = stageInput({
    settings: settings.parse(given),
    customers: 2,
    numbers: { revenue: [1_000_000, revenue], contributionMargin: [900_000, contribution] },
    texts: { customerId: ['1', '2'], status: ['active', 'active'] },
    details: { serviceUse: [use] },
  });
  return aboutCustomer(input, valueToValue.run(input), {
    customer: 1,
    number: () => Number.NaN,
    text: () => null,
    services: [{ day: 20_500, use, note: 'Leckage', person: 'Uwe' }],
  });
}

describe('what is said about one customer', () => {
  it('is why he stands in his segment, and both ways out of much service', () => {
    const said = about(20_000, 4_000, { intensityCut: 0.1 }).reasons.map(({ de }) =>
      de.replaceAll('\u00a0', ' '),
    );
    expect(said[0]).toBe(
      'Problemgruppe: Kundenwert niedrig (200 EUR; hoch ab 9.000 EUR), Kundennutzen hoch (20,0 % vom DB I; hoch ab 10,0 %).',
    );
    expect(said[1]).toBe(
      'Unter die Schnittlinie führt Service für 20 EUR weniger, oder ein um 20,0 Prozentpunkte höherer Preis bei gleichem Service.',
    );
    expect(said[2]).toContain('Bis Kundenwert hoch fehlen 8.800 EUR');
  });

  it('does not send anybody to a price that more than doubles', () => {
    const [, way] = about(20_000, 40_000, { intensityCut: 0.1 }).reasons;
    expect(way!.en).toContain('price alone does not do it');
  });

  it('is the ledger with its total, and what that is as a price', () => {
    const [ledger] = about(20_000, 4_000).tables;
    expect(ledger!.note!.en).toContain('4.00 percentage points of revenue');
    expect(ledger!.rows.map((row) => row.slice(1, 6))).toEqual([
      [20_500, 4_000, 30, 'Leckage', 'Uwe'],
      [null, 4_000, 30, null, null],
    ]);
    expect(about(20_000, 4_000, {}, 0).tables[0]!.note!.de).toContain('ohne Umsatz dagegen');
  });

  it('is nothing of a segment where the contribution is unknown', () => {
    expect(about(Number.NaN, 4_000).reasons).toEqual([]);
  });
});
