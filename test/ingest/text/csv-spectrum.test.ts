import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { rawRows } from './raw-rows.js';

/** A collection of CSV files with the expected content, where somebody has put it beside the project. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/csv-spectrum', import.meta.url));
const isMissing = !existsSync(FOLDER);
const NAMES = isMissing ? [] : readdirSync(join(FOLDER, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

/** Cells whose expected content is not what stands in the file: its telephone number was replaced afterwards. */
const KNOWN_ERRORS: Readonly<Record<string, readonly [string, string]>> = {
  location_coordinates: ['1234567890', '2095257564'],
};

/** Files about CRLF may have lost it on their way here. */
function withReturns(content: string): string {
  return content.replace(/\r?\n/g, '\r\n');
}

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

describe.skipIf(isMissing)('csv-spectrum', () => {
  it('has twelve files', () => {
    expect(NAMES).toHaveLength(12);
  });

  it.each(NAMES)('%s has the expected cells', async (name) => {
    const content = readFileSync(join(FOLDER, 'csvs', `${name}.csv`), 'utf8');
    const { records } = await rawRows(name.endsWith('_crlf') ? withReturns(content) : content, test.folder);
    const [heading = [], ...below] = records;
    const found = below.map((record) => Object.fromEntries(heading.map((key, at) => [key, record[at]])));
    const json: unknown = JSON.parse(readFileSync(join(FOLDER, 'json', `${name}.json`), 'utf8'));
    const expected = JSON.stringify(Array.isArray(json) ? json : [json]);
    const [wrong, right] = KNOWN_ERRORS[name] ?? ['', ''];
    expect(wrong === '' || expected.includes(wrong)).toBe(true);
    expect(found).toEqual(JSON.parse(wrong === '' ? expected : expected.replace(wrong, right)));
  });
});
