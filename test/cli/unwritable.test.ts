import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLongExport } from './long-export.js';
import { type Ended, kundenwert } from './program.js';
import { SOUND_EXPORT, visibleIn, workspace, writeLines } from './workspace.js';

const ROOT = workspace();
const REPORTS = ['customers.csv', 'kundenwert.xlsx', 'result.json', 'sizing.csv'];
const EXPORT = writeLines(ROOT, 'export.csv', SOUND_EXPORT);

/** A folder of earlier reports. */
function earlier(name: string): string {
  const out = join(ROOT, name);
  mkdirSync(out);
  for (const report of REPORTS) writeFileSync(join(out, report), 'of an earlier run');
  return out;
}

function expectUntouched(out: string): void {
  expect(readdirSync(out).sort()).toEqual(REPORTS);
  for (const report of REPORTS) expect(readFileSync(join(out, report), 'utf8')).toBe('of an earlier run');
}

/** Runs with a temporary folder of its own, which must be empty afterwards. */
async function run(name: string, args: readonly string[], shell?: string): Promise<Ended> {
  const TMPDIR = join(ROOT, `${name}-tmp`);
  mkdirSync(TMPDIR);
  const more = shell === undefined ? {} : { shell };
  const ended = await kundenwert(args, { cwd: ROOT, env: { TMPDIR }, ...more });
  expect(readdirSync(TMPDIR)).toEqual([]);
  return ended;
}

function expectRefused({ exit, stdout, stderr }: Ended, reason: string): void {
  expect([exit, stdout]).toEqual([73, '']);
  expect(stderr).toContain('KW108');
  expect(stderr).toContain(`(${reason})`);
}

const isUnix = process.platform !== 'win32';

describe.concurrent('an output folder that takes nothing', () => {
  it('is named by score where it lies below a file', async () => {
    const ended = await run('below', ['score', EXPORT, '-o', join(EXPORT, 'reports')]);
    expectRefused(ended, 'ENOTDIR');
    expect(readFileSync(EXPORT, 'utf8')).toContain('Alpha GmbH');
  });

  it('is named where it is the input itself', async () => {
    const before = readFileSync(EXPORT);
    expectRefused(await run('input', ['score', EXPORT, '-o', EXPORT]), 'EEXIST');
    expect(readFileSync(EXPORT).equals(before)).toBe(true);
  });

  it.runIf(process.platform === 'linux').each([
    ['score', ['-o', '/sys/kundenwert']],
    ['tables', ['-o', '/sys/kundenwert']],
    ['init', ['-o', '/sys/kundenwert.yaml']],
  ])('is named by %s where nobody may write, not even root', async (command, rest) => {
    const ended = await run(`nobody-${command}`, [command, EXPORT, ...rest]);
    expect([ended.exit, ended.stdout]).toEqual([73, '']);
    expect(ended.stderr).toMatch(/KW108.*\n.*\((EPERM|EACCES|EROFS)\)/);
  });

  it.runIf(process.platform === 'linux').each([
    ['score', ['-o', '/proc/kundenwert']],
    ['tables', ['-o', '/proc/kundenwert/below']],
    ['init', ['-o', '/proc/kundenwert/kundenwert.yaml']],
    ['demo', ['/proc/kundenwert']],
  ])('is named by %s where no folder can ever be', async (command, rest) => {
    const args = command === 'demo' ? [command, ...rest] : [command, EXPORT, ...rest];
    expectRefused(await run(`never-${command}`, args), 'ENOENT');
  });

  it('has nothing replaced where one report has the name of a folder', async () => {
    for (const blocked of REPORTS) {
      const out = join(ROOT, `blocked-${blocked}`);
      mkdirSync(join(out, blocked, 'occupied'), { recursive: true });
      const others = REPORTS.filter((name) => name !== blocked);
      for (const name of others) writeFileSync(join(out, name), 'of an earlier run');
      const ended = await run(`blocked-${blocked}`, ['score', EXPORT, '-o', out]);
      expect([ended.exit, ended.stderr.includes('KW108')]).toEqual([73, true]);
      expect(readdirSync(out).sort()).toEqual(REPORTS);
      for (const name of others) expect(readFileSync(join(out, name), 'utf8')).toBe('of an earlier run');
    }
  });
});

describe.runIf(isUnix).concurrent('a disk that is full', () => {
  // Files may have so many blocks of 512 or 1024 bytes: what is written beyond that is refused.
  it.each([1, 8, 16])('leaves earlier reports as they were, full after %i blocks', async (blocks) => {
    const out = earlier(`full-${blocks}`);
    const args = ['score', EXPORT, '-o', out];
    expectRefused(await run(`full-${blocks}`, args, `ulimit -f ${blocks}; exec "$@"`), 'EFBIG');
    expectUntouched(out);
  });

  it.each([
    ['csv', 8],
    ['csv', 64],
    ['parquet', 8],
  ])(
    'leaves earlier tables as they were, full while %s is written, after %i blocks',
    async (format, blocks) => {
      const long = join(ROOT, `full-${format}-${blocks}.csv`);
      writeLongExport(long, 200_000);
      const out = join(ROOT, `full-tables-${format}-${blocks}`);
      mkdirSync(out);
      const table = `invoice-lines.${format}`;
      writeFileSync(join(out, table), 'of an earlier run');
      const args = ['tables', long, '-f', format, '-o', out];
      const ended = await run(`full-tables-${format}-${blocks}`, args, `ulimit -f ${blocks}; exec "$@"`);
      expectRefused(ended, 'EFBIG');
      expect(readdirSync(out)).toEqual([table]);
      expect(readFileSync(join(out, table), 'utf8')).toBe('of an earlier run');
    },
  );

  it('keeps init from writing half a settings file', async () => {
    const path = join(ROOT, 'full.yaml');
    const ended = await run('full-init', ['init', EXPORT, '-o', path], 'ulimit -f 1; exec "$@"');
    expectRefused(ended, 'EFBIG');
    expect(existsSync(path)).toBe(false);
  });
});

describe.runIf(isUnix).concurrent('a standard output', () => {
  it('that is closed makes no difference to the reports', async () => {
    const out = join(ROOT, 'closed');
    const ended = await run('closed', ['score', EXPORT, '-o', out], 'exec "$@" >&-');
    expect([ended.exit, ended.stderr]).toEqual([0, '']);
    expect(visibleIn(out)).toEqual(REPORTS);
  });

  it.each([['check'], ['tables'], ['rows']])(
    'of which only the first line is read is no fault for %s',
    async (command) => {
      const more = { check: [], tables: ['-o', join(ROOT, 'head-tables')], rows: ['-q'] }[command] ?? [];
      const ended = await run(`head-${command}`, [command, EXPORT, ...more], '"$@" | head -1');
      expect([ended.exit, ended.stderr, ended.stdout.split('\n').length]).toEqual([0, '', 2]);
    },
  );

  it('of which only the first line is read leaves whole reports', async () => {
    const out = join(ROOT, 'head');
    const ended = await run('head', ['score', EXPORT, '-o', out], '"$@" | head -1');
    expect([ended.exit, ended.stderr, ended.stdout.split('\n').length]).toEqual([0, '', 2]);
    expect(visibleIn(out)).toEqual(REPORTS);
  });

  it.runIf(existsSync('/dev/full')).each([['check'], ['rows'], ['score'], ['explain']])(
    'on a full disk is told by the exit code of %s',
    async (command) => {
      const args = command === 'explain' ? [command] : [command, EXPORT];
      const out = command === 'score' ? ['-o', join(ROOT, 'full-stdout')] : [];
      const ended = await run(`stdout-${command}`, [...args, ...out], 'exec "$@" > /dev/full');
      expect(ended.exit).toBe(73);
      expect(ended.stderr).toContain('stdout: ENOSPC');
      expect(ended.stderr).not.toMatch(/^\s+at /m);
    },
  );

  it.runIf(existsSync('/dev/full'))('of errors on a full disk leaves the exit code as it is', async () => {
    const ended = await run('stderr', ['score', 'none.csv'], 'exec "$@" 2> /dev/full');
    expect([ended.exit, ended.stdout]).toEqual([66, '']);
  });
});
