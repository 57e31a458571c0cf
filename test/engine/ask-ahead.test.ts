import { afterEach, describe, expect, it } from 'vitest';
import { askAhead, besides } from '../../src/engine/ask-ahead.js';
import { QueryQueue } from '../../src/engine/query-queue.js';
import { openTestEngine, type TestEngine } from './test-engine.js';

/** Some seconds of work that ends at once when it is interrupted. */
const LONG_QUERY = 'SELECT sum(a.i * b.i) AS s FROM range(1000000) AS a(i), range(100000) AS b(i)';

let test: TestEngine | null = null;
afterEach(async () => {
  await test?.close();
  test = null;
});

describe('queries that are asked ahead', () => {
  it('run in the order in which they were asked for, also behind one that fails', async () => {
    test = await openTestEngine();
    const { engine } = test;
    const made = askAhead(engine.run('CREATE TABLE one AS SELECT 1 AS n'));
    const failed = askAhead(engine.row('SELECT nothing'));
    const found = askAhead(engine.row('SELECT n FROM one'));
    expect((await found).get('n')).toBe(1);
    await expect(failed).rejects.toThrow(/nothing/);
    await made;
  });

  it('begin before anybody sees what came of the one before', async () => {
    const queries = new QueryQueue();
    const seen: string[] = [];
    const first = queries.run(async () => seen.push('first begins')).then(() => seen.push('first is seen'));
    const second = queries.run(async () => seen.push('second begins'));
    await Promise.all([first, second]);
    expect(seen).toEqual(['first begins', 'second begins', 'first is seen']);
  });

  it('are refused once the engine is interrupted', async () => {
    test = await openTestEngine();
    const { engine } = test;
    const running = askAhead(engine.row(LONG_QUERY));
    const waiting = askAhead(engine.row('SELECT 1 AS n'));
    setTimeout(() => engine.interrupt(), 50);
    await expect(running).rejects.toThrow(/INTERRUPT/i);
    await expect(waiting).rejects.toThrow('the engine has been interrupted');
  });

  it('end with the engine, which is closed behind them', async () => {
    test = await openTestEngine();
    const { engine } = test;
    await engine.run('SELECT 1');
    const running = askAhead(engine.row(LONG_QUERY));
    const waiting = askAhead(engine.row('SELECT 1 AS n'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    engine.close();
    await expect(running).rejects.toThrow(/INTERRUPT/i);
    await expect(waiting).rejects.toThrow('the engine is closed');
  });

  it('find rows in the order of the file as long as anybody wants them so', async () => {
    test = await openTestEngine();
    const { engine } = test;
    const setting = async (): Promise<string> => {
      const found = await engine.columns(
        `SELECT CAST(current_setting('preserve_insertion_order') AS VARCHAR) AS s`,
      );
      return found.text('s')[0] ?? '';
    };
    const long = engine.inFileOrder(async () => [await setting(), await setting(), await setting()]);
    const short = engine.inFileOrder(setting);
    expect(await short).toBe('true');
    expect(await long).toEqual(['true', 'true', 'true']);
    expect(await setting()).toBe('false');
  });
});

describe('work begun side by side', () => {
  const later = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('is there when all of it is', async () => {
    expect(await besides(Promise.resolve('a'), later(1), Promise.resolve(3))).toEqual(['a', undefined, 3]);
  });

  it('fails with the first failure in the list when all of it has ended', async () => {
    const ended: string[] = [];
    const fails = async (name: string, after: number): Promise<never> => {
      await later(after);
      ended.push(name);
      throw new Error(name);
    };
    await expect(besides(fails('slow', 20), fails('quick', 1), Promise.resolve())).rejects.toThrow('slow');
    expect(ended).toEqual(['quick', 'slow']);
  });
});
