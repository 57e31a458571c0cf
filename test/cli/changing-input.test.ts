import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLongExport } from './long-export.js';
import { TELLS_OPEN_FILES, timesOpen } from './open-files.js';
import { type Running, start } from './program.js';
import { workspace } from './workspace.js';

const ROOT = workspace();
const LONG = join(ROOT, 'long.csv');
const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));
const ATTEMPTS = 8;
/** Some systems do not tell what a process has open: then it is about here that it reads. */
const ABOUT_TO_READ_MS = 40;

beforeAll(() => {
  writeLongExport(LONG, 24_000_000);
  writeFileSync(`${LONG}.gz`, gzipSync(readFileSync(LONG)));
});

/** Does something while a run has its input open so many times at once. */
async function whileRead(
  { process: run }: Running,
  path: string,
  temporary: string,
  times: number,
  change: () => void,
) {
  if (!TELLS_OPEN_FILES) {
    while (readdirSync(temporary).length === 0 && run.exitCode === null) await pause(2);
    await pause(ABOUT_TO_READ_MS);
    change();
    return;
  }
  while (timesOpen(run.pid, path) < times && run.exitCode === null) await pause(1);
  run.kill('SIGSTOP');
  change();
  run.kill('SIGCONT');
}

/** Text is read for its digest and its records at once. */
const TEXT = { original: LONG, times: 2 };
const PACKED = { original: `${LONG}.gz`, times: 1 };
const WORKBOOK = { original: DEMO, times: 1 };

const grow = (path: string): void => appendFileSync(path, '99999;Neu;31.01.2026;1,00;\n');
const touch = (path: string): void => utimesSync(path, new Date(), new Date());
const replace = (path: string): void => {
  cpSync(path, `${path}-new`, { preserveTimestamps: true });
  renameSync(`${path}-new`, path);
};

describe('a file that changes while it is read', () => {
  it.each([
    ['text', 'becomes shorter', 'score', TEXT, (path: string) => truncateSync(path, 1_000_000)],
    ['text', 'becomes empty', 'score', TEXT, (path: string) => truncateSync(path, 0)],
    ['text', 'grows', 'score', TEXT, grow],
    ['text', 'is deleted', 'score', TEXT, (path: string) => rmSync(path)],
    ['text', 'grows', 'rows', { ...TEXT, times: 1 }, grow],
    ['packed', 'is written again', 'score', PACKED, touch],
    ['packed', 'becomes shorter', 'check', PACKED, (path: string) => truncateSync(path, 10_000)],
    ['a workbook', 'is written again', 'score', WORKBOOK, touch],
    ['a workbook', 'is replaced', 'tables', WORKBOOK, replace],
    ['a workbook', 'is written again', 'rows', WORKBOOK, touch],
  ])('%s, and %s is refused by %s, and nothing stays behind', async (kind, name, command, input, change) => {
    const { original, times } = input;
    const path = join(ROOT, `${kind}-${name}-${command}${extname(original)}`.replaceAll(' ', '-'));
    const out = `${path}-out`;
    const temporary = `${path}-tmp`;
    mkdirSync(temporary);
    // On a busy machine the file may have been read before anybody looked.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      cpSync(original, path);
      const target = ['score', 'tables'].includes(command) ? ['-o', out] : [];
      const run = start([command, path, ...target], { cwd: ROOT, env: { TMPDIR: temporary } });
      await whileRead(run, path, temporary, times, () => change(path));
      const { exit, stderr, stdout } = await run.ended;
      expect(readdirSync(temporary)).toEqual([]);
      if (exit === 0) {
        rmSync(out, { recursive: true, force: true });
        continue;
      }
      expect(exit).toBe(66);
      // Records go out as they are read.
      if (command !== 'rows') expect(stdout).toBe('');
      expect(stderr).toContain('KW161');
      expect(stderr).not.toContain('KW902');
      expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
      return;
    }
    throw new Error('the file had always been read before it changed');
  });
});
