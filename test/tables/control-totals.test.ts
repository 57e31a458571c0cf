import { describe, expect, it } from 'vitest';
import { nameOfSubtotal, totalKind } from '../../src/tables/total-labels.js';
import { engineForTests } from '../engine/test-engine.js';
import { brief, loadFiles, verdictsOf } from '../ingest/load-files.js';

const test = engineForTests();

const HEAD = 'Region;Kundennr;Datum;Umsatz';

async function load(lines: readonly string[], head = HEAD) {
  const { loaded } = await loadFiles(test, { 'x.csv': `${[head, ...lines].join('\n')}\n` });
  const table = loaded.tables.has('invoice-lines') ? 'invoice-lines' : 'customers';
  return {
    verdicts: verdictsOf(loaded, table),
    problems: loaded.problems.map(brief),
    said: loaded.problems.map(({ message }) => message.en),
  };
}

const ROWS = ['Nord;1000;01.02.2025;1.000,50', 'Nord;2000;02.02.2025;500,25', 'Süd;3000;03.02.2025;99,25'];

describe('the total row of a file', () => {
  it.each([
    'Gesamtergebnis;;;',
    'Summe EUR;;;',
    'Total;;;',
    ';Summe;;',
    'Grand Total 2025;;;',
    '** Summe **;;;',
  ])('%s agrees with its rows and is set aside', async (label) => {
    const found = await load([...ROWS, `${label}1.600,00`]);
    expect(found.verdicts).toEqual({ used: [3, 1_600_000_000n], totalRow: [1, 1_600_000_000n] });
    expect(found.problems).toEqual(['KW240 x.csv row 5']);
    expect(found.said[0]).toContain('1,600.00');
  });

  it('is a warning with the difference where it does not agree', async () => {
    const found = await load([...ROWS, 'Summe;;;1.600,02']);
    expect(found.problems).toEqual(['KW241 x.csv row 5']);
    expect(found.said[0]).toMatch(/1,600\.02.*1,600\.00.*0\.02/);
  });

  it('counts rows without a customer and rejected ones, which the file counted too', async () => {
    const found = await load([
      ...ROWS,
      'Nord;;04.02.2025;10,00',
      'Nord;1000;31.02.2025;5,00',
      'Summe;;;1.615,00',
    ]);
    expect(found.problems).toEqual(['KW204 x.csv row 6 Datum "31.02.2025"', 'KW240 x.csv row 7']);
  });

  it('may carry a date: it does not become a customer', async () => {
    for (const label of ['Summe', 'SUMME EUR', 'Total', 'Gesamtsumme:']) {
      const found = await load([...ROWS, `;${label};31.12.2025;1.600,00`]);
      expect(found.verdicts.totalRow).toEqual([1, 1_600_000_000n]);
      expect(found.problems).toEqual(['KW240 x.csv row 5']);
    }
  });

  it('is no total where the key is the name of a company, or has a document', async () => {
    const company = await load(
      ['Total SE;01.02.2025;5,50', 'Summa AG;01.02.2025;6,50'],
      'Kundennr;Datum;Umsatz',
    );
    expect(company.verdicts).toEqual({ used: [2, 12_000_000n] });
    const document = await load(
      ['Total;01.02.2025;5,50;R1', 'B;01.02.2025;6,50;R2'],
      'Kundennr;Datum;Umsatz;Rechnung',
    );
    expect(document.verdicts).toEqual({ used: [2, 12_000_000n] });
  });

  it('stands in a table of customers too', async () => {
    const found = await load(['1;A;10,50', '2;B;20,25', ';Gesamtergebnis;30,75'], 'Kundennr;Kunde;Umsatz');
    expect(found.verdicts).toEqual({ used: [2, 30_750_000n], totalRow: [1, 30_750_000n] });
    expect(found.problems).toEqual(['KW240 x.csv row 4']);
  });
});

describe('subtotals', () => {
  const grouped = (north: string): readonly string[] => [
    ...ROWS.slice(0, 2),
    `Nord Ergebnis;;;${north}`,
    ...ROWS.slice(2),
    'Summe Süd;;;99,25',
    'Gesamtergebnis;;;1.600,00',
  ];

  it('agree with their groups', async () => {
    const found = await load(grouped('1.500,75'));
    expect(found.problems).toEqual(['KW240 x.csv row 7', 'KW243 x.csv']);
    expect(found.said[1]).toContain('2 subtotals');
    expect(found.verdicts.totalRow?.[0]).toBe(3);
  });

  it('are warned of where they do not', async () => {
    expect((await load(grouped('1.500,76'))).problems).toEqual([
      'KW240 x.csv row 7',
      'KW243 x.csv',
      'KW242 x.csv row 4',
    ]);
  });

  it('of customers whose numbers look like years are none of the whole', async () => {
    const rows = [
      'Nord;2000;01.02.2025;5,00',
      'Summe 2000;;;5,00',
      'Nord;2001;01.02.2025;6,00',
      'Summe 2001;;;6,00',
    ];
    expect((await load([...rows, ROWS[2]!])).problems).toEqual([]);
  });

  it('are not compared where the group stands in its first row alone', async () => {
    const rows = ['Nord;1000;01.02.2025;1.000,50', ';2000;02.02.2025;500,25', 'Nord Ergebnis;;;1.500,75'];
    expect((await load(rows)).problems).toEqual([]);
  });

  it('may all be called the same, and add up to the whole', async () => {
    const rows = [...ROWS.slice(0, 2), 'Summe;;;1.500,75', ...ROWS.slice(2), 'Summe;;;99,25'];
    expect((await load(rows)).problems).toEqual(['KW240 x.csv row 6']);
  });

  it('of pages carry over what came before and are not compared', async () => {
    const rows = [...ROWS.slice(0, 2), 'Übertrag;;;1.500,75', 'Übertrag;;;1.500,75', ...ROWS.slice(2)];
    const found = await load(rows);
    expect(found.problems).toEqual([]);
    expect(found.verdicts.totalRow?.[0]).toBe(2);
  });
});

describe('the label of a total', () => {
  it.each([
    ['Gesamtergebnis', 'grand', null],
    ['Summe EUR', 'grand', null],
    ['*** SUMME 2025 ***', 'grand', null],
    ['Summe Nord', 'group', 'Nord'],
    ['Summe 4711', 'group', '4711'],
    ['Summe 2025', 'grand', null],
    ['Nord Ergebnis', 'group', 'Nord'],
    ['Zwischensumme Kunde 10-77:', 'group', '10-77'],
    ['Total for customer 4711', 'group', '4711'],
    ['Übertrag', 'carried', null],
    ['Summit Sports', null, null],
  ] as const)('%s', (label, kind, name) => {
    expect(totalKind(label)).toBe(kind);
    if (kind === 'group') expect(nameOfSubtotal(label)).toBe(name);
  });
});
