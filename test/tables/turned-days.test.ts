import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles, rowsOf } from '../ingest/load-files.js';

const test = engineForTests();

const load = async (days: readonly string[], dateOrder?: 'dmy' | 'mdy') => {
  const content = `Kundennr;Datum;Umsatz\n${days.map((day, at) => `A;${day};${at + 1},50\n`).join('')}`;
  const own = { columns: {}, ...(dateOrder === undefined ? {} : { dateOrder }) };
  const { loaded } = await loadFiles(test, { 'l.csv': content }, { 'invoice-lines': own });
  return {
    problems: loaded.problems.map(({ code, message }) => `${code} ${message.en}`),
    days: await rowsOf(test, 'invoice-lines', ['date']),
    dialect: loaded.sources.get('invoice-lines')?.[0]?.typed.dialect,
  };
};
const two = (value: number): string => String(value).padStart(2, '0');
const days = Array.from({ length: 28 }, (_, at) => at + 1);
/** March 2026 as American text, opened where the day comes first, and saved. */
const opened = days.map((day) => (day <= 12 ? `2026-${two(day)}-03` : `3/${day}/2026`));
const march = days.map((day) => `2026-03-${two(day)}`);

describe('days that a spreadsheet has turned round', () => {
  it('are turned back where no text could be a day in the other order and no day lies behind the 12th', async () => {
    const found = await load(opened);
    expect(found.days).toEqual(march);
    expect(found.problems).toEqual([
      'KW211 Day and month are partly swapped in the column: 16 values such as "3/13/2026" stayed text, and none of the 12 values such as 2026-01-03 has a day behind the 12th; read as 2026-03-01.',
    ]);
  });

  it('are described in no order: settings that name one would keep them as they are', async () => {
    expect((await load(opened)).dialect).toEqual({ decimal: ',' });
    expect((await load(march)).dialect).toEqual({ decimal: ',', dateOrder: 'yyyy-mm-dd' });
  });

  it('are turned back in the other order and with points as well', async () => {
    const british = days.map((day) => (day <= 12 ? `03.${two(day)}.2026` : `${day}/03/2026`));
    expect((await load(british)).days).toEqual(march);
  });

  it('stay as they are where the settings say in which order dates are written', async () => {
    const found = await load(opened, 'mdy');
    expect(found.days).toContain('2026-12-03');
    expect(found.problems).toEqual([]);
  });

  it('are none where a single value speaks against it', async () => {
    const real = await load([...opened, '2026-03-29']);
    expect([real.problems, real.days.includes('2026-12-03')]).toEqual([[], true]);
    const readable = await load([...opened, '3/2/2026']);
    expect([readable.problems, readable.days.includes('2026-12-03')]).toEqual([[], true]);
  });

  it('are none where too few values could be chance, or the days are those of monthly bookings', async () => {
    expect((await load(opened.slice(8, 16))).problems).toEqual([]);
    const monthly = days.map((day) => (day <= 12 ? `2026-${two(day)}-01` : `3/${day}/2026`));
    expect((await load(monthly)).problems).toEqual([]);
  });
});
