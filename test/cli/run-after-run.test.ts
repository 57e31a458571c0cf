import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as own from './program.js';
import * as shared from './run-after-run.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const cwd = workspace();
writeLines(cwd, 'export.csv', SOUND_EXPORT);
writeLines(cwd, 'faulty.csv', [...SOUND_EXPORT, '4713;Gamma AG;18.03.2026;zwölf']);

describe('a run in a process that others have run in', () => {
  it.each([
    [['score', 'export.csv', '-f', 'json']],
    [['score', 'faulty.csv', '-f', 'json', '--strict', '--lang', 'en']],
    [['score', 'none.csv']],
    [['scor']],
    [[]],
  ])('ends, says and writes what one in its own does: %j', async (args) => {
    const out = join(cwd, 'kundenwert-out');
    const outcome = async (program: typeof own.kundenwert): Promise<unknown> => {
      rmSync(out, { recursive: true, force: true });
      const ended = await program(args, { cwd });
      return { ended, result: existsSync(out) ? readFileSync(join(out, 'result.json'), 'utf8') : null };
    };
    expect(await outcome(shared.kundenwert)).toEqual(await outcome(own.kundenwert));
  });
});
