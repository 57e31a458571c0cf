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

  it('may end with a total that is shorter than the records', async () => {
    expect(await codesOf(`${HEAD}${RECORDS}Summe;99.999,00`)).toEqual([]);
  });
});
