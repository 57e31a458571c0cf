import { describe, expect, it } from 'vitest';
import { AheadResults, findAhead, type Helper } from '../../src/pipeline/ahead.js';
import { runStages } from '../../src/pipeline/execute.js';
import { availableIn, planStages } from '../../src/pipeline/plan.js';
import { AHEAD_WORK } from '../../src/stages/ahead-registry.js';
import { settings } from '../../src/stages/lifetime-value/settings.js';
import { STAGES } from '../../src/stages/registry.js';
import type { StageDefinition } from '../../src/stages/stage.js';
import { historyOf } from '../stages/lifetime-value/histories.js';
import { AS_OF, company } from '../stages/lifetime-value/run-lifetime-value.js';
import { columnOf, factsOf, PERIOD, stage } from './stages.js';

const MARGIN = Float64Array.of(1, 2, 3);

/** A stage that hands on what it found ahead. */
const waiting = stage(
  'waiting',
  { details: ['previousMargin'] },
  {
    columns: [columnOf('found', 'amount')],
    ahead: {
      detail: 'previousMargin',
      find: (margin, set) => (margin as Float64Array).map((each) => each * (set as { times: number }).times),
    },
    run: (input) => ({ columns: { found: input.found() as Float64Array }, tables: [] }),
  },
);
const SET = { waiting: { times: 10 } };

/** Runs it over facts with the detail, with what somebody else finds. */
async function run(helper: Helper | null, stages: readonly StageDefinition[] = [waiting]) {
  const facts = { ...factsOf(), details: { previousMargin: MARGIN } };
  const ahead = helper === null ? null : new AheadResults(stages, SET, helper);
  ahead?.begin('previousMargin', MARGIN, facts.count);
  const plan = planStages(stages, null, availableIn(facts));
  const { columns, defects } = await runStages(plan, facts, SET, PERIOD, 'EUR', ahead);
  return { found: columns[0] === undefined ? null : [...columns[0].data], defects };
}

function helper(find: Helper['find'], most = Number.POSITIVE_INFINITY): Helper {
  return { find, takes: (customers) => customers <= most };
}

describe('what a stage finds out ahead', () => {
  it('is taken from whom was asked for it', async () => {
    const asked: unknown[] = [];
    const found = await run(
      helper(async (task) => {
        asked.push(task);
        return Float64Array.of(7, 8, 9);
      }),
    );
    expect(found).toEqual({ found: [7, 8, 9], defects: [] });
    expect(asked).toEqual([{ stage: 'waiting', detail: MARGIN, settings: { times: 10 } }]);
  });

  it.each([
    ['there is nobody to ask', null],
    ['he fails', helper(() => Promise.reject(new Error('out of memory')))],
    ['there are too many customers for him', helper(async () => MARGIN, 2)],
  ])('is found by the stage itself where %s', async (_case, given) => {
    expect(await run(given)).toEqual({ found: [10, 20, 30], defects: [] });
  });

  it('fails as the stage does where it can be found nowhere', async () => {
    const error = new Error('no');
    const failing = {
      ...waiting,
      ahead: {
        detail: 'previousMargin' as const,
        find: () => {
          throw error;
        },
      },
    };
    const nobody = helper(() => Promise.reject(error));
    expect((await run(nobody, [failing])).defects).toEqual([{ stage: 'waiting', error }]);
  });
});

describe('the work that another thread can do', () => {
  it('is that of the stages which declare it', async () => {
    const declared = STAGES.filter(({ ahead }) => ahead !== undefined);
    expect(Object.keys(AHEAD_WORK)).toEqual(declared.map(({ id }) => id));
    for (const { id, ahead } of declared) expect(await AHEAD_WORK[id]?.()).toBe(ahead);
  });

  it('comes back the same from another thread', async () => {
    const { customers, start } = company(300, 1);
    const history = historyOf(customers, { start, asOf: AS_OF }, 12);
    const task = { stage: 'lifetime-value', detail: history, settings: settings.parse({}) };
    const found = await findAhead(task);
    expect(structuredClone(await findAhead(structuredClone(task)))).toEqual(found);
    expect(found).toMatchObject({ estimate: { method: 'bgnbd' } });
  });

  it('is nothing that nobody declared', async () => {
    await expect(findAhead({ stage: 'abc', detail: null, settings: {} })).rejects.toThrow('abc');
  });
});
