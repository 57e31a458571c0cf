import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/salesforce-sizing/settings.js';
import { cellsIn } from '../report-rows.js';
import { runSizing } from './run-sizing.js';

const FIELD = [
  { hours: 168, channel: 'field' },
  { hours: 168, channel: 'inside' },
];

describe('capacity', () => {
  it('is the published 210 days and 1,680 hours without a calendar', () => {
    const capacity = runSizing(FIELD).table('capacity');
    expect(cellsIn(capacity, 'days')[6]).toBe(210);
    expect(cellsIn(capacity, 'hours')[8]).toBe(1680);
  });

  it('counts weekends and holidays of a state and year: Bavaria 2025 has 12 holidays on weekdays', () => {
    const { table, codes } = runSizing(FIELD, {}, { calendar: { state: 'BY', year: 2025 } });
    expect(cellsIn(table('capacity'), 'days').slice(0, 7)).toEqual([365, -104, -12, -30, -10, 0, 209]);
    expect(table('capacity').note!.de).toContain('DE-BY 2025');
    expect(codes).not.toContain('KW615');
  });

  it('takes the year of the as-of date, and says when holidays are only those of the whole country', () => {
    const germany = runSizing(FIELD, {}, { calendar: {} });
    expect(germany.table('capacity').note!.de).toContain('DE 2026');
    expect(germany.codes).toContain('KW615');
    expect(runSizing(FIELD, {}, { calendar: { country: 'CH' } }).codes).toContain('KW615');
    expect(runSizing(FIELD, {}, { calendar: { country: 'AT' } }).codes).not.toContain('KW615');
  });

  it('may differ for one role', () => {
    const { table, output } = runSizing(
      FIELD,
      {},
      { roles: { field: { trainingDays: 10, hoursPerDay: 9 }, inside: { facingShare: 0.2 } } },
    );
    const shares = table('facing-shares');
    expect(cellsIn(shares, 'capacity')).toEqual([1680, 200 * 9, 1680]);
    expect(cellsIn(shares, 'share')).toEqual([0.1, 0.1, 0.2]);
    expect(cellsIn(table('scenarios'), 'fullTime').slice(0, 3)).toEqual([0, 168 / 180, 0.5]);
    const ids = output.inputs!.values.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['capacityHours.field', 'trainingDays.field', 'presentShare.inside']),
    );
    expect(ids).not.toContain('presentShare');
  });
});

describe('settings that cannot be', () => {
  it.each([
    ['a share above 1', { facingShare: 1.2 }],
    ['a share of zero', { facingShare: 0 }],
    ['a target above 1', { targetShare: 60 }],
    ['a share of zero to compute', { facingShares: [0.1, 0] }],
    ['a day of 25 hours', { hoursPerDay: 25 }],
    ['a day of 25 hours for one role', { roles: { field: { hoursPerDay: 25 } } }],
    ['fewer visits than none', { visitChanges: [-1] }],
    ['an unknown state', { calendar: { state: 'XX' } }],
    ['an unknown country', { calendar: { country: 'FR' } }],
    ['a German state in Austria', { calendar: { country: 'AT', state: 'BY' } }],
    ['an elasticity of 1', { elasticity: 1 }],
    ['a span of none', { spanOfControl: 0 }],
  ])('are refused: %s', (_, given) => {
    const parsed = settings.safeParse(given);
    expect(parsed.success).toBe(false);
  });
});
