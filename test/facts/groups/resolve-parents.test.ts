import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveParents } from '../../../src/facts/groups/resolve-parents.js';

const members = (...ids: readonly string[]) => ids.map((id) => ({ id, name: null }));

/** The groups as `customer → group`, sorted. */
function groupsOf(
  customers: Parameters<typeof resolveParents>[0],
  parents: Readonly<Record<string, string>>,
  zeros: 'ignore' | 'keep' = 'ignore',
): readonly string[] {
  const { groups, cycles } = resolveParents(customers, new Map(Object.entries(parents)), zeros);
  expect(cycles).toEqual([]);
  return [...groups].map(([id, group]) => `${id} → ${group}`).sort();
}

describe('parents', () => {
  it('are followed up to the ultimate one, who belongs to the group', () => {
    expect(groupsOf(members('A', 'B', 'C', 'D'), { C: 'B', B: 'A' })).toEqual(['A → A', 'B → A', 'C → A']);
  });

  it('may have no row of their own, under a number or a name in any spelling', () => {
    expect(groupsOf(members('1', '2', '3'), { 1: 'Alpha  Holding', 2: 'ALPHA HOLDING', 3: '77' })).toEqual([
      '1 → ALPHA HOLDING',
      '2 → ALPHA HOLDING',
      '3 → 77',
    ]);
  });

  it('are called as they are spelled most often', () => {
    expect(groupsOf(members('1', '2', '3'), { 1: 'ALPHA', 2: 'Alpha', 3: 'Alpha' })).toEqual([
      '1 → Alpha',
      '2 → Alpha',
      '3 → Alpha',
    ]);
  });

  it('may be named by the name of a customer, if no other has it', () => {
    const customers = [
      { id: '1', name: 'Alpha Holding' },
      { id: '2', name: 'Alpha Süd' },
      { id: '3', name: 'Beta' },
      { id: '4', name: 'beta' },
      { id: '5', name: 'Beta Nord' },
    ];
    expect(groupsOf(customers, { 2: 'alpha holding', 5: 'Beta' })).toEqual(['1 → 1', '2 → 1', '5 → Beta']);
  });

  it('agree without leading zeros, unless these are kept', () => {
    expect(groupsOf(members('0001', '0002'), { '0002': '1' })).toEqual(['0001 → 0001', '0002 → 0001']);
    expect(groupsOf(members('0001', '0002'), { '0002': '1' }, 'keep')).toEqual(['0002 → 1']);
    expect(groupsOf(members('5', '6'), { 5: '0077', 6: '77' })).toEqual(['5 → 0077', '6 → 0077']);
  });

  it('that are the customer himself are none', () => {
    expect(groupsOf(members('A', 'B'), { A: 'A', B: 'A' })).toEqual(['A → A', 'B → A']);
    expect(groupsOf(members('A'), { A: 'A' })).toEqual([]);
  });

  it('that go round in a circle are named, and lead nowhere for those who hang on it', () => {
    const parents = new Map(Object.entries({ A: 'B', B: 'C', C: 'A', D: 'A', F: 'E' }));
    const { groups, cycles } = resolveParents(members('A', 'B', 'C', 'D', 'E', 'F'), parents, 'ignore');
    expect(cycles).toEqual([['A', 'B', 'C', 'A']]);
    expect([...groups]).toEqual([
      ['F', 'E'],
      ['E', 'E'],
    ]);
  });

  it('lead every customer to one who has no parent, whatever the order they are given in', () => {
    const ids = ['1', '2', '3', '4', '5', '6', '7'];
    const parent = fc.option(fc.constantFrom(...ids, 'X', 'Y'), { nil: null });
    fc.assert(
      fc.property(fc.array(parent, { minLength: 7, maxLength: 7 }), (drawn) => {
        const pairs = ids.flatMap((id, at) => (drawn[at] == null ? [] : [[id, drawn[at]] as const]));
        const one = resolveParents(members(...ids), new Map(pairs), 'ignore');
        const other = resolveParents(members(...ids.toReversed()), new Map(pairs.toReversed()), 'ignore');
        expect(new Map([...one.groups].sort())).toEqual(new Map([...other.groups].sort()));
        expect(one.cycles).toEqual(other.cycles);
        const own = new Map(pairs.filter(([id, up]) => id !== up));
        for (const [id, top] of one.groups) {
          expect(own.has(top)).toBe(false);
          if (own.has(id)) expect(one.groups.get(own.get(id)!) ?? own.get(id)).toBe(top);
        }
        for (const cycle of one.cycles) expect(cycle[0]).toBe(cycle.at(-1));
      }),
    );
  });
});
