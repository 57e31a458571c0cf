import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StagedFiles } from '../../src/files/staged-files.js';
import { workspace } from '../cli/workspace.js';

const ROOT = workspace();

/** A folder of earlier outputs: a file, and a folder with two files. */
function earlier(name: string): string {
  const out = join(ROOT, name);
  mkdirSync(join(out, 'parts'), { recursive: true });
  writeFileSync(join(out, 'report'), 'old');
  for (const part of ['a', 'gone']) writeFileSync(join(out, 'parts', part), 'old');
  return out;
}

async function stage(out: string): Promise<StagedFiles> {
  const staged = await StagedFiles.in(out);
  writeFileSync(staged.add('report'), 'new');
  const folder = staged.addFolder('parts');
  for (const part of ['a', 'b']) writeFileSync(join(folder, part), 'new');
  return staged;
}

const contents = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );

describe('a folder among staged files', () => {
  it('replaces the old one with everything in it', async () => {
    const out = earlier('replaced');
    const paths = await (await stage(out)).publish();
    expect(paths).toEqual([join(out, 'report'), join(out, 'parts')]);
    expect(contents(out)).toEqual({ report: 'new', a: 'new', b: 'new' });
    expect(readdirSync(out).sort()).toEqual(['parts', 'report']);
  });

  it('appears where there was none', async () => {
    const out = join(ROOT, 'fresh');
    await (await stage(out)).publish();
    expect(contents(out)).toEqual({ report: 'new', a: 'new', b: 'new' });
  });

  it('is not there until then, and leaves nothing behind when it is discarded', async () => {
    const out = earlier('discarded');
    const staged = await stage(out);
    expect(contents(join(out, 'parts'))).toEqual({ a: 'old', gone: 'old' });
    await staged.discard();
    expect(contents(out)).toEqual({ report: 'old', a: 'old', gone: 'old' });
    expect(readdirSync(out).sort()).toEqual(['parts', 'report']);
  });

  it('comes back with all other old files where a later one is refused', async () => {
    const out = earlier('refused');
    mkdirSync(join(out, 'blocked', 'occupied'), { recursive: true });
    const staged = await stage(out);
    writeFileSync(staged.add('blocked'), 'new');
    await expect(staged.publish()).rejects.toThrow();
    await staged.discard();
    expect(contents(out)).toEqual({ report: 'old', a: 'old', gone: 'old' });
    expect(existsSync(join(out, 'blocked', 'occupied'))).toBe(true);
  });

  it('goes away again where there was none and a later file is refused', async () => {
    const out = join(ROOT, 'refused-fresh');
    mkdirSync(join(out, 'blocked', 'occupied'), { recursive: true });
    const staged = await stage(out);
    writeFileSync(staged.add('blocked'), 'new');
    await expect(staged.publish()).rejects.toThrow();
    await staged.discard();
    expect(readdirSync(out)).toEqual(['blocked']);
  });

  it('does not replace a file of its name', async () => {
    const out = join(ROOT, 'file');
    mkdirSync(out);
    writeFileSync(join(out, 'parts'), 'a file');
    const staged = await stage(out);
    await expect(staged.publish()).rejects.toThrow();
    await staged.discard();
    expect(contents(out)).toEqual({ parts: 'a file' });
  });
});
