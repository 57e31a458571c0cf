import { describe, expect, it } from 'vitest';
import { runStages } from '../../src/pipeline/execute.js';
import { availableIn, planStages } from '../../src/pipeline/plan.js';
import { problem } from '../../src/problems/report.js';
import type { StageDefinition, StageOutput } from '../../src/stages/stage.js';
import { columnOf, factsOf, nothing, PERIOD, run, stage, withShare } from './stages.js';

describe('what stages give', () => {
  it('stands under their own name, in the order of the plan', async () => {
    const double = stage(
      'double',
      { facts: ['revenue'], stages: ['before'] },
      {
        columns: [columnOf('revenue', 'amount')],
        run: (input) => ({
          columns: { revenue: input.number('revenue').map((cents) => cents * 2) },
          tables: [],
          keyFigures: [{ id: 'n', label: { de: 'n', en: 'n' }, unit: 'count', value: input.customers }],
          findings: [{ question: 'who', text: { de: 'x', en: 'x' } }],
          problems: [problem('KW501', { details: { customers: 1 } })],
        }),
      },
    );
    const result = await run(
      [double, stage('before', {}, withShare)],
      factsOf({ revenue: [1, Number.NaN, -3] }),
    );
    expect(result.columns.map(({ definition }) => definition.id)).toEqual([
      'before.share',
      'before.class',
      'double.revenue',
    ]);
    expect([...(result.columns[2]?.data ?? [])]).toEqual([2, Number.NaN, -6]);
    expect(result.reports.map(({ id, status }) => `${id} ${status}`)).toEqual(['before done', 'double done']);
    expect(result.reports[1]).toMatchObject({ keyFigures: [{ value: 3 }], findings: [{ question: 'who' }] });
    expect(result.problems.map(({ code }) => code)).toEqual(['KW501']);
    expect(result.defects).toEqual([]);
  });

  it('reaches the stages after them, with settings, period and currency', async () => {
    const facts = factsOf();
    const reader = stage(
      'reader',
      { stages: ['before'] },
      {
        run: (input) => {
          expect(input.settings).toEqual({ cut: 0.8 });
          expect([input.customers, input.period, input.currency]).toEqual([3, PERIOD, 'CHF']);
          expect([...input.number('before.share')]).toEqual([0.5, 0.3, 0.2]);
          expect(input.text('before.class')).toEqual(['A', null, 'B']);
          return nothing;
        },
      },
    );
    const plan = planStages([stage('before', {}, withShare), reader], null, availableIn(facts));
    const { defects } = await runStages(plan, facts, { before: {}, reader: { cut: 0.8 } }, PERIOD, 'CHF');
    expect(defects).toEqual([]);
  });
});

describe('what a stage hands on', () => {
  it('reaches later stages, but not the customers', async () => {
    const before = stage(
      'before',
      {},
      {
        columns: [columnOf('shown', 'number')],
        handedOn: [columnOf('between', 'number')],
        run: () => ({
          columns: { shown: Float64Array.of(1, 2, 3), between: Float64Array.of(4, 5, 6) },
          tables: [],
        }),
      },
    );
    const reader = stage(
      'reader',
      { stages: ['before'] },
      {
        run: (input) => {
          expect([...input.number('before.between')]).toEqual([4, 5, 6]);
          return nothing;
        },
      },
    );
    const result = await run([before, reader]);
    expect(result.defects).toEqual([]);
    expect(result.columns.map(({ definition }) => definition.id)).toEqual(['before.shown']);
  });

  it('must be returned like its other columns', async () => {
    const silent = stage('silent', {}, { handedOn: [columnOf('between', 'number')], run: () => nothing });
    expect(String((await run([silent])).defects[0]?.error)).toContain('column between');
  });
});

describe('a stage that throws', () => {
  const throwing = (error: unknown): Partial<StageDefinition> => ({
    run: () => {
      throw error;
    },
  });

  it('fails alone, on one line; those before and after still report', async () => {
    const error = new Error('first line\n\u001b[31msecond\u2028line');
    const result = await run([stage('a', {}, withShare), stage('b', {}, throwing(error)), stage('c')]);
    expect(result.reports.map(({ status }) => status)).toEqual(['done', 'failed', 'done']);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({
      code: 'KW901',
      severity: 'error',
      message: {
        en: 'Stage B failed because of a defect in the program: Error: first line␊␛[31msecond\\u{2028}line',
      },
    });
    expect(result.reports[1]?.reason).toEqual(result.problems[0]?.message);
    expect(result.columns).toHaveLength(2);
    expect(result.defects).toEqual([{ stage: 'b', error }]);
  });

  it.each([['text'], [undefined], [null], [{ a: 1 }], [new Error('x'.repeat(9000))]])(
    'may throw anything: %o',
    async (error) => {
      const { reports, problems } = await run([stage('b', {}, throwing(error))]);
      expect(reports[0]?.status).toBe('failed');
      expect(problems[0]?.message.en.length).toBeLessThan(400);
    },
  );

  it('lets those be skipped that require it, with the cause, and those run that have another way', async () => {
    const result = await run([
      stage('a', {}, throwing(new Error('no'))),
      stage('b', { stages: ['a'] }),
      stage('c', { stages: ['b'] }),
      stage('d'),
      stage('e', { anyStageOf: ['a', 'd'], optionalStages: ['b'] }),
    ]);
    expect(result.reports.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'a failed',
      'b skipped',
      'c skipped',
      'd done',
      'e done',
    ]);
    const [, second, third] = result.reports;
    expect(third?.reason).toEqual(second?.reason);
    expect(third?.reason?.de).toBe(
      'Voraussetzung „A“: Diese Stufe ist an einem Fehler im Programm gescheitert.',
    );
    expect(third?.remedy?.de).toContain('--verbose');
    expect(result.problems).toHaveLength(1);
  });

  it('includes one that nobody gave settings', async () => {
    const facts = factsOf();
    const plan = planStages([stage('a')], null, availableIn(facts));
    const { reports } = await runStages(plan, facts, Object.create({ a: {} }), PERIOD, 'EUR');
    expect(reports[0]?.reason?.en).toContain('settings');
  });
});

describe('a stage whose facts are missing', () => {
  it('is reported as skipped with title, reason and remedy, and so are those that build upon it', async () => {
    const result = await run([stage('a', { facts: ['potential'] }), stage('b', { stages: ['a'] })]);
    expect(result.reports).toMatchObject([
      {
        id: 'a',
        status: 'skipped',
        title: { de: 'A' },
        reason: { de: 'Potenzial fehlt in den Daten.' },
        remedy: { de: expect.stringContaining('Spalte „Potenzial“') },
        tables: [],
      },
      { id: 'b', status: 'skipped', reason: { de: 'Voraussetzung „A“: Potenzial fehlt in den Daten.' } },
    ]);
    expect(result.problems).toEqual([]);
  });
});

describe('output that is not what was declared', () => {
  const numbers = columnOf('n', 'amount');
  const codes = columnOf('c', 'code');
  const sound = { n: Float64Array.of(1, Number.NaN, 3), c: ['A', null, 'B'] };
  const table = { id: 't', title: { de: 't', en: 't' }, columns: [numbers], rows: [[1]] };

  const returning = (output: unknown) =>
    run([stage('a', {}, { columns: [numbers, codes], run: () => output as StageOutput })]);

  it('is accepted when it is', async () => {
    expect((await returning({ columns: sound, tables: [table] })).defects).toEqual([]);
  });

  it.each([
    ['a missing column', { columns: { n: sound.n }, tables: [] }, 'column c'],
    ['an undeclared column', { columns: { ...sound, extra: sound.n }, tables: [] }, 'extra'],
    ['too few entries', { columns: { ...sound, n: Float64Array.of(1) }, tables: [] }, '1 entries for 3'],
    ['plain arrays for numbers', { columns: { ...sound, n: [1, 2, 3] }, tables: [] }, 'Float64Array'],
    [
      'other typed arrays',
      { columns: { ...sound, n: Float32Array.of(1, 2, 3) }, tables: [] },
      'Float64Array',
    ],
    ['numbers for text', { columns: { ...sound, c: sound.n }, tables: [] }, 'array of texts'],
    ['a number among texts', { columns: { ...sound, c: ['A', 2, null] }, tables: [] }, 'holds 2'],
    ['undefined among texts', { columns: { ...sound, c: ['A', undefined, null] }, tables: [] }, 'undefined'],
    ['infinity', { columns: { ...sound, n: Float64Array.of(1, 1 / 0, 2) }, tables: [] }, 'Infinity'],
    ['a row that is too wide', { columns: sound, tables: [{ ...table, rows: [[1], [1, 2]] }] }, 'table t'],
    ['nothing at all', undefined, 'failed'],
  ])('%s', async (_case, output, named) => {
    const { reports, columns, problems } = await returning(output);
    expect(reports[0]?.status).toBe('failed');
    expect(problems[0]?.message.en).toContain(named);
    expect(columns).toEqual([]);
  });
});
