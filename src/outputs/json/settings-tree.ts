import type { UsedSetting } from '../../results/run-result.js';
import type { Json } from './json-layout.js';

type Key = string | number;
type Branch = Map<Key, Branch | Json>;

/** A key between dots, a key in double quotes, or the number of a list's entry, counted from 1. */
const STEP = /("(?:[^"\\]|\\.)*")|\[(\d+)\]|([^."[\]]+)/gu;

/**
 * Settings by their paths (`stages.abc.cutPoints`, `rules[2].from`, `tables."a.b".file`) as a nested object.
 * Keys that come from the data, such as `__proto__`, are keys like all others.
 */
export function settingsTree(settings: readonly UsedSetting[]): Json {
  const root: Branch = new Map();
  for (const { path, value } of settings) {
    const keys = keysOf(path);
    const last = keys.pop() ?? path;
    keys.reduce(branchAt, root).set(last, value);
  }
  return asJson(root);
}

function keysOf(path: string): Key[] {
  return Array.from(path.matchAll(STEP), ([, quoted, entry, plain = '']) => {
    if (quoted !== undefined) return String(JSON.parse(quoted));
    return entry === undefined ? plain : Number(entry);
  });
}

function branchAt(branch: Branch, key: Key): Branch {
  const found = branch.get(key);
  if (found instanceof Map) return found;
  const fresh: Branch = new Map();
  branch.set(key, fresh);
  return fresh;
}

function asJson(branch: Branch): Json {
  const entries = [...branch].map(([key, value]): [Key, Json] => [
    key,
    value instanceof Map ? asJson(value) : value,
  ]);
  const isList = entries.length > 0 && entries.every(([key], index) => key === index + 1);
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
