import { describe, expect, it } from 'vitest';
import type { Rep } from '../../../src/facts/fact.js';
import { settings } from '../../../src/stages/care-model/settings.js';
import { cellsOf, flaws, rowOf, tableOf } from '../report-rows.js';
import { type Customer, run } from './run-care.js';

const person = (rep: string, role: string | null, costPerYear = Number.NaN, fullTimeShare = 1): Rep => ({
  rep,
  name: null,
  role,
  territory: null,
  postalCode: null,
  country: null,
  fullTimeShare,
  costPerYear,
  customerFacingShare: Number.NaN,
});

/** 840 visits made a year, as in the published calculation. */
const visited: readonly Customer[] = [
  { class: 'A', visits: 500, margin: 50_000_00, revenue: 200_000_00 },
  { class: 'A', visits: 300, margin: 4_000_00, revenue: 30_000_00 },
  { class: 'B', visits: 40, margin: 12_000_00, revenue: 40_000_00 },
  { class: 'B', visits: 0, margin: 3_000_00, revenue: 9_000_00 },
  { class: 'C', visits: 0, margin: 5_000_00, revenue: 9_000_00 },
  { class: 'D', visits: 0, margin: Number.NaN, revenue: 1_000_00 },
];
const fieldForce = [person('1', 'Außendienst', 120_000_00), person('2', 'Innendienst', 60_000_00)];

describe('the full cost of a visit', () => {
  const costOf = (reps: readonly Rep[], customers = visited, given = {}, months = 12) =>
    cellsOf(run(customers, given, months, { reps }).output, 'break-even', 'cost')[0];

  it('is what those who visit cost a year, by the visits they made', () => {
    expect(costOf(fieldForce)).toBe(142_86);
    expect(costOf([person('1', null, 120_000_00), person('3', 'Vertriebsleitung', 200_000_00)])).toBe(142_86);
    expect(costOf([person('1', 'Außendienst', 60_000_00, 0.5), person('2', 'KAM', Number.NaN, 0.5)])).toBe(
      142_86,
    );
  });

  it('counts the visits of a year whatever the period', () => {
    expect(costOf(fieldForce, visited, {}, 6)).toBe(71_43);
  });

  it('is assumed where cost or visits are not known, and says so', () => {
    const unknown = visited.map(({ visits: _, ...each }) => each);
    expect(costOf(fieldForce, unknown)).toBe(180_00);
    expect(costOf([person('1', 'Außendienst')])).toBe(180_00);
    const { output } = run(unknown, {}, 12, { reps: fieldForce });
    expect(tableOf(output, 'break-even').note?.de).toMatch(/^Annahme: Vollkosten je Besuch 180/);
    expect(output.inputs?.values.find(({ id }) => id === 'costPerVisit')?.label.de).toContain('angenommen');
  });

  it('is what the user sets', () => {
    expect(costOf(fieldForce, visited, { costPerVisit: 250 })).toBe(250_00);
    expect(settings.safeParse({ costPerVisit: 0 }).success).toBe(false);
    expect(settings.safeParse({ allowedCostShare: 0 }).success).toBe(false);
  });
});

describe('the contribution from which visits pay', () => {
  const { output } = run(visited, {}, 12, { reps: fieldForce });

  it('is said for numbers of visits, with the customers who carry them', () => {
    const minimum = cellsOf(output, 'break-even', 'minimum') as number[];
    expect(minimum).toEqual([1, 2, 4, 6, 12, 24].map((visits) => Math.round((visits * 142_86) / 0.15)));
    expect(cellsOf(output, 'break-even', 'carrying')).toEqual([5, 5, 4, 2, 2, 1]);
    expect(cellsOf(output, 'break-even', 'planned')).toEqual([4, 4, 4, 2, 2, 0]);
    expect(cellsOf(output, 'break-even', 'below')).toEqual([0, 0, 1, 1, 1, 0]);
    expect(cellsOf(output, 'break-even', 'belowRevenue')).toEqual([0, 0, 9_000_00, 30_000_00, 30_000_00, 0]);
    expect(flaws(output)).toEqual([]);
  });

  it('is held against each class and each customer with planned visits', () => {
    expect(rowOf(output, 'break-even-classes', 'A')).toMatchObject({
      visits: 12,
      minimum: Math.round((12 * 142_86) / 0.15),
      customers: 2,
      below: 1,
      belowRevenue: 30_000_00,
      belowContribution: 4_000_00,
    });
    expect(rowOf(output, 'break-even-classes', 'C')).toMatchObject({ minimum: 0, customers: 1, below: 0 });
    expect(rowOf(output, 'break-even-classes', 'D').customers).toBe(0);
    expect(cellsOf(output, 'below-break-even', 'customerId')).toEqual(['1', '3']);
    expect(cellsOf(output, 'below-break-even', 'excess')).toEqual([
      12 * 142_86 - 600_00,
      4 * 142_86 - 450_00,
    ]);
  });

  it('moves limits of classes, and says whom that would move', () => {
    expect(rowOf(output, 'class-limits', 'A')).toMatchObject({
      lowestToday: 4_000_00,
      today: 2,
      byLimit: 2,
      leaving: 1,
      joining: 1,
    });
    expect(rowOf(output, 'class-limits', 'B')).toMatchObject({
      today: 2,
      byLimit: 2,
      leaving: 2,
      joining: 2,
    });
    expect(rowOf(output, 'class-limits', 'ohne Besuche')).toMatchObject({ today: 1, byLimit: 1 });
  });

  it('is told in sentences', () => {
    const said = (language: 'de' | 'en') =>
      (output.findings ?? [])
        .map(({ text }) => text[language])
        .join('\n')
        .replaceAll('\u00a0', ' ');
    expect(said('de')).toContain(
      'Ein Besuch kostet voll gerechnet 143 EUR (gemessen). 12 Besuche tragen sich ab 11.429 EUR Deckungsbeitrag im Jahr. 2 von 4 Kunden mit geplanten Besuchen (Umsatz 39.000 EUR) liegen darunter, wenn Besuche höchstens 15 % des Deckungsbeitrags kosten dürfen.',
    );
    expect(said('de')).toContain(
      'würden 4 statt 4 eingestufte Kunden persönlich besucht (Klasse A 2 statt 2, B 2 statt 2).',
    );
    expect(said('en')).toContain('2 of 4 customers with planned visits (revenue 39,000 EUR) lie below that');
  });

  it('compares contribution of a year where the period is another', () => {
    const half = run(visited, { costPerVisit: 142.86 }, 6).output;
    expect(cellsOf(half, 'break-even', 'carrying')).toEqual([5, 5, 5, 5, 2, 2]);
  });

  it('stands alone where no contribution is known', () => {
    const unknown = visited.map(({ margin: _, ...each }) => each);
    const { output: without } = run(unknown, {}, 12, { reps: fieldForce });
    expect(tableOf(without, 'break-even').columns.map(({ id }) => id)).toEqual(['visits', 'cost', 'minimum']);
    expect(without.tables.map(({ id }) => id)).not.toContain('break-even-classes');
    expect(flaws(without)).toEqual([]);
  });
});
