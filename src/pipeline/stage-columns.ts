import type { ColumnData, ColumnDefinition } from '../results/column.js';
import type { Formula } from '../results/formula.js';
import type { StageDefinition } from '../stages/stage.js';

/** A column that a stage added to the customers, under its published id `<stage>.<column>`. */
export interface StageColumn {
  readonly definition: ColumnDefinition;
  readonly data: ColumnData;
  readonly formula?: Formula;
}

/** The id under which outputs and other stages know a stage's column. */
export function publishedId(stage: string, column: string): string {
  return `${stage}.${column}`;
}

/** All columns of a stage: those of the customers, then those for later stages alone. */
export function columnsOf({ columns, handedOn = [] }: StageDefinition): readonly ColumnDefinition[] {
  return handedOn.length === 0 ? columns : [...columns, ...handedOn];
}

/** Gives a stage's columns their published ids, in the order of its definition. */
export function publish(
  stage: StageDefinition,
  data: Readonly<Record<string, ColumnData>>,
  formulas: Readonly<Record<string, Formula>> = {},
): readonly StageColumn[] {
  return columnsOf(stage).map((definition) => ({
    definition: { ...definition, id: publishedId(stage.id, definition.id) },
    data: data[definition.id]!,
    ...(Object.hasOwn(formulas, definition.id) ? { formula: formulas[definition.id]! } : {}),
  }));
}
