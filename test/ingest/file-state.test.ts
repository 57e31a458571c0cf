import { copyFileSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { whileUnchanged } from '../../src/ingest/file-state.js';
import { Failure } from '../../src/problems/failure.js';

const folder = mkdtempSync(join(tmpdir(), 'kundenwert-state-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function newFile(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, 'Kundennr;Umsatz\n1000;1,00\n');
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  return path;
}

/** Replaced by another of the same size and time, as copying tools leave it. */
function replace(path: string): void {
  const { atime, mtime } = statSync(path);
  copyFileSync(path, `${path}.new`);
  utimesSync(`${path}.new`, atime, mtime);
  renameSync(`${path}.new`, path);
}

describe('work on files', () => {
  it('gives what it comes to where none of them changes, even where one is missing all the time', async () => {
    const paths = [newFile('same'), join(folder, 'missing')];
    expect(await whileUnchanged(paths, async () => 7)).toBe(7);
    await expect(
      whileUnchanged(paths, async () => {
        throw new Error('of its own');
      }),
    ).rejects.toThrow('of its own');
  });

  it.each<readonly [string, (path: string) => void]>([
    ['grows', (path) => writeFileSync(path, '2000;2,00\n', { flag: 'a' })],
    ['is written again', (path) => utimesSync(path, 1_700_000_000, 1_700_000_001)],
    ['is replaced', replace],
    ['is deleted', (path) => rmSync(path)],
  ])('fails where one of them %s, whatever else it comes to', async (name, change) => {
    for (const [at, end] of [() => 7, () => Promise.reject(new Error('a consequence'))].entries()) {
      const [path, other] = [newFile(`${name}-${at}`), newFile('other')];
      const failed = await whileUnchanged([path, other], async () => {
        change(path);
        return end();
      }).catch((error: unknown) => error);
      if (!(failed instanceof Failure)) throw failed;
      expect(failed.kind).toBe('input');
      expect(failed.problems.map(({ code, position }) => [code, position.file])).toEqual([['KW161', path]]);
    }
  });
});
