import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kundenwert, start } from './program.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const ROOT = workspace();

/** A folder with an export, and one for temporary files that must be empty afterwards. */
function place(name: string): { cwd: string; env: { TMPDIR: string } } {
  const cwd = join(ROOT, name);
  const TMPDIR = join(ROOT, `${name}-tmp`);
  mkdirSync(cwd);
  mkdirSync(TMPDIR);
  writeLines(cwd, 'export.csv', SOUND_EXPORT);
  return { cwd, env: { TMPDIR } };
}

/** All files of a folder with their bytes. */
function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

describe('the outputs', () => {
  it('are the usual files, listed at the end, and nothing else stays behind', async () => {
    const { cwd, env } = place('usual');
    const { exit, stdout, stderr } = await kundenwert(['score', 'export.csv'], { cwd, env });
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    expect(readdirSync(join(cwd, 'kundenwert-out')).sort()).toEqual([
      '.kundenwert.json',
      'customers.csv',
      'kundenwert.xlsx',
      'result.json',
      'sizing.csv',
    ]);
    for (const name of ['kundenwert.xlsx', 'customers.csv', 'result.json', 'sizing.csv'])
      expect(stdout).toContain(join('kundenwert-out', name));
    expect(readdirSync(cwd).sort()).toEqual(['export.csv', 'kundenwert-out']);
    expect(readdirSync(env.TMPDIR)).toEqual([]);
  });

  it('of earlier runs stay as they are when a run fails', async () => {
    const { cwd, env } = place('failing');
    const run = (...args: string[]) => kundenwert(['score', ...args], { cwd, env });
    expect((await run('export.csv')).exit).toBe(0);
    const before = bytesIn(join(cwd, 'kundenwert-out'));
    writeLines(cwd, 'export.csv', ['Kundennummer;Datum;Umsatz', '1;02.01.2026;1.234']);
    expect((await run('export.csv')).exit).toBe(65);
    expect((await run('none.csv')).exit).toBe(66);
    expect((await run('export.csv', '--set', 'monts=3')).exit).toBe(2);
    expect(bytesIn(join(cwd, 'kundenwert-out'))).toEqual(before);
    expect(readdirSync(env.TMPDIR)).toEqual([]);
  });

  it('that cannot be written are named, and no temporary data stays', async () => {
    const { cwd, env } = place('unwritable');
    writeFileSync(join(cwd, 'taken'), 'a file where the folder should be');
    const { exit, stderr } = await kundenwert(['score', 'export.csv', '-o', 'taken'], { cwd, env });
    expect(exit).toBe(73);
    expect(stderr).toContain('KW108');
    expect(stderr).toContain('taken');
    expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('a file where the folder should be');
    expect(readdirSync(env.TMPDIR)).toEqual([]);
  });

  it('where one cannot be put into place, none is replaced', async () => {
    const { cwd, env } = place('blocked');
    const out = join(cwd, 'kundenwert-out');
    mkdirSync(join(out, 'result.json', 'occupied'), { recursive: true });
    writeFileSync(join(out, 'customers.csv'), 'of an earlier run');
    const { exit, stderr } = await kundenwert(['score', 'export.csv', '--format', 'csv,json'], { cwd, env });
    expect(exit).toBe(73);
    expect(stderr).toContain('KW108');
    expect(readFileSync(join(out, 'customers.csv'), 'utf8')).toBe('of an earlier run');
    expect(readdirSync(out).sort()).toEqual(['customers.csv', 'result.json']);
  });

  it('never replace an input', async () => {
    const { cwd, env } = place('same');
    writeLines(cwd, 'customers.csv', SOUND_EXPORT);
    const before = bytesIn(cwd);
    const { exit, stderr } = await kundenwert(['score', './customers.csv', '-o', '.'], { cwd, env });
    expect(exit).toBe(73);
    expect(stderr).toContain('KW109');
    expect(bytesIn(cwd)).toEqual(before);
  });

  it('are all there is with -q', async () => {
    const { cwd, env } = place('quiet');
    const { exit, stdout, stderr } = await kundenwert(['score', 'export.csv', '-q'], { cwd, env });
    expect([exit, stdout, stderr]).toEqual([0, '', '']);
    expect(existsSync(join(cwd, 'kundenwert-out/result.json'))).toBe(true);
  });

  it('are written even if nobody reads the summary', async () => {
    const { cwd, env } = place('closed');
    const { process: program, ended } = start(['score', 'export.csv'], { cwd, env });
    program.stdout?.destroy();
    const { exit, stderr } = await ended;
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    expect(existsSync(join(cwd, 'kundenwert-out/kundenwert.xlsx'))).toBe(true);
  });
});
