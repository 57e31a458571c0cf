import { type Bilingual, same } from '../language/bilingual.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { ColumnDefinition, TextColumn } from '../results/column.js';
import { orderCodes } from './code-order.js';

/** Each is a file of its own: nobody hands out more, and a column of as many values is no division. */
export const MOST_SEGMENTS = 1000;

const NOT_GIVEN: Bilingual = { de: 'ohne Angabe', en: 'not given' };

/** The customers that share a value. */
export interface Group {
  /** Null for those without one. */
  readonly value: string | null;
  readonly name: Bilingual;
  /** Their places among all customers, ascending. */
  readonly members: readonly number[];
}

/**
 * Divides customers by the values of a column. Codes stand in the order of their list, texts by the size of the
 * group, customers without a value last.
 *
 * @param weights what the size of a group is measured in; unknown counts as nothing
 * @throws Failure KW183 for more than a thousand groups
 */
export function groupCustomers(
  definition: ColumnDefinition,
  values: TextColumn,
  weights: ArrayLike<number>,
): readonly Group[] {
  const members = new Map<string | null, number[]>();
  for (let customer = 0; customer < values.length; customer++) {
    const value = values[customer]?.trim() ? values[customer]! : null;
    const own = members.get(value);
    if (own === undefined) members.set(value, [customer]);
    else own.push(customer);
  }
  if (members.size > MOST_SEGMENTS) {
    const details = { column: definition.label, values: members.size, most: MOST_SEGMENTS };
    throw new Failure('usage', [problem('KW183', { details })]);
  }
  const given = [...members.keys()].filter((value) => value !== null);
  const ordered =
    definition.unit === 'code' ? orderCodes(definition, given) : bySize(given, members, weights);
  return [...ordered, ...(members.has(null) ? [null] : [])].map((value) => ({
    value,
    name: nameOf(value, definition),
    members: members.get(value)!,
  }));
}

function nameOf(value: string | null, { values }: ColumnDefinition): Bilingual {
  if (value === null) return NOT_GIVEN;
  return values !== undefined && Object.hasOwn(values, value) ? values[value]! : same(value);
}

function bySize(
  values: readonly string[],
  members: ReadonlyMap<string | null, readonly number[]>,
  weights: ArrayLike<number>,
): readonly string[] {
  const size = new Map(
    values.map((value) => [
      value,
      members.get(value)!.reduce((sum, customer) => sum + (weights[customer]! || 0), 0),
    ]),
  );
  return values.toSorted(
    (one, other) => size.get(other)! - size.get(one)! || (one < other ? -1 : one > other ? 1 : 0),
  );
}
