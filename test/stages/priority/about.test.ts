import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Override } from '../../../src/facts/fact.js';
import { aboutCustomer } from '../../../src/stages/priority/about.js';
import { nextSteps } from '../../../src/stages/priority/next-step.js';
import { RULE_RESULTS } from '../../../src/stages/priority/rule-results.js';
import { settings as settingsSchema } from '../../../src/stages/priority/settings.js';
import { priority } from '../../../src/stages/priority/stage.js';
import { columnOf } from '../report-rows.js';
import { decision, priorityInput, runPriority, type Someone } from './run-priority.js';

function said(someone: Someone, overrides?: readonly Override[]): string[] {
  const input = priorityInput([someone], {}, overrides);
  const record = { customer: 0, number: () => Number.NaN, text: () => null, services: null };
  return aboutCustomer(input, priority.run(input), record).reasons.map(({ de }) => de);
}

const POTENTIALS = ['high', 'medium', 'low'] as const;

const lettersAbove = (today: string): string[] =>
  ['A', 'B', 'C', 'D'].filter((letter) => today.length > 1 || letter < today);

const potentialsAbove = (potential: (typeof POTENTIALS)[number] | null) =>
  potential === null ? POTENTIALS : POTENTIALS.slice(0, POTENTIALS.indexOf(potential));

describe('what the priority says about one customer', () => {
  it('is which side has to become what', () => {
    expect(said({ contribution: 'C', potential: 'medium' })).toEqual([
      'B würde er mit Wert heute B (künftiger Wert bleibt mittel); Regel B × mittel.',
      'B würde er mit künftigem Wert hoch (Wert heute bleibt C); Regel C × hoch.',
    ]);
    expect(said({ contribution: 'A', potential: 'low' })).toEqual([
      'A würde er mit künftigem Wert mittel (Wert heute bleibt A); Regel A × mittel.',
    ]);
    expect(said({ contribution: 'A', potential: 'high' })).toEqual([]);
  });

  it('is that rules do not count for a state or against a decision', () => {
    expect(said({ contribution: 'dormant', potential: 'high' })[0]).toContain('steht für sich');
    expect(said({ contribution: 'excluded', potential: 'high' })).toEqual([]);
    const decided = said({ contribution: 'C', potential: 'low' }, [decision({ value: 'B' })]);
    expect(decided[0]).toContain('ändert die Regel nichts');
  });

  it('holds: after the step, and by nothing less on that side, the priority is better', () => {
    const result = fc.constantFrom(...RULE_RESULTS);
    const cells = fc.record({ high: result, medium: result, low: result, unknown: result });
    const rules = fc.record({ A: cells, B: cells, C: cells, D: cells, new: cells, unknown: cells });
    const rankOf = (id: string): number => (id.length === 1 ? id.charCodeAt(0) : 1000);
    let steps = 0;
    fc.assert(
      fc.property(
        fc.option(rules, { nil: undefined }),
        fc.constantFrom('A', 'B', 'C', 'D', 'E', 'new', 'unknown'),
        fc.constantFrom('high', 'medium', 'low', null),
        (given, contribution, potential) => {
          const settings = given === undefined ? {} : { rules: given };
          const classOf = (today: string, later: string | null): string =>
            String(columnOf(runPriority([{ contribution: today, potential: later }], settings), 'class')[0]);
          const before = classOf(contribution, potential);
          const found = nextSteps(contribution, potential, settingsSchema.parse(settings));
          for (const { side, current, future, to } of found) {
            steps += 1;
            expect(classOf(current, future)).toBe(to);
            expect(rankOf(to)).toBeLessThan(rankOf(before));
            if (side === 'today') expect(future).toBe(potential);
            if (side === 'future') expect(current).toBe(contribution);
          }
          if (found.length > 0) return;
          // No way: then no letter above and no higher potential, nor both, gives a better one.
          for (const today of [contribution, ...lettersAbove(contribution)]) {
            for (const each of [potential, ...potentialsAbove(potential)]) {
              expect(rankOf(classOf(today, each))).toBeGreaterThanOrEqual(rankOf(before));
            }
          }
        },
      ),
    );
    expect(steps).toBeGreaterThan(20);
  });
});
