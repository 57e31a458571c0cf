import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/ingest/text/dialect.js';
import { findCutOff } from '../../../src/ingest/text/file-end.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

async function codesOf(text: string): Promise<readonly string[]> {
  const path = join(test.folder, 'end.csv');
  await writeFile(path, text);
  const dialect = detectDialect(text, {});
  if (dialect === null) throw new Error('no record');
  return (await findCutOff(path, 'end.csv', dialect)).map(({ code }) => code);
}

const HEAD = 'Kundennr;Kunde;Datum;Umsatz\n';
const RECORDS = Array.from({ length: 8 }, (_, at) => `${at};Müller;0${at + 1}.02.2025;1.23${at},50\n`).join(
  '',
);
const LAST = '9;"Weiß; Söhne";09.02.2025;12.345,60';

describe('a file without a final line end', () => {
  it('is whole where its last record is, and cut off anywhere before', async () => {
    expect(await codesOf(HEAD + RECORDS + LAST)).toEqual([]);
    for (let length = 1; length < LAST.length; length += 1)
      expect([length, await codesOf(HEAD + RECORDS + LAST.slice(0, length))]).toEqual([length, ['KW141']]);
  });

  it('is never in doubt where the line end is there', async () => {
    expect(await codesOf(HEAD + RECORDS)).toEqual([]);
    expect(await codesOf(`${HEAD}${RECORDS}9;x\n`)).toEqual([]);
  });

  it('is whole where a quote closes its last cell, and in doubt where that is a name or a count', async () => {
    const named = (last: string): string =>
      `Kundennr;Umsatz;Kunde\n${'1;5,00;Müller GmbH\n2;6,00;Schmidt\n3;7,00;Weiß & Co.\n'.repeat(3)}4;8,00;${last}`;
    expect(await codesOf(named('"Gruber"'))).toEqual([]);
    expect(await codesOf(named('Gru'))).toEqual(['KW142']);
    const counted = `Kundennr;Umsatz;Menge\n${'1;5,00;10\n2;6,00;20\n'.repeat(3)}3;7,00;1`;
    expect(await codesOf(counted)).not.toEqual([]);
  });

  it('is whole where a quoted cell of its last record goes over two lines, and cut off anywhere before', async () => {
    const last = '9;"Weiß\nSöhne";09.02.2025;12.345,60';
    expect(await codesOf(HEAD + RECORDS + last)).toEqual([]);
    for (let length = 1; length < last.length; length += 1) {
      // With the first of its lines the file has a line end, and a quote that is never closed.
      if (last[length - 1] === '\n') continue;
      expect([length, await codesOf(HEAD + RECORDS + last.slice(0, length))]).toEqual([length, ['KW141']]);
    }
  });

  it('is cut off behind its last delimiter, however few records tell what would follow', async () => {
    expect(await codesOf(`${HEAD}1;Müller;01.02.2025;5,00\n2;Weiß;02.02.2025;`)).toEqual(['KW141']);
  });

  it('is whole with a sign or a currency that others lack, and in doubt where others have one', async () => {
    expect(await codesOf(`${HEAD}${RECORDS}9;Weiß;09.02.2025;12,50-`)).toEqual([]);
    expect(await codesOf(`${HEAD}${RECORDS}9;Weiß;09.02.2025;12,50 EUR`)).toEqual([]);
    const returned = `${RECORDS}9;Weiß;09.02.2025;7,50-\n`;
    expect(await codesOf(`${HEAD}${returned}9;Weiß;09.02.2025;12,50-`)).toEqual([]);
    expect(await codesOf(`${HEAD}${returned}9;Weiß;09.02.2025;12,50`)).toEqual(['KW142']);
  });

  it('is whole where its last column is always empty', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => `${at};Müller;0${at + 1}.02.2025;1,50;\n`).join('');
    expect(await codesOf(`Kundennr;Kunde;Datum;Umsatz;Notiz\n${rows}9;Weiß;09.02.2025;12,50;`)).toEqual([]);
  });

  it('is cut off within a line of fixed width or between frames', async () => {
    const list = (cells: readonly string[]): string =>
      `${cells[0]?.padEnd(10)}${cells[1]?.padEnd(14)}${cells[2]?.padStart(12)}`;
    const rows = Array.from({ length: 9 }, (_, at) => list([`1000${at}`, `0${at + 1}.02.2025`, '1.234,50']));
    const fixed = [list(['Kundennr', 'Belegdatum', 'Umsatz']), ...rows].join('\n');
    expect(await codesOf(fixed)).toEqual([]);
    for (const back of [1, 2, 3, 9, 20]) expect(await codesOf(fixed.slice(0, -back))).toEqual(['KW141']);
    const frame = (cells: readonly string[]): string => `|${cells.join('|')}|`;
    const framed = [
      frame(['Kundennr', 'Belegdatum', 'Umsatz']),
      ...rows.map((row) => frame(row.split(/ +/))),
    ].join('\n');
    expect(await codesOf(framed)).toEqual([]);
    for (const back of [1, 2, 9, 10, 15]) expect(await codesOf(framed.slice(0, -back))).toEqual(['KW141']);
  });

  it('may end with a line that is no record', async () => {
    expect(await codesOf(`${HEAD}${RECORDS}--------`)).toEqual([]);
    expect(await codesOf(`${HEAD}${RECORDS}Seite 2 von 2`)).toEqual([]);
  });

  it('may end with a total that is shorter than the records', async () => {
    expect(await codesOf(`${HEAD}${RECORDS}Summe;99.999,00`)).toEqual([]);
  });
});
