import { branches, child, kindOf, type SchemaNode } from './schema-node.js';
import type { SettingPath } from './setting-path.js';

/** A section of settings as given: no prototype, so that no key of the user's can mean anything else. */
export interface Section {
  [key: string]: unknown;
}

export function emptySection(): Section {
  return Object.create(null) as Section;
}

export function isSection(value: unknown): value is Section {
  return kindOf(value) === 'section';
}

/** What was given at a path; undefined where nothing was. */
export function valueAt(tree: unknown, path: SettingPath): unknown {
  let here = tree;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

/**
 * Puts a value into the tree. On the way down, a section that is given nowhere but has entries by default
 * starts from these: naming one service's price leaves the prices of the others alone.
 */
export function assign(tree: Section, path: readonly string[], value: unknown, schema: SchemaNode): void {
  let section = tree;
  let node: SchemaNode | null = schema;
  for (const key of path.slice(0, -1)) {
    node = node === null ? null : child(node, key);
    if (!Object.hasOwn(section, key)) section[key] = entriesByDefault(node);
    const next = section[key];
    // The file gives something else than a section here, which is reported as its fault.
    if (!isSection(next)) return;
    section = next;
  }
  const last = path.at(-1);
  if (last !== undefined) section[last] = value;
}

/** Puts the values of one tree over those of another: sections entry by entry, everything else as a whole. */
export function overlay(tree: Section, over: Section): void {
  for (const [key, value] of Object.entries(over)) {
    const below = Object.hasOwn(tree, key) ? tree[key] : undefined;
    if (isSection(below) && isSection(value)) overlay(below, value);
    else tree[key] = value;
  }
}

function entriesByDefault(node: SchemaNode | null): Section {
  const section = emptySection();
  if (node === null || branches(node).some((branch) => branch.properties !== undefined)) return section;
  return isSection(node.default) ? Object.assign(section, structuredClone(node.default)) : section;
}
