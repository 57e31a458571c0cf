import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workspace } from '../../../cli/workspace.js';
import { cell, planOf, readQuickly, writtenCell } from './quick-records.js';

const path = join(workspace(), 'documents.csv');
const plan = planOf([cell(0, { role: 'key' }), cell(1, { role: 'hash' }), cell(2, { role: 'amount' })]);

/** The hashes of document numbers, each on a straightforward row and on an odd one. */
async function hashes(numbers: readonly string[]) {
  const content = numbers
    .map((number) => `k;${writtenCell(number)};5\nk;${writtenCell(number)};x\n`)
    .join('');
  const read = await readQuickly(path, { content, delimiter: ';', width: 3, skipLines: 0 }, plan);
  return { rows: read?.rows.map(([, hash]) => hash), odd: read?.odd.map(({ hash }) => hash) };
}

it('a document number has one hash, whether its row is straightforward or not', async () => {
  const unit = fc.constantFrom(...'R1-/ äß€日😀;\n\u0301', '2025', '0001');
  const number = fc.oneof(
    fc.array(unit, { maxLength: 12 }).map((units) => units.join('')),
    fc.string({ unit: 'binary', maxLength: 12 }).filter((drawn) => !/["\r\0]/.test(drawn)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 40 }), async (numbers) => {
      const { rows, odd } = await hashes(numbers);
      expect(odd).toEqual(rows);
      expect(rows?.map((hash) => hash === null)).toEqual(numbers.map((each) => each === ''));
      expect(new Set(rows).size).toBe(new Set(numbers).size);
    }),
    { numRuns: 40 },
  );
});

it('neighbouring document numbers have hashes of their own', async () => {
  const numbers = Array.from({ length: 1500 }, (_, at) => [`RE-2025-${at}`, String(at), `${at}0`]).flat();
  const { rows } = await hashes(numbers.slice(0, 1900));
  expect(new Set(rows).size).toBe(new Set(numbers.slice(0, 1900)).size);
});
