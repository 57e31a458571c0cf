import { type ColumnData, isWritten, type Unit } from '../results/column.js';
import type { CustomerTable } from '../results/customer-table.js';
import type { ReportTable } from '../results/report-table.js';
import type { StageDefinition, StageOutput } from '../stages/stage.js';
import { checkCharts } from './check-charts.js';
import { columnsOf } from './stage-columns.js';

const FILE_NAME = /^[a-z][a-z-]*$/;

/**
 * Throws when a stage returns something else than it declared. Outputs rely on this: they format by unit and would
 * write a wrong figure, or a workbook that Excel refuses, without noticing.
 */
export function checkOutput(stage: StageDefinition, output: StageOutput, customers: number): void {
  const columns = columnsOf(stage);
  const declared = new Set(columns.map(({ id }) => id));
  const surplus = Object.keys(output.columns).filter((id) => !declared.has(id));
  if (surplus.length > 0) throw new Error(`returned undeclared columns: ${surplus.join(', ')}`);
  for (const { id, unit } of columns) {
    const data = Object.hasOwn(output.columns, id) ? output.columns[id] : undefined;
    if (data === undefined) throw new Error(`did not return its column ${id}`);
    checkColumn(id, data, unit, customers);
  }
  const summaries = output.summaries ?? [];
  const unfit = summaries.find(({ id }) => !FILE_NAME.test(id));
  if (unfit !== undefined) throw new Error(`summary ${unfit.id} cannot be the name of a file`);
  for (const table of [
    ...output.tables,
    ...summaries,
    ...(output.charts ?? []).flatMap(({ data }) => data ?? []),
  ]) {
    checkTable(table);
  }
  checkCharts(output.charts ?? [], output.tables);
  for (const table of output.customerTables ?? []) checkCustomerTable(table, customers);
}

function checkColumn(id: string, data: ColumnData, unit: Unit, customers: number): void {
  const isWords = isWritten(unit);
  if (isWords !== Array.isArray(data) || (!isWords && !(data instanceof Float64Array))) {
    throw new Error(`column ${id} must be ${isWords ? 'an array of texts' : 'a Float64Array'}`);
  }
  if (data.length !== customers) {
    throw new Error(`column ${id} has ${data.length} entries for ${customers} customers`);
  }
  const customer = isWords ? unsoundWords(data, unit === 'sentence') : unsoundFigure(data);
  if (customer >= 0) throw new Error(`column ${id} holds ${String(data[customer])} for customer ${customer}`);
}

/** The first figure that is neither a number nor unknown; −1 where all are sound. */
function unsoundFigure(data: ColumnData): number {
  const figures = data as Float64Array;
  const infinite = figures.indexOf(Number.POSITIVE_INFINITY);
  return infinite >= 0 ? infinite : figures.indexOf(Number.NEGATIVE_INFINITY);
}

/** The first entry that is neither unknown nor a text, or a sentence in both languages; −1 where all are sound. */
function unsoundWords(data: ColumnData, areSentences: boolean): number {
  let sound: unknown = null;
  for (let customer = 0; customer < data.length; customer += 1) {
    const value: unknown = data[customer];
    // Neighbours often share a code or a sentence.
    if (value === sound || value === null) continue;
    const isSound = areSentences
      ? typeof value === 'object' && 'de' in value && 'en' in value
      : typeof value === 'string';
    if (!isSound) return customer;
    sound = value;
  }
  return -1;
}

function checkTable({ id, columns, rows }: ReportTable): void {
  const index = rows.findIndex((row) => row.length !== columns.length);
  if (index >= 0) {
    const cells = rows[index]?.length ?? 0;
    throw new Error(`table ${id} has ${cells} cells in row ${index} for ${columns.length} columns`);
  }
}

function checkCustomerTable(
  { id, columns, data, order, totals, action }: CustomerTable,
  customers: number,
): void {
  columns.forEach((column, index) => {
    const own = data[index];
    if (own === undefined) throw new Error(`table ${id} has no data for its column ${column.id}`);
    checkColumn(`${id}.${column.id}`, own, column.unit, customers);
  });
  if (order !== null) checkColumn(`${id}, its order`, order, 'number', customers);
  const known = new Set(columns.map((column) => column.id));
  const missing = [...totals, ...(action === null ? [] : [action])].find((each) => !known.has(each));
  if (missing !== undefined) throw new Error(`table ${id} has no column ${missing}`);
}
