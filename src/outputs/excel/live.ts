import type { Language } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Formula, TableColumn } from '../../results/formula.js';
import type { RunResult } from '../../results/run-result.js';
import { FormulaWriter } from './formula-writer.js';
import { columnLetters, MAXIMUM_ROWS, quoteSheetName } from './package/reference.js';

/** Beyond so many customers a recalculation would keep people waiting. */
const MOST_CUSTOMERS = 20_000;

/** Whether workbooks compute: where it makes sense, always, or never. */
export type LiveMode = 'auto' | 'on' | 'off';

/** What a workbook that computes is drawn with. */
export interface Live {
  readonly writer: FormulaWriter;
  /** Whether formulas of a stage ask for a column of one of its tables. */
  asksFor(stage: string, table: string, column: string): boolean;
}

/** Null where the workbook holds values alone. */
export function startLive(
  result: RunResult,
  language: Language,
  customersSheet: string,
  mode: LiveMode,
): Live | null {
  const { count } = result.customers;
  const hasInputs = result.stages.some(({ inputs }) => inputs !== undefined);
  // Formulas reach over one sheet.
  if (mode === 'off' || !hasInputs || count === 0 || count >= MAXIMUM_ROWS) return null;
  if (mode === 'auto' && count > MOST_CUSTOMERS) return null;
  const asked = new Set<string>();
  for (const stage of result.stages) {
    const tables = [...stage.tables, ...(stage.charts ?? []).flatMap(({ data }) => data ?? [])];
    for (const formulas of [stage.keyFigures, ...tables.map((table) => table.formulas ?? {})])
      addTableColumns(formulas, stage.id, asked);
  }
  return {
    writer: new FormulaWriter(modelOf(result, language, customersSheet)),
    asksFor: (stage, table, column) => asked.has(`${stage}/${table}/${column}`),
  };
}

function modelOf(
  result: RunResult,
  language: Language,
  customersSheet: string,
): ConstructorParameters<typeof FormulaWriter>[0] {
  const { columns, data, count } = result.customers;
  const places = new Map(columns.map(({ id }, index) => [id, index]));
  const unknown = new Map<string, boolean>();
  const choices = new Map<string, ColumnDefinition['values']>();
  for (const { id: stage, inputs } of result.stages)
    for (const { id, range } of inputs?.values ?? []) choices.set(`${stage}.${id}`, range?.choices);
  const sheet = quoteSheetName(customersSheet);
  return {
    language,
    rangeOf: (column) => {
      const place = places.get(column);
      if (place === undefined) return null;
      const letters = columnLetters(place + 1);
      return `${sheet}!$${letters}$2:$${letters}$${count + 1}`;
    },
    hasUnknown: (column) => {
      const known = unknown.get(column);
      if (known !== undefined) return known;
      const values = data[places.get(column) ?? -1];
      const found = !(values instanceof Float64Array) || values.some((value) => Number.isNaN(value));
      unknown.set(column, found);
      return found;
    },
    wordingsOf: (column) => columns[places.get(column) ?? -1]?.values,
    choicesOf: (input) => choices.get(input),
    hasInput: (input) => choices.has(input),
  };
}

/** Adds the columns of tables that formulas ask for, wherever they stand. */
function addTableColumns(formulas: object, stage: string, asked: Set<string>): void {
  if (isTableColumn(formulas)) {
    asked.add(`${stage}/${formulas.table}/${formulas.column}`);
    return;
  }
  for (const part of Object.values(formulas)) {
    if (typeof part === 'object' && part !== null) addTableColumns(part, stage, asked);
  }
}

function isTableColumn(formula: object): formula is Extract<Formula, TableColumn> {
  return 'table' in formula && 'column' in formula;
}
