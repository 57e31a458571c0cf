import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLongExport } from './long-export.js';
import { kundenwert, start } from './program.js';
import { SOUND_EXPORT, visibleIn, workspace, writeLines } from './workspace.js';

const ROOT = workspace();
const REPORTS = ['customers.csv', 'kundenwert.xlsx', 'result.json', 'sizing.csv'];
const LONG = join(ROOT, 'long.csv');

beforeAll(() => writeLongExport(LONG, 18_000_000));

const reports = (out: string): Record<string, string> =>
  Object.fromEntries(REPORTS.map((name) => [name, readFileSync(join(out, name), 'latin1')]));

describe('what is no ordinary file', () => {
  it.runIf(process.platform === 'linux')('is refused by name: a pipe, a device', async () => {
    const pipe = join(ROOT, 'pipe');
    spawnSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/null']) {
      const { exit, stderr } = await kundenwert(['score', path], { cwd: ROOT });
      expect(exit).toBe(66);
      expect(stderr).toContain('KW164');
    }
  });
});

describe('poor surroundings', () => {
  const args = ['score', 'sound.csv', '-o'];
  beforeAll(() => {
    writeLines(ROOT, 'sound.csv', [...SOUND_EXPORT, '4713;Größe & Söhne;18.03.2026;7,00']);
  });

  it('make no difference to the reports: no home, another language, another place of the clock', async () => {
    const usual = join(ROOT, 'usual');
    const asEver = await kundenwert([...args, usual], { cwd: ROOT });
    expect(asEver.exit).toBe(0);
    const env = { HOME: '', LANG: 'C', LC_ALL: 'C', TZ: 'Asia/Tokyo', USER: '' };
    const poor = join(ROOT, 'poor');
    const { exit, stdout } = await kundenwert([...args, poor], { cwd: ROOT, env });
    expect(exit).toBe(0);
    expect(stdout.replaceAll(poor, usual)).toBe(asEver.stdout);
    expect(reports(poor)).toEqual(reports(usual));
  });

  it('with a heap of 200 MB suffice for a long file', async () => {
    const out = join(ROOT, 'little');
    const env = { NODE_OPTIONS: '--max-old-space-size=200' };
    expect((await kundenwert(['score', LONG, '-o', out, '-q'], { cwd: ROOT, env })).exit).toBe(0);
  });

  it('with too little memory for the engine are named, with the setting that helps', async () => {
    const little = ['--set', 'engine.memoryLimit=10MB'];
    const { exit, stderr } = await kundenwert(['score', LONG, '-o', join(ROOT, 'none'), ...little], {
      cwd: ROOT,
    });
    expect(exit).toBe(65);
    expect(stderr).toContain('KW162');
    expect(stderr).toContain('engine.memoryLimit');
  });
});

describe('two runs into one folder at once', () => {
  it('both end well and leave whole reports', async () => {
    const small = writeLines(ROOT, 'one-of-two.csv', SOUND_EXPORT);
    const alone = join(ROOT, 'alone');
    expect((await kundenwert(['score', small, '-o', alone], { cwd: ROOT })).exit).toBe(0);
    const both = join(ROOT, 'both');
    const ended = await Promise.all(
      [1, 2].map(() => start(['score', small, '-o', both], { cwd: ROOT }).ended),
    );
    expect(ended.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(reports(both)).toEqual(reports(alone));
    expect(visibleIn(both)).toEqual(REPORTS);
  });
});
