import type { SchemaNode } from './schema-node.js';
import type { SettingPath } from './setting-path.js';
import type { YamlFault } from './yaml-faults.js';
import { DEEPEST, readYamlValues, type YamlValues } from './yaml-values.js';

type Yaml = typeof import('yaml');

/** Levels of tokens per level of values: the collection and its entry. */
const TOKENS_PER_LEVEL = 2;

/**
 * Reads YAML 1.2 (core schema: `no` and `2026-12-31` are texts). A text with faults gives no values. The parser is
 * loaded only when there is something to parse: it costs more time than everything else a run without settings does here.
 */
export async function parseYaml(
  text: string,
  schema: SchemaNode | null,
  start: SettingPath = [],
): Promise<YamlValues> {
  const yaml = await import('yaml');
  if (isTooDeep(yaml, text)) return faulty([{ code: 'RESOURCE_EXHAUSTION', line: undefined }]);
  const lineCounter = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const faults = [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    code,
    line: lineCounter.linePos(pos[0]).line,
  }));
  if (faults.length > 0) return faulty(faults);
  const values = readYamlValues(yaml, document, lineCounter, schema, start);
  return values.faults.length > 0 ? faulty(values.faults) : values;
}

function faulty(faults: readonly YamlFault[]): YamlValues {
  return { value: null, lines: new Map(), faults, refused: [] };
}

/**
 * Measures the nesting on the tokens, without recursion. The composer recurses, and at the end of the stack V8 can
 * abort the whole process while it compiles a regular expression, which no catch can stop.
 */
function isTooDeep({ Parser }: Yaml, text: string): boolean {
  const open: { token: unknown; depth: number }[] = [];
  for (const token of new Parser().parse(text)) open.push({ token, depth: 0 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST * TOKENS_PER_LEVEL) return true;
    for (const part of partsOf(token)) open.push({ token: part, depth: depth + 1 });
  }
  return false;
}

function partsOf(token: unknown): readonly unknown[] {
  if (typeof token !== 'object' || token === null) return [];
  const { key, value, items } = token as { key?: unknown; value?: unknown; items?: unknown };
  return [key, value, ...(Array.isArray(items) ? items : [])];
}
