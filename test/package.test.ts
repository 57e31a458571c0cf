import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../src/version.js';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;

describe('the package', () => {
  it('has one version', () => {
    expect(read('package.json').version).toBe(VERSION);
  });

  it('can be installed on every platform: the lock file knows the native parts of each', () => {
    const packages = read('package-lock.json').packages as Record<string, { optionalDependencies?: object }>;
    const missing = Object.values(packages)
      .flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
      .filter((name) => !(`node_modules/${name}` in packages));
    expect(missing).toEqual([]);
  });

  it('names no download address', () => {
    expect(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).not.toContain(
      '"resolved"',
    );
  });

  it('runs no lifecycle script of its own but the build', () => {
    const scripts = Object.keys(read('package.json').scripts as object);
    expect(scripts.filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual(['prepare']);
  });
});
