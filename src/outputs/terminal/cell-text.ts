import type { Language } from '../../language/bilingual.js';
import { formatDay, formatNumber, formatShare, notAvailable } from '../../language/numbers.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell } from '../../results/report-table.js';

/** A column of cells as a person reads it: figures with the same number of decimals from top to bottom. */
export function columnTexts(cells: readonly Cell[], column: ColumnDefinition, language: Language): string[] {
  const figures = cells.filter((cell) => typeof cell === 'number');
  const decimals = decimalsShown(figures, column.unit);
  return cells.map((cell) =>
    typeof cell === 'number'
      ? figureWith(decimals, cell, column.unit, language)
      : wordingText(cell, column, language),
  );
}

/** A figure by its unit; amounts without cents and currency, unknown as „k. A.“ | "n/a". */
export function figureText(value: number, unit: Unit, language: Language): string {
  return figureWith(decimalsShown([value], unit), value, unit, language);
}

function wordingText(
  cell: Exclude<Cell, number>,
  { values = {} }: ColumnDefinition,
  language: Language,
): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell[language];
  return Object.hasOwn(values, cell) ? values[cell]![language] : cell;
}

function figureWith(decimals: number, value: number, unit: Unit, language: Language): string {
  if (!Number.isFinite(value)) return notAvailable(language);
  if (unit === 'amount') return formatNumber(value / 100, decimals, language);
  if (unit === 'share') return formatShare(value, language, decimals);
  if (unit === 'date') return formatDay(value, language);
  return formatNumber(value, decimals, language);
}

/** Counts, days and hours show a decimal only where there is one, such as in a mean. */
function decimalsShown(values: readonly number[], unit: Unit): number {
  if (unit === 'number') return 2;
  if (unit === 'share' || unit === 'fte') return 1;
  if (unit === 'amount' || unit === 'index' || unit === 'minutes') return 0;
  return values.every((value) => Number.isInteger(value) || !Number.isFinite(value)) ? 0 : 1;
}
