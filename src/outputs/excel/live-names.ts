/** Names of cells and ranges in the workbook, which formulas speak by: those of inputs are the ids of their settings. */

/** The name of an input, such as `abc.cutPoints.A`. */
export function inputName(stage: string, id: string): string {
  return legal(`${stage}.${id}`);
}

/** The name of a column of an input table or of a table of results. */
export function columnName(stage: string, table: string, column: string): string {
  return legal(`${stage}.${table}.${column}`);
}

/** The column of keys of an input table. */
export const KEY = 'key';

/** How many inputs have another value than the run had. */
export const CHANGED_INPUTS = 'changed.inputs';

/** Names hold letters, digits, dots and underscores alone. */
function legal(id: string): string {
  return id.replace(/[^A-Za-z0-9_.]/g, '_');
}
