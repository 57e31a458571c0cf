import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLongExport } from './long-export.js';
import { TELLS_OPEN_FILES, timesOpen } from './open-files.js';
import { kundenwert, start } from './program.js';
import { workspace } from './workspace.js';

const ROOT = workspace();
const LONG = join(ROOT, 'long.csv');
/** Enough for reading threads to be at work for a while. */
const LONG_BYTES = 72_000_000;
/** From the first sign of a step until it is well under way. */
const IN_THE_MIDDLE_MS = 100;
/** Enough customers for a workbook that takes its time to write. */
const CUSTOMERS = 10_000;

/** What stands in the output folder before, and must stand there afterwards. */
const EARLIER = {
  out: ['customers.csv', 'kundenwert.xlsx', 'result.json', 'sizing.csv'],
  texts: ['of an earlier run'],
};

beforeAll(async () => {
  writeLongExport(LONG, LONG_BYTES);
  const size = ['--customers', String(CUSTOMERS), '--lines', String(3 * CUSTOMERS)];
  const made = await kundenwert(['demo', 'wide', '--format', 'csv', '-q', ...size], { cwd: ROOT });
  expect(made.exit).toBe(0);
});

/** What is seen of a run that has come to some point. */
type Sign = (out: string, temporary: string, pid: number | undefined) => boolean;

/** Runs over an earlier result, sends a signal as soon as a sign of the run is seen, and tells what is left. */
async function interrupted(
  name: string,
  files: readonly string[],
  signal: NodeJS.Signals,
  sign: Sign,
  waitMs = IN_THE_MIDDLE_MS,
) {
  const out = join(ROOT, `${name}-out`);
  const temporary = join(ROOT, `${name}-tmp`);
  mkdirSync(out);
  mkdirSync(temporary);
  for (const file of EARLIER.out) writeFileSync(join(out, file), 'of an earlier run');
  const run = start(['score', ...files, '-o', out], { cwd: ROOT, env: { TMPDIR: temporary } });
  while (!sign(out, temporary, run.process.pid) && run.process.exitCode === null) await pause(1);
  await pause(waitMs);
  run.process.kill(signal);
  const ended = await run.ended;
  return {
    ended,
    temporary: readdirSync(temporary),
    out: readdirSync(out).sort(),
    texts: [...new Set(EARLIER.out.map((file) => readFileSync(join(out, file), 'utf8')))],
  };
}

const reading: Sign = (_, temporary) => readdirSync(temporary).length > 0;
const writing: Sign = (out) => existsSync(out) && readdirSync(out).length > EARLIER.out.length;
/** Its digest opens a file once, each reading thread once more. */
const threadsReading: Sign = (_out, _temporary, pid) => timesOpen(pid, LONG) > 1;
const WIDE = ['wide/musterwerk-rechnungspositionen.csv', 'wide/musterwerk-kunden.csv'];

describe('an interrupted run', () => {
  it('ends with 130 on Ctrl-C, says so, and leaves nothing but the earlier outputs', async () => {
    const { ended, temporary, ...left } = await interrupted('reading', [LONG], 'SIGINT', reading);
    expect(ended).toMatchObject({ exit: 130, stdout: '' });
    expect(ended.stderr).toBe('Abgebrochen. Frühere Ausgaben sind unverändert.\n');
    expect(temporary).toEqual([]);
    expect(left).toEqual(EARLIER);
  });

  it.each([
    ['143 when it is told to stop', 'SIGTERM', 143],
    ['129 when its terminal is closed', 'SIGHUP', 129],
  ] as const)('ends with %s', async (_, signal, exit) => {
    const { ended, temporary, ...left } = await interrupted(signal, [LONG], signal, reading);
    expect(ended).toMatchObject({ exit, stdout: '' });
    expect(temporary).toEqual([]);
    expect(left).toEqual(EARLIER);
  });

  it.runIf(TELLS_OPEN_FILES).each([0, 20, 60, 120])(
    'does so while threads read a large file, %i ms after they began',
    async (waitMs) => {
      const name = `threads-${waitMs}`;
      const interruption = await interrupted(name, [LONG], 'SIGINT', threadsReading, waitMs);
      const { ended, temporary, ...left } = interruption;
      expect(ended).toMatchObject({ exit: 130, signal: null, stdout: '' });
      expect(ended.stderr).toBe('Abgebrochen. Frühere Ausgaben sind unverändert.\n');
      expect(temporary).toEqual([]);
      expect(left).toEqual(EARLIER);
    },
  );

  it('leaves no half-written outputs behind while it writes', async () => {
    const { ended, temporary, ...left } = await interrupted('writing', WIDE, 'SIGINT', writing, 20);
    expect(ended).toMatchObject({ exit: 130, signal: null, stdout: '' });
    expect(temporary).toEqual([]);
    expect(left).toEqual(EARLIER);
  });
});
