import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availableIn, type PlannedStage, planStages, wantedDetails } from '../../src/pipeline/plan.js';
import { Failure } from '../../src/problems/failure.js';
import type { StageDefinition, StageNeeds } from '../../src/stages/stage.js';
import { factsOf, stage } from './stages.js';

const data = (...facts: string[]) => ({ facts: new Set(facts), details: new Set<string>() });
const ids = (plan: readonly PlannedStage[]) => plan.map((each) => each.stage.id);
const running = (plan: readonly PlannedStage[]) =>
  plan.filter(({ runnable }) => runnable).map((each) => each.stage.id);

function skipped(plan: readonly PlannedStage[], id: string) {
  const found = plan.find((each) => each.stage.id === id);
  if (found === undefined || found.runnable) throw new Error(`${id} is not skipped`);
  return found;
}

describe('the order of stages', () => {
  it('is the registered one where nothing speaks against it', () => {
    expect(ids(planStages([stage('c'), stage('a'), stage('b')], null, data()))).toEqual(['c', 'a', 'b']);
  });

  it('puts every kind of forerunner first and moves nothing else', () => {
    const stages = [
      stage('matrix', { stages: ['abc'], optionalStages: ['sizing'] }),
      stage('other'),
      stage('territory', { anyStageOf: ['sizing', 'matrix'] }),
      stage('sizing'),
      stage('abc'),
    ];
    expect(ids(planStages(stages, null, data()))).toEqual(['other', 'sizing', 'abc', 'matrix', 'territory']);
  });

  it('has forerunners first whatever the order of registration', () => {
    const needs: Record<string, StageNeeds> = {
      a: {},
      b: { stages: ['a'] },
      c: { optionalStages: ['b'] },
      d: { anyStageOf: ['a', 'c'] },
      e: {},
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(needs), { minLength: 5 }), (registered) => {
        const order = ids(
          planStages(
            registered.map((id) => stage(id, needs[id])),
            null,
            data(),
          ),
        );
        expect(order.toSorted()).toEqual(Object.keys(needs));
        const at = (id: string) => order.indexOf(id);
        expect(at('a') < at('b') && at('b') < at('c') && at('c') < at('d')).toBe(true);
      }),
    );
  });

  it.each([
    ['a circle', [stage('a', { stages: ['b'] }), stage('b', { optionalStages: ['a'] })], 'a, b'],
    ['a stage that needs itself', [stage('a', { anyStageOf: ['a'] })], 'a'],
    ['an unknown stage', [stage('a', { optionalStages: ['zz'] })], 'zz'],
    ['an unknown fact', [stage('a', { optionalFacts: ['toString' as 'revenue'] })], 'toString'],
    ['an unknown detail', [stage('a', { details: ['weather' as 'reps'] })], 'weather'],
    ['an id used twice', [stage('a'), stage('a')], 'a'],
  ] satisfies [string, StageDefinition[], string][])('refuses %s as a defect', (_case, stages, named) => {
    const planning = () => planStages(stages, null, data());
    expect(planning).toThrow(named);
    expect(planning).not.toThrow(Failure);
  });
});

describe('stages that were asked for', () => {
  const stages = [
    stage('abc', { facts: ['revenue'] }),
    stage('wallet', { facts: ['potential'] }),
    stage('matrix', { stages: ['abc'], optionalStages: ['wallet'] }),
    stage('care', { anyStageOf: ['wallet', 'abc'] }),
  ];

  it('bring those they require, through all levels, but not those they merely can use', () => {
    const deep = [...stages, stage('territory', { stages: ['matrix'] })];
    expect(ids(planStages(deep, ['territory'], data('revenue', 'potential')))).toEqual([
      'abc',
      'matrix',
      'territory',
    ]);
  });

  it('bring of alternatives the first that the data allow', () => {
    expect(ids(planStages(stages, ['care'], data('revenue', 'potential')))).toEqual(['wallet', 'care']);
    expect(ids(planStages(stages, ['care'], data('revenue')))).toEqual(['abc', 'care']);
  });

  it('bring no alternative when one that can run is wanted anyway', () => {
    const both = data('revenue', 'potential');
    expect(ids(planStages(stages, ['care', 'abc'], both))).toEqual(['abc', 'care']);
    expect(ids(planStages(stages, ['care', 'matrix'], both))).toEqual(['abc', 'matrix', 'care']);
  });

  it('say what is missing when no alternative can run', () => {
    const plan = planStages(stages, ['care'], data());
    expect(skipped(plan, 'care').reason.en).toBe('Required "WALLET": Potential is missing in the data.');
  });

  it('must exist', () => {
    expect.assertions(2);
    try {
      planStages(stages, ['abz', 'abc', 'x'], data());
    } catch (error) {
      const { kind, problems } = error as Failure;
      expect(kind).toBe('usage');
      expect(problems.map(({ code, message, remedy }) => [code, message.de, remedy.de])).toEqual([
        ['KW309', 'Die Stufe „abz“ gibt es nicht.', 'Möglich sind: abc, wallet, matrix, care.'],
        ['KW309', 'Die Stufe „x“ gibt es nicht.', 'Möglich sind: abc, wallet, matrix, care.'],
      ]);
    }
  });
});

describe('a stage that cannot run', () => {
  it('names all missing facts with the remedy of each, in both languages', () => {
    const plan = planStages(
      [stage('a', { facts: ['revenue', 'potential', 'previousRevenue'] })],
      null,
      data('revenue'),
    );
    const { reason, remedy } = skipped(plan, 'a');
    expect(reason).toEqual({
      de: 'Potenzial und Umsatz Vorperiode fehlen in den Daten.',
      en: 'Potential and Previous revenue are missing in the data.',
    });
    expect(remedy.de).toBe(
      'Spalte „Potenzial“ ergänzen oder in den Einstellungen unter tables zuordnen. Daten liefern, die mindestens zwei Zeiträume umfassen.',
    );
  });

  it('names the alternatives when none is there, and runs with any of them', () => {
    const stages = [stage('a', { anyFactOf: ['contributionMargin', 'revenue'] })];
    const { reason, remedy } = skipped(planStages(stages, null, data()), 'a');
    expect(reason.de).toBe('Deckungsbeitrag I oder Umsatz fehlt in den Daten.');
    expect(remedy.de).toMatch(/^Eines davon genügt: Spalte „Deckungsbeitrag“ .+ Spalte „Nettoumsatz“/);
    expect(running(planStages(stages, null, data('revenue')))).toEqual(['a']);
  });

  it('names a missing table', () => {
    const plan = planStages([stage('a', { details: ['reps'] })], null, data());
    expect(skipped(plan, 'a').reason.de).toBe('Tabelle der Vertriebsmitarbeiter fehlt in den Daten.');
    const available = { facts: new Set<string>(), details: new Set(['reps']) };
    expect(running(planStages([stage('a', { details: ['reps'] })], null, available))).toEqual(['a']);
  });

  it('passes its cause on to all that build upon it, each cause once', () => {
    const stages = [
      stage('a', { facts: ['potential'] }),
      stage('b', { stages: ['a'] }),
      stage('c', { stages: ['a', 'b'], facts: ['potential', 'visits'] }),
    ];
    const plan = planStages(stages, null, data());
    expect(skipped(plan, 'b').reason.de).toBe('Voraussetzung „A“: Potenzial fehlt in den Daten.');
    expect(skipped(plan, 'c').reason.de).toBe(
      'Potenzial und Besuche fehlen in den Daten. Voraussetzung „A“: Potenzial fehlt in den Daten.',
    );
    expect(skipped(plan, 'c').remedy.de.match(/Spalte „Potenzial“/g)).toHaveLength(1);
  });

  it('does not keep a stage from running that has another way or merely could use it', () => {
    const stages = [
      stage('a', { facts: ['potential'] }),
      stage('b'),
      stage('c', { anyStageOf: ['a', 'b'], optionalStages: ['a'], optionalFacts: ['potential'] }),
    ];
    expect(running(planStages(stages, null, data()))).toEqual(['b', 'c']);
  });

  it('says that one of several ways is enough', () => {
    const stages = [
      stage('a', { facts: ['potential'] }),
      stage('b', { facts: ['revenue'] }),
      stage('c', { anyStageOf: ['a', 'b'] }),
    ];
    const { reason, remedy } = skipped(planStages(stages, null, data()), 'c');
    expect(reason.en).toBe(
      'Required "A": Potential is missing in the data. Required "B": Revenue is missing in the data.',
    );
    expect(remedy.en).toMatch(/^One of these is enough: /);
  });
});

describe('what facts hold', () => {
  it('is every column that exists, whatever is in it, and the details that were made', () => {
    const facts = {
      ...factsOf({ revenue: [Number.NaN, 0, 1] }, { industry: [null, null, null] }),
      details: { reps: [] },
    };
    const available = availableIn(facts);
    expect([...available.facts]).toEqual(['revenue', 'industry']);
    expect([...available.details]).toEqual(['reps']);
  });
});

describe('the details that are made', () => {
  const stages = [
    stage('ledger', { details: ['serviceUse'] }),
    stage('team', { optionalDetails: ['reps'], optionalStages: ['ledger'] }),
    stage('care', { anyStageOf: ['team'] }),
  ];

  it('are those of the stages wanted and of what comes along, not of what they merely can use', () => {
    expect([...wantedDetails(stages, ['care'])]).toEqual(['reps']);
    expect([...wantedDetails(stages, ['ledger'])]).toEqual(['serviceUse']);
    expect([...wantedDetails(stages, null)]).toEqual(['serviceUse', 'reps']);
  });
});
