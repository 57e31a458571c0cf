import { describe, expect, it } from 'vitest';
import { recogniseRole } from '../../../src/stages/salesforce-sizing/roles.js';
import { settings } from '../../../src/stages/salesforce-sizing/settings.js';

describe('recognising roles', () => {
  const { roleNames } = settings.parse({});
  it.each([
    ['Key Account Managerin', 'key-account'],
    ['KAM', 'key-account'],
    ['Außendienstmitarbeiter', 'field'],
    ['Gebietsverkaufsleiter', 'field'],
    ['Handelsvertreter', 'field'],
    ['Area Sales Manager', 'field'],
    ['Vertriebsinnendienst', 'inside'],
    ['Inside Sales', 'inside'],
    ['Vertriebsleiter', null],
    ['Geschäftsführung', null],
    ['Innen-/Außendienst Innendienst', null],
  ])('%s is %s', (name, role) => {
    expect(recogniseRole(name, roleNames)).toBe(role);
  });

  it('lets names of your own decide', () => {
    const own = settings.parse({ roleNames: { field: ['Vertriebsleiter'] } }).roleNames;
    expect(recogniseRole('vertriebsleiter', own)).toBe('field');
  });
});
