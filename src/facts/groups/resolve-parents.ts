/** A customer before groups are rolled up. */
export interface Member {
  readonly id: string;
  readonly name: string | null;
}

/** Which group each customer belongs to, and what kept parents from being followed. */
export interface ResolvedParents {
  /** Key of the group by customer number: only customers of a group, its parent among them. */
  readonly groups: ReadonlyMap<string, string>;
  /** Customers who are each other's parent, in their order, the first again at the end. */
  readonly cycles: readonly (readonly string[])[];
}

/** How keys that differ in leading zeros are told apart. */
export type LeadingZeros = 'ignore' | 'keep';

/**
 * Follows parents up to the ultimate one. A parent is a customer's number, else the name of exactly one customer, else
 * the name or number of a group without a row of its own, in whatever spelling. A customer who is his own parent has none.
 *
 * @param parents parent by customer number, as the data give it
 */
export function resolveParents(
  members: readonly Member[],
  parents: ReadonlyMap<string, string>,
  zeros: LeadingZeros,
): ResolvedParents {
  const parentOf = new Map<string, string>();
  const keyOf = parentKeys(members, parents, zeros);
  for (const [customer, given] of parents) {
    const parent = keyOf(given);
    if (parent !== customer) parentOf.set(customer, parent);
  }
  const { tops, cycles } = followParents(parentOf);
  const groups = new Map(tops);
  const ids = new Set(members.map(({ id }) => id));
  for (const top of tops.values()) if (ids.has(top)) groups.set(top, top);
  return { groups, cycles };
}

/** What a given parent stands for: a customer number, or the key of a group without a row. */
function parentKeys(
  members: readonly Member[],
  parents: ReadonlyMap<string, string>,
  zeros: LeadingZeros,
): (given: string) => string {
  const ids = new Set(members.map(({ id }) => id));
  const numbers =
    zeros === 'ignore' ? onlyOnes(members, ({ id }) => numberOf(id)) : new Map<string, string>();
  const names = onlyOnes(members, ({ name }) => (name === null ? null : folded(name)));
  const spellings = usualSpellings(parents, zeros);
  return (given) => {
    if (ids.has(given)) return given;
    const byNumber = numbers.get(numberOf(given) ?? '');
    return byNumber ?? names.get(folded(given)) ?? spellings.get(spellingOf(given, zeros)) ?? given;
  };
}

/** How each parent is spelled most often; of equals, the first in the order of characters. */
function usualSpellings(
  parents: ReadonlyMap<string, string>,
  zeros: LeadingZeros,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const given of parents.values()) counts.set(given, (counts.get(given) ?? 0) + 1);
  const usual = new Map<string, string>();
  for (const given of [...counts.keys()].sort()) {
    const key = spellingOf(given, zeros);
    const known = usual.get(key);
    if (known === undefined || counts.get(given)! > counts.get(known)!) usual.set(key, given);
  }
  return usual;
}

/** Customer numbers by a mark that no other customer has. */
function onlyOnes(
  members: readonly Member[],
  markOf: (member: Member) => string | null,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const member of members) {
    const mark = markOf(member);
    if (mark === null) continue;
    if (found.has(mark)) shared.add(mark);
    found.set(mark, member.id);
  }
  for (const mark of shared) found.delete(mark);
  return found;
}

/** A number without leading zeros; null for a key that is none. */
function numberOf(key: string): string | null {
  return /^\d+$/.test(key) ? key.replace(/^0+/, '') : null;
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function spellingOf(given: string, zeros: LeadingZeros): string {
  return (zeros === 'ignore' ? numberOf(given) : null) ?? folded(given);
}

/** The ultimate parent of every customer who has one. */
function followParents(parentOf: ReadonlyMap<string, string>): {
  readonly tops: ReadonlyMap<string, string>;
  readonly cycles: readonly (readonly string[])[];
} {
  const tops = new Map<string, string>();
  const cycles: string[][] = [];
  const lost = new Set<string>();
  for (const start of [...parentOf.keys()].sort()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let at = start;
    while (parentOf.has(at) && !tops.has(at) && !places.has(at) && !lost.has(at)) {
      places.set(at, path.length);
      path.push(at);
      at = parentOf.get(at)!;
    }
    const place = places.get(at);
    if (place !== undefined) cycles.push([...path.slice(place), at]);
    for (const each of path) {
      if (place !== undefined || lost.has(at)) lost.add(each);
      else tops.set(each, tops.get(at) ?? at);
    }
  }
  return { tops, cycles };
}
