import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Ended, kundenwert } from './program.js';
import { workspace } from './workspace.js';

const cwd = workspace();
const run = (...args: string[]): Promise<Ended> => kundenwert(args, { cwd });

describe('help', () => {
  it('is German where nobody asks otherwise', async () => {
    const { exit, stdout, stderr } = await run('--help');
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Aufruf: kundenwert');
    expect(stdout).toContain('Befehle:');
    for (const command of ['score', 'check', 'init', 'tables', 'explain', 'demo', 'help'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it('is English with --lang en, before or behind --help', async () => {
    const texts = await Promise.all([
      run('--help', '--lang', 'en'),
      run('--lang', 'en', '--help'),
      run('--lang=en', '--help'),
    ]);
    for (const { exit, stdout } of texts) {
      expect(exit).toBe(0);
      expect(stdout).toContain('Usage: kundenwert');
      expect(stdout).toContain('Commands:');
      expect(stdout).not.toMatch(/Aufruf|Befehle|Optionen|[äöüß]/);
    }
  });

  it('of a command explains each of its options, the same by either way', async () => {
    const [long, short] = await Promise.all([run('score', '--help'), run('help', 'score')]);
    expect(long).toEqual(short);
    const options = [...long.stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)(?: <[^>]+>)?( {2,}\S|\n {8,}\S)/gm)];
    expect(options.map((found) => found[1])).toEqual([
      '--config',
      '--out',
      '--format',
      '--live',
      '--split-by',
      '--as-of',
      '--months',
      '--level',
      '--stages',
      '--company',
      '--currency',
      '--set',
      '--no-compare',
      '--strict',
      '--lang',
      '--no-progress',
      '--no-color',
      '--quiet',
      '--verbose',
      '--help',
    ]);
  });

  it('keeps to the width of a terminal', async () => {
    const { stdout } = await run('score', '--help', '--lang', 'en');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is what a call without arguments gets, as a fault', async () => {
    const [bare, help] = await Promise.all([run(), run('--help')]);
    expect(bare.exit).toBe(2);
    expect(bare.stdout).toBe(help.stdout);
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    for (const { exit, stdout } of await Promise.all([run('--version'), run('-V')])) {
      expect(exit).toBe(0);
      expect(stdout).toBe(`${version}\n`);
    }
  });
});
