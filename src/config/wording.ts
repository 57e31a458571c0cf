import { type Bilingual, inBoth, type Language, same } from '../language/bilingual.js';
import { printable } from '../language/printable.js';
import { branches, type SchemaNode } from './schema-node.js';

const LONGEST = 60;
const PLAIN = /^(?!true$|false$|null$)\p{L}[\p{L}\p{N}_-]*$/u;

/** Splits `German | English`; a text without the bar serves both languages. */
export function splitWording(text: string): Bilingual {
  const bar = text.indexOf(' | ');
  return bar < 0 ? same(text) : { de: text.slice(0, bar).trim(), en: text.slice(bar + 3).trim() };
}

/** A value on one line as it could stand in a settings file: `[0.7, 0.9]`, `{ A: 12, B: 6 }`. */
export function literalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${literalText(key)}: ${literalText(inner)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) ? value : quoted(value);
}

/** A value in a message: texts in quotes, no sign that could act on a terminal, not too long. */
export function valueText(value: unknown): string {
  const text = typeof value === 'string' ? quoted(value) : literalText(value);
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST - 1).join('')}…`;
}

function quoted(text: string): string {
  return printable(JSON.stringify(text));
}

/** A faulty value in a sentence; nothing at all is called that. */
export function foundText(value: unknown): Bilingual {
  if (value === null || value === undefined) return { de: 'ein leerer Wert', en: 'an empty value' };
  return same(valueText(value));
}

/** Which values a setting takes, in words. */
export function allowedText(node: SchemaNode): Bilingual {
  return inBoth((language) => {
    const either = branches(node).map((branch) => oneAllowed(branch, language));
    return [...new Set(either)].join(language === 'de' ? ' oder ' : ' or ');
  });
}

function oneAllowed(node: SchemaNode, language: Language): string {
  const german = language === 'de';
  if (node.const !== undefined) return literalText(node.const);
  if (node.enum !== undefined) return node.enum.map(literalText).join(', ');
  switch (node.type) {
    case 'null':
      return 'null';
    case 'boolean':
      return german ? 'true oder false' : 'true or false';
    case 'integer':
      return (german ? 'ganze Zahl' : 'whole number') + limits(node, language);
    case 'number':
      return (german ? 'Zahl' : 'number') + limits(node, language);
    case 'string':
      if ((node.minLength ?? 0) > 0) return german ? 'nicht leerer Text' : 'non-empty text';
      return german ? 'Text' : 'text';
    case 'array':
      return listText(node, language);
    case 'object':
      return sectionText(node, language);
    default:
      return german ? 'siehe Beschreibung' : 'see its description';
  }
}

function limits(node: SchemaNode, language: Language): string {
  const german = language === 'de';
  const { minimum: from, maximum: to, exclusiveMinimum: above, exclusiveMaximum: below } = node;
  if (from !== undefined && to !== undefined)
    return german ? ` von ${from} bis ${to}` : ` from ${from} to ${to}`;
  const parts: string[] = [];
  if (from !== undefined) parts.push(german ? `ab ${from}` : `from ${from}`);
  if (above !== undefined) parts.push(german ? `größer als ${above}` : `greater than ${above}`);
  if (to !== undefined) parts.push(german ? `bis ${to}` : `up to ${to}`);
  if (below !== undefined) parts.push(german ? `kleiner als ${below}` : `less than ${below}`);
  return parts.length === 0 ? '' : ` ${parts.join(german ? ' und ' : ' and ')}`;
}

function listText(node: SchemaNode, language: Language): string {
  const german = language === 'de';
  if (node.prefixItems !== undefined) {
    const parts = node.prefixItems.map((item) => allowedText(item)[language]);
    return `${german ? 'Liste' : 'list'} [${parts.join('; ')}]`;
  }
  const items = node.items === undefined ? '' : `: ${allowedText(node.items)[language]}`;
  return (german ? 'Liste' : 'list') + lengthText(node, language) + items;
}

function lengthText({ minItems, maxItems }: SchemaNode, language: Language): string {
  const german = language === 'de';
  if (minItems !== undefined && minItems === maxItems) {
    return german ? ` mit genau ${minItems} Einträgen` : ` with exactly ${minItems} entries`;
  }
  const parts: string[] = [];
  if (minItems !== undefined && minItems > 0)
    parts.push(german ? `mindestens ${minItems}` : `at least ${minItems}`);
  if (maxItems !== undefined) parts.push(german ? `höchstens ${maxItems}` : `at most ${maxItems}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function sectionText(node: SchemaNode, language: Language): string {
  const german = language === 'de';
  const keys = Object.keys(node.properties ?? {});
  if (keys.length > 0) return `${german ? 'Abschnitt mit' : 'section with'} ${keys.join(', ')}`;
  const names = node.propertyNames?.enum?.map(String).join(', ') ?? (german ? 'Name' : 'name');
  const entry = node.additionalProperties === undefined ? same('…') : allowedText(node.additionalProperties);
  return `${german ? 'Abschnitt' : 'section'} (${names}: ${entry[language]})`;
}
