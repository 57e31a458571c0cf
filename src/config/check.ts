import type { z } from 'zod';
import { nearest } from '../language/nearest.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { type Given, placeOf } from './given.js';
import { branches, descend, type SchemaNode } from './schema-node.js';
import type { SettingPath } from './setting-path.js';
import { unknownKeyHint } from './unknown-key.js';
import { valueAt } from './value-tree.js';
import { allowedText, foundText, splitWording, valueText } from './wording.js';

type Issue = z.core.$ZodIssue;

/** Words what the schema found wrong: where it was given, what was found, what is allowed. Nothing is said twice. */
export function schemaProblems(issues: readonly Issue[], given: Given, schema: SchemaNode): Problem[] {
  const said = new Map<string, Problem>();
  for (const each of issues.flatMap((issue) => issueProblems(issue, [], given, schema))) {
    const key = `${each.position.row} ${each.message.en}`;
    if (!said.has(key)) said.set(key, each);
  }
  return [...said.values()];
}

function issueProblems(issue: Issue, above: SettingPath, given: Given, schema: SchemaNode): Problem[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], given, schema));
  }
  if (issue.code === 'invalid_key') return [unknownKey(path, given, schema)];
  if (issue.code === 'invalid_union') {
    const inside = issue.errors.find((branch) => branch.every((each) => each.path.length > 0));
    if (inside !== undefined) return inside.flatMap((each) => issueProblems(each, path, given, schema));
  }
  return [faultyValue(issue, path, given, schema)];
}

/** A key that the schema does not have. */
export function unknownKey(path: SettingPath, given: Given, schema: SchemaNode): Problem {
  const { setting, position } = placeOf(given, path);
  const around = descend(schema, path.slice(0, -1)) ?? {};
  return problem('KW303', {
    position,
    value: String(path.at(-1)),
    details: { setting, hint: unknownKeyHint(around, path) },
  });
}

function faultyValue(issue: Issue, path: SettingPath, given: Given, schema: SchemaNode): Problem {
  const { setting, position } = placeOf(given, path);
  const node = descend(schema, path) ?? {};
  const found = valueAt(given.tree, path);
  const allowed = allowedText(node);
  if (found === undefined && issue.code !== 'custom') {
    return problem('KW305', { position, details: { setting, allowed } });
  }
  const occurrence = { position, ...(found === undefined ? {} : { value: valueText(found) }) };
  if (issue.message.includes(' | ')) {
    const meaning = splitWording(node.description ?? allowed.de);
    const details = { setting, reason: splitWording(issue.message), found: foundText(found), meaning };
    return problem('KW306', { ...occurrence, details });
  }
  const hint = meantValue(found, node);
  return problem('KW304', { ...occurrence, details: { setting, found: foundText(found), hint, allowed } });
}

/** Where one of a few words is wanted: the one that was probably meant. */
function meantValue(found: unknown, node: SchemaNode) {
  const words = branches(node).flatMap((branch) => [...(branch.enum ?? []), branch.const]);
  const known = words.filter((word) => typeof word === 'string');
  const meant = typeof found === 'string' ? nearest(found, known) : null;
  if (meant === null) return { de: '', en: '' };
  return { de: `Gemeint ist vermutlich „${meant}“. `, en: `Probably "${meant}" is meant. ` };
}
