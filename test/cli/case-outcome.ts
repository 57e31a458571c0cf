import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Ended } from './program.js';

export interface FoundProblem {
  readonly code: string;
  readonly severity: string;
  readonly [field: string]: unknown;
}

/** What a case led to, in the form in which it is compared. */
export interface Outcome extends Ended {
  /** The names of the files written, in alphabetical order. */
  readonly files: readonly string[];
  readonly result: unknown;
  /** The rows of `customers.csv`, in its order. */
  readonly customers: readonly Readonly<Record<string, string>>[];
  readonly problems: readonly FoundProblem[];
}

/** Gathers what a run has left in its output folder. */
export function outcomeOf(ended: Ended, outFolder: string): Outcome {
  const all = existsSync(outFolder) ? readdirSync(outFolder).sort() : [];
  // What a run keeps for the next one is no result.
  const files = all.filter((name) => !name.startsWith('.'));
  const result: unknown = files.includes('result.json')
    ? JSON.parse(readFileSync(join(outFolder, 'result.json'), 'utf8'))
    : null;
  const customers = files.includes('customers.csv')
    ? readCsv(readFileSync(join(outFolder, 'customers.csv'), 'utf8'))
    : [];
  const problems = (at(result, 'problems') ?? []) as readonly FoundProblem[];
  return { ...ended, files, result, customers, problems };
}

/** The rows of a CSV by heading, read with an independent reader; a heading called `__proto__` is a heading. */
export function readCsv(text: string): Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

/** The value at a path such as `sources.0.dialect.delimiter`; undefined where there is none. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
