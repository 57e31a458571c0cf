import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_NUMBER } from '../../../../src/tables/key-numbers.js';
import { workspace } from '../../../cli/workspace.js';
import { engineForTests } from '../../../engine/test-engine.js';
import { factsOf } from '../../../facts/facts-of.js';
import { loadFiles, rowsOf } from '../../load-files.js';
import { cell, planOf, readQuickly } from './quick-records.js';

const ROOT = workspace();
const test = engineForTests();
const HEAD = 'Kundennr;Datum;Umsatz;Rechnungsnr\n';

const digits = fc
  .string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 14 })
  .filter((key) => /[1-9]/.test(key));

describe('the key of a record', () => {
  it('is the same text, whether all of a batch are held as numbers or one of them is none', async () => {
    const plan = planOf([cell(0, { role: 'key' }), cell(1)]);
    const file = { delimiter: ';', width: 2, skipLines: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(digits, { minLength: 1 }),
        fc.constantFrom('A1', '1 2', '-7'),
        async (keys, other) => {
          const content = keys.map((key) => `${key};x\n`).join('');
          const path = join(ROOT, 'keys.csv');
          const alone = await readQuickly(path, { ...file, content }, plan);
          const beside = await readQuickly(path, { ...file, content: `${content}${other};x\n` }, plan);
          expect(alone?.rows).toEqual(keys.map((key) => [key, 'x']));
          expect(beside?.rows).toEqual([...keys, other].map((key) => [key, 'x']));
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Documents of some customers; the last record is one that is read as text. */
function lines(key: (customer: number) => string, odd: string): string {
  const records = Array.from(
    { length: 300 },
    (_, at) =>
      `${key(at % 37)};${String(1 + (at % 28)).padStart(2, '0')}.${String(1 + (at % 12)).padStart(2, '0')}.2025;${at},50;R${at >> 1}`,
  );
  return `${HEAD}${[...records, `${odd};03.03.2025;(1,00);R999`].join('\n')}\n`;
}

describe('customers whose keys are digits', () => {
  const number = (customer: number): string => String((customer + 1) * 11).padStart(7, '0');

  it('are grouped by numbers, and by texts as soon as one of them is none', async () => {
    for (const [odd, numbered] of [
      ['0000011', 'customerId'],
      ['123456789012345678', 'customerId'],
      ['1234567890123456789', null],
      ['K1', null],
    ] as const) {
      const { loaded } = await loadFiles(test, { 'x.csv': lines(number, odd) });
      expect(loaded.tables.get('invoice-lines')?.numbered).toBe(numbered);
      expect((await test.engine.columnNames('invoice-lines')).has(KEY_NUMBER)).toBe(numbered !== null);
      const ids = (await rowsOf(test, 'invoice-lines', ['customerId'])).map((id) => id.trim());
      expect(new Set(ids)).toEqual(new Set([...Array.from({ length: 37 }, (_, at) => number(at)), odd]));
    }
  });

  it('have the facts that customers with letters have', async () => {
    const facts = async (prefix: string) => {
      const { ids, column } = await factsOf(test, {
        'x.csv': lines((customer) => prefix + number(customer), `${prefix}0000011`),
      });
      const all = ['revenue', 'totalRevenue', 'invoices', 'firstPurchase', 'lastPurchase'] as const;
      return { ids: (ids ?? []).map((id) => String(id).slice(prefix.length)), columns: all.map(column) };
    };
    const numbers = await facts('');
    expect(numbers.ids).toHaveLength(37);
    expect(await facts('K')).toEqual(numbers);
  });

  it('are one with those of a table in which they have fewer zeros', async () => {
    const { loaded } = await loadFiles(test, {
      'x.csv': lines(number, '0000011'),
      'k.csv': 'Kundennr;Kundenname\n11;Alfa\n00022;Beta\n',
    });
    expect(loaded.problems.find(({ code }) => code === 'KW220')?.count).toBe(2);
    expect(await rowsOf(test, 'customers', ['customerId', 'name'])).toEqual([
      '0000011 | Alfa',
      '0000022 | Beta',
    ]);
  });

  it('keep the spelling of most rows where a number holds it', async () => {
    const master = (id: string): string => `Kundennr;Kundenname\n${`${id};Alfa\n`.repeat(9)}`;
    for (const [given, kept] of [
      ['000000000000000011', '000000000000000011'],
      ['0000000000000000011', '11'],
    ] as const) {
      await loadFiles(test, {
        'x.csv': `${HEAD}11;01.01.2025;5,00;R1\n12;01.01.2025;5,00;R2\n`,
        'k.csv': master(given),
      });
      expect(await rowsOf(test, 'invoice-lines', ['customerId'])).toEqual(
        expect.arrayContaining([kept, '12']),
      );
      expect(await rowsOf(test, 'customers', ['customerId'])).toContain(kept);
    }
  });
});
