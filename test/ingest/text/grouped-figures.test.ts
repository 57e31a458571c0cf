import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../src/engine/engine.js';
import { groupStates } from '../../../src/ingest/text/group-states.js';
import { GroupScan } from '../../../src/ingest/text/whole-groups.js';
import { numberSql } from '../../../src/tables/typed-sql.js';
import { at, outcomeOf } from '../../cli/case-outcome.js';
import { kundenwert } from '../../cli/program.js';
import { workspace, writeLines } from '../../cli/workspace.js';

const ROOT = workspace();
const STATES = groupStates({ delimiter: ';', skipLines: 0, columns: new Set([0]), decimal: ',' });

function isVouchedFor(spelling: string): boolean {
  const scan = new GroupScan(STATES);
  return scan.take(Buffer.from(`${spelling};x`)) && scan.isWhole();
}

/** Digits in front of the decimal mark: an amount has room for twelve. */
function wholeDigits(spelling: string): number {
  return spelling.replace(/,.*|\D/g, '').length;
}

describe('the engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await Engine.open({ threads: 1, memoryLimit: '200MB', tempDirectory: ROOT });
  });
  afterAll(() => engine.close());

  const conversion = {
    types: new Map([[0, 'amount']] as const),
    decimal: ',',
    grouped: true,
    dateFormat: null,
  } as const;

  /** What the engine's own conversion and the reading from text make of spellings. */
  async function bothReadings(
    spellings: readonly string[],
  ): Promise<Record<'converted' | 'text', (string | null)[]>> {
    const path = join(ROOT, 'figures.csv');
    writeFileSync(path, spellings.map((spelling) => `${spelling};x\n`).join(''));
    const read = async (relation: string, value: string): Promise<(string | null)[]> =>
      (await engine.columns(`SELECT CAST(${value} AS VARCHAR) AS figure FROM ${relation}`)).text('figure');
    const layout = { width: 2, skipLines: 0, delimiter: ';' };
    return {
      converted: await read(Engine.csvRelation(path, layout, conversion), 'c0'),
      text: await read(Engine.csvRelation(path, layout), numberSql('c0', ',')),
    };
  }

  it('takes wrong groups and underscores in silence, which is why they are looked for', async () => {
    const { converted, text } = await bothReadings(['12.50', '1_000,50']);
    expect(converted).toEqual(['1250.000000', '1000.500000']);
    expect(text).toEqual([null, null]);
  });

  it('reads every number that is grouped rightly as it is read from text', async () => {
    const parts = fc.constantFrom('0', '1', '23', '456', '.789', '.', ',', ' ');
    const number = fc
      .tuple(fc.constantFrom('', '-', '+'), fc.array(parts, { maxLength: 6 }))
      .map(([sign, digits]) => sign + digits.join(''))
      .filter((spelling) => /^[+-]?\d+[\d.]*(,\d*)? *$/.test(spelling) && wholeDigits(spelling) <= 12)
      .filter(isVouchedFor);
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 50, maxLength: 100 }), async (spellings) => {
        const { converted, text } = await bothReadings(spellings);
        expect(converted).toEqual(text);
        expect(converted).not.toContain(null);
      }),
      { numRuns: 10 },
    );
  });
});

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
    // The whole file has its fingerprint, however early the look at its groups came to an end.
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
