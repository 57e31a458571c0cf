import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSize, DEMO_DEFAULTS, type DemoSize } from '../../src/demo/limits.js';
import { writeDemo } from '../../src/demo/write-demo.js';
import { Failure } from '../../src/problems/failure.js';

function refusal(size: Partial<DemoSize>): Failure {
  try {
    checkSize({ ...DEMO_DEFAULTS, ...size });
  } catch (reason) {
    if (reason instanceof Failure) return reason;
    throw reason;
  }
  throw new Error('was not refused');
}

describe('what the generator refuses', () => {
  it('is nothing about its defaults', () => {
    expect(() => checkSize(DEMO_DEFAULTS)).not.toThrow();
  });

  it('is more lines than an Excel sheet holds, and it says what to do', () => {
    expect(() => checkSize({ ...DEMO_DEFAULTS, lines: 1_048_575 })).not.toThrow();
    const failure = refusal({ lines: 1_048_576, formats: ['xlsx', 'csv'] });
    expect(failure.kind).toBe('usage');
    const [found] = failure.problems;
    expect(found?.message.de).toContain('--lines');
    expect(found?.remedy.de).toContain('höchstens 1.048.575');
    expect(found?.remedy.de).toContain('--format csv');
    expect(found?.remedy.en).toContain('at most 1,048,575');
    expect(found?.remedy.de).not.toContain('{');
    expect(() => checkSize({ ...DEMO_DEFAULTS, lines: 10_000_000, formats: ['csv'] })).not.toThrow();
  });

  it('is a company too small, too large or not whole', () => {
    expect(refusal({ customers: 19 }).problems).toHaveLength(1);
    expect(refusal({ customers: 400.5 }).problems).toHaveLength(1);
    expect(refusal({ customers: Number.NaN }).problems).toHaveLength(1);
    expect(refusal({ customers: 60_000, lines: 500_000 }).problems[0]?.remedy.de).toContain('50.000');
    expect(refusal({ customers: 2_000_000, formats: ['csv'] }).problems[0]?.remedy.en).toContain('1,000,000');
    expect(refusal({ lines: 1_199 }).problems[0]?.remedy.de).toContain('von 1.200 bis');
    expect(refusal({ lines: 9_000.5 }).problems).toHaveLength(1);
  });

  it('is no format at all, and everything wrong is told at once', () => {
    expect(refusal({ formats: [] }).problems[0]?.message.en).toContain('--format');
    expect(refusal({ customers: 1, formats: [] }).problems).toHaveLength(2);
  });

  it('leaves no trace in the folder', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'kundenwert-demo-'));
    const directory = join(parent, 'demo');
    await expect(writeDemo({ ...DEMO_DEFAULTS, customers: 3, directory })).rejects.toBeInstanceOf(Failure);
    expect(await readdir(parent)).toEqual([]);
    await rm(parent, { recursive: true });
  });
});
