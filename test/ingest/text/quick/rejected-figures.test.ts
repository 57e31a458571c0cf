import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, outcomeOf } from '../../../cli/case-outcome.js';
import { kundenwert } from '../../../cli/run-after-run.js';
import { workspace, writeLines } from '../../../cli/workspace.js';

const ROOT = workspace();

describe('a German export from the command line', () => {
  it('has amounts with wrong groups or underscores rejected and listed', async () => {
    const cwd = join(ROOT, 'program');
    mkdirSync(cwd);
    writeLines(cwd, 'export.csv', [
      'Kundennummer;Datum;Umsatz',
      '4711;02.01.2026;1.234,56',
      '4712;03.01.2026;1_000,50',
      '4713;04.01.2026;12.50',
      '4714;05.01.2026;100,00',
    ]);
    const ended = await kundenwert(['score', 'export.csv', '--format', 'csv,json'], { cwd });
    const { exit, problems, customers, result } = outcomeOf(ended, join(cwd, 'kundenwert-out'));
    const rejected = problems.filter(({ code }) => code === 'KW203').map(({ row, value }) => [row, value]);
    expect(exit).toBe(0);
    expect(rejected).toEqual([
      [3, '1_000,50'],
      [4, '12.50'],
    ]);
    expect(customers.map(({ customerId }) => customerId).sort()).toEqual(['4711', '4714']);
    const digest = createHash('sha256')
      .update(readFileSync(join(cwd, 'export.csv')))
      .digest('hex');
    expect(at(result, 'sources.0.sha256')).toBe(digest);
  });

  it('has an underscore listed where nothing is grouped, too', async () => {
    const cwd = join(ROOT, 'ungrouped');
    mkdirSync(cwd);
    writeLines(cwd, 'export.csv', [
      'Kundennummer;Datum;Umsatz',
      '4711;02.01.2026;12,56',
      '4712;03.01.2026;1_0,50',
    ]);
    const ended = await kundenwert(['score', 'export.csv', '--format', 'json'], { cwd });
    const { problems } = outcomeOf(ended, join(cwd, 'kundenwert-out'));
    expect(problems.filter(({ code }) => code === 'KW203').map(({ value }) => value)).toEqual(['1_0,50']);
  });
});
