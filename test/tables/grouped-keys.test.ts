import { describe, expect, it } from 'vitest';
import type { FillDown } from '../../src/tables/recognised-table.js';
import { engineForTests } from '../engine/test-engine.js';
import { brief, loadFiles, rowsOf, verdictsOf } from '../ingest/load-files.js';

const test = engineForTests();

const HEAD = 'Kundennr;Kunde;Datum;Umsatz';
/** A customer stands in the first row of his group; the days of each group begin anew. */
const REPORT = ['1000', '2000', '3000', '4000'].flatMap((id, group) => [
  `${id};Name ${id};01.0${group % 2 === 0 ? 1 : 2}.2025;10,00`,
  ';;01.03.2025;20,00',
  ';;01.04.2025;30,00',
  `Summe ${id};;;60,00`,
]);

async function load(lines: readonly string[], fillDown?: FillDown) {
  const settings = fillDown === undefined ? {} : { 'invoice-lines': { columns: {}, fillDown } };
  const { loaded } = await loadFiles(test, { 'x.csv': `${[HEAD, ...lines].join('\n')}\n` }, settings);
  return {
    verdicts: verdictsOf(loaded, 'invoice-lines'),
    problems: loaded.problems.map(brief),
    rows: await rowsOf(test, 'invoice-lines', ['customerId', 'date', 'revenue']),
  };
}

describe('a report with the customer in the first row of each group', () => {
  it('is filled down where nothing else explains it', async () => {
    const found = await load([...REPORT, 'Gesamtergebnis;;;240,00']);
    expect(found.verdicts).toEqual({ used: [12, 240_000_000n], totalRow: [5, 480_000_000n] });
    expect(found.rows.slice(0, 3)).toEqual([
      '1000 | 2025-01-01 | 10.000000',
      '1000 | 2025-03-01 | 20.000000',
      '1000 | 2025-04-01 | 30.000000',
    ]);
    expect(found.problems).toEqual(['KW240 x.csv row 18', 'KW243 x.csv', 'KW246 x.csv']);
  });

  it('is left alone where the settings say so', async () => {
    const found = await load(REPORT, false);
    expect(found.verdicts.used?.[0]).toBe(4);
    expect(found.verdicts.noCustomer).toEqual([8, 200_000_000n]);
    expect(found.problems.filter((each) => /KW24[67]/.test(each))).toEqual([]);
  });

  it('is asked about where the days run through: they may be sales to nobody in particular', async () => {
    const through = ['1;A;01.01.2025;1,00', '2;B;05.01.2025;1,00', '3;C;09.01.2025;1,00'];
    const nobody = ['02', '03', '06', '07'].map((day) => `;;${day}.01.2025;1,00`);
    const sorted = [through[0]!, ...nobody.slice(0, 2), through[1]!, ...nobody.slice(2), through[2]!];
    const found = await load(sorted);
    expect(found.verdicts).toEqual({ used: [3, 3_000_000n], noCustomer: [4, 4_000_000n] });
    expect(found.problems).toEqual(['KW247 x.csv']);
    const set = await load(sorted, true);
    expect(set.verdicts).toEqual({ used: [7, 7_000_000n] });
    expect(set.problems).toEqual([]);
  });

  it('is not what a file is in which customers are missing here and there', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => {
      const id = at % 3 === 0 ? '' : `10${at % 7}`;
      return `${id};;${String(1 + ((at * 11) % 28)).padStart(2, '0')}.01.2025;1,0${at % 10}`;
    });
    const found = await load(lines);
    expect(found.verdicts.used?.[0]).toBe(26);
    expect(found.problems).toEqual([]);
  });

  it('is not filled down where a name says whose row it is', async () => {
    const named = REPORT.map((line) => line.replace(/^;;/, ';Jemand;'));
    expect((await load(named)).problems).toContain('KW247 x.csv');
  });
});
