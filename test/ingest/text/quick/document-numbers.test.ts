import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineForTests } from '../../../engine/test-engine.js';
import { loadFiles } from '../../load-files.js';
import { cell, planOf, type QuickRecords, readQuickly } from './quick-records.js';

/** Number, key, day of a line. */
type Line = readonly [string, string, string];

const PLAN = planOf(
  [
    cell(0, { role: 'hash', name: 'document' }),
    cell(1, { role: 'key', name: 'customer' }),
    cell(2, { role: 'day', form: 'iso', name: 'date' }),
    cell(3, { role: 'text', name: 'group' }),
  ],
  { count: 'lines' },
);

describe('rows of documents whose numbers rise', () => {
  const test = engineForTests();
  const read = (lines: readonly Line[], pieceBytes: number, groups = 'g'): Promise<QuickRecords | null> => {
    const content = lines.map((line, at) => `${line.join(';')};${groups[at % groups.length]}\n`).join('');
    return readQuickly(
      join(test.folder, 'lines.csv'),
      { content, delimiter: ';', width: 4, skipLines: 0 },
      PLAN,
      {
        pieceBytes,
      },
    );
  };
  /** How many rows of each key begin a document. */
  const begun = (records: QuickRecords | null): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const row of records?.rows ?? []) {
      const [key, lines] = [String(row[1]), Number(row[4])];
      counts[key] = (counts[key] ?? 0) + (lines > 0 ? 1 : 0);
    }
    return counts;
  };
  const different = (lines: readonly Line[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const line of new Set(lines.map(([document, key]) => `${document} ${key}`))) {
      const key = line.split(' ')[1] ?? '';
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };

  const documents = fc.array(
    fc.record({
      range: fc.constantFrom('RE', 'GS', '', 'R-'),
      key: fc.constantFrom('k1', 'k2', 'k3'),
      day: fc.integer({ min: 1, max: 28 }),
      lines: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('begin as many documents of each customer as there are different ones, wherever pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.integer({ min: 40, max: 400 }),
        fc.constantFrom('g', 'gh'),
        async (all, bytes, groups) => {
          const lines = all.flatMap(({ range, key, day, lines: count }, at) =>
            Array.from(
              { length: count },
              (): Line => [`${range}${1000 + at}`, key, `2026-02-${String(day).padStart(2, '0')}`],
            ),
          );
          const records = await read(lines, bytes, groups);
          expect(records?.areDocumentsApart).toBe(true);
          expect(begun(records)).toEqual(different(lines));
        },
      ),
      { numRuns: 60 },
    );
  });

  const DAY = '2026-02-01';
  it.each<[string, readonly Line[]]>([
    [
      'a number comes back later',
      [
        ['R1', 'k1', DAY],
        ['R2', 'k1', DAY],
        ['R1', 'k1', DAY],
      ],
    ],
    [
      'numbers fall',
      [
        ['R2', 'k1', DAY],
        ['R1', 'k1', DAY],
      ],
    ],
    [
      'two customers share a document',
      [
        ['R1', 'k1', DAY],
        ['R1', 'k2', DAY],
      ],
    ],
    [
      'a document has two days',
      [
        ['R1', 'k1', DAY],
        ['R1', 'k1', '2026-02-02'],
      ],
    ],
    ['a number has no digits', [['R', 'k1', DAY]]],
    ['a number has signs behind its digits', [['R1a', 'k1', DAY]]],
    [
      'a row has no number',
      [
        ['R1', 'k1', DAY],
        ['', 'k1', DAY],
      ],
    ],
    ['digits are too many to be compared', [['1234567890123456789', 'k1', DAY]]],
  ])('are not told apart where %s', async (_, lines) => {
    for (const pieceBytes of [1 << 20, 20]) {
      const records = await read(lines, pieceBytes);
      expect(records?.rows.length).toBeGreaterThan(0);
      expect(records?.areDocumentsApart).toBeUndefined();
    }
  });

  it('are not told apart where a piece has more ranges than are followed', async () => {
    const lines = 'ABCDEFGHI'.split('').map((each): Line => [`${each}1`, 'k1', DAY]);
    expect((await read(lines, 1 << 20))?.areDocumentsApart).toBeUndefined();
    expect((await read(lines.slice(1), 1 << 20))?.areDocumentsApart).toBe(true);
  });

  it('are not told apart in the table where a record took a closer look or two files hold them', async () => {
    const heading = 'Rechnungsnr;Kundennr;Datum;Umsatz\n';
    const plain = `${heading}R1;A;01.02.2026;10,00\nR1;A;01.02.2026;1,00\nR2;B;02.02.2026;20,00\n`;
    const apart = async (files: Readonly<Record<string, string>>): Promise<boolean | undefined> =>
      (await loadFiles(test, files)).loaded.tables.get('invoice-lines')?.areDocumentsApart;
    expect(await apart({ 'l.csv': plain })).toBe(true);
    expect(await apart({ 'l.csv': `${plain}R3;B;02.02.2026;zwanzig\n` })).toBe(false);
    expect(await apart({ 'l.csv': plain, 'm.csv': plain.replaceAll(';R', ';S') })).toBe(false);
  });
});
