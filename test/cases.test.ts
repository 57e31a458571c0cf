import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Expectation, seenThrough } from './cli/case-expectation.js';
import { layOut } from './cli/case-files.js';
import { outcomeOf } from './cli/case-outcome.js';
import { kundenwert } from './cli/run-after-run.js';
import { workspace } from './cli/workspace.js';

/**
 * A case is a folder: `command` (the arguments on one line), its input files – as they are, or described in
 * `files.json` where they are awkward to keep – and `expected.json`. The program runs in a copy of the folder.
 * On a difference all that happened lies in `actual.json` beside the expectation; `UPDATE_EXPECTED=1` rewrites
 * what the expectation already names, and nothing else.
 */
const CASES = fileURLToPath(new URL('./cases', import.meta.url));
const NAMES = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const COPIES = workspace();

const read = (name: string, file: string): string => readFileSync(join(CASES, name, file), 'utf8');
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Splits a command line; single quotes keep blanks together, as in a shell. */
function words(line: string): string[] {
  return [...line.trim().matchAll(/'([^']*)'|(\S+)/g)].map((found) => found[1] ?? found[2] ?? '');
}

/** The expectation with what has happened instead; which words a text must have is for a person to decide. */
function rewritten({ stdout, stderr }: Expectation, actual: Expectation): Expectation {
  return {
    ...actual,
    ...(stdout === undefined ? {} : { stdout }),
    ...(stderr === undefined ? {} : { stderr }),
  };
}

describe.concurrent('a case from the command line', () => {
  it.each(NAMES)('%s', async (name) => {
    const folder = join(COPIES, name);
    mkdirSync(folder);
    await layOut(join(CASES, name), folder);
    const named = JSON.parse(read(name, 'expected.json')) as Expectation;
    const ended = await kundenwert(words(read(name, 'command')), { cwd: folder });
    const outcome = outcomeOf(ended, join(folder, 'kundenwert-out'));
    const actual = seenThrough(named, outcome);
    const expected = process.env.UPDATE_EXPECTED === '1' ? rewritten(named, actual) : named;
    if (expected !== named) writeFileSync(join(CASES, name, 'expected.json'), asJson(expected));
    const difference = join(CASES, name, 'actual.json');
    if (isDeepStrictEqual(actual, expected)) rmSync(difference, { force: true });
    else writeFileSync(difference, asJson({ ...actual, outcome }));
    expect(actual).toEqual(expected);
  });
});

describe('the cases', () => {
  it('each have a command, an expectation with a lesson of its own, and something to read', () => {
    const incomplete = NAMES.filter(
      (name) => !existsSync(join(CASES, name, 'command')) || !existsSync(join(CASES, name, 'expected.json')),
    );
    expect(incomplete).toEqual([]);
    const lessons = NAMES.map((name) => (JSON.parse(read(name, 'expected.json')) as Expectation).lesson);
    expect(new Set(lessons).size).toBe(NAMES.length);
    expect(NAMES.length).toBeGreaterThan(25);
  });
});
