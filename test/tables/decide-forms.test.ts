import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { brief, loadFiles, refusalOf, rowsOf } from '../ingest/load-files.js';

const test = engineForTests();

const file = (days: readonly string[]): string =>
  `Kundennr;Datum;Umsatz\n${days.map((day, at) => `A;${day};${at + 1},50\n`).join('')}`;
const load = async (days: readonly string[]) => {
  const { loaded } = await loadFiles(test, { 'l.csv': file(days) });
  return {
    days: await rowsOf(test, 'invoice-lines', ['date']),
    problems: loaded.problems.map(({ code, message }) => `${code} ${message.de}`),
  };
};

describe('days as spreadsheets count them', () => {
  it('are read where the column holds nothing else, with the first of them and what it stands for', async () => {
    const found = await load(['46024', ' 46025 ', '46026,75']);
    expect(found.days).toEqual(['2026-01-02', '2026-01-03', '2026-01-04']);
    expect(found.problems).toEqual([
      'KW213 Statt Daten stehen in der Spalte Zahlen, mit denen Tabellenprogramme Tage zählen; 46024 ist als 2026-01-02 gelesen.',
    ]);
  });

  it('are no days beside a single date: then they are rejected', async () => {
    const found = await load(['02.01.2026', '46025']);
    expect(found.days).toEqual(['2026-01-02']);
    expect(found.problems).toEqual([
      'KW204 „46025“ ist kein Datum (erkannt: dd.mm.yyyy); die Zeile ist abgewiesen.',
    ]);
  });

  it('are none of a time nobody books in', async () => {
    const found = await load(['12345', '99999']);
    expect(found.days).toEqual([]);
    expect(found.problems.map((each) => each.slice(0, 5))).toEqual(['KW204', 'KW204']);
  });
});

describe('two orders of dates in one column', () => {
  const both = ['13/01/2026', '14/01/2026', '01/15/2026', '01/16/2026', '01/17/2026'];

  it('decide nothing for a date that both allow', async () => {
    const refused = await refusalOf(test, { 'l.csv': file([...both, '02/03/2026']) });
    expect(refused.map(brief)).toEqual(['KW214 l.csv Datum "02/03/2026"']);
    expect(refused[0]?.message.en).toContain(
      '2 values of the column are dates as day/month only, 3 as month/day',
    );
  });

  it('are no obstacle where every date allows one alone, or one value is a stray', async () => {
    expect((await load(both)).days).toEqual(['2026-01-15', '2026-01-16', '2026-01-17']);
    const stray = await load(['13/01/2026', ...both.slice(2), '02/03/2026']);
    expect(stray.days).toContain('2026-02-03');
    expect(stray.problems.map((each) => each.slice(0, 5))).toEqual(['KW204']);
  });
});

describe('a date that stands for none', () => {
  it.each(['9999-12-31', '31.12.9999', '00000000', '00.00.0000', '0000-00-00'])(
    '%s is said to be that',
    async (day) => {
      const found = await load(['2026-01-02', day]);
      expect(found.problems).toEqual([
        `KW204 „${day}“ ist kein Datum, sondern steht für „kein Datum“ oder „unbegrenzt“ (erkannt: yyyy-mm-dd); die Zeile ist abgewiesen.`,
      ]);
    },
  );
});
