import type { Bilingual } from '../language/bilingual.js';
import { schemaNode } from './read-schema.js';
import { type Known, REGISTERED, settingsSchema } from './schema.js';
import { branches, type SchemaNode } from './schema-node.js';
import { pathText, type SettingPath } from './setting-path.js';
import { anyTableSchema } from './table-schema.js';
import { valueAt } from './value-tree.js';
import { allowedText, splitWording } from './wording.js';

/** One setting as reference, explanation and the commented settings file show it. */
export interface SettingDescription {
  readonly path: string;
  /** The section it stands in: `''`, `stages.abc`, `tables.<table>`. */
  readonly section: string;
  readonly allowed: Bilingual;
  /** What holds when it is not given; undefined where nothing does. */
  readonly default: unknown;
  readonly meaning: Bilingual;
}

const TABLE_SECTION = 'tables.<table>';

/** Every setting there is, in the order of the file; the settings that all tables share once. */
export function describeSettings(known: Known = REGISTERED): readonly SettingDescription[] {
  const schema = settingsSchema(known);
  const defaults = schema.parse({});
  const { tables: _perTable, ...properties } = schemaNode(schema).properties ?? {};
  const table = schemaNode(anyTableSchema());
  return [...rows({ properties }, [], '', defaults), ...rows(table, [], TABLE_SECTION, {})];
}

function rows(node: SchemaNode, path: SettingPath, section: string, defaults: unknown): SettingDescription[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, entry]) => {
    const here = [...path, key];
    if (entry.properties !== undefined) {
      return rows(entry, here, joined(section, pathText([key])), defaults);
    }
    const described: SettingDescription = {
      path: joined(section === TABLE_SECTION ? section : '', pathText(here)),
      section,
      allowed: allowedText(entry),
      default: valueAt(defaults, here),
      meaning: splitWording(entry.description ?? ''),
    };
    return [described, ...innerRows(entry, described)];
  });
}

/** The keys inside the entries of a list or of a section with names of the user's own choice. */
function innerRows(node: SchemaNode, around: SettingDescription): SettingDescription[] {
  return branches(node).flatMap((branch) => [
    ...entryRows(branch.items, `${around.path}[]`, around.section),
    ...entryRows(branch.additionalProperties, `${around.path}.<name>`, around.section),
  ]);
}

function entryRows(entry: SchemaNode | undefined, path: string, section: string): SettingDescription[] {
  if (entry === undefined) return [];
  return branches(entry).flatMap((branch) =>
    Object.entries(branch.properties ?? {}).flatMap(([key, node]) => {
      const described: SettingDescription = {
        path: joined(path, pathText([key])),
        section,
        allowed: allowedText(node),
        default: node.default,
        meaning: splitWording(node.description ?? ''),
      };
      return [described, ...innerRows(node, described)];
    }),
  );
}

function joined(start: string, end: string): string {
  return start === '' ? end : `${start}.${end}`;
}
