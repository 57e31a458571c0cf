import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/config/load.js';
import type { SettingFlags, Settings } from '../../src/config/settings.js';
import { storedSettings, withFlags } from '../../src/config/stored-settings.js';
import { STAGES } from '../../src/stages/registry.js';

const folder = mkdtempSync(join(tmpdir(), 'kundenwert-test-'));
const path = join(folder, 'settings.json');
let stored: Settings;

beforeAll(async () => {
  writeFileSync(path, JSON.stringify(await loadSettings({ flags: {}, sets: [] })));
  const read = storedSettings(pathToFileURL(path));
  if (read === null) throw new Error('what was stored cannot be read');
  stored = read;
});
afterAll(() => rmSync(folder, { recursive: true }));

const optional = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(values, { nil: undefined });
const ids = [...STAGES.map(({ id }) => id), 'all', 'no-stage', ''];
const FLAGS: fc.Arbitrary<SettingFlags> = fc.record({
  language: optional(fc.constantFrom('de', 'en', 'fr', '')),
  company: optional(fc.constantFrom('Musterwerk GmbH', '', ' ', '007')),
  currency: optional(fc.constantFrom('CHF', 'eur', 'EURO', '')),
  asOf: optional(fc.constantFrom('2026-12-31', '31.12.2026', '31.02.2026', '12/31/2026', '', 'heute')),
  months: optional(fc.constantFrom('all', '1', '12', ' 24 ', '1200', '1201', '0', '-1', '1.5', '', 36)),
  formats: optional(fc.array(fc.constantFrom('xlsx', 'csv', 'json', 'pdf'), { maxLength: 4 })),
  out: optional(fc.constantFrom('aus', '', '../anderswo')),
  splitBy: optional(fc.constantFrom('territory', 'Gebiet', '')),
  stages: optional(
    fc.oneof(fc.constant('all' as const), fc.array(fc.constantFrom(...ids), { maxLength: 4 })),
  ),
});

describe('settings that the build has stored', () => {
  it('come, with any flags, to what the schema makes of them, or leave it to the schema', async () => {
    await fc.assert(
      fc.asyncProperty(FLAGS, async (flags) => {
        const quick = withFlags(stored, flags);
        const whole = await loadSettings({ flags, sets: [] }).catch(() => null);
        if (quick === null) expect(whole).toBeNull();
        else expect(quick).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('are left out where there are none, or damaged ones', () => {
    expect(storedSettings(pathToFileURL(join(folder, 'none.json')))).toBeNull();
    writeFileSync(join(folder, 'half.json'), '{"language":"de"');
    expect(storedSettings(pathToFileURL(join(folder, 'half.json')))).toBeNull();
  });
});
