import type { Alias, Document, LineCounter, Node } from 'yaml';
import { child, kindOf, kindsOf, type SchemaNode } from './schema-node.js';
import { pathKey, type SettingPath } from './setting-path.js';
import { emptySection } from './value-tree.js';
import type { YamlFault } from './yaml-faults.js';

type Yaml = typeof import('yaml');

/** Deeper than any settings are; also where a reference to itself ends. */
export const DEEPEST = 40;
/** More values than any settings have: references multiply, so that a short text can stand for billions. */
const MOST_NODES = 20_000;

/** Values read from YAML, the line of each, and what could not be taken. */
export interface YamlValues {
  readonly value: unknown;
  /** Line by path key. */
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly YamlFault[];
  /** Keys that are refused whatever the schema says. */
  readonly refused: readonly SettingPath[];
}

/**
 * Turns a YAML document into values, with the schema at hand: where a text is wanted, `00017` and `2024` stay
 * as written instead of becoming numbers, and a section whose entries are all commented out counts as not given.
 * `toJS` of the yaml package could do neither and loses the lines.
 */
export function readYamlValues(
  yaml: Yaml,
  document: Document,
  lineCounter: LineCounter,
  schema: SchemaNode | null,
  start: SettingPath = [],
): YamlValues {
  const lines = new Map<string, number>();
  const faults: YamlFault[] = [];
  const refused: SettingPath[] = [];
  const targets = new Map<Alias, Node | undefined>();
  let nodes = 0;

  const lineOf = (node: Node): number => lineCounter.linePos(node.range?.[0] ?? 0).line;

  function convert(given: unknown, node: SchemaNode | null, path: SettingPath): unknown {
    nodes += 1;
    if (!yaml.isNode(given)) return null;
    if (nodes > MOST_NODES || path.length > DEEPEST) {
      if (nodes <= MOST_NODES + 1) faults.push({ code: 'RESOURCE_EXHAUSTION', line: lineOf(given) });
      return null;
    }
    if (yaml.isAlias(given)) {
      const target = targets.has(given) ? targets.get(given) : given.resolve(document);
      targets.set(given, target);
      if (target !== undefined) return convert(target, node, path);
      faults.push({ code: 'BAD_ALIAS', line: lineOf(given) });
      return null;
    }
    if (yaml.isMap(given)) return convertMap(given.items, node, path);
    if (yaml.isSeq(given)) {
      return given.items.map((item, index) => {
        const inner = [...path, index];
        if (yaml.isNode(item)) lines.set(pathKey(inner), lineOf(item));
        return convert(item, node === null ? null : child(node, index), inner);
      });
    }
    return yaml.isScalar(given) ? asWanted(given.value, given.source, node) : null;
  }

  function convertMap(
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    node: SchemaNode | null,
    path: SettingPath,
  ): unknown {
    const section = emptySection();
    for (const { key, value } of pairs) {
      if (!yaml.isScalar(key)) {
        faults.push({ code: 'NON_STRING_KEY', line: yaml.isNode(key) ? lineOf(key) : undefined });
        continue;
      }
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      const inner = [...path, name];
      lines.set(pathKey(inner), lineOf(key));
      if (name === '__proto__') {
        refused.push(inner);
        continue;
      }
      const entry = node === null ? null : child(node, name);
      const converted = convert(value, entry, inner);
      const emptied = converted === null && entry !== null && isSectionOnly(entry);
      if (!emptied) section[name] = converted;
    }
    return section;
  }

  const value = convert(document.contents, schema, start);
  return { value, lines, faults, refused };
}

function isSectionOnly(node: SchemaNode): boolean {
  const kinds = kindsOf(node);
  return kinds.size === 1 && kinds.has('section');
}

function asWanted(value: unknown, source: string | undefined, node: SchemaNode | null): unknown {
  if (node === null || source === undefined || value === null || typeof value === 'string') return value;
  const kinds = kindsOf(node);
  return kinds.has('text') && !kinds.has(kindOf(value)) ? source : value;
}
