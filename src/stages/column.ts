import type { ColumnDefinition, Unit } from '../results/column.js';

/** A column of a report table, for tables whose columns are listed one a line: German before English. */
export function column(
  id: string,
  unit: Unit,
  german: string,
  english: string,
  meaning: string,
  meaningEnglish: string,
): ColumnDefinition {
  return {
    id,
    label: { de: german, en: english },
    unit,
    definition: { de: meaning, en: meaningEnglish },
  };
}
