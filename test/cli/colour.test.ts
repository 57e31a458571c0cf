import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { kundenwert } from './program.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const cwd = workspace();
writeLines(cwd, 'export.csv', SOUND_EXPORT);
const START_FILE = fileURLToPath(new URL('../../bin/kundenwert.js', import.meta.url));
const ESCAPE = '\u001b[';

/** Whether the machine has the `script` of util-linux, which lends a program a terminal. */
const hasTerminal = ((): boolean => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
})();

/** What a person at a terminal sees. */
async function atTerminal(args: string, env: Record<string, string> = {}): Promise<string> {
  const command = `'${process.execPath}' '${START_FILE}' ${args}`;
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  const { stdout } = await promisify(execFile)('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...rest, TERM: 'xterm-256color', ...env },
  });
  return stdout;
}

describe('colours', () => {
  it('are for terminals: nothing that goes into a file or another program has any', async () => {
    for (const env of [{}, { FORCE_COLOR: '1' }]) {
      const { stdout, stderr } = await kundenwert(['score', 'export.csv', '--format', 'json'], { cwd, env });
      expect(stdout).toContain('Abstimmung');
      expect(stdout + stderr).not.toContain(ESCAPE);
    }
  });

  it.skipIf(!hasTerminal)(
    'are shown at a terminal, unless NO_COLOR or --no-color asks for none',
    async () => {
      const run = 'score export.csv --format json --no-progress';
      expect(await atTerminal(run)).toContain(ESCAPE);
      for (const plain of [await atTerminal(run, { NO_COLOR: '1' }), await atTerminal(`${run} --no-color`)]) {
        expect(plain).toContain('Abstimmung');
        expect(plain).not.toContain(ESCAPE);
      }
    },
  );
});
