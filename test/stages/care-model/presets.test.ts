import { describe, expect, it } from 'vitest';
import { settings } from '../../../src/stages/care-model/settings.js';
import { flaws } from '../report-rows.js';
import { run } from './run-care.js';

const customers = [
  { class: 'C', potentialClass: 'high', shareClass: 'high' },
  { class: 'A', potentialClass: 'medium', shareClass: 'low' },
  { class: 'unknown', potentialClass: 'low', shareClass: 'low' },
  { class: 'B', potentialClass: null },
  { class: 'dormant', potentialClass: 'high', shareClass: 'low' },
  { class: 'loss', potentialClass: 'high', shareClass: 'low' },
];

describe('presets of care', () => {
  it('start from classes: field force for A and B, inside sales for C, dealers for D', () => {
    const { classes } = settings.parse({});
    const channels = [classes.A, classes.B, classes.C, classes.D].map((care) => care.responsibility);
    expect(channels).toEqual(['field', 'field', 'inside', 'dealer']);
  });

  it('follow potential: key account for high, field force for medium, inside sales for low', () => {
    const { text, codes, output } = run(customers, { preset: 'potential' });
    expect(text('careClass')).toEqual(['A', 'B', 'C', 'unknown', 'dormant', 'loss']);
    expect(text('careClassReason')).toEqual([
      'potentialClass',
      'potentialClass',
      'potentialClass',
      null,
      'status',
      'value',
    ]);
    expect(text('valueClass').slice(0, 3)).toEqual(['C', 'A', 'unknown']);
    expect(text('channel').slice(0, 3)).toEqual(['key-account', 'field', 'inside']);
    expect(codes).toEqual(['KW604']);
    expect(flaws(output)).toEqual([]);
  });

  it('give way to single values that are set', () => {
    const { text, number } = run(customers, {
      preset: 'potential',
      classes: { C: { responsibility: 'digital', calls: 7 } },
    });
    expect(text('channel')[2]).toBe('digital');
    expect(text('intensity')[2]).toBe('reactive');
    expect(number('calls')[2]).toBe(7);
  });

  it('stay with classes where no potential is known, and say so', () => {
    const { text, codes } = run([{ class: 'A' }], { preset: 'potential' });
    expect(text('careClass')).toEqual(['A']);
    expect(codes).toContain('KW603');
  });

  it.each([
    { preset: 'best' },
    { preset: 'potential', classes: 3 },
    { preset: 'potential', classes: { A: 3 } },
  ])('refuse what is none: %j', (given) => {
    expect(settings.safeParse(given).success).toBe(false);
  });
});
