import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from './case-outcome.js';
import { kundenwert } from './run-after-run.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const ROOT = workspace();
let folders = 0;

/** Runs in a folder with an export and a settings file, and returns what came out. */
async function scored(settings: readonly string[], ...args: string[]) {
  folders += 1;
  const cwd = join(ROOT, String(folders));
  mkdirSync(cwd);
  writeLines(cwd, 'export.csv', SOUND_EXPORT);
  writeLines(cwd, 'kundenwert.yaml', settings);
  const ended = await kundenwert(['score', 'export.csv', '--format', 'json', ...args], { cwd });
  if (ended.exit !== 0) throw new Error(ended.stderr);
  const read = (folder: string): unknown =>
    JSON.parse(readFileSync(join(cwd, folder, 'result.json'), 'utf8')) as unknown;
  return { ended, read };
}

describe('settings', () => {
  it('come from kundenwert.yaml in the current folder, and that is said', async () => {
    const { ended, read } = await scored(['months: 3', 'company: Musterwerk GmbH', 'out: berichte']);
    expect(ended.stderr).toContain('kundenwert.yaml');
    expect(ended.stdout).toContain('Musterwerk GmbH');
    const result = read('berichte');
    expect(at(result, 'settings.months')).toBe(3);
    expect(at(result, 'settingOrigins.months')).toBe('file');
    expect(at(result, 'settingOrigins.asOf')).toBe('data');
  });

  it('are overruled by --set, the later by the latest', async () => {
    const { read } = await scored(
      ['stages: { abc: { cutPoints: [0.5] } }'],
      ...['--set', 'stages.abc.cutPoints=[0.6]', '--set', 'stages.abc.cutPoints=[0.7, 0.9]'],
    );
    expect(at(read('kundenwert-out'), 'settings.stages.abc.cutPoints')).toEqual([0.7, 0.9]);
    expect(at(read('kundenwert-out'), 'settingOrigins')).toMatchObject({ 'stages.abc.cutPoints': 'flag' });
  });

  it('of a named flag overrule both', async () => {
    const { read } = await scored(['months: 3'], '--months', 'all', '--set', 'months=6');
    expect(at(read('kundenwert-out'), 'settings.months')).toBe('all');
    expect(at(read('kundenwert-out'), 'period.from')).toBe('2026-01-15');
  });

  it('reach the figures: another as-of date is another period', async () => {
    const { read } = await scored([], '--as-of', '2026-02-28', '--months', '1');
    // Of the three lines only that of 16 February lies in February.
    expect(at(read('kundenwert-out'), 'control.revenueInPeriod')).toBe(300.5);
    expect(at(read('kundenwert-out'), 'control.revenueOutsidePeriod')).toBe(1149.75);
  });
});

describe('several faults in one settings file', () => {
  it('are told one by one, each with its line', async () => {
    const folder = join(ROOT, 'several');
    mkdirSync(folder);
    writeLines(folder, 'export.csv', SOUND_EXPORT);
    writeFileSync(
      join(folder, 'bad.yaml'),
      'stages:\n  salesforce-sizing:\n    facingShare: 1.2\n  care-model:\n    classes:\n      A: { visits: -2 }\n',
    );
    const { exit, stderr } = await kundenwert(['score', 'export.csv', '-c', 'bad.yaml'], { cwd: folder });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/bad\.yaml, Zeile 3\n.*facingShare/);
    expect(stderr).toMatch(/bad\.yaml, Zeile 6\n.*classes\.A\.visits/);
  });
});
