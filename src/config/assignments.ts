import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Assignment } from './flag-assignments.js';
import { parseYaml } from './parse-yaml.js';
import { child, kindsOf, type SchemaNode } from './schema-node.js';
import { pathText, type SettingPath, splitAssignment } from './setting-path.js';
import { unknownKeyHint } from './unknown-key.js';
import { explainYamlFault } from './yaml-faults.js';

/** Reads one `--set path=value`: an assignment, or what is wrong with it. */
export async function readAssignment(text: string, schema: SchemaNode): Promise<Assignment | Problem> {
  const split = splitAssignment(text);
  if (split === null) return problem('KW307', { value: text, details: { assignment: text } });
  const { path, value } = split;
  const typed = `--set ${pathText(path)}`;
  let node = schema;
  for (const [index, key] of path.entries()) {
    const next = key === '__proto__' ? null : child(node, key);
    if (next === null) return unknownSetting(node, path.slice(0, index + 1), typed);
    node = next;
  }
  if (wantsTextOnly(node) && !/^["']/.test(value)) {
    const isNothing = kindsOf(node).has('nothing') && (value === '' || value === 'null');
    return { path, typed, value: isNothing ? null : value };
  }
  const parsed = await parseYaml(value, node, path);
  const [fault] = parsed.faults;
  if (fault !== undefined) {
    const { reason } = explainYamlFault(fault.code);
    return problem('KW308', { value: text, details: { assignment: text, reason } });
  }
  const [refused] = parsed.refused;
  if (refused !== undefined) return unknownSetting(node, refused, `--set ${pathText(refused)}`);
  return { path, typed, value: parsed.value };
}

function unknownSetting(node: SchemaNode, path: SettingPath, typed: string): Problem {
  return problem('KW303', {
    value: String(path.at(-1)),
    details: { setting: typed, hint: unknownKeyHint(node, path) },
  });
}

/** A text is taken as typed: `tables.customers.columns.revenue=2024` and `decimal=,` need no quotes. */
function wantsTextOnly(node: SchemaNode): boolean {
  const kinds = [...kindsOf(node)];
  return kinds.includes('text') && kinds.every((kind) => kind === 'text' || kind === 'nothing');
}
