import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../../../src/ingest/open-source.js';
import { Failure } from '../../../src/problems/failure.js';
import { dropTables, openTestEngine, type TestEngine } from '../../engine/test-engine.js';

/** Real and hostile files lie beside the project, where somebody has put them; they are not part of it. */
const CORPUS = fileURLToPath(new URL('../../../../shared/data/workbooks', import.meta.url));
const OUTCOMES = new URL('./corpus-outcomes.json', import.meta.url);
const FILES = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(CORPUS.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort()
  : [];
/** Five seconds are the bound for anybody's machine; most files take a hundredth of it. */
const LONGEST = 5000;

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

/** What became of a file: its sheets with their last rows, and the codes of what was odd or why it is refused. */
async function outcomeOf(path: string): Promise<string> {
  await dropTables(test.engine);
  try {
    const { tables, problems } = await openSource(path, 0, {
      engine: test.engine,
      tempDirectory: test.folder,
      settings: {},
      onRows: () => undefined,
      threads: { code: null, most: null },
    });
    const read: string[] = [];
    for (const { raw } of tables) {
      // Text files are read later, and tolerantly where they are broken.
      if (raw.sheet === null) {
        read.push(`text, ${raw.headings.length} columns`);
        continue;
      }
      // Where the last row lies does not depend on where the heading is found.
      const found = await test.engine.row(`SELECT max(_row) AS last_row FROM ${raw.relation}`);
      read.push(`${raw.sheet} to row ${Math.max(found.get('last_row') || 0, raw.headerRow)}`);
    }
    return [...read, ...problems.map(({ code }) => code)].join(', ') || 'nothing';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `refused: ${error.problems.map(({ code }) => code).join(', ')}`;
  }
}

describe.skipIf(FILES.length === 0)('every file of the corpus', () => {
  it('is read or refused as expected, and within seconds (UPDATE_EXPECTED=1 rewrites the expectation)', async () => {
    const outcomes: Record<string, string> = {};
    for (const name of FILES) {
      const began = performance.now();
      outcomes[name] = await outcomeOf(join(CORPUS, name));
      expect(performance.now() - began, name).toBeLessThan(LONGEST);
    }
    if (process.env.UPDATE_EXPECTED === '1')
      writeFileSync(OUTCOMES, `${JSON.stringify(outcomes, null, 2)}\n`);
    expect(outcomes).toEqual(JSON.parse(readFileSync(OUTCOMES, 'utf8')));
  }, 120_000);
});
