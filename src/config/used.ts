import { same } from '../language/bilingual.js';
import type { UsedSetting } from '../results/run-result.js';
import { type Given, originOf } from './given.js';
import { child, kindOf, type SchemaNode } from './schema-node.js';
import { pathText, type SettingPath } from './setting-path.js';
import { splitWording, valueText } from './wording.js';

/** Every single setting of the checked values, with origin and meaning, in the order of the schema. */
export function usedSettings(values: unknown, given: Given, schema: SchemaNode): UsedSetting[] {
  const used: UsedSetting[] = [];

  function visit(value: unknown, node: SchemaNode, path: SettingPath, meaning: string): void {
    const entries = innerValues(value);
    if (entries === null) {
      used.push({
        path: pathText(path),
        value: plainValue(value),
        origin: originOf(given, path),
        description: meaning === '' ? same('') : splitWording(meaning),
      });
      return;
    }
    for (const [key, inner] of entries) {
      const entry = child(node, key) ?? {};
      if (inner !== undefined) visit(inner, entry, [...path, key], entry.description ?? meaning);
    }
  }

  visit(values, schema, [], '');
  return used;
}

/** The entries of a section or of a list of sections and lists; null for what is one value. */
function innerValues(value: unknown): readonly (readonly [string | number, unknown])[] | null {
  if (kindOf(value) === 'section') return Object.entries(value as object);
  if (!Array.isArray(value) || !value.some((item) => typeof item === 'object' && item !== null)) return null;
  return value.map((item, index) => [index, item] as const);
}

function plainValue(value: unknown): UsedSetting['value'] {
  if (Array.isArray(value)) {
    return value.map((item) =>
      typeof item === 'number' || typeof item === 'string' ? item : valueText(item),
    );
  }
  if (value === null) return null;
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return isPlain ? value : valueText(value);
}
