import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { kundenwert } from './run-after-run.js';
import { workspace } from './workspace.js';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const ROOT = workspace();

it('the README shows what the changed assumption of its tour really ends with', async () => {
  const readme = readFileSync(file('README.md'), 'utf8');
  const command = /npx kundenwert score \S+ (--set .*)\n/.exec(readme)?.[1];
  const settings = command?.split(' ').map((word) => word.replaceAll('"', '')) ?? [];
  expect(settings).toHaveLength(4);
  const shown = readme
    .split('\n')
    .slice(readme.split('\n').findIndex((line) => line.startsWith('    Gegenüber dem Lauf davor')))
    .map((line) => line.slice(4));
  const block = shown.slice(0, shown.indexOf('')).join('\n');
  expect(block.split('\n').length).toBeGreaterThan(8);

  const cwd = join(ROOT, 'tour');
  mkdirSync(cwd);
  const score = ['score', file('fixtures/demo/musterwerk.xlsx'), '--no-progress', '--format', 'json'];
  await kundenwert(score, { cwd });
  expect((await kundenwert([...score, ...settings], { cwd })).stdout).toContain(block);
});
