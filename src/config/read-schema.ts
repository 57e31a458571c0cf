import type { z } from 'zod';
import type { SchemaNode } from './schema-node.js';

type Schema = z.core.$ZodTypes;
type Checks = z.core.$ZodTypeDef['checks'];
type Check = z.core.$ZodChecks['_zod']['def'];

/**
 * The shape of a schema as the user may fill it in. Read from zod's definitions, which every run does;
 * zod's own JSON Schema says the same but takes ten times as long. A kind of schema that is not known
 * here takes all values.
 */
export function schemaNode(schema: z.core.$ZodType): SchemaNode {
  const node = ownShape(schema as Schema);
  const description = (schema as z.ZodType).description;
  return description === undefined ? node : { ...node, description };
}

function ownShape(schema: Schema): SchemaNode {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return { type: 'object', properties: mapped(def.shape) };
    case 'record':
      return {
        type: 'object',
        propertyNames: schemaNode(def.keyType),
        additionalProperties: schemaNode(def.valueType),
      };
    case 'array': {
      const { least, most } = lengths(def.checks);
      return { type: 'array', items: schemaNode(def.element), minItems: least, maxItems: most };
    }
    case 'tuple':
      return { type: 'array', prefixItems: def.items.map(schemaNode) };
    case 'union':
      return { anyOf: def.options.map(schemaNode) };
    case 'nullable':
      return { anyOf: [schemaNode(def.innerType), { type: 'null' }] };
    case 'default':
    case 'prefault':
      return { ...schemaNode(def.innerType), default: def.defaultValue };
    case 'pipe':
      // What is filled in before the check has no shape of its own.
      return schemaNode((def.in as Schema)._zod.def.type === 'transform' ? def.out : def.in);
    case 'optional':
    case 'readonly':
      return schemaNode(def.innerType);
    case 'string':
      return { type: 'string', minLength: lengths(def.checks).least };
    case 'number':
      return numberShape(schema as z.core.$ZodNumber);
    case 'boolean':
    case 'null':
      return { type: def.type };
    case 'enum':
      return { enum: Object.values(def.entries) };
    case 'literal':
      return def.values.length === 1 ? { const: def.values[0] } : { enum: def.values };
    default:
      return {};
  }
}

function mapped(shape: Readonly<Record<string, z.core.$ZodType>>): Record<string, SchemaNode> {
  return Object.fromEntries(Object.entries(shape).map(([key, entry]) => [key, schemaNode(entry)]));
}

/** `z.int()` is a kind of number, `.int()` a check on any; zod defines both alike. */
function numberShape({ _zod: { def } }: z.core.$ZodNumber): SchemaNode {
  let type = 'format' in def ? 'integer' : 'number';
  const limits: { -readonly [Name in keyof SchemaNode]: SchemaNode[Name] } = {};
  for (const check of checksOf(def.checks)) {
    if (check.check === 'number_format') type = 'integer';
    if (check.check === 'greater_than') {
      const limit = check.inclusive ? 'minimum' : 'exclusiveMinimum';
      limits[limit] = Math.max(limits[limit] ?? -Infinity, Number(check.value));
    }
    if (check.check === 'less_than') {
      const limit = check.inclusive ? 'maximum' : 'exclusiveMaximum';
      limits[limit] = Math.min(limits[limit] ?? Infinity, Number(check.value));
    }
  }
  return { type, ...limits };
}

/** How few and how many signs or entries there may be. */
function lengths(checks: Checks): { least: number | undefined; most: number | undefined } {
  const least: number[] = [];
  const most: number[] = [];
  for (const check of checksOf(checks)) {
    if (check.check === 'min_length') least.push(check.minimum);
    if (check.check === 'max_length') most.push(check.maximum);
    if (check.check === 'length_equals') {
      least.push(check.length);
      most.push(check.length);
    }
  }
  return {
    least: least.length === 0 ? undefined : Math.max(...least),
    most: most.length === 0 ? undefined : Math.min(...most),
  };
}

function checksOf(checks: Checks): readonly Check[] {
  return (checks ?? []).map(({ _zod }) => _zod.def as Check);
}
