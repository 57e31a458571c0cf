import { describe, expect, it } from 'vitest';
import type { Rep } from '../../../src/facts/fact.js';
import { settings } from '../../../src/stages/salesforce-sizing/settings.js';
import { salesforceSizing } from '../../../src/stages/salesforce-sizing/stage.js';
import { pointsOf } from '../chart-points.js';
import { sampleRep } from '../sample-rep.js';
import { stageInput } from '../stage-input.js';

function run(channels: readonly string[], reps: readonly Rep[] | null) {
  return salesforceSizing.run(
    stageInput({
      settings: settings.parse({ facingShare: 0.25 }),
      customers: channels.length,
      numbers: {
        'care-model.hours': channels.map(() => 100),
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
}

describe('the chart of hours', () => {
  it('holds what is needed against what the people of each role have for customers', () => {
    const people = [
      sampleRep({ role: 'Außendienst', fullTimeShare: 1 }),
      sampleRep({ role: 'Außendienst', fullTimeShare: 0.5 }),
      sampleRep({ role: 'Innendienst', fullTimeShare: 1 }),
      sampleRep({ role: 'Geschäftsführung', fullTimeShare: 1 }),
    ];
    const output = run(['field', 'field', 'dealer'], people);
    // 210 days × 8 hours × 25 %.
    expect(pointsOf(output, 'hours', 0)).toEqual([
      ['field', 200],
      ['inside', 0],
    ]);
    expect(pointsOf(output, 'hours', 1)).toEqual([
      ['field', 1.5 * 420],
      ['inside', 420],
    ]);
  });

  it('is not drawn without people', () => {
    expect(run(['field'], null).charts!.map(({ id }) => id)).not.toContain('hours');
  });
});
