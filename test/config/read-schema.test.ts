import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaNode } from '../../src/config/read-schema.js';
import { REGISTERED, settingsSchema } from '../../src/config/schema.js';
import { knownKeys, type SchemaNode, takesAnyKey } from '../../src/config/schema-node.js';
import { anyTableSchema } from '../../src/config/table-schema.js';
import { allowedText } from '../../src/config/wording.js';
import { KNOWN } from './known.js';

/** zod's own answer to the same question, in the words of a node. */
function byZod(schema: z.ZodType): SchemaNode {
  return plain(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

const COPIED = [
  'description',
  'default',
  'const',
  'enum',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'minItems',
  'maxItems',
] as const;

/** Leaves out what nodes do not have: patterns, limits of exact arithmetic, refusals of further keys. */
function plain(json: z.core.JSONSchema._JSONSchema): SchemaNode {
  if (typeof json === 'boolean') throw new Error('true and false have no node');
  const node: Record<string, unknown> = {};
  for (const key of COPIED) if (json[key] !== undefined) node[key] = json[key];
  for (const key of ['minimum', 'maximum']) {
    if (Math.abs(Number(node[key])) === Number.MAX_SAFE_INTEGER) delete node[key];
  }
  if (json.enum === undefined && json.const === undefined && json.type !== undefined) node.type = json.type;
  if (Array.isArray(node.type)) {
    node.anyOf = node.type.map((type) => ({ type }));
    delete node.type;
  }
  if (json.properties !== undefined) {
    node.properties = Object.fromEntries(
      Object.entries(json.properties).map(([key, entry]) => [key, plain(entry)]),
    );
  }
  if (json.anyOf !== undefined) node.anyOf = json.anyOf.map(plain);
  for (const key of ['propertyNames', 'additionalProperties', 'items'] as const) {
    const entry = json[key];
    if (typeof entry === 'object' && !Array.isArray(entry)) node[key] = plain(entry);
  }
  if (json.prefixItems !== undefined) {
    node.prefixItems = json.prefixItems.map(plain);
    delete node.minItems;
    delete node.maxItems;
  }
  return node;
}

describe('the shape of a schema', () => {
  it('is what zod says in JSON Schema, for every setting there is', () => {
    for (const known of [REGISTERED, KNOWN]) {
      const schema = settingsSchema(known);
      expect(schemaNode(schema)).toEqual(byZod(schema));
    }
    expect(schemaNode(anyTableSchema())).toEqual(byZod(anyTableSchema()));
  });

  it('is that for kinds that no setting has so far', () => {
    const kinds = {
      tuple: z.tuple([z.string().min(2), z.number().int().lt(9)]),
      several: z.number().min(0).min(5).max(9).max(7),
      exact: z.array(z.boolean()).length(3),
      literals: z.literal(['a', 1, null]),
      readonly: z.array(z.string()).readonly(),
      inner: z.string().describe('inside').default('x'),
      outer: z.string().describe('inside').default('x').describe('outside'),
      nullable: z.string().describe('inside').nullable(),
      nested: z.union([z.literal('auto'), z.array(z.number().gt(0)).max(2)]).optional(),
      wrapped: z.strictObject({ a: z.int().default(1) }).default({ a: 2 }),
      named: z.record(z.enum(['a', 'b']), z.number().positive()),
      checked: z
        .string()
        .regex(/x/)
        .refine((text) => text !== 'y'),
      nothing: z.null(),
      anything: z.unknown(),
    };
    for (const [name, schema] of Object.entries(kinds)) {
      expect(schemaNode(schema), name).toEqual(byZod(schema));
    }
  });

  it('reads the default as the caller may use it, not as one that all share', () => {
    const schema = z.record(z.string(), z.number()).default({ a: 1 });
    const first = schemaNode(schema).default as Record<string, number>;
    first.a = 2;
    expect(schemaNode(schema).default).toEqual({ a: 1 });
  });

  it('tells names of one’s own choice from names that are given', () => {
    const own = schemaNode(z.record(z.string(), z.number()));
    const given = schemaNode(z.partialRecord(z.enum(['a', 'b']), z.number()));
    expect([takesAnyKey(own), knownKeys(own)]).toEqual([true, []]);
    expect([takesAnyKey(given), knownKeys(given)]).toEqual([false, ['a', 'b']]);
  });

  it('takes all values where a kind is unknown', () => {
    expect(allowedText(schemaNode(z.custom<Date>())).en).toBe('see its description');
  });
});
