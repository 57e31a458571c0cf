import { describe, expect, it } from 'vitest';
import type { GroupMembers } from '../../../src/facts/fact.js';
import { settings as settingsSchema } from '../../../src/stages/abc/settings.js';
import { abc } from '../../../src/stages/abc/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { stageInput } from '../stage-input.js';

/** Four customers, of whom the group G is made of three companies that are small alone. */
const MEMBERS: GroupMembers = {
  count: 6,
  customer: Int32Array.of(0, 0, 1, 0, 2, 3),
  ids: ['g2', 'g1', 'solo', 'g3', 'mid', 'small'],
  names: [null, 'G Eins', 'Solo', null, null, null],
  status: ['active', 'active', 'active', 'dormant', 'active', 'active'],
  countries: [null, null, null, null, null, null],
  numbers: new Map([['revenue', Float64Array.of(28_000, 32_000, 50_000, 0, 20_000, 5_000)]]),
};

function run(members: GroupMembers | null, settings: object = {}): StageOutput {
  return abc.run(
    stageInput({
      settings: settingsSchema.parse({ cutPoints: [0.5, 0.95], ...settings }),
      customers: 4,
      numbers: { revenue: [60_000, 50_000, 20_000, 5_000] },
      texts: {
        customerId: ['G', 'solo', 'mid', 'small'],
        name: ['Gruppe', 'Solo', null, null],
        status: ['active', 'active', 'active', 'active'],
      },
      ...(members === null ? {} : { details: { groupMembers: members } }),
    }),
  );
}

const tableOf = (output: StageOutput, id: string) => output.tables.find((table) => table.id === id);

describe('groups in the ABC analysis', () => {
  it('stand with their companies, each with the class it would have alone', () => {
    const output = run(MEMBERS);
    expect(output.columns.class).toEqual(['A', 'A', 'B', 'C']);
    expect(tableOf(output, 'groups')?.rows).toEqual([
      ['G', 'Gruppe', 'A', 60_000, 'g1', 'G Eins', 'A', 32_000],
      ['G', 'Gruppe', 'A', 60_000, 'g2', null, 'B', 28_000],
      ['G', 'Gruppe', 'A', 60_000, 'g3', null, 'dormant', 0],
    ]);
  });

  it('are counted by class alone and class in the group, with a total', () => {
    const shift = tableOf(run(MEMBERS), 'groupShift');
    expect(shift?.columns.map(({ id }) => id)).toEqual(['alone', 'companies', 'in_A', 'in_B', 'in_C']);
    expect(shift?.rows.map((row) => row.slice(1))).toEqual([
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [3, 3, 0, 0],
    ]);
    expect(shift?.rows.map(([label]) => label).slice(0, 3)).toEqual(['A', 'B', 'dormant']);
  });

  it('are said in a sentence: who is worth more together than alone', () => {
    const finding = run(MEMBERS).findings?.at(-1);
    expect(finding?.text.de).toContain('3 Gesellschaften gehören zu 1 Konzern; der größte ist Gruppe (G)');
    expect(finding?.text.de).toContain('2 Gesellschaften, die allein keine A-Klasse hätten');
    expect(finding?.text.en).toContain('2 companies that would not be class A alone');
  });

  it('end at the number that is set, and say so', () => {
    const two: GroupMembers = { ...MEMBERS, customer: Int32Array.of(0, 0, 1, 0, 2, 2) };
    const groups = tableOf(run(two, { groups: 1 }), 'groups');
    expect(new Set(groups?.rows.map(([id]) => id))).toEqual(new Set(['G']));
    expect(groups?.note?.de).toContain('1 von 2 Konzernen');
  });

  it('are no subject where nobody asked for them, or each has one company', () => {
    const apart: GroupMembers = { ...MEMBERS, customer: Int32Array.of(0, 1, 2, 3, 3, 2).map((_, at) => at) };
    for (const output of [run(null), run(apart)]) {
      expect(tableOf(output, 'groups')).toBeUndefined();
      expect(tableOf(output, 'groupShift')).toBeUndefined();
      expect(output.findings?.some(({ text }) => text.de.includes('Konzern'))).toBe(false);
    }
  });
});
