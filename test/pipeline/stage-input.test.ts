import { describe, expect, it } from 'vitest';
import type { CustomerFacts } from '../../src/facts/fact.js';
import type { StageDefinition, StageInput } from '../../src/stages/stage.js';
import { factsOf, nothing, run, stage, withShare } from './stages.js';

/** Runs one stage for what it does with its input and gives its outcome. */
async function outcome(
  needs: StageDefinition['needs'],
  act: (input: StageInput<unknown>) => unknown,
  facts: CustomerFacts = factsOf(),
) {
  let result: unknown;
  const probe = stage('probe', needs, {
    run: (input) => {
      result = act(input);
      return nothing;
    },
  });
  const { reports, problems } = await run([stage('before', {}, withShare), probe], facts);
  return { status: reports[1]?.status, result, message: problems[0]?.message.en };
}

describe('what a stage is handed', () => {
  const facts = factsOf({ revenue: [3, 1, 2], potential: [9, 9, 9] }, { industry: ['x', null, 'y'] });

  it.each([
    ['a fact', 'potential', (input: StageInput<unknown>) => input.number('potential')],
    ['a text', 'industry', (input: StageInput<unknown>) => input.text('industry')],
    ['the presence of a fact', 'potential', (input: StageInput<unknown>) => input.has('potential')],
    [
      'a column of another stage',
      'before.share',
      (input: StageInput<unknown>) => input.number('before.share'),
    ],
    ['a method of objects', 'constructor', (input: StageInput<unknown>) => input.has('constructor')],
    ['reps', 'reps', (input: StageInput<unknown>) => input.detail('reps')],
    ['services', 'serviceUse', (input: StageInput<unknown>) => input.detail('serviceUse')],
  ])('is never %s that it did not declare', async (_case, name, ask) => {
    const { status, message } = await outcome({ facts: ['revenue'] }, ask, facts);
    expect(status).toBe('failed');
    expect(message).toContain(`asked for ${name}, which it did not declare`);
  });

  it('is no column that a declared stage does not have', async () => {
    const { message } = await outcome({ stages: ['before'] }, (input) => input.number('before.shre'));
    expect(message).toContain('before.shre');
  });

  it('is not numbers as text or text as numbers', async () => {
    const needs = { facts: ['revenue', 'industry'] } as const;
    expect((await outcome(needs, (input) => input.text('revenue'), facts)).message).toContain(
      'revenue as text',
    );
    expect((await outcome(needs, (input) => input.number('industry'), facts)).message).toContain(
      'industry as number',
    );
  });

  it('reads as unknown where an optional fact or stage is missing', async () => {
    const needs = {
      optionalFacts: ['visits', 'rep'],
      optionalDetails: ['reps'],
      optionalStages: ['before'],
    } as const;
    const ask = (input: StageInput<unknown>) => [
      input.has('visits'),
      [...input.number('visits')],
      input.text('rep'),
      input.has('reps'),
      input.detail('reps'),
    ];
    const unknown = [Number.NaN, Number.NaN, Number.NaN];
    expect((await outcome(needs, ask)).result).toEqual([false, unknown, [null, null, null], false, null]);
    const alone = stage(
      'alone',
      { optionalStages: ['before'] },
      {
        run: (input) => {
          expect(input.has('before.class')).toBe(false);
          expect([...input.number('before.share')]).toEqual(unknown);
          expect(input.text('before.class')).toEqual([null, null, null]);
          return nothing;
        },
      },
    );
    expect((await run([stage('before', {}, withShare), alone], factsOf(), ['alone'])).defects).toEqual([]);
  });

  it('is told what is there', async () => {
    const needs = {
      facts: ['revenue'],
      anyFactOf: ['industry', 'visits'],
      optionalDetails: ['reps'],
      stages: ['before'],
    } as const;
    const ask = (input: StageInput<unknown>) =>
      ['revenue', 'industry', 'visits', 'reps', 'before.class'].map((id) => input.has(id));
    expect((await outcome(needs, ask, { ...facts, details: { reps: [] } })).result).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('is its own: sorting in place changes nothing for others', async () => {
    const { result } = await outcome(
      { facts: ['revenue'] },
      (input) => [...input.number('revenue').sort()],
      facts,
    );
    expect(result).toEqual([1, 2, 3]);
    expect([...(facts.numbers.get('revenue') ?? [])]).toEqual([3, 1, 2]);
  });
});
