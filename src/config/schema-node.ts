/** The shape of settings in the words of JSON Schema: keys, kinds of values, limits, descriptions. */
export interface SchemaNode {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>> | undefined;
  readonly additionalProperties?: SchemaNode | undefined;
  readonly propertyNames?: SchemaNode | undefined;
  readonly anyOf?: readonly SchemaNode[] | undefined;
  readonly items?: SchemaNode | undefined;
  readonly prefixItems?: readonly SchemaNode[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly exclusiveMinimum?: number | undefined;
  readonly exclusiveMaximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
}

export type ValueKind = 'text' | 'number' | 'boolean' | 'nothing' | 'list' | 'section';

/** The alternatives of a union, or the node itself. */
export function branches(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf === undefined ? [node] : node.anyOf.flatMap(branches);
}

/** What stands under a key or list index; null when nothing can. */
export function child(node: SchemaNode, key: string | number): SchemaNode | null {
  for (const branch of branches(node)) {
    const found = typeof key === 'number' ? listItem(branch, key) : sectionEntry(branch, key);
    if (found !== null) return found;
  }
  return null;
}

function sectionEntry(branch: SchemaNode, key: string): SchemaNode | null {
  if (branch.properties !== undefined && Object.hasOwn(branch.properties, key)) {
    return branch.properties[key] ?? null;
  }
  const names = branch.propertyNames?.enum;
  if (names !== undefined && !names.includes(key)) return null;
  return branch.additionalProperties ?? null;
}

function listItem(branch: SchemaNode, index: number): SchemaNode | null {
  return branch.prefixItems?.[index] ?? branch.items ?? null;
}

/** The node at the end of a path; null when the path leads out of the schema. */
export function descend(node: SchemaNode, path: readonly (string | number)[]): SchemaNode | null {
  let here: SchemaNode | null = node;
  for (const key of path) here = here === null ? null : child(here, key);
  return here;
}

/** The keys a section can have, in order of declaration; empty where it has none or takes any. */
export function knownKeys(node: SchemaNode): readonly string[] {
  return branches(node).flatMap((branch) => [
    ...Object.keys(branch.properties ?? {}),
    ...(branch.propertyNames?.enum ?? []).map(String),
  ]);
}

/** Whether a node is a section whose keys the user chooses, such as a price per service. */
export function takesAnyKey(node: SchemaNode): boolean {
  return branches(node).some(
    (branch) => branch.additionalProperties !== undefined && branch.propertyNames?.enum === undefined,
  );
}

/** The kinds of values a node takes; all kinds where the schema does not say. */
export function kindsOf(node: SchemaNode): ReadonlySet<ValueKind> {
  return new Set(branches(node).flatMap(branchKinds));
}

function branchKinds(branch: SchemaNode): readonly ValueKind[] {
  if (branch.type !== undefined) return [JSON_KINDS[branch.type] ?? 'text'];
  if (branch.const !== undefined) return [kindOf(branch.const)];
  if (branch.enum !== undefined) return branch.enum.map(kindOf);
  return ['text', 'number', 'boolean', 'nothing', 'list', 'section'];
}

const JSON_KINDS: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'nothing',
  array: 'list',
  object: 'section',
};

/** The kind of a value that was found. */
export function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'section';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'number' : 'text';
}
