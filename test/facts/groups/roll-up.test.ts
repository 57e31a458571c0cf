import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactId } from '../../../src/facts/fact.js';
import { groupFactsSql } from '../../../src/facts/groups/group-facts-sql.js';
import { Failure } from '../../../src/problems/failure.js';
import type { CanonicalTable, ColumnType } from '../../../src/tables/canonical-table.js';
import { customers } from '../../../src/tables/customers.js';
import { invoiceLines } from '../../../src/tables/invoice-lines.js';
import { engineForTests } from '../../engine/test-engine.js';
import type { Files } from '../../ingest/load-files.js';
import { day, factsOf } from '../facts-of.js';
import { serviceLines } from '../service-lines.js';

const test = engineForTests();
const rolledUp = (files: Files, leadingZeros: 'ignore' | 'keep' = 'ignore') =>
  factsOf(test, files, null, 12, { groups: { leadingZeros } });

/** A fact of one customer. */
function of({ ids, column }: Awaited<ReturnType<typeof rolledUp>>, id: string, fact: FactId) {
  return column(fact)?.[ids?.indexOf(id) ?? -1];
}

const MASTER = `Kundennr;Firma;Ort;Branche;Konzern;Kunde seit;Potenzial;Mitarbeiter
10;Alpha AG;Aachen;;;01.01.2010;;500
11;Alpha Süd;Bonn;Bau;10;01.01.2005;;
12;Alpha Nord;Celle;Handel;11;01.01.2012;;
20;Beta Ost;Erfurt;Bau;Beta Gruppe;;1000,00;10
21;Beta West;Fulda;Bau;Beta Gruppe;;2000,00;20
30;Gamma;Gera;Bau;;;700,00;5
`;
const LINES = `Kundennr;Datum;Umsatz;Wareneinsatz;Listenumsatz;Rechnungsnr
11;01.06.2026;100,00;60,00;110,00;R1
11;01.06.2024;10,00;6,00;;R0
12;02.06.2026;300,00;200,00;310,00;R2
12;02.06.2026;50,00;20,00;60,00;R1
20;03.06.2026;20,00;5,00;20,00;R4
21;30.06.2026;40,00;5,00;;R5
30;04.06.2026;999,00;9,00;999,00;R6
`;
const FILES = { 'k.csv': MASTER, 'l.csv': LINES };

describe('customers rolled up to their parents', () => {
  it('are one row for each group, under the number of the ultimate parent or the name of the group', async () => {
    const found = await rolledUp(FILES);
    expect(found.ids).toEqual(['30', '10', 'Beta Gruppe']);
    expect(found.column('members')).toEqual([1, 3, 2]);
    expect(found.column('revenue')).toEqual([99_900, 45_000, 6_000]);
    expect(found.column('contributionMargin')).toEqual([99_000, 17_000, 5_000]);
    expect(found.column('totalRevenue')).toEqual([99_900, 46_000, 6_000]);
    expect(of(found, '10', 'firstPurchase')).toBe(day('2024-06-01'));
    expect(of(found, '10', 'lastPurchase')).toBe(day('2026-06-02'));
    expect(of(found, '10', 'customerSince')).toBe(day('2005-01-01'));
    expect(found.problems.find(({ code }) => code === 'KW416')?.text).toContain('aus 6 Kunden werden 3');
  });

  it('count a document of two members once', async () => {
    const found = await rolledUp(FILES);
    expect(of(found, '10', 'invoices')).toBe(2);
    expect(of(found, 'Beta Gruppe', 'invoices')).toBe(2);
  });

  it('know list revenue only if every member who bought has it', async () => {
    const found = await rolledUp(FILES);
    expect(of(found, '10', 'listRevenue')).toBe(48_000);
    expect(of(found, 'Beta Gruppe', 'listRevenue')).toBeNull();
  });

  it('take attributes from the parent, else from the largest member that has one', async () => {
    const found = await rolledUp(FILES);
    expect([of(found, '10', 'name'), of(found, '10', 'city'), of(found, '10', 'industry')]).toEqual([
      'Alpha AG',
      'Aachen',
      'Handel',
    ]);
    expect([of(found, 'Beta Gruppe', 'name'), of(found, 'Beta Gruppe', 'city')]).toEqual([
      'Beta Gruppe',
      'Fulda',
    ]);
  });

  it('add up what all active members state, take what the parent alone states, and know no sum of some', async () => {
    const found = await rolledUp(FILES);
    expect(of(found, 'Beta Gruppe', 'potential')).toBe(300_000);
    expect(of(found, '10', 'potential')).toBeNull();
    expect(of(found, '10', 'employees')).toBe(500);
    const some = await rolledUp({ ...FILES, 'k.csv': MASTER.replace('2000,00;20', ';20') });
    expect(of(some, 'Beta Gruppe', 'potential')).toBeNull();
    expect(of(some, 'Beta Gruppe', 'employees')).toBe(30);
  });

  it('bring visits, services and costs of their members along', async () => {
    const found = await rolledUp({
      ...FILES,
      'b.csv': 'Kundennr;Datum;Art\n11;01.06.2026;Besuch\n12;02.06.2026;Besuch\n30;02.06.2026;Besuch\n',
      's.csv': 'Kundennr;Datum;Service;Dauer (Min.)\n11;01.06.2026;Beratung;10\n12;01.06.2026;Beratung;20\n',
    });
    expect(of(found, '10', 'visits')).toBe(2);
    expect(serviceLines(found.facts.details.serviceUse!)).toEqual([
      expect.objectContaining({
        customer: found.ids?.indexOf('10'),
        service: 'Beratung',
        entries: 2,
        minutes: 30,
      }),
    ]);
    expect(found.codes).not.toContain('KW413');
  });

  it('weigh stated shares of wallet by what the members buy', async () => {
    const found = await rolledUp({
      'l.csv': 'Kundennr;Datum;Umsatz\n1;01.06.2026;100,00\n2;01.06.2026;300,00\n',
      'k.csv': 'Kundennr;Konzern;Lieferanteil\n1;X Gruppe;50 %\n2;X Gruppe;30 %\n',
    });
    // 400 of 200 + 1000.
    expect(of(found, 'X Gruppe', 'statedShareOfWallet')).toBeCloseTo(400 / 1_200, 6);
  });

  it('are found on invoice lines too, where the latest says the parent', async () => {
    const found = await rolledUp({
      'l.csv':
        'Kundennr;Konzern;Datum;Umsatz\n1;Alt;01.06.2025;1,00\n1;Neu;01.07.2025;2,00\n2;Neu;01.07.2025;4,00\n3;;02.07.2025;8,00\n',
    });
    expect(found.ids).toEqual(['3', 'Neu']);
    expect(found.column('revenue')).toEqual([800, 700]);
  });

  it('may stand in a list with one row per customer', async () => {
    const found = await rolledUp({
      'k.csv': 'Kundennr;Konzern;Umsatz;DB\n1;9;10,00;1,00\n2;9;20,00;\n3;;5,00;2,00\n',
    });
    expect(found.ids).toEqual(['9', '3']);
    expect(found.column('revenue')).toEqual([3_000, 500]);
    expect(found.column('contributionMargin')).toEqual([null, 200]);
  });

  it('hand on who they were', async () => {
    const { facts, ids } = await rolledUp(FILES);
    const members = facts.details.groupMembers!;
    expect(members.count).toBe(6);
    const groups = members.ids.map((id, at) => `${id} → ${ids?.[members.customer[at]!]}`).sort();
    expect(groups).toEqual([
      '10 → 10',
      '11 → 10',
      '12 → 10',
      '20 → Beta Gruppe',
      '21 → Beta Gruppe',
      '30 → 30',
    ]);
    const revenue = [...(members.numbers.get('revenue') ?? [])].sort((one, other) => other - one);
    expect(revenue).toEqual([99_900, 35_000, 10_000, 4_000, 2_000, 0]);
  });

  it('end the run where customers are each other’s parent, or nothing names parents', async () => {
    const refusal = async (files: Files): Promise<readonly string[]> => {
      const error = await rolledUp(files).catch((reason: unknown) => reason);
      return error instanceof Failure
        ? error.problems.map(({ code, message }) => `${code} ${message.de}`)
        : [];
    };
    const circle = MASTER.replace('10;Alpha AG;Aachen;;;', '10;Alpha AG;Aachen;;12;');
    expect(await refusal({ ...FILES, 'k.csv': circle })).toEqual([
      expect.stringMatching(/^KW417 .*\(Kreise: 1\): 10 → 12 → 11 → 10/),
    ]);
    expect(await refusal({ 'l.csv': LINES })).toEqual([expect.stringMatching(/^KW419 /)]);
  });

  it('have a rule for every column that tables can give', async () => {
    const cells: Readonly<Record<ColumnType, string>> = {
      identifier: '10',
      text: 'Text',
      amount: '1.234,50',
      number: '3',
      share: '50 %',
      date: '31.12.2025',
      flag: 'ja',
    };
    const file = ({ columns }: CanonicalTable, left: readonly string[] = []): string => {
      const kept = columns.filter(({ id }) => !left.includes(id));
      const row = (parent: string): string =>
        kept.map(({ id, type }) => (id === 'parent' ? parent : cells[type])).join(';');
      return `${kept.map(({ label }) => label.de).join(';')}\n${row('Gruppe A')}\n`;
    };
    const found = await rolledUp({
      'k.csv': file(customers),
      'l.csv': file(invoiceLines, ['debitCredit', 'currency']),
    });
    expect(found.ids).toEqual(['Gruppe A']);
    expect(() => groupFactsSql(new Set(['id', 'somethingNew']))).toThrow(
      'no rule for rolling up somethingNew',
    );
  });

  it('add up to the same, in any order of rows', async () => {
    const ids = ['1', '2', '3', '4', '5'];
    const line = fc.record({
      id: fc.constantFrom(...ids),
      thousandths: fc.integer({ min: -500_000, max: 5_000_000 }),
      date: fc.integer({ min: 1, max: 28 }),
    });
    const parent = fc.constantFrom('', '', 'X', 'Y', '9');
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.tuple(parent, parent, parent, parent, parent),
        async (lines, parents) => {
          const rows = lines.map(
            ({ id, thousandths, date }) =>
              `${id};${String(date).padStart(2, '0')}.03.2026;${(thousandths / 1_000).toFixed(4).replace('.', ',')};${(thousandths / 3_000).toFixed(4).replace('.', ',')}\n`,
          );
          const files = (those: readonly string[]): Files => ({
            'l.csv': `Kundennr;Datum;Umsatz;Wareneinsatz\n${those.join('')}`,
            'k.csv': `Kundennr;Konzern\n${ids.map((id, at) => `${id};${parents[at]}\n`).join('')}`,
          });
          const apart = await factsOf(test, files(rows));
          const one = await rolledUp(files(rows));
          const other = await rolledUp(files(rows.toReversed()));
          const sum = (column: readonly unknown[] | undefined): number =>
            (column ?? []).reduce<number>((all, each) => all + Number(each ?? 0), 0);
          for (const fact of ['revenue', 'totalRevenue', 'contributionMargin'] as const) {
            expect(sum(one.column(fact))).toBe(sum(apart.column(fact)));
            expect(one.column(fact)).toEqual(other.column(fact));
          }
          expect(one.ids).toEqual(other.ids);
          expect(sum(one.column('members'))).toBe(ids.length);
          expect(one.control.revenue).toEqual(apart.control.revenue);
        },
      ),
      { numRuns: 12 },
    );
  });
});
