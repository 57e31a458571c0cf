import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestedTable } from '../../src/ingest/ingest.js';
import { loadSources } from '../../src/ingest/load-sources.js';
import { dropTables, openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { brief, type LoadedFiles, loadFiles, rowsOf, verdictsOf } from '../ingest/load-files.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const AMOUNTS = (
  '5|5,5|5.5|1.234,56|1,234.56|12.50|12,50|1.23,4|1,23.4|1_000|1_0|1e3|1E+2|+5|-5| 5 |5,|5.|,5|.5|(5)|5-|-|n.v.||1.234|1,234|1.234.567|' +
  '0,1234567|0.1234567|5 €|$5|12.5,5|1,2,3|1.2.3|.,5|1..2|999999999999,99|9999999999999|inf|nan|0x1F|1 234,56|12 34|true|00,5|--5|\u22125|1,234,567|1.234,567|-.5|-,5'
).split('|');
const DATES = (
  '31.12.2025|1.2.2025|31.12.25|1.2.25| 31.12.2025|31.12.2025 |31.12.2025 10:15|31.02.2025|2025-12-31|2025-1-5|2025-12-31 10:15:00|2025-12-31T10:15:00|' +
  '20251231|2025123|202512|99991231|epoch|infinity|today||-|31/12/2025|12/31/2025|01.01.1970|31.12.1899|0|45291|2025-02-30|20250230|31.12.202|2025-12-31T23:00:00-05:00|2025-12-31 24:00:00'
).split('|');

/** One odd cell in a file that is clean otherwise. */
interface OddFile {
  readonly mark: ',' | '.';
  readonly grouped: boolean;
  readonly date: 'dotted' | 'iso' | 'compact' | 'timed';
  readonly factor: boolean;
  readonly amount: string;
  readonly day: string;
  readonly place: number;
}

const CLEAN_DATE = {
  dotted: '15.03.2025',
  iso: '2025-03-15',
  compact: '20250315',
  timed: '2025-03-15 08:30:00',
};

function write({ mark, grouped, date, factor, amount, day, place }: OddFile): string {
  const group = mark === ',' ? '.' : ',';
  const clean = `${grouped ? `1${group}234` : '1234'}${mark}56`;
  const rows = Array.from({ length: 6 }, () => `1000;${CLEAN_DATE[date]};${clean};3${mark}5`);
  const odd = `1001;${day};${place % 2 === 0 ? amount : clean};${place % 2 === 0 ? `0${mark}5` : amount}`;
  rows.splice(place, 0, odd);
  return `Kundennr;Datum;Umsatz${factor ? ' (T€)' : ''};DB\n${rows.join('\n')}\n`;
}

async function describeLoaded({ loaded }: Pick<LoadedFiles, 'loaded'>): Promise<unknown> {
  const margin = loaded.tables.get('invoice-lines')?.columns.has('contributionMargin')
    ? ['contributionMargin']
    : [];
  return {
    verdicts: verdictsOf(loaded, 'invoice-lines'),
    rows: await rowsOf(test, 'invoice-lines', ['customerId', 'date', 'revenue', ...margin, 'faults']),
    problems: loaded.problems.map(brief),
  };
}

/** The same tables, every cell read as text. */
const asText = (tables: readonly IngestedTable[]): IngestedTable[] =>
  tables.map((each) =>
    each.recognised === null
      ? each
      : { ...each, recognised: { ...each.recognised, raw: { ...each.recognised.raw, convert: null } } },
  );

async function expectSameBothWays(content: string): Promise<void> {
  const { ingested, loaded } = await loadFiles(test, { 'x.csv': content });
  const quick = await describeLoaded({ loaded });
  await dropTables(test.engine);
  const slow = await describeLoaded({
    loaded: await loadSources(test.engine, asText(ingested.tables), () => undefined),
  });
  expect(quick).toEqual(slow);
}

describe('the quick reading of a file, with figures and dates converted by the engine', () => {
  it('gives what reading its text gives, when every cell is as usual', async () => {
    for (const date of ['dotted', 'iso', 'compact', 'timed'] as const) {
      const usual = { grouped: true, date, factor: false, amount: '7', day: CLEAN_DATE[date], place: 2 };
      await expectSameBothWays(write({ ...usual, mark: ',' }));
      await expectSameBothWays(write({ ...usual, mark: '.', grouped: false, factor: true }));
    }
  });

  it('gives the same, or gives way, when a single cell is not', async () => {
    const file = fc.record({
      mark: fc.constantFrom<',' | '.'>(',', '.'),
      grouped: fc.boolean(),
      date: fc.constantFrom('dotted', 'iso', 'compact', 'timed'),
      factor: fc.boolean(),
      amount: fc.constantFrom(...AMOUNTS),
      day: fc.oneof(fc.constant(''), fc.constantFrom(...DATES)),
      place: fc.integer({ min: 0, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(file, fc.boolean(), async (drawn, dateIsOdd) => {
        const odd = dateIsOdd ? { ...drawn, amount: '7' } : { ...drawn, day: CLEAN_DATE[drawn.date] };
        await expectSameBothWays(write(odd));
      }),
      { numRuns: 15 },
    );
  });

  it('is not misled by quotes in a name above a number that is grouped wrongly', async () => {
    const rows = ['1;01.02.2025;1.234,56;Rohr 5"', '2;01.02.2025;12.50;x', '3;01.02.2025;1.000,00;Rohr 7"'];
    await expectSameBothWays(`Kundennr;Datum;Umsatz;Kunde\n${rows.join('\n')}\n`);
    await expectSameBothWays(
      `Kundennr;Kunde;Datum;Umsatz\n1;"a;""b";01.02.2025;1.234,56\n2;5";01.02.2025;12.50\n`,
    );
  });
});
