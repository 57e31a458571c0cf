import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settings as sizingSettings } from '../../../src/stages/salesforce-sizing/settings.js';
import { salesforceSizing } from '../../../src/stages/salesforce-sizing/stage.js';
import { settings as territorySettings } from '../../../src/stages/territory/settings.js';
import { territory } from '../../../src/stages/territory/stage.js';
import { stageInput } from '../../stages/stage-input.js';

const PAGE = readFileSync(fileURLToPath(new URL('../../../docs/outputs.md', import.meta.url)), 'utf8');

const OUTPUTS = [
  salesforceSizing.run(
    stageInput({
      settings: sizingSettings.parse({}),
      customers: 1,
      numbers: {
        'care-model.hours': [1],
        'care-model.conversationHours': [1],
        'care-model.visits': [1],
        'care-model.calls': [1],
        'care-model.travelHours': [0.5],
      },
      texts: { 'care-model.careClass': ['A'], 'care-model.channel': ['field'] },
    }),
  ),
  territory.run(
    stageInput({
      settings: territorySettings.parse({}),
      customers: 1,
      numbers: { revenue: [1] },
      texts: { territory: ['Nord'], status: ['active'], 'abc.class': ['A'] },
    }),
  ),
];

describe('docs/outputs.md', () => {
  it('names every summary and all of its columns', () => {
    const summaries = OUTPUTS.flatMap(({ summaries = [] }) => summaries);
    expect(summaries.map(({ id }) => id)).toEqual(['sizing', 'territories']);
    const names = summaries.flatMap(({ id, columns }) => [`${id}.csv`, ...columns.map((each) => each.id)]);
    expect(names.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });

  it('gives no summary the name of another output', () => {
    const names = OUTPUTS.flatMap(({ summaries = [] }) => summaries.map(({ id }) => id));
    expect(new Set(names).size).toBe(names.length);
    for (const taken of ['customers', 'changes']) expect(names).not.toContain(taken);
  });
});
