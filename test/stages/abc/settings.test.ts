import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { abc } from '../../../src/stages/abc/stage.js';
import { contribution } from '../../../src/stages/contribution/stage.js';
import { wallet } from '../../../src/stages/wallet/stage.js';

function messageOf(settings: object): string {
  const result = abc.settings.safeParse(settings);
  return result.success ? '' : result.error.issues.map((issue) => issue.message).join('\n');
}

describe('settings of the ABC analysis', () => {
  it('have the defaults of the textbook', () => {
    expect(abc.settings.parse({})).toMatchObject({
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

describe('settings of every value stage', () => {
  it.each([abc, contribution, wallet])(
    '$id: all are described in both languages and have a default',
    ({ settings }) => {
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
