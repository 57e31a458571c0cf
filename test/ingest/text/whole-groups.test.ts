import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStates } from '../../../src/ingest/text/group-states.js';
import { type AmountLayout, GroupScan, groupsAreWhole } from '../../../src/ingest/text/whole-groups.js';
import { workspace } from '../../cli/workspace.js';

const ROOT = workspace();
const LAYOUT: AmountLayout = {
  delimiter: ';',
  skipLines: 1,
  columns: new Set([1, 3]),
  decimal: ',',
  grouped: true,
};
const STATES = groupStates(LAYOUT);

/** Scans a text whose pieces have the given lengths; the last length serves for all that is left. */
function scan(text: string, states = STATES, lengths: readonly number[] = [Infinity]): boolean {
  const taken = new GroupScan(states);
  let rest = Buffer.from(text);
  for (let index = 0; rest.length > 0; index += 1) {
    const length = lengths[Math.min(index, lengths.length - 1)] ?? 1;
    taken.take(rest.subarray(0, length));
    rest = rest.subarray(length);
  }
  return taken.isWhole();
}

/** The same question about one cell, asked without any state. */
function isGroupedRightly(value: string): boolean {
  const [whole = '', ...fractions] = value.replace(/[^\d.,]/g, '').split(',');
  const hasWholeGroups = /^(\d*|\d{1,3}(\.\d{3})+)$/.test(whole);
  return hasWholeGroups && !fractions.join('').includes('.') && !/[_eE]/.test(value);
}

const RIGHT = '|0|1234567|1.234|12.345,67|1.234.567|-1.234,5-|+ 999.999|,5|1,2345|n/a'.split('|');
const WRONG = '12.50|1.2345|1234.567|.123|1.|1.,5|1..234|1.23.456|1,234.567|1,5.|1.23 kg'.split('|');
const FOREIGN = '1_000|1_000,50|1,5_0|_|1e3|1.23e4|1,5E2'.split('|');

describe('a number whose thousands are grouped', () => {
  it.each(RIGHT)('may be written "%s"', (value) => {
    expect(isGroupedRightly(value)).toBe(true);
    for (const cell of [value, `"${value}"`, ` "${value}" `]) expect(scan(`h\na;${cell};b;1\n`)).toBe(true);
  });

  it.each([...WRONG, ...FOREIGN])('may not be written "%s"', (value) => {
    expect(isGroupedRightly(value)).toBe(false);
    for (const cell of [value, `"${value}"`, ` "${value}" `]) {
      for (const column of ['1', '1.234']) expect(scan(`h\na;${column};b;${cell}\n`)).toBe(false);
      expect(scan(`h\na;${cell};b;1`)).toBe(false);
    }
  });

  it('has the marks the other way round where the decimal mark is a point', () => {
    const states = groupStates({ ...LAYOUT, delimiter: ',', decimal: '.' });
    const swapped = (value: string): string => value.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
    for (const value of RIGHT) expect(scan(`h\na,"${swapped(value)}",b,1\n`, states)).toBe(true);
    for (const value of WRONG) expect(scan(`h\na,"${swapped(value)}",b,1\n`, states)).toBe(false);
  });

  it('may hold the delimiter within quotes', () => {
    const states = groupStates({ ...LAYOUT, delimiter: ',' });
    expect(scan('h\na,"1.234,50",b,7\n', states)).toBe(true);
    expect(scan('h\na,"1.23,50",b,7\n', states)).toBe(false);
    expect(scan('h\n"1.23,4",1,b,7\n', states)).toBe(true);
  });
});

describe('marks outside the columns looked at', () => {
  it.each([
    ['in text', '12.50;1;_1e;2;3.4\n'],
    ['in quoted text with delimiters', '"a;12.50;";1;"x;1_0";2;"1.2;1.2"\n'],
    ['behind doubled quotes', '"a"";12.50";1;"""";2\n'],
    ['behind a quoted line break', '"a\nb;12.50\n;1.2";1;"c\r\nd;1_0";2\r\n'],
    ['behind a quote inside of a cell', '3" pipe;1;5";2\n6";1;b;2\n'],
    ['in any column further on', 'a;1;b;2;1.2;1_0;1.2;1.2;1.2;1.2;1.2;1.2\n'],
    ['in the heading', ''],
  ])('do not matter %s', (_, records) => {
    expect(scan(`a;b_1;c;d 12.50\n${records}`)).toBe(true);
    expect(scan(`a;b_1;c;d 12.50\n${records}a;1.2;c;2`)).toBe(false);
    expect(scan(`a;b_1;c;d 12.50\n${records}"a";1;c;2\na;1;c;"1"".2"`)).toBe(false);
  });

  it.each(['\n', '\r\n', '\r'])('do not matter in any line above the first record (%j)', (end) => {
    const preamble = ['"Report 12.50', 'x;1.2;x;1_0', '', 'a;b_1;c;d'].map((line) => line + end).join('');
    const states = groupStates({ ...LAYOUT, skipLines: 4 });
    expect(scan(`${preamble}a;1;c;2${end}`, states)).toBe(true);
    expect(scan(`${preamble}a;1.2;c;2${end}`, states)).toBe(false);
    expect(scan(preamble.slice(0, -end.length), states)).toBe(true);
  });
});

describe('any text', () => {
  const value = fc.oneof(
    fc.constantFrom(...RIGHT),
    fc
      .array(fc.constantFrom('1', '23', '456', '.', ',', '-'), { maxLength: 5 })
      .map((parts) => parts.join('')),
  );
  const text = fc
    .array(fc.constantFrom('1.5', '_', ';', '"', '\n', '\r\n', 'x', ' '), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const wrong = fc.constantFrom(...WRONG, ...FOREIGN);
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const amount = fc
    .tuple(
      fc.oneof({ weight: 40, arbitrary: value.filter(isGroupedRightly) }, { weight: 1, arbitrary: wrong }),
      fc.boolean(),
    )
    .map(([cell, inQuotes]) => ({ cell, written: inQuotes ? quoted(cell) : cell }));
  const record = fc.tuple(text, amount, text, amount);
  const file = fc.record({
    records: fc.array(record, { maxLength: 30 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    hasLastEnd: fc.boolean(),
    lengths: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }),
  });

  it('is judged as its cells are one by one, wherever it is cut', () => {
    fc.assert(
      fc.property(file, ({ records, lineEnd, hasLastEnd, lengths }) => {
        const lines = records.map(([a, b, c, d]) => [quoted(a), b.written, quoted(c), d.written].join(';'));
        const written = ['h', ...lines].join(lineEnd) + (hasLastEnd ? lineEnd : '');
        const expected = records.every(([, b, , d]) => isGroupedRightly(b.cell) && isGroupedRightly(d.cell));
        expect(scan(written)).toBe(expected);
        expect(scan(written, STATES, lengths)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a file', () => {
  const written = (content: string): string => {
    const path = join(ROOT, 'file.csv');
    writeFileSync(path, content);
    return path;
  };
  const LINES = 'a "b";1.234,50;"c;\n12.50";7\n'.repeat(150_000);

  it('of several megabytes is read to its end', async () => {
    expect(await groupsAreWhole(written(`h\n${LINES}a;1.234;b;7`), LAYOUT)).toBe(true);
    expect(await groupsAreWhole(written(`h\n${LINES}a;1.234;b;7.0`), LAYOUT)).toBe(false);
    expect(await groupsAreWhole(written(`h\na;12.50;b;7\n${LINES}`), LAYOUT)).toBe(false);
  });

  it('without grouping may hold underscores in other columns and in the heading, in amounts it may not', async () => {
    const layout = { ...LAYOUT, grouped: false };
    expect(await groupsAreWhole(written('h_1\na;1,5;c;2\n'), layout)).toBe(true);
    expect(await groupsAreWhole(written('h_1\na_1;1,5;"4;7_1;1";2\n'), layout)).toBe(true);
    expect(await groupsAreWhole(written('h_1\na;1_0,5;c;2\n'), layout)).toBe(false);
    expect(await groupsAreWhole(written(`h\n${'a;1;c;2\n'.repeat(400_000)}a;1;c;2_0`), layout)).toBe(false);
    expect(await groupsAreWhole(written('h_1\ra_1;1;c;2\r'), layout)).toBe(true);
    expect(await groupsAreWhole(written('h_1\ra;1_0;c;2\r'), layout)).toBe(false);
  });

  it('is not vouched for where its delimiter could be part of a number or of a character', async () => {
    for (const delimiter of ['5', 'e', '_', '"', '§', '||', '']) {
      expect(await groupsAreWhole(written('h\na\n'), { ...LAYOUT, delimiter })).toBe(false);
    }
  });

  it('is not vouched for where a quote is never closed', async () => {
    expect(await groupsAreWhole(written('h\na;1;"b;2\na;1;b;2\n'), LAYOUT)).toBe(false);
  });

  it('is not vouched for where its preamble or its width is beyond measure', async () => {
    const path = written(`${'h\n'.repeat(1001)}a;1;b;2\n`);
    expect(await groupsAreWhole(path, { ...LAYOUT, skipLines: 1001 })).toBe(false);
    const wide = { ...LAYOUT, columns: new Set([1001]) };
    expect(await groupsAreWhole(path, wide)).toBe(false);
    // Nothing but an underscore below the heading makes it necessary to look at cells here.
    expect(await groupsAreWhole(written('h_1\na;1;b;2\n'), { ...wide, grouped: false })).toBe(true);
    expect(await groupsAreWhole(written('h_1\na_1;1;b;2\n'), { ...wide, grouped: false })).toBe(false);
  });
});
