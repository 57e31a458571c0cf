import { describe, expect, it } from 'vitest';
import { levelNote } from '../../src/config/level-note.js';
import { LEVELS, stagesOfLevel } from '../../src/config/levels.js';
import { loadSettings } from '../../src/config/load.js';
import { STAGES } from '../../src/stages/registry.js';

const KNOWN = new Set(STAGES.map(({ id }) => id));

describe('levels', () => {
  it('hold every stage, and each builds upon the one below', () => {
    const all = new Set([...LEVELS.flatMap(({ stages }) => stages), ...stagesOfLevel(1, null)!]);
    expect([...KNOWN].filter((id) => !all.has(id))).toEqual([]);
    const counts = [1, 2, 3].map((level) => stagesOfLevel(level, null)!.length);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(stagesOfLevel(4, null)).toBeNull();
  });

  it('run care, sizing and territories whatever the level', () => {
    for (const level of [1, 2, 3]) {
      expect(stagesOfLevel(level, null)).toEqual(
        expect.arrayContaining(['abc', 'care-model', 'salesforce-sizing', 'territory']),
      );
    }
    expect(stagesOfLevel(1, null)).not.toContain('contribution');
    expect(stagesOfLevel(2, null)).not.toContain('priority');
    expect(stagesOfLevel(3, null)).not.toContain('lifetime-value');
  });

  it('decide about the stages, unless stages are named', async () => {
    const low = await loadSettings({ flags: { level: '1' }, sets: [] });
    expect(low.stages).toEqual(stagesOfLevel(1, null)?.filter((id) => KNOWN.has(id)));
    const named = await loadSettings({ flags: { level: '1', stages: ['wallet'] }, sets: [] });
    expect(named.stages).toEqual(['wallet']);
    expect((await loadSettings({ flags: {}, sets: [] })).stages).toBeNull();
    await expect(loadSettings({ flags: { level: '5' }, sets: [] })).rejects.toThrow();
  });

  it('say what the next one would add and what that takes', async () => {
    const [note] = levelNote(await loadSettings({ flags: { level: '2' }, sets: [] }));
    expect(note?.code).toBe('KW590');
    expect(note?.message.de).toContain('Stufe 3 (Potenzial und Priorität)');
    expect(note?.remedy.de).toContain('Potenzial oder Lieferanteil');
    expect(levelNote(await loadSettings({ flags: {}, sets: [] }))).toEqual([]);
    expect(levelNote(await loadSettings({ flags: { level: '1', stages: ['abc'] }, sets: [] }))).toEqual([]);
  });
});
