import type { Language } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Formula, TableFormulas } from '../../results/formula.js';
import type { ReportTable } from '../../results/report-table.js';
import { excelCell, headingWithUnit, isFigure, reportFormat } from './unit-format.js';
import { areUnmistakable } from './unmistakable-texts.js';

/** A cell as Excel keeps it; a format of its own where the column mixes units. */
export type GridCell =
  | string
  | number
  | null
  | { readonly value: string | number | null; readonly format: string; readonly formula?: Formula };

export interface GridColumn {
  readonly heading: string;
  readonly format: string;
  /** Right-aligned, never wrapped. */
  readonly figure: boolean;
  /** Shown when the heading is selected. */
  readonly definition?: string;
  /** How wide text may make the column before it wraps. */
  readonly widest?: number;
}

/** A table as it is drawn on a sheet: units, codes and wordings are settled. */
export interface GridTable {
  readonly kind: 'table';
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly hasTotal?: boolean;
  /** Positions of the columns with data bars. */
  readonly bars?: readonly number[];
  /** How its cells follow from others; null where they are values alone. */
  readonly computed?: ComputedTable;
  /** How charts name it. */
  readonly key?: string;
  /** Makes it a real Excel table of this name, with filters. */
  readonly tableName?: string;
}

/** The formulas of a stage's table. */
export interface ComputedTable {
  readonly stage: string;
  readonly table: string;
  /** Ids and units of the columns. */
  readonly columns: readonly Pick<ColumnDefinition, 'id' | 'unit'>[];
  readonly formulas: TableFormulas;
  /** The columns of texts from the data that as criteria could find something else as well. */
  readonly mistakable: ReadonlySet<string>;
}

/** A column of text. */
export function textColumn(heading: string, widest?: number): GridColumn {
  return { heading, format: 'General', figure: false, ...(widest === undefined ? {} : { widest }) };
}

/** A column of figures. */
export function figureColumn(heading: string, format: string): GridColumn {
  return { heading, format, figure: true };
}

/** The value of a cell without its format. */
export function cellValue(cell: GridCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function mistakableColumns({ columns, rows, formulas }: ReportTable): ReadonlySet<string> {
  if (formulas === undefined) return new Set();
  const mistakable = columns.filter(({ unit }, index) => {
    const texts = rows.map((row) => row[index]).filter((cell) => typeof cell === 'string');
    return unit === 'text' && !areUnmistakable(texts);
  });
  return new Set(mistakable.map(({ id }) => id));
}

/** A stage's table, ready to be drawn. Rows shorter than the heading are filled up with unknown cells. */
export function gridTable(
  table: ReportTable,
  stage: string,
  currency: string,
  language: Language,
): GridTable {
  const bars = table.columns.flatMap((column, index) =>
    table.barColumns?.includes(column.id) && isFigure(column.unit) ? [index] : [],
  );
  return {
    kind: 'table',
    title: table.title[language],
    ...(table.note ? { note: table.note[language] } : {}),
    columns: table.columns.map((column, index) => ({
      heading: headingWithUnit(column.label[language], column.unit, currency, language),
      format: reportFormat(
        column.unit,
        table.rows.map((row) => row[index]),
        language,
      ),
      figure: isFigure(column.unit),
      definition: column.definition[language],
    })),
    rows: table.rows.map((row) =>
      table.columns.map((column, index) => excelCell(row[index] ?? null, column, language)),
    ),
    hasTotal: table.hasTotal === true && table.rows.length > 0,
    bars,
    computed: {
      stage,
      table: table.id,
      columns: table.columns,
      formulas: table.formulas ?? {},
      mistakable: mistakableColumns(table),
    },
  };
}
