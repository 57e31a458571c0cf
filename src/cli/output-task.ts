import { type PackedColumn, packColumns, unpackColumns } from '../outputs/packed-columns.js';
import type { RunResult } from '../results/run-result.js';
import type { OutputPlace, Rendering } from './render.js';

/** What the thread of the outputs for machines is asked to do. */
export interface OutputTask extends Rendering {
  readonly places: readonly OutputPlace[];
  /** The data of the customers' columns, which the result lacks. */
  readonly columns: readonly PackedColumn[];
}

/** A task, and the memory that changes hands with it. */
export function outputTask(
  places: readonly OutputPlace[],
  { result, ...rendering }: Rendering,
): { readonly task: OutputTask; readonly memory: readonly ArrayBuffer[] } {
  const { columns, memory } = packColumns(result.customers.data, rendering.language);
  return { task: { ...rendering, places, columns, result: forMachines(result) }, memory };
}

/** What a task is about, as it was before. */
export function renderingOf({ result, columns, language, live }: OutputTask): Rendering {
  const customers = { ...result.customers, data: unpackColumns(columns) };
  return { result: { ...result, customers }, language, live };
}

/** The result without what only workbooks show: formulas, charts and the tables of every stage about every customer. */
function forMachines(result: RunResult): RunResult {
  const { count, columns } = result.customers;
  return {
    ...result,
    customers: { count, columns, data: [] },
    stages: result.stages.map(({ customerTables, charts, inputs, ...report }) => report),
  };
}
