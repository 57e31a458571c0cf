import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settings as abc } from '../../../src/stages/abc/settings.js';
import { STAGE_SETTINGS } from '../../../src/stages/settings-registry.js';

function messageOf(settings: object): string {
  const result = abc.safeParse(settings);
  return result.success ? '' : result.error.issues.map((issue) => issue.message).join('\n');
}

describe('settings of the ABC analysis', () => {
  it('have the defaults of the textbook', () => {
    expect(abc.parse({})).toMatchObject({
      measure: 'revenue',
      cutPoints: [0.8, 0.95],
      boundary: 'before',
      newCustomers: 'status',
    });
  });

  it('refuse percent and say how to write it', () => {
    expect(messageOf({ cutPoints: [80, 95] })).toMatch(/0\.8 statt 80.*\|.*0\.8 instead of 80/);
  });

  it('refuse class shares in place of running sums and say the difference', () => {
    expect(messageOf({ cutPoints: [0.7, 0.25, 0.05] })).toMatch(/aufaddierte.*\|.*running sums/);
    expect(messageOf({ cutPoints: [0.8, 0.8] })).not.toBe('');
  });

  it.each([
    { cutPoints: [] },
    { cutPoints: [0] },
    { cutPoints: [1] },
    { measure: 'profit' },
    { cutpoints: [0.8] },
  ])('refuse %j', (given) => {
    expect(messageOf(given)).not.toBe('');
  });
});

describe('settings of every stage', () => {
  it.each(Object.entries(STAGE_SETTINGS))(
    '%s: all are described in both languages and have a default',
    (_, settings) => {
      const schema = z.toJSONSchema(settings, { io: 'input' });
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        const described = property as { description?: string; default?: unknown };
        expect(described.description, key).toMatch(/\S \| \S/);
        expect(described, key).toHaveProperty('default');
      }
      expect(schema.additionalProperties).toBe(false);
    },
  );
});
