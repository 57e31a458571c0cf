import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeSettings } from '../../src/config/describe.js';
import { settingsReference } from '../../src/config/reference.js';
import { REGISTERED, settingsSchema } from '../../src/config/schema.js';
import { KNOWN } from './known.js';

const PAGE = new URL('../../docs/settings.md', import.meta.url);

describe('the settings that exist', () => {
  it('are all described in both languages, those of every registered stage too', () => {
    for (const { path, meaning } of [...describeSettings(KNOWN), ...describeSettings(REGISTERED)]) {
      expect(meaning.de, path).not.toBe('');
      expect(meaning.en, path).not.toBe('');
      expect(meaning.de, `${path} needs "German | English"`).not.toBe(meaning.en);
    }
  });

  it('are complete without a settings file', () => {
    expect(settingsSchema(REGISTERED).safeParse({}).success).toBe(true);
  });

  it('are listed with values and default, also inside rules', () => {
    const rows = describeSettings(KNOWN);
    const brief = rows.map(({ path, allowed, default: standard }) => [path, allowed.en, standard]);
    expect(brief).toContainEqual(['asOf', 'text or null', null]);
    expect(brief).toContainEqual(['months', 'whole number from 1 to 1200 or all', 12]);
    expect(brief).toContainEqual([
      'stages.abc.cutPoints',
      'list (at least 1, at most 4): number greater than 0 and less than 1',
      [0.8, 0.95],
    ]);
    expect(brief).toContainEqual([
      'stages.services.rates',
      'section (name: number from 0)',
      { training: 400, hotline: 25 },
    ]);
    expect(brief).toContainEqual(['stages.services.rules[].factor', 'number', 1]);
    expect(brief).toContainEqual(['tables.<table>.headerRow', 'whole number from 0', undefined]);
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  });

  it('refuse stage ids that would collide', () => {
    const stage = KNOWN.stages[0]!;
    expect(() => settingsSchema({ stages: [stage, stage], tables: [] })).toThrow('abc');
    expect(() => settingsSchema({ stages: [{ ...stage, id: 'run' }], tables: [] })).toThrow('run');
  });
});

describe('the reference page', () => {
  it('is what the schemas say (UPDATE_EXPECTED=1 rewrites it)', () => {
    const page = settingsReference();
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('has well-formed table rows whatever descriptions and defaults contain', () => {
    const stage = {
      id: 'odd',
      title: { de: 'A|B', en: 'C|D' },
      settings: z.strictObject({
        key: z.enum(['a|b', 'c']).default('a|b').describe('eins\nzwei | one|two'),
      }),
    };
    const rows = settingsReference({ stages: [stage], tables: KNOWN.tables })
      .split('\n')
      .filter((line) => line.includes('odd.key'));
    expect(rows).toEqual(['| `stages.odd.key` | "a\\|b", c | `"a\\|b"` | one\\|two | eins zwei |']);
  });
});
