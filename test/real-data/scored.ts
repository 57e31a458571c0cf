import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { at, type Outcome, outcomeOf } from '../cli/case-outcome.js';
import { kundenwert } from '../cli/run-after-run.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Real exports lie beside the project, where somebody has put them; they are not part of it. */
const DATA = join(PROJECT, '../shared/data');

export type Customer = Outcome['customers'][number];

/** A run over whole files, and shorthands for looking at it. */
export interface Scored {
  readonly customers: readonly Customer[];
  readonly problems: Outcome['problems'];
  /** A value of `result.json` by path. */
  value(path: string): unknown;
  /** Sum of an amount column of `customers.csv` in cents. */
  sumOfCents(column: string): number;
}

export function realData(path: string): string {
  return join(DATA, path);
}

export function isMissing(path: string): boolean {
  return !existsSync(path);
}

/** Runs the program over one or more files and reads back what it wrote. */
export async function score(
  files: string | readonly string[],
  folder: string,
  options: readonly string[] = [],
): Promise<Scored> {
  const command = ['score', ...[files].flat(), '--format', 'csv,json', ...options];
  const ended = await kundenwert(command, { cwd: folder });
  expect(ended.stderr).toBe('');
  expect(ended.exit).toBe(0);
  const { result, customers, problems } = outcomeOf(ended, join(folder, 'kundenwert-out'));
  return {
    customers,
    problems,
    value: (path) => at(result, path),
    sumOfCents: (column) => customers.reduce((sum, row) => sum + cents(row[column]), 0),
  };
}

/** `-1234.56` as whole cents; nothing is nothing, and anything else no amount. */
export function cents(amount: string | undefined): number {
  if (amount === undefined || !/^(-?\d+\.\d\d)?$/.test(amount)) throw new Error(`no amount: ${amount}`);
  return Number(amount.replace('.', ''));
}

/** How many customers have each value of a column. */
export function tally(customers: readonly Customer[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of customers) counts[row[column] ?? ''] = (counts[row[column] ?? ''] ?? 0) + 1;
  return counts;
}
