import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { kundenwert, start } from './program.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const ROOT = workspace();
const REPORTS = ['customers.csv', 'kundenwert.xlsx', 'result.json'];
/** Some 17 MB: threads read it, and there is time to do something to it meanwhile. */
const LINES = 400_000;
const LONG = join(ROOT, 'long.csv');
const MOMENTS = 10;

beforeAll(() => {
  const block = Array.from({ length: 4000 }, (_, at) => {
    const day = String(1 + (at % 28)).padStart(2, '0');
    return `${10_000 + at};Kunde ${at} GmbH;${day}.01.2026;${at}.${String(at % 1000).padStart(3, '0')},50\n`;
  }).join('');
  writeFileSync(LONG, 'Kundennummer;Name;Datum;Umsatz\n');
  for (let lines = 0; lines < LINES; lines += 4000) appendFileSync(LONG, block);
});

const reports = (out: string): Record<string, string> =>
  Object.fromEntries(REPORTS.map((name) => [name, readFileSync(join(out, name), 'latin1')]));

/** Starts a run over the long file in a temporary folder of its own. */
function startLong(name: string, input: string, out: string) {
  const temporary = join(ROOT, `${name}-tmp`);
  mkdirSync(temporary, { recursive: true });
  return { temporary, ...start(['score', input, '-o', out], { cwd: ROOT, env: { TMPDIR: temporary } }) };
}

describe('a process that is killed', () => {
  it('leaves each report as it was or as it becomes, at whatever moment', async () => {
    const small = writeLines(ROOT, 'small.csv', SOUND_EXPORT);
    const [older, newer] = [join(ROOT, 'older'), join(ROOT, 'newer')];
    expect((await kundenwert(['score', small, '-o', older], { cwd: ROOT })).exit).toBe(0);
    const before = performance.now();
    expect((await startLong('whole', LONG, newer).ended).exit).toBe(0);
    const durationMs = performance.now() - before;
    const [old, made] = [reports(older), reports(newer)];
    for (let moment = 1; moment <= MOMENTS; moment += 1) {
      const out = join(ROOT, `killed-${moment}`);
      cpSync(older, out, { recursive: true });
      const { process: killed, ended } = startLong(`killed-${moment}`, LONG, out);
      // The last moments lie where the reports are written.
      await pause(durationMs * (moment < 5 ? moment / 6 : 0.7 + moment * 0.03));
      killed.kill('SIGKILL');
      await ended;
      for (const [name, text] of Object.entries(reports(out))) {
        expect(text === old[name] || text === made[name], `${name} at moment ${moment}`).toBe(true);
      }
    }
  }, 120_000);
});

describe('a file that changes while it is read', () => {
  const changes: readonly (readonly [string, (path: string) => void])[] = [
    ['becomes shorter', (path) => truncateSync(path, 1_000_000)],
    ['becomes empty', (path) => truncateSync(path, 0)],
    ['grows', (path) => appendFileSync(path, '99999;Neu;31.01.2026;1,00\n')],
    ['is deleted', (path) => rmSync(path)],
  ];

  it.each(changes)('and %s is refused, and nothing stays behind', async (name, change) => {
    const path = join(ROOT, `${name.replaceAll(' ', '-')}.csv`);
    const out = `${path}-out`;
    // How soon a file has been opened and how late it has been read depends on the machine.
    for (const wait of [100, 40, 10, 0]) {
      cpSync(LONG, path);
      const run = startLong(`change-${name.replaceAll(' ', '-')}-${wait}`, path, out);
      while (readdirSync(run.temporary).length === 0 && run.process.exitCode === null) await pause(2);
      await pause(wait);
      change(path);
      const { exit, stderr, stdout } = await run.ended;
      expect(readdirSync(run.temporary)).toEqual([]);
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
    expect(readdirSync(both).sort()).toEqual(REPORTS);
  });
});
