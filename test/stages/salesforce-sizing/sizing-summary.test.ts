import { describe, expect, it } from 'vitest';
import type { Rep } from '../../../src/facts/fact.js';
import { settings } from '../../../src/stages/salesforce-sizing/settings.js';
import { salesforceSizing } from '../../../src/stages/salesforce-sizing/stage.js';
import { sampleRep } from '../sample-rep.js';
import { stageInput } from '../stage-input.js';

function summaryOf(channels: readonly string[], reps: readonly Rep[] | null) {
  const output = salesforceSizing.run(
    stageInput({
      settings: settings.parse({ facingShare: 0.25, facingShares: [0.5, 0.6] }),
      customers: channels.length,
      numbers: {
        'care-model.hours': channels.map(() => 420),
        'care-model.conversationHours': channels.map(() => 50),
        'care-model.travelHours': channels.map(() => 25),
        'care-model.visits': channels.map(() => 1),
        'care-model.calls': channels.map(() => 1),
      },
      texts: {
        'care-model.careClass': channels.map(() => 'A'),
        'care-model.channel': channels,
      },
      details: reps === null ? {} : { reps },
    }),
  );
  const table = output.summaries?.find(({ id }) => id === 'sizing');
  if (table === undefined) throw new Error('no summary');
  const ids = table.columns.map(({ id }) => id);
  return {
    ids,
    rows: table.rows.map((row) => Object.fromEntries(row.map((cell, index) => [ids[index], cell]))),
    output,
  };
}

describe('the summary of the sizing', () => {
  it('has a row for each customer-facing share and role, and agrees with the tables for people', () => {
    const { rows, output } = summaryOf(
      ['field', 'field', 'inside', 'dealer'],
      [sampleRep({ role: 'Außendienst', fullTimeShare: 0.5, costPerYear: 50_000_00 })],
    );
    expect(rows.map(({ share, kind, role }) => [share, kind, role])).toEqual([
      [0.25, 'assumed', 'key-account'],
      [0.25, 'assumed', 'field'],
      [0.25, 'assumed', 'inside'],
      [0.5, 'computed', 'key-account'],
      [0.5, 'computed', 'field'],
      [0.5, 'computed', 'inside'],
      [0.6, 'ambition', 'key-account'],
      [0.6, 'ambition', 'field'],
      [0.6, 'ambition', 'inside'],
    ]);
    // 2 × 420 hours of 210 days × 8 hours × 25 %; half a person for 50,000 makes 100,000 a head.
    expect(rows[1]).toEqual({
      share: 0.25,
      kind: 'assumed',
      role: 'field',
      customers: 2,
      hours: 840,
      fullTime: 2,
      heads: 2,
      roundedBy: 'company',
      costPerHead: 100_000_00,
      cost: 200_000_00,
      presentHeads: 1,
      presentFullTime: 0.5,
      presentCost: 50_000_00,
    });
    const scenarios = output.tables.find(({ id }) => id === 'scenarios')!;
    const at = (id: string) => scenarios.columns.findIndex((each) => each.id === id);
    const byPeople = scenarios.rows.filter((row) => row[at('role')] !== 'total');
    expect(rows.map(({ heads, cost, hours }) => [heads, cost, hours])).toEqual(
      byPeople.map((row) => [row[at('heads')], row[at('cost')], row[at('hours')]]),
    );
  });

  it('has the same columns without people, whose figures are then unknown', () => {
    const without = summaryOf(['field'], null);
    expect(without.ids).toEqual(summaryOf(['field'], [sampleRep({ role: 'Außendienst' })]).ids);
    expect(without.rows[1]?.presentHeads).toBeNaN();
    expect(without.rows[1]?.cost).toBe(120_000_00);
  });

  it('lists people of other roles without a requirement', () => {
    const { rows } = summaryOf(['field'], [sampleRep({ role: 'Geschäftsführung', fullTimeShare: 1 })]);
    const others = rows.filter(({ role }) => role === 'other');
    expect(others.map(({ share, presentHeads }) => [share, presentHeads])).toEqual([
      [0.25, 1],
      [0.5, 1],
      [0.6, 1],
    ]);
    expect(others.every(({ heads, hours, cost }) => [heads, hours, cost].every(Number.isNaN))).toBe(true);
  });
});
