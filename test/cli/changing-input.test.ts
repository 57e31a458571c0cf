import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLongExport } from './long-export.js';
import { TELLS_OPEN_FILES, timesOpen } from './open-files.js';
import { type Running, start } from './program.js';
import { workspace } from './workspace.js';

const ROOT = workspace();
const LONG = join(ROOT, 'long.csv');
const ATTEMPTS = 8;
/** Some systems do not tell what a process has open: then it is about here that it reads. */
const ABOUT_TO_READ_MS = 40;

beforeAll(() => writeLongExport(LONG, 24_000_000));

/** Does something while a run has its input open more than once: for its digest and to read its records. */
async function whileRead({ process: run }: Running, path: string, temporary: string, change: () => void) {
  if (!TELLS_OPEN_FILES) {
    while (readdirSync(temporary).length === 0 && run.exitCode === null) await pause(2);
    await pause(ABOUT_TO_READ_MS);
    change();
    return;
  }
  while (timesOpen(run.pid, path) < 2 && run.exitCode === null) await pause(1);
  run.kill('SIGSTOP');
  change();
  run.kill('SIGCONT');
}

describe('a file that changes while it is read', () => {
  const changes: readonly (readonly [string, (path: string) => void])[] = [
    ['becomes shorter', (path) => truncateSync(path, 1_000_000)],
    ['becomes empty', (path) => truncateSync(path, 0)],
    ['grows', (path) => appendFileSync(path, '99999;Neu;31.01.2026;1,00;\n')],
    ['is deleted', (path) => rmSync(path)],
  ];

  it.each(changes)('and %s is refused, and nothing stays behind', async (name, change) => {
    const path = join(ROOT, `${name.replaceAll(' ', '-')}.csv`);
    const out = `${path}-out`;
    const temporary = `${path}-tmp`;
    mkdirSync(temporary);
    // On a busy machine the file may have been read before anybody looked.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      cpSync(LONG, path);
      const run = start(['score', path, '-o', out], { cwd: ROOT, env: { TMPDIR: temporary } });
      await whileRead(run, path, temporary, () => change(path));
      const { exit, stderr, stdout } = await run.ended;
      expect(readdirSync(temporary)).toEqual([]);
      if (exit === 0) {
        rmSync(out, { recursive: true, force: true });
        continue;
      }
      expect({ exit, stdout }).toEqual({ exit: 66, stdout: '' });
      expect(stderr).toContain('KW161');
      expect(stderr).not.toContain('KW902');
      expect(existsSync(out)).toBe(false);
      return;
    }
    throw new Error('the file had always been read before it changed');
  });
});
