import { describe, expect, it } from 'vitest';
import { levelFinding } from '../../src/config/level-finding.js';
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
    const [finding] = levelFinding(await loadSettings({ flags: { level: '2' }, sets: [] }));
    expect(finding?.question).toBe('gap');
    expect(finding?.text).toEqual({
      de: 'Gerechnet ist bis Stufe 2 von 4 (Deckungsbeitrag); Stufe 3 (Potenzial und Priorität) würde zeigen, wer noch wachsen kann, und wer deshalb zuerst kommt, und braucht Potenzial oder Lieferanteil der Kunden, wenigstens der größten (--level 3).',
      en: 'Computed up to level 2 of 4 (contribution margin); level 3 (potential and priority) would show who can still grow, and who therefore comes first, and takes potential or share of wallet of the customers, of the largest at least (--level 3).',
    });
    expect(levelFinding(await loadSettings({ flags: {}, sets: [] }))).toEqual([]);
    expect(levelFinding(await loadSettings({ flags: { level: '1', stages: ['abc'] }, sets: [] }))).toEqual(
      [],
    );
  });
});
