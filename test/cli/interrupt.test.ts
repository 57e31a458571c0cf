import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { kundenwert, start } from './program.js';
import { workspace } from './workspace.js';

const ROOT = workspace();
/** Enough lines for a run of more than a second, which is still going on when the signal comes. */
const LINES = 1_000_000;
/** From the first sign of a step until it is well under way. */
const IN_THE_MIDDLE_MS = 100;
/** Enough customers for a workbook that takes its time to write. */
const CUSTOMERS = 20_000;

/** What stands in the output folder before, and must stand there afterwards. */
const EARLIER = { out: ['customers.csv', 'kundenwert.xlsx', 'result.json'], texts: ['of an earlier run'] };

beforeAll(async () => {
  const demo = (folder: string, ...size: string[]) =>
    kundenwert(['demo', folder, '--format', 'csv', '-q', ...size], { cwd: ROOT });
  const made = await Promise.all([
    demo('long', '--lines', String(LINES)),
    demo('wide', '--customers', String(CUSTOMERS), '--lines', String(3 * CUSTOMERS)),
  ]);
  expect(made.map(({ exit }) => exit)).toEqual([0, 0]);
});

/** Runs over an earlier result, sends a signal as soon as a sign of the run is seen, and tells what is left. */
async function interrupted(
  name: string,
  input: string,
  signal: NodeJS.Signals,
  sign: (out: string, temporary: string) => boolean,
) {
  const out = join(ROOT, `${name}-out`);
  const temporary = join(ROOT, `${name}-tmp`);
  mkdirSync(out);
  mkdirSync(temporary);
  for (const file of EARLIER.out) writeFileSync(join(out, file), 'of an earlier run');
  const files = [`${input}/musterwerk-rechnungspositionen.csv`, `${input}/musterwerk-kunden.csv`];
  const run = start(['score', ...files, '-o', out], { cwd: ROOT, env: { TMPDIR: temporary } });
  while (!sign(out, temporary) && run.process.exitCode === null) await pause(2);
  await pause(IN_THE_MIDDLE_MS);
  run.process.kill(signal);
  const ended = await run.ended;
  return {
    ended,
    temporary: readdirSync(temporary),
    out: readdirSync(out).sort(),
    texts: [...new Set(EARLIER.out.map((file) => readFileSync(join(out, file), 'utf8')))],
  };
}

const reading = (_: string, temporary: string): boolean => readdirSync(temporary).length > 0;
const writing = (out: string): boolean => existsSync(out) && readdirSync(out).length > 3;

describe('an interrupted run', () => {
  it('ends with 130 on Ctrl-C, says so, and leaves nothing but the earlier outputs', async () => {
    const { ended, temporary, ...left } = await interrupted('reading', 'long', 'SIGINT', reading);
    expect(ended).toMatchObject({ exit: 130, stdout: '' });
    expect(ended.stderr).toBe('Abgebrochen. Frühere Ausgaben sind unverändert.\n');
    expect(temporary).toEqual([]);
    expect(left).toEqual(EARLIER);
  });

  it('ends with 143 when it is told to stop', async () => {
    const { ended, temporary, ...left } = await interrupted('stopped', 'long', 'SIGTERM', reading);
    expect(ended).toMatchObject({ exit: 143, stdout: '' });
    expect(temporary).toEqual([]);
    expect(left).toEqual(EARLIER);
  });

  it('leaves no half-written outputs behind while it writes', async () => {
    const { ended, temporary, ...left } = await interrupted('writing', 'wide', 'SIGINT', writing);
    expect(ended).toMatchObject({ exit: 130, signal: null, stdout: '' });
    expect(temporary).toEqual([]);
    expect(left).toEqual(EARLIER);
  });
});
