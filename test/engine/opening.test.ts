import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.js';
import { openTestEngine, type TestEngine } from './test-engine.js';

/** Some seconds of work that ends at once when it is interrupted. */
const LONG_QUERY = 'SELECT sum(a.i * b.i) AS s FROM range(1000000) AS a(i), range(100000) AS b(i)';

let test: TestEngine | null = null;
afterEach(async () => {
  await test?.close();
  test = null;
});

describe('an engine that nothing was asked of', () => {
  it('has opened nothing: settings it cannot open with go unnoticed until the first query', async () => {
    const engine = await Engine.open({ threads: 1, memoryLimit: 'viel', tempDirectory: 'nowhere' });
    expect(engine.progress()).toBeNull();
    const [first, second] = await Promise.allSettled([engine.run('SELECT 1'), engine.row('SELECT 1 AS n')]);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
    expect(String((first as PromiseRejectedResult).reason)).toContain('memory_limit');
    engine.close();
  });

  it('can be closed, any number of times, and answers nothing afterwards', async () => {
    test = await openTestEngine();
    test.engine.close();
    test.engine.close();
    expect(test.engine.progress()).toBeNull();
    await expect(test.engine.run('SELECT 1')).rejects.toThrow('the engine is closed');
  });
});

describe('the first queries', () => {
  it('open one database between them', async () => {
    test = await openTestEngine();
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map((name) => test?.engine.run(`CREATE TABLE "${name}" (x INTEGER)`)));
    const found = await test.engine.columns('SELECT table_name FROM duckdb_tables() ORDER BY 1');
    expect(found.text('table_name')).toEqual(names);
  });

  it('find the settings in force', async () => {
    test = await openTestEngine(1);
    const names = [
      'threads',
      'preserve_insertion_order',
      'autoinstall_known_extensions',
      'autoload_known_extensions',
      'allow_community_extensions',
      'temp_directory',
    ];
    const selects = names.map((name) => `CAST(current_setting('${name}') AS VARCHAR) AS ${name}`);
    const found = await test.engine.columns(
      `SELECT ${selects.join(', ')}, CAST(current_setting('memory_limit') AS VARCHAR) AS memory`,
    );
    expect(names.map((name) => found.text(name)[0])).toEqual([
      '1',
      'false',
      'false',
      'false',
      'false',
      test.folder,
    ]);
    expect(found.text('memory')).toEqual(['476.8 MiB']);
  });
});

describe('an interruption', () => {
  it('ends the query that runs', async () => {
    test = await openTestEngine();
    await test.engine.run('CREATE TABLE opened (x INTEGER)');
    const running = test.engine.row(LONG_QUERY);
    const outcome = expect(running).rejects.toThrow(/interrupt/i);
    await new Promise((resolve) => setTimeout(resolve, 50));
    test.engine.interrupt();
    await outcome;
  });

  it('refuses queries that wait for the database, and those that come later', async () => {
    test = await openTestEngine();
    const waiting = test.engine.row(LONG_QUERY);
    test.engine.interrupt();
    await expect(waiting).rejects.toThrow('interrupted');
    await expect(test.engine.run('SELECT 1')).rejects.toThrow('interrupted');
    expect(test.engine.progress()).toBeNull();
  });
});

describe('closing while the database is being opened', () => {
  it('refuses the queries that wait for it and leaves nothing open', async () => {
    test = await openTestEngine();
    const waiting = test.engine.run('SELECT 1');
    test.engine.close();
    await expect(waiting).rejects.toThrow('the engine is closed');
    expect(test.engine.progress()).toBeNull();
    await rm(test.folder, { recursive: true });
  });
});
