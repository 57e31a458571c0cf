import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLongExport } from './long-export.js';
import { kundenwert, start } from './program.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const ROOT = workspace();
const LONG = join(ROOT, 'long.csv');
const REPORTS = ['customers.csv', 'kundenwert.xlsx', 'result.json', 'sizing.csv'];
const [OLDER, NEWER] = [join(ROOT, 'older'), join(ROOT, 'newer')];
let durationMs = 0;

const reports = (out: string): Record<string, string> =>
  Object.fromEntries(REPORTS.map((name) => [name, readFileSync(join(out, name), 'latin1')]));

/** What lies in the hidden folder in which reports wait until all are whole. */
function waitingIn(out: string): readonly string[] {
  const hidden = readdirSync(out).find((name) => name.startsWith('.kundenwert-'));
  if (hidden === undefined) return [];
  try {
    return ['the folder', ...readdirSync(join(out, hidden))];
  } catch {
    // Gone meanwhile.
    return [];
  }
}

/** Starts a run over the long file, with the reports of an earlier one in its folder. */
function startOver(name: string) {
  const out = join(ROOT, name);
  const temporary = join(ROOT, `${name}-tmp`);
  cpSync(OLDER, out, { recursive: true });
  mkdirSync(temporary);
  const run = start(['score', LONG, '-o', out], { cwd: ROOT, env: { TMPDIR: temporary } });
  return { out, ...run };
}

beforeAll(async () => {
  writeLongExport(LONG, 18_000_000);
  const small = writeLines(ROOT, 'small.csv', SOUND_EXPORT);
  expect((await kundenwert(['score', small, '-o', OLDER], { cwd: ROOT })).exit).toBe(0);
  const before = performance.now();
  expect((await kundenwert(['score', LONG, '-o', NEWER], { cwd: ROOT })).exit).toBe(0);
  durationMs = performance.now() - before;
});

describe('a process that is killed', () => {
  it.each([1, 2, 3, 4, 5])(
    'leaves each report as it was or as it becomes, after %i sixths',
    async (sixths) => {
      const { out, process: killed, ended } = startOver(`killed-after-${sixths}`);
      await pause((durationMs * sixths) / 6);
      killed.kill('SIGKILL');
      await ended;
      for (const [name, text] of Object.entries(reports(out)))
        expect([reports(OLDER)[name], reports(NEWER)[name]].includes(text), name).toBe(true);
    },
  );

  it.each([
    ['begins to write', 1],
    ['has a first report', 2],
    ['has a second one', 3],
    ['has a third one', 4],
    ['puts them into place', 5],
  ])('does so where it %s', async (name, count) => {
    const { out, process: killed, ended } = startOver(`killed-where-it-${name.replaceAll(' ', '-')}`);
    while (waitingIn(out).length < count && killed.exitCode === null) await pause(1);
    killed.kill('SIGKILL');
    await ended;
    for (const [report, text] of Object.entries(reports(out)))
      expect([reports(OLDER)[report], reports(NEWER)[report]].includes(text), report).toBe(true);
  });
});
