import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlaces } from '../../src/places/read-places.js';
import { Failure } from '../../src/problems/failure.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Kind of failure and code of its problem. */
async function failureOf(path: string): Promise<readonly [string, string | undefined] | null> {
  try {
    await readPlaces(path);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.kind, error.problems[0]?.code];
  }
}

describe('a file of places', () => {
  it('is read with its name, without the folder', async () => {
    const path = write('plz.csv', '\uFEFFcountry,postal_code,latitude,longitude\nDE,01139,51.08,13.7\n');
    const { file, code } = await readPlaces(path);
    expect([file, code]).toEqual(['plz.csv', ['01139']]);
  });

  it('that is not there ends the run as a missing input', async () => {
    expect(await failureOf(join(folder, 'nowhere.csv'))).toEqual(['input', 'KW101']);
  });

  it('without a single place ends the run', async () => {
    expect(await failureOf(write('empty.csv', ''))).toEqual(['data', 'KW643']);
    expect(await failureOf(write('other.csv', 'Name;Umsatz\nA;1\n'))).toEqual(['data', 'KW643']);
  });
});
