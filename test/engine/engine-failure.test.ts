import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bindings, Connection } from '../../src/engine/bindings.js';
import { Engine } from '../../src/engine/engine.js';
import { engineFailure, isMemoryShort } from '../../src/engine/engine-failure.js';
import { TableAppender } from '../../src/engine/table-appender.js';
import { Failure } from '../../src/problems/failure.js';
import { engineForTests } from './test-engine.js';

const LIMIT = '1MB';
const ROW = Array.from({ length: 40 }, () => 'Maschinenbau Müller & Söhne GmbH');
const ROWS = 20_000;

describe('too little memory', () => {
  it.each([
    'Out of Memory Error: could not allocate block of size 256.0 KiB (900.0 KiB/976.5 KiB used)',
    'Failed to append: could not allocate block of size 256.0 KiB (900.0 KiB/976.5 KiB used)',
    'Failed to append: failed to pin block of size 256.0 KiB (900.0 KiB/976.5 KiB used)',
    'Failed to append: failed to allocate data of size 32.0 KiB (960.0 KiB/976.5 KiB used)',
    'Failed to append: failed to reserve memory data of size 32.0 KiB (960.0 KiB/976.5 KiB used)',
  ])('is known by %j', (message) => {
    const failure = engineFailure(new Error(message), LIMIT);
    expect(isMemoryShort(failure)).toBe(true);
    expect(failure?.kind).toBe('data');
    expect(failure?.problems[0]?.message.en).toContain(LIMIT);
  });

  it('is no disk that is full, and nothing that a query has wrong', () => {
    const full =
      "failed to offload data block of size 256.0 KiB (1.0 MiB/1.0 MiB used).\nThis limit was set by the 'max_temp_directory_size' setting.";
    const failure = engineFailure(new Error(`Out of Memory Error: ${full}`), LIMIT);
    expect([failure?.kind, failure?.problems.map(({ code }) => code)]).toEqual(['output', ['KW163']]);
    expect(engineFailure(new Error('Binder Error: no column "pin block of size"'), LIMIT)).toBeNull();
  });
});

describe('an engine whose memory does not suffice', () => {
  const test = engineForTests();
  let small: Engine;
  beforeAll(async () => {
    small = await Engine.open({
      threads: 1,
      memoryLimit: LIMIT,
      tempDirectory: join(test.folder, 'none', 'none'),
    });
  });
  afterAll(() => small.close());

  it('says so in a query', async () => {
    const texts = 'SELECT repeat(CAST(range AS VARCHAR), 1000) AS text FROM range(100000)';
    const error: unknown = await small.run(`CREATE TABLE texts AS ${texts}`).catch((error: unknown) => error);
    expect(isMemoryShort(error)).toBe(true);
  });

  it('says so while rows are appended', async () => {
    const loader = await small.loadCells('cells', ROW.length);
    const append = (): void => {
      for (let row = 1; row <= ROWS; row += 1) loader.add({ row, cells: ROW });
      loader.finish();
    };
    expect(append).toThrow(Failure);
    expect(append).toThrow('loading has ended');
  });

  it('says so while a table is created', async () => {
    const said = new Error('Out of Memory Error: failed to pin block of size 256.0 KiB');
    const bindings = { query: () => Promise.reject(said) } as unknown as Bindings;
    const connection = {} as Connection;
    const throwExplained = (error: unknown): never => {
      throw engineFailure(error, LIMIT);
    };
    const created = TableAppender.create(bindings, connection, 'cells', [], throwExplained);
    expect(isMemoryShort(await created.catch((error: unknown) => error))).toBe(true);
  });
});
