import type { ColumnDefinition } from '../results/column.js';
import type { Comparison } from '../results/comparison.js';
import type { Cell } from '../results/report-table.js';
import type { RunRecord } from '../results/run-record.js';
import type { RunResult } from '../results/run-result.js';
import { RunComparison } from './compare-runs.js';
import { recordOfRun } from './record-of-run.js';
import { definitionOf, wordsOf } from './result-parts.js';

/** What has changed since an earlier run: in all, and customer by customer as rows of a table. */
export interface Changes {
  readonly comparison: Comparison;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: Iterable<readonly Cell[]>;
  readonly hasRows: boolean;
}

/** A result beside what was kept of an earlier one. */
export function changesSince(before: RunRecord, result: RunResult): Changes {
  const runs = new RunComparison(before, recordOfRun(result), (id) => definitionOf(result, id));
  const names = wordsOf(result, 'name');
  return {
    comparison: runs.summary(),
    columns: COLUMNS,
    rows: rowsOf(runs, names),
    hasRows: runs.changes().next().done !== true,
  };
}

function* rowsOf(runs: RunComparison, names: readonly (string | null)[] | null): Generator<readonly Cell[]> {
  for (const { id, customer, column, before, after } of runs.changes()) {
    const name = customer === null ? null : (names?.[customer] ?? null);
    yield [id, name, column, before, after];
  }
}

const text = (id: string, de: string, en: string): ColumnDefinition => ({
  id,
  unit: 'text',
  label: { de, en },
  definition: { de, en },
});

const COLUMNS: readonly ColumnDefinition[] = [
  text('customerId', 'Kundennummer', 'Customer ID'),
  text('name', 'Name', 'Name'),
  text('column', 'Spalte', 'Column'),
  // Words and figures alike: figures are written as numbers.
  { ...text('before', 'davor', 'before'), unit: 'number' },
  { ...text('after', 'jetzt', 'now'), unit: 'number' },
];
