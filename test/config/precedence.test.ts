import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/config/settings.js';
import { load } from './known.js';

function origin(settings: Settings, path: string): string | undefined {
  return settings.used.find((each) => each.path === path)?.origin;
}

describe('where a setting comes from', () => {
  it('has a complete set of defaults without any file or flag', async () => {
    const settings = await load();
    expect(settings).toMatchObject({
      language: 'de',
      company: null,
      currency: 'EUR',
      asOf: null,
      months: 12,
      formats: ['xlsx', 'csv', 'json'],
      out: 'kundenwert-out',
      stages: null,
      facts: { newCustomerMonths: 12 },
      engine: { threads: null, memoryLimit: '270MB' },
      tables: {},
      stage: {
        abc: { by: 'revenue', cutPoints: [0.8, 0.95], strict: false },
        services: { hourlyRate: 60, rates: { training: 400, hotline: 25 }, rules: [] },
      },
    });
    expect(new Set(settings.used.map((each) => each.origin))).toEqual(new Set(['default']));
  });

  it('lets the file beat the default, --set the file and a named flag them all', async () => {
    const yaml = 'months: 6\ncurrency: CHF\nout: from-file\n';
    const settings = await load({ yaml, sets: ['months=18', 'out=from-set'], flags: { months: '24' } });
    expect(settings).toMatchObject({ months: 24, currency: 'CHF', out: 'from-set', language: 'de' });
    expect(['months', 'out', 'currency', 'language'].map((path) => origin(settings, path))).toEqual([
      'flag',
      'flag',
      'file',
      'default',
    ]);
  });

  it('lets the later of two --set count', async () => {
    const settings = await load({ sets: ['months=18', 'months=all'] });
    expect(settings.months).toBeNull();
  });

  it('ignores flags that were not given', async () => {
    const settings = await load({ yaml: 'months: 6', flags: { months: undefined, language: undefined } });
    expect(settings).toMatchObject({ months: 6, language: 'de' });
  });

  it('merges sections key by key and replaces lists as a whole', async () => {
    const yaml = 'stages:\n  abc:\n    cutPoints: [0.5, 0.6, 0.7]\n    strict: true\n';
    const settings = await load({ yaml, sets: ['stages.abc.cutPoints=[0.7, 0.9]'] });
    expect(settings.stage.abc).toEqual({ by: 'revenue', cutPoints: [0.7, 0.9], strict: true });
    expect(origin(settings, 'stages.abc.cutPoints')).toBe('flag');
    expect(origin(settings, 'stages.abc.strict')).toBe('file');
    expect(origin(settings, 'stages.abc.by')).toBe('default');
  });

  it('replaces a map of free names from the file, and changes one entry with --set', async () => {
    const fromFile = await load({ yaml: 'stages: {services: {rates: {training: 500}}}' });
    expect(fromFile.stage.services).toMatchObject({ rates: { training: 500 } });
    const oneEntry = await load({ sets: ['stages.services.rates.training=500'] });
    expect(oneEntry.stage.services).toMatchObject({ rates: { training: 500, hotline: 25 } });
    expect(origin(oneEntry, 'stages.services.rates.training')).toBe('flag');
    expect(origin(oneEntry, 'stages.services.rates.hotline')).toBe('default');
  });

  it('never changes the defaults for the next run', async () => {
    await load({ sets: ['stages.services.rates.training=500'] });
    const settings = await load();
    expect(settings.stage.services).toMatchObject({ rates: { training: 400 } });
  });
});

describe('what was used', () => {
  it('lists single settings with their meaning in both languages', async () => {
    const settings = await load({ yaml: 'asOf: 9.12.2011', sets: ['months=all'] });
    const byPath = new Map(settings.used.map((each) => [each.path, each]));
    expect(byPath.get('asOf')).toMatchObject({ value: '2011-12-09', origin: 'file' });
    expect(byPath.get('months')).toMatchObject({ value: 'all', origin: 'flag' });
    expect(byPath.get('stages.run')?.value).toBe('all');
    expect(byPath.get('stages.abc.cutPoints')).toEqual({
      path: 'stages.abc.cutPoints',
      value: [0.8, 0.95],
      origin: 'default',
      description: { de: 'Grenzen der Klassen', en: 'Limits of the classes' },
    });
    for (const { path, description } of settings.used) {
      expect(description.de, path).not.toBe('');
      expect(description.en, path).not.toContain('|');
    }
  });

  it('names the entries of a list of rules one by one, counted from 1', async () => {
    const settings = await load({
      yaml: 'stages: {services: {rules: [{service: a}, {service: b, factor: 2}]}}',
    });
    const rules = settings.used.filter(({ path }) => path.startsWith('stages.services.rules'));
    expect(rules.map(({ path, value, origin }) => [path, value, origin])).toEqual([
      ['stages.services.rules[1].service', 'a', 'file'],
      ['stages.services.rules[1].factor', 1, 'default'],
      ['stages.services.rules[2].service', 'b', 'file'],
      ['stages.services.rules[2].factor', 2, 'file'],
    ]);
  });
});

describe('values with two spellings', () => {
  it('reads dates in both notations from every source', async () => {
    const day = Date.UTC(2011, 11, 9) / 86_400_000;
    expect((await load({ yaml: 'asOf: 2011-12-09' })).asOf).toBe(day);
    expect((await load({ sets: ['asOf=09.12.2011'] })).asOf).toBe(day);
    expect((await load({ flags: { asOf: '2011-12-09' } })).asOf).toBe(day);
  });

  it('takes all for months and stages', async () => {
    const settings = await load({ yaml: 'months: all\nstages: {run: all}' });
    expect(settings).toMatchObject({ months: null, stages: null });
    expect((await load({ flags: { stages: 'all' } })).stages).toBeNull();
    expect((await load({ flags: { stages: ['services', 'abc', 'services'] } })).stages).toEqual([
      'services',
      'abc',
    ]);
  });

  it('takes texts as typed, so that marks and numbers need no quotes in --set', async () => {
    const settings = await load({
      sets: [
        'tables.invoice-lines.decimal=,',
        'tables.invoice-lines.delimiter=;',
        'tables.invoice-lines.columns.revenue=2024',
        'tables.customers.columns.potential="Bedarf: p. a."',
        'tables.customers.delimiter=tab',
        'company=4711',
      ],
    });
    expect(settings.company).toBe('4711');
    expect(settings.tables).toEqual({
      'invoice-lines': { decimal: ',', delimiter: ';', columns: { revenue: '2024' } },
      customers: { columns: { potential: 'Bedarf: p. a.' }, delimiter: '\t' },
    });
  });

  it('keeps leading zeros of headings and names in the file', async () => {
    const yaml = 'tables: {customers: {columns: {customerId: 00017}}}\nstages: {services: {rates: {007: 3}}}';
    const settings = await load({ yaml });
    expect(settings.tables.customers?.columns.customerId).toBe('00017');
    expect(settings.stage.services).toMatchObject({ rates: { '007': 3 } });
  });

  it('empties a setting with null', async () => {
    const settings = await load({ yaml: 'company: Muster GmbH', sets: ['company=null'] });
    expect(settings.company).toBeNull();
  });
});
